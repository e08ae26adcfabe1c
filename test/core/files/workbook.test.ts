import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LARGEST_WORKBOOK, readWorkbook } from "../../../server/src/files/workbook.js";
import { partsWith, sheetXml, workbookOf, workbookWith, zipOf } from "./support/xlsx.js";

const rowsOf = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  assert.ok("sheet" in read, JSON.stringify(read));
  return read.sheet.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]);
};
const refusal = (bytes: Uint8Array): string => {
  const read = readWorkbook(bytes);
  assert.ok("problem" in read, JSON.stringify(read));
  return read.problem.zh;
};

describe("workbooks", () => {
  it("texts and dates, with the rows numbered as the spreadsheet does", () => {
    const bytes = workbookOf([["单位名称", "启用日期"], [], ["汶上县财政局 ", { date: 43525 }]]);
    assert.deepEqual(rowsOf(bytes), [
      [1, "单位名称", "启用日期"],
      [2, "", ""],
      [3, "汶上县财政局", "2019-03-01"],
    ]);
  });

  it("dates however the sheet shows them, numbers as it shows them", () => {
    const list = sheetXml([
      ["单位名称", "启用日期", "编制"],
      ["汶上县财政局", { date: 43525 }, ""],
    ]).replace("</row></sheetData>", '<c r="C2"><v>12.50</v></c></row></sheetData>');
    const styles = (format: string): string =>
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
    for (const format of ['yyyy"年"m"月"', 'm"月"d"日"', "[$-804]yyyy/m/d"])
      assert.deepEqual(rowsOf(zipOf({ ...partsWith(list), "xl/styles.xml": styles(format.replaceAll('"', "&quot;")) }))[1], [
        2,
        "汶上县财政局",
        "2019-03-01",
        "12.5",
      ]);
  });

  it("a file that a program of the office has enciphered is to be deciphered first", () => {
    assert.match(refusal(new TextEncoder().encode("%TSD-Header-###%\0\0")), /加密软件/);
  });

  it("of several sheets the one that has the titles of a list", () => {
    assert.equal(rowsOf(workbookOf([["封面"]], [["单位全称"], ["汶上县财政局"]]))[1]?.[1], "汶上县财政局");
  });

  it("what is merged downwards holds for all the rows, also of the second sheet", () => {
    const list = sheetXml([
      ["单位全称", "单位类别"],
      ["汶上县财政局", "行政"],
      ["汶上县审计局", ""],
      ["汶上县广播电视台", "事业"],
      ["汶上县融媒体中心", ""],
      ["汶上县供销社", ""],
    ]).replace("</worksheet>", '<mergeCells count="2"><mergeCell ref="B2:B3"/><mergeCell ref="B4:B5"/></mergeCells></worksheet>');
    const rows = rowsOf(workbookWith(sheetXml([["封面"]]), list));
    assert.deepEqual(
      rows.slice(1).map(([, , kind]) => kind),
      ["行政", "行政", "事业", "事业", ""],
    );
  });

  it("a merged cell that reaches a million rows down fills no more than there are", () => {
    const list = sheetXml([
      ["单位全称", "备注"],
      ["汶上县财政局", ""],
      ["", "合署"],
    ]).replace(
      "</worksheet>",
      '<mergeCells><mergeCell ref="A2:C1048576"/><mergeCell ref="A2:A3"/><mergeCell ref="ZZ2:ZZ9"/></mergeCells></worksheet>',
    );
    assert.deepEqual(rowsOf(workbookWith(list)), [
      [1, "单位全称", "备注"],
      [2, "汶上县财政局", ""],
      [3, "汶上县财政局", "合署"],
    ]);
  });

  it("text, old forms and damage are refused with a word on what to do", () => {
    assert.match(refusal(new TextEncoder().encode("单位名称,简称")), /不是 \.xlsx 工作簿/);
    assert.match(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), /旧格式.*另存为 \.xlsx/);
    assert.match(refusal(workbookOf([["单位名称"]]).slice(0, 200)), /不是 \.xlsx 工作簿/);
    assert.match(refusal(workbookWith("<worksheet")), /已损坏/);
    assert.match(refusal(zipOf({ "word/document.xml": "<a/>" })), /不是 \.xlsx 工作簿/);
  });

  it("too large, packed or unpacked", () => {
    assert.match(refusal(new Uint8Array(LARGEST_WORKBOOK + 1)), /太大/);
    const bomb = workbookWith(" ".repeat(70 * 1024 * 1024));
    assert.ok(bomb.length < 100_000);
    assert.match(refusal(bomb), /太大/);
    const sheets = Array.from({ length: 20 }, () => "<a>".padEnd(7 * 1024 * 1024).concat("</a>"));
    assert.match(refusal(workbookWith(...sheets)), /太大/);
  });

  it("a directory that lies about the sizes", () => {
    const name = "xl/worksheets/sheet1.xml";
    assert.match(refusal(zipOf(partsWith(" ".repeat(70 * 1024 * 1024)), { [name]: 1000 })), /已损坏/);
  });

  it("one cell far below or far right makes no table of millions of cells", () => {
    const far = (address: string): string =>
      sheetXml([["单位名称"]]).replace("</sheetData>", `<row r="2"><c r="${address}"><v>1</v></c></row></sheetData>`);
    assert.match(refusal(workbookWith(far("A1048576"))), /超过 20000 行/);
    assert.match(refusal(workbookWith(far("XFD2"))), /超过 20000 行或 256 列/);
  });
});
