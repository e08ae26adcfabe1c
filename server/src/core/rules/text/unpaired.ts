import { type Message, say } from "../../message.js";
import { type Piece, spanInPiece } from "../../notice/model.js";
import { isClaimed } from "../claims.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Report, Rule } from "../rule.js";
import { addContinuation, CONTINUED, isContinued, isCutByPage } from "./pageCuts.js";
import { type Lone, markOf, pairsIn } from "./pairs.js";
import { type Passage, passagesOf } from "./passages.js";
import { SIGN } from "./signs.js";

/** key: the mark that opens and has no mate in its cell; value: `turned` where it stands the wrong way round. */
const OPEN = "text/unpaired";
const TURNED = "turned";

export const unpaired: Rule = {
  id: "text/unpaired",
  piece: (piece, context, report) => {
    const isRow = piece.kind === "row";
    const found = unevenIn(piece);
    if (found.length === 0 || isContinued(piece)) return;
    for (const { passage, lone } of isRow ? found : withoutCrossing(found)) {
      for (const mark of lone) {
        const span = placeOf(passage, mark);
        if ((!isRow || mark.side === "close") && !isClaimed(piece, span, context)) {
          report(reportOf(passage.text.charAt(mark.at), mark.side, mark.turned, span));
        }
      }
    }
  },
  // Whether the next page goes on with the cell only the notice can tell.
  facts: (piece, context, add) => {
    if (piece.kind !== "row") return;
    addContinuation(piece, OPEN, add);
    for (const { passage, lone } of unevenIn(piece)) {
      for (const mark of lone) {
        const span = placeOf(passage, mark);
        if (mark.side === "open" && !isClaimed(piece, span, context)) {
          add(OPEN, passage.text.charAt(mark.at), mark.turned ? TURNED : "", span);
        }
      }
    }
  },
  topics: [OPEN],
  whole: (notice, tally, _context, report) => {
    for (const char of tally.keys(OPEN)) {
      if (char === CONTINUED) continue;
      for (const [value, uses] of tally.values(OPEN, char)) {
        for (const { piece, span } of uses.places()) {
          if (!isCutByPage(notice, piece)) report(piece, reportOf(char, "open", value === TURNED, span));
        }
      }
    }
  },
};

interface Found {
  readonly passage: Passage;
  readonly lone: readonly Lone[];
}

const NONE: readonly Found[] = [];

const unevenIn = (piece: Piece): readonly Found[] => {
  const passages = passagesOf(piece);
  return passages.some(isUneven) ? passages.filter(isUneven).map(loneIn) : NONE;
};

const isUneven = ({ signs }: Passage): boolean => (signs & SIGN.uneven) !== 0;

const loneIn = (passage: Passage): Found => ({ passage, lone: pairsIn(passage.text).lone });

const placeOf = ({ cell }: Passage, { at }: Lone) => spanInPiece(cell, { start: at, end: at + 1 });

/** A bracket may open in one line and close in one of the next ones: the page cut a paragraph, or a title stands on several lines. */
const REACH = 3;

const withoutCrossing = (found: readonly Found[]): readonly Found[] => {
  const gone = new Set<Lone>();
  found.forEach(({ passage, lone }, index) => {
    for (const open of lone) {
      if (open.side !== "open" || open.turned) continue;
      const right = markOf(passage.text.charAt(open.at), "close");
      const mate = found
        .slice(index + 1, index + 1 + REACH)
        .flatMap((next) =>
          next.lone.filter(
            (mark) => mark.side === "close" && !gone.has(mark) && markOf(next.passage.text.charAt(mark.at), "close") === right,
          ),
        )[0];
      if (mate !== undefined) gone.add(open).add(mate);
    }
  });
  return gone.size === 0 ? found : found.map(({ passage, lone }) => ({ passage, lone: lone.filter((mark) => !gone.has(mark)) }));
};

const reportOf = (char: string, side: Lone["side"], turned: boolean, span: Report["span"]): Report => ({
  span,
  message: turned ? turnedMessage(char, side) : message(char, markOf(char, side === "open" ? "close" : "open")),
});

const message = (char: string, mate: string): Message =>
  say(`“${char}”没有配对的“${mate}”，请补上或删去`, `“${char}” has no “${mate}” to go with it; add it, or take this one out`);

const turnedMessage = (char: string, side: Lone["side"]): Message => {
  const right = markOf(char, side === "open" ? "close" : "open");
  return say(`引号“${char}”方向反了，应为“${right}”`, `The quotation mark “${char}” is the wrong way round; it should be “${right}”`);
};

export const documentation: RuleDocumentation = {
  title: { zh: "括号或引号不成对", en: "A bracket or quotation mark without its mate" },
  why: {
    zh: "括号、引号、书名号在同一格或同一段里应当成对。换页截断的段落和单元格接起来再看；“1）”这样的序号不在此列。",
    en: "Brackets, quotation marks and title marks come in pairs within a cell or a paragraph. What a page cuts in two is put together before it is judged; numbers like “1）” do not count.",
  },
  wrong: "围绕“高效办成一件事，规范发布办事指南。",
  right: "围绕“高效办成一件事”，规范发布办事指南。",
  source: { zh: "惯例", en: "Drafting practice" },
};
