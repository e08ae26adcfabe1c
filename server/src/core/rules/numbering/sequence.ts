import { type Message, say } from "../../message.js";
import type { Notice } from "../../notice/document.js";
import type { Piece } from "../../notice/model.js";
import { misplacedLevel } from "../../numbering/level.js";
import { chineseNumeral, type Marker, type MarkerLevel, writeMarker } from "../../numbering/marker.js";
import { type Renumbering, renumber, type Sequence, sequenceBreaks } from "../../numbering/sequence.js";
import { LARGEST_NUMERAL } from "../../text/numerals.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import { annexMarkers, bodyMarker, judgedHeadingOf, markersOf } from "../headings.js";
import type { Fix, PieceEdit, PieceReporter, Rule } from "../rule.js";

const HEADING = "numbering/heading";

/** A heading where it stands. */
interface PlacedHeading {
  readonly piece: Piece;
  readonly marker: Marker;
}

type Headings = readonly PlacedHeading[];

export const sequence: Rule = {
  id: "numbering/sequence",
  facts: (piece, context, add) => {
    for (const { level, ordinal, span } of markersOf(piece, context)) add(HEADING, String(level), String(ordinal), span);
    // Where a table begins or ends, and under words without a number, the numbers may begin anew.
    if (piece.kind === "header" || piece.kind === "tail" || isUnnumbered(piece)) add(HEADING, piece.kind, "", { start: 0, end: 0 });
  },
  topics: [HEADING],
  whole: (notice, _tally, context, report) => {
    const body = bodyHeadings(context);
    const annexes = annexHeadings(context);
    for (const headings of [body, annexes, ...countsOf(notice)]) {
      const markers = headings.map(({ marker }) => marker);
      const found = sequenceBreaks(markers);
      const misplaced = misplacedLevel(markers, found);
      if (misplaced !== null) reportLevel(headings[misplaced.index], misplaced.level, report);
      const judged = misplaced?.sequence ?? found;
      for (const { index, expected, kind, previous } of judged.breaks) {
        const heading = headings[index];
        if (heading === undefined) continue;
        const { piece, marker } = heading;
        const before = previous === null ? undefined : headings[previous];
        if (before !== undefined && beginsAnew(notice, before, heading)) continue;
        report(piece, {
          span: marker.span,
          message: messageOf(kind, marker, expected, before?.marker ?? null),
          fixes: fixesOf(headings === body || headings === annexes ? null : piece, headings, index, judged),
          ...(before === undefined
            ? {}
            : { related: [{ piece: before.piece, span: before.marker.span, message: say("前一个序号", "The number before") }] }),
        });
      }
    }
  },
};

/** “（10）” among （九） and （十一） */
const reportLevel = (heading: PlacedHeading | undefined, level: MarkerLevel, report: PieceReporter): void => {
  if (heading === undefined || heading.marker.ordinal > LARGEST_NUMERAL) return;
  const { piece, marker } = heading;
  const right = writeMarker(level, marker.ordinal);
  report(piece, {
    span: marker.span,
    message: say(
      `序号“${shown(marker, marker.ordinal)}”与前后的序号不是同一层，应为“${right}”`,
      `The number “${shown(marker, marker.ordinal)}” is not of the level of those around it; it should be “${right}”`,
    ),
    fixes: [{ kind: "offer", title: say(`改为“${right}”`, `Change to “${right}”`), edits: [{ piece, span: marker.span, text: right }] }],
  });
};

const bodyHeadings = (context: RuleContext): Headings =>
  context.parts.bodyHeadings.flatMap((body) => {
    const marker = bodyMarker(body);
    return marker === null ? [] : [{ piece: body.piece, marker }];
  });

const annexHeadings = (context: RuleContext): Headings => {
  const { annexLine } = context.parts;
  return annexLine === null ? [] : annexMarkers(context).map((marker) => ({ piece: annexLine.piece, marker }));
};

/**
 * The headings that are counted together: those of one table. The next table begins anew, unless its first number goes on where the
 * table before has stopped.
 */
const countsOf = (notice: Notice): readonly Headings[] => {
  const counts: PlacedHeading[][] = [];
  let open: PlacedHeading[] = [];
  const close = (): void => {
    const [first] = open;
    const before = counts.at(-1);
    const last = before?.filter(({ marker }) => marker.level === first?.marker.level).at(-1);
    if (
      first !== undefined &&
      before !== undefined &&
      last !== undefined &&
      first.marker.ordinal > 1 &&
      first.marker.ordinal === last.marker.ordinal + 1
    ) {
      before.push(...open);
    } else if (first !== undefined) counts.push(open);
    open = [];
  };
  for (const piece of notice.pieces.marked()) {
    const heading = judgedHeadingOf(piece);
    if (heading !== null) open.push({ piece, marker: heading.marker });
    else if (piece.kind === "tail" || (piece.kind === "header" && !piece.repeated)) close();
  }
  close();
  return counts;
};

