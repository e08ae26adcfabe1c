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
