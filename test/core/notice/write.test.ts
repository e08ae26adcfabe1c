import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Notice } from "../../../server/src/core/notice/document.js";
import type { Header, Piece, Row, TableForm } from "../../../server/src/core/notice/model.js";
import {
  addMissingCells,
  DEFAULT_STYLE,
  endOfRow,
  fillCell,
  newRowText,
  type RowStyle,
  writeHeader,
  writeRow,
  writeSection,
} from "../../../server/src/core/notice/write.js";
import type { PieceEdit } from "../../../server/src/core/rules/rule.js";
import fc from "../../properties.js";

const HEADER = ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"];
const ROWS = `${HEADER.join("\t")}\n`;
const CELLS = `${HEADER.map((title) => `\t${title}\n`).join("")}\n`;

const headerOf = (notice: Notice): Header => [...notice.pieces].find((piece) => piece.kind === "header") as Header;
const rowsOf = (notice: Notice): Row[] => [...notice.pieces].filter((piece): piece is Row => piece.kind === "row");
const valuesOf = (row: Row | undefined): string[] => (row?.cells ?? []).map((cell) => cell.value);
const style = (over: Partial<RowStyle> = {}): RowStyle => ({ ...DEFAULT_STYLE, ...over });

const apply = (notice: Notice, edits: readonly (PieceEdit | null)[]): string => {
  let text = notice.text();
  const placed = edits.flatMap((edit) => (edit === null ? [] : [{ at: notice.startOf(edit.piece as Piece), edit }]));
  for (const { at, edit } of placed.sort((a, b) => b.at + b.edit.span.start - a.at - a.edit.span.start))
    text = text.slice(0, at + edit.span.start) + edit.text + text.slice(at + edit.span.end);
  return text;
};

describe("a row that is written reads back", () => {
  const word = fc.stringMatching(/^[县市省公开政府办公室落实推进，。“”《》0-9]{1,12}$/u);
  const line = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(" "));
  const cell = fc.oneof(
    fc.constant(""),
    line,
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
    line.map((l) => `${l}\n\n${l}`),
  );
  const row = fc.record({ heading: fc.option(word), cells: fc.tuple(cell, cell, line, line) });

  for (const [layout, header] of [
    ["rows", ROWS],
    ["cells", CELLS],
  ] as const) {
    for (const lineEnd of ["\n", "\r\n"] as const) {
      it(`in ${layout} with ${JSON.stringify(lineEnd)}`, () => {
        const start = header.replaceAll("\n", lineEnd);
        const form = headerOf(Notice.read(start)).form;
        fc.assert(
          fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.boolean(), (rows, gap) => {
            const wanted = rows.map(({ heading, cells }, i) => [i === 0 || heading !== null ? `（一）${heading ?? "公开"}` : "", ...cells]);
            const text = wanted.map((cells) => writeRow(form, cells, style({ lineEnd, gap: gap ? lineEnd : "" }))).join("");
            const read = rowsOf(Notice.read(start + text)).map(valuesOf);
            assert.deepEqual(
              read,
              wanted.map((cells) => cells.map((c) => (layout === "rows" ? c.replace(/\n+/gu, " ") : c))),
            );
          }),
          { numRuns: 200 },
        );
      });
    }
  }

  it("in prose, with a label for each column", () => {
    const text = "一、总则\n\n（一）公开。做好公开工作。（牵头单位：县政府办公室；责任单位：各镇；完成时限：6月底前）\n\n";
    const form = rowsOf(Notice.read(text))[0]?.form as TableForm;
    const cells = ["（二）解读。", "做好解读。", ["县司法局", "县财政局"], "各镇", "12月底前"];
    const written = writeRow(form, cells, style({ separators: { lead: "、" } }));
    assert.equal(written, "（二）解读。做好解读。（牵头单位：县司法局、县财政局；责任单位：各镇；完成时限：12月底前）\n\n");
    assert.deepEqual(valuesOf(rowsOf(Notice.read(text + written))[1]), [
      "（二）解读",
      "做好解读。",
      "县司法局、县财政局",
      "各镇",
      "12月底前",
    ]);
  });

  it("with no TAB and no line that ends the table inside a cell", () => {
    const form = headerOf(Notice.read(CELLS)).form;
    const written = writeRow(form, ["（一）公开", "县\t政府", "甲局\n附件\n\n（二）乙局", "落实。", "6月底前"], style());
    const read = Notice.read(`${CELLS}${written}\t（二）解读\n\t甲\n\t乙\n\t丙\n\t丁\n`);
    assert.deepEqual(rowsOf(read).map(valuesOf), [
      ["（一）公开", "县 政府", "甲局 附件 （二）乙局", "落实。", "6月底前"],
      ["（二）解读", "甲", "乙", "丙", "丁"],
    ]);
  });
});

describe("header and section", () => {
  for (const [name, header] of [
    ["rows", ROWS],
    ["cells", CELLS],
  ] as const) {
    it(`are written as ${name} have them`, () => {
      const { form } = headerOf(Notice.read(header));
      const text =
        writeHeader(form, style()) +
        writeSection(form, "一、总则", style()) +
        writeRow(form, ["（一）甲", "乙", "丙", "丁", "戊"], style());
      const pieces = [...Notice.read(text).pieces];
      assert.deepEqual(
        pieces.map((piece) => piece.kind),
        ["header", "section", "row"],
      );
      assert.ok(text.startsWith(header));
    });
  }
});

