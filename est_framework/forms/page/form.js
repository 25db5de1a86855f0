"use strict";
/* The form's own life: shows what is asked, checks it, saves one JSON file. Sends nothing, keeps nothing. */
(function () {
  const asked = JSON.parse(document.getElementById("asked").textContent);
  const words = asked.words;
  const title = document.title;
  const form = document.getElementById("form");
  const errors = document.getElementById("errors");
  const areas = [];
  const kinds = {};
  let report = { id: uuid(), revision: 0 };
  let saved = "";
  let touched = false;

  const find = (id) => document.getElementById(id);
  const fill = (text, fields) => text.replace(/\{(\w+)\}/g, (all, name) => name in fields ? String(fields[name]) : all);
  const copy = (id) => find(id).content.firstElementChild.cloneNode(true);
  const tell = (text) => { find("told").textContent = text; };

  /* UUID version 7: the time in milliseconds, then chance; works where randomUUID is not to be had. */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let now = Date.now();
    for (let i = 5; i >= 0; i -= 1) { bytes[i] = now % 256; now = Math.floor(now / 256); }
    bytes[6] = (bytes[6] & 15) | 112;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  function nowWithOffset() {
    const now = new Date();
    const two = (n) => String(n).padStart(2, "0");
    const minutes = -now.getTimezoneOffset();
    const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
    const time = [two(now.getHours()), two(now.getMinutes()), two(now.getSeconds())].join(":");
    const away = two(Math.floor(Math.abs(minutes) / 60)) + ":" + two(Math.abs(minutes) % 60);
    return day + "T" + time + (minutes < 0 ? "-" : "+") + away;
  }

  /* Free text as it is saved: composed letters, no control characters but line ends, no ends of space. */
  function cleaned(text) {
    return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ").trim();
  }

  /* The checksum of the file that is saved (FIPS 180-4): the receiver counts the same and calls it the receipt number. */
  function sha256(bytes) {
    const cut = (x) => Math.floor((x - Math.floor(x)) * 4294967296) | 0;
    const primes = [];
    for (let n = 2; primes.length < 64; n += 1) { if (primes.every((p) => n % p)) { primes.push(n); } }
    const keys = primes.map((p) => cut(Math.cbrt(p)));
    const sums = primes.slice(0, 8).map((p) => cut(Math.sqrt(p)));
    const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    whole.set(bytes);
    whole[bytes.length] = 128;
    const view = new DataView(whole.buffer);
    view.setUint32(whole.length - 4, bytes.length * 8);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let start = 0; start < whole.length; start += 64) {
      const w = keys.map((_, i) => (i < 16 ? view.getInt32(start + i * 4) : 0));
      for (let i = 16; i < 64; i += 1) {
        const low = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        const high = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = (w[i - 16] + low + w[i - 7] + high) | 0;
      }
      let [a, b, c, d, e, f, g, h] = sums;
      for (let i = 0; i < 64; i += 1) {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + keys[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, h].forEach((x, i) => { sums[i] = (sums[i] + x) | 0; });
    }
    return sums.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
  }

  const receiptNumber = () => sha256(new TextEncoder().encode(saved)).slice(0, 12).replace(/(.{4})(?=.)/g, "$1-");

  /* ---- The checklist, once per area. ---- */

  function buildQuestion(area, areaIndex, question, index) {
    const box = copy("question-template");
    const key = "q-" + areaIndex + "-" + index;
    box.id = key;
    box.querySelector("legend").textContent = question.label;
    box.querySelector(".hint").textContent = question.hint;
    box.querySelector(".told").id = key + "-hint";
    box.querySelector(".error").id = key + "-error";
    box.setAttribute("aria-describedby", key + "-hint");
    const choices = box.querySelector(".choices");
    const item = { box, question, area, key, number: null, radios: [], condition: null };
    if (question.answer === "count") {
      const times = copy("count-template");
      item.number = times.querySelector("input");
      item.number.id = key + "-times";
      times.querySelector("label").htmlFor = item.number.id;
      item.number.addEventListener("input", () => {
        if (item.number.value.trim() !== "") { item.radios.forEach((r) => { r.checked = false; }); }
        changed(item);
      });
      item.number.addEventListener("change", () => {
        if (/^0+$/.test(item.number.value.trim())) { setState(item, "none_seen"); }
      });
      choices.append(times);
    }
    const states = question.answer === "count"
      ? [["none_seen", words.noneSeen], ["unknown", words.unknown]]
      : [["value", words.yes], ["none_seen", words.no], ["unknown", words.unknown]];
    for (const [state, label] of states) {
      const choice = copy("radio-template");
      const radio = choice.querySelector("input");
      radio.id = key + "-" + state;
      radio.name = key;
      radio.value = state;
      choice.querySelector("label").htmlFor = radio.id;
      choice.querySelector("label").textContent = label;
      radio.addEventListener("change", () => setState(item, state));
      item.radios.push(radio);
      choices.append(choice);
    }
    item.clear = copy("clear-template");
    item.clear.querySelector("span").textContent = " " + question.label;
    item.clear.addEventListener("click", () => {
      setState(item, "");
      first(item).focus();
    });
    choices.append(item.clear);
    if (question.onlyIf !== null) {
      box.classList.add("conditional");
      const told = box.querySelector(".condition");
      told.textContent = question.onlyIfWords;
      told.hidden = false;
    }
    return item;
  }

  const first = (item) => item.number || item.radios[0];

  function setState(item, state) {
    if (item.number) { item.number.value = ""; }
    item.radios.forEach((r) => { r.checked = r.value === state; });
    changed(item);
  }

  function changed(item) {
    touched = true;
    item.clear.hidden = answerOf(item).state === "not_answered";
    refresh(item.area);
  }

  /* The answer as the report writes it; `wrong` marks a number that is none. */
  function answerOf(item) {
    const written = item.number ? item.number.value.trim() : "";
    if (written !== "") {
      if (!/^\d{1,5}$/.test(written)) { return { state: "wrong" }; }
      return Number(written) === 0 ? { state: "none_seen" } : { state: "value", value: Number(written) };
    }
    const chosen = item.radios.find((r) => r.checked);
    if (!chosen) { return { state: "not_answered" }; }
    return chosen.value === "value" ? { state: "value", value: 1 } : { state: chosen.value };
  }

  const isAsked = (item) => !item.box.hidden;

  /* Show and hide conditional questions, however deep, and count what is answered. */
  function refresh(area) {
    for (let round = 0; round < area.items.length; round += 1) {
      let settled = true;
      for (const item of area.items) {
        if (!item.condition) { continue; }
        const show = isAsked(item.condition) && answerOf(item.condition).state === "value";
        if (show === item.box.hidden) { item.box.hidden = !show; settled = false; }
      }
      if (settled) { break; }
    }
    const open = area.items.filter(isAsked);
    const done = open.filter((item) => answerOf(item).state !== "not_answered").length;
    area.progress.textContent = fill(words.progress, { done, total: open.length });
  }

  function noneSeenForTheRest(area) {
    const rest = area.items.filter((item) => item.question.canBeNoneSeen && isAsked(item) && answerOf(item).state === "not_answered");
    rest.forEach((item) => setState(item, "none_seen"));
    tell(fill(words.restTold, { n: rest.length, area: area.label }));
  }

  function buildAreas() {
    asked.areas.forEach((choice, areaIndex) => {
      const box = find("area-" + areaIndex);
      if (!box) { return; }
      const area = { id: choice.id, label: choice.label, box, items: [], progress: box.querySelector(".progress") };
      asked.questions.forEach((question, index) => area.items.push(buildQuestion(area, areaIndex, question, index)));
      area.items.forEach((item) => {
        if (item.question.onlyIf !== null) { item.condition = area.items[item.question.onlyIf]; }
      });
      box.querySelector(".questions").append(...area.items.map((item) => item.box));
      box.querySelector(".none-seen").addEventListener("click", () => noneSeenForTheRest(area));
      areas.push(area);
      refresh(area);
    });
  }

  /* ---- Events, coming events and presence: any number of entries. ---- */

  function buildKind(kind) {
    const add = find(kind + "-add");
    if (!add) { return; }
    kinds[kind] = { entries: [], made: 0, add };
    add.addEventListener("click", () => addEntry(kind).fields[0].input.focus());
  }

  function addEntry(kind) {
    const told = kinds[kind];
    const box = copy(kind + "-template");
    const entry = { box, fields: [] };
    told.made += 1;
    for (const input of box.querySelectorAll("[data-name]")) {
      const holder = input.closest(".field");
      input.id = [kind, told.made, input.dataset.name].join("-");
      holder.querySelector("[data-label]").htmlFor = input.id;
      holder.querySelector(".error").id = input.id + "-error";
      const hint = holder.querySelector("[data-hint]");
      if (hint) { hint.id = input.id + "-hint"; input.setAttribute("aria-describedby", hint.id); }
      input.addEventListener("input", () => { touched = true; });
      if (input.dataset.name === "area" && asked.areas.length === 1) { input.value = asked.areas[0].id; }
      entry.fields.push({ name: input.dataset.name, input, label: holder.querySelector("[data-label]").textContent });
    }
    box.querySelector(".remove").addEventListener("click", () => {
      const number = told.entries.indexOf(entry) + 1;
      told.entries.splice(number - 1, 1);
      box.remove();
      renumber(kind);
      tell(fill(words[kind].removed, { n: number }));
      told.add.focus();
    });
    told.entries.push(entry);
    find(kind + "-list").append(box);
    renumber(kind);
    touched = true;
    return entry;
  }

  function renumber(kind) {
    kinds[kind].entries.forEach((entry, index) => {
      entry.name = fill(words[kind].entry, { n: index + 1 });
      entry.box.querySelector("legend").textContent = entry.name;
      entry.box.querySelector(".remove").textContent = fill(words[kind].remove, { n: index + 1 });
    });
  }

  const valueOf = (field) => field.input.tagName === "SELECT" ? field.input.value : cleaned(field.input.value);

  function isEmpty(entry) {
    return entry.fields.every((field) => {
      if (field.name === "count") { return field.input.value.trim() === "" || field.input.value.trim() === "1"; }
      if (field.name === "area" && asked.areas.length === 1) { return true; }
      return valueOf(field) === "" && !field.input.validity.badInput;
    });
  }

  const filledEntries = (kind) => (kinds[kind] ? kinds[kind].entries.filter((entry) => !isEmpty(entry)) : []);

  function entryOf(kind, entry) {
    const out = {};
    for (const field of entry.fields) {
      const value = valueOf(field);
      if (field.name === "count") { out.count = value === "" ? 1 : Number(value); }
      else if (field.name === "part_of_day") { out.part_of_day = value || "unknown"; }
      else { out[field.name] = value; }
    }
    return out;
  }

  /* ---- Checking. ---- */

  function problemOfText(text, name, limit) {
    if (text.length > limit) { return fill(words.tooLong, { name, n: text.length, limit }); }
    const found = personalData(text, asked.noPlates);
    return found ? fill(words[found], { name }) : "";
  }

  function problemOfField(kind, field, name) {
    const value = valueOf(field);
    if (field.name === "count") {
      return value === "" || /^0*[1-9]\d{0,4}$/.test(value) ? "" : fill(words.notCount, { name });
    }
    if (field.input.type === "date") {
      if (field.input.validity.badInput || (value === "" && words[kind].need.date)) { return fill(words[kind].need.date, { name }); }
      return value < asked.first ? fill(words.passed, { name }) : "";
    }
    const need = words[kind].need[field.name];
    if (value === "" && need) { return fill(need, { name }); }
    return field.input.tagName === "SELECT" ? "" : problemOfText(value, name + ", " + field.label.replace(/ \(.*\)$/, ""), asked.limits[field.name]);
  }

  function* problems() {
    for (const area of areas) {
      for (const item of area.items) {
        if (isAsked(item) && answerOf(item).state === "wrong") {
          yield { input: item.number, box: item.box, place: item.key + "-error",
            text: fill(words.notTimes, { area: area.label, question: item.question.label }) };
        }
      }
    }
    for (const kind of Object.keys(kinds)) {
      for (const entry of filledEntries(kind)) {
        for (const field of entry.fields) {
          const text = problemOfField(kind, field, entry.name);
          if (text) { yield { input: field.input, box: field.input.closest(".field"), place: field.input.id + "-error", text }; }
        }
      }
    }
    const comment = find("comment");
    if (comment) {
      const text = problemOfText(cleaned(comment.value), words.comment, asked.limits.comment);
      if (text) { yield { input: comment, box: comment.closest(".field"), place: "comment-error", text }; }
    }
  }

  function anyAnswer() {
    return areas.some((area) => area.items.some((item) => isAsked(item) && answerOf(item).state !== "not_answered"));
  }

  function somethingSaid() {
    const comment = find("comment");
    return anyAnswer() || Object.keys(kinds).some((kind) => filledEntries(kind).length > 0) || Boolean(comment && cleaned(comment.value));
  }

  function firstSeen() {
    for (const area of areas) {
      for (const item of area.items) {
        if (isAsked(item) && ["value", "wrong"].includes(answerOf(item).state)) { return item.number || item.radios.find((r) => r.checked); }
      }
    }
    const events = filledEntries("events");
    return events.length > 0 ? events[0].fields[0].input : null;
  }

  function check(nothing) {
    const found = Array.from(problems());
    if (nothing) {
      const seen = firstSeen();
      if (seen) { found.unshift({ input: seen, box: null, place: "", text: words.notNothing }); }
    } else if (!somethingSaid()) {
      const kind = Object.keys(kinds)[0];
      const input = find("nothing") || kinds[kind].add;
      found.push({ input, box: null, place: "", text: asked.questions.length > 0 ? words.empty : words[kind].empty });
    }
    showProblems(found);
    return found.length === 0;
  }

  function unmark() {
    for (const shown of document.querySelectorAll(".error")) { shown.hidden = true; shown.textContent = ""; }
    for (const box of document.querySelectorAll(".wrong")) { box.classList.remove("wrong"); }
    for (const input of document.querySelectorAll("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
      describe(input, (ids) => ids.filter((id) => !id.endsWith("-error")));
    }
  }

  function describe(input, change) {
    const ids = change((input.getAttribute("aria-describedby") || "").split(" ").filter(Boolean));
    if (ids.length > 0) { input.setAttribute("aria-describedby", ids.join(" ")); } else { input.removeAttribute("aria-describedby"); }
  }

  function showProblems(found) {
    unmark();
    const list = errors.querySelector("ul");
    list.replaceChildren();
    for (const problem of found) {
      const link = document.createElement("a");
      link.href = "#" + problem.input.id;
      link.textContent = problem.text;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        problem.input.focus();
        (problem.box || problem.input).scrollIntoView({ block: "center" });
      });
      const row = document.createElement("li");
      row.append(link);
      list.append(row);
      if (!problem.box) { continue; }
      const shown = find(problem.place);
      const spoken = document.createElement("span");
      spoken.className = "unseen";
      spoken.textContent = words.error + " ";
      shown.replaceChildren(spoken, problem.text);
      shown.hidden = false;
      problem.box.classList.add("wrong");
      problem.input.setAttribute("aria-invalid", "true");
      describe(problem.input, (ids) => [...ids, problem.place]);
    }
    errors.hidden = found.length === 0;
    document.title = found.length === 0 ? title : words.error + " " + title;
    if (found.length > 0) { errors.focus(); errors.scrollIntoView({ block: "start" }); }
  }

  /* ---- Saving. ---- */

  function answersOf(area) {
    const answers = {};
    for (const item of area.items) {
      answers[item.question.id] = isAsked(item) ? answerOf(item) : { state: "not_asked" };
    }
    return { area: area.id, answers };
  }

  /* Only the sections that the template has; "nothing to report" alone needs no answers beside it. */
  function compose(nothing) {
    const made = {
      id: report.id,
      revision: report.revision + 1,
      ...asked.follows,
      submitted: nowWithOffset(),
      reporter: "",
      nothing_to_report: nothing,
    };
    if (areas.length > 0) { made.areas = nothing && !anyAnswer() ? [] : areas.map(answersOf); }
    for (const kind of Object.keys(kinds)) {
      made[kind] = filledEntries(kind).map((entry) => entryOf(kind, entry));
    }
    if (find("comment")) { made.comment = cleaned(find("comment").value); }
    return made;
  }

  function download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([saved], { type: "application/json" }));
    link.download = asked.file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function save(nothing) {
    if (!check(nothing)) { return; }
    report = compose(nothing);
    saved = JSON.stringify(report, null, 1) + "\n";
    download();
    touched = false;
    showReceipt();
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) { made.className = className; }
    return made;
  }

  function table(caption, rows) {
    const made = document.createElement("table");
    made.append(element("caption", caption));
    const body = document.createElement("tbody");
    for (const [name, text] of rows) {
      const row = document.createElement("tr");
      const head = element("th", name);
      head.scope = "row";
      row.append(head, element("td", text));
      body.append(row);
    }
    made.append(body);
    return made;
  }

  const labelOf = (choices, id) => (choices.find((choice) => choice.id === id) || { label: id }).label;

  const times = (n) => n === 1 ? words.once : fill(words.times, { n });

  function areaRows(told) {
    const rows = [];
    let blank = 0;
    const none = [];
    for (const question of asked.questions) {
      const answer = told.answers[question.id];
      if (answer.state === "value") { rows.push([question.label, question.answer === "count" ? times(answer.value) : words.yes]); }
      else if (answer.state === "none_seen") { none.push(question.label); }
      else if (answer.state === "unknown") { rows.push([question.label, words.unknown]); }
      else if (answer.state === "not_answered") { blank += 1; }
    }
    if (none.length > 0) { rows.push([words.noneSeen, none.join(", ")]); }
    if (blank > 0) { rows.push([words.notAnswered, blank === 1 ? words.question : fill(words.questions, { n: blank })]); }
    return rows;
  }

  function entryText(entry) {
    const day = entry.date ? labelOf(asked.days, entry.date) : "";
    const part = entry.part_of_day && entry.part_of_day !== "unknown" ? labelOf(asked.partsOfDay, entry.part_of_day) : "";
    const count = entry.count > 1 ? times(entry.count) : "";
    const what = entry.indicator ? labelOf(asked.indicators, entry.indicator) : "";
    const parts = [what, labelOf(asked.areas, entry.area), day, part, count, entry.place, entry.resource, entry.description];
    return parts.filter(Boolean).join(" · ");
  }

  function showReceipt() {
    find("receipt-title").textContent = words.saved;
    const lead = report.revision > 1 ? words.savedAgainLead : words.savedLead;
    find("receipt-lead").textContent = fill(lead, { n: report.revision });
    find("receipt-file").replaceChildren(...around(words.file, element("code", asked.file)));
    const content = find("receipt-content");
    content.replaceChildren(table(words.receipt, [
      [words.number, receiptNumber()], [words.id, report.id], [words.revision, String(report.revision)], [words.submitted, report.submitted.slice(0, 16).replace("T", " ")],
    ]));
    if (report.nothing_to_report) { content.append(element("p", words.nothing)); }
    for (const told of report.areas || []) {
      content.append(table(labelOf(asked.areas, told.area), areaRows(told)));
    }
    for (const kind of Object.keys(kinds)) {
      if (report[kind].length > 0) {
        content.append(table(words[kind].heading, report[kind].map((entry, i) => [fill(words[kind].entry, { n: i + 1 }), entryText(entry)])));
      }
    }
    if (report.comment) { content.append(table(words.comment, [[words.comment, report.comment]])); }
    form.hidden = true;
    find("receipt").hidden = false;
    document.title = words.saved + " – " + title;
    find("receipt-title").focus();
    window.scrollTo(0, 0);
  }

  function around(text, node) {
    const [before, after] = text.split("{file}");
    return [document.createTextNode(before), node, document.createTextNode(after)];
  }

  function changeAgain() {
    find("receipt").hidden = true;
    form.hidden = false;
    document.title = title;
    find("main").focus();
    window.scrollTo(0, 0);
  }

  buildAreas();
  ["events", "upcoming", "presence"].forEach(buildKind);
  if (asked.questions.length === 0 && Object.keys(kinds).length > 0) { addEntry(Object.keys(kinds)[0]); touched = false; }
  form.hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); save(asked.saysNothing); });
  if (find("nothing")) { find("nothing").addEventListener("click", () => save(true)); }
  if (find("comment")) { find("comment").addEventListener("input", () => { touched = true; }); }
  find("again").addEventListener("click", download);
  find("change").addEventListener("click", changeAgain);
  find("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeunload", (event) => { if (touched) { event.preventDefault(); } });
}());
