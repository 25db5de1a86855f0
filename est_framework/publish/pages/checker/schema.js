"use strict";
/*
 * What a JSON Schema says of a value, for the part of draft 2020-12 that the schemas of reports use. A schema that uses
 * another keyword is refused, so that nothing passes unseen. Gives [{ keyword, path, seen, limit, inThen }].
 */
const schemaErrors = (function () {
  const SAYS_NOTHING = ["$schema", "$id", "$defs", "title", "description", "deprecated"];
  const TYPES = {
    object: isObject,
    array: Array.isArray,
    string: (value) => typeof value === "string",
    integer: (value) => typeof value === "number" && Number.isInteger(value),
    boolean: (value) => typeof value === "boolean",
  };
  const signs = (text) => Array.from(text).length;
  const patterns = new Map();

  function isObject(value) { return typeof value === "object" && value !== null && !Array.isArray(value); }

  function matches(pattern, text) {
    if (!patterns.has(pattern)) { patterns.set(pattern, new RegExp(pattern, "u")); }
    return patterns.get(pattern).test(text);
  }

  /* Each keyword: [whether it speaks of such a value, whether the value keeps to it]. */
  const SIMPLE = {
    type: [() => true, (value, type) => TYPES[type](value)],
    enum: [() => true, (value, options) => options.includes(value)],
    const: [() => true, (value, only) => value === only],
    pattern: [TYPES.string, (value, pattern) => matches(pattern, value)],
    maxLength: [TYPES.string, (value, most) => signs(value) <= most],
    minLength: [TYPES.string, (value, least) => signs(value) >= least],
    minimum: [(value) => typeof value === "number", (value, least) => value >= least],
    maximum: [(value) => typeof value === "number", (value, most) => value <= most],
    maxItems: [Array.isArray, (value, most) => value.length <= most],
  };

  return function (root, data) {
    const found = [];

    function look(schema, value, path, place) {
      if (schema === true) { return; }
      if (schema === false) { place.found.push({ keyword: "false", path, seen: value, inThen: place.inThen }); return; }
      for (const [keyword, limit] of Object.entries(schema)) {
        if (keyword in SIMPLE) {
          const [speaks, keeps] = SIMPLE[keyword];
          if (speaks(value) && !keeps(value, limit)) { place.found.push({ keyword, path, seen: value, limit, inThen: place.inThen }); }
        } else if (keyword in COMPOUND) { COMPOUND[keyword](limit, value, path, place, schema); }
        else if (!SAYS_NOTHING.includes(keyword)) { throw new Error("keyword " + keyword); }
      }
    }

    const COMPOUND = {
      $ref(pointer, value, path, place) {
        const target = pointer.slice(2).split("/").reduce((inner, part) => inner[part.replace(/~1/g, "/").replace(/~0/g, "~")], root);
        look(target, value, path, place);
      },
      properties(known, value, path, place) {
        if (!isObject(value)) { return; }
        for (const name of Object.keys(known)) { if (name in value) { look(known[name], value[name], [...path, name], place); } }
      },
      additionalProperties(allowed, value, path, place, schema) {
        if (allowed !== false) { throw new Error("keyword additionalProperties"); }
        if (!isObject(value)) { return; }
        const unexpected = Object.keys(value).filter((name) => !Object.hasOwn(schema.properties || {}, name));
        if (unexpected.length) { place.found.push({ keyword: "additionalProperties", path, seen: value, limit: unexpected, inThen: place.inThen }); }
      },
      required(names, value, path, place) {
        if (!isObject(value)) { return; }
        for (const name of names) { if (!(name in value)) { place.found.push({ keyword: "required", path, seen: value, limit: name, inThen: place.inThen }); } }
      },
      items(schema, value, path, place) {
        if (Array.isArray(value)) { value.forEach((one, n) => look(schema, one, [...path, n], place)); }
      },
      if(schema, value, path, place, whole) {
        const tried = { found: [], inThen: false };
        look(schema, value, path, tried);
        const passed = tried.found.length === 0;
        const next = passed ? whole.then : whole.else;
        if (next !== undefined) { look(next, value, path, { found: place.found, inThen: passed }); }
      },
      then() {},
      else() {},
    };

    look(root, data, [], { found, inThen: false });
    return found;
  };
}());