/** A group without a number, or a line between two paragraphs of prose. */
const isUnnumbered = (piece: Piece): boolean =>
  (piece.kind === "row" && piece.unnumbered !== null) || (piece.kind === "note" && !piece.residue);

/** “党建工作” 1. 2. “业务工作” 1. 2.: between the two a group without a number begins, and its tasks are counted from 1. */
const beginsAnew = (notice: Notice, before: PlacedHeading, { piece, marker }: PlacedHeading): boolean => {
  if (marker.ordinal !== 1 || marker.level === 1 || before.piece === piece) return false;
  for (let above = notice.pieces.previous(piece); above !== null && above !== before.piece; above = notice.pieces.previous(above)) {
    if (isUnnumbered(above)) return true;
  }
  return false;
};

const shown = ({ level }: Pick<Marker, "level">, ordinal: number): string => {
  if (ordinal < 1 || ordinal > LARGEST_NUMERAL) return String(ordinal);
  return writeMarker(level, ordinal).replace(/[、.]$/u, "");
};

const messageOf = (kind: "gap" | "repeat" | "back", marker: Marker, expected: number, before: Marker | null): Message => {
  const [written, right] = [shown(marker, marker.ordinal), shown(marker, expected)];
  if (before === null)
    return say(`序号应从“${right}”开始，这里是“${written}”`, `The numbers begin with “${right}”; here stands “${written}”`);
  const last = shown(before, before.ordinal);
  switch (kind) {
    case "gap":
      return say(
        `序号不连续：“${last}”之后是“${written}”，应为“${right}”`,
        `A number is left out: “${written}” follows “${last}”; it should be “${right}”`,
      );
    case "repeat":
      return say(`序号“${written}”重复，应为“${right}”`, `The number “${written}” stands twice; it should be “${right}”`);
    case "back":
      return say(
        `序号倒退：“${last}”之后是“${written}”，应为“${right}”`,
        `The numbers step back: “${written}” follows “${last}”; it should be “${right}”`,
      );
  }
};

/** @param piece of the heading in a table, found again when the fix is chosen; null for the headings of the body and the annexes, which are few */
const fixesOf = (piece: Piece | null, headings: Headings, index: number, judged: Sequence): readonly Fix[] => {
  const heading = headings[index];
  if (heading === undefined) return [];
  const edits =
    (all: boolean) =>
    (notice: Notice): readonly PieceEdit[] => {
      const now = piece === null ? headings : (countsOf(notice).find((count) => count.some((h) => h.piece === piece)) ?? []);
      const from = now.findIndex((h) => h.piece === heading.piece && h.marker.span.start === heading.marker.span.start);
      if (from < 0) return [];
      const { modes } = piece === null ? judged : sequenceBreaks(now.map(({ marker }) => marker));
      return renumber(
        now.map(({ marker }) => marker),
        modes,
        all ? 0 : from,
      ).flatMap((change) => editOf(now, change));
    };
  const from = shown(heading.marker, heading.marker.ordinal);
  return [
    { kind: "offer", title: say(`从“${from}”起重新编号`, `Renumber from “${from}” on`), edits: edits(false) },
    { kind: "offer", title: say("全部重新编号", "Renumber all"), edits: edits(true) },
  ];
};

/** Only the digits change; a character like ㈠ gives way to the whole marker. */
const editOf = (headings: Headings, { index, ordinal }: Renumbering): readonly PieceEdit[] => {
  const heading = headings[index];
  if (heading === undefined || ordinal > LARGEST_NUMERAL) return [];
  const { piece, marker } = heading;
  const whole = marker.digits.end - marker.digits.start === marker.span.end - marker.span.start;
  const text = whole ? writeMarker(marker.level, ordinal) : marker.level <= 2 ? chineseNumeral(ordinal) : String(ordinal);
  return [{ piece, span: marker.digits, text }];
};

export const documentation: RuleDocumentation = {
  title: { zh: "序号不连续", en: "Numbers that do not follow one another" },
  why: {
    zh: "“一、”“（一）”“1.”各层序号应当连续，不缺号、不重号、不倒退。\n\n“（一）”可以全文连续编号，也可以在每个“一、”下重新编号，两种都可以：先看本文用的是哪一种，再判断；看不出来时，取出错最少的一种。一处疏漏只报告一处。",
    en: "The numbers of each level, 一、 （一） and 1., follow one another without a gap, a repetition or a step back.\n\n（一） may run on through the whole document or start again under each 一、; both are legal. The document is asked first which one it follows, and when in doubt it is the one that breaks the fewest numbers. One slip is one finding.",
  },
  wrong: "（一）主动公开\n（二）依申请公开\n（四）政策解读",
  right: "（一）主动公开\n（二）依申请公开\n（三）政策解读",
  source: { zh: "GB/T 9704—2012 第 7.3.3 条规定层次的顺序", en: "GB/T 9704—2012 §7.3.3 gives the order of the levels" },
};
