/** Words of the higher level in rows and titles that were taken over, with what the own level would say: to be accepted one by one. */
import type { NoticeLineage } from "../../lineage/lineage.js";
import type { PhrasePrecedent } from "../../lineage/localisation/suggest.js";
import type { Suggestion } from "../../lineage/localisation/suggestion.js";
import type { Piece } from "../../notice/model.js";
import { carriedParent } from "../../rules/lineage/above.js";
import { wordsLeftInTask, wordsLeftInTitles } from "../../rules/lineage/leftWords.js";
import { type Span, shift } from "../../text/span.js";

export interface LocalWord {
  /** In the notice. */
  readonly span: Span;
  readonly suggestion: Suggestion;
}

/**
 * In the order of the text, none overlapping another.
 * @param within only in rows and headings that touch this span of the notice
 */
export const localWords = (
  lineage: NoticeLineage,
  precedents: readonly PhrasePrecedent[],
  within: Span | null = null,
): readonly LocalWord[] => {
  const { child, tasks } = lineage;
  const { notice } = child;
  const isWanted = (piece: Piece): boolean => {
    if (within === null) return true;
    const start = notice.startOf(piece);
    return start <= within.end && start + piece.text.trimEnd().length >= within.start;
  };
  const above = carriedParent(lineage);
  const left = [
    ...tasks.filter(({ task }) => isWanted(task.row)).flatMap((task) => wordsLeftInTask(task, child, precedents)),
    ...(above === null ? [] : wordsLeftInTitles(above, child, precedents, isWanted)),
  ];
  const inOrder = left
    .map(({ suggestion, piece, span }): LocalWord => ({ span: shift(span, notice.startOf(piece)), suggestion }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  // One cell may be title and requirement.
  return inOrder.reduce<LocalWord[]>((apart, word) => {
    if (word.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(word);
    return apart;
  }, []);
};
