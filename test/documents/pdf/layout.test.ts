import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { ForeignTable } from "../../../server/src/core/foreign/document.js";
import { readHtml } from "../../../server/src/documents/read/html/index.js";
import { readPdfText } from "../../../server/src/documents/read/pdfText/index.js";
import type { DocumentRead } from "../../../server/src/documents/read/result.js";
import { sketch } from "../support/sketch.js";

const FOLDER = "test/fixtures/documents/pdf";
const fileText = (name: string): string => readFileSync(`${FOLDER}/${name}`, "utf8");

const onlyTable = (read: DocumentRead): ForeignTable => {
  assert.ok(!("problem" in read));
  const tables = read.blocks.filter((block) => block.kind === "table");
  assert.equal(tables.length, 1);
  return tables[0] as ForeignTable;
};

/** Each row with the group it belongs to, without blanks and line breaks. */
const rowsOf = ({ rows, columns }: ForeignTable): readonly string[] => {
  const groups: string[] = [];
  return rows.map(({ cells }, y) => {
    const own = cells.find(({ column }) => column === 0);
    if (own !== undefined) for (let i = 0; i < own.rowSpan; i++) groups[y + i] = own.text;
    const rest = Array.from({ length: columns - 1 }, (_, i) => cells.find(({ column }) => column === i + 1)?.text ?? "");
    return [groups[y] ?? "", ...rest].map((text) => text.replace(/\s/gu, "")).join("|");
  });
};

describe("Text of a PDF with the layout of its pages", () => {
  const source = rowsOf(onlyTable(readHtml(fileText("portrait.html"))));

  for (const name of ["portrait", "landscape", "tight"])
    it(`${name}: the table is that of the document, rows cut by pages put together`, () => {
      assert.deepEqual(rowsOf(onlyTable(readPdfText(fileText(`${name}.layout.txt`)))), source);
    });

  it("without blank lines between the rows: what comes out otherwise is doubted", () => {
    const table = onlyTable(readPdfText(fileText("portrait.layout.txt").replace(/\n(?:[ ]*\n)+/gu, "\n")));
    const found = rowsOf(table);
    assert.equal(found.length, source.length);
    const right = found.filter((row) => source.includes(row)).length;
    assert.ok(right >= 18, `${right} rows`);
    assert.ok(table.rows.some(({ cells }) => cells.some(({ doubts }) => doubts.length > 0)));
  });

  it("paragraphs are joined again, the blanks beside digits are gone, titles and signature are placed", () => {
    const read = sketch(readPdfText(fileText("portrait.layout.txt")));
    assert.deepEqual(read.slice(0, 8), [
      "关于印发2025年汶上县政务公开工作要点任务分解表的通知",
      "各乡镇（街道）人民政府（办事处），县政府各部门、单位：",
      "按照山东省人民政府办公厅《关于印发〈2025年山东省政务公开工作要点〉的通知》（鲁政办发〔2025〕5号）、济宁市人民政府办公室有关要求，结合我县实际，现将任务分解表印发给你们，请认真抓好贯彻落实。",
      "一、明确责任分工，强化统筹配合。各牵头部门要加强统筹协调，对所牵头的责任事项逐个研究推进，充分发挥政务公开促落实、优服务的作用，确保各项任务落到实处。",
      "right: 汶上县人民政府办公室",
      "right: 2025年5月26日",
      "附件",
      "center: 2025年汶上县政务公开工作要点任务分解表",
    ]);
  });

  it("units stay apart that stand on lines of their own", () => {
    const table = onlyTable(readPdfText(fileText("portrait.layout.txt")));
    const leads = table.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 1)).map(({ text }) => text);
    assert.ok(leads.includes("县交通运输局\n县商务局\n县文化和旅游局\n县卫生健康局"));
  });
});

describe("Text of a PDF in reading order", () => {
  it("whose cells are interleaved is kept as it is, with a doubt", () => {
    const text = fileText("portrait.raw.txt");
    const read = readPdfText(text);
    assert.ok(!("problem" in read));
    assert.deepEqual(
      read.blocks.filter(({ doubts }) => doubts.length > 0).map((block) => block.kind === "paragraph" && block.text),
      ["工作任务"],
    );
    const kept = read.blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("");
    assert.equal(kept.replace(/\s/gu, ""), text.replace(/[\s\f]/gu, ""));
  });
});
