import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readTabSeparated } from "../../../server/src/documents/read/tabSeparated.js";
import fc from "../../properties.js";
import { sketch } from "../support/sketch.js";

const HEADER = "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限";
const read = (...lines: readonly string[]): readonly string[] => sketch(readTabSeparated(lines.join("\r\n")));
const ROWS = ["table 5", "- 工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限"];

describe("Text of a table from Excel", () => {
  it("has quotes around cells with line breaks, and doubled ones within", () => {
    assert.deepEqual(
      read(
        HEADER,
        '（一）优化\t"市财政局\n市商务局"\t各县\t"做好""一网通办""工作"\t12月底前',
        '"放管服"改革\t"三同步"\t\t"未完\t6月底前',
        "",
      ),
      [
        ...ROWS,
        '- （一）优化 | 市财政局/市商务局 | 各县 | 做好"一网通办"工作 | 12月底前',
        '- "放管服"改革 | "三同步" |  | "未完 | 6月底前',
      ],
    );
  });

  it("has empty cells where cells are merged", () => {
    assert.deepEqual(read("一、推进\t\t\t\t", "（一）优化\t市财政局\t各县\t甲\t12月底前", "\t\t\t乙\t6月底前"), [
      "table 5",
      "- 一、推进 |  |  |  | ",
      "- （一）优化 | 市财政局 | 各县 | 甲 | 12月底前",
      "-  |  |  | 乙 | 6月底前",
    ]);
  });
});

describe("Text of a table from Word", () => {
  it("has the paragraphs of a cell on lines of their own; the number of columns tells the rows", () => {
    assert.deepEqual(
      read(
        HEADER,
        "一、推进",
        "（一）优化",
        "机制\t市财政局",
        "市商务局",
        "市教育局\t各县\t甲。",
        "乙。\t12月底前",
        "\t市教育局\t\t丙\t6月底前",
      ),
      [
        ...ROWS,
        "- [1×5] 一、推进",
        "- （一）优化/机制 | 市财政局/市商务局/市教育局 | 各县 | 甲。/乙。 | 12月底前",
        "-  | 市教育局 |  | 丙 | 6月底前",
      ],
    );
  });

  it("a line that may belong to either row is doubted", () => {
    assert.deepEqual(read(HEADER, "（一）优化\t市财政局\t各县\t甲\t6月底前", "12月底前", "（二）推进\t市商务局\t各县\t乙\t6月底前"), [
      ...ROWS,
      "- （一）优化 | 市财政局 | 各县 | 甲 | 6月底前/12月底前?",
      "- （二）推进 | 市商务局 | 各县 | 乙 | 6月底前",
    ]);
  });

  it("a row with too few cells is doubted", () => {
    assert.deepEqual(read(HEADER, "（一）优化\t市财政局\t甲\t6月底前", "（二）推进\t市商务局\t各县\t乙\t6月底前"), [
      ...ROWS,
      "- （一）优化? | 市财政局 | 甲 | 6月底前",
      "- （二）推进 | 市商务局 | 各县 | 乙 | 6月底前",
    ]);
  });

  it("text above and below is text", () => {
    assert.deepEqual(
      read("附件", "任务分解表", HEADER, "（一）优化\t市财政局\t各县\t甲\t6月底前", "抄送：市委办公室。", "济宁市人民政府办公室"),
      ["附件", "任务分解表", ...ROWS, "- （一）优化 | 市财政局 | 各县 | 甲 | 6月底前", "抄送：市委办公室。", "济宁市人民政府办公室"],
    );
  });
});

describe("Any text", () => {
  it("without TABs is paragraphs", () => {
    assert.deepEqual(read("甲", "", "乙"), ["甲", "乙"]);
    assert.deepEqual(read(""), ["problem: 剪贴板里没有文字"]);
  });

  it("is read without failing, and loses no word", () => {
    const word = fc.constantFrom("甲", "一、乙", "（一）丙", '"', '"丁\n戊"', "12月底前", "", "\t", "\n", "\t\t");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join("\t").replaceAll("\t\n\t", "\n");
        const found = readTabSeparated(text);
        const shown = "problem" in found ? "" : JSON.stringify(found.blocks);
        for (const character of "甲乙丙丁戊") if (text.includes(character)) assert.ok(shown.includes(character), character);
      }),
    );
  });
});
