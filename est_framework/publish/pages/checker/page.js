"use strict";
/* The page's own life: files in, findings out. Sends nothing, keeps nothing. */
(function () {
  const asked = JSON.parse(document.getElementById("asked").textContent);
  const words = asked.words;
  const schemas = { ...asked.schemas };
  const find = (id) => document.getElementById(id);
  const drop = find("drop"), choose = find("files"), results = find("results");
  const own = new Set();

  function made(name, text, properties) {
    const element = document.createElement(name);
    element.textContent = text || "";
    return Object.assign(element, properties || {});
  }

  const fill = (text, fields) => text.replace(/\{(\w+)\}/g, (all, name) => String(fields[name]));
  const counted = (n, one, many) => (n === 1 ? one : fill(many, { n }));

  /* A setup's own schema, as est schema writes it; anything else is a file of reports. */
  function schemaIn(file) {
    let read;
    try { read = JSON.parse(new TextDecoder().decode(file.bytes)); } catch { return null; }
    const isOne = read && typeof read === "object" && typeof read.$schema === "string" && read.properties && read.properties.template;
    return isOne && typeof read.properties.template.const === "string" ? read : null;
  }

  /* Of no use is a schema with a keyword that is not known here: then nothing may pass by it. */
  function take(file, schema) {
    try { schemaErrors(schema, { areas: [{ area: "", answers: {} }], events: [{}], upcoming: [{}], presence: [{}] }); } catch {
      return made("p", fill(words.badSchema, { file: file.name }), { className: "bad" });
    }
    if (!own.size) { for (const name of Object.keys(schemas)) { delete schemas[name]; } }
    own.add(schema.properties.template.const);
    schemas[schema.properties.template.const] = schema;
    const setup = schema.properties.setup && schema.properties.setup.const;
    find("by").textContent = fill(words.byOwn, { setup, templates: Object.keys(schemas).join(", ") });
    return null;
  }

  function shownFinding(finding) {
    const item = made("li", "", { className: finding.severity });
    const head = made("p", "", { className: "head" });
    const code = made("a", finding.code, { href: "../findings/" + finding.code + ".html" });
    head.append(made("span", words[finding.severity], { className: "severity" }), " ", code, " ", made("strong", finding.title));
    const list = made("dl");
    const place = [finding.at && fill(words.line, { at: finding.at }), finding.pointer].filter(Boolean).join(" · ");
    for (const [label, text] of [[words.where, place || words.wholeFile], [words.seen, finding.seen], [words.expected, finding.expected], [words.remedy, finding.remedy]]) {
      if (text.trim()) { const pair = made("div"); pair.append(made("dt", label), made("dd", text)); list.append(pair); }
    }
    item.append(head, list);
    return item;
  }

  function shownFile(file) {
    const box = made("section", "", { className: "card" });
    const heading = made("h3", file.name, { tabIndex: -1 });
    box.append(heading);
    const kind = file.name.toLowerCase().split(".").at(-1);
    if (["xlsx", "xls", "xlsm", "csv", "parquet", "zip"].includes(kind)) {
      box.append(made("p", words.notHere, { className: "bad" }));
      return [box, words.notHere];
    }
    const { findings, reports, faults } = checkFile(asked, schemas, file);
    const told = findings.length ? counted(findings.length, words.oneFinding, words.findings) : words.clean;
    const summary = counted(reports, words.oneReport, words.reports) + " " + told;
    box.append(made("p", summary, { className: faults ? "bad" : "good" }));
    if (findings.length) {
      const list = made("ol");
      list.append(...findings.slice(0, asked.limits.shown).map(shownFinding));
      box.append(list);
      if (findings.length > asked.limits.shown) { box.append(made("p", fill(words.more, { n: findings.length - asked.limits.shown }))); }
    } else { box.append(made("p", words.notApproved)); }
    return [box, summary];
  }

  async function check(chosen) {
    const files = await Promise.all(Array.from(chosen, async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    files.sort((one, other) => (one.name < other.name ? -1 : 1));
    const wrong = [], reports = [];
    for (const file of files) {
      const schema = schemaIn(file);
      if (schema === null) { reports.push(file); continue; }
      const problem = take(file, schema);
      if (problem) { wrong.push(problem); }
    }
    const boxes = reports.map((file) => shownFile(file));
    results.replaceChildren(...wrong, ...boxes.map(([box]) => box));
    results.hidden = !results.childElementCount;
    find("told").textContent = [...boxes.map(([, summary], n) => reports[n].name + ": " + summary), ...wrong.map((p) => p.textContent)].join(" ") || find("by").textContent;
    const first = results.querySelector("h3");
    if (first) { first.focus(); }
    choose.value = "";
  }

  choose.addEventListener("change", () => { check(choose.files); });
  for (const name of ["dragenter", "dragover"]) { document.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); }); }
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) { drop.classList.remove("over"); } });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) { check(event.dataTransfer.files); }
  });
  find("by").textContent = words.byCore;
  drop.hidden = false;
}());