describe("filling a cell", () => {
  const fill = (text: string, column: number, value: string): string => {
    const notice = Notice.read(text);
    return apply(notice, [fillCell(rowsOf(notice)[0] as Row, column, value)]);
  };
  it("replaces what stands there", () =>
    assert.equal(fill(`${ROWS}（一）甲\t乙\t丙\t丁\t 6月 \n`, 4, "7月底前"), `${ROWS}（一）甲\t乙\t丙\t丁\t 7月底前 \n`));
  it("takes blanks of an empty cell along", () =>
    assert.equal(fill(`${CELLS}\t（一）甲\n\t \n\t丙\n\t丁\n\t戊\n`, 1, "乙\n\n己"), `${CELLS}\t（一）甲\n\t乙\n\n己\n\t丙\n\t丁\n\t戊\n`));
  it("adds the cells up to it, with the line ends of the row", () => {
    assert.equal(fill(`${ROWS}（一）甲\t乙\n`, 4, "6月底前"), `${ROWS}（一）甲\t乙\t\t\t6月底前\n`);
    assert.equal(
      fill(`${CELLS}\t（一）甲\n\t乙\n`.replaceAll("\n", "\r\n"), 3, "丁"),
      `${CELLS}\t（一）甲\n\t乙\n\t\n\t丁\n`.replaceAll("\n", "\r\n"),
    );
  });
});

describe("adding missing cells", () => {
  const add = (text: string, before?: number): string => {
    const notice = Notice.read(text);
    return apply(notice, addMissingCells(rowsOf(notice)[0] as Row, before));
  };
  it("at the end", () => {
    assert.equal(add(`${ROWS}（一）甲\t乙\t丙\n`), `${ROWS}（一）甲\t乙\t丙\t\t\n`);
    assert.equal(add(`${CELLS}\t（一）甲\n\t乙\n\t丙\n\t丁\n\n\t（二）己\n`), `${CELLS}\t（一）甲\n\t乙\n\t丙\n\t丁\n\t\n\n\t（二）己\n`);
  });
  it("ahead of a cell", () => {
    assert.equal(add(`${ROWS}（一）甲\t乙\t丁\t戊\n`, 2), `${ROWS}（一）甲\t乙\t\t丁\t戊\n`);
    assert.equal(add(`${CELLS}\t（一）甲\n\t乙\n\t丁\n\t戊\n\n`, 2), `${CELLS}\t（一）甲\n\t乙\n\t\n\t丁\n\t戊\n\n`);
    assert.equal(add(`${CELLS}（一）甲\n\t丙\n\t丁\n\t戊\n\n`, 0), `${CELLS}\t\n\t（一）甲\n\t丙\n\t丁\n\t戊\n\n`);
  });
  it("does nothing to a whole row", () => assert.equal(add(`${ROWS}（一）甲\t乙\t丙\t丁\t戊\n`), `${ROWS}（一）甲\t乙\t丙\t丁\t戊\n`));
});

describe("a new row", () => {
  it("has a place for each cell", () => {
    for (const header of [ROWS, CELLS]) {
      const { text, cells } = newRowText(headerOf(Notice.read(header)).form, style());
      const words = ["（一）甲", "乙", "丙", "丁", "戊"];
      const filled = words.reduceRight((sum, word, i) => sum.slice(0, cells[i]) + word + sum.slice(cells[i]), text);
      assert.deepEqual(valuesOf(rowsOf(Notice.read(header + filled))[0]), words);
    }
  });
  it("goes behind the empty line that parts rows, and leaves further ones", () => {
    const notice = Notice.read(`${CELLS}\t（一）甲\n\t乙\n\t丙\n\t丁\n\t戊\n\n\n抄送：己。\n`);
    const row = rowsOf(notice)[0] as Row;
    const { at, open } = endOfRow(row.text, row.cells.at(-1)?.span.end ?? 0, style());
    assert.deepEqual([row.text.slice(at), open], ["\n", false]);
  });
});

describe("what the seeds hold", () => {
  for (const name of ["jining-2025", "jinxiang-2023", "jining-2024", "wenshang-2025"]) {
    it(`${name}: every whole row is written so that it reads the same`, () => {
      const notice = Notice.read(readFileSync(`seeds/notices/${name}.notice.txt`, "utf8"));
      const { form } = headerOf(notice);
      const header = writeHeader(form, style());
      let rows = 0;
      for (const row of rowsOf(notice)) {
        if (row.cells.length !== form.columns.length) continue;
        const cells = valuesOf(row);
        const read = rowsOf(Notice.read(header + writeRow(form, cells, style())))[0];
        assert.deepEqual(
          valuesOf(read),
          cells.map((value) => value.replace(/[ \t]+\n/gu, "\n").replace(/\n{3,}/gu, "\n\n")),
        );
        rows++;
      }
      assert.ok(rows > 20);
    });
  }
});
