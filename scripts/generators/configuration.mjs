// The JSON Schemas of fenjie.json, made from the zod schema the program checks such files with: the published one, and one for the editor.
import { editorSchema } from "../lib/editorSchema.mjs";
import { load } from "../lib/typescript.mjs";

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  const { configurationJsonSchema } = await load("server/src/core/configuration-schema.ts");
  const schema = { title: "分解", ...configurationJsonSchema() };
  return new Map([
    ["schemas/fenjie.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["schemas/fenjie.editor.schema.json", `${JSON.stringify(editorSchema(schema), null, 2)}\n`],
  ]);
}
