import { readDeadline, type Stage, spelling, writeDeadline } from "../../deadline/deadline.js";
import { say } from "../../message.js";
import type { Notice } from "../../notice/document.js";
import type { Piece } from "../../notice/model.js";
import type { Span } from "../../text/span.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Fix, PieceEdit, Rule } from "../rule.js";
import type { Tally, Uses } from "../tally.js";
import { deadlineCellOf, placeOf } from "./deadlineCell.js";

/** key: a day and how it is named; value: a spelling without blanks. */
const SPELLING = "deadline/spelling";

export const style: Rule = {
  id: "deadline/style",
  facts: (piece, context, add) => {
    const found = deadlineCellOf(piece, context);
    if (found === null) return;
    const { cell } = found;
    for (const stage of pointsOf(found.deadline.stages, cell.value, context)) {
      const written = spelling(cell.value.slice(stage.form.start, stage.form.end));
      add(SPELLING, `${wayOf(written)} ${stage.date}`, written, placeOf(cell, stage.form));
    }
  },
  topics: [SPELLING],
  whole: (notice, tally, context, report) => {
    for (const key of tally.contended(SPELLING)) {
      const [usual, ...others] = byUse(notice, tally, key, context);
      if (usual === undefined) continue;
      for (const other of others) {
        for (const { piece, span } of other.uses.places()) {
          report(piece, {
            span,
            message: say(
              `“${other.written}”与本通知中的“${usual.written}”是同一天，请统一写法`,
              `“${other.written}” and “${usual.written}” in this notice are the same day; write both the same way`,
            ),
            fixes: [changeTo(piece, span, usual.written), unify(tally, key, usual.written), unify(tally, key, other.written)],
            related: [{ ...usual.first, message: say(`此处为“${usual.written}”`, `Here it is “${usual.written}”`) }],
          });
        }
      }
    }
  },
};

type PointStage = Extract<Stage, { kind: "point" }>;

/** Any year that is no leap year: where the notice names none, two spellings of one day are the same day in every year. */
const SOME_YEAR = { year: 2001, noticeDate: null };

const pointsOf = (stages: readonly Stage[], value: string, context: RuleContext): readonly PointStage[] => {
  const read = context.base.year === null && stages.length > 0 ? readDeadline(value, SOME_YEAR).stages : stages;
  return read.filter((stage): stage is PointStage => stage.kind === "point" && stage.date !== null);
};

/** “第四季度” and “12月底前” end on one day and say two things; only what names a day in the same way can be a spelling of the other. */
const wayOf = (written: string): string => /季|半年|旬|月初|五|期/u.exec(written)?.[0] ?? "月";

interface SpelledSo {
  readonly written: string;
  readonly uses: Uses;
  /** The first place in the text. */
  readonly first: { readonly piece: Piece; readonly span: Span };
  readonly at: number;
}

/** The spellings of a day, the one used most first; of those used alike “12月底前”, then the one that comes first in the text. */
const byUse = (notice: Notice, tally: Tally, key: string, context: RuleContext): readonly SpelledSo[] => {
  const spellings = [...tally.values(SPELLING, key)].flatMap(([written, uses]): readonly SpelledSo[] => {
    const first = firstOf(notice, uses);
    return first === null ? [] : [{ written, uses, first: first.place, at: first.at }];
  });
  const usual = writeDeadline(key.slice(key.indexOf(" ") + 1), context.base.year === null ? SOME_YEAR : context.base);
  return spellings.sort((a, b) => b.uses.count - a.uses.count || Number(b.written === usual) - Number(a.written === usual) || a.at - b.at);
};

const firstOf = (notice: Notice, uses: Uses): { place: SpelledSo["first"]; at: number } | null => {
  let found: { place: SpelledSo["first"]; at: number } | null = null;
  for (const place of uses.places()) {
    const at = notice.startOf(place.piece) + place.span.start;
    if (found === null || at < found.at) found = { place, at };
  }
  return found;
};

const changeTo = (piece: Piece, span: Span, written: string): Fix => ({
  kind: "offer",
  title: say(`改为“${written}”`, `Change to “${written}”`),
  edits: [{ piece, span, text: written }],
});

const unify = (tally: Tally, key: string, written: string): Fix => ({
  kind: "offer",
  title: say(`全部改为“${written}”`, `Change all to “${written}”`),
  edits: () => {
    const edits: PieceEdit[] = [];
    for (const [other, uses] of tally.values(SPELLING, key)) {
      if (other !== written) for (const { piece, span } of uses.places()) edits.push({ piece, span, text: written });
    }
    return edits;
  },
});

export const documentation: RuleDocumentation = {
  title: { zh: "同一天有两种写法", en: "One day written in two ways" },
  why: {
    zh: "同一栏里“年底前”“12月底前”“12月31日前”混用，看起来像三个时限，其实是同一天。报告用得少的写法，可以只改一处，也可以全部统一。“第四季度”与“12月底前”说法不同，不在此列。",
    en: "年底前, 12月底前 and 12月31日前 in one column look like three deadlines and are one day. The spelling that is used less is reported; one place can be changed, or all of them. 第四季度 and 12月底前 say different things and are not compared.",
  },
  wrong: "12月底前\n年底前\n12月底前",
  right: "12月底前\n12月底前\n12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
