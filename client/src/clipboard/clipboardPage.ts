/**
 * A page that reaches all of the clipboard. The editor gives an extension its plain text only; a page may have the table with its merged cells. It comes
 * up in the place of the editor, for a blink where the clipboard is open to it, and gives the editor its place and the keyboard back.
 */
import { type ExtensionContext, type TextDocument, ViewColumn, window } from "vscode";
import { panelFolder, panelHtml } from "../panels/html.js";
import type { FromPage, ToPage } from "./messages.js";

export type Answer = Exclude<FromPage, { readonly kind: "ready" | "closed" }>;

/** @returns null where she closed it */
export const askPage = async ({ extensionUri }: ExtensionContext, title: string, task: ToPage): Promise<Answer | null> => {
  const editor = window.activeTextEditor;
  const panel = window.createWebviewPanel("fenjie.clipboard", title, ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [panelFolder(extensionUri)],
  });
  const answer = await new Promise<Answer | null>((resolve) => {
    panel.onDidDispose(() => resolve(null));
    panel.onDidChangeViewState(() => {
      // Out of sight its page is gone.
      if (!panel.visible) panel.dispose();
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.kind === "ready") void panel.webview.postMessage(task);
      else resolve(message.kind === "closed" ? null : message);
    });
    panel.webview.html = panelHtml(panel.webview, extensionUri, "clipboard.js", false);
  });
  panel.dispose();
  if (editor !== undefined) await backTo(editor.document, editor.viewColumn);
  return answer;
};

const backTo = async (document: TextDocument, viewColumn: ViewColumn | undefined): Promise<void> => {
  if (!document.isClosed) await window.showTextDocument(document, { ...(viewColumn !== undefined && { viewColumn }) });
};
