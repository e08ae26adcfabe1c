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
