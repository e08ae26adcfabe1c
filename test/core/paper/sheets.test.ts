/** The tables of a notice for a spreadsheet, and as comma-separated values. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { csvOf } from "../../../server/src/core/paper/csv.js";
import type { SheetTable } from "../../../server/src/core/paper/sheet.js";
import { freeSheetName } from "../../../server/src/core/paper/sheetName.js";
import { sheetsOf } from "../../../server/src/core/paper/sheets.js";
import { checked } from "../support/reading.js";

const sheets = (text: string): readonly SheetTable[] => sheetsOf(checked(text));
const csv = (text: string): readonly string[] => csvOf(sheets(text)).split("\r\n");

const HEADER = "工作任务\t牵头部门\t具体要求\n";

describe("the tables of a notice as sheets", () => {
  it("have the merged cells they have on paper", () => {
    const [sheet] = sheets(`任务分解表\n\n${HEADER}一、标准\t\t\n（一）公开\t县局\t做好。\n\t\t做全。\n`);
    assert.equal(sheet?.title, "任务分解表");
    assert.equal(sheet?.titleRows, 1);
    assert.deepEqual(
      sheet?.rows.map((row) => row.map((cell) => (cell === null ? null : `${cell.value} ${cell.rowSpan}×${cell.columnSpan}`))),
      [
        ["工作任务 1×1", "牵头部门 1×1", "具体要求 1×1"],
        ["一、标准 1×3", null, null],
        ["（一）公开 2×1", "县局 2×1", "做好。 1×1"],
        [null, null, "做全。 1×1"],
      ],
    );
  });

  it("are one for each table, each with a name of its own", () => {
    const two = sheets(`甲表\n\n${HEADER}（一）公开\t县局\t做好。\n\n附件2\n甲表\n\n工作任务\t责任单位\t完成时限\n解读\t县局\t6月底前\n`);
    assert.deepEqual(
      two.map(({ name }) => name),
      ["甲表", "甲表（2）"],
    );
  });

  it("hold the tasks of a notice in prose", () =>
    assert.deepEqual(
      csv("一、公开\n\n（一）推进公开。做好公开工作。（责任单位：县教育局）\n\n（二）推进解读。做好解读工作。（责任单位：县财政局）\n"),
      [
        "\uFEFF工作任务,责任单位,具体要求",
        "一、公开,,",
        "（一）推进公开,县教育局,做好公开工作。",
        "（二）推进解读,县财政局,做好解读工作。",
        "",
      ],
    ));

  it("are none without tasks", () => assert.deepEqual(sheets("关于公开的通知\n\n各乡镇：\n\n做好公开。\n"), []));

  it("have names that Excel takes", () => {
    const taken = new Set<string>();
    assert.equal(freeSheetName("2025年[甲/乙]：任务*表?", "表", taken), "2025年 甲 乙 ：任务 表");
    assert.equal(freeSheetName("''", "表", taken), "表");
    assert.equal(freeSheetName("长".repeat(40), "表", taken), "长".repeat(31));
    assert.equal(freeSheetName("长".repeat(40), "表", taken), `${"长".repeat(28)}（2）`);
  });
});

describe("comma-separated values", () => {
  it("are quoted where they must be; a cell of several units keeps its lines", () =>
    assert.deepEqual(csv(`${HEADER}（一）公开\t县教育局 县财政局\t做好"公开", 解读。\n`), [
      "\uFEFF工作任务,牵头部门,具体要求",
      '（一）公开,"县教育局\n县财政局","做好""公开"", 解读。"',
      "",
    ]));

  it("hold no formula; a figure with its sign is none", () => {
    const line = (requirement: string): string | undefined =>
      csv(`${HEADER}（一）公开\t县局\t${requirement}\n`)[1]?.split(",").slice(2).join(",");
    assert.equal(line("=HYPERLINK(A1)"), "'=HYPERLINK(A1)");
    assert.equal(line("＝1+1"), "'＝1+1");
    assert.equal(line("@SUM(A1)"), "'@SUM(A1)");
    assert.equal(line("-2+3"), "'-2+3");
    assert.equal(line("-5.2%"), "-5.2%");
    assert.equal(line("——做好公开"), "——做好公开");
  });
});
