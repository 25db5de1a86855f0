"use strict";
/* The meeting's page: shows the agenda, checks what is written, saves one JSON file. Sends nothing, keeps nothing. */
(function () {
  const asked = JSON.parse(document.getElementById("asked").textContent);
  const words = asked.words;
  const find = (id) => document.getElementById(id);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const fill = (text, fields) => text.replace(/\{(\w+)\}/g, (whole, name) => name in fields ? String(fields[name]) : whole);
  const form = find("form");
  const errors = find("errors");
  let made = 0;
  let touched = false;

  /* Free text as it is saved: composed letters, no control characters but line ends, no ends of space. */
  function cleaned(text) {
    return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ").trim();
  }

  const labelOf = (input) => form.querySelector('label[for="' + input.id + '"]').textContent;
  const nameOf = (box) => box.querySelector("legend").textContent;

  function valuesOf(box) {
    const values = {};
    for (const input of all("[data-name]", box)) { values[input.dataset.name] = cleaned(input.value); }
    return values;
  }

  /* ---- New measures: any number of them. ---- */

  function addMeasure() {
    const box = find("measure-template").content.firstElementChild.cloneNode(true);
    made += 1;
    const key = "m-" + made;
    for (const input of all("[data-name]", box)) {
      const old = input.id;
      input.id = old.replace("N", key);
      box.querySelector('label[for="' + old + '"]').htmlFor = input.id;
      box.querySelector('[id="' + old + '-error"]').id = input.id + "-error";
    }
    for (const input of all('input[name="partner"]', box)) {
      const old = input.id;
      input.id = old.replace("N", key);
      box.querySelector('label[for="' + old + '"]').htmlFor = input.id;
    }
    box.querySelector(".remove").addEventListener("click", () => { box.remove(); number(); find("add").focus(); });
    find("measures").append(box);
    number();
    box.querySelector("textarea").focus();
  }

  function number() {
    all("#measures > .entry").forEach((box, at) => {
      box.querySelector("legend").textContent = fill(words.measure, { n: at + 1 });
      box.querySelector(".remove").textContent = fill(words.remove, { n: at + 1 });
    });
  }

  const OPTIONAL = ["type", "tier", "waits_for", "decided_by", "place"];
  const partnersOf = (box) => all('input[name="partner"]:checked', box).map((input) => input.value);
  const isEmpty = (box) => partnersOf(box).length === 0 && Object.values(valuesOf(box)).every((value) => value === "");
  const filledPriorities = () => all(".priority").filter((box) => !isEmpty(box));
  const filledMeasures = () => all("#measures > .entry").filter((box) => !isEmpty(box));

  /* ---- The record, as it is saved. ---- */

  function measureOf(box, at) {
    const v = valuesOf(box);
    const measure = {
      id: asked.follows.period + "-" + (asked.firstNumber + at),
      type: v.type || null,
      description: v.description,
      problem: { indicator: v.indicator, area: v.area, period: asked.follows.period },
      owner: v.owner, due: v.due || null, review: v.review || null,
      expected_effect: v.expected_effect, how_measured: v.how_measured,
    };
    for (const name of ["decided_by", "tier", "waits_for", "place"]) { if (v[name]) { measure[name] = v[name]; } }
    if (partnersOf(box).length > 0) { measure.partners = partnersOf(box); }
    return measure;
  }

  function priorityOf(box) {
    const v = valuesOf(box);
    return { rank: Number(box.dataset.rank), area: v.area, indicator: v.indicator || null, place: v.place, reason: v.reason };
  }

  function followUps() {
    const said = [];
    for (const box of all(".follow-up")) {
      const v = valuesOf(box);
      const same = v.status === box.dataset.status && v.outcome === box.dataset.outcome;
      if (same && !v.why && !v.next && !v.note) { continue; }
      said.push({ measure: box.dataset.measure, status: v.status, outcome: v.outcome || null, why: v.why, next: v.next, note: v.note });
    }
    return said;
  }

  function levels() {
    const said = [];
    for (const box of all(".level")) {
      const v = valuesOf(box);
      if (!v.decided && !v.decided_by && !v.reason) { continue; }
      said.push({ area: box.dataset.area, suggested: asked.levels[box.dataset.area], decided: v.decided || null, decided_by: v.decided_by || null, reason: v.reason });
    }
    return said;
  }

  function goesOut() {
    const said = [];
    for (const box of all(".out")) {
      const v = valuesOf(box);
      if (v.sent || v.message) { said.push({ audience: box.dataset.audience, sent: v.sent || null, message: v.message }); }
    }
    return said;
  }

  function record() {
    const referred = form.querySelector('input[name="referred"]:checked');
    return Object.assign({}, asked.follows, {
      held: find("held").value,
      present: all('input[name="present"]:checked').map((input) => input.value),
      levels: levels(),
      priorities: filledPriorities().map(priorityOf),
      measures: filledMeasures().map(measureOf),
      follow_ups: followUps(),
      feedback: goesOut(),
      referred: referred ? referred.value : null,
    });
  }

  /* ---- Checking. ---- */

  function* problems() {
    if (!find("held").value) { yield [find("held"), words.held]; }
    for (const box of filledPriorities()) {
      for (const name of ["area", "reason"]) {
        const input = box.querySelector('[data-name="' + name + '"]');
        if (!cleaned(input.value)) { yield [input, fill(words.missing, { name: nameOf(box), field: labelOf(input).toLowerCase() })]; }
      }
    }
    for (const box of filledMeasures()) {
      for (const input of all("[data-name]", box)) {
        if (!cleaned(input.value) && !OPTIONAL.includes(input.dataset.name)) {
          yield [input, fill(words.missing, { name: nameOf(box), field: labelOf(input).toLowerCase() })];
        }
      }
    }
    for (const box of all(".follow-up")) {
      const v = valuesOf(box);
      if (v.status === "closed" && !v.outcome) { yield [box.querySelector('[data-name="outcome"]'), fill(words.outcome, { name: box.dataset.measure })]; }
    }
    for (const box of all(".level")) {
      const v = valuesOf(box);
      if (v.decided && !(v.decided_by && v.reason)) {
        yield [box.querySelector(v.decided_by ? '[data-name="reason"]' : '[data-name="decided_by"]'), fill(words.why, { name: nameOf(box) })];
      }
    }
    for (const input of all('textarea[data-name], input[type="text"][data-name]', form)) {
      const text = cleaned(input.value);
      const name = nameOf(input.closest("fieldset")) + ", " + labelOf(input);
      if (text.length > asked.longest) { yield [input, fill(words.tooLong, { name, limit: asked.longest })]; }
      const found = personalData(text, asked.noPlates);
      if (found) { yield [input, fill(words[found], { name })]; }
    }
  }

  function show(found) {
    for (const shown of all(".error")) { shown.hidden = true; shown.textContent = ""; }
    for (const input of all("[aria-invalid]")) { input.removeAttribute("aria-invalid"); input.removeAttribute("aria-describedby"); }
    const list = errors.querySelector("ul");
    list.replaceChildren();
    for (const [input, text] of found) {
      const link = document.createElement("a");
      link.href = "#" + input.id;
      link.textContent = text;
      link.addEventListener("click", (event) => { event.preventDefault(); input.focus(); input.scrollIntoView({ block: "center" }); });
      const row = document.createElement("li");
      row.append(link);
      list.append(row);
      const folded = input.closest("details");
      if (folded) { folded.open = true; }
      const shown = find(input.id + "-error");
      shown.textContent = text;
      shown.hidden = false;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", shown.id);
    }
    errors.hidden = found.length === 0;
    if (found.length > 0) { errors.focus(); errors.scrollIntoView({ block: "start" }); }
  }

  function save() {
    const file = new Blob([JSON.stringify(record(), null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = asked.file;
    link.click();
    URL.revokeObjectURL(link.href);
    touched = false;
    find("saved").textContent = fill(words.saved, { file: asked.file });
    find("saved").hidden = false;
  }

  form.addEventListener("input", () => { touched = true; find("saved").hidden = true; });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = Array.from(problems());
    show(found);
    if (found.length === 0) { save(); }
  });
  window.addEventListener("beforeunload", (event) => { if (touched) { event.preventDefault(); } });
  find("add").addEventListener("click", addMeasure);
  form.hidden = false;
}());
