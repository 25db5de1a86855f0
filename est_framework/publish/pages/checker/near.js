"use strict";
/* The known name that is most like the one seen: Ratcliff and Obershelp's measure, as Python's difflib has it. */
const nearest = (function () {
  const ENOUGH = 0.6;

  /* How many signs the longest pieces in common hold, each found left and right of the one before. */
  function matching(a, b) {
    const where = new Map();
    b.forEach((sign, j) => { where.set(sign, [...(where.get(sign) || []), j]); });
    let total = 0;
    const left = [[0, a.length, 0, b.length]];
    while (left.length) {
      const [aFrom, aTo, bFrom, bTo] = left.pop();
      const [i, j, size] = longest(a, where, aFrom, aTo, bFrom, bTo);
      if (!size) { continue; }
      total += size;
      left.push([aFrom, i, bFrom, j], [i + size, aTo, j + size, bTo]);
    }
    return total;
  }

  function longest(a, where, aFrom, aTo, bFrom, bTo) {
    let best = [aFrom, bFrom, 0], before = new Map();
    for (let i = aFrom; i < aTo; i += 1) {
      const now = new Map();
      for (const j of where.get(a[i]) || []) {
        if (j < bFrom) { continue; }
        if (j >= bTo) { break; }
        const size = (before.get(j - 1) || 0) + 1;
        now.set(j, size);
        if (size > best[2]) { best = [i - size + 1, j - size + 1, size]; }
      }
      before = now;
    }
    return best;
  }

  return function (name, known) {
    const seen = Array.from(name.toLowerCase());
    let chosen = "", best = 0, folded = "";
    for (const one of known) {
      const lower = one.toLowerCase(), signs = Array.from(lower);
      const all = signs.length + seen.length;
      const ratio = all ? 2 * matching(signs, seen) / all : 1;
      // Of equals the one that comes last in the alphabet, as difflib orders them.
      if (ratio >= ENOUGH && (ratio > best || (ratio === best && lower > folded))) { [chosen, best, folded] = [one, ratio, lower]; }
    }
    return chosen;
  };
}());
