/** What goes out comes in again as the same notice. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { noticeFrom } from "../../server/src/core/foreign/notice.js";
import { paperPage } from "../../server/src/core/paper/html.js";
import { paperOf } from "../../server/src/core/paper/paperOf.js";
import { readDocument } from "../../server/src/documents/read/index.js";
import { writeDocx } from "../../server/src/documents/write/docx.js";
import { meaningOf } from "../core/foreign/support/meaning.js";
import { anyWritten } from "../core/foreign/support/written.js";
import { SEEDS, seed } from "../core/notice/support/seeds.js";
import { checked } from "../core/support/reading.js";

const bytesOf = async (text: string, format: "docx" | "html"): Promise<Uint8Array> => {
  const paper = paperOf(checked(text));
  return format === "docx" ? writeDocx(paper) : new TextEncoder().encode(paperPage(paper));
};

const returned = async (text: string, format: "docx" | "html") => {
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
