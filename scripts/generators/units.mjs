// The JSON Schema of a unit registry, made from the zod schema the program checks such files with.
import { load } from "../lib/typescript.mjs";

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  const { registryJsonSchema } = await load("server/src/core/units/registry-schema.ts");
  return new Map([["schemas/units.schema.json", `${JSON.stringify({ title: "单位名录", ...registryJsonSchema() }, null, 2)}\n`]]);
}
