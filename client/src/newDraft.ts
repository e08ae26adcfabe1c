/** “新建任务分解表…”: asks for locality and subject and opens a draft that is not saved anywhere yet. */
import { Position, type QuickPickItem, Selection, window, workspace } from "vscode";
import { type DraftParams, DraftRequest, type DraftResult, LocalitiesRequest, type LocalityChoice } from "../../server/src/lsp/protocol.js";
import { inWords, say } from "./language.js";
import { LANGUAGE_ID } from "./names.js";
import type { Session } from "./session.js";

export const newDraft = async (session: Session): Promise<void> => {
  const title = inWords(say("新建任务分解表", "New Task Decomposition Table"));
  const localities = await session.request<readonly LocalityChoice[]>(LocalitiesRequest, {});
  if (localities === undefined) return;
  const locality = await window.showQuickPick(localities.map(localityItem), {
    title,
    placeHolder: inWords(say("为哪个地区起草", "Which locality is it for")),
    matchOnDescription: true,
  });
  if (locality === undefined) return;
  const subject = await window.showInputBox({
    title,
    prompt: inWords(say("分解的是什么工作，可以留空", "What the table is about; may be left empty")),
    placeHolder: inWords(say("如：政务公开工作要点", "such as 政务公开工作要点")),
  });
  if (subject === undefined) return;
  const params: DraftParams = { locality: locality.label, subject: subject.trim(), year: new Date().getFullYear() };
  const draft = await session.request<DraftResult>(DraftRequest, params);
  if (draft === undefined) return;
  const document = await workspace.openTextDocument({ language: LANGUAGE_ID, content: draft.text });
  const cursor = new Position(draft.cursor.line, draft.cursor.character);
  await window.showTextDocument(document, { selection: new Selection(cursor, cursor) });
};

/** 汶上县 — 县 · 济宁市 */
const localityItem = ({ name, parent, levelName }: LocalityChoice): QuickPickItem => ({
  label: name,
  description: parent === null ? levelName : `${levelName} · ${parent}`,
});
