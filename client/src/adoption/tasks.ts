/** The list of tasks to take over. */
import { type QuickPickItem, QuickPickItemKind } from "vscode";
import type { AdoptionResult, AdoptionTask } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { askMany } from "./ask.js";
import { type Answer, BACK, type StepPlace } from "./walk.js";

interface TaskItem extends QuickPickItem {
  /** undefined on the line that names a group. */
  readonly task?: AdoptionTask;
}

/** The ids of the tasks she ticks, at first those in `picked`; at least one. Those that are not for this notice come last. */
export const askTasks = async (
  title: string,
  { groups }: Pick<AdoptionResult, "groups">,
  picked: ReadonlySet<string>,
  place: StepPlace,
): Promise<Answer<ReadonlySet<string>>> => {
  const items = itemsOf(groups);
  const chosen = await askMany({
    title,
    placeholder: inWords(
      say("勾选要承接的任务，可键入文字筛选；单位已换成本级", "Tick the tasks to take over; type to filter. With your own units"),
    ),
    items,
    none: inWords(
      say("还没有勾选任务：用方向键移到任务上，按空格勾选", "Nothing is ticked yet: go to a task with the arrow keys and press Space"),
    ),
    picked: items.filter(({ task }) => task !== undefined && picked.has(task.id)),
    place,
  });
  if (chosen === undefined || chosen === BACK) return chosen;
  return new Set(chosen.flatMap(({ task }) => task?.id ?? []));
};

const itemsOf = (groups: AdoptionResult["groups"]): readonly TaskItem[] => {
  const listed = groups.flatMap(({ title, tasks }) =>
    grouped(
      title,
      tasks.filter(({ notForUs }) => notForUs === null),
    ),
  );
  const leftOut = groups.flatMap(({ tasks }) => tasks.filter(({ notForUs }) => notForUs !== null));
  return [...listed, ...grouped(inWords(say("已标为不适用", "Said to be not for us")), leftOut)];
};

const grouped = (title: string, tasks: readonly AdoptionTask[]): readonly TaskItem[] =>
  tasks.length === 0 ? [] : [{ label: title, kind: QuickPickItemKind.Separator }, ...tasks.map(taskItem)];

/** The list cuts long lines at their end, so what a drafter must not miss comes first. */
const taskItem = (task: AdoptionTask): TaskItem => {
  const { notForUs, missing, passed, deadline, lead, responsible } = task;
  const facts = [
    notForUs !== null && `$(circle-slash) ${notForUs}`,
    missing.length > 0 && `$(warning) ${missing.join("、")}`,
    deadline && (passed ? inWords(say(`$(warning) 期限已过：${deadline}`, `$(warning) deadline passed: ${deadline}`)) : deadline),
    lead && inWords(say(`牵头：${lead}`, `lead: ${lead}`)),
    responsible && inWords(say(`责任：${responsible}`, `responsible: ${responsible}`)),
  ];
  return { label: oneLine(task.requirement), detail: oneLine(facts.filter(Boolean).join("　")), task };
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();
