/** “插入上级任务…”: tasks of the higher-level notice that a notice does not carry yet, with its own units. */
import { type TextDocument, window } from "vscode";
import {
  type AdoptionParams,
  AdoptionRequest,
  type AdoptionResult,
  type AdoptParams,
  AdoptRequest,
  type AdoptResult,
} from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { decide } from "../lineage/decide.js";
import { nameOfNotice } from "../lineage/view.js";
import { editAtOnce } from "../oneEdit.js";
import { revealLine } from "../places.js";
import type { Session } from "../session.js";
import { tellInfo, tellWarning } from "../tell.js";
import { planAdoption } from "./decideUnits.js";
import { insertedLines } from "./insertedLines.js";
import { localWords, offerReview } from "./localWords.js";
import { noticeFor } from "./noticeFor.js";
import { knownUnits } from "./otherUnits.js";
import { answersToSend, decisionsOf, type Plan, questionsOf, tasksOf } from "./plan.js";
import { slowly } from "./slowly.js";
import type { Unfinished } from "./unfinished.js";

/** What the view and the lenses give: the notice, which need not be the active one, and tasks of the one above it. */
export interface WhatToInsert {
  readonly uri?: string;
  readonly ids?: readonly string[];
}

export const insertInherited = async (session: Session, unfinished: Unfinished, { uri, ids }: WhatToInsert): Promise<void> => {
  const document = await noticeFor(uri);
  if (document === undefined) {
    tellInfo(inWords(say("请先打开要插入任务的任务分解表", "Open the task table to insert tasks into first")));
    return;
  }
  const address = document.uri.toString();
  const params: AdoptionParams = { uri: address, ...(ids !== undefined && { ids }) };
  const adoption = await slowly(() => session.request<AdoptionResult>(AdoptionRequest, params));
  if (adoption === undefined || !hasTasks(adoption)) return;
  const { higher } = adoption;
  const key = ids === undefined ? `${address} ${higher.uri}` : `${address} ${higher.uri} ${ids.join(" ")}`;
  const plan = await planAdoption(
    {
      title: inWords(say(`插入上级任务：${nameOfNotice(higher)}`, `Insert Tasks of the Higher-Level Table: ${nameOfNotice(higher)}`)),
      adoption,
      choosesTasks: ids === undefined,
      action: (count) => inWords(say(`插入${count}项任务`, `Insert ${count} ${count === 1 ? "task" : "tasks"}`)),
      hint: inWords(say("按回车写入，可按 Ctrl+Z 撤销", "Enter writes it; Ctrl+Z takes it back")),
      known: knownUnits(session, { uri: address }),
    },
    unfinished.resume(key, { ids: new Set(ids === undefined ? [] : tasksOf(adoption).map(({ id }) => id)), answers: {}, remember: true }),
    (so) => unfinished.keep(key, so),
  );
  if (plan === undefined || !(await insert(session, document, adoption, plan))) return;
  unfinished.finish(key);
  await decide(session, address, decisionsOf(questionsOf(adoption, plan), plan, higher.uri));
};

/** Says why where there is nothing to choose from. */
export const hasTasks = (
  adoption: AdoptionResult,
): adoption is AdoptionResult & { readonly higher: NonNullable<AdoptionResult["higher"]> } => {
  const { higher, problem } = adoption;
  if (higher !== null && tasksOf(adoption).length > 0) return true;
  const why =
    higher === null
      ? say(
          "没有找到上级通知：请把正文中引用的上级任务分解表放到同一文件夹，或用“选择上级通知…”指定",
          "The higher-level notice was not found: put the table that the text cites into the same folder, or choose it with “Choose the Higher-Level Notice…”",
        )
      : say(`“${higher.title}”的任务已全部承接`, `All tasks of “${higher.title}” are carried already`);
  tellInfo(problem ?? inWords(why));
  return false;
};

const insert = async (session: Session, document: TextDocument, adoption: AdoptionResult, plan: Plan): Promise<boolean> => {
  const uri = document.uri.toString();
  const ids = tasksOf(adoption).flatMap(({ id }) => (plan.ids.has(id) ? [id] : []));
  const params: AdoptParams = { uri, ids, answers: answersToSend(questionsOf(adoption, plan), plan) };
  const result = await slowly(() => session.request<AdoptResult>(AdoptRequest, params));
  if (result === undefined) return false;
  if (result.problem !== null) tellWarning(result.problem);
  if (result.edits.length === 0 || !(await editAtOnce(document, result))) return false;
  const editor = await window.showTextDocument(document);
  if (result.line !== null) revealLine(editor, result.line);
  const inserted = inWords(say(`已插入${ids.length}项任务`, `${ids.length} ${ids.length === 1 ? "task" : "tasks"} inserted`));
  window.setStatusBarMessage(inserted, 5000);
  const lines = insertedLines(result.edits);
  if (lines.length > 0)
    void localWords(session, { uri, lines }).then((found) => offerReview(inserted, found?.words.length ?? 0, { uri, lines }));
  return true;
};
