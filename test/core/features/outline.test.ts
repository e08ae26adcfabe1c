import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { NoticeSymbol } from "../../../server/src/core/features/symbols.js";
import { cells, plainService, rows, seedText } from "./support.js";

const open = (fragment: string) => plainService.open(fragment.replaceAll("⇥", "\t"));

const TABLE = [
  "一、公开⇥⇥⇥⇥",
  "（一）目录⇥县财政局⇥⇥编制目录。⇥12月底前",
  "⇥⇥⇥更新目录。⇥长期坚持",
  "（二）解读⇥县审计局⇥⇥做好解读。⇥6月底前",
];

const drawn = (symbols: readonly NoticeSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ name, detail, children }) => [
    `${"  ".repeat(depth)}${name}${detail === "" ? "" : ` [${detail}]`}`,
    ...drawn(children, depth + 1),
  ]);

const all = (symbols: readonly NoticeSymbol[]): NoticeSymbol[] => symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);

describe("outline", () => {
  it("shows sections, groups and tasks with lead and deadline, merged cells resolved", () => {
    const expected = [
      "一、公开",
      "  （一）目录",
      "    编制目录。 [县财政局 · 12月底前]",
      "    更新目录。 [县财政局 · 长期坚持]",
      "  （二）解读",
      "    做好解读。 [县审计局 · 6月底前]",
    ];
    for (const form of [rows, cells]) assert.deepEqual(drawn(plainService.symbols(open(form(...TABLE)), "zh")), expected);
  });

  it("counts the groups and tasks of the issued notices", () => {
    for (const [name, groups, tasks] of [
      ["wenshang-2025", 13, 52],
      ["jining-2025", 15, 80],
    ] as const) {
      const symbols = all(plainService.symbols(plainService.open(seedText(name)), "zh"));
      assert.equal(symbols.filter(({ kind }) => kind === "group").length, groups, name);
      assert.equal(symbols.filter(({ kind }) => kind === "task").length, tasks, name);
    }
  });

  it("gives spans that lie in one another", () => {
    for (const name of ["wenshang-2025", "jining-2025", "jining-2024", "jinxiang-2023", "jinan-2025"]) {
      const check = ({ span, selection, children, name: words }: NoticeSymbol): void => {
        assert.ok(words.length > 0 && selection.start >= span.start && selection.end <= span.end && span.end > span.start, name);
        for (const child of children) {
          assert.ok(child.span.start >= span.start && child.span.end <= span.end, `${name}: ${child.name}`);
          check(child);
        }
      };
      for (const symbol of plainService.symbols(plainService.open(seedText(name)), "en")) check(symbol);
    }
  });

  it("tells several tables apart", () => {
    const two = `${rows(TABLE[1] ?? "")}\n附件2\n\n第二张任务分解表\n\n工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限\n（一）甲⇥县民政局⇥⇥乙。⇥12月底前\n`;
    assert.deepEqual(
      plainService.symbols(open(two), "zh").map(({ name }) => name),
      ["表1", "表2"],
    );
  });
});

describe("folding", () => {
  const shown = (text: string): string[] => {
    const lines = text.split("\n");
    return plainService
      .folds(open(text))
      .map(
        ({ kind, first, last }) =>
          `${kind}: ${lines[first]?.replaceAll("⇥", "").slice(0, 6)} … ${lines[last]?.replaceAll("⇥", "").slice(-6)}`,
      );
  };

  it("folds the front, sections and groups, without the blank lines behind", () => {
    const section = cells(...TABLE).replace("⇥一、公开\n⇥\n⇥\n⇥\n⇥\n", "⇥一、公开\n");
    assert.deepEqual(shown(`${section}\n\n`), [
      "front: 汶政办字〔2 … 作任务分解表",
      "section: 一、公开 … 6月底前",
      "group: （一）目录 … 长期坚持",
      "group: （二）解读 … 6月底前",
    ]);
  });

  it("folds what follows the table", () => {
    assert.ok(
      shown(`${rows(...TABLE)}\n抄送：县委。\n\n汶上县人民政府办公室\n2025年5月26日印发\n`).includes("tail: 抄送：县委。 … 月26日印发"),
    );
  });

  it("folds nothing that fits on a line", () => {
    assert.ok(shown(rows("（一）目录⇥县财政局⇥⇥编制目录。⇥12月底前")).every((fold) => fold.startsWith("front")));
  });
});

describe("inlay hints", () => {
  const hints = (fragment: string, columns = true, inherited = true) => {
    const document = open(fragment);
    return plainService
      .inlayHints(document, { start: 0, end: document.checked.notice.length }, { columns, inherited }, "zh")
      .map(({ text }) => text);
  };

  it("names the columns where every cell is a line", () => {
    assert.deepEqual(hints(cells(TABLE[1] ?? "")), ["工作任务：", "牵头部门：", "责任单位：", "具体要求：", "完成时限："]);
    assert.deepEqual(hints(rows(TABLE[1] ?? "")), []);
  });

  it("shows the units that a merged cell goes on with", () => {
    assert.deepEqual(hints(rows(...TABLE.slice(1, 3))), ["↑ 县财政局"]);
    assert.deepEqual(hints(rows(...TABLE.slice(1, 3)), true, false), []);
  });
});
