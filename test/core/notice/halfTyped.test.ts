import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Notice } from "../../../server/src/core/notice/document.js";
import type { Piece, Row } from "../../../server/src/core/notice/model.js";
import { readOutline } from "../../../server/src/core/notice/outline.js";
import { readParts } from "../../../server/src/core/notice/parts.js";
import { SEEDS, type Seed, seed } from "./support/seeds.js";

const isRow = (piece: Piece): piece is Row => piece.kind === "row";
const rowsOf = (notice: Notice): Row[] => [...notice.pieces].filter(isRow);
const valuesOf = (row: Row): string => row.cells.map(({ value }) => value).join("|");

/** Takes row number `index` of a seed out and types it again, character by character. After each of them all other rows are as before. */
const typesAgain = (name: Seed, index: number): void => {
  const notice = Notice.read(seed(name));
  const rows = rowsOf(notice);
  const row = rows[index] as Row;
  const others = rows.filter((other) => other !== row).map(valuesOf);
  const words = row.text.trimEnd();
  const start = notice.startOf(row);
  notice.edit({ start, end: start + words.length }, "");
  for (let typed = 0; typed < words.length; typed++) {
    notice.edit({ start: start + typed, end: start + typed }, words.charAt(typed));
    const now = rowsOf(notice).map(valuesOf);
    const missing = others.filter((values) => !now.includes(values));
    assert.deepEqual(missing, [], `after “${words.slice(0, typed + 1)}”`);
  }
  assert.deepEqual(rowsOf(notice).map(valuesOf), rows.map(valuesOf));
};

describe("a row typed into a table", () => {
  // The first of a group, one in the middle, one with merged cells, one with several units.
  for (const index of [0, 1, 5, 40]) it(`row ${index} of jining-2025`, () => typesAgain("jining-2025", index));
  for (const index of [0, 1, 12, 30]) it(`row ${index} of wenshang-2025`, () => typesAgain("wenshang-2025", index));
  for (const index of [0, 3, 25]) it(`row ${index} of jining-2024`, () => typesAgain("jining-2024", index));
});

describe("a notice that breaks off", () => {
  for (const name of SEEDS)
    it(`${name}, cut at every 37th character: what stands before is understood`, () => {
      const whole = seed(name);
      const all = readOutline(Notice.read(whole)).tasks.map((task) => valuesOf(task.row));
      for (let end = 0; end < whole.length; end += 37) {
        const text = whole.slice(0, end);
        const notice = Notice.read(text);
        assert.equal(notice.text(), text);
        readParts(notice);
        const tasks = readOutline(notice).tasks.map((task) => valuesOf(task.row));
        // The last row is cut, and the one before it may still take in what follows.
        const finished = tasks.slice(0, -2);
        if (notice.layout !== null) assert.deepEqual(finished, all.slice(0, finished.length), `cut at ${end}`);
      }
    });
});

describe("a table typed from nothing", () => {
  const types = (text: string): Notice => {
    const notice = Notice.read("");
    for (const [i, char] of [...text].entries()) {
      notice.edit({ start: i, end: i }, char);
      assert.deepEqual([...notice.pieces], [...Notice.read(text.slice(0, i + 1)).pieces]);
    }
    return notice;
  };

  it("in rows", () => {
    const notice = types(
      "任务分解表\n\n工作任务\t责任单位\t具体要求\t完成时限\n一、标准\n（一）公开\t县教育局\t做好公开。\t12月底前\n\t县财政局\t做好解读。\t年底前\n",
    );
    assert.equal(notice.layout, "rows");
    assert.deepEqual(rowsOf(notice).map(valuesOf), ["（一）公开|县教育局|做好公开。|12月底前", "|县财政局|做好解读。|年底前"]);
  });

  it("in cells", () => {
    const notice = types(
      "任务分解表\n\n\t工作任务\n\t责任单位\n\t具体要求\n\n\t一、标准\n\n\t（一）公开\n\t县教育局\n\n县财政局\n\t做好公开。\n\n\t\n\t县财政局\n\t做好解读。\n",
    );
    assert.equal(notice.layout, "cells");
    assert.deepEqual(rowsOf(notice).map(valuesOf), ["（一）公开|县教育局\n\n县财政局|做好公开。", "|县财政局|做好解读。"]);
  });

  it("in prose", () => {
    const notice = types(
      "2025年工作要点\n\n一、标准\n\n（一）公开。做好公开。（责任单位：县教育局）\n\n（二）解读。做好解读。(责任\n\n单位：县财政局)\n",
    );
    assert.equal(notice.layout, "prose");
    assert.deepEqual(rowsOf(notice).map(valuesOf), ["（一）公开|做好公开。|县教育局", "（二）解读|做好解读。|县财政局"]);
  });
});
