import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { docxOf, doubtsIn, p, r, read, remarksOf, shown, tbl, texts, tr } from "./support.js";

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const box = (...paragraphs: readonly string[]): string => `<w:txbxContent>${paragraphs.join("")}</w:txbxContent>`;

describe("the text of a paragraph", () => {
  it("runs together, breaks as line feeds, tabs as blanks, no blanks at the ends", () => {
    const body = p(
      `${r("　　关于")}${r("印发")}<w:r><w:br/><w:t>任务分解表</w:t><w:tab/><w:t xml:space="preserve">的通知 </w:t></w:r>${r("A")}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${r("1 ")}`,
    );
    assert.deepEqual(texts(body), ["关于印发\n任务分解表 的通知 A-1"]);
  });

  it("an empty paragraph stays", () => {
    assert.deepEqual(texts(p("甲") + p("") + p("乙")), ["甲", "", "乙"]);
  });

  it("characters written as numbers, also those beyond the first plane", () => {
    assert.deepEqual(texts(p("&#x20BB7;&#31179;&amp;&lt;")), ["𠮷秋&<"]);
  });

  it("the result of a field, not its instruction; the text of a link", () => {
    const link = `<w:hyperlink>${r("附件")}</w:hyperlink>`;
    const date = field("begin") + instruction(" DATE ") + field("separate") + r("2025年5月9日") + field("end");
    assert.deepEqual(texts(p(link + date) + p(`<w:fldSimple w:instr=" PAGE ">${r("3")}</w:fldSimple>`)), ["附件2025年5月9日", "3"]);
  });

  it("a field without its end swallows nothing", () => {
    assert.deepEqual(texts(p(field("begin") + instruction(" REF ") + r("甲")) + p("乙")), ["甲", "乙"]);
  });

  it("带圈字符, which Word makes of a formula, are ① and ㊀; other formulas are doubted", () => {
    const formula = (text: string): string => field("begin") + instruction(text) + field("end");
    assert.deepEqual(texts(p(formula("eq \\o\\ac(○,1)") + r("公开") + formula(" EQ \\o\\ac(○,二) "))), ["①公开㊁"]);
    assert.match(doubtsIn(docxOf(p(formula("eq \\f(1,2)")))).join(), /公式“eq \\f\(1,2\)”没有读入/);
  });

  it("symbols of symbol fonts that one knows; a mark and a doubt for others", () => {
    const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    assert.deepEqual(
      texts(p(sym("Wingdings", "F0A8") + sym("Wingdings", "F0FE") + sym("Symbol", "F0B7") + sym("Symbol", "61") + sym("宋体", "2460"))),
      ["□☑•α①"],
    );
    assert.deepEqual(texts(p(sym("Webdings", "F099"))), ["〓"]);
    assert.match(doubtsIn(docxOf(p(sym("Webdings", "F099")))).join(), /“Webdings”字体的符号/);
  });

  it("the characters, not the reading aids above them; formulas in a row, doubted", () => {
    const ruby = `<w:r><w:ruby><w:rt>${r("wèn")}</w:rt><w:rubyBase>${r("汶")}</w:rubyBase></w:ruby></w:r>`;
    assert.deepEqual(texts(p(ruby + r("上县"))), ["汶上县"]);
    const formula = "<m:oMath><m:r><m:t>A=πr</m:t></m:r><m:sSup><m:r><m:t>2</m:t></m:r></m:sSup></m:oMath>";
    assert.deepEqual(texts(p(formula)), ["A=πr2"]);
    assert.match(doubtsIn(docxOf(p(formula))).join(), /公式“A=πr2”只读入了字符/);
  });

  it("letters in a symbol font are symbols, Chinese characters beside them are not", () => {
    const font = `<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>`;
    assert.deepEqual(texts(p(r("R已办P 未办", font) + r("R"))), ["☑已办√ 未办R"]);
    assert.match(doubtsIn(docxOf(p(r("z", font)))).join(), /“Wingdings 2”字体的符号/);
  });

  it("what fields show that is no result: the words of a button, a symbol, boxes and lists of forms; a number that only Word knows is doubted", () => {
    const shownBy = (text: string): string => field("begin") + instruction(text) + field("end");
    const form = (data: string, name: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>${instruction(name)}${field("separate")}${field("end")}`;
    assert.deepEqual(texts(p(shownBy("MACROBUTTON NoMacro 县财政局") + shownBy(" SYMBOL 168 \\f Wingdings \\s 12 "))), ["县财政局□"]);
    const ticked = form(`<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>`, "FORMCHECKBOX");
    const empty = form('<w:checkBox><w:default w:val="0"/></w:checkBox>', "FORMCHECKBOX");
    const list = form(`<w:ddList><w:result w:val="1"/><w:listEntry w:val="是"/><w:listEntry w:val="否"/></w:ddList>`, "FORMDROPDOWN");
    assert.deepEqual(texts(p(ticked + r("公开") + empty + r("不公开") + list)), ["☑公开□不公开否"]);
    assert.match(doubtsIn(docxOf(p(shownBy("LISTNUM \\l 1") + r("公开")))).join(), /编号“LISTNUM \\l 1”没有读入/);
  });

  it("formulas and runs without a paragraph around them", () => {
    const formula = "<m:oMathPara><m:oMath><m:r><m:t>A+B</m:t></m:r></m:oMath></m:oMathPara>";
    assert.deepEqual(texts(p("甲") + formula + r("乙")), ["甲", "A+B", "乙"]);
  });

  it("a large first letter belongs to the paragraph it begins", () => {
    assert.deepEqual(texts(p("推", `<w:framePr w:dropCap="drop" w:lines="3"/>`) + p("进公开")), ["推进公开"]);
  });

  it("content controls, smart tags and structure around paragraphs and runs", () => {
    const sdt = (content: string): string =>
      `<w:sdt><w:sdtPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = `${sdt(p(`${sdt(r("汶上县"))}<w:smartTag>${r("人民政府")}</w:smartTag>`))}<w:customXml>${p("通知")}</w:customXml>`;
    assert.deepEqual(texts(body), ["汶上县人民政府", "通知"]);
  });

  it("alignment and headings, of the paragraph or of its style", () => {
    const styles = [
      `<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>`,
      `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`,
      `<w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`,
    ].join("");
    const body =
      p("甲", `<w:pStyle w:val="1"/>`) +
      p("乙", `<w:pStyle w:val="2"/><w:jc w:val="right"/>`) +
      p("丙", `<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>`) +
      p("丁");
    const found = read(docxOf(body, { styles })).blocks.map((block) => block.kind === "paragraph" && [block.alignment, block.heading]);
    assert.deepEqual(found, [
      ["center", 1],
      ["right", 2],
      ["center", null],
      ["left", null],
    ]);
  });
});

describe("text boxes", () => {
  const drawn = (content: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it("a letterhead in a box comes once, where the box hangs", () => {
    const head = drawn(box(p("汶上县人民政府办公室文件", `<w:jc w:val="center"/>`), p("")));
    assert.deepEqual(texts(p(head) + p("汶政办字〔2025〕3号")), ["汶上县人民政府办公室文件", "汶政办字〔2025〕3号"]);
    assert.deepEqual(doubtsIn(docxOf(p(head))), []);
  });

  it("a box beside text is doubted: nobody knows where on the page it is", () => {
    const body = p(r("各乡镇：") + drawn(box(p("急件"))));
    assert.deepEqual(texts(body), ["各乡镇：", "急件"]);
    assert.match(doubtsIn(docxOf(body)).join(), /文本框/);
  });

  it("boxes of old files, and lettering", () => {
    const old = `<w:r><w:pict><v:shape><v:textbox>${box(p("文件"))}</v:textbox></v:shape></w:pict></w:r>`;
    const lettering = `<w:r><w:pict><v:shape><v:textpath string="汶上县人民政府文件"/></v:shape></w:pict></w:r>`;
    assert.deepEqual(texts(p(old) + p(lettering)), ["文件", "汶上县人民政府文件"]);
  });

  it("a table in a box is a table", () => {
    assert.deepEqual(shown(docxOf(p(drawn(box(tbl([1000, 1000], [tr(["甲", "乙"])]), p("")))))), [["0:甲 1:乙"]]);
  });
});

describe("what does not come in is said once", () => {
  it("hidden text, by the run, by a style", () => {
    const styles = `<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body = p(r("甲") + r("内部", "<w:vanish/>") + r("掌握", `<w:rStyle w:val="h"/>`) + r("乙", `<w:vanish w:val="0"/>`));
    assert.deepEqual(texts(body, { styles }), ["甲乙"]);
    assert.deepEqual(remarksOf(docxOf(body, { styles })), ["有隐藏文字，没有读入"]);
  });

  it("footnotes, comments, pictures, objects, documents within; lines and frames say nothing", () => {
    const drawing = (content: string): string => `<w:r><w:drawing>${content}</w:drawing></w:r>`;
    const runs = [
      `<w:r><w:footnoteReference w:id="2"/></w:r>`,
      `<w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>`,
      drawing("<pic:pic/>"),
      drawing("<wps:wsp/>"),
      `<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>`,
    ];
    assert.deepEqual(remarksOf(docxOf(`${p(r("甲") + runs.join(""))}<w:altChunk/>`)), [
      "有1处图片或图表，没有读入；其中如有文字、表格，请自行录入",
      "有2个嵌入对象（如 Excel 表格），没有读入；请打开后把其中的表格复制过来",
      "有1条脚注或尾注，没有读入",
      "有2条批注，没有读入",
    ]);
  });

  it("prompts of content controls that nobody filled in; what was filled in stays, whatever the control says of it", () => {
    const control = (text: string): string => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`;
    const body = p(r("甲") + control("单击或点击此处输入文字。") + control("县财政局"));
    assert.deepEqual(texts(body), ["甲县财政局"]);
    assert.deepEqual(remarksOf(docxOf(body)), ["有1处没有填写的提示文字（如“单击此处输入文字”），没有读入"]);
    const cell = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc>${p("请选择部门")}</w:tc></w:sdtContent></w:sdt>`;
    assert.deepEqual(shown(docxOf(tbl([1000, 1000], [`<w:tr>${cell}<w:tc>${p("乙")}</w:tc></w:tr>`]))), [["0: 1:乙"]]);
  });

  it("reading aids, watermarks", () => {
    const ruby = `<w:r><w:ruby><w:rt>${r("wèn")}</w:rt><w:rubyBase>${r("汶")}</w:rubyBase></w:ruby></w:r>`;
    const header = p(`<w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r>`);
    assert.deepEqual(remarksOf(docxOf(p(ruby), { header })), ["有1处拼音等注音，没有读入", "页眉页脚中的“内部资料”没有读入"]);
  });

  it("a table of contents whose lines have no style of their own, with its title", () => {
    const line = (text: string, page: string): string =>
      `<w:hyperlink>${r(text)}<w:r><w:tab/></w:r>${field("begin")}${instruction("PAGEREF _1")}${field("separate")}${r(page)}${field("end")}</w:hyperlink>`;
    const body =
      p("目　录") +
      p(field("begin") + instruction('TOC \\o "1-3"') + field("separate") + line("一、总体要求", "1")) +
      p(line("二、重点任务", "2")) +
      p(field("end") + r("各乡镇："));
    assert.deepEqual(texts(body), ["各乡镇："]);
    assert.deepEqual(remarksOf(docxOf(body)), ["自动生成的目录（3行）没有读入"]);
    // Without its end, or with a table in it, it is none.
    assert.deepEqual(texts(p(field("begin") + instruction("TOC") + field("separate") + r("甲")) + p("乙")), ["甲", "乙"]);
    const table = tbl([1000, 1000], [tr(["甲", "乙"])]);
    assert.equal(shown(docxOf(p(field("begin") + instruction("TOC") + field("separate")) + table + p(field("end")))).length, 3);
  });

  it("a table of contents", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>`;
    const body = p("一、总体要求 1", `<w:pStyle w:val="T"/>`) + p("一、总体要求");
    assert.deepEqual(texts(body, { styles }), ["一、总体要求"]);
    assert.deepEqual(remarksOf(docxOf(body, { styles })), ["自动生成的目录（1行）没有读入"]);
  });

  it("text in a header, but not the number of the page", () => {
    assert.deepEqual(remarksOf(docxOf(p("甲"), { header: p("— 3 —") + p("第 1 页 共 9 页") })), []);
    assert.deepEqual(remarksOf(docxOf(p("甲"), { header: p("汶上县人民政府办公室文件") })), [
      "页眉页脚中的“汶上县人民政府办公室文件”没有读入",
    ]);
  });
});
