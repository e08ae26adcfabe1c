/** The panels beside the text, “打印预览” and “概览图”, as far as the editor tells of them; what they show is looked at in drive/paper.test.ts. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as vscode from "vscode";
import { closeAll, openNotice, until, workspaceFile } from "./support.js";

const NAME = "wenshang-2025.notice.txt";
const OTHER = "jining-2025.notice.txt";

/** Titles of the panels of a kind. */
const panels = (kind: string): string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(kind))
    .map(({ label }) => label);

const shows = (kind: string, label: string): Promise<boolean> => until(`“${label}”`, () => panels(kind).join() === label);

describe("panels beside the text", () => {
  afterEach(closeAll);

  for (const [kind, command, title] of [
    ["fenjie.paper", "fenjie.showPaper", "预览"],
    ["fenjie.overview", "fenjie.showOverview", "概览"],
  ] as const)
    it(`there is one “${title}”, which follows the notice that is looked at and leaves the cursor where it is`, async () => {
      const document = await openNotice(NAME);
      await vscode.commands.executeCommand(command);
      await shows(kind, `${title} ${NAME}`);
      assert.equal(vscode.window.activeTextEditor?.document, document);
      await vscode.commands.executeCommand(command);
      await openNotice(OTHER);
      await shows(kind, `${title} ${OTHER}`);
      await vscode.commands.executeCommand("workbench.action.files.newUntitledFile");
      assert.deepEqual(panels(kind), [`${title} ${OTHER}`], "what is no notice is not followed");
    });

  it("a notice is saved as a page that prints where the browser cannot reach the files", async () => {
    await openNotice(NAME);
    const target = workspaceFile("print.html");
    const { window } = vscode as unknown as { window: Record<"showSaveDialog", unknown> };
    const { showSaveDialog } = window;
    let offered = "";
    window.showSaveDialog = async ({ defaultUri }: vscode.SaveDialogOptions) => {
      offered = defaultUri?.path ?? "";
      return target;
    };
    try {
      if (vscode.env.uiKind !== vscode.UIKind.Web) return; // elsewhere the browser opens
      await vscode.commands.executeCommand("fenjie.printPaper");
    } finally {
      Object.assign(window, { showSaveDialog });
    }
    assert.match(decodeURIComponent(offered), /\.html$/u);
    const html = fs.readFileSync(target.fsPath, "utf8");
    fs.rmSync(target.fsPath);
    assert.match(html, /@page portrait/u);
    assert.match(html, /print\(\)[^<]*<\/script>\s*<\/body>/u);
  });
});
