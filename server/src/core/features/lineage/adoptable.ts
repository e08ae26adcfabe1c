/** Whole tables that a place can take over, and which places these are. */
import { isAbove, type ParentCandidate, rankIn } from "../../lineage/candidates.js";
import { outlineOf } from "../../lineage/relation.js";
import type { Locality } from "../../units/registry.js";

export interface Adoptable extends ParentCandidate {
  /** Rows with a task; at least one. */
  readonly tasks: number;
  /** Known places below that of the notice, the configured one first; all where the place of the notice cannot be told. */
  readonly localities: readonly Locality[];
}

/**
 * The notices with tasks; those with known places below them first, of these the latest year, of a year the nearest level.
 * @param localities in the order in which they are offered
 * @param configured the place the workspace belongs to, whether it is among them or not; null where that is not said
 */
export const adoptableNotices = (
  candidates: readonly ParentCandidate[],
  localities: readonly Locality[],
  configured: Locality | null,
): readonly Adoptable[] => {
  const others = localities.filter(({ name }) => name !== configured?.name);
  const places = configured === null ? others : [configured, ...others];
  return candidates
    .map((candidate): Adoptable => {
      const { locality, notice } = candidate.checked;
      return {
        ...candidate,
        tasks: notice.layout === null ? 0 : outlineOf(notice).tasks.length,
        localities: places.filter((place) => place.name !== locality?.name && isAbove(locality, place)),
      };
    })
    .filter(({ tasks }) => tasks > 0)
    .sort((a, b) => order(a) - order(b) || yearOf(b) - yearOf(a) || rankIn(b.checked) - rankIn(a.checked));
};

/** One of the configured place would be its own table. */
const order = ({ localities }: Adoptable): number => (localities.length > 0 ? 0 : 1);

const yearOf = ({ checked }: Adoptable): number => checked.parts.year ?? 0;
