/** The last step before anything is written: what will be done, what was decided, and whether to remember it. All can be changed here. */
import type { QuickPickItem } from "vscode";
import type { AdoptionResult, UnitQuestion } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { askOne } from "./ask.js";
import type { KnownUnits } from "./otherUnits.js";
import { answerTo, decidedBefore, newAnswers, type Plan, questionsOf, tasksAsking, withAnswer } from "./plan.js";
import { askUnits, unitWords } from "./units.js";
import { type Answer, BACK, type StepPlace } from "./walk.js";

export interface Overview {
  readonly title: string;
  /** “插入12项任务” */
  readonly action: string;
  /** What becomes of it: “按回车写入，可按 Ctrl+Z 撤销”. */
  readonly hint: string;
  readonly adoption: AdoptionResult;
  readonly known: KnownUnits;
  readonly place: StepPlace;
}

type OverviewItem = QuickPickItem & { readonly does: "go" | "change" | "remember"; readonly questions?: readonly UnitQuestion[] };

export const askOverview = async (overview: Overview, start: Plan): Promise<Answer<Plan>> => {
  let plan = start;
  let active = 0;
  for (;;) {
    const items = itemsOf(overview, plan);
    const chosen = await askOne({
      title: overview.title,
      placeholder: overview.hint,
      items,
      active: items[active],
      place: overview.place,
    });
    if (chosen === undefined || chosen === BACK) return chosen;
    if (chosen.does === "go") return plan;
    active = items.indexOf(chosen);
    if (chosen.does === "remember") plan = { ...plan, remember: !plan.remember };
    else {
      const changed = await change(overview, chosen.questions ?? [], plan);
      if (changed === undefined) return undefined;
      plan = changed;
    }
  }
};

const itemsOf = ({ action, adoption }: Overview, plan: Plan): readonly OverviewItem[] => {
  const questions = questionsOf(adoption, plan);
  const own = questions.filter(({ id }) => plan.answers[id] !== undefined);
  const others = questions.filter((question) => plan.answers[question.id] === undefined && decidedBefore(question) !== null);
  const before = others.filter(({ by }) => by === "decision");
  const plain = others.filter(({ by }) => by !== "decision");
  const [mine, known, matched] = [own.length, before.length, plain.length];
  const changeable = (label: ReturnType<typeof say>, some: readonly UnitQuestion[]): readonly OverviewItem[] =>
    some.length === 0 ? [] : [{ label: inWords(label), detail: summary(some, plan), does: "change", questions: some }];
  const groups = [
    ...changeable(say(`$(edit) 本次决定${mine}处，可修改`, `$(edit) ${mine} decided now; change`), own),
    ...changeable(say(`$(history) 已按以往做法处理${known}处，可修改`, `$(history) ${known} as decided before; change`), before),
    ...changeable(say(`$(organization) 已按单位名录对应${matched}处，可修改`, `$(organization) ${matched} by the registry; change`), plain),
  ];
  const remember: OverviewItem = {
    label: inWords(
      plan.remember
        ? say("$(check) 记住这些决定", "$(check) Remember this")
        : say("$(dash) 不记住这些决定", "$(dash) Do not remember this"),
    ),
    detail: inWords(
      plan.remember
        ? say(
            "写入工作区的 fenjie.lineage.json，以后不再询问；按回车改为不记住",
            "Written to fenjie.lineage.json of the workspace, so nobody is asked again; Enter changes it",
          )
        : say("只用于这一次，以后还会询问；按回车改为记住", "For this time only, you are asked again; Enter changes it"),
    ),
    does: "remember",
  };
  return [{ label: `$(arrow-right) ${action}`, does: "go" }, ...groups, ...(newAnswers(questions, plan).length > 0 ? [remember] : [])];
};

/** “市大数据局 → 县政府办公室；……” */
const summary = (questions: readonly UnitQuestion[], plan: Plan): string => questions.map((question) => line(question, plan)).join("；");

const line = (question: UnitQuestion, plan: Plan): string => {
  const units = answerTo(question, plan);
  return `${question.from} → ${units === null ? inWords(say("暂不决定", "decide later")) : unitWords(units)}`;
};

type ChangeItem = QuickPickItem & { readonly question?: UnitQuestion };

/** One after the other until she has seen enough. */
const change = async ({ title, adoption, known }: Overview, questions: readonly UnitQuestion[], start: Plan): Promise<Plan | undefined> => {
  let plan = start;
  let at = 0;
  for (;;) {
    const items = questions.map((question): ChangeItem => ({ label: line(question, plan), detail: question.words, question }));
    const chosen = await askOne<ChangeItem>({
      title,
      placeholder: inWords(say("选择要修改的一处", "Choose what to change")),
      items,
      active: items[at],
      canGoBack: true,
    });
    if (chosen === BACK) return plan;
    const question = chosen?.question;
    if (chosen === undefined || question === undefined) return undefined;
    at = items.indexOf(chosen);
    const tasks = tasksAsking(adoption, plan, question);
    const answer = await askUnits({ question, tasks, given: answerTo(question, plan), left: 0, known, canGoBack: true });
    if (answer === undefined) return undefined;
    if (answer !== BACK && answer !== "best-for-the-rest") plan = withAnswer(plan, question, answer.units);
  }
};
