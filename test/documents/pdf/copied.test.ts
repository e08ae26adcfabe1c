import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { noticeFrom } from "../../../server/src/core/foreign/notice.js";
import { readPdfText } from "../../../server/src/documents/read/pdfText/index.js";
import type { DocumentRead } from "../../../server/src/documents/read/result.js";
import fc from "../../properties.js";
import { sketch } from "../support/sketch.js";
import { tasksIn } from "../support/tasks.js";

const FOLDER = "test/fixtures/documents/pdf/copied";
const file = (name: string): string => readFileSync(`${FOLDER}/${name}.txt`, "utf8");

const draftOf = (text: string): string => {
  const read = readPdfText(text);
  assert.ok(!("problem" in read));
  return noticeFrom(read).text;
};

/** Characters of a text without blanks, sorted, so that two texts of the same ones are equal. */
const characters = (text: string): string => [...text.replace(/\s/gu, "")].sort().join("");

const wordsOf = (read: DocumentRead): string =>
  "problem" in read
    ? ""
    : read.blocks
        .map((block) =>
          block.kind === "paragraph" ? block.text : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(""),
        )
        .join("");

describe("Tables copied out of a PDF, against the notices they were made of", () => {
  for (const [name, kind, exact] of [
    ["numbered", "copied", 8],
    ["numbered", "layout", 5],
    ["groups", "copied", 7],
    ["groups", "layout", 6],
    ["plain-tasks", "copied", 7],
    ["plain-tasks", "layout", 7],
  ] as const)
    it(`${name}.${kind}: every row is that of the notice or is marked`, () => {
      const original = new Set(tasksIn(file(`${name}.notice`)).map(({ cells }) => cells.join("|")));
      const found = tasksIn(draftOf(file(`${name}.${kind}`)));
      const wrong = found.filter(({ cells, isMarked }) => !isMarked && !original.has(cells.join("|")));
      assert.deepEqual(wrong, []);
      const right = found.filter(({ cells }) => original.has(cells.join("|"))).length;
      assert.ok(right >= exact, `${right} of ${original.size} rows`);
    });

  for (const name of ["numbered", "groups", "plain-tasks"])
    it(`${name}: cells interleaved stay lines, to the letter`, () => {
      const text = file(`${name}.interleaved`);
      const read = readPdfText(text);
      assert.ok(!("problem" in read) && read.blocks.every(({ kind }) => kind === "paragraph"));
      assert.equal(tasksIn(draftOf(text)).length, 0);
    });
});

const HEADER = "= 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限";

/** Enough rows for the widths of the columns to show. */
const ROWS = [
  ["（一）优化营", "商环境", "县发展和改", "革局", "各乡镇（街道）", "推进政务服务事项集成办理，压减", "办事环节和材料。", "12 月", "底前"],
  ["县财政局", "各乡镇（街道）", "做好专项资金的公开工作，及时发", "布预算和决算。", "6 月底", "前"],
  ["县水务局", "各乡镇（街道）", "开展行政检查，抽查结果全部都要", "及时公示。", "长期坚", "持"],
  ["（二）保障粮", "食安全", "县农业农村", "局", "各乡镇（街道）", "建设高标准农田三万亩，粮食总产", "保持稳定。", "10 月", "底前"],
];

describe("Cells one after another", () => {
  const rows = [
    "table 5",
    HEADER,
    "- （一）优化营商环境 | 县发展和改革局 | 各乡镇（街道） | 推进政务服务事项集成办理，压减办事环节和材料。 | 12月底前",
    "- @1 县财政局 | 各乡镇（街道） | 做好专项资金的公开工作，及时发布预算和决算。 | 6月底前",
    "- @1 县水务局 | 各乡镇（街道） | 开展行政检查，抽查结果全部都要及时公示。 | 长期坚持",
    "- （二）保障粮食安全 | 县农业农村局 | 各乡镇（街道） | 建设高标准农田三万亩，粮食总产保持稳定。 | 10月底前",
  ];
  const bare = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replaceAll("?", "").replace("-  | ", "- @1 "));

  for (const [how, header] of [
    ["on one line", ["工作任务 牵头部门 责任单位 具体要求 完成时限"]],
    ["one below the other", ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"]],
    ["broken and with letters apart", ["工作任务 牵头部门 责任", "单位 具体要求 完成", "时限"]],
  ] as const)
    it(`titles ${how}`, () => {
      assert.deepEqual(bare(sketch(readPdfText([...header, ...ROWS.flat()].join("\n")))), rows);
    });

  it("the header that a page repeats and the number of the page are no words of the table", () => {
    const header = "工作任务 牵头部门 责任单位 具体要求 完成时限";
    const text = [header, ...ROWS.flat(), "—", "6", "—", header, ...ROWS.flat(), "— 7 —", header, ...ROWS.flat()].join("\n");
    assert.deepEqual(bare(sketch(readPdfText(text))), [...rows, ...rows.slice(2), ...rows.slice(2)]);
  });
});

describe("Any text of a table", () => {
  const piece = fc.constantFrom(
    ...ROWS.flat(),
    "一、推进公开",
    "二、保障",
    "县财政局、",
    "县商务局 县审计局",
    "1",
    "2",
    "12 月底前 县水务局",
    "完成时限",
    "— 5 —",
    "2025 年",
    "加 快 推 进",
    "（",
    "）人民政府",
    "。",
  );

  it("keeps its characters, neither more nor fewer", () => {
    const titles = "序号 工作任务 牵头部门 责任单位 具体要求 完成时限";
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, hasNumbers) => {
        const header = hasNumbers ? titles : titles.slice(3);
        const read = readPdfText([header, ...pieces, "抄送：县委"].join("\n"));
        const lines = pieces.filter((words) => words !== "— 5 —");
        assert.equal(characters(wordsOf(read)), characters([header, ...lines, "抄送：县委"].join("")));
      }),
      { numRuns: 300 },
    );
  });
});
