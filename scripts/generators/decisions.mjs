// The JSON Schema of fenjie.lineage.json, made from the zod schema the program checks such files with.
import { load } from "../lib/typescript.mjs";

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  const { decisionsJsonSchema } = await load("server/src/core/lineage/decisions/decisions-schema.ts");
  return new Map([["schemas/lineage.schema.json", `${JSON.stringify({ title: "任务承接", ...decisionsJsonSchema() }, null, 2)}\n`]]);
}
