/** Any notice, as a document of another program and back. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { ForeignBlock, ForeignDocument, ForeignTable } from "../../../server/src/core/foreign/document.js";
import { noticeFrom } from "../../../server/src/core/foreign/notice.js";
import { readHeaderTitles, roleLookup, tableForm } from "../../../server/src/core/notice/columns.js";
import { DEFAULT_STYLE, writeHeader, writeRow, writeSection } from "../../../server/src/core/notice/write.js";
import { SEEDS, seed } from "../notice/support/seeds.js";
import { checked } from "../support/reading.js";
import { documentOf, foreignOf, paragraph } from "./support/document.js";
import { meaningOf } from "./support/meaning.js";

const TITLES = [
  ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"],
  ["序号", "工作任务", "具体要求", "完成时限", "牵头单位", "配合单位"],
  ["工作任务", "责任单位", "具体要求", "备注"],
  ["序号", "工作任务及要求", "责任单位", "完成时限"],
  ["重点任务", "成果形式", "季度目标", "进展情况", "责任单位", "具体要求"],
];

const anyUnits = fc.constantFrom(
  "县教育局",
  "县教育局\n县公安局",
  "各乡镇（街道）",
  "县财政局、县民政局",
  "县政府各部门、单位\n\n各镇街",
  "",
);
const anyText = fc.constantFrom(
  "完善目录。",
  "做好公开。\n抄送：县委",
  "（1）甲。\n（2）乙。",
  "1.甲；\n2.乙。",
  "附件2",
  "附件",
  "2025年5月9日",
  "济宁市人民政府办公室",
  "推进“一件事”办理，\n\n提升效能。",
  "达到 30%",
);
const anyDeadline = fc.constantFrom("12月底前", "长期坚持", "6月底前启动，12月底前完成", "", "第三季度");

const anyRow = fc.record({
  heading: fc.constantFrom("", "", "", "section", "group", "title", "alone"),
  lead: anyUnits,
  responsible: anyUnits,
  shares: fc.boolean(),
  requirement: anyText,
  deadline: anyDeadline,
  other: fc.constantFrom("", "", "另行通知", "甲\n乙"),
});

/** A notice in the cells layout, written row by row. */
const anyWritten = fc
  .tuple(
    fc.constantFrom(...TITLES),
    fc.array(anyRow, { minLength: 1, maxLength: 12 }),
    fc.constantFrom("抄送：县委。", "注：请抓好落实。", ""),
  )
  .map(([titles, rows, after]) => {
    const form = tableForm("cells", readHeaderTitles(titles, roleLookup()) ?? []);
    let text = `附件\n\n2025年甲县任务分解表\n\n${writeHeader(form, DEFAULT_STYLE)}`;
    let group = 0;
    let serial = 0;
    for (const { heading, shares, ...cells } of rows) {
      if (heading === "section") text += writeSection(form, "二、标准引领", DEFAULT_STYLE);
      const title =
        heading === "group" || heading === "alone"
          ? `（${"一二三四五六七八九十"[group++ % 10]}）公开机制`
          : heading === "title"
            ? "解读工作"
            : "";
      const write = (role: string): string => {
        if (role === "task") return title;
        if (heading === "alone") return "";
        if (role === "serial") return String(++serial);
        if (role === "lead" || role === "responsible") return shares ? "" : cells[role];
        return role === "requirement" || role === "deadline" ? cells[role] : cells.other;
      };
      text += writeRow(
        form,
        form.columns.map(({ role }) => write(role)),
        DEFAULT_STYLE,
      );
    }
    return text + after;
  });

const anyBlock: fc.Arbitrary<ForeignBlock> = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => paragraph(text)),
  fc
    .array(
      fc.record({
        isHeader: fc.boolean(),
        cells: fc.array(
          fc.record({
            column: fc.integer({ min: 0, max: 6 }),
            rowSpan: fc.integer({ min: 0, max: 4 }),
            columnSpan: fc.integer({ min: 0, max: 8 }),
            text: fc.oneof(
              fc.constantFrom(
                ...TITLES.flat(),
                "一、甲",
                "（一）乙",
                "县教育局",
                "12月底前",
                "完善目录。",
                "<!-- fenjie-x",
                "a\tb",
                "\r\n",
                "抄送：",
                "",
              ),
              fc.string({ maxLength: 6 }),
            ),
            doubts: fc.constant([]),
          }),
          { maxLength: 7 },
        ),
      }),
      { maxLength: 8 },
    )
    .map((rows): ForeignTable => ({ kind: "table", columns: 3, rows, doubts: [] })),
);

describe("any notice from a document", () => {
  it("written as a draft is, reads the same", () => {
    fc.assert(
      fc.property(anyWritten, fc.constantFrom("cells" as const, "rows" as const), (text, layout) => {
        const original = checked(text);
        const made = noticeFrom(foreignOf(original), { layout });
        assert.deepEqual(meaningOf(checked(made.text), layout), meaningOf(original, layout));
      }),
      { numRuns: 300 },
    );
  });

  it("a seed that breaks off anywhere reads the same or is marked", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.double({ min: 0, max: 1, noNaN: true }), (name, part) => {
        const original = checked(seed(name).slice(0, Math.floor(seed(name).length * part)));
        const made = noticeFrom(foreignOf(original));
        if (made.doubts === 0) assert.deepEqual(meaningOf(checked(made.text)), meaningOf(original));
        assert.ok(made.doubts <= 1, made.text);
      }),
      { numRuns: 60 },
    );
  });

  it("never throws, and tells the same whether marks are in it or not", () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { maxLength: 4 }).map((blocks): ForeignDocument => documentOf(...blocks)),
        (document) => {
          const { text, doubts } = noticeFrom(document);
          const unmarked = text.replace(/<!-- fenjie-review [^\n]*-->\n/gu, "");
          assert.equal(text.split("<!-- fenjie-review ").length - 1, doubts);
          assert.deepEqual(meaningOf(checked(text)), meaningOf(checked(unmarked)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
