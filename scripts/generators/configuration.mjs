// The JSON Schema of fenjie.json, made from the zod schema the program checks such files with.
import { load } from "../lib/typescript.mjs";

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  const { configurationJsonSchema } = await load("server/src/core/configuration-schema.ts");
  return new Map([["schemas/fenjie.schema.json", `${JSON.stringify({ title: "分解", ...configurationJsonSchema() }, null, 2)}\n`]]);
}
