import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { docxOf, doubtsIn, inList, level, list, p, rowsOf, tbl, tc, texts, tr } from "./support.js";

/** 一、（一）1. of a notice. */
const OUTLINE = list(1, [level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"), level(2, "decimal", "%3.")]);

describe("numbers of automatic lists", () => {
  it("一、（一）1. in the order of the document, each level anew below the next one", () => {
    const body = [0, 1, 1, 2, 2, 1, 0, 1].map((index) => p("推进公开", inList(1, index))).join("");
    assert.deepEqual(texts(body, { numbering: OUTLINE }), [
      "一、推进公开",
      "（一）推进公开",
      "（二）推进公开",
      "1.推进公开",
      "2.推进公开",
      "（三）推进公开",
      "二、推进公开",
      "（一）推进公开",
    ]);
  });

  it("paragraphs between do not stop the counting, and cells count on with the text around them", () => {
    const body = [
      p("总体要求", inList(1)),
      p("说明"),
      tbl([1000, 1000], [tr([tc(p("公开", inList(1, 1))), tc("县财政局")]), tr([tc(p("解读", inList(1, 1))), tc("县司法局")])]),
    ].join("");
    assert.deepEqual(rowsOf(body, { numbering: OUTLINE }), ["0:（一）公开 1:县财政局", "0:（二）解读 1:县司法局"]);
  });

  it("the column 序号: cells with a number and nothing else", () => {
    const numbering = list(1, [level(0, "decimal", "%1")]);
    const row = (text: string): string => tr([tc(p("", inList(1))), tc(text)]);
    assert.deepEqual(rowsOf(tbl([500, 3000], [row("甲"), row("乙"), row("丙")]), { numbering }), ["0:1 1:甲", "0:2 1:乙", "0:3 1:丙"]);
  });

  it("a level that was skipped counts as begun", () => {
    const body = [1, 0, 1].map((index) => p("公开", inList(1, index))).join("");
    assert.deepEqual(texts(body, { numbering: OUTLINE }), ["（一）公开", "二、公开", "（一）公开"]);
  });

  it("（一） goes on through the whole document where the level never starts anew", () => {
    const numbering = list(1, [level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", `<w:lvlRestart w:val="0"/>`)]);
    const body = [0, 1, 1, 0, 1].map((index) => p("公开", inList(1, index))).join("");
    assert.deepEqual(texts(body, { numbering }), ["一、公开", "（一）公开", "（二）公开", "二、公开", "（三）公开"]);
  });

  it("two lists of one definition count together, unless the second starts anew", () => {
    const two = (override: string): string =>
      `${list(1, [level(0, "decimal", "%1.")])}<w:num w:numId="2"><w:abstractNumId w:val="1"/>${override}</w:num>`;
    const body = [1, 1, 2, 2, 1].map((id) => p("公开", inList(id))).join("");
    assert.deepEqual(texts(body, { numbering: two("") }), ["1.公开", "2.公开", "3.公开", "4.公开", "5.公开"]);
    const anew = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`;
    assert.deepEqual(texts(body, { numbering: two(anew) }), ["1.公开", "2.公开", "1.公开", "2.公开", "3.公开"]);
  });

  it("a list may change a level of its definition", () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, "chineseCounting", "第%1条")}</w:lvlOverride>`;
    assert.deepEqual(texts(p("公开", inList(1)), { numbering: list(1, [level(0, "decimal", "%1.")], override) }), ["第一条 公开"]);
  });

  it("numbers by style, also by the style that one is based on; numId 0 takes a paragraph out", () => {
    const styles = [
      `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      `<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`,
    ].join("");
    const numbering = list(1, [level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", `<w:pStyle w:val="a"/>`)]);
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const body = p("甲", style("a")) + p("乙", style("b")) + p("丙", `${style("b")}<w:numPr><w:numId w:val="0"/></w:numPr>`);
    assert.deepEqual(texts(body, { numbering, styles }), ["（一）甲", "（二）乙", "丙"]);
  });

  it("numbers by a numbering style (numStyleLink)", () => {
    const numbering = [
      `<w:abstractNum w:abstractNumId="1">${level(0, "chineseCounting", "（%1）")}<w:styleLink w:val="L"/></w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>`,
      `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
    ].join("");
    assert.deepEqual(texts(p("甲", inList(2)) + p("乙", inList(1)), { numbering }), ["（一）甲", "（二）乙"]);
  });

  it("levels in one another, all in digits where the list says so", () => {
    const levels = (more: string): string => list(1, [level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", more)]);
    const body = p("总则", inList(1)) + p("目的", inList(1, 1));
    assert.deepEqual(texts(body, { numbering: levels("") }), ["第一章 总则", "一.1 目的"]);
    assert.deepEqual(texts(body, { numbering: levels("<w:isLgl/>") }), ["第一章 总则", "1.1 目的"]);
  });

  it("a number that would run together with the text is parted from it, 一、 and （一） never", () => {
    const numbering = list(1, [level(0, "decimal", "%1.")]) + list(2, [level(0, "decimal", "%1.", `<w:suff w:val="nothing"/>`)]);
    assert.deepEqual(texts(p("5G网络", inList(1)) + p("推进", inList(1)) + p("推进", inList(2)), { numbering }), [
      "1. 5G网络",
      "2.推进",
      "1.推进",
    ]);
    assert.deepEqual(texts(p("、推进", inList(1)), { numbering: list(1, [level(0, "chineseCounting", "%1")]) }), ["一、推进"]);
  });

  it("formats of Chinese documents", () => {
    const twelfth = (format: string): string => {
      const numbering = list(1, [`<w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl>`]);
      return texts(p("公开", inList(1)), { numbering }).join();
    };
    const expected = {
      chineseCounting: "十二",
      chineseCountingThousand: "十二",
      japaneseCounting: "十二",
      ideographDigital: "一二",
      chineseLegalSimplified: "壹拾贰",
      ideographZodiac: "亥",
      decimalEnclosedCircle: "⑫",
      decimalEnclosedParen: "⑿",
      decimalFullWidth: "１２",
      decimalZero: "12",
      upperRoman: "XII",
      lowerLetter: "l",
      ideographTraditional: "12",
    };
    for (const [format, number] of Object.entries(expected)) assert.equal(twelfth(format), `${number}、公开`, format);
  });

  it("a format of one's own, which older programs are given another for", () => {
    const format = (own: string): string =>
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">${own}</mc:Choice>` +
      `<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const two = p("公开", inList(1)) + p("解读", inList(1));
    const zeros = format(`<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>`);
    assert.deepEqual(texts(two, { numbering: zeros }), ["009、公开", "010、解读"]);
    assert.deepEqual(texts(two, { numbering: format(`<w:numFmt w:val="chineseCounting"/>`) }), ["九、公开", "十、解读"]);
  });

  it("bullets are what one sees, characters of symbol fonts too", () => {
    const bullet = (text: string, font = "Wingdings"): string =>
      `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`;
    assert.deepEqual(texts(p("公开", inList(1)), { numbering: list(1, [bullet("\uf06c")]) }), ["●公开"]);
    assert.deepEqual(texts(p("公开", inList(1)), { numbering: list(1, [bullet("\uf0ff")]) }), ["•公开"]);
    assert.deepEqual(texts(p("公开", inList(1)), { numbering: list(1, [bullet("o", "Courier New")]) }), ["○公开"]);
  });

  it("an unknown format is written in digits and doubted; a list that is not defined has no number", () => {
    const numbering = list(1, [level(0, "thaiCounting", "%1)")]);
    assert.deepEqual(texts(p("公开", inList(1)) + p("解读", inList(7)), { numbering }), ["1)公开", "解读"]);
    assert.match(doubtsIn(docxOf(p("公开", inList(1)), { numbering })).join(), /thaiCounting.*“1\)”/);
  });
});
