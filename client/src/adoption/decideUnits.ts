/** The steps both commands share: which tasks, then only what needs a decision, then a look at it all. */
import type { AdoptionResult, UnitQuestion } from "../../../server/src/lsp/lineageProtocol.js";
import type { KnownUnits } from "./otherUnits.js";
import { askOverview } from "./overview.js";
import { decidedBefore, type Plan, questionsOf, tasksAsking, upToDate, withAnswer } from "./plan.js";
import { askTasks } from "./tasks.js";
import { askUnits } from "./units.js";
import { BACK, type Step, walk } from "./walk.js";

export interface Adopting {
  readonly title: string;
  readonly adoption: AdoptionResult;
  /** Whether she chooses among the tasks, or has chosen. */
  readonly choosesTasks: boolean;
  /** “插入12项任务” */
  readonly action: (count: number) => string;
  /** What becomes of it. */
  readonly hint: string;
  readonly known: KnownUnits;
}

/** @param kept is told the plan after every answer @returns undefined where she ended it */
export const planAdoption = (adopting: Adopting, start: Plan, kept: (plan: Plan) => void): Promise<Plan | undefined> =>
  walk(upToDate(adopting.adoption, start), (plan) => stepsFor(adopting, plan), kept);

const stepsFor = (adopting: Adopting, plan: Plan): readonly Step<Plan>[] => {
  const questions = questionsOf(adopting.adoption, plan);
  const open = questions.filter((question) => decidedBefore(question) === null);
  return [
    ...(adopting.choosesTasks ? [chooseTasks(adopting)] : []),
    ...open.map((_, at) => decide(adopting, open, at)),
    // Where the names of units leave no doubt there is nothing to look at: they stand in the list, and in the text.
    ...(questions.some(({ by }) => by !== "crosswalk") ? [look(adopting)] : []),
  ];
};

const chooseTasks = ({ title, adoption }: Adopting): Step<Plan> => ({
  ask: async (plan, place) => {
    const ids = await askTasks(title, adoption, plan.ids, place);
    return ids === undefined || ids === BACK ? ids : { ...plan, ids };
  },
});

const decide = ({ adoption, known }: Adopting, open: readonly UnitQuestion[], at: number): Step<Plan> => {
  const behind = open.slice(at);
  const [question] = behind;
  return {
    settled: ({ answers }) => question === undefined || answers[question.id] !== undefined,
    ask: async (plan, place) => {
      if (question === undefined) return plan;
      const rest = behind.filter((each) => each === question || plan.answers[each.id] === undefined);
      const tasks = tasksAsking(adoption, plan, question);
      const answer = await askUnits({ question, tasks, given: plan.answers[question.id], left: rest.length - 1, known, place });
      if (answer === undefined || answer === BACK) return answer;
      if (answer !== "best-for-the-rest") return withAnswer(plan, question, answer.units);
      return rest.reduce((all, each) => withAnswer(all, each, each.options[0]?.units ?? null), plan);
    },
  };
};

const look = ({ title, adoption, action, hint, known }: Adopting): Step<Plan> => ({
  ask: (plan, place) => askOverview({ title, action: action(plan.ids.size), hint, adoption, known, place }, plan),
});
