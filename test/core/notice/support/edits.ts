import assert from "node:assert/strict";
import { Notice } from "../../../../server/src/core/notice/document.js";
import type { Piece } from "../../../../server/src/core/notice/model.js";
import fc from "../../../properties.js";
import { SEEDS, seed } from "./seeds.js";

/** An edit of a text of any length: where it begins and how far it reaches, as parts of the text, and what comes in. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly inserted: string;
  /** The line there is replaced as a whole, whatever `length` says. */
  readonly line: boolean;
}

/** What decides how a notice is read: separators, line ends, headers, headings, what ends a table, marks of a conversion. */
const FRAGMENTS = [
  "\n",
  "\t",
  "\n\n",
  "\t\n",
  "\n\t\n",
  "\r\n",
  "\r",
  " ",
  "　",
  "。",
  "：",
  "一、",
  "（一）",
  "（三）好",
  "(二) ",
  "1.",
  "县教育局",
  "12月底前",
  "做好公开工作。",
  "工作任务\t责任单位\t具体要求\n",
  "\t工作任务\n\t责任单位\n\t具体要求\n",
  "序号",
  "工作任务 责任单位 具体要求 完成时限\n",
  "附件2\n",
  "抄送：",
  "2025年5月9日\n",
  "济宁市人民政府办公室\n",
  "（此件公开发布）\n",
  "---\n",
  "（责任单位：",
  "（牵头单位：甲局；责任单位：乙局）",
  "**",
  "<b>",
  "</b>",
  "[bookmark: a]",
  "<!-- fenjie-enable -->",
  "<!-- fenjie-",
  "-->",
  "\uFEFF",
  "\uD83D",
  "字".repeat(40),
];

export const anyFragment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

/** Lines that decide about their neighbours: titles that make a header together, cells, blank lines, what may end a table. */
const LINES = [
  "\t工作任务",
  "\t责任单位",
  "\t具体要求",
  "\t完成时限",
  "\t备注",
  "\t责任单",
  "\t",
  "",
  "\t甲局",
  "乙局",
  "\t一、标准",
  "一、标准",
  "\t（一）公开",
  "（二）解读",
  "工作任务\t责任单位\t具体要求",
  "（一）公开\t甲局\t做好。",
  "\t\t做好。",
  "一、标准\t\t",
  "济宁市人民政府办公室",
  "县人大常委会办公室",
  "抄送：县委",
  "---",
  "\t乙局\t",
  "<!-- fenjie-enable -->",
  "丙局<!-- fenjie-disable-line -->",
];

/** A header in cells is made of several lines, and the fourth may decide: two of its titles must be known. */
const TITLES = ["\t工作任务", "\t备注", "\t成果", "\t责任单", "\t责任单位"];

const anyLine = fc.oneof(fc.constantFrom(...TITLES), fc.constantFrom(...LINES));

const HEADERS = ["工作任务\t责任单位\t具体要求\n", "\t工作任务\n\t责任单位\n\t具体要求\n\n"];

/** A table in one of the layouts, of lines in any order. */
const anyTable = fc
  .tuple(fc.constantFrom(...HEADERS), fc.array(anyLine, { maxLength: 24, size: "max" }))
  .map(([header, lines]) => header + lines.join("\n"));

/** A text made of such fragments or lines, or a seed that breaks off somewhere. */
export const anyNotice = fc.oneof(
  anyTable,
  fc.array(anyFragment, { maxLength: 60, size: "max" }).map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom(...SEEDS), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([name, part]) => seed(name).slice(0, Math.floor(seed(name).length * part))),
);

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** What is typed or deleted anywhere. */
const anyTyping: fc.Arbitrary<Edit> = fc.record({
  at: place,
  length: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 500 }) },
  ),
  inserted: fc.oneof({ weight: 4, arbitrary: anyFragment }, { weight: 1, arbitrary: fc.constant("") }),
  line: fc.constant(false),
});

/** One line becomes another. */
const anyLineChange: fc.Arbitrary<Edit> = fc.record({ at: place, length: fc.constant(0), inserted: anyLine, line: fc.constant(true) });

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(anyTyping, anyLineChange);

/** An edit where it falls in a text. */
export const settled = (edit: Edit, text: string): { readonly start: number; readonly end: number } => {
  const start = Math.floor(edit.at * text.length);
  if (!edit.line) return { start, end: Math.min(text.length, start + edit.length) };
  const end = text.indexOf("\n", start);
  return { start: start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1, end: end < 0 ? text.length : end };
};

/**
 * Edits the text and holds after each edit: the pieces put together give the text; they are those of the text read afresh; the change
 * names exactly the pieces that went and came; places are right.
 */
export const staysTrue = (text: string, edits: readonly Edit[]): void => {
  const notice = Notice.read(text);
  let expected = text;
  for (const edit of edits) {
    const span = settled(edit, expected);
    expected = expected.slice(0, span.start) + edit.inserted + expected.slice(span.end);
    const known = new Set(notice.pieces);
    const change = notice.edit(span, edit.inserted);
    assert.equal(notice.text(), expected);
    assert.deepStrictEqual([...notice.pieces], [...Notice.read(expected).pieces]);
    const after = new Set(notice.pieces);
    assert.ok(
      samePieces(
        change.removed,
        [...known].filter((piece) => !after.has(piece)),
      ),
      "removed",
    );
    assert.ok(
      samePieces(
        change.added,
        [...after].filter((piece) => !known.has(piece)),
      ),
      "added",
    );
    placesAreRight(notice, expected, span.start);
  }
};

const samePieces = (a: readonly Piece[], b: readonly Piece[]): boolean => a.length === b.length && new Set([...a, ...b]).size === a.length;

const placesAreRight = (notice: Notice, text: string, offset: number): void => {
  const at = Math.min(offset, text.length);
  const lines = text.slice(0, at).split(/\r\n|\r(?!\n)|\n/u);
  const betweenCrLf = text[at - 1] === "\r" && text[at] === "\n";
  if (!betweenCrLf) {
    const position = notice.positionAt(at);
    assert.deepEqual(position, { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 });
    assert.equal(notice.offsetAt(position), at);
  }
  assert.equal(notice.slice(at, at + 50), text.slice(at, at + 50));
  assert.equal(notice.length, text.length);
};
