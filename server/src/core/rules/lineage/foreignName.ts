import { counterpartsOf } from "../../lineage/counterparts.js";
import { headingOf } from "../../lineage/groups.js";
import type { ParentLineage } from "../../lineage/lineage.js";
import { suggestLocal } from "../../lineage/localisation/suggest.js";
import type { Suggestion } from "../../lineage/localisation/suggestion.js";
import type { LineageNotice } from "../../lineage/notice.js";
import type { Parent } from "../../lineage/parents.js";
import { say } from "../../message.js";
import { isFilled, type Piece, spanInPiece } from "../../notice/model.js";
import type { OutlineGroup, OutlineSection } from "../../notice/outline.js";
import { withoutBlanks } from "../../text/blanks.js";
import { type Span, shift, textOf } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { hasItsCells } from "../rows.js";
import type { Fix, Related, Report, Rule } from "../rule.js";
import { carriedParent, nameOfNotice, nearestRows, placeAbove } from "./above.js";

export const foreignName: Rule = {
  id: "lineage/foreign-name",
  inherited: (task, { child }, _context, report) => {
    const { row, cells } = task.task;
    const own = cells.requirement;
    const sources = nearestRows(task, child);
    const [best] = sources;
    if (best === undefined || !isFilled(own) || !hasItsCells(row)) return;
    const { parent } = best;
    for (const left of suggestLocal(own.value, parent.checked, child)) {
      const source = sources.find(({ task: above }) => isLeftOf(above.cells.requirement?.value ?? "", left));
      const related = source === undefined ? null : placeAbove(source, "requirement", IN_PARENT);
      if (related !== null) report(reportOf(row, spanInPiece(own, left.span), left, parent, related));
    }
  },
  lineage: (lineage, _context, report) => {
    const above = carriedParent(lineage);
    if (above === null) return;
    const { parent } = above;
    for (const [ofParent, ofChild] of titlePairs(above)) {
      const text = textOf(ofChild.piece.text, ofChild.span);
      for (const left of titleSuggestions(ofChild.piece, text, parent.checked, lineage.child)) {
        if (!isLeftOf(textOf(ofParent.piece.text, ofParent.span), left)) continue;
        const related: Related = { ...ofParent, message: IN_PARENT, notice: parent };
        report(ofChild.piece, reportOf(ofChild.piece, shift(left.span, ofChild.span.start), left, parent, related));
      }
    }
  },
};

const IN_PARENT = say("上级通知中的原文", "The wording in the higher-level notice");

/** A slip beyond doubt, in words that came from above: what the drafter wrote of her own account she knows best. */
const isLeftOf = (above: string, { sure, original }: Suggestion): boolean => sure && withoutBlanks(above).includes(withoutBlanks(original));

const reportOf = (piece: Piece, span: Span, { original, replacement, reason }: Suggestion, parent: Parent, related: Related): Report => {
  const name = nameOfNotice(parent);
  const fix: Fix = {
    kind: "offer",
    title:
      replacement === "" ? say(`删去“${original}”`, `Delete “${original}”`) : say(`改为“${replacement}”`, `Change to “${replacement}”`),
    edits: [{ piece, span, text: replacement }],
  };
  const todo = replacement === "" ? say("请删去，或改写", "delete or reword it") : say("请修改", "change it");
  return {
    span,
    message: say(
      `${reason.zh}；此处照抄自上级通知（${name}），${todo.zh}`,
      `${reason.en}; it was copied from the higher-level notice (${name}): ${todo.en}`,
    ),
    fixes: [fix],
    related: [related],
  };
};

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
  readonly suggestions: readonly Suggestion[];
}

/** Titles stay while rows are typed, and there are hundreds in a long table. */
const known = new WeakMap<Piece, Known>();

const titleSuggestions = (piece: Piece, text: string, parent: LineageNotice, child: LineageNotice): readonly Suggestion[] => {
  const before = known.get(piece);
  if (before !== undefined && before.parent === parent && before.child === child.units) return before.suggestions;
  const suggestions = suggestLocal(text, parent, child);
  known.set(piece, { parent, child: child.units, suggestions });
  return suggestions;
};

export const documentation: RuleDocumentation = {
  title: { zh: "上级的用语没有改", en: "Words of the higher level left in" },
  why: {
    zh: "承接的任务照抄了只属于上级的用语：“全市”“市县乡三级”“平安济宁”、本级没有的职权（如县级没有“政府规章”）。逐处提示，标题也看。\n\n上级的专有名称照用无误，不提示：书名号、引号中的名称，平台、企业、学校的名称（“济宁市政府文件库”）；指整个上级范围的（“争创全市一流”）、向上对接的（“落实省、市要求”），以及本级自己添写的话，也不提示。",
    en: "A task taken over still has words that are the higher level's alone: 全市, 市县乡三级, 平安济宁, powers this level does not have (a county makes no 政府规章). There is one finding for each place; titles count too.\n\nProper names of the higher level stay: names in 《》 and quotation marks, platforms, enterprises, schools. So does what speaks of all of the higher place (争创全市一流), what looks upwards (落实省、市要求), and what was added here.",
  },
  wrong: "建设更高水平平安济宁，在全市部署政务公开培训。",
  right: "建设更高水平平安汶上，在全县部署政务公开培训。",
  source: { zh: "惯例", en: "Drafting practice" },
};
