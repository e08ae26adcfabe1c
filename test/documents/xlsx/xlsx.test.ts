import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readXlsx } from "../../../server/src/documents/read/xlsx/index.js";
import { workbookOf, workbookWith, zipOf } from "../../core/files/support/xlsx.js";
import fc from "../../properties.js";
import { sketch } from "../support/sketch.js";

const text = (address: string, words: string): string => `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheet = (rows: string, after = "", before = ""): Uint8Array =>
  workbookWith(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  );
const HEADER = ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"];
const header = (row: number): string => `<row r="${row}">${HEADER.map((title, i) => text(`${"ABCDE"[i]}${row}`, title)).join("")}</row>`;

describe("A workbook", () => {
  it("of LibreOffice, with merged cells, a title above and a note below", () => {
    assert.deepEqual(sketch(readXlsx(readFileSync("test/fixtures/documents/sheets/libreoffice.xlsx"))), [
      "center: 2025年汶上县政务公开工作要点任务分解表",
      "table 6",
      "- 序号 | 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限",
      "- [1×6] 一、坚持标准引领",
      "- 1 | [2×1] （一）全面优化主动公开机制 | 县政府办公室 | [2×1] 县政府各部门、单位，/各乡镇（街道）人民政府（办事处） | 持续完善并动态更新主动公开事项目录。 | 3月底前",
      "- 2 | @2 县财政局/县商务局 | @4 公开率达到95%以上。 | 2025-12-31",
      "注：本表由县政府办公室负责解释。",
    ]);
  });

  it("leaves out hidden rows and columns, and shrinks what is merged over them", () => {
    const read = readXlsx(
      sheet(
        `${header(1)}<row r="2">${text("A2", "一、推进")}</row>
<row r="3">${text("A3", "（一）优化")}${text("B3", "市财政局")}${text("C3", "内部")}${text("E3", "12月底前")}</row><row r="4" hidden="1">${text("B4", "市商务局")}</row><row r="5">${text("B5", "市教育局")}${text("E5", "6月底前")}</row>`,
        `<mergeCells><mergeCell ref="A2:E2"/><mergeCell ref="A3:A5"/></mergeCells>`,
        `<cols><col min="3" max="3" hidden="1"/></cols>`,
      ),
    );
    assert.deepEqual(sketch(read), [
      "table 4",
      "- 工作任务 | 牵头部门 | 具体要求 | 完成时限",
      "- [1×4] 一、推进",
      "- [2×1] （一）优化 | 市财政局 |  | 12月底前",
      "- @1 市教育局 |  | 6月底前",
      "remark: 工作表“S1”中隐藏的 1 行、1 列没有读入",
    ]);
  });

  it("has several tables on a sheet, parted by empty rows", () => {
    const row = (at: number): string =>
      `<row r="${at}">${text(`A${at}`, "（一）优化")}${text(`B${at}`, "市财政局")}${text(`E${at}`, "12月底前")}</row>`;
    const read = readXlsx(
      sheet(
        `<row r="1">${text("A1", "附件1")}</row>${header(2)}${row(3)}<row r="6">${text("A6", "附件2")}</row>${header(7)}${row(8)}<row r="9">${text("A9", "填报单位：")}</row>`,
      ),
    );
    assert.deepEqual(sketch(read), [
      "附件1",
      "table 5",
      "- 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限",
      "- （一）优化 | 市财政局 |  |  | 12月底前",
      "附件2",
      "table 5",
      "- 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限",
      "- （一）优化 | 市财政局 |  |  | 12月底前",
      "填报单位：",
    ]);
  });

  it("has several sheets, one of them hidden", () => {
    const parts = (state: string): Uint8Array => {
      const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
      const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
      const one = (words: string): string =>
        `<worksheet xmlns="${main}"><sheetData><row r="1">${text("A1", words)}${text("B1", "12月底前")}</row></sheetData></worksheet>`;
      return zipOf({
        "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="汇总" sheetId="1" r:id="a"/><sheet name="底稿" sheetId="2" r:id="b"${state}/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": one("公开"),
        "xl/worksheets/sheet2.xml": one("解读"),
      });
    };
    assert.deepEqual(sketch(readXlsx(parts(' state="hidden"'))), ["table 2", "- 公开 | 12月底前", "remark: 隐藏的工作表“底稿”没有读入"]);
    assert.deepEqual(sketch(readXlsx(parts(""))).at(-1), "remark: 共读入 2 张工作表：“汇总”、“底稿”");
  });

  it("shows dates as they are written here", () => {
    assert.deepEqual(
      sketch(
        readXlsx(
          workbookOf([
            ["时限", "任务"],
            [{ date: 45786 }, "公开"],
          ]),
        ),
      ),
      ["table 2", "- 时限 | 任务", "- 2025年5月9日 | 公开"],
    );
  });

  it("doubts formulas without a result, errors, and text under a merged cell", () => {
    const read = readXlsx(
      sheet(
        `<row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>${text("C1", "上")}</row><row r="2">${text("A2", "甲")}${text("B2", "乙")}${text("C2", "下")}</row>`,
        `<mergeCells><mergeCell ref="C1:C2"/></mergeCells>`,
      ),
    );
    assert.deepEqual(sketch(read), ["table 3", "- ? | #DIV/0!? | [2×1] 上?", "- 甲 | 乙"]);
  });

  it("is not followed to its last row for a format or a bad merge", () => {
    assert.deepEqual(
      sketch(
        readXlsx(
          sheet(
            `<row r="1">${text("A1", "甲")}${text("B1", "乙")}</row><row r="1048576"><c r="A1048576" s="1"/></row>`,
            `<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B1:B9"/></mergeCells>`,
          ),
        ),
      ),
      ["甲?"],
    );
    assert.match(sketch(readXlsx(sheet(`<row r="900000">${text("A900000", "远")}</row>`)))[0] ?? "", /超过 20000 行/u);
  });

  it("that is damaged or none gives a problem", () => {
    assert.match(sketch(readXlsx(new TextEncoder().encode("a,b")))[0] ?? "", /^problem: 不是 \.xlsx 文件/u);
    assert.deepEqual(sketch(readXlsx(sheet(""))), ["problem: 工作簿里没有可读的内容，或全部是隐藏的"]);
    const whole = readFileSync("test/fixtures/documents/sheets/libreoffice.xlsx");
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), fc.boolean(), (at, byte, cut) => {
        const bytes = Uint8Array.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) bytes[at] = byte;
        readXlsx(bytes);
      }),
      { numRuns: 300 },
    );
  });
});
