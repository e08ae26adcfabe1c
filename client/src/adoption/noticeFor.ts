/** The notice a command is about. */
import { type TextDocument, Uri, window, workspace } from "vscode";
import { LANGUAGE_ID } from "../names.js";

/** The one at that address, else the one in the active editor; undefined where that is no notice. */
export const noticeFor = async (uri: string | undefined): Promise<TextDocument | undefined> => {
  const document = uri === undefined ? window.activeTextEditor?.document : await workspace.openTextDocument(Uri.parse(uri));
  return document?.languageId === LANGUAGE_ID ? document : undefined;
};
