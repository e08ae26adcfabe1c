/** A text that is not saved anywhere yet, shown with the cursor where the drafter goes on. */
import { Position, Selection, type TextDocument, window, workspace } from "vscode";
import type { DraftResult } from "../../../server/src/lsp/protocol.js";
import { LANGUAGE_ID } from "../names.js";

export const openDraft = async ({ text, cursor }: DraftResult): Promise<TextDocument> => {
  const document = await workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
  const at = new Position(cursor.line, cursor.character);
  await window.showTextDocument(document, { selection: new Selection(at, at), preview: false });
  return document;
};
