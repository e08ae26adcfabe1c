/** “承接整张表…”: a new notice that takes over the whole table of a higher-level one, as an unsaved document. */
import { type QuickPickItem, type TextDocument, Uri, window, workspace } from "vscode";
import {
  type AdoptableNotice,
  type AdoptableParams,
  AdoptableRequest,
  type AdoptableResult,
} from "../../../server/src/lsp/adoptionProtocol.js";
import {
  type AdoptDraftParams,
  AdoptDraftRequest,
  type AdoptDraftResult,
  type AdoptionParams,
  AdoptionRequest,
  type AdoptionResult,
} from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { decide } from "../lineage/decide.js";
import { nameOfNotice } from "../lineage/view.js";
import { LANGUAGE_ID } from "../names.js";
import type { Session } from "../session.js";
import { tellInfo, tellWarning } from "../tell.js";
import { askOne } from "./ask.js";
import { planAdoption } from "./decideUnits.js";
import { hasTasks } from "./insertInherited.js";
import { askOtherLocality, localityItem, otherLocality, whichLocality } from "./localities.js";
import { howManyWords, localWords, reviewFrom } from "./localWords.js";
import { openDraft } from "./openDraft.js";
import { knownUnits } from "./otherUnits.js";
import { answersToSend, answerTo, decisionsOf, type Plan, questionsOf, tasksOf } from "./plan.js";
import { slowly } from "./slowly.js";
import type { Unfinished } from "./unfinished.js";
import { type Answer, BACK, type Step, walk } from "./walk.js";

/** @param uri of the higher-level notice, where the command was given on one; undefined: the active one, or asked for */
export const adoptTable = async (session: Session, unfinished: Unfinished, uri: string | undefined): Promise<void> => {
  const active = uri ?? activeNotice();
  const params: AdoptableParams = { uri: active ?? inFirstFolder() };
  const adoptable = await slowly(() => session.request<AdoptableResult>(AdoptableRequest, params));
  if (adoptable === undefined) return;
  const given = adoptable.notices.find((notice) => sameFile(notice.uri, active));
  if (uri !== undefined && given === undefined) return tellNoTable(uri);
  if (adoptable.notices.length === 0) return tellNone();
  // The active notice may be her own; the one she pointed at is meant, wherever it is from.
  const isMeant = uri !== undefined || (given?.localities.length ?? 0) > 0;
  const target = await chooseTarget(adoptable.notices, isMeant ? given : undefined);
  if (target !== undefined) await adopt(session, unfinished, target);
};

interface Target {
  readonly higher: AdoptableNotice;
  readonly locality: string;
}

/** From which notice, and for which place; what the command was given on is not asked for. */
const chooseTarget = async (notices: readonly AdoptableNotice[], given: AdoptableNotice | undefined): Promise<Target | undefined> => {
  const steps: readonly Step<Partial<Target>>[] = [
    ...(given === undefined ? [{ ask: ({ higher }: Partial<Target>) => askNotice(notices, higher) }] : []),
    { ask: (target) => askLocality(target, given === undefined) },
  ];
  const { higher, locality } = (await walk<Partial<Target>>(given === undefined ? {} : { higher: given }, () => steps)) ?? {};
  return higher === undefined || locality === undefined ? undefined : { higher, locality };
};

const titleOf = (): string => inWords(say("承接整张表", "Take Over a Whole Table"));

type NoticeItem = QuickPickItem & { readonly notice: AdoptableNotice };

const askNotice = async (notices: readonly AdoptableNotice[], before: AdoptableNotice | undefined): Promise<Answer<Partial<Target>>> => {
  const items = notices.map(
    (notice): NoticeItem => ({
      label: nameOfNotice(notice),
      description: [notice.place ?? "", notice.year === null ? "" : inWords(say(`${notice.year}年`, String(notice.year))), notice.name]
        .filter(Boolean)
        .join(" · "),
      detail: inWords(say(`${notice.tasks}项任务　${notice.title}`, `${notice.tasks} tasks　${notice.title}`)),
      notice,
    }),
  );
  const chosen = await askOne({
    title: titleOf(),
    placeholder: inWords(say("承接哪份通知的任务分解表", "Whose table is taken over")),
    items,
    active: items.find(({ notice }) => notice === before),
  });
  return chosen === undefined || chosen === BACK ? chosen : { higher: chosen.notice };
};

