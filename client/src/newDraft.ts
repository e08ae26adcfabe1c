/** “新建任务分解表…”: asks for locality and subject and opens a draft that is not saved anywhere yet. */
import { window } from "vscode";
import { type DraftParams, DraftRequest, type DraftResult, LocalitiesRequest, type LocalityChoice } from "../../server/src/lsp/protocol.js";
import { askOtherLocality, localityItem, otherLocality, whichLocality } from "./adoption/localities.js";
import { openDraft } from "./adoption/openDraft.js";
import { inWords, say } from "./language.js";
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
  await openDraft(draft);
};

/** A place of the registries, or any other by its name. */
const askLocality = async (title: string, localities: readonly LocalityChoice[]): Promise<string | undefined> => {
  const other = otherLocality();
  const chosen = await window.showQuickPick([...localities.map(localityItem), other], {
    title,
    placeHolder: whichLocality(),
    matchOnDescription: true,
  });
  return chosen === other ? askOtherLocality(title) : chosen?.label;
};
