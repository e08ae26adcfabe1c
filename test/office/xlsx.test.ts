/** Workbooks as LibreOffice prints them. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { SheetTable } from "../../server/src/core/paper/sheet.js";
import { sheetsOf } from "../../server/src/core/paper/sheets.js";
import { writeXlsx } from "../../server/src/documents/write/xlsx.js";
import { SEEDS, seed } from "../core/notice/support/seeds.js";
import { checked } from "../core/support/reading.js";
import { ledger, sheetCell } from "../documents/write/support/sheets.js";
import { type PrintedPage, print, squeezed } from "./support/libreoffice.js";

const long = ledger({
  rows: [
    [
      sheetCell("序号", { bold: true }),
      sheetCell("单位", { bold: true }),
      sheetCell("工作要求", { bold: true }),
      sheetCell("完成时限", { bold: true }),
    ],
    ...Array.from({ length: 60 }, (_, i) => [
      sheetCell(`${i + 1}`),
      sheetCell("县财政局"),
      sheetCell(`第${i + 1}项：${"做好政策解读，".repeat(1 + (i % 5))}`),
      sheetCell({ date: "2025-03-31" }),
    ]),
  ],
});

const books = new Map<string, readonly SheetTable[]>([
  ["ledger", [ledger()]],
  ["long", [long]],
  ["upright", [{ ...long, orientation: "portrait" }]],
  ...SEEDS.map((name) => [name, sheetsOf(checked(seed(name)))] as const),
]);

const textsOf = ({ title, rows }: SheetTable): readonly string[] => [
  ...(title === null ? [] : [title]),
  ...rows.flat().flatMap((cell) => (cell === null || typeof cell.value !== "string" ? [] : [cell.value])),
];

describe("workbooks in LibreOffice", () => {
  let printed: ReadonlyMap<string, readonly PrintedPage[]>;
  before(async () => {
    const files = await Promise.all(Array.from(books, async ([name, sheets]) => [`${name}.xlsx`, await writeXlsx(sheets)] as const));
    printed = await print(new Map(files));
  });
  const pagesOf = (name: string): readonly PrintedPage[] => printed.get(`${name}.xlsx`) ?? [];

  it("all text can be read in the cells", () => {
    for (const [name, sheets] of books) {
      const whole = pagesOf(name)
        .map(({ text }) => text)
        .join("");
      for (const text of sheets.flatMap(textsOf)) assert.ok(whole.includes(squeezed(text)), `${name}: ${text}`);
    }
  });

  it("days are shown as days", () => {
    assert.ok(pagesOf("ledger")[0]?.text.includes("2025年3月31日"));
  });

  it("pages lie as they should, have the titles and a number, and are as wide as the table", () => {
    const across = pagesOf("long");
    assert.ok(across.length > 1 && across.every(({ orientation }) => orientation === "landscape"));
    assert.ok(pagesOf("upright").every(({ orientation }) => orientation === "portrait"));
    for (const [i, { text }] of across.entries()) {
      assert.ok(text.includes("序号单位工作要求完成时限"), `page ${i + 1}`);
      assert.ok(text.includes(`第${i + 1}页,共${across.length}页`), `page ${i + 1}`);
    }
  });
});
