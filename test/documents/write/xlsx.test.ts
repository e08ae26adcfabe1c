import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SheetTable } from "../../../server/src/core/paper/sheet.js";
import { writeXlsx } from "../../../server/src/documents/write/xlsx.js";
import { partOf, partsOf, textsOf } from "./support/package.js";
import { ledger, sheetCell } from "./support/sheets.js";

const sheetOf = async (table: SheetTable) => partOf(await writeXlsx([table]), "xl/worksheets/sheet1.xml");
const textTable = (...texts: readonly string[]): SheetTable =>
  ledger({ title: null, titleRows: 0, widths: [20], rows: texts.map((text) => [sheetCell(text)]) });

describe("a workbook", () => {
  it("has the line over the table and the cells merged", async () => {
    const sheet = await sheetOf(ledger());
    assert.deepEqual(
      Array.from(sheet.matchAll(/<mergeCell ref="([^"]+)"/gu), ([, ref]) => ref),
      ["A1:D1", "A3:D3", "B4:B5"],
    );
  });

  it("keeps the titles in sight, and prints them on every page", async () => {
    const bytes = await writeXlsx([ledger(), ledger({ name: "它的'表", title: null, titleRows: 2 }), ledger({ titleRows: 0 })]);
    assert.match(partOf(bytes, "xl/worksheets/sheet1.xml"), /<pane ySplit="2" [^>]*topLeftCell="A3"[^>]*state="frozen"/u);
    assert.deepEqual(textsOf(partOf(bytes, "xl/workbook.xml"), "definedName"), ["'台账'!$2:$2", "'它的''表'!$1:$2"]);
  });

  it("prints on A4 as it lies, as wide as the page", async () => {
    assert.match(await sheetOf(ledger()), /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/u);
    assert.match(await sheetOf(ledger({ orientation: "portrait" })), /orientation="portrait"/u);
  });

  it("writes a day as a day that Excel can reckon with", async () => {
    const bytes = await writeXlsx([ledger({ rows: [[sheetCell({ date: "2025-03-31" }), sheetCell({ date: "2025-02-30" })]] })]);
    assert.match(partOf(bytes, "xl/worksheets/sheet1.xml"), /<c r="A2" s="\d+"><v>45747<\/v><\/c>/u);
    assert.match(partOf(bytes, "xl/styles.xml"), /formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/u);
    assert.deepEqual(textsOf(partOf(bytes, "xl/sharedStrings.xml"), "t").at(-1), "2025-02-30", "what is no day stays as it is");
  });

  it("a text is no formula, no number and no date, also once she has clicked into it", async () => {
    const texts = ['=HYPERLINK("http://x")', "+1", "-1", "@sum", "001", "3-1", "＝1+1"];
    const bytes = await writeXlsx([textTable(...texts, "3月底前")]);
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    assert.doesNotMatch(sheet, /<f[ >]/u);
    const styles = Array.from(sheet.matchAll(/<c r="A\d+" s="(\d+)" t="s">/gu), ([, style]) => style);
    assert.equal(styles.length, texts.length + 1);
    const formats = Array.from(partOf(bytes, "xl/styles.xml").matchAll(/<xf ([^>]*)>/gu), ([, attributes = ""]) => attributes);
    const isText = (style: string | undefined) => /numFmtId="(?:49|1\d\d)"/u.test(formats[Number(style)] ?? "");
    assert.deepEqual(styles.map(isText), [...texts.map(() => true), false]);
  });

  it("writes whatever stands in a notice", async () => {
    const odd = '<b>&amp;"\u0000\u0007_x000A_\ud800\r\n末 ';
    const [text] = textsOf(partOf(await writeXlsx([textTable(odd)]), "xl/sharedStrings.xml"), "t");
    assert.equal(text, '<b>&amp;"_x005F_x000A_\n末 ');
  });

  it("makes rows as high as their text needs", async () => {
    const rows = [[sheetCell("一行")], [sheetCell("字".repeat(45))], [sheetCell("甲\n乙\n丙")], [sheetCell("字".repeat(4000))]];
    const heights = Array.from(
      (await sheetOf(ledger({ title: null, titleRows: 0, widths: [20], rows }))).matchAll(/ ht="([\d.]+)"/gu),
      ([, height]) => Number(height),
    );
    assert.deepEqual(heights, [22, 54, 54, ...Array.from({ length: 8 }, () => 401)], "Excel allows 409 for one row");
  });

  it("spreads a long text over the rows it covers", async () => {
    const rows = [
      [sheetCell("字".repeat(100), { rowSpan: 2 }), sheetCell("甲")],
      [null, sheetCell("乙")],
    ];
    const heights = Array.from(
      (await sheetOf(ledger({ title: null, titleRows: 0, widths: [10, 10], rows }))).matchAll(/ ht="([\d.]+)"/gu),
      ([, height]) => Number(height),
    );
    assert.deepEqual(heights, [83, 83]);
  });

  it("mends names of sheets that Excel does not take", async () => {
    const names = ["县发改局/粮储局", "县发改局/粮储局", "", "长".repeat(40)];
    const workbook = partOf(await writeXlsx(names.map((name) => ledger({ name }))), "xl/workbook.xml");
    assert.deepEqual(
      Array.from(workbook.matchAll(/<sheet [^>]*name="([^"]*)"/gu), ([, name]) => name),
      ["县发改局 粮储局", "县发改局 粮储局（2）", "表3", "长".repeat(31)],
    );
  });

  it("is the same for the same tables, and names nobody", async () => {
    assert.deepEqual(await writeXlsx([ledger()]), await writeXlsx([ledger()]));
    assert.deepEqual(
      Object.keys(partsOf(await writeXlsx([ledger()]))).filter((name) => name.startsWith("docProps")),
      [],
    );
  });

  it("has an empty sheet for no tables", async () => {
    assert.match(partOf(await writeXlsx([]), "xl/workbook.xml"), /<sheet [^>]*name="表1"/u);
  });
});
