/** The notices around one: what it can take its tasks from, as far as whoever embeds the core knows them. */
import type { Decisions } from "./decisions/decisions.js";
import type { ParentCandidate } from "./parents.js";

/** Asked on every keystroke, so answer from memory. */
export interface Surroundings {
  /** false until they were looked for: nothing is said then about a notice that is missing. */
  readonly known: () => boolean;
  /** A number that changes whenever one of the notices changes, comes or goes, or another answer here does. */
  readonly revision: () => number;
  /** The same array, and the same entries, as long as the same notices with the same front parts are there: indexes are kept by it. */
  readonly candidates: () => readonly ParentCandidate[];
  /** The parents that fenjie.json names, as names of candidates; empty where none are. */
  readonly configuredParents: () => readonly string[];
  /** What was decided in this workspace about taking tasks over; left out where nothing can be. The same object until that changes. */
  readonly decisions?: () => Decisions;
}
