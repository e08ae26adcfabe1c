/** What was chosen before a command was broken off, so that Escape after twenty answers does not cost twenty answers. Gone with the window. */
import type { Plan } from "./plan.js";

export interface Unfinished {
  /** The plan to start with: the one broken off before, or this. @param key what is taken over, and into what */
  readonly resume: (key: string, fresh: Plan) => Plan;
  readonly keep: (key: string, plan: Plan) => void;
  /** It was carried out. */
  readonly finish: (key: string) => void;
}

export const unfinishedPlans = (): Unfinished => {
  const plans = new Map<string, Plan>();
  return {
    resume: (key, fresh) => plans.get(key) ?? fresh,
    keep: (key, plan) => void plans.set(key, plan),
    finish: (key) => void plans.delete(key),
  };
};
