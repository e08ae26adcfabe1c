/**
 * What suites in the extension host share.
 *
 *   const document = await openNotice("wenshang-2025.notice.txt");
 *   const found = await diagnostics(document, (all) => all.length > 0);
 *   await until("the draft is there", () => vscode.window.activeTextEditor?.document.isUntitled);
 */
import fs from "node:fs";
import * as vscode from "vscode";

export const extensionId = "fenjie.fenjie";

/** A file of the workspace, a copy of seeds/notices that the tests may change. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("No folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Takes back what was decided about taking tasks over. */
export const forgetDecisions = (): void => fs.rmSync(workspaceFile("fenjie.lineage.json").fsPath, { force: true });

/** Opens a notice of the workspace and shows it, in a tab of its own. */
export async function openNotice(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Shows a text as an unsaved notice. */
export async function draft(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "task-table", content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Writes a file of the workspace and opens it as it is on the disk. */
export async function writeNotice(name: string, text: string): Promise<vscode.TextDocument> {
  fs.writeFileSync(workspaceFile(name).fsPath, text);
  return openNotice(name);
}

/** The edits of one workspace edit on a document are made: as one step, as the editor makes them. */
export async function apply(edit: vscode.WorkspaceEdit | undefined): Promise<void> {
  if (edit === undefined) throw new Error("There is no edit");
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error("The edit was refused");
}

/** Replaces the first `text` of a document. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), by);
  await apply(edit);
}

/** Where `text` stands for the first time. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`“${text}” is not in the text`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Puts the cursor behind the first `text` of the active editor. */
export function moveBehind(text: string): void {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw new Error("No editor is open");
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
}

/** Types, as the keyboard does. */
export const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand("type", { text });

/** The rules of findings, in order. */
export const rulesOf = (found: readonly vscode.Diagnostic[]): string[] => found.map(ruleOf);

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === "object" ? code.value : code);

/**
 * Answers the questions of a command in its order: a pick list with the rows `choose` picks, an input box with a text. What is asked is given
 * back when `run` is done.
 */
export async function answering<T extends vscode.QuickPickItem>(
  answers: { readonly pick?: (rows: readonly T[]) => T | readonly T[] | undefined; readonly input?: string | readonly string[] },
  run: () => Thenable<unknown>,
): Promise<readonly T[]> {
  const { window } = vscode as unknown as { window: Record<"showQuickPick" | "showInputBox", unknown> };
  const { showQuickPick, showInputBox } = window;
  let asked: readonly T[] = [];
  window.showQuickPick = async (rows: readonly T[] | Thenable<readonly T[]>) => {
    asked = await rows;
    return answers.pick?.(asked);
  };
  const inputs = typeof answers.input === "string" ? [answers.input] : [...(answers.input ?? [])];
  window.showInputBox = async () => inputs.shift();
  try {
    await run();
  } finally {
    Object.assign(window, { showQuickPick, showInputBox });
  }
  return asked;
}

/** Closes all editors and leaves what was changed in them. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty)
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The row layout, to build a notice of: a county's table. */
export const table = (...rows: readonly string[]): string =>
  `汶上县人民政府办公室\n关于印发2025年重点工作任务分解表的通知\n\n各乡镇（街道）人民政府（办事处），县政府各部门、单位：\n\n请认真落实。\n\n汶上县人民政府办公室\n2025年5月26日\n\n附件\n\n2025年汶上县重点工作任务分解表\n\n工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n${rows.join("\n")}\n`;

/**
 * Waits until `check` gives something true, and gives it. It looks again whenever an editor, a document or diagnostics change, and
 * every 50 ms for what has no event.
 */
export function until<T>(what: string, check: () => T | undefined | null | false, seconds = 10): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: vscode.Disposable[] = [];
    const end = () => {
      clearInterval(again);
      clearTimeout(late);
      for (const subscription of subscriptions) subscription.dispose();
    };
    const look = () => {
      try {
        const result = check();
        if (result === undefined || result === null || result === false) return;
        end();
        resolve(result);
      } catch (error) {
        end();
        reject(error);
      }
    };
    const again = setInterval(look, 50);
    const late = setTimeout(() => {
      end();
      reject(new Error(`Waited ${seconds} s in vain: ${what}`));
    }, seconds * 1000);
    subscriptions.push(vscode.languages.onDidChangeDiagnostics(look), vscode.workspace.onDidChangeTextDocument(look));
    look();
  });
}

/** The diagnostics of a document as soon as they are what `expected` wants. */
export const diagnostics = (
  document: vscode.TextDocument,
  expected: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> =>
  until(`diagnostics that ${expected}`, () => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return expected(found) && found;
  });
