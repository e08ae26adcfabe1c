/** A way of several questions that can be gone forth and back. */
/** The answer “back to the question before”. */
export const BACK = Symbol("back");

/** What became of a question; undefined: the drafter ended it all. */
export type Answer<T> = T | typeof BACK | undefined;

/** Where a question stands on the way. */
export interface StepPlace {
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/** One question. */
export interface Step<State> {
  /** Asks it and gives the state with the answer in it. */
  readonly ask: (state: State, place: StepPlace) => Promise<Answer<State>>;
  /** Whether it is answered already: then it is passed over, unless one goes back to it. */
  readonly settled?: (state: State) => boolean;
}

/**
 * Goes the steps one by one. Which steps there are may depend on what was answered; an answer stays when one goes back, so that it can be
 * offered again.
 * @param kept is told every answer, also where the way is not gone to its end
 * @returns the state after the last step; undefined where the drafter ended it
 */
export const walk = async <State>(
  start: State,
  steps: (state: State) => readonly Step<State>[],
  kept: (state: State) => void = () => undefined,
): Promise<State | undefined> => {
  let state = start;
  let back = false;
  for (let at = 0; ; ) {
    const all = steps(state);
    while (!back && all[at]?.settled?.(state) === true) at++;
    const step = all[at];
    if (step === undefined) return state;
    const answer = await step.ask(state, { step: at + 1, totalSteps: all.length });
    if (answer === undefined) return undefined;
    back = answer === BACK;
    if (answer === BACK) at = Math.max(0, at - 1);
    else {
      state = answer;
      kept(state);
      at++;
    }
  }
};
