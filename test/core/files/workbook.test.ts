import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LARGEST_WORKBOOK, readWorkbook } from "../../../server/src/files/workbook.js";
import { sheetXml, workbookOf, workbookWith, zipOf } from "./support/xlsx.js";

const rowsOf = async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes);
  assert.ok("sheet" in read, JSON.stringify(read));
  return read.sheet.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]);
};
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const read = await readWorkbook(bytes);
  assert.ok("problem" in read, JSON.stringify(read));
  return read.problem.zh;
};

describe("workbooks", () => {
  it("texts and dates, with the rows numbered as the spreadsheet does", async () => {
    const bytes = workbookOf([["单位名称", "启用日期"], [], ["汶上县财政局 ", { date: 43525 }]]);
    assert.deepEqual(await rowsOf(bytes), [
      [1, "单位名称", "启用日期"],
      [2, "", ""],
      [3, "汶上县财政局", "2019-03-01"],
    ]);
  });

  it("of several sheets the one that has the titles of a list", async () => {
    assert.equal((await rowsOf(workbookOf([["封面"]], [["单位全称"], ["汶上县财政局"]])))[1]?.[1], "汶上县财政局");
  });

  it("what is merged downwards holds for all the rows, also of the second sheet", async () => {
    const list = sheetXml([
      ["单位全称", "单位类别"],
      ["汶上县财政局", "行政"],
      ["汶上县审计局", ""],
      ["汶上县广播电视台", "事业"],
      ["汶上县融媒体中心", ""],
      ["汶上县供销社", ""],
    ]).replace("</worksheet>", '<mergeCells count="2"><mergeCell ref="B2:B3"/><mergeCell ref="B4:B5"/></mergeCells></worksheet>');
    const rows = await rowsOf(workbookWith(sheetXml([["封面"]]), list));
    assert.deepEqual(
      rows.slice(1).map(([, , kind]) => kind),
      ["行政", "行政", "事业", "事业", ""],
    );
  });

  it("a merged cell that reaches a million rows down fills no more than there are", async () => {
    const list = sheetXml([
      ["单位全称", "备注"],
      ["汶上县财政局", ""],
      ["", "合署"],
    ]).replace(
      "</worksheet>",
      '<mergeCells><mergeCell ref="A2:C1048576"/><mergeCell ref="A2:A3"/><mergeCell ref="ZZ2:ZZ9"/></mergeCells></worksheet>',
    );
    assert.deepEqual(await rowsOf(workbookWith(list)), [
      [1, "单位全称", "备注"],
      [2, "汶上县财政局", ""],
      [3, "汶上县财政局", "合署"],
    ]);
  });

  it("text, old forms and damage are refused with a word on what to do", async () => {
    assert.match(await refusal(new TextEncoder().encode("单位名称,简称")), /不是 \.xlsx 工作簿/);
    assert.match(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), /旧格式.*另存为 \.xlsx/);
    assert.match(await refusal(workbookOf([["单位名称"]]).slice(0, 200)), /不是 \.xlsx 工作簿/);
    assert.match(await refusal(workbookWith("<worksheet")), /已损坏/);
    assert.match(await refusal(zipOf({ "word/document.xml": "<a/>" })), /不是 \.xlsx 工作簿/);
  });

  it("too large, packed or unpacked", async () => {
    assert.match(await refusal(new Uint8Array(LARGEST_WORKBOOK + 1)), /太大/);
    const bomb = zipOf({ "xl/workbook.xml": "<a/>", "xl/worksheets/sheet1.xml": " ".repeat(70 * 1024 * 1024) });
    assert.ok(bomb.length < 100_000);
    assert.match(await refusal(bomb), /太大/);
  });

  it("a directory that lies about the sizes", async () => {
    const name = "xl/worksheets/sheet1.xml";
    assert.match(await refusal(zipOf({ "xl/workbook.xml": "<a/>", [name]: " ".repeat(70 * 1024 * 1024) }, { [name]: 1000 })), /已损坏/);
  });

  it("one cell far below or far right makes no table of millions of cells", async () => {
    const far = (address: string): string =>
      sheetXml([["单位名称"]]).replace("</sheetData>", `<row r="2"><c r="${address}"><v>1</v></c></row></sheetData>`);
    assert.match(await refusal(workbookWith(far("A1048576"))), /超过 20000 行/);
    assert.match(await refusal(workbookWith(far("XFD2"))), /超过 20000 行或 256 列/);
  });
});
