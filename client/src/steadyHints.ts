/**
 * Keeps inlay hints still while a line is being typed. For 0.8 s after an edit VS Code draws a hint on the line of the cursor no longer than
 * before, and writes “…” for the last character of one of the same length: “牵头部门：” would flicker at every keystroke. Within that time
 * nothing is answered; what is drawn moves along with the text, and VS Code asks again when the time is over.
 */
import { type CancellationToken, type Disposable, type InlayHint, type Range, type TextDocument, workspace } from "vscode";
import type { ProvideInlayHintsSignature } from "vscode-languageclient";
import { LANGUAGE_ID } from "./names.js";

/** What VS Code waits for, in milliseconds (inlayHintsController.ts). */
const STILL = 800;

export interface SteadyHints extends Disposable {
  provideInlayHints(
    document: TextDocument,
    range: Range,
    token: CancellationToken,
    next: ProvideInlayHintsSignature,
  ): Promise<InlayHint[] | null | undefined>;
}

export const steadyHints = (): SteadyHints => {
  const edited = new WeakMap<TextDocument, number>();
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.languageId === LANGUAGE_ID && contentChanges.length > 0) edited.set(document, Date.now());
  });
  return {
    async provideInlayHints(document, range, token, next) {
      await pause((edited.get(document) ?? 0) + STILL - Date.now(), token);
      return token.isCancellationRequested ? null : next(document, range, token);
    },
    dispose: () => listener.dispose(),
  };
};

/** Ends early when nobody waits any more. */
const pause = (milliseconds: number, token: CancellationToken): Promise<void> =>
  new Promise((resolve) => {
    if (milliseconds <= 0 || token.isCancellationRequested) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      cancelled.dispose();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    const cancelled = token.onCancellationRequested(end);
  });
