import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { docxOf, doubtsIn, inList, level, list, p, remarksOf, rowsOf, shown, tbl, tc, texts, tr } from "./support.js";

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const begins = `<w:vMerge w:val="restart"/>`;
const goesOn = tc("<w:p/>", "<w:vMerge/>");

describe("tables", () => {
  it("cells merged to the right and downwards, paragraphs as lines", () => {
    const table = tbl(
      [2000, 2000, 3000],
      [
        tr(["工作任务", "牵头部门", "要求"], "<w:tblHeader/>"),
        tr([tc("一、坚持标准引领", span(3))]),
        tr([tc("（一）公开", begins), tc(p("县财政局") + p("") + p("县司法局"), begins), "按月公开"]),
        tr([goesOn, goesOn, "按季解读"]),
        tr([goesOn, "县审计局", "按年评估"]),
      ],
    );
    assert.deepEqual(rowsOf(table), [
      "# 0:工作任务 1:牵头部门 2:要求",
      "0+3:一、坚持标准引领",
      "0↓3:（一）公开 1↓2:县财政局\n县司法局 2:按月公开",
      "2:按季解读",
      "1:县审计局 2:按年评估",
    ]);
  });

  it("a merged cell ends where the next row does not go on with it", () => {
    const table = tbl([1000, 1000], [tr([tc("甲", begins), "1"]), tr(["乙", "2"]), tr([goesOn, "3"]), tr([goesOn, "4"])]);
    assert.deepEqual(rowsOf(table), ["0:甲 1:1", "0:乙 1:2", "0↓2: 1:3", "1:4"]);
  });

  it("a merged cell of another width below is no part of it", () => {
    const wide = tc("<w:p/>", `${span(2)}<w:vMerge/>`);
    assert.deepEqual(rowsOf(tbl([1000, 1000, 1000], [tr([tc("甲", begins), "1", "2"]), tr([wide, "3"])])), ["0:甲 1:1 2:2", "0+2: 2:3"]);
  });

  it("text that a merged cell covers is told", () => {
    const table = tbl([1000, 1000], [tr([tc("甲", begins), "1"]), tr([tc("乙", "<w:vMerge/>"), "2"])]);
    assert.deepEqual(rowsOf(table), ["0↓2:甲 1:1", "1:2"]);
    assert.deepEqual(doubtsIn(docxOf(table)), ["被合并单元格遮住的“乙”没有读入"]);
  });

  it("an empty paragraph of a list in a covered cell takes no number", () => {
    const numbering = list(1, [level(0, "decimal", "%1")]);
    const number = (properties = ""): string => tc(p("", inList(1)), properties);
    const table = tbl([500, 1000], [tr([number(begins), "甲"]), tr([number("<w:vMerge/>"), "乙"]), tr([number(), "丙"])]);
    assert.deepEqual(rowsOf(table, { numbering }), ["0↓2:1 1:甲", "1:乙", "0:2 1:丙"]);
    assert.deepEqual(doubtsIn(docxOf(table, { numbering })), []);
  });

  it("cells of old files merged one by one to the right", () => {
    const table = tbl([1000, 1000], [tr([tc("一、公开", `<w:hMerge w:val="restart"/>`), tc("<w:p/>", "<w:hMerge/>")]), tr(["甲", "乙"])]);
    assert.deepEqual(rowsOf(table), ["0+2:一、公开", "0:甲 1:乙"]);
  });

  it("lines that miss each other by a hair are one line", () => {
    const table = tbl(
      [2000, 40, 1960, 3000],
      [
        tr([tc("任务", span(2)), "单位", "要求"]),
        tr(["公开", tc("县财政局", span(2)), "按月"]),
        tr([tc("解读", span(2)), "县司法局", "按年"]),
      ],
    );
    assert.deepEqual(rowsOf(table), ["0:任务 1:单位 2:要求", "0:公开 1:县财政局 2:按月", "0:解读 1:县司法局 2:按年"]);
  });

  it("a narrow column with text of its own is a column", () => {
    assert.deepEqual(rowsOf(tbl([2000, 100, 2000], [tr(["甲", "1", "乙"]), tr([tc("丙", span(2)), "丁"])])), [
      "0:甲 1:1 2:乙",
      "0+2:丙 2:丁",
    ]);
  });

  it("rows that begin late or end early", () => {
    const table = tbl(
      [1000, 1000, 1000],
      [tr(["甲", "乙", "丙"]), tr(["丁"], `<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>`), tr(["戊"])],
    );
    assert.deepEqual(rowsOf(table), ["0:甲 1:乙 2:丙", "1:丁", "0:戊"]);
  });

  it("only rows at the top repeat as a header", () => {
    const table = tbl(
      [1000],
      [tr(["甲"], "<w:tblHeader/>"), tr(["乙"], `<w:tblHeader w:val="true"/>`), tr(["丙"]), tr(["丁"], "<w:tblHeader/>")],
    );
    assert.deepEqual(rowsOf(table), ["# 0:甲", "# 0:乙", "0:丙", "0:丁"]);
  });

  it("a table within a cell is written in lines, and doubted", () => {
    const inner = tbl([500, 500], [tr(["3月", "启动"]), tr(["6月", "完成"])]);
    const table = tbl([1000, 1000], [tr(["甲", tc(p("进度：") + inner + p(""))])]);
    assert.deepEqual(rowsOf(table), ["0:甲 1:进度：\n3月 启动\n6月 完成"]);
    assert.match(doubtsIn(docxOf(table)).join(), /单元格中还有一个表格/);
  });

  it("a table that only lays out others is no table", () => {
    const inner = tbl([500, 500], [tr(["甲", "乙"])]);
    assert.deepEqual(shown(docxOf(tbl([9000], [tr([tc(p("标题") + inner + p(""))])]))), ["标题", ["0:甲 1:乙"], ""]);
  });

  it("nor is one of several rows with a cell each, as web editors make them", () => {
    const inner = tbl([500, 500], [tr(["甲", "乙"])]);
    assert.deepEqual(shown(docxOf(tbl([9000], [tr(["标题"]), tr([tc(inner + p(""))]), tr(["完"])]))), ["标题", ["0:甲 1:乙"], "", "完"]);
  });

  it("two tables with a paragraph between stay two, hidden rows stay out", () => {
    const table = tbl([1000, 1000], [tr(["甲", "乙"]), tr(["丙", "丁"], "<w:hidden/>")]);
    assert.deepEqual(shown(docxOf(table + p("") + table)), [["0:甲 1:乙"], "", ["0:甲 1:乙"]]);
    assert.deepEqual(remarksOf(docxOf(table)), ["有隐藏文字，没有读入"]);
  });

  it("rows and cells in content controls", () => {
    const sdt = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    assert.deepEqual(rowsOf(tbl([1000, 1000], [sdt(tr(["甲", "乙"])), `<w:tr>${sdt(tc("丙"))}${tc("丁")}</w:tr>`])), [
      "0:甲 1:乙",
      "0:丙 1:丁",
    ]);
    assert.deepEqual(texts(p("完")), ["完"]);
  });
});
