/** Edits of the server put into a document: as one, so that one undo takes them back, and only into the text they were made for. */
import { type TextDocument, WorkspaceEdit, workspace } from "vscode";
import type { AdoptResult } from "../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "./language.js";
import { asRange } from "./places.js";
import { tellError, tellWarning } from "./tell.js";

/** @returns whether they were made; the user has been told where they were not */
export const editAtOnce = (document: TextDocument, { version, edits }: Pick<AdoptResult, "version" | "edits">): Promise<boolean> => {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, asRange(range), newText);
  return makeEdit(document, version, edit);
};

/** The same for an edit that is made of the document of that `version`; null: of whichever. */
export const makeEdit = async (document: TextDocument, version: number | null, edit: WorkspaceEdit): Promise<boolean> => {
  if (document.isClosed || (version !== null && version !== document.version)) {
    tellWarning(
      inWords(say("文稿在选择期间有改动，没有写入，请再试一次", "The text has changed meanwhile and nothing was written; try again")),
    );
    return false;
  }
  if (await workspace.applyEdit(edit)) return true;
  tellError(inWords(say("未能写入文稿，请检查文件是否只读", "The text could not be changed; see whether the file is read-only")));
  return false;
};
