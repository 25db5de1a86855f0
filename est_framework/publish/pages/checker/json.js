"use strict";
/*
 * A strict JSON scanner that remembers where every value stands, as the receiver's own (reports/formats/
 * json_scanner.py): gives the value, the offset of every value by JSON pointer, and what is wrong with the text.
 */
const scanJson = (function () {
  const SAFE = 2 ** 53, DEEPEST = 64, LONGEST_NUMBER = 40;
  const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
  const UNUSABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
  const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
  const WORDS = [["true", true], ["false", false], ["null", null]];
  const STOP = {};

  function scan(text, most) {
    const deepest = most || DEEPEST;
    const found = { value: null, offsets: new Map(), remarks: [], broken: false };
    const say = (code, offset, pointer, fields) => { found.remarks.push({ code, offset, pointer, fields: fields || {} }); };

    function stop(offset, pointer, expected) {
      if (offset >= text.length) { say("REP007", text.length, pointer); }
      else { say("REP006", offset, pointer, { seen: String.fromCodePoint(text.codePointAt(offset)), expected }); }
      return STOP;
    }

    function space(at) {
      while (at < text.length && " \t\n\r".includes(text[at])) { at += 1; }
      return at;
    }

    function value(at, pointer, depth) {
      found.offsets.set(pointer, at);
      const first = text[at];
      if (first === '"') { return string(at, pointer); }
      if (first === "{" || first === "[") {
        if (depth >= deepest) { say("REP011", at, "", { most: deepest }); throw STOP; }
        return first === "{" ? object(at, pointer, depth) : array(at, pointer, depth);
      }
      for (const [word, meaning] of WORDS) { if (text.startsWith(word, at)) { return [meaning, at + word.length]; } }
      for (const word of ["NaN", "Infinity", "-Infinity"]) {
        if (text.startsWith(word, at)) { say("REP009", at, pointer, { seen: word }); return [null, at + word.length]; }
      }
      return number(at, pointer);
    }

    function number(at, pointer) {
      NUMBER.lastIndex = at;
      const match = NUMBER.exec(text);
      if (match === null) {
        const comment = text.startsWith("//", at) || text.startsWith("/*", at) || text.startsWith("#", at);
        throw stop(at, pointer, comment ? "no_comment" : "value");
      }
      const written = match[0], end = at + written.length, read = Number(written);
      const whole = match[2] === undefined && match[3] === undefined;
      // A whole number that fits in 64 bits is read, and the schema says where it is too large.
      if (whole && written.length <= LONGEST_NUMBER && fits(written)) { return [read, end]; }
      const refused = !isFinite(read) || Math.abs(read) > SAFE || (read === 0 && match[3] !== undefined);
      if (written.length > LONGEST_NUMBER || refused) { say("REP009", at, pointer, { seen: written }); return [null, end]; }
      if (!whole && Number.isInteger(read)) { say("REP010", at, pointer, { seen: written, number: read }); }
      return [read, end];
    }

    function fits(written) {
      const exact = BigInt(written);
      return exact >= -(2n ** 63n) && exact < 2n ** 64n;
    }

    function string(at, pointer) {
      let made = "", place = at + 1;
      for (;;) {
        const sign = text[place];
        if (sign === undefined) { throw stop(text.length, pointer, "quote"); }
        if (sign === '"') { break; }
        if (sign < " ") {
          say("REP012", place, pointer, { seen: named(sign) });
          throw STOP;
        }
        if (sign !== "\\") { made += sign; place += 1; continue; }
        const code = text[place + 1];
        if (code === undefined) { throw stop(text.length, pointer, "quote"); }
        if (code in ESCAPES) { made += ESCAPES[code]; place += 2; continue; }
        const hex = text.slice(place + 2, place + 6);
        if (code !== "u" || !/^[0-9a-fA-F]{4}$/.test(hex)) { throw stop(code === "u" ? place + 1 : place, pointer, "escape"); }
        made += String.fromCharCode(parseInt(hex, 16));
        place += 6;
      }
      const bad = UNUSABLE.exec(made);
      if (bad) { say("REP012", at, pointer, { seen: named(bad[0]) }); made = made.replace(new RegExp(UNUSABLE, "g"), "\ufffd"); }
      return [made, place + 1];
    }

    const named = (sign) => "U+" + sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");

    function expect(sign, at, pointer, expected) {
      if (!text.startsWith(sign, at)) { throw stop(at, pointer, expected); }
      return at + 1;
    }

    function array(at, pointer, depth) {
      const made = [];
      let end = space(at + 1), one;
      if (text[end] === "]") { return [made, end + 1]; }
      for (;;) {
        [one, end] = value(end, pointer + "/" + made.length, depth + 1);
        made.push(one);
        end = space(end);
        if (text[end] === "]") { return [made, end + 1]; }
        end = space(expect(",", end, pointer, "comma_or_bracket"));
      }
    }

    function object(at, pointer, depth) {
      const made = Object.create(null);
      let end = space(at + 1), key, one;
      if (text[end] === "}") { return [made, end + 1]; }
      for (;;) {
        const keyAt = expect('"', end, pointer, "field_name") - 1;
        [key, end] = string(keyAt, pointer);
        const below = pointer + "/" + pointerPart(key);
        end = space(expect(":", space(end), below, "colon"));
        if (key in made) { say("REP008", keyAt, below, { field: key }); }
        [one, end] = value(end, below, depth + 1);
        made[key] = one;
        end = space(end);
        if (text[end] === "}") { return [made, end + 1]; }
        end = space(expect(",", end, pointer, "comma_or_brace"));
      }
    }

    try {
      let end;
      [found.value, end] = value(space(0), "", 0);
      end = space(end);
      if (end < text.length) { throw stop(end, "", "end"); }
    } catch (error) {
      if (error !== STOP) { throw error; }
      found.broken = true;
      found.value = null;
    }
    return found;
  }

  return scan;
}());

/* A key as one part of a JSON pointer (RFC 6901). */
function pointerPart(key) { return String(key).replace(/~/g, "~0").replace(/\//g, "~1"); }
