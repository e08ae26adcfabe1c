/** Word files as LibreOffice prints them. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Paper, PaperBlock } from "../../server/src/core/paper/paper.js";
import { paperOf } from "../../server/src/core/paper/paperOf.js";
import { writeDocx } from "../../server/src/documents/write/docx.js";
import { anyNotice } from "../core/notice/support/edits.js";
import { SEEDS, seed } from "../core/notice/support/seeds.js";
import { checked } from "../core/support/reading.js";
import { notice, paragraph, table } from "../documents/write/support/papers.js";
import fc from "../properties.js";
import { type PrintedPage, print, squeezed } from "./support/libreoffice.js";

const COPIES = paragraph("copies", "抄送：县委各部门，县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部，各人民团体。");
const IMPRINT = paragraph("imprint", "汶上县人民政府办公室\t2025年5月20日印发");

/** A page of so many lines, and the 版记 behind them. */
const filled = (lines: number): Paper => ({
  title: "满页",
  parts: [
    { orientation: "portrait", blocks: [...Array.from({ length: lines }, (_, i) => paragraph("body", `第${i + 1}行`)), COPIES, IMPRINT] },
  ],
});

/** Lines, a table that ends somewhere on the page, and the 版记 behind it. */
const filledByTable = (lines: number): Paper => ({
  title: "表后版记",
  parts: [
    { orientation: "portrait", blocks: [...Array.from({ length: lines }, () => paragraph("body", "行")), table(1), COPIES, IMPRINT] },
  ],
});

const papers = new Map<string, Paper>([
  ...SEEDS.map((name) => [name, paperOf(checked(seed(name)))] as const),
  ["across", notice({ groups: 9, orientation: "landscape" })],
  ["upright", notice({ groups: 5, orientation: "portrait", body: 1 })],
  ["dense", { title: "", parts: [{ orientation: "landscape", blocks: [table(6, "dense")] }] }],
  ["empty", { title: "", parts: [] }],
  ["lines", { title: "", parts: [{ orientation: "portrait", blocks: [paragraph("body", "字".repeat(26 + 28 * 23))] }] }],
  ...fc.sample(anyNotice, { numRuns: 12, seed: 7 }).map((text, i) => [`generated-${i}`, paperOf(checked(text))] as const),
  ...Array.from({ length: 9 }, (_, i) => [`filled-${i + 14}`, filled(i + 14)] as const),
  ...Array.from({ length: 9 }, (_, i) => [`table-${i + 3}`, filledByTable(i + 3)] as const),
]);

/** Edge of the type area of pages that lie across, in points. */
const LANDSCAPE_LEFT = 99.2;

/** What is to be read of a block: paragraphs, and the cells of a table one by one. */
const textsOf = (block: PaperBlock): readonly string[] =>
  block.kind === "paragraph"
    ? [block.runs.map(({ text }) => text).join("")]
    : [...block.header, ...block.rows].flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));

const headerOf = ({ parts }: Paper): string | null => {
  const found = parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === "table" && block.header.length > 0);
  return found?.kind === "table" ? squeezed(found.header.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)).join("")) : null;
};

/** The characters that `whole` has less often. */
const missing = (text: string, whole: string): string => {
  const left = new Map<string, number>();
  for (const character of whole) left.set(character, (left.get(character) ?? 0) + 1);
  return Array.from(text)
    .filter((character) => {
      const count = left.get(character) ?? 0;
      left.set(character, count - 1);
      return count <= 0;
    })
    .join("");
};

