import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { docxOf, p, r, remarksOf, rowsOf, shown, tbl, tc, texts, tr } from "./support.js";

const ins = (content: string): string => `<w:ins w:id="1" w:author="王">${content}</w:ins>`;
const del = (text: string): string => `<w:del w:id="2" w:author="王"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const deletedMark = `<w:rPr><w:del w:id="3" w:author="王"/></w:rPr>`;

describe("tracked changes count as accepted", () => {
  it("what was inserted stays, what was deleted goes; neighbouring changes are one", () => {
    const body = p(r("由县财政局") + del("、县审计局") + ins(r("牵头")) + ins(r("落实")) + r("，") + del("年底前"));
    assert.deepEqual(texts(body), ["由县财政局牵头落实，"]);
    assert.deepEqual(remarksOf(docxOf(body)), ["有3处修订，已按接受处理：插入的文字留下，删除的文字去掉"]);
  });

  it("what was moved stands where it went", () => {
    const moved = (name: string): string => `<w:${name} w:id="1">${r("甲")}</w:${name}>`;
    assert.deepEqual(texts(p(r("乙") + moved("moveFrom")) + p(moved("moveTo") + r("丙"))), ["乙", "甲丙"]);
  });

  it("a deleted mark joins paragraphs, and the last one's properties remain", () => {
    const body = p("主动", `<w:jc w:val="center"/>${deletedMark}`) + p(del("公开"), deletedMark) + p("公开", "") + p("解读");
    assert.deepEqual(texts(body), ["主动公开", "解读"]);
  });

  it("a paragraph that was deleted whole before a table is gone, one with text is not", () => {
    const table = tbl([1000, 1000], [tr(["甲", "乙"])]);
    assert.deepEqual(texts(p(del("说明"), deletedMark) + table + p("完", deletedMark)), ["完"]);
  });

  it("rows and cells", () => {
    const change = (name: string): string => `<w:${name} w:id="4" w:author="王"/>`;
    const table = tbl(
      [1000, 1000],
      [
        tr(["甲", "乙"]),
        tr([tc(p(del("丙"))), tc(p(del("丁")))], change("del")),
        tr(["戊", "己"], change("ins")),
        tr(["庚", tc("辛", change("cellDel")), tc("壬", change("cellIns"))]),
      ],
    );
    assert.deepEqual(rowsOf(table), ["0:甲 1:乙", "0:戊 1:己", "0:庚 1:壬"]);
    assert.deepEqual(shown(docxOf(tbl([1000], [tr(["甲"], change("del"))]) + p("乙"))), ["乙"]);
  });

  it("changes of format are no changes of the text", () => {
    const old = `<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`;
    const body = p(r("甲", `<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>`), old);
    assert.deepEqual(texts(body), ["甲"]);
    assert.deepEqual(remarksOf(docxOf(body)), []);
  });

  it("a heading whose mark is hidden runs on in its line", () => {
    const body = p("（一）推进公开。", `<w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>`) + p("按月公开。");
    assert.deepEqual(texts(body), ["（一）推进公开。按月公开。"]);
  });
});
