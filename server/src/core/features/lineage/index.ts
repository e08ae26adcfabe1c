/** What an editor shows and does about where tasks come from: one interface, part of the service. */
import type { CheckedNotice } from "../../checked.js";
import { chainOf } from "../../lineage/chain.js";
import { type Decisions, NO_DECISIONS, notForUsIn } from "../../lineage/decisions/decisions.js";
import { type LikelyParent, likelyParents } from "../../lineage/likelyParents.js";
import { chosenFor, lineageTo, type NoticeLineage, parentsAround } from "../../lineage/lineage.js";
import { phrasesFor, phrasesKnown } from "../../lineage/localisation/earlierPhrases.js";
import type { LineageNotice } from "../../lineage/notice.js";
import type { Parent, ParentCandidate } from "../../lineage/parents.js";
import type { Surroundings } from "../../lineage/surroundings.js";
import type { Language } from "../../message.js";
import type { Span } from "../../text/span.js";
import { type Above, aboveOf, isSameAbove } from "./above.js";
import { type Comparison, compare } from "./comparison.js";
import { type Coverage, coverageOf } from "./coverage.js";
import { changesFor, type Wish } from "./decide.js";
import { type LineageHover, lineageHoverAt } from "./hover.js";
import { definitionAt, type Jump, referencesAt } from "./jumps.js";
import { type LensKinds, type LineageLens, lensesOf } from "./lens.js";
import { type LocalWord, localWords } from "./localWords.js";
import type { NoticePlace } from "./places.js";

/** Offsets count from the start of the notice. All is empty or null while the notices around are not known. */
export interface LineageFeatures {
  /** Against its own parents, as `checked.lineage`; or against `other` alone, whatever the text cites. */
  readonly of: (checked: CheckedNotice, other?: ParentCandidate) => NoticeLineage | null;
  /** The other notices that are known. */
  readonly around: (checked: CheckedNotice) => readonly ParentCandidate[];
  /** Those that may be meant as the higher-level one, the likeliest first. */
  readonly likely: (checked: CheckedNotice) => readonly LikelyParent[];
  readonly hover: (checked: CheckedNotice, offset: number, language: Language) => LineageHover | null;
  readonly lenses: (checked: CheckedNotice, kinds: LensKinds) => readonly LineageLens[];
  readonly definition: (checked: CheckedNotice, offset: number) => Jump | null;
  readonly references: (checked: CheckedNotice, offset: number, declaration: boolean) => readonly NoticePlace[];
  readonly coverage: (checked: CheckedNotice, lineage: NoticeLineage) => Coverage;
  /**
   * Words left from the higher level. What earlier notices changed counts as well: all of them, or with `hasTime` false those looked at before.
   * @param within only in rows and headings that touch this span
   */
  readonly localWords: (checked: CheckedNotice, within: Span | null, hasTime: boolean) => readonly LocalWord[];
  /** The changes of fenjie.lineage.json that remember what the drafter decides. @param today ISO */
  readonly decide: (checked: CheckedNotice, wishes: readonly Wish[], today: string) => ReturnType<typeof changesFor>;
  /** To tell later whether what lies above is still the same. */
  readonly above: (checked: CheckedNotice) => Above;
  readonly isSameAbove: (before: Above | null, now: Above) => boolean;
  readonly comparison: (checked: CheckedNotice, lineage: NoticeLineage, language: Language) => Comparison | null;
}

export const lineageFeatures = (surroundings: Surroundings): LineageFeatures => {
  const parentsOf = (notice: LineageNotice, name: string | null): readonly Parent[] => parentsAround(notice, name, surroundings);
  const decisions = (): Decisions => surroundings.decisions?.() ?? NO_DECISIONS;
  return {
    of: (checked, other) => {
      if (other === undefined) return checked.lineage;
      const notForUs = notForUsIn(decisions(), { notice: checked.name, parent: other.name });
      return lineageTo(checked, [asParent(other)], { missing: [], notForUs: () => notForUs, decisions: decisions() });
    },
    around: ({ notice }) => surroundings.candidates().filter(({ checked }) => checked.notice !== notice),
    likely: (checked) => likelyParents(checked, surroundings.candidates()),
    hover: (checked, offset, language) => {
      const { lineage } = checked;
      const chosen = (name: string): readonly string[] => chosenFor(name, surroundings);
      const chain = () => chainOf(checked, parentsOf(checked, checked.name), surroundings.candidates(), chosen);
      return lineage === null ? null : lineageHoverAt({ checked, lineage, chain }, offset, language);
    },
    lenses: ({ lineage }, kinds) => (lineage === null ? [] : lensesOf(lineage, kinds)),
    definition: (checked, offset) => {
      const { lineage } = checked;
      return lineage === null ? null : definitionAt(checked, lineage, parentsOf(checked, checked.name), offset);
    },
    references: (checked, offset, declaration) => {
      const { lineage } = checked;
      return lineage === null
        ? []
        : referencesAt(checked, lineage, { candidates: surroundings.candidates(), parentsOf }, offset, declaration);
    },
    coverage: (checked, lineage) => coverageOf(lineage, { name: checked.name, checked }),
    localWords: (checked, within, hasTime) => {
      const { lineage } = checked;
      if (lineage === null) return [];
      return localWords(lineage, (hasTime ? phrasesFor : phrasesKnown)(checked, surroundings), within);
    },
    decide: (checked, wishes, today) =>
      changesFor(checked, wishes, { candidates: surroundings.candidates(), decisions: decisions(), today }),
    above: ({ lineage }) => aboveOf(lineage),
    isSameAbove,
    comparison: (checked, lineage, language) => compare(lineage, { name: checked.name, checked }, language),
  };
};

/** Any notice taken for the one above. */
const asParent = (other: ParentCandidate): Parent => ({
  ...other,
  via: "choice",
  citation: null,
  hasTable: other.checked.notice.layout !== null,
});
