/** What a drafter chose to take over and decided about it, while she is being asked. */
import type { AdoptionResult, AdoptionTask, Decision, UnitQuestion } from "../../../server/src/lsp/lineageProtocol.js";

export interface Plan {
  /** Ids of the tasks that are taken over. */
  readonly ids: ReadonlySet<string>;
  /** By question the units she chose; null: not decided for now. What she has not been asked is missing. */
  readonly answers: Readonly<Record<string, readonly string[] | null>>;
  /** What she decides is written down for the next time. */
  readonly remember: boolean;
}

export const tasksOf = ({ groups }: Pick<AdoptionResult, "groups">): readonly AdoptionTask[] => groups.flatMap(({ tasks }) => tasks);

/** The plan without tasks that are no longer to be had: it may have been begun a while ago. */
export const upToDate = (adoption: AdoptionResult, plan: Plan): Plan => {
  const there = tasksOf(adoption).flatMap(({ id }) => (plan.ids.has(id) ? [id] : []));
  return { ...plan, ids: new Set(there) };
};

/** The questions that the chosen tasks ask, in order. */
export const questionsOf = (adoption: AdoptionResult, { ids }: Plan): readonly UnitQuestion[] => {
  const asked = new Set(tasksOf(adoption).flatMap((task) => (ids.has(task.id) ? task.questions : [])));
  return adoption.questions.filter(({ id }) => asked.has(id));
};

/** The chosen tasks that ask it. */
export const tasksAsking = (adoption: AdoptionResult, { ids }: Plan, { id }: UnitQuestion): readonly AdoptionTask[] =>
  tasksOf(adoption).filter((task) => ids.has(task.id) && task.questions.includes(id));

/** What was decided before; null where it was not. */
export const decidedBefore = ({ decided, options }: UnitQuestion): readonly string[] | null =>
  decided === null ? null : (options[decided]?.units ?? null);

/** Her answer, else what was decided before; null where neither is. */
export const answerTo = (question: UnitQuestion, { answers }: Plan): readonly string[] | null => {
  const given = answers[question.id];
  return given === undefined ? decidedBefore(question) : given;
};

export const withAnswer = (plan: Plan, { id }: UnitQuestion, units: readonly string[] | null): Plan => ({
  ...plan,
  answers: { ...plan.answers, [id]: units },
});

/** The answers as the server takes them: those that say something. */
export const answersToSend = (questions: readonly UnitQuestion[], plan: Plan): Record<string, readonly string[]> =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const units = answerTo(question, plan);
      return units === null ? [] : [[question.id, units]];
    }),
  );

/** What she decided and was not decided just so before. */
export const newAnswers = (questions: readonly UnitQuestion[], plan: Plan): readonly UnitQuestion[] =>
  questions.filter((question) => {
    const units = plan.answers[question.id];
    return units !== undefined && units !== null && !sameUnits(units, decidedBefore(question));
  });

export const sameUnits = (units: readonly string[], others: readonly string[] | null): boolean =>
  others !== null && units.length === others.length && units.every((unit, i) => unit === others[i]);

/** What is to be written down; nothing where she does not want it. @param parent address of the higher-level notice */
export const decisionsOf = (questions: readonly UnitQuestion[], plan: Plan, parent: string): readonly Decision[] =>
  plan.remember
    ? newAnswers(questions, plan).map(
        (question): Decision => ({
          kind: "units",
          parent,
          role: question.role,
          from: question.from,
          task: question.task,
          units: answerTo(question, plan) ?? [],
        }),
      )
    : [];
