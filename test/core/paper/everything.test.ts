/** All words of a notice come out on paper, once and in order. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commentsIn } from "../../../server/src/core/notice/comment.js";
import { Notice } from "../../../server/src/core/notice/document.js";
import { paperPage } from "../../../server/src/core/paper/html.js";
import type { Paper } from "../../../server/src/core/paper/paper.js";
import fc from "../../properties.js";
import { anyNotice } from "../notice/support/edits.js";
import { SEEDS, seed } from "../notice/support/seeds.js";
import { paper, wordsOn } from "./support/shown.js";

const letters = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join("");

const PAGE_NUMBER = /^[^\S\r\n]*[-—–－~～·]+\s*\d{1,4}\s*[-—–－~～·]+[^\S\r\n]*$/gmu;
const MARKS = /<\/?(?:b|i|u|strong|em|br|p|span)\s*\/?>|\[bookmark:[^\]\r\n]*\]/giu;

/** The letters and figures of a text that somebody wrote: not of comments, marks of a conversion, page numbers, headers that pages repeat. */
const written = (text: string): string => {
  let own = "";
  for (const piece of Notice.read(text).pieces) {
    if (piece.kind === "header" && piece.repeated) continue;
    let rest = piece.text;
    for (const { start, end } of [...commentsIn(rest)].reverse()) rest = rest.slice(0, start) + rest.slice(end);
    own += letters(rest.replace(MARKS, "").replace(PAGE_NUMBER, ""));
  }
  return own;
};

/** Units that go on behind a page are put to those before it, and a group on a row of its own stands beside its first task, maybe behind another column. */
const isRearranged = (text: string): boolean =>
  [...Notice.read(text).pieces].some((piece) => piece.kind === "row" && (piece.use === "continuation" || (piece.form.at.task ?? 0) > 0));

const sorted = (text: string): string => [...text].sort().join("");

const holds = (text: string): void => {
  const [expected, found] = [written(text), letters(wordsOn(paper(text)))];
  if (isRearranged(text)) assert.equal(sorted(found), sorted(expected));
  else assert.equal(found, expected);
};

/** Every place of a table's grid is covered by exactly one cell. */
const isWhole = ({ parts }: Paper): void => {
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "table") continue;
    const covered = block.rows.flatMap(({ cells }, i) =>
      cells.flatMap(({ column, columnSpan, rowSpan }) =>
        Array.from({ length: rowSpan * columnSpan }, (_, at) => `${i + Math.floor(at / columnSpan)}.${column + (at % columnSpan)}`),
      ),
    );
    const places = block.rows.flatMap((_, i) => block.widths.map((_width, column) => `${i}.${column}`));
    assert.deepEqual(covered.sort(), places.sort());
    assert.ok(Math.abs(block.widths.reduce((sum, width) => sum + width, 0) - 1) < 1e-9);
    assert.ok(block.widths.every((width) => width > 0));
  }
};

describe("everything comes out on paper", () => {
  for (const name of SEEDS)
    it(name, () => {
      holds(seed(name));
      isWhole(paper(seed(name)));
    });

  it("whatever the notice", () => {
    fc.assert(
      fc.property(anyNotice, (text) => {
        holds(text);
        isWhole(paper(text));
      }),
      { numRuns: 200 },
    );
  });

  it("and can be written as a page", () => {
    fc.assert(
      fc.property(anyNotice, (text) => {
        assert.match(paperPage(paper(text)), /^<!DOCTYPE html>[\s\S]*<\/html>\n$/u);
      }),
      { numRuns: 50 },
    );
  });
});
