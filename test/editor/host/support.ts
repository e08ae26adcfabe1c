/**
 * What suites in the extension host share.
 *
 *   const document = await openNotice("wenshang-2025.notice.txt");
 *   const found = await diagnostics(document, (all) => all.length > 0);
 *   await until("the draft is there", () => vscode.window.activeTextEditor?.document.isUntitled);
 */
import * as vscode from "vscode";

export const extensionId = "fenjie.fenjie";

/** A file of the workspace, a copy of seeds/notices that the tests may change. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("No folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a notice of the workspace and shows it. */
export async function openNotice(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Shows a text as an unsaved notice. */
export async function draft(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "task-table", content });
  await vscode.window.showTextDocument(document);
  return document;
}

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
  until("diagnostics", () => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return expected(found) && found;
  });
