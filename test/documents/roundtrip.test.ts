/** What goes out comes in again as the same notice. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noticeFrom } from "../../server/src/core/foreign/notice.js";
import { csvOf } from "../../server/src/core/paper/csv.js";
import { paperPage } from "../../server/src/core/paper/html.js";
import { paperOf } from "../../server/src/core/paper/paperOf.js";
import { sheetsOf } from "../../server/src/core/paper/sheets.js";
import { readDocument } from "../../server/src/documents/read/index.js";
import { writeDocx } from "../../server/src/documents/write/docx.js";
import { writeXlsx } from "../../server/src/documents/write/xlsx.js";
import { meaningOf } from "../core/foreign/support/meaning.js";
import { anyWritten } from "../core/foreign/support/written.js";
import { SEEDS, seed } from "../core/notice/support/seeds.js";
import { checked } from "../core/support/reading.js";
import fc from "../properties.js";

type Format = "docx" | "html" | "xlsx" | "csv";

const bytesOf = async (text: string, format: Format): Promise<Uint8Array> => {
  const notice = checked(text);
  if (format === "docx") return writeDocx(paperOf(notice));
  if (format === "xlsx") return writeXlsx(sheetsOf(notice));
  return new TextEncoder().encode(format === "html" ? paperPage(paperOf(notice)) : csvOf(sheetsOf(notice)));
};

const returned = async (text: string, format: Format) => {
  const read = readDocument(`通知.${format}`, await bytesOf(text, format));
  assert.ok("blocks" in read, JSON.stringify(read).slice(0, 200));
  return noticeFrom(read);
};

describe("the five notices", () => {
  for (const format of ["docx", "html"] as const)
    for (const name of SEEDS)
      it(`${name} by way of .${format}`, async () => {
        const { text, doubts, remarks } = await returned(seed(name), format);
        assert.deepEqual(meaningOf(checked(text), "rows"), meaningOf(checked(seed(name)), "rows"));
        assert.deepEqual([doubts, remarks], [0, []]);
      });
});

/** A workbook holds the tables of a notice and nothing around them. */
const tablesOf = (meaning: unknown): unknown => {
  const { columns, sections, tables } = meaning as Record<string, unknown>;
  return { columns, sections, tables };
};

describe("the tables of the notices", () => {
  for (const format of ["xlsx", "csv"] as const)
    for (const name of SEEDS.filter((one) => one !== "jinan-2025"))
      it(`${name} by way of .${format}`, async () => {
        const { text, doubts } = await returned(seed(name), format);
        // Comma-separated values have no line over the table, from which place and year are known.
        const title = format === "csv" ? `${sheetsOf(checked(seed(name)))[0]?.title}\n\n` : "";
        assert.deepEqual(tablesOf(meaningOf(checked(title + text), "rows")), tablesOf(meaningOf(checked(seed(name)), "rows")));
        assert.equal(doubts, 0);
      });
});

const FRONT = `汶政办字〔2025〕8号

汶上县人民政府办公室
关于印发2025年甲县任务分解表的通知

各乡镇人民政府、街道办事处，县政府各部门、单位：

现将《2025年甲县任务分解表》印发给你们，请认真贯彻落实。

汶上县人民政府办公室
2025年5月26日

（此件公开发布）

`;

/** Lines of a heading are joined on paper; whether a blank stood between them is not to be seen there. */
const withoutBlanks = (text: string): unknown =>
  JSON.parse(JSON.stringify(meaningOf(checked(text)), (_, value) => (typeof value === "string" ? value.replace(/\s+/gu, "") : value)));

describe("any notice", () => {
  for (const format of ["docx", "html"] as const)
    it(`by way of .${format}`, () =>
      fc.assert(
        fc.asyncProperty(anyWritten, async (written) => {
          const text = FRONT + written;
          const made = await returned(text, format);
          assert.deepEqual(withoutBlanks(made.text), withoutBlanks(text));
        }),
        { numRuns: 40 },
      ));
});
