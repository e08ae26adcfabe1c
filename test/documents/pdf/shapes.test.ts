import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPdfText } from "../../../server/src/documents/read/pdfText/index.js";
import fc from "../../properties.js";
import { sketch } from "../support/sketch.js";

const read = (...lines: readonly string[]): readonly string[] => sketch(readPdfText(lines.join("\n")));
const HEADER = "= 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限";

describe("Pages", () => {
  it("page numbers and running titles go, and a sentence cut by a page is whole", () => {
    const page = (from: number, words: string): string => `汶上县人民政府公报\n${words}\n— ${from} —\f`;
    assert.deepEqual(
      read(
        page(
          1,
          "各部门、单位要对照重点任务和职责分工，抓紧梳理形成本地区、本单位工作台账，明确责任主体\n和时限要求，实时跟进推动，并将落实情况纳入政府信息公开工作年度报告，不断深化细化，打",
        ),
        page(2, "造具有特色的品牌。\n二、抓好落实。"),
        page(3, "三、强化保障。"),
      ),
      [
        "各部门、单位要对照重点任务和职责分工，抓紧梳理形成本地区、本单位工作台账，明确责任主体和时限要求，实时跟进推动，并将落实情况纳入政府信息公开工作年度报告，不断深化细化，打造具有特色的品牌。",
        "二、抓好落实。",
        "三、强化保障。",
        "remark: 每页重复的“汶上县人民政府公报”没有读入",
      ],
    );
  });

  it("numbers between pages without form feeds", () => {
    assert.deepEqual(read("一、甲。", "- 2 -", "二、乙。", "第 3 页 共 9 页", "三、丙。", "2025"), [
      "一、甲。",
      "二、乙。",
      "三、丙。",
      "2025",
    ]);
  });
});

describe("Tables with pipes", () => {
  it("of Markdown", () => {
    assert.deepEqual(
      read(
        "| 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限 |",
        "|---|:--:|---|---|---|",
        "| 一、推进 | | | | |",
        "| （一）优化 | 市财政局<br>市商务局 | 各县 | 做好**公开** | 12月底前 |",
        "附件2",
      ),
      ["table 5", HEADER, "- 一、推进 |  |  |  | ", "- （一）优化 | 市财政局/市商务局 | 各县 | 做好公开 | 12月底前", "附件2"],
    );
  });

  it("whose merged cells at the left are missing", () => {
    assert.deepEqual(
      read(
        "工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限",
        "一、推进 |",
        "（一）优化 | 市财政局 | 各县 | 甲 | 12月底前",
        "市商务局 | 各县 | 乙 | 6月底前",
        "丙 | 6月底前",
      ),
      [
        "table 5",
        HEADER,
        "- [1×5] 一、推进",
        "- （一）优化 | 市财政局 | 各县 | 甲 | 12月底前",
        "-  | 市商务局 | 各县 | 乙 | 6月底前",
        "-  |  |  | 丙? | 6月底前",
      ],
    );
  });
});

describe("Tables cell after cell", () => {
  const TITLES = ["工作任务", "牵头部门", "责任单位", "具体要求", "完成时限"];

  it("each a line, the merged one of the group missing", () => {
    assert.deepEqual(
      read(
        ...TITLES,
        "一、推进公开",
        "（一）优化机制",
        "市财政局",
        "各县",
        "做好甲。",
        "12月底前",
        "市商务局",
        "各县",
        "做好乙。",
        "6月底前",
      ),
      [
        "table 5",
        HEADER,
        "- [1×5] 一、推进公开",
        "- （一）优化机制 | 市财政局 | 各县 | 做好甲。 | 12月底前",
        "- @1 市商务局 | 各县 | 做好乙。 | 6月底前",
      ],
    );
  });

  it("with lines of “|” alone between them", () => {
    assert.deepEqual(
      read(
        ...TITLES.flatMap((title) => [title, "|"]),
        "（一）优化机制",
        "|",
        "市财政局",
        "市商务局",
        "|",
        "各县",
        "|",
        "做好甲，",
        "做好乙。",
        "|",
        "12月底前",
        "|",
      ),
      ["table 5", HEADER, "- （一）优化机制 | 市财政局/市商务局 | 各县 | 做好甲，做好乙。 | 12月底前"],
    );
  });

  it("that do not come out even stay lines, with a doubt", () => {
    assert.deepEqual(read(...TITLES, "（一）优化", "12月底前", "市财政局", "做好甲。"), [
      "工作任务?",
      ...TITLES.slice(1),
      "（一）优化",
      "12月底前",
      "市财政局",
      "做好甲。",
    ]);
  });
});

describe("Any text", () => {
  it("is read without failing, and loses no word", () => {
    const word = fc.constantFrom(
      "工作任务",
      "牵头部门",
      "责任单位",
      "具体要求",
      "完成时限",
      "一、推进",
      "（一）优化",
      "市财政局",
      "12月底前",
      "  ",
      "      ",
      "\n",
      "\n\n",
      "\f",
      "|",
      "做好公开。",
      "— 3 —",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const text = words.join("");
        const found = readPdfText(text);
        const shown = "problem" in found ? "" : JSON.stringify(found).replace(/\\n|\s/gu, "");
        for (const part of ["市财政局", "12月底前", "做好公开。"]) {
          if (text.includes(part)) assert.ok(shown.includes(part.slice(0, 2)), text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of many rows without anything to part them by takes no time", () => {
    const lines = [
      "工作任务    牵头部门    责任单位    具体要求    完成时限",
      ...Array.from({ length: 4000 }, (_, i) => `（${i}）甲     市财政局    各县        做好乙。    12月底前`),
    ];
    assert.ok(read(...lines).length > 1000);
  });
});
