// The JSON Schemas of fenjie.lineage.json, made from the zod schema the program checks such files with: the published one, and one for the
// editor.
import { editorSchema } from "../lib/editorSchema.mjs";
import { load } from "../lib/typescript.mjs";

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  const { decisionsJsonSchema } = await load("server/src/core/lineage/decisions/decisions-schema.ts");
  const schema = { title: "任务承接", ...decisionsJsonSchema() };
  return new Map([
    ["schemas/lineage.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["schemas/lineage.editor.schema.json", `${JSON.stringify(editorSchema(schema), null, 2)}\n`],
  ]);
}