const askLocality = async ({ higher, locality }: Partial<Target>, canGoBack: boolean): Promise<Answer<Partial<Target>>> => {
  if (higher === undefined) return undefined;
  const title = inWords(say(`承接整张表：${nameOfNotice(higher)}`, `Take Over a Whole Table: ${nameOfNotice(higher)}`));
  const other = otherLocality();
  const items = higher.localities.map(localityItem);
  const chosen = await askOne<QuickPickItem>({
    title,
    placeholder: whichLocality(),
    items: [...items, other],
    active: items.find(({ label }) => label === locality),
    canGoBack,
  });
  if (chosen === undefined || chosen === BACK) return chosen;
  const name = chosen === other ? await askOtherLocality(title) : chosen.label;
  return name === undefined || name === "" ? undefined : { higher, locality: name };
};

const adopt = async (session: Session, unfinished: Unfinished, { higher, locality }: Target): Promise<void> => {
  await workspace.openTextDocument(Uri.parse(higher.uri)); // the server speaks of notices that are open
  const year = new Date().getFullYear();
  const params: AdoptionParams = { uri: higher.uri, draft: { locality, year: higher.year ?? year } };
  const adoption = await slowly(() => session.request<AdoptionResult>(AdoptionRequest, params));
  if (adoption === undefined || !hasTasks(adoption)) return;
  const key = `${higher.uri} ${locality}`;
  const forUs = tasksOf(adoption).filter(({ notForUs }) => notForUs === null);
  const plan = await planAdoption(
    {
      title: inWords(say(`${locality}承接“${nameOfNotice(higher)}”`, `${locality} Takes Over “${nameOfNotice(higher)}”`)),
      adoption,
      choosesTasks: true,
      action: (count) => inWords(say(`起草通知，承接${count}项任务`, `Draft a notice with ${count} ${count === 1 ? "task" : "tasks"}`)),
      hint: inWords(say("按回车生成草稿，尚未保存", "Enter makes the draft, not saved yet")),
      known: knownUnits(session, { locality }),
    },
    unfinished.resume(key, { ids: new Set(forUs.map(({ id }) => id)), answers: {}, remember: true }),
    (so) => unfinished.keep(key, so),
  );
  if (plan === undefined) return;
  const ids = tasksOf(adoption).flatMap(({ id }) => (plan.ids.has(id) ? [id] : []));
  const wanted: AdoptDraftParams = {
    uri: higher.uri,
    ids,
    answers: answersToSend(questionsOf(adoption, plan), plan),
    locality,
    year: higher.year ?? year,
  };
  const draft = await slowly(() => session.request<AdoptDraftResult>(AdoptDraftRequest, wanted));
  if (draft === undefined) return;
  if (draft.problem !== null) tellWarning(draft.problem);
  if (draft.text === "") return;
  const document = await openDraft(draft);
  unfinished.finish(key);
  await decide(session, document.uri.toString(), decisionsOf(questionsOf(adoption, plan), plan, higher.uri));
  await tellWhatIsLeft(session, document, adoption, plan);
};

/** “已承接68项任务；3项期限已过；6处说法可改为本级” */
const tellWhatIsLeft = async (session: Session, document: TextDocument, adoption: AdoptionResult, plan: Plan): Promise<void> => {
  const taken = tasksOf(adoption).filter(({ id }) => plan.ids.has(id));
  const [count, passed] = [taken.length, taken.filter((task) => task.passed).length];
  const open = questionsOf(adoption, plan).filter((question) => answerTo(question, plan) === null).length;
  const uri = document.uri.toString();
  const words = (await localWords(session, { uri }))?.words.length ?? 0;
  const parts = [
    inWords(say(`已承接${count}项任务`, `${count} ${count === 1 ? "task" : "tasks"} taken over`)),
    passed > 0 && inWords(say(`${passed}项期限已过`, `${passed} with a deadline that has passed`)),
    open > 0 && inWords(say(`${open}处单位暂未决定`, `${open} ${open === 1 ? "unit" : "units"} left open`)),
    words > 0 && howManyWords(words),
  ].filter((part) => part !== false);
  await reviewFrom(parts.join(inWords(say("；", "; "))), words, { uri });
};

const activeNotice = (): string | undefined => {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID && !document.isUntitled ? document.uri.toString() : undefined;
};

/** Any address in the folder that is open: its settings count, and its notices. */
const inFirstFolder = (): string => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? "" : Uri.joinPath(folder, "draft").toString();
};

const sameFile = (uri: string, other: string | undefined): boolean =>
  other !== undefined && Uri.parse(uri).toString() === Uri.parse(other).toString();

const tellNoTable = (uri: string): void => {
  const name = workspace.asRelativePath(Uri.parse(uri));
  tellInfo(inWords(say(`“${name}”中没有可承接的任务`, `There are no tasks to take over in “${name}”`)));
};

const tellNone = (): void => {
  tellInfo(
    inWords(
      say(
        "打开的文件夹中没有带任务的上级通知；请把上级任务分解表放进来",
        "There is no notice with tasks in the open folder; put the table of the higher level into it",
      ),
    ),
  );
};
