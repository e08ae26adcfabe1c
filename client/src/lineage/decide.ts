/** Decisions of the drafter, written down for the workspace (fenjie.lineage.json), so that nobody is asked twice. */
import { Uri, WorkspaceEdit, workspace } from "vscode";
import { type DecideParams, DecideRequest, type DecideResult, type Decision } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { asRange } from "../places.js";
import type { Session } from "../session.js";
import { tellError, tellWarning } from "../tell.js";

/** @param uri of the notice they were taken for; @returns whether they were written; the user has been told where they were not */
export const decide = async (session: Session, uri: string, decisions: readonly Decision[]): Promise<boolean> => {
  if (decisions.length === 0) return true;
  const params: DecideParams = { uri, decisions };
  const result = await session.request<DecideResult>(DecideRequest, params);
  if (result === undefined) return false;
  if (result.problem !== null) {
    tellWarning(result.problem);
    return false;
  }
  return write(result.files);
};

const write = async (files: DecideResult["files"]): Promise<boolean> => {
  // What the user has open and changed she saves herself.
  const unsaved = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  const edit = new WorkspaceEdit();
  for (const { uri, create, edits } of files) {
    const file = Uri.parse(uri);
    if (create) edit.createFile(file, { ignoreIfExists: true });
    for (const { range, newText } of edits) edit.replace(file, asRange(range), newText);
  }
  const done = (await workspace.applyEdit(edit)) && (await save(files, unsaved));
  if (!done) {
    const names = files.map(({ uri }) => workspace.asRelativePath(Uri.parse(uri))).join("、");
    tellError(inWords(say(`未能写入“${names}”，请检查文件是否只读`, `“${names}” could not be written; see whether the file is read-only`)));
  }
  return done;
};

const save = async (files: DecideResult["files"], unsaved: ReadonlySet<string>): Promise<boolean> => {
  const saved = files.map(async ({ uri }) => {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    return unsaved.has(document.uri.toString()) || document.save();
  });
  return (await Promise.all(saved)).every(Boolean);
};
