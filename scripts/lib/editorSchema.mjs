// The schema that an editor completes by and explains with, made from the one that tells right from wrong. Our language server says in the
// file what is wrong with it, in the drafter's language; an editor that checked the file by a schema as well would say everything twice.
//
// VS Code takes from a schema without constraints all it needs: what it offers for a value stands in `examples` and `defaultSnippets`. A list
// of all types in `type` would not do: then true, false and null are offered everywhere.

/** @typedef {{ readonly [keyword: string]: unknown }} Schema */

/** Keywords by which a value can be wrong, and that say nothing else. What `type`, `enum` and `const` offer besides is in `offers`. */
const CONSTRAINTS = new Set([
  ...["type", "enum", "const", "required", "propertyNames", "additionalItems", "uniqueItems", "pattern", "format", "multipleOf"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems"],
]);

const ANNOTATIONS = new Set(["$schema", "$ref", "title", "description", "default", "examples"]);

/** Of several forms one may fit; without constraints each does, and `oneOf` would complain of that. */
const CHOICES = new Set(["allOf", "anyOf", "oneOf"]);

/** What is put behind a key, with the cursor where the writing goes on; “^” means that the text is no JSON string. */
const BEGUN = /** @type {const} */ ({
  string: { label: '""', body: '^"$1"' },
  array: { label: "[]", body: "^[$1]" },
  object: { label: "{}", body: "^{$1}" },
});

/**
 * @param {Schema} schema of draft 7, as zod makes it
 * @returns {Schema} one that accepts every value
 * @throws {Error} where it has a keyword that is not known here: what that is for has to be thought of first
 */
export function editorSchema(schema) {
  /** @type {Record<string, unknown>} */
  const made = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (CONSTRAINTS.has(keyword)) continue;
    if (ANNOTATIONS.has(keyword)) made[keyword] = value;
    else if (keyword === "properties" || keyword === "definitions") made[keyword] = ofEach(/** @type {Schema} */ (value));
    else if (CHOICES.has(keyword)) made[keyword === "oneOf" ? "anyOf" : keyword] = /** @type {Schema[]} */ (value).map(editorSchema);
    else if (keyword === "items")
      made[keyword] = Array.isArray(value) ? value.map(editorSchema) : editorSchema(/** @type {Schema} */ (value));
    else if (keyword === "additionalProperties") {
      if (typeof value === "object") made[keyword] = editorSchema(/** @type {Schema} */ (value));
    } else throw new Error(`The schema for editors knows nothing of the keyword “${keyword}”`);
  }
  return { ...made, ...offers(schema) };
}

/** @param {Schema} schemas by name */
const ofEach = (schemas) =>
  Object.fromEntries(Object.entries(schemas).map(([name, one]) => [name, editorSchema(/** @type {Schema} */ (one))]));

/** What to offer for a value. @param {Schema} schema @returns {Schema} */
function offers({ type, enum: values, const: value, minimum, items, default: usual, examples }) {
  if (usual !== undefined || examples !== undefined) return {};
  if (Array.isArray(values)) return { examples: values };
  if (value !== undefined) return { examples: [value] };
  if (type === "boolean") return { examples: [true, false] };
  if (type === "null") return { examples: [null] };
  if (type === "integer" || type === "number") return { examples: [minimum ?? 0] };
  if (Array.isArray(items)) return {}; // a pair is no list that begins empty
  if (type === "string" || type === "array" || type === "object") return { defaultSnippets: [BEGUN[type]] };
  return {};
}