describe("Word files in LibreOffice", () => {
  let printed: ReadonlyMap<string, readonly PrintedPage[]>;
  before(async () => {
    const files = await Promise.all(Array.from(papers, async ([name, paper]) => [`${name}.docx`, await writeDocx(paper)] as const));
    printed = await print(new Map(files));
  });
  const pagesOf = (name: string): readonly PrintedPage[] => printed.get(`${name}.docx`) ?? [];

  it("all text is there", () => {
    for (const [name, paper] of papers) {
      const header = headerOf(paper);
      const pages = pagesOf(name).map(({ text }) => text);
      // A text that goes over a page is found once the titles that come again between its pieces are taken out.
      const whole = header === null ? pages.join("") : pages.join("").replaceAll(header, "") + header;
      const blocks = paper.parts.flatMap((part) => part.blocks);
      for (const block of blocks.filter(({ kind }) => kind === "paragraph"))
        for (const line of textsOf(block).flatMap((text) => text.split("\n")))
          assert.ok(whole.includes(squeezed(line)), `${name}: ${line}`);
      // A merged cell is cut by a page amid the cells beside it, so of tables the characters are counted.
      assert.deepEqual(missing(squeezed(blocks.flatMap(textsOf).join("")), whole), "", name);
    }
  });

  it("every page has its number, and none is empty", () => {
    for (const name of papers.keys()) {
      const pages = pagesOf(name);
      assert.deepEqual(
        pages.map(({ number }) => number),
        pages.map((_, i) => i + 1),
        name,
      );
      const hasText = papers.get(name)?.parts.some(({ blocks }) => blocks.flatMap(textsOf).some((text) => text.trim() !== "")) ?? false;
      if (hasText) assert.deepEqual(pages.filter(({ text }) => text === "").length, 0, name);
      else assert.equal(pages.length, 1, name);
    }
  });

  it("page numbers of tables that lie across stand where those of upright pages do once they are turned", () => {
    const places = pagesOf("wenshang-2025").map(({ words, orientation, number }) => {
      const dashes = words.filter(({ text }) => text === "—").slice(-2);
      const middle = (from: number | undefined, to: number | undefined): number => ((from ?? 0) + (to ?? 0)) / 2;
      const [first, last] = dashes;
      // From the edge of the type area, and from the end of the line the number is nearer to.
      const isOdd = (number ?? 0) % 2 === 1;
      return orientation === "portrait"
        ? [middle(first?.top, first?.bottom) - (841.9 - 99.2), isOdd ? 595.3 - 73.7 - (last?.right ?? 0) : (first?.left ?? 0) - 79.4]
        : [LANDSCAPE_LEFT - middle(first?.left, first?.right), isOdd ? 595.3 - 73.7 - (last?.bottom ?? 0) : (first?.top ?? 0) - 79.4];
    });
    assert.ok(places.length > 6);
    for (const [distance = 0, indent = 0] of places) {
      assert.ok(Math.abs(distance - 19.8) < 3, `7 mm from the type area, not ${distance} pt`);
      assert.ok(Math.abs(indent - 14) < 2, `one character in, not ${indent} pt`);
    }
  });

  it("tables that lie across do, and everything else stands upright", () => {
    for (const [name, { parts }] of papers) {
      const turns = pagesOf(name)
        .map(({ orientation }) => orientation)
        .filter((orientation, i, all) => orientation !== all[i - 1]);
      const wanted = parts.map(({ orientation }) => orientation).filter((orientation, i, all) => orientation !== all[i - 1]);
      assert.deepEqual(turns, wanted.length > 0 ? wanted : ["portrait"], name);
    }
  });

  it("a table has its titles on every page", () => {
    for (const name of ["across", "dense", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"]) {
      const header = headerOf(papers.get(name) ?? { title: "", parts: [] });
      assert.ok(header !== null);
      const pages = pagesOf(name);
      const first = pages.findIndex(({ text }) => text.includes(header));
      const behind = pages.slice(first).filter(({ text }) => !text.includes(header) && !/^抄送|印发$/u.test(text));
      assert.ok(first >= 0 && pages.length > first + 1, `${name} goes over several pages`);
      assert.deepEqual(
        behind.map(({ number }) => number),
        [],
        name,
      );
    }
  });

  it("22 lines fill a page, of 28 characters each", () => {
    const [first, second] = pagesOf("lines");
    assert.deepEqual([first?.text.length, second?.text.length], [26 + 28 * 21, 28 * 2]);
  });

  it("the signature and the end of the text stand on one page", () => {
    for (const name of ["jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"]) {
      const blocks = papers.get(name)?.parts[0]?.blocks ?? [];
      const at = blocks.findIndex((block) => block.kind === "paragraph" && block.style === "signature");
      const body = blocks.slice(0, at).findLast((block) => block.kind === "paragraph" && block.style === "body");
      const [signature, text] = [blocks[at], body].map((block) => squeezed(block === undefined ? "" : textsOf(block).join("")));
      const page = pagesOf(name).find((one) => one.text.includes(`${text?.slice(-20)}`));
      assert.ok(page?.text.includes(signature ?? "?"), name);
    }
  });

  it("the 版记 stands at the foot of the last page and on no text, however full that is", () => {
    for (const name of [...papers.keys()].filter((one) => /^(?:filled|table|across|upright)/u.test(one))) {
      const words = pagesOf(name).at(-1)?.words ?? [];
      const from = words.find(({ text }) => text.startsWith("抄送"));
      const to = words.find(({ text }) => text.includes("印发"));
      assert.ok(from !== undefined && to !== undefined, `${name}: on the last page`);
      const isNumber = (word: (typeof words)[number]) => word.top > to.bottom || word.right < LANDSCAPE_LEFT;
      const others = words.slice(0, words.indexOf(from)).filter((word) => !isNumber(word));
      assert.ok(
        others.every(({ bottom }) => bottom <= from.top + 1),
        `${name}: below everything else`,
      );
      // The type area ends 35 mm (upright) or 26 mm (across) above the edge.
      const edge = pagesOf(name).at(-1)?.orientation === "landscape" ? 595.3 - 73.7 : 841.9 - 99.2;
      assert.ok(Math.abs(to.bottom - edge) < 8, `${name}: at the lower edge of the type area, not ${edge - to.bottom} pt above`);
    }
  });
});
