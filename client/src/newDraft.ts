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
  const locality = await askLocality(title, localities);
  if (locality === undefined || locality === "") return;
  const subject = await window.showInputBox({
    title,
    prompt: inWords(say("分解的是什么工作，可以留空", "What the table is about; may be left empty")),
    placeHolder: inWords(say("如：政务公开工作要点", "such as 政务公开工作要点")),
  });
  if (subject === undefined) return;
  const params: DraftParams = { locality, subject: subject.trim(), year: new Date().getFullYear() };
  const draft = await session.request<DraftResult>(DraftRequest, params);
  if (draft === undefined) return;
  const document = await workspace.openTextDocument({ language: LANGUAGE_ID, content: draft.text });
  const cursor = new Position(draft.cursor.line, draft.cursor.character);
  await window.showTextDocument(document, { selection: new Selection(cursor, cursor) });
};

/** A place of the registries, or any other by its name. */
const askLocality = async (title: string, localities: readonly LocalityChoice[]): Promise<string | undefined> => {
  const other: QuickPickItem = { label: inWords(say("其他地区…", "Another locality…")), alwaysShow: true };
  const chosen = await window.showQuickPick([...localities.map(localityItem), other], {
    title,
    placeHolder: inWords(say("为哪个地区起草", "Which locality is it for")),
    matchOnDescription: true,
  });
  if (chosen !== other) return chosen?.label;
  const name = await window.showInputBox({
    title,
    prompt: inWords(say("地区全称", "Full name of the locality")),
    placeHolder: inWords(say("如：泗水县", "such as 泗水县")),
  });
  return name?.trim();
};

/** 汶上县 — 县 · 济宁市 */
const localityItem = ({ name, parent, levelName }: LocalityChoice): QuickPickItem => ({
  label: name,
  description: parent === null ? levelName : `${levelName} · ${parent}`,
});
