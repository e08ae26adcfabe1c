/** A draft with a name: it is saved nowhere yet, and saving it puts it beside the document it was made of. */
import { languages, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import { LANGUAGE_ID } from "../names.js";
import { folderFor, freeName } from "./files.js";

/** @param source what it was made of; where that lies in no folder, the draft has no name of its own */
export const openNamedDraft = async (text: string, name: string, source: Uri | undefined): Promise<TextDocument> => {
  const folder = folderFor(source);
  if (folder === undefined) return show(await workspace.openTextDocument({ language: LANGUAGE_ID, content: text }));
  const uri = (await freeName(folder, name)).with({ scheme: "untitled" });
  const opened = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(0, 0, opened.lineCount, 0), text);
  await workspace.applyEdit(edit);
  return show(opened.languageId === LANGUAGE_ID ? opened : await languages.setTextDocumentLanguage(opened, LANGUAGE_ID));
};

const show = async (document: TextDocument): Promise<TextDocument> => {
  await window.showTextDocument(document, { preview: false });
  return document;
};
