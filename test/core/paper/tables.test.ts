/** Tables on paper: what is merged, what stands over the whole width, what is kept. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Notice } from "../../../server/src/core/notice/document.js";
import type { PaperTable } from "../../../server/src/core/paper/paper.js";
import { paperTableOf } from "../../../server/src/core/paper/tables.js";
import { paper, rowsOf, shown } from "./support/shown.js";

const HEADER = "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n";

describe("annexes with the same titles", () => {
  const long = "完善主动公开目录，及时更新信息，扩大公开范围，";
  const table = (requirement: string, titles = HEADER): string => `${titles}（一）公开\t县局\t各镇\t${requirement}\t6月底前\n`;
  const ways = (...tables: readonly string[]) =>
    paper(
      `关于公开的通知\n\n各镇：\n\n县局\n\n2025年5月9日\n\n${tables.map((one, i) => `附件${i + 1}\n\n清单${i + 1}\n\n${one}\n`).join("")}`,
    )
      .parts.slice(1)
      .map(({ orientation }) => orientation);

  it("lie the same way", () => {
    assert.deepEqual(ways(table("做好。"), table("做全。")), ["portrait", "portrait"]);
    assert.deepEqual(ways(table("做好。"), table(long.repeat(8))), ["landscape", "landscape"]);
    assert.deepEqual(ways(table("做好。", HEADER.replace("具体要求", "工作措施")), table(long.repeat(8))), ["portrait", "landscape"]);
  });
});

describe("columns of nobody's role", () => {
  it("stand in the middle where each cell has a few words, else they are read from the left", () => {
    const styles = (text: string) => {
      const table = paper(text)
        .parts.flatMap(({ blocks }) => blocks)
        .find(({ kind }) => kind === "table") as PaperTable;
      return table.rows.map(({ cells }) => cells.map(({ style }) => style).at(-1));
    };
    const rows = (...notes: readonly string[]) =>
      `工作任务\t牵头部门\t具体要求\t备注\n${notes.map((note, i) => `（${"一二"[i]}）公开\t县局\t做好。\t${note}\n`).join("")}`;
    assert.deepEqual(styles(rows("完成50%", "")), ["center", "center"]);
    assert.deepEqual(styles(rows("完成50%", "与年度考核一并进行，不另行组织")), ["text", "text"]);
  });
});

describe("merged cells", () => {
  it("a group reaches over its rows, a section over all columns", () => {
    assert.deepEqual(
      rowsOf(
        `${HEADER}一、标准\t\t\t\t\n（一）公开\t县局\t各镇\t做好。\t6月底前\n\t县委\t各镇\t做全。\t7月底前\n（二）解读\t县局\t各镇\t解读。\t8月底前\n`,
      ),
      [
        "一、标准→5",
        "（一）公开↓2 | 县局 | 各镇 | 做好。 | 6月底前",
        "县委 | 各镇 | 做全。 | 7月底前",
        "（二）解读 | 县局 | 各镇 | 解读。 | 8月底前",
      ],
    );
  });

  it("units reach over the rows that share them, an empty responsible cell with its lead", () => {
    assert.deepEqual(rowsOf(`${HEADER}（一）公开\t县局\t\t做好。\t6月底前\n\t\t\t做全。\t7月底前\n\t县委\t各镇\t做细。\t8月底前\n`), [
      "（一）公开↓3 | 县局↓2 | ↓2 | 做好。 | 6月底前",
      "做全。 | 7月底前",
      "县委 | 各镇 | 做细。 | 8月底前",
    ]);
  });

  it("and not over the next group, nor over a section", () => {
    assert.deepEqual(rowsOf(`${HEADER}（一）公开\t县局\t各镇\t做好。\t6月底前\n（二）解读\t\t\t做全。\t7月底前\n\t\t\t做细。\t7月底前\n`), [
      "（一）公开 | 县局 | 各镇 | 做好。 | 6月底前",
      "（二）解读↓2 |  |  | 做全。 | 7月底前",
      " |  | 做细。 | 7月底前",
    ]);
  });

  it("rows that each have a task of their own may share units", () => {
    assert.deepEqual(rowsOf(`${HEADER}公开\t县局\t各镇\t做好。\t6月底前\n解读\t\t\t做全。\t7月底前\n`), [
      "公开 | 县局↓2 | 各镇↓2 | 做好。 | 6月底前",
      "解读 | 做全。 | 7月底前",
    ]);
  });

  it("a group on a row of its own stands beside its tasks", () => {
    assert.deepEqual(rowsOf(`${HEADER}（一）公开\t\t\t\t\n\t县局\t各镇\t做好。\t6月底前\n\t县委\t各镇\t做全。\t6月底前\n`), [
      "（一）公开↓2 | 县局 | 各镇 | 做好。 | 6月底前",
      "县委 | 各镇 | 做全。 | 6月底前",
    ]);
  });

  it("and over all columns where its tasks have names of their own", () => {
    assert.deepEqual(rowsOf(`${HEADER}（一）公开\t\t\t\t\n1.目录\t县局\t各镇\t做好。\t6月底前\n`), [
      "（一）公开→5",
      "1.目录 | 县局 | 各镇 | 做好。 | 6月底前",
    ]);
  });

  it("a serial number goes with its group", () => {
    assert.deepEqual(rowsOf("序号\t工作任务\t责任单位\t具体要求\n1\t公开\t县局\t做好。\n\t\t县委\t做全。\n2\t解读\t县局\t解读。\n"), [
      "1↓2 | 公开↓2 | 县局 | 做好。",
      "县委 | 做全。",
      "2 | 解读 | 县局 | 解读。",
    ]);
  });

  it("units that go on behind a page are put to those before it, and the repeated header is not", () => {
    const text = `${HEADER}（一）公开\t县局\t甲镇 乙镇政府\t做好。\t6月底前\n\n${HEADER}\t\t丙镇政府 丁镇政府\t\t\n\t县委\t各镇\t做全。\t6月底前\n`;
    assert.deepEqual(rowsOf(text), [
      "（一）公开↓2 | 县局 | 甲镇 乙镇政府⏎丙镇政府⏎丁镇政府 | 做好。 | 6月底前",
      "县委 | 各镇 | 做全。 | 6月底前",
    ]);
  });
});

describe("nothing of a table is lost", () => {
  it("a note among the rows is a row, one below them a paragraph", () => {
    const text = `${HEADER}（一）公开\t县局\t各镇\t做好。\t6月底前\n以下任务长期坚持\n\t县委\t各镇\t做全。\t6月底前\n注：责任单位排名不分先后\n`;
    assert.deepEqual(shown(text).slice(2), [
      "row （一）公开 | 县局 | 各镇 | 做好。 | 6月底前",
      "row 以下任务长期坚持→5",
      "row  | 县委 | 各镇 | 做全。 | 6月底前",
      "body 注：责任单位排名不分先后",
    ]);
  });

  it("a cell too many stands in the last, one too few is empty", () => {
    assert.deepEqual(rowsOf(`${HEADER}（一）公开\t县局\t各镇\t做好。\t6月底前\t备注\n（二）解读\t县局\t各镇\t做好。\n`), [
      "（一）公开 | 县局 | 各镇 | 做好。 | 6月底前⏎备注",
      "（二）解读 | 县局 | 各镇 | 做好。 | ",
    ]);
  });
});

describe("how a table lies", () => {
  const table = (text: string): { orientation: string; table: PaperTable } => {
    const part = paper(text).parts.find(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
    return {
      orientation: part?.orientation ?? "",
      table: part?.blocks.find((block): block is PaperTable => block.kind === "table") as PaperTable,
    };
  };
  const row = (requirement: string): string => `（一）公开\t县政府办公室\t县政府各部门\t${requirement}\t12月底前\n`;

  it("upright where its rows are short, the requirement widest", () => {
    const { orientation, table: own } = table(HEADER + row("推动主动公开事项目录动态更新。".repeat(4)).repeat(5));
    assert.equal(orientation, "portrait");
    assert.equal(Math.max(...own.widths), own.widths[3]);
    // 12月底前 stands on one line: four characters of 小四 in 442 points.
    assert.ok((own.widths[4] ?? 0) * 442 > 4 * 12 + 8);
  });

  it("across where its columns hold much", () => {
    assert.equal(table(HEADER + row("推动主动公开事项目录动态更新。".repeat(20)).repeat(5)).orientation, "landscape");
  });

  it("upright where its rows are high only for the units that stand one below the other", () => {
    const units = Array.from({ length: 12 }, (_, i) => `县第${i + 1}中学`).join(" ");
    assert.equal(table(HEADER + `（一）公开\t县教育局\t${units}\t做好公开。\t12月底前\n`.repeat(5)).orientation, "portrait");
  });

  it("across where it has many columns", () => {
    const titles = "序号\t工作任务\t牵头领导\t牵头部门\t责任单位\t具体要求\t完成时限\t备注\t进展情况\n";
    const line = "1\t优化主动公开机制\t张三\t县政府办公室\t县政府各部门\t做好主动公开工作。\t12月底前\t重点\t正在推进\n";
    assert.equal(table(titles + line.repeat(5)).orientation, "landscape");
  });

  it("text ahead of its annex and the imprint behind it stay upright", () => {
    const long = row("推动主动公开事项目录动态更新。".repeat(20)).repeat(3);
    const text = `关于公开的通知\n\n各乡镇：\n\n做好公开。\n\n县政府\n2025年5月6日\n\n附件\n\n任务分解表\n\n${HEADER}${long}\n抄送：县委。\n`;
    assert.deepEqual(
      shown(text).filter((line) => /^(?:—|annex-mark|copies)/u.test(line)),
      ["— portrait", "— landscape", "annex-mark 附件", "— portrait", "copies 抄送：县委。"],
    );
  });

  it("only a row longer than half a page may be cut", () => {
    const { table: own } = table(HEADER + row("做好。") + row("推动主动公开事项目录动态更新。".repeat(60)));
    assert.deepEqual(
      own.rows.map(({ mayBreak }) => mayBreak),
      [false, true],
    );
  });
});

describe("some rows alone, as they are copied", () => {
  const TEXT = `做好公开。\n附件\n${HEADER}一、标准\t\t\t\t\n（一）公开\t县局\t各镇\t做好。\t6月底前\n\t\t\t做全。\t7月底前\n抄送：县委\n`;
  const copied = (from: string, to: string): readonly string[] | null => {
    const table = paperTableOf(Notice.read(TEXT), { start: TEXT.indexOf(from), end: TEXT.indexOf(to) + (from === to ? 0 : to.length) });
    return table === null
      ? null
      : [...table.header, ...table.rows].map(({ cells }) => cells.map(({ lines }) => lines.join("")).join(" | "));
  };

  it("the rows that are touched, without the header", () => {
    assert.deepEqual(copied("做好。", "7月底前"), ["（一）公开 | 县局 | 各镇 | 做好。 | 6月底前", "做全。 | 7月底前"]);
  });

  it("with the units that hold for them, where the row that names these is left out", () => {
    assert.deepEqual(copied("做全。", "7月底前"), [" | 县局 | 各镇 | 做全。 | 7月底前"]);
  });

  it("the whole table where nothing is chosen", () => {
    assert.deepEqual(copied("做全。", "做全。")?.slice(0, 2), ["工作任务 | 牵头部门 | 责任单位 | 具体要求 | 完成时限", "一、标准"]);
  });

  it("null outside of any table", () => {
    assert.equal(copied("做好公开。", "做好公开。"), null);
    assert.equal(copied("抄送", "县委"), null);
  });
});
