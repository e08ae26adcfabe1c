/** Marks for review in the editor: why one should look, over the place, and the word that somebody has. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CodeLens, type Range, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type StartOptions, withEditor } from "./client.js";
import { rows } from "./texts.js";

const NAME = "a.notice.txt";
const [FIRST, SECOND] = ["（一）甲⇥县财政局⇥县审计局⇥乙。⇥12月底前", "（二）丙⇥县审计局⇥县财政局⇥丁。⇥12月底前"];
const CLEAN = rows(FIRST, SECOND);
const ON_ITS_LINE = rows(FIRST, "<!-- fenjie-review 未能确认这一行属于哪一组 -->", SECOND);
const IN_A_ROW = rows(FIRST, `${SECOND} <!-- fenjie-review -->`);

/** The lenses over marks, as “line: title”, and the text once the last of them was clicked. */
const reviewed = async (
  text: string,
  options: StartOptions = {},
): Promise<{ readonly lenses: readonly string[]; readonly done: string }> => {
  let seen: { readonly lenses: readonly string[]; readonly done: string } = { lenses: [], done: text };
  await withEditor(options, async (editor) => {
    const uri = await editor.open(NAME, text);
    const all = (await editor.request<CodeLens[] | null>("textDocument/codeLens", { textDocument: { uri } })) ?? [];
    const lenses = all.filter(({ command }) => /核对|review/iu.test(command?.title ?? ""));
    const [sent, range] = (lenses.at(-1)?.command?.arguments ?? []) as [string?, Range?];
    const line = (lens: CodeLens): string => editor.text(uri).split("\n")[lens.range.start.line]?.slice(0, 11) ?? "";
    seen = {
      lenses: lenses.map((lens) => `${line(lens)}: ${lens.command?.title}`),
      done: range === undefined ? text : TextDocument.applyEdits(editor.document(uri), [TextEdit.del(range)]),
    };
    if (range !== undefined) {
      assert.equal(sent, uri);
      assert.equal(lenses.at(-1)?.command?.command, "fenjie.reviewDone");
    }
  });
  return seen;
};

describe("a mark for review", () => {
  it("says over it why one should look; the other lens takes it away with its line", async () => {
    const { lenses, done } = await reviewed(ON_ITS_LINE);
    assert.deepEqual(lenses, ["<!-- fenjie: 待核对：未能确认这一行属于哪一组", "<!-- fenjie: 已核对"]);
    assert.equal(done, CLEAN);
  });

  it("goes alone where it stands in a row", async () => {
    const { lenses, done } = await reviewed(IN_A_ROW);
    assert.deepEqual(lenses, ["（二）丙\t县审计局\t县: 待核对", "（二）丙\t县审计局\t县: 已核对"]);
    assert.equal(done, CLEAN);
  });

  it("is shown however few lenses the drafter wants, but not where she wants none", async () => {
    const count = async (codeLens: string): Promise<number> =>
      (await reviewed(ON_ITS_LINE, { initializationOptions: { codeLens } })).lenses.length;
    assert.deepEqual([await count("all"), await count("groups"), await count("off")], [2, 2, 0]);
  });

  it("is spoken of in the drafter's language", async () => {
    const { lenses } = await reviewed(IN_A_ROW, { initializationOptions: { language: "en" } });
    assert.deepEqual(
      lenses.map((lens) => lens.split(": ")[1]),
      ["To review", "Reviewed"],
    );
  });
});
