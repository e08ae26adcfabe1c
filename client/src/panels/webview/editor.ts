/** What a page in a panel has of the editor around it. */

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare const acquireVsCodeApi: () => EditorApi;

export const editor: EditorApi = acquireVsCodeApi();

export const isChinese = document.documentElement.lang.startsWith("zh");
