/** Tables of the workspace beside those they were taken from: what their drafters did is offered when tasks are taken over again. */
import { hasTable, type ParentCandidate, rankIn } from "./candidates.js";
import { parentsAround } from "./lineage.js";
import type { Surroundings } from "./surroundings.js";

export interface NoticePair {
  readonly child: ParentCandidate;
  /** The nearest notice of a higher level that it takes its tasks from; it has a table. */
  readonly parent: ParentCandidate;
}

/** Looks at every notice: for commands, not for keystrokes. Nothing is compared yet. */
export const earlierPairs = (surroundings: Surroundings): readonly NoticePair[] =>
  surroundings.candidates().flatMap((child): readonly NoticePair[] => {
    const rank = rankIn(child.checked);
    if (rank === 0 || !hasTable(child)) return [];
    const parent = parentsAround(child.checked, child.name, surroundings).find((one) => {
      const above = rankIn(one.checked);
      return one.hasTable && above > 0 && above < rank;
    });
    return parent === undefined ? [] : [{ child, parent }];
  });
