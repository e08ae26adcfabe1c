/** Words of the higher level that were left in a row or a title that was taken over, and what the own level would say there. */
import { counterpartsOf } from "../../lineage/counterparts.js";
import { headingOf } from "../../lineage/groups.js";
import type { NoticeLineage, ParentLineage, TaskLineage } from "../../lineage/lineage.js";
import { type PhrasePrecedent, suggestLocal } from "../../lineage/localisation/suggest.js";
import type { PlaceWithUnits, Suggestion } from "../../lineage/localisation/suggestion.js";
import type { LineageNotice } from "../../lineage/notice.js";
import type { Parent } from "../../lineage/parents.js";
import { cellOf, isFilled, type Piece, type Row, spanInPiece } from "../../notice/model.js";
import type { OutlineGroup, OutlineSection } from "../../notice/outline.js";
import { withoutBlanks } from "../../text/blanks.js";
import { type Span, shift, textOf } from "../../text/span.js";
import { hasItsCells } from "../rows.js";
import { nearestRows } from "./above.js";

/** “全市” in “在全市部署培训”, where the row above has it too. */
export interface LeftWords {
  readonly suggestion: Suggestion;
  /** Where they stand here; the span counts from the start of the piece. */
  readonly piece: Piece;
  readonly span: Span;
  readonly parent: Parent;
  /** The cell or title of the parent that has them. */
  readonly above: { readonly piece: Piece; readonly span: Span };
}

const NONE: readonly PhrasePrecedent[] = [];

/**
 * In the requirement of one task. Only words that stand above as well: what the drafter wrote of her own account she knows best.
 * @param precedents what earlier pairs of notices changed; such words are found besides those that are known by the grammar of levels
 */
export const wordsLeftInTask = (task: TaskLineage, child: LineageNotice, precedents = NONE): readonly LeftWords[] => {
  const { row, cells } = task.task;
  const own = cells.requirement;
  const sources = nearestRows(task, child);
  const [best] = sources;
  if (best === undefined || !isFilled(own) || !hasItsCells(row)) return [];
  const { parent } = best;
  return suggestLocal(own.value, parent.checked, child, precedents).flatMap((suggestion): readonly LeftWords[] => {
    const source = sources.find(({ task: { cells: above } }) => isFrom(above.requirement?.value ?? "", suggestion))?.task;
    const cell = source?.cells.requirement;
    if (source === undefined || cell === undefined) return [];
    const above = { piece: source.row, span: cell.inner };
    return [{ suggestion, piece: row, span: spanInPiece(own, suggestion.span), parent, above }];
  });
};

/** In the titles of groups and sections that stand for one of the parent. @param wanted which headings are looked at */
export const wordsLeftInTitles = (
  above: ParentLineage,
  child: LineageNotice,
  precedents = NONE,
  wanted: (piece: Piece) => boolean = () => true,
): readonly LeftWords[] => {
  const { parent } = above;
  return titlePairs(above).flatMap(([ofParent, ofChild]) => {
    if (!wanted(ofChild.piece)) return [];
    const [wording, text] = [ofParent, ofChild].map(({ piece, span }) => textOf(piece.text, span)) as [string, string];
    return titleSuggestions(ofChild.piece, text, parent.checked, child, precedents)
      .filter((suggestion) => isFrom(wording, suggestion))
      .map((suggestion): LeftWords => {
        const span = shift(suggestion.span, ofChild.span.start);
        return { suggestion, piece: ofChild.piece, span, parent, above: ofParent };
      });
  });
};

type Slogan = Pick<LeftWords, "suggestion" | "piece" | "span">;

const slogans = new WeakMap<
  Row,
  { readonly units: PlaceWithUnits["units"]; readonly child: LineageNotice["units"]; readonly found: readonly Slogan[] }
>();

/** Words that bear the name of the place above, in a table whose parent nobody has: “平安济宁”. Others can only be told beside what stood above. */
export const slogansLeft = ({ child }: NoticeLineage, above: PlaceWithUnits): readonly Slogan[] => {
  const found: Slogan[] = [];
  for (const piece of child.notice.pieces) if (piece.kind === "row") found.push(...slogansIn(piece, child, above));
  return found;
};

const slogansIn = (row: Row, child: LineageNotice, above: PlaceWithUnits): readonly Slogan[] => {
  const known = slogans.get(row);
  if (known?.units === above.units && known.child === child.units) return known.found;
  const own = cellOf(row, "requirement");
  const found = isFilled(own)
    ? suggestLocal(own.value, above, child)
        .filter(({ kind, sure }) => sure && kind === "place")
        .map((suggestion): Slogan => ({ suggestion, piece: row, span: spanInPiece(own, suggestion.span) }))
    : [];
  slogans.set(row, { units: above.units, child: child.units, found });
  return found;
};

const isFrom = (above: string, { original }: Suggestion): boolean => withoutBlanks(above).includes(withoutBlanks(original));

interface Title {
  readonly piece: Piece;
  /** Of the words, without the number ahead. */
  readonly span: Span;
}

/** Titles of groups and sections of the parent, each with the one that stands for it here. */
const titlePairs = ({ relation }: ParentLineage): readonly (readonly [Title, Title])[] => {
  const { groups, sections } = counterpartsOf(relation);
  const pairs = [
    ...[...groups].map(([above, here]) => [titleOfGroup(above), titleOfGroup(here)] as const),
    ...[...sections].map(([above, here]) => [titleOfSection(above), titleOfSection(here)] as const),
  ];
  const seen = new Set<Piece>();
  return pairs.flatMap(([above, here]) => {
    if (above === null || here === null || seen.has(here.piece)) return [];
    seen.add(here.piece);
    return [[above, here] as const];
  });
};

const titleOfGroup = (group: OutlineGroup): Title | null => {
  const piece = group.row ?? group.section.piece;
  const span = headingOf(group)?.titleSpan ?? group.row?.unnumbered ?? null;
  return piece === null || span === null ? null : { piece, span };
};

const titleOfSection = ({ piece }: OutlineSection): Title | null =>
  piece === null || piece.heading === null ? null : { piece, span: piece.heading.titleSpan };

interface Known {
  readonly parent: LineageNotice;
  readonly child: LineageNotice["units"];
  readonly precedents: readonly PhrasePrecedent[];
  readonly suggestions: readonly Suggestion[];
}

/** Titles stay while rows are typed, and there are hundreds in a long table. */
const known = new WeakMap<Piece, Known>();

const titleSuggestions = (
  piece: Piece,
  text: string,
  parent: LineageNotice,
  child: LineageNotice,
  precedents: readonly PhrasePrecedent[],
): readonly Suggestion[] => {
  const before = known.get(piece);
  if (before !== undefined && before.parent === parent && before.child === child.units && before.precedents === precedents)
    return before.suggestions;
  const suggestions = suggestLocal(text, parent, child, precedents);
  known.set(piece, { parent, child: child.units, precedents, suggestions });
  return suggestions;
};
