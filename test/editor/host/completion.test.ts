/** What the editor is given to suggest, and the text after a suggestion is taken. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { apply, closeAll, moveBehind, openNotice, rangeOf, replace } from "./support.js";

const NAME = "wenshang-2025.notice.txt";

/** Puts `typed` behind `after`, in the place of `instead`, and asks what fits there, with the last character as what triggered it. */
const suggest = async (
  after: string,
  typed: string,
  instead = "",
): Promise<{ document: vscode.TextDocument; items: readonly vscode.CompletionItem[] }> => {
  const document = await openNotice(NAME);
  const { end } = rangeOf(document, after);
  await replace(document, after + instead, after + typed);
  moveBehind(after + typed);
  const at = document.positionAt(document.offsetAt(end) + typed.length);
  const trigger = /[\d年月、，（\t]$/u.exec(typed)?.[0];
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    at,
    trigger,
    50,
  );
  return { document, items: list.items };
};

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);
const labels = (items: readonly vscode.CompletionItem[]): string[] => items.map(labelOf);
const find = (items: readonly vscode.CompletionItem[], label: string): vscode.CompletionItem => {
  const item = items.find((each) => labelOf(each).startsWith(label));
  if (item === undefined) throw new Error(`“${label}” is not among ${labels(items).join("、")}`);
  return item;
};

/** Takes a suggestion, as the editor does in the mode `replace`. */
const accept = async (document: vscode.TextDocument, item: vscode.CompletionItem): Promise<void> => {
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  assert.ok(range?.isSingleLine, "the editor takes no other");
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, String(item.insertText ?? item.label));
  for (const { range: other, newText } of item.additionalTextEdits ?? []) edit.replace(document.uri, other, newText);
  await apply(edit);
};

describe("completion", () => {
  afterEach(closeAll);

  it("offers the units that are not in the cell yet after a separator", async () => {
    const { items } = await suggest("\t县民政局", "、");
    assert.ok(labels(items).includes("县审计局"));
    assert.ok(!labels(items).includes("县民政局"));
  });

  it("finds a name by its characters, by initials and by pinyin, and puts it where it is typed", async () => {
    for (const typed of ["、审", "、sjj", "、shenji"]) {
      const { document, items } = await suggest("\t县民政局", typed);
      const item = find(items, "县审计局");
      if (!/\p{Script=Han}$/u.test(typed)) assert.ok(item.filterText?.includes(typed.slice(1)), item.filterText);
      await accept(document, item);
      assert.ok(document.getText().includes("\t县民政局、县审计局\n"), typed);
      await closeAll();
    }
  });

  it("offers deadlines as this notice writes them", async () => {
    const { document, items } = await suggest("县乡两级主动公开事项目录体系。\n\t", "12", "3月底前");
    assert.equal(labels(items)[0], "12月底前");
    await accept(document, find(items, "12月底前"));
    assert.ok(document.getText().includes("目录体系。\n\t12月底前\n"));
  });

  it("offers in a new row the next number, an empty row, and the tasks of the higher level that are not carried", async () => {
    const ahead =
      "规范做好政策出台前的草案解读，全方位多角度加强政策发布阶段的深入解读，探索开展政策实施后的二次解读、跟踪解读。\n\t长期坚持\n";
    const { document, items } = await suggest(ahead, "\n\t");
    assert.ok(labels(items).includes("（四）"), labels(items).join("、"));
    const task = find(items, "落实政府政策例行吹风会机制");
    assert.match(
      task.documentation instanceof vscode.MarkdownString ? task.documentation.value : String(task.documentation),
      /县政府办公室/,
    );
    await accept(document, task);
    assert.ok(
      document
        .getText()
        .includes(
          `${ahead}\n\t\n\t县政府办公室\n\t县政府各部门、单位\n\t落实政府政策例行吹风会机制，权威解读重要政策，主动回应社会关切，合理引导社会预期。\n\t长期坚持\n`,
        ),
      document.getText().slice(document.getText().indexOf("长期坚持"), 4000),
    );
  });

  it("keeps quiet where text is written freely", async () => {
    assert.deepEqual(labels((await suggest("加强养老服务扶持政策", "县")).items), []);
    assert.deepEqual(labels((await suggest("请结合实际认真贯彻落实。", "县")).items), []);
  });
});
