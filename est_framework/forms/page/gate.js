"use strict";
/*
 * The gate for numbers of persons, telephones and vehicles and for e-mail, as the receiver has it: all such that
 * is certain there stops the saving here; what only words tell is judged by the receiver. Two things that are only possible there do so too, since the writer is at hand to ask: ten bare digits
 * that pass the check, and any number with + or 00 in front, as which of them exist abroad is not known here. A page
 * that has no writer to ask says `certain`, and is told of those two only where they are certain.
 * Gives the kind that was found, never the words themselves.
 */
const personalData = (function () {
  const GAP = "[ .\\-+/_()\\t\\n\\r]{0,3}";
  const ENOUGH = new RegExp(Array(7).fill("[0-9]").join(GAP), "g");
  const BETWEEN = new RegExp(GAP, "y");
  const TOKEN = /[0-9]+/y;
  const ALNUM = /[\p{L}\p{N}]/u;
  const PERSON_LABEL = /(?<![\p{L}\p{N}])(?:pnr|p-?nr|pers\.?nr|person-?nr|person-?nummer|samordningsnummer|sam\.?nr|födelsenummer|född|födda|föd\.|id-?nummer|id-?nr)(?![\p{L}\p{N}])/iu;
  const WEAK_LABEL = /([\p{L}\p{N}]*) ?(?<![\p{L}\p{N}])(?:nr|nummer)[.:]? ?$/iu;
  const OTHER_NUMBERS = /ärende|diarie|order|faktura|kund|konto|refer|fastighet|försäljning|artikel|telefon|tel|mål|ocr|org|anmälan|serie|kvitto|avtal|förening/i;
  const PLATE_LABEL = /(?<![\p{L}\p{N}])(?:reg\.?|reg\.? ?nr\.?|registreringsnummer|regskylt)[: ]*$/iu;
  const PLATE_LETTERS = /^[ABCDEFGHJKLMNOPRSTUWXYZ]+$/;
  const DATE_GROUPS = ["6", "8", "2,2,2", "4,2,2", "2,6", "2,2,2,2"];
  const LETTERED = /(?:1[89]|20)?[0-9][0-9][ .\-+/]{0,3}[01][0-9][ .\-+/]{0,3}[0-9][0-9][ .\-+/]{0,3}[TRSUWXJKLMNtrsuwxjklmn][0-9]{3}/g;
  const NATIONAL = /(?:00|2[2-9]|[3-9][0-9])[0-9]{6}[ .\-+/]{0,3}[A-HJ-NPR-UX-Z]{2}[A-HJ-NPR-UX-Z0-9][0-9]/g;

  /* One kind of digit, dash and space; signs that are not seen are left out. */
  function madePlain(text) {
    let plain = "";
    for (const sign of text) {
      if (/[\t\n\r -~]/.test(sign)) { plain += sign; continue; }
      if (/[‐‑‒–—―−⁃﹘﹣-]/.test(sign)) { plain += "-"; continue; }
      if (/[\p{Cf}\p{Mn}\p{Me}\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(sign)) { continue; }
      for (const part of sign.normalize("NFKC")) { plain += plainPart(part); }
    }
    return plain;
  }

  function plainPart(sign) {
    if (/[\s\p{Zs}]/u.test(sign)) { return " "; }
    if (/\p{Nd}/u.test(sign)) {
      let before = 0;
      while (/\p{Nd}/u.test(String.fromCodePoint(sign.codePointAt(0) - before - 1))) { before += 1; }
      return String(before % 10);
    }
    if (/[\p{Cf}\p{Mn}\p{Me}\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(sign)) { return ""; }
    return /[‐‑‒–—―−⁃﹘﹣-]/.test(sign) ? "-" : sign;
  }

  function at(pattern, text, place) {
    pattern.lastIndex = place;
    return pattern.exec(text);
  }

  /* Runs of at least seven digits that stand close together: [text, [[start, end], ...]]. */
  function* runsOf(text) {
    let place = 0;
    for (let found = at(ENOUGH, text, 0); found; found = at(ENOUGH, text, place)) {
      const groups = [];
      place = found.index;
      for (let token = at(TOKEN, text, place); token; token = at(TOKEN, text, place)) {
        const end = token.index + token[0].length;
        groups.push([token.index, end]);
        place = end + at(BETWEEN, text, end)[0].length;
      }
      yield groups;
    }
  }

  const digitsOf = (text, groups) => groups.map(([start, end]) => text.slice(start, end)).join("");
  const lengthsOf = (groups) => groups.map(([start, end]) => end - start);
  const gapBefore = (text, groups, n) => text.slice(groups[n - 1][1], groups[n][0]);

  function luhn(ten) {
    let sum = 0;
    for (let i = 0; i < 10; i += 1) {
      const n = Number(ten[i]) * (i % 2 === 0 ? 2 : 1);
      sum += n > 9 ? n - 9 : n;
    }
    return sum % 10 === 0;
  }

  function isDate(years, month, day) {
    return month >= 1 && month <= 12 && day >= 1 && years.some((year) => day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
  }

  /* Whether ten or twelve digits have the form of a personal or coordination number, by their date alone. */
  function isPerson(digits) {
    if (digits.length === 12 && !["18", "19", "20"].includes(digits.slice(0, 2))) { return false; }
    const month = Number(digits.slice(-8, -6));
    const day = Number(digits.slice(-6, -4));
    if (digits.at(-8) > "1" || digits.slice(-4, -1) === "000") { return false; }
    const years = digits.length > 10 ? [Number(digits.slice(0, 4))] : ["18", "19", "20"].map((c) => Number(c + digits.slice(0, 2)));
    if (day >= 1 && day < 60) { return isDate(years, month, day); }
    const known = day - 60;
    return (known === 0 && month <= 12) || (month === 0 && known >= 1 && known <= 31) || isDate(years, month, known);
  }

  const isLabelled = (text, start) => PERSON_LABEL.test(text.slice(Math.max(0, start - 30), start).split("›").at(-1));

  /* Whether "nr" stands right before, and no word that says which other number it is. */
  function isNumbered(text, start) {
    const found = WEAK_LABEL.exec(text.slice(Math.max(0, start - 30), start));
    return found !== null && !OTHER_NUMBERS.test(found[1]);
  }

  function mayBeMoment(digits) {
    const year = digits.length > 10 ? Number(digits.slice(0, 4)) : 2000 + Number(digits.slice(0, 2));
    return year >= 2020 && year < 2040 && digits.slice(-4, -2) < "24" && digits.at(-2) < "6";
  }

  /* Whether the spelling alone, with the right check digit, makes a person number certain. */
  function isSettled(text, groups, digits) {
    const lengths = lengthsOf(groups);
    if (lengths.every((n) => n === 1)) { return true; }
    if (lengths.length === 1) { return lengths[0] === 12 && !mayBeMoment(digits); }
    if (lengths.at(-1) !== 4 || !DATE_GROUPS.includes(lengths.slice(0, -1).join(","))) { return false; }
    if (/[-+]/.test(gapBefore(text, groups, groups.length - 1))) { return true; }
    return (digits.length > 10 || lengths.join(",") === "6,4") && !mayBeMoment(digits);
  }

  function holdsPerson(text, run, certain) {
    for (let first = 0; first < run.length; first += 1) {
      let total = 0;
      for (let last = first; last < run.length; last += 1) {
        total += run[last][1] - run[last][0];
        if (total > 12) { break; }
        if (total !== 10 && total !== 12) { continue; }
        const groups = run.slice(first, last + 1);
        const digits = digitsOf(text, groups);
        if (!isPerson(digits)) { continue; }
        if (isLabelled(text, groups[0][0])) { return true; }
        const bare = groups.length === 1 && total === 10;
        const told = (bare && !certain) || isSettled(text, groups, digits) || isNumbered(text, groups[0][0]);
        if (luhn(digits.slice(-10)) && told) { return true; }
      }
    }
    return false;
  }

  function holdsReserve(text) {
    for (const [pattern, judged] of [[LETTERED, isLettered], [NATIONAL, isNational]]) {
      for (const found of text.matchAll(pattern)) {
        const before = found.index > 0 ? text[found.index - 1] : " ";
        const after = text[found.index + found[0].length] || " ";
        if (!ALNUM.test(before) && !ALNUM.test(after) && judged(text, found)) { return true; }
      }
    }
    return false;
  }

  function isLettered(text, found) {
    const signs = found[0].replace(/[^0-9A-Za-z]/g, "").slice(-10);
    const day = Number(signs.slice(4, 6)) % 60;
    if (Number(signs.slice(2, 4)) > 12 || day < 1 || day > 31) { return false; }
    return luhn(signs.slice(0, 6) + "1" + signs.slice(7)) || isLabelled(text, found.index);
  }

  function isNational(text, found) {
    const month = Number(found[0].slice(4, 6));
    const day = Number(found[0].slice(6, 8));
    if (found[0].startsWith("00")) { return month >= 20 && day >= 40 && day <= 59; }
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /* The groups that are a date as 2026-11-18 or hours as 09.00-15.30. */
  function momentsOf(text, run) {
    const moments = new Set();
    for (let first = 0; first < run.length - 2; first += 1) {
      const groups = run.slice(first, first + 4);
      const lengths = lengthsOf(groups).join(",");
      const gaps = groups.slice(1).map((_, n) => gapBefore(text, groups, n + 1).trim());
      if (lengths.startsWith("4,2,2") && gaps[0] === "-" && gaps[1] === "-") { [0, 1, 2].forEach((n) => moments.add(first + n)); }
      else if (lengths === "2,2,2,2" && gaps.join() === ".,-,.") { [0, 1, 2, 3].forEach((n) => moments.add(first + n)); }
    }
    return moments;
  }

  function holdsPhone(text, run, certain) {
    const moments = momentsOf(text, run);
    for (let first = 0; first < run.length; first += 1) {
      if (moments.has(first)) { continue; }
      const start = run[first][0];
      const plus = text[start - 1] === "+" && (start === 1 || !/[0-9]/.test(text[start - 2]));
      const abroad = plus || text.startsWith("00", start);
      if (!abroad && text[start] !== "0") { continue; }
      let total = 0;
      for (let last = first; last < run.length; last += 1) {
        total += run[last][1] - run[last][0];
        if (total > 17 || moments.has(last) || (last > first && gapBefore(text, run, last).includes("+"))) { break; }
        const digits = digitsOf(text, run.slice(first, last + 1));
        const anywhere = abroad && !certain ? total >= 8 && total <= 15 : abroad && /^(?:00)?46(?:0)?7[02369][0-9]{7}$/.test(digits);
        if (anywhere || (!abroad && /^07[02369][0-9]{7}$/.test(digits))) { return true; }
      }
    }
    return false;
  }

  function holdsEmail(text) {
    for (let place = text.indexOf("@"); place >= 0; place = text.indexOf("@", place + 1)) {
      if (place === 0 || !/[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u.test(text[place - 1])) { continue; }
      const found = at(/[\p{L}\p{N}_.-]{3,253}/uy, text, place + 1);
      let domain = found ? found[0].replace(/[._-]+$/, "") : "";
      while (domain) {
        const dot = domain.lastIndexOf(".");
        if (dot < 1) { break; }
        const top = domain.slice(dot + 1);
        if (/^\p{L}{2,63}$/u.test(top) || top.startsWith("xn--")) { return true; }
        domain = domain.slice(0, dot);
      }
    }
    return false;
  }

  function holdsPlate(text, noPlates) {
    for (const tail of text.matchAll(/[0-9][0-9][0-9A-Za-z](?![\p{L}\p{N}])/gu)) {
      const end = /[ -]/.test(text[tail.index - 1] || "") ? tail.index - 1 : tail.index;
      const letters = text.slice(Math.max(0, end - 3), end);
      const last = tail[0][2];
      if (end < 3 || !PLATE_LETTERS.test(letters.toUpperCase()) || (end > 3 && ALNUM.test(text[end - 4]))) { continue; }
      if (!/[0-9]/.test(last) && (last.toUpperCase() === "O" || !PLATE_LETTERS.test(last.toUpperCase()))) { continue; }
      if (PLATE_LABEL.test(text.slice(Math.max(0, end - 28), end - 3))) { return true; }
      if (letters === letters.toUpperCase() && !noPlates.includes(letters) && !/[a-z]/.test(last)) { return true; }
    }
    return false;
  }

  return function (text, noPlates, certain) {
    const plain = madePlain(text);
    const runs = Array.from(runsOf(plain));
    if (runs.some((run) => holdsPerson(plain, run, certain)) || holdsReserve(plain)) { return "personalNumber"; }
    if (runs.some((run) => holdsPhone(plain, run, certain))) { return "phone"; }
    if (holdsEmail(plain)) { return "email"; }
    return holdsPlate(plain, noPlates) ? "plate" : "";
  };
}());
