"use strict";
/*
 * What is wrong in a file of reports, in the receiver's own words: one finding per fault, no cascades. The words are
 * those of the rules; what only a setup, a calendar or a ledger can tell is not asked here.
 */
const checkFile = (function () {
  const RANK = { error: 0, warning: 1, note: 2 };
  const FREE = { events: ["place", "description"], upcoming: ["description"], presence: ["resource"] };
  const GATE = ["REP301", "REP302"];
  const LONGEST_SHOWN = 80, MOST_NAMED = 3;
  const BOM = "\ufeff";
  const IDS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|sha256:[0-9a-f]{64}/g;
  const UNSEEN_PLACE = /[\p{Cf}\p{Mn}\p{Me}\p{Zs}\p{Zl}\p{Zp}]/u;

  function fill(text, fields) {
    return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (all, name) => (name === undefined ? all[0] : String(fields[name])));
  }

  /* Safe to show: no control or direction characters, not too long. */
  function shown(value) {
    if (typeof value !== "string") { return value; }
    const signs = Array.from(value);
    const short = signs.length > LONGEST_SHOWN ? [...signs.slice(0, LONGEST_SHOWN - 1), "…"] : signs;
    return short.map((sign) => (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(sign) ? "\\u" + sign.codePointAt(0).toString(16).padStart(4, "0") : sign)).join("");
  }

  return function (asked, schemas, file) {
    const said = asked.said;
    const kindOf = (text) => personalData(text, asked.noPlates);
    const mask = (text) => (kindOf(text.replace(IDS, "")) ? "‹" + asked.masks[kindOf(text)] + "›" : text);
    const ruleOf = (text) => (personalData(text, asked.noPlates, true) ? "REP301" : "REP302");
    const findings = [];
    let reports = 0;

    function find(code, at, pointer, fields) {
      const rule = asked.rules[code];
      const safe = Object.fromEntries(Object.entries(fields || {}).map(([name, value]) => [name, value && value.ours !== undefined ? value.ours : shown(value)]));
      findings.push({
        code, severity: rule.severity, file: file.name, at, pointer, title: rule.title,
        seen: fill(rule.seen, safe).trim(), expected: fill(rule.expected, safe).trim(), remedy: fill(rule.remedy, safe).trim(),
      });
    }

    /* Words of ours, that are not cut short. */
    const ours = (text) => ({ ours: text });
    const near = (name, known) => {
      const found = nearest(name, known);
      return ours(found && found !== name ? fill(said.near, { near: found }) : " ");
    };

    // ---- the text of the file ----
    function readAll() {
      const kind = file.name.toLowerCase().split(".").at(-1);
      if (file.bytes.length > asked.limits.bytes) { find("REP002", "", "", { most: asked.limits.bytes, what: ours(said.bytes) }); return; }
      if (onlySpace(file.bytes)) { find("REP001", "", ""); return; }
      const other = otherFormat();
      if (other) { find("REP003", "", "", { seen: ours(other[0]), remedy: ours(other[1]) }); gateLines(new TextDecoder().decode(file.bytes), 1, true); return; }
      const bad = firstBadByte(file.bytes);
      if (bad >= 0) { wrongEncoding(bad); return; }
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
      const lines = ["ndjson", "jsonl"].includes(kind) || (kind !== "json" && isLines(text));
      if (lines) { text.split("\n").forEach((line, n) => { readText(line.replace(/\r$/, ""), n + 1, true); }); }
      else { readText(text, 1, false); }
    }

    /* What the bytes are instead of text: a workbook, a page, a program; in words, and what to do. */
    function otherFormat() {
      const start = onlyAfterMark(file.bytes);
      const head = file.bytes.subarray(start, 64 + start);
      const first = head.findIndex((byte) => byte !== 32 && (byte < 9 || byte > 13));
      const sign = asked.fileSigns.find(([bytes]) => bytes.every((byte, n) => head[first + n] === byte));
      if (sign) { return sign.slice(1); }
      const top = file.bytes.subarray(0, 4096);
      const text = top.at(-1) === 26 ? top.subarray(0, -1) : top;
      return text.some((byte) => byte > 0 && byte < 32 && byte !== 27 && (byte < 9 || byte > 13)) ? [said.unknownFile, said.unknownFileRemedy] : null;
    }

    function isLines(text) {
      const [first, ...rest] = text.replace(BOM, "").trimStart().split("\n");
      return first.startsWith("{") && rest.join("").trim() !== "" && !scanJson(first, asked.limits.depth).broken;
    }

    function onlySpace(bytes) {
      return bytes.subarray(onlyAfterMark(bytes)).every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
    }

    function wrongEncoding(at) {
      const before = file.bytes.subarray(0, at);
      const line = before.reduce((n, byte) => n + (byte === 10), 1), offset = at - before.lastIndexOf(10);
      const wide = [[255, 254], [254, 255]].some(([a, b]) => file.bytes[0] === a && file.bytes[1] === b);
      const byte = "0x" + file.bytes[at].toString(16).toUpperCase().padStart(2, "0");
      find("REP004", line + ":" + offset, "", { byte, offset, seen: ours(wide ? said.utf16 : said.notUtf8) });
    }

    function readText(whole, firstLine, oneLine) {
      const marked = whole.startsWith(BOM);
      const text = marked ? whole.slice(1) : whole;
      if (marked) { find("REP005", firstLine + ":1", ""); }
      if (text.trim() === "") { return; }
      const scan = scanJson(text, asked.limits.depth);
      const starts = [0];
      for (let n = text.indexOf("\n"); n >= 0; n = text.indexOf("\n", n + 1)) { starts.push(n + 1); }
      const at = (offset) => {
        const line = starts.findLastIndex((start) => start <= offset);
        return line + firstLine + ":" + (Array.from(text.slice(starts[line], offset)).length + 1);
      };
      const start = findings.length;
      for (const { code, offset, pointer, fields } of scan.remarks) {
        const words = fields.expected === undefined ? fields : { ...fields, expected: ours(said.expected[fields.expected]) };
        find(code, at(offset), pointer, words);
      }
      const read = findings.slice(start).filter((f) => f.severity === "error").map((f) => f.at);
      if (read.length) { gateLines(text, firstLine); }
      if (scan.broken) { return; }
      const judged = findings.length;
      if (!oneLine && Array.isArray(scan.value)) {
        if (!scan.value.length) { find("REP001", "", ""); }
        scan.value.forEach((one, n) => { report(one, placer(scan, at, "/" + n)); });
      } else { report(scan.value, placer(scan, at, "")); }
      // Of a text that was not read whole, what only follows from that is left out.
      const kept = (f) => GATE.includes(f.code) || (f.severity === "error" && !read.includes(f.at));
      if (read.length) { findings.push(...findings.splice(judged).filter(kept)); }
    }

    /* Where a pointer stands, or the nearest that holds it. */
    const placer = (scan, at, prefix) => (pointer) => {
      let part = prefix + pointer;
      while (!scan.offsets.has(part) && part !== prefix) { part = part.slice(0, part.lastIndexOf("/")); }
      return at(scan.offsets.get(part));
    };

    // ---- one report ----
    function report(data, at) {
      const start = findings.length;
      judge(data, at);
      // What another setup, or another release, asks is not told too.
      const following = findings.slice(start).flatMap((f) => asked.follows[f.code + f.pointer] || []);
      findings.push(...findings.splice(start).filter((f) => !following.includes(f.code)));
    }

    function judge(data, at) {
      if (data === null) { find("REP103", at(""), "", { seen: ours("null"), expected: ours(said.types.object) }); return; }
      reports += 1;
      const isThing = typeof data === "object" && !Array.isArray(data);
      const schema = isThing && typeof data.template === "string" ? schemas[data.template] : undefined;
      let read = data, errors = schema ? schemaErrors(schema, data) : [];
      if (errors.length) {
        const words = tidied(data, errors);
        if (words.length) {
          read = words.made;
          for (const { path, seen, chosen } of words) { find("REP123", at(pointerOf(path)), pointerOf(path), { seen, chosen }); }
          errors = schemaErrors(schema, read);
        }
      }
      const passed = schema !== undefined && !errors.length;
      const hits = gate(read, at, passed);
      if (passed) { notMade(read, at); return; }
      const shownData = hits ? masked(read) : read;
      if (schema) { tell(schema, shownData, at, () => true); return; }
      if (isThing) { template(shownData.template, at); }
      tell(Object.values(schemas)[0], shownData, at, isThing ? ofHeader : () => true);
    }

    function ofHeader({ keyword, path, limit }) {
      if (!path.length) { return keyword === "required" && limit !== "template"; }
      return path.length === 1 && asked.header.includes(path[0]) && path[0] !== "template";
    }

    function template(seen, at) {
      const known = Object.keys(schemas);
      if (seen === undefined || seen === null) { find("REP101", at(""), "", { field: "template" }); }
      else { choice(at("/template"), "/template", seen, known); }
    }

    function tell(schema, data, at, wanted) {
      const known = knownOf(schema), once = new Set();
      for (const error of schemaErrors(schema, data)) {
        if (!wanted(error)) { continue; }
        const before = findings.length;
        fault(schema, known, data, at, error);
        for (const finding of findings.splice(before)) {
          const key = [finding.code, finding.pointer, finding.seen].join("\n");
          if (!once.has(key)) { once.add(key); findings.push(finding); }
        }
      }
    }

    const lists = new Map();
    function knownOf(schema) {
      if (!lists.has(schema)) {
        const areas = schema.properties.areas, events = schema.properties.events;
        const answers = areas ? areas.items.properties.answers.properties : {};
        const all = events ? events.items.properties.indicator.enum : Object.keys(answers);
        lists.set(schema, {
          area: ["REP104", schema.$defs.area.enum || []],
          indicator: ["REP105", all.filter((id) => !(answers[id] && answers[id].deprecated))],
          actor: ["REP201", schema.properties.actor.enum || []],
        });
      }
      return lists.get(schema);
    }

    function fault(schema, known, data, at, error) {
      const { keyword, path, seen, limit } = error;
      const pointer = pointerOf(path), place = at(pointer), last = path.length ? String(path.at(-1)) : "";
      const form = () => (last === "period" ? period(schema, data, place, pointer, seen) : find("REP107", place, pointer, { seen, expected: ours(said.forms[last] || said.forms.id_like) }));
      switch (keyword) {
        case "required":
          if (error.inThen) { find("REP109", place, pointer, { seen: ours(said.words.no_value) }); } else { find("REP101", place, pointer, { field: limit }); }
          break;
        case "additionalProperties":
          for (const name of limit) { unknown(known, path, name, at); }
          break;
        case "enum": case "const": notKnown(schema, known, place, pointer, last, seen); break;
        case "type": wrongType(place, pointer, seen, limit); break;
        case "pattern": form(); break;
        case "false": valueBeside(place, pointer, inner(data, path.slice(0, -1))); break;
        case "maxItems": find("REP002", place, pointer, { most: limit, what: ours(fill(said.words.entries, { field: last })) }); break;
        case "minimum": case "maximum": number(place, pointer, last, seen, limit); break;
        case "minLength": find("REP101", place, pointer, { field: last }); break;
        default:
          if (last in said.forms || last === "period") { form(); } else { find("REP108", place, pointer, { seen: Array.from(seen).length, most: limit }); }
      }
    }

    function unknown(known, path, name, at) {
      const pointer = pointerOf([...path, name]), place = at(pointer);
      if (path.at(-1) !== "answers") { find("REP102", place, pointer, { field: name, near: near(name, fieldsAt(path)) }); }
      else if (!name) { find("REP101", place, pointer, { field: "indicator" }); }
      else { notKnown(null, known, place, pointer, "indicator", name); }
    }

    function fieldsAt(path) {
      let fields = asked.fields.report;
      for (const part of path) { fields = asked.fields[part] || fields; }
      return fields;
    }

    function notKnown(schema, known, place, pointer, field, seen) {
      if (typeof seen !== "string") { wrongType(place, pointer, seen, "string"); return; }
      const odd = oddSigns(seen);
      if (odd) { find(odd[0], place, pointer, { seen, signs: odd[1] }); return; }
      if (field in known) { find(known[field][0], place, pointer, { seen, near: near(seen, known[field][1]) }); return; }
      if (["method", "setup"].includes(field)) { find("REP115", place, pointer, { field, seen, expected: schema.properties[field].const }); return; }
      choice(place, pointer, seen, field === "state" ? asked.states : asked.partsOfDay);
    }

    function choice(place, pointer, seen, choices) {
      if (typeof seen !== "string") { wrongType(place, pointer, seen, "string"); return; }
      find("REP106", place, pointer, { seen, near: near(seen, choices), expected: ours(choices.join(", ")) });
    }

    function wrongType(place, pointer, seen, expected) {
      const kind = seen === null ? "null" : Array.isArray(seen) ? "array" : typeof seen;
      const words = said.seenTypes[kind] || written(seen).slice(0, 40);
      find("REP103", place, pointer, { seen: ours(words), expected: ours(said.types[expected]) });
    }

    function number(place, pointer, field, seen, limit) {
      if (["value", "count"].includes(field) && (seen < 1 || limit === 1)) {
        find("REP109", place, pointer, { seen: ours(fill(said.words[limit === 1 && seen > 1 ? "yes_no" : "number"], { seen })) });
      } else { find("REP009", place, pointer, { seen: written(seen) }); }
    }

    function valueBeside(place, pointer, answer) {
      const state = answer && answer.state;
      if (asked.states.includes(state)) { find("REP109", place, pointer, { seen: ours(fill(said.words.value_beside, { state })) }); }
    }

    const written = (seen) => (typeof seen === "number" && Number.isInteger(seen) ? BigInt(seen).toString() : String(seen));

    // ---- periods and days ----
    function period(schema, data, place, pointer, seen) {
      const kind = asked.periods[schema.properties.period.pattern] || "";
      const example = asked.examples[kind || "week"];
      const read = parsePeriod(seen), lostItsW = (kind || "week") === "week" && !seen.includes("W");
      if (read.kind) {
        const own = kind && periodOf(kind, read.first);
        if (own && own !== seen) { find("REP205", place, pointer, { seen, expected: ours(fill(said.kinds[kind], { example: own })) }); }
      } else if (read.reason && !lostItsW) {
        find("REP204", place, pointer, { seen, reason: ours(read.reason), example });
      } else { find("REP107", place, pointer, { seen, expected: ours(periodWords(seen.trim(), kind || "week", data)) }); }
    }

    function periodWords(seen, kind, data) {
      let example = asked.examples[kind];
      if (kind === "week") {
        const day = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?$/.exec(seen);
        if (day) {
          const date = dayOf(day[1], day[2], day[3]);
          return fill(date ? said.weekOfDay : said.periodLike, { example: date ? weekName(date) : example });
        }
        const lost = /^([0-9]{4})[ -]?[wWvV]?([0-9]{1,2})$/.exec(seen), alone = /^(?:[vV](?:ecka)?[. ]*)?([0-9]{1,2})$/.exec(seen);
        const year = String(data && data.submitted).slice(0, 4);
        if (lost) { example = lost[1] + "-W" + lost[2].padStart(2, "0"); }
        else if (alone && /^[0-9]{4}$/.test(year)) { example = year + "-W" + alone[1].padStart(2, "0"); }
      }
      return fill(said.periodLike, { example });
    }

    function parsePeriod(text) {
      const match = /^([0-9]{4})-(?:W([0-9]{2})(?:-W([0-9]{2}))?|([0-9]{2})(?:-H([12]))?)$/.exec(text);
      if (!match) { return {}; }
      const year = Number(match[1]);
      if (year < asked.years[0] || year > asked.years[1]) { return { reason: fill(said.noYear, { year, first: asked.years[0], last: asked.years[1] }) }; }
      if (match[4]) {
        const month = Number(match[4]);
        if (month < 1 || month > 12) { return { reason: fill(said.noMonth, { month }) }; }
        return { kind: match[5] ? "half-month" : "month", first: new Date(Date.UTC(year, month - 1, match[5] === "2" ? 16 : 1)) };
      }
      const week = Number(match[2]), weeks = weeksOf(year);
      if (week < 1 || week > weeks) { return { reason: fill(said.noWeek, { year, week, weeks }) }; }
      const first = monday(year, week);
      if (!match[3]) { return { kind: "week", first }; }
      const next = weekName(new Date(first.getTime() + 7 * 864e5));
      if (Number(next.slice(-2)) !== Number(match[3])) { return { reason: fill(said.notNext, { second: Number(match[3]), week: text.slice(0, 8) }) }; }
      return { kind: "two-weeks", first };
    }

    function periodOf(kind, first) {
      const [year, month, day] = [first.getUTCFullYear(), String(first.getUTCMonth() + 1).padStart(2, "0"), first.getUTCDate()];
      if (kind === "week") { return weekName(first); }
      if (kind === "month") { return year + "-" + month; }
      return kind === "half-month" ? year + "-" + month + "-H" + (day < 16 ? 1 : 2) : "";
    }

    function monday(year, week) {
      const fourth = new Date(Date.UTC(year, 0, 4));
      return new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 864e5);
    }

    function weekName(date) {
      const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 864e5);
      const year = thursday.getUTCFullYear();
      return year + "-W" + String(Math.round((thursday - monday(year, 1)) / 6048e5 + 0.5)).padStart(2, "0");
    }

    const weeksOf = (year) => Number(weekName(new Date(Date.UTC(year, 11, 28))).slice(-2));

    function dayOf(year, month, day) {
      const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
      return made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day) ? made : null;
    }

    /* What has the right form and still cannot be: 30 February, or the 53rd week of a year that has 52. */
    function notMade(data, at) {
      const before = findings.length;
      const exists = (text) => dayOf(...text.slice(0, 10).split("-")) !== null;
      const refuse = (pointer, seen, form) => { find("REP107", at(pointer), pointer, { seen, expected: ours(said.forms[form]) }); };
      for (const section of Object.keys(FREE)) {
        (data[section] || []).forEach((line, n) => { if (!exists(line.date)) { refuse("/" + section + "/" + n + "/date", line.date, "date"); } });
      }
      if (!exists(data.submitted)) { refuse("/submitted", data.submitted, "submitted"); }
      if (findings.length === before && parsePeriod(data.period).reason) {
        period(schemas[data.template], data, at("/period"), "/period", data.period);
      }
    }

    // ---- what a person may have written ----
    function gate(data, at, passed) {
      let hits = 0;
      const look = (text, pointer) => {
        const kind = text && kindOf(text);
        if (kind) { hits += 1; find(ruleOf(text), at(pointer), pointer, { what: ours(asked.kinds[kind]) }); }
      };
      if (passed) {
        look(data.reporter, "/reporter");
        look(data.comment, "/comment");
        for (const [section, fields] of Object.entries(FREE)) {
          (data[section] || []).forEach((line, n) => { for (const name of fields) { look(line[name], "/" + section + "/" + n + "/" + name); } });
        }
      } else { everything(data, "", (value, pointer) => lookAtAny(value, pointer, look)); }
      return hits;
    }

    function lookAtAny(value, pointer, look) {
      if (["/id", "/digest"].includes(pointer) && typeof value === "string" && value.replace(IDS, "") === "") { return; }
      if (typeof value === "string" || typeof value === "number") { look(String(value), pointer); }
      else if (value && typeof value === "object" && !Array.isArray(value)) { Object.keys(value).forEach((key) => look(key, pointer)); }
    }

    function everything(value, pointer, see) {
      see(value, pointer);
      if (value && typeof value === "object") {
        for (const [key, below] of Object.entries(value)) { everything(below, pointer + "/" + pointerPart(key), see); }
      }
    }

    /* Of a file that is no report only what is certain is told: nobody is to review its words. */
    function gateLines(text, firstLine, onlyCertain = false) {
      text.split("\n").forEach((line, n) => {
        const written = line.replace(IDS, "");
        const kind = kindOf(written);
        if (kind && !(onlyCertain && ruleOf(written) === "REP302")) { find(ruleOf(written), String(n + firstLine), "", { what: ours(asked.kinds[kind]) }); }
      });
    }

    function masked(value) {
      if (typeof value === "string") { return mask(value); }
      if (Array.isArray(value)) { return value.map(masked); }
      if (value && typeof value === "object") {
        return Object.fromEntries(Object.entries(value).map(([key, below]) => [mask(key), masked(below)]));
      }
      return value;
    }

    // ---- words that mean a choice, and signs that have no place in an id ----
    function tidied(data, errors) {
      const words = [];
      for (const { keyword, path, seen, limit } of errors) {
        const chosen = keyword === "enum" && typeof seen === "string" ? meant(seen, limit) : "";
        if (chosen) { words.push({ path, seen, chosen }); }
      }
      if (words.length) {
        words.made = structuredClone(data);
        for (const { path, chosen } of words) { inner(words.made, path.slice(0, -1))[path.at(-1)] = chosen; }
      }
      return words;
    }

    function meant(seen, options) {
      const written = seen.split(/\s+/u).filter(Boolean).join(" ");
      if (options.includes(written)) { return written; }
      const same = options.filter((o) => o.toLowerCase() === written.toLowerCase());
      return same.length === 1 ? same[0] : "";
    }

    function oddSigns(seen) {
      const signs = Array.from(seen).filter((sign) => sign > "\x7f");
      const named = (odd) => Array.from(new Set(odd)).slice(0, MOST_NAMED).map((sign) => {
        const code = sign.codePointAt(0);
        return ("U+" + code.toString(16).toUpperCase().padStart(4, "0") + " " + (asked.signs[code] || "")).trim();
      }).join(", ");
      const unseen = signs.filter((sign) => UNSEEN_PLACE.test(sign));
      if (unseen.length) { return ["REP122", named(unseen)]; }
      const foreign = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign) && !/\p{Script=Latin}/u.test(sign));
      return foreign.length ? ["REP121", named(foreign)] : null;
    }

    const pointerOf = (path) => path.map((part) => "/" + pointerPart(part)).join("");
    const inner = (data, path) => path.reduce((value, part) => value[part], data);

    readAll();
    const named = kindOf(file.name);
    if (named) { find(ruleOf(file.name), "", "", { what: ours(asked.kinds[named] + said.inFileName) }); }
    return { findings: inOrder(findings), reports, faults: findings.filter((f) => f.severity === "error").length };
  };

  /* Where a text begins: after a byte order mark, if it has one. */
  function onlyAfterMark(bytes) { return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0; }

  /* The first byte that is no UTF-8, or -1. */
  function firstBadByte(bytes) {
    const whole = new TextDecoder("utf-8", { fatal: true });
    try { whole.decode(bytes); return -1; } catch { /* found below */ }
    let low = 0, high = bytes.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      try { new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true }); low = middle; } catch { high = middle - 1; }
    }
    // Where a character that goes wrong in its middle begins.
    for (let back = 1; back < 4 && back <= low; back += 1) {
      const lead = bytes[low - back];
      if (lead < 0x80) { break; }
      if (lead >= 0xc0) { return back < (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) ? low - back : low; }
    }
    return low;
  }

  function inOrder(findings) {
    const parts = ({ at, pointer }) => (at || pointer).replace(/!/g, "/").replace(/:/g, "/").split("/");
    const natural = (part) => (/^[0-9]+$/.test(part) ? [Number(part), ""] : [part.length, part]);
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    function byPlace(one, other) {
      const [first, second] = [parts(one), parts(other)];
      for (let n = 0; n < Math.min(first.length, second.length); n += 1) {
        const [a, b] = [natural(first[n]), natural(second[n])];
        const order = compare(a[0], b[0]) || compare(a[1], b[1]);
        if (order) { return order; }
      }
      return first.length - second.length;
    }
    return findings.slice().sort((one, other) => compare(RANK[one.severity], RANK[other.severity]) || compare(one.code, other.code) || byPlace(one, other) || compare(one.seen, other.seen));
  }
}());
