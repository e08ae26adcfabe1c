import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accept, cells, complete, found, rows } from "./support.js";

const ROW = "县财政局⇥县审计局⇥做好公开。⇥12月底前";

describe("completing deadlines", () => {
  it("offers the forms of the column first", () => {
    const { labels } = complete(rows(`（一）公开⇥${ROW}`, "⇥县审计局⇥⇥甲。⇥11月底前", "⇥县审计局⇥⇥乙。⇥11月底前", "⇥县审计局⇥⇥乙。⇥|"));
    assert.equal(labels[0], "11月底前");
    assert.equal(labels[1], "12月底前");
    assert.ok(labels.includes("长期坚持"));
  });

  it("does not repeat what a rule would report", () => {
    const { labels } = complete(rows("（一）公开⇥县审计局⇥⇥甲。⇥13月底前", "⇥县审计局⇥⇥乙。⇥12 月底前", "⇥县审计局⇥⇥乙。⇥|"));
    assert.ok(!labels.includes("13月底前") && !labels.includes("12 月底前"));
  });

  it("puts the form in the place of what is typed, behind another stage too", () => {
    const row = (deadline: string): string => rows(`（一）公开⇥县财政局⇥县审计局⇥做好公开。⇥${deadline}`);
    assert.equal(accept(row("12|"), "12月底前"), row("12月底前"));
    assert.equal(accept(row("1|1月底前"), "12月底前"), row("12月底前"));
    assert.equal(accept(row("立行立改，长|"), "长期坚持"), row("立行立改，长期坚持"));
  });
});

describe("completing numbers", () => {
  const groups = (...numbers: readonly string[]): string[] =>
    numbers.map((number) => (number.startsWith("（") ? `${number}公开⇥${ROW}` : `${number}部分⇥⇥⇥⇥`));

  it("gives the next group and the next section at the beginning of a row", () => {
    assert.deepEqual(complete(rows(...groups("一、", "（一）", "（二）"), "|⇥⇥⇥⇥")).labels.slice(0, 2), ["（三）", "二、"]);
    assert.equal(accept(rows(...groups("一、", "（一）"), "（|"), "（二）"), rows(...groups("一、", "（一）"), "（二）"));
    assert.equal(
      accept(cells(...groups("一、", "（一）")).concat("⇥|\n"), "（二）"),
      cells(...groups("一、", "（一）")).concat("⇥（二）\n"),
    );
  });

  it("begins the row too where the line is empty", () => {
    const table = cells(...groups("（一）"));
    assert.equal(accept(`${table}|`, "（二）"), `${table}⇥（二）`);
    assert.equal(accept(`${rows(...groups("（一）"))}|`, "（二）"), `${rows(...groups("（一）"))}（二）`);
  });

  it("takes the bracket along that the editor closed by itself", () => {
    const table = groups("（一）");
    assert.equal(accept(rows(...table, "（|）"), "（二）"), rows(...table, "（二）"));
    assert.equal(accept(rows(...table, "（|）⇥⇥⇥⇥"), "（二）"), rows(...table, "（二）⇥⇥⇥⇥"));
    assert.equal(accept(`${cells(...table)}⇥（|）\n`, "（二）"), `${cells(...table)}⇥（二）\n`);
  });

  it("runs on or begins anew under a section, as the notice does", () => {
    assert.equal(complete(rows(...groups("一、", "（一）", "（二）", "二、", "（三）", "三、"), "|⇥⇥⇥⇥")).labels[0], "（四）");
    assert.equal(complete(rows(...groups("一、", "（一）", "（二）", "二、", "（一）", "三、"), "|⇥⇥⇥⇥")).labels[0], "（一）");
    assert.deepEqual(complete(rows(...groups("一、", "（一）", "（二）", "二、"), "|⇥⇥⇥⇥")).labels.slice(0, 2), ["（三）", "（一）"]);
    assert.equal(complete(rows("|⇥⇥⇥⇥")).labels[0], "（一）");
  });

  it("is found by what an input method and a keyboard type", () => {
    for (const typed of ["（", "(", "（二", "2", "二"])
      assert.ok(found(complete(rows(...groups("（一）"), `${typed}|⇥⇥⇥⇥`))).includes("（二）"), typed);
  });

  it("counts a column of serial numbers", () => {
    const table = "附件\n\n任务分解表\n\n序号⇥工作任务⇥牵头单位⇥具体要求⇥完成时限\n1⇥公开⇥县财政局⇥甲。⇥12月底前\n|⇥⇥⇥⇥\n";
    assert.equal(complete(table).labels[0], "2");
  });
});

describe("completing a row", () => {
  it("puts in a row with all its cells", () => {
    const table = rows(`（一）公开⇥${ROW}`);
    assert.equal(accept(`${table}|`, "新的一行"), `${table}⇥⇥⇥⇥`);
    const inCells = cells(`（一）公开⇥${ROW}`);
    assert.equal(accept(`${inCells}⇥|`, "新的一行"), `${inCells}⇥\n⇥\n⇥\n⇥\n⇥`);
  });

  it("keeps the rows around it apart", () => {
    const [first, second] = [`（一）公开⇥${ROW}`, `（二）解读⇥${ROW}`];
    const between = `${cells(first)}⇥|\n${cells(second).slice(cells().length)}`;
    const after = accept(between, "新的一行");
    assert.equal(after, `${cells(first)}⇥\n⇥\n⇥\n⇥\n⇥\n\n${cells(second).slice(cells().length)}`);
    const { document } = complete(`${after}|`.replace("||", "|"));
    assert.deepEqual(
      document.checked.notice.pieces.count > 0 &&
        [...document.checked.notice.pieces].flatMap((piece) => (piece.kind === "row" ? [piece.use] : [])),
      ["task", "blank", "task"],
    );
  });

  it("takes the place of an empty row", () => {
    const table = cells(`（一）公开⇥${ROW}`);
    assert.equal(accept(`${table}⇥|\n⇥\n⇥\n⇥\n⇥\n`, "新的一行"), `${table}⇥\n⇥\n⇥\n⇥\n⇥\n`);
  });

  it("offers no row inside a row", () => {
    assert.ok(!complete(rows(`|⇥${ROW}`)).labels.includes("新的一行"));
  });
});
