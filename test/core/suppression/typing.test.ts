/** A comment typed character by character harms nothing: rows and cells stay what they are at every step. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { completeAt } from "../../../server/src/core/features/completion/index.js";
import { Usage } from "../../../server/src/core/features/usage.js";
import { rowStyleOf } from "../../../server/src/core/notice/write.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

const COMMENT = "<!-- fenjie-disable-line units/unknown, deadline/past -- 名称待批复 -->";
const ROWS =
  "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n（一）公开\t县教育局\t县公安局\t做好。\t12月底前\n（二）解读\t县教育局\t县公安局\t\t12月底前\n";
/** A line for each cell, and a blank line after each row. */
const inCells = (rows: string): string =>
  rows.replace(
    /[^\n]+\n/gu,
    (row) =>
      `${row
        .trimEnd()
        .split("\t")
        .map((cell) => `\t${cell}\n`)
        .join("")}\n`,
  );

const shapeOf = ({ notice }: CheckedNotice): readonly string[] =>
  [...notice.pieces].flatMap((piece) => (piece.kind === "row" || piece.kind === "header" ? [`${piece.kind} ${piece.cells.length}`] : []));

const typed = (text: string, at: number, step: (checked: CheckedNotice, at: number) => void): void => {
  const checked = new CheckedNotice(text, { configuration: {}, registries: shippedRegistries });
  for (let i = 0; i < COMMENT.length; i++) {
    checked.edit({ start: at + i, end: at + i }, COMMENT[i] ?? "");
    step(checked, at + i + 1);
  }
};

describe("a comment that is being typed", () => {
  for (const [layout, text] of [
    ["rows", ROWS],
    ["cells", inCells(ROWS)],
  ] as const) {
    const ends = [...text.matchAll(/\n/gu)].map(({ index }) => index).filter((at) => at > text.indexOf("时限") + 3);

    it(`at the end of any line with text, in ${layout}`, () => {
      const shape = shapeOf(new CheckedNotice(text, { configuration: {}, registries: shippedRegistries }));
      for (const at of ends.filter((end) => text[end - 1] !== "\n"))
        typed(text, at, (checked) => assert.deepEqual(shapeOf(checked), shape, JSON.stringify(checked.notice.text())));
    });

    it(`nothing is completed in it, in ${layout}`, () => {
      const at = text.indexOf("县公安局") + 4;
      typed(text, at, (checked, cursor) => {
        if (!checked.notice.text().slice(at, cursor).startsWith("<!-- fenjie-") || cursor === at + COMMENT.length) return;
        const place = {
          checked,
          usage: new Usage(checked),
          language: "zh" as const,
          style: () => rowStyleOf(checked.notice, checked.units),
        };
        assert.deepEqual(completeAt(place, cursor, () => []).items, [], checked.notice.text().slice(at, cursor));
      });
    });
  }

  it("on a line of its own between rows", () => {
    const shape = shapeOf(new CheckedNotice(ROWS, { configuration: {}, registries: shippedRegistries }));
    const at = ROWS.indexOf("（二）");
    typed(`${ROWS.slice(0, at)}\n${ROWS.slice(at)}`, at, (checked) => assert.deepEqual(shapeOf(checked), shape));
  });
});
