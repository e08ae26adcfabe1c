/** A draft with a name: it is saved nowhere yet, and saving it puts it beside the document it was made of. */
import { languages, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import { LANGUAGE_ID } from "../names.js";
import { folderFor, freeName, takesFiles, windowScheme } from "./files.js";

/** @param source what it was made of; where nothing can be saved near it, the draft has no name of its own and saving it asks for one */
export const openNamedDraft = async (text: string, name: string, source: Uri | undefined): Promise<TextDocument> => {
  const folder = await placeFor(source);
  const named = folder === undefined ? undefined : await openNamed(await freeName(folder, name), text);
  const document = named ?? (await workspace.openTextDocument({ language: LANGUAGE_ID, content: text }));
  await window.showTextDocument(document, { preview: false });
  return document;
};

/**
 * Beside the source; but what lies outside the open folders comes in: a mail's attachment or a download is read from a place where she would
 * never find the notice again. So does what lies where nothing may be written.
 */
const placeFor = async (source: Uri | undefined): Promise<Uri | undefined> => {
  const beside = folderFor(source);
  const open = workspace.workspaceFolders?.[0]?.uri;
  const isOutside = beside !== undefined && open !== undefined && workspace.getWorkspaceFolder(beside) === undefined;
  // The editor saves a draft with a path among the files of its window.
  for (const folder of isOutside ? [open] : [beside, open])
    if (folder?.scheme === windowScheme() && (await takesFiles(folder))) return folder;
  return undefined;
};

const openNamed = async (target: Uri, text: string): Promise<TextDocument | undefined> => {
  const uri = target.with({ scheme: "untitled" });
  const opened = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(0, 0, opened.lineCount, 0), text);
  if (!(await workspace.applyEdit(edit))) return undefined;
  return opened.languageId === LANGUAGE_ID ? opened : languages.setTextDocumentLanguage(opened, LANGUAGE_ID);
};
