import { say } from "../../message.js";
import type { Notice } from "../../notice/document.js";
import { cellOf, type Piece, type Row } from "../../notice/model.js";
import { withoutBlanks } from "../../text/blanks.js";
import type { Span } from "../../text/span.js";
import type { RuleDocumentation } from "../documentation.js";
import { firstWords, hasItsCells } from "../rows.js";
import type { Rule } from "../rule.js";

const REQUIREMENT = "table/requirement";
/** A header that comes or goes parts two tables, or makes one of them. */
const HEADER = "table/header";

/** A shorter requirement (“完成年度目标。”) may well stand twice. */
const SHORTEST = 10;

export const duplicateTask: Rule = {
  id: "table/duplicate-task",
  facts: (piece, _context, add) => {
    if (piece.kind === "header" && !piece.repeated) add(HEADER, "", "", { start: 0, end: 0 });
    if (piece.kind !== "row" || piece.use !== "task" || !hasItsCells(piece)) return;
    const requirement = cellOf(piece, "requirement");
    if (requirement === undefined || requirement.value.length < SHORTEST) return;
    const text = withoutBlanks(requirement.value);
    // The requirement itself would double the memory of the whole table; equal fingerprints are compared below.
    if (text.length >= SHORTEST) add(REQUIREMENT, fingerprint(text), "", requirement.inner);
  },
  topics: [REQUIREMENT, HEADER],
  whole: (notice, tally, _context, report) => {
    for (const key of tally.repeated(REQUIREMENT)) {
      for (const [first, ...again] of sameTasks(notice, [...(tally.values(REQUIREMENT, key).get("")?.places() ?? [])])) {
        if (first === undefined) continue;
        for (const place of again) {
          const words = firstWords(requirementOf(place.piece), 16);
          report(place.piece, {
            span: place.span,
            message: say(
              `“${words}”这项要求前面已有，请删去一处，或写明区别`,
              `“${words}” is required twice; delete one of the two, or say what differs`,
            ),
            related: [{ piece: first.piece, span: first.span, message: say("前面的同一要求", "The same requirement, further up") }],
          });
        }
      }
    }
  },
};

interface Place {
  readonly piece: Piece;
  readonly span: Span;
}

const requirementOf = (piece: Piece): string => (piece.kind === "row" ? (cellOf(piece as Row, "requirement")?.value ?? "") : "");

/** The places with the same text in the same table, in the order of the text. An annex may well repeat a task of another. */
const sameTasks = (notice: Notice, places: readonly Place[]): readonly (readonly Place[])[] => {
  const groups = new Map<Piece | null, Map<string, Place[]>>();
  const starts = new Map(places.map(({ piece }) => [piece, notice.startOf(piece)]));
  const inOrder = [...places].sort((a, b) => (starts.get(a.piece) ?? 0) - (starts.get(b.piece) ?? 0));
  for (const place of inOrder) {
    const table = notice.pieces.markedBefore(place.piece, (piece) => piece.kind === "header" && !piece.repeated);
    const byText = groups.get(table) ?? new Map<string, Place[]>();
    groups.set(table, byText);
    const text = withoutBlanks(requirementOf(place.piece));
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [place]);
    else same.push(place);
  }
  return [...groups.values()].flatMap((byText) => [...byText.values()]);
};

/** FNV-1a over the characters, 32 bits, and the length: short enough to keep one a row, and different texts hardly ever meet. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length}`;
};

export const documentation: RuleDocumentation = {
  title: { zh: "同一要求写了两次", en: "The same requirement twice" },
  why: {
    zh: "同一张表里，两行的具体要求除空格外一字不差，多为复制后忘了修改。另一附件的表里再次出现的不算，十个字以内的短句也不算。",
    en: "Two rows of one table have the same requirement but for blanks, mostly a copy nobody changed. The same task in the table of another annex is in order, and so are very short requirements.",
  },
  wrong: "\t县民政局\t\t加强养老服务扶持政策信息公开。\t12月底前\n\t县卫生健康局\t\t加强养老服务扶持政策信息公开。\t12月底前",
  right: "\t县民政局 县卫生健康局\t\t加强养老服务扶持政策信息公开。\t12月底前",
  source: { zh: "惯例", en: "Drafting practice" },
};
