// The JSON Schema of fenjie.baseline.json, made from the zod schema the program checks such files with.
import { load } from "../lib/typescript.mjs";

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  const { baselineJsonSchema } = await load("server/src/core/baseline/baseline-schema.ts");
  return new Map([["schemas/baseline.schema.json", `${JSON.stringify({ title: "基线", ...baselineJsonSchema() }, null, 2)}\n`]]);
}
