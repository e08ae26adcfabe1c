import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Paper, PaperBlock } from "../../../server/src/core/paper/paper.js";
import { writeDocx } from "../../../server/src/documents/write/docx.js";
import { partOf, partsOf, textsOf } from "./support/package.js";
import { cell, notice, paragraph, row, table } from "./support/papers.js";
import { schemaErrors } from "./support/schemas.js";

const paper = (...blocks: readonly PaperBlock[]): Paper => ({ title: "通知", parts: [{ orientation: "portrait", blocks }] });
const documentOf = async (given: Paper): Promise<string> => partOf(await writeDocx(given), "word/document.xml");
const bodyOf = async (...blocks: readonly PaperBlock[]): Promise<string> => documentOf(paper(...blocks));
const styleNames = (styles: string) => Array.from(styles.matchAll(/<w:name w:val="([^"]*)"/gu), ([, name]) => name);

describe("a Word file", () => {
  it("is A4 with the margins and the 22 lines of 28 characters of GB/T 9704-2012", async () => {
    const body = await bodyOf(paragraph("body", "现印发给你们。"));
    assert.match(body, /<w:pgSz w:w="11906" w:h="16838"\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" /u);
    assert.match(body, /<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-84\d"\/>/u);
  });

  it("has a section for each part, without an empty paragraph between", async () => {
    const body = await documentOf({
      title: "",
      parts: [
        { orientation: "portrait", blocks: [paragraph("body", "正文")] },
        { orientation: "landscape", blocks: [paragraph("annex-mark", "附件")] },
      ],
    });
    assert.equal(body.match(/<w:p>/gu)?.length, 2);
    assert.deepEqual(body.match(/<w:pgSz[^>]*>/gu), [
      '<w:pgSz w:w="11906" w:h="16838"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
  });

  it("names its styles as an office does, and has those only that it uses", async () => {
    const styles = partOf(await writeDocx(paper(paragraph("title", "标题"), paragraph("addressee", "各部门："))), "word/styles.xml");
    assert.deepEqual(styleNames(styles), ["Normal", "Title", "主送机关", "公文正文", "footer", "Normal Table"]);
  });

  it("indents by characters, so that it stays right in another size", async () => {
    const styles = partOf(await writeDocx(notice()), "word/styles.xml");
    const indentOf = (name: string) => new RegExp(`<w:name w:val="${name}"/>.*?<w:ind ([^>]*)/>`, "u").exec(styles)?.[1];
    assert.match(indentOf("公文正文") ?? "", /w:firstLineChars="200" w:firstLine="630"$/u);
    // 附件： hangs three characters; Word counts its characters up to the first line and its length up to the others.
    assert.match(indentOf("附件说明") ?? "", /^w:leftChars="200" w:left="1575" .*w:hangingChars="300" w:hanging="945"$/u);
  });

  it("takes other fonts where those of the standard are missing", async () => {
    const fonts = partOf(await writeDocx(notice()), "word/fontTable.xml");
    assert.match(fonts, /<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,/u);
    assert.match(fonts, /<w:font w:name="方正小标宋简体"><w:altName w:val="[^"]*华文中宋[^"]*"/u);
  });

  it("has the page number at the outer edge", async () => {
    const parts = partsOf(await writeDocx(notice()));
    assert.match(parts["word/footer1.xml"] ?? "", /<w:jc w:val="right"\/>.*— .*PAGE.* —/u);
    assert.match(parts["word/footer2.xml"] ?? "", /<w:jc w:val="left"\/>/u);
    assert.match(parts["word/settings.xml"] ?? "", /<w:evenAndOddHeaders\/>/u);
  });

  it("has it beside the table where pages lie across, turned, and such footers only where there are such pages", async () => {
    const across = partsOf(await writeDocx(notice({ orientation: "landscape" })));
    // 28 mm from the edge of the page, less half a line.
    const place = (name: string) =>
      /w:tblpX="(\d+)" w:tblpY="(\d+)".*<w:textDirection w:val="tbRl"\/>.*<w:jc w:val="(\w+)"/u.exec(across[name] ?? "");
    assert.deepEqual(place("word/footer3.xml")?.slice(1), ["1387", "7751", "right"]);
    assert.deepEqual(place("word/footer4.xml")?.slice(1), ["1387", "1867", "left"]);
    const body = across["word/document.xml"] ?? "";
    assert.match(body, /r:id="rId5"\/>.*r:id="rId4"\/>.*w:h="16838".*r:id="rId7"\/>.*r:id="rId6"\/>.*w:orient="landscape"/u);
    const upright = partsOf(await writeDocx(notice({ orientation: "portrait" })));
    assert.equal(upright["word/footer3.xml"], undefined);
    assert.doesNotMatch(upright["[Content_Types].xml"] ?? "", /footer3/u);
  });

  it("is the same for the same paper, and names nobody", async () => {
    const [one, other] = await Promise.all([writeDocx(notice()), writeDocx(notice())]);
    assert.deepEqual(one, other);
    const core = partOf(one, "docProps/core.xml");
    assert.deepEqual(textsOf(core, "dc:title"), [notice().title]);
    assert.doesNotMatch(core, /creator|created|modified/u);
  });

  it("writes whatever stands in a notice", async () => {
    const odd = '<b>&amp;"\u0000\u000b\ud800末\t右\n下一行';
    const body = await bodyOf(paragraph("body", odd));
    assert.deepEqual(textsOf(body, "w:t"), ['<b>&amp;"末', "右", "下一行"]);
    assert.match(body, /末<\/w:t><w:tab\/><w:t xml:space="preserve">右<\/w:t><w:br\/>/u);
  });

  it("sets a piece of a paragraph in its own font", async () => {
    const body = await bodyOf({
      ...paragraph("body", ""),
      runs: [
        { text: "一、总体要求。", font: "hei" },
        { text: "正文", font: null },
      ],
    });
    assert.match(body, /<w:rFonts w:ascii="黑体" [^>]*\/><\/w:rPr><w:t xml:space="preserve">一、总体要求。/u);
  });

  it("keeps the end of the text, the list of annexes and the signature on one page", async () => {
    const body = await bodyOf(
      paragraph("body", "第一段"),
      paragraph("body", "第二段"),
      paragraph("blank", ""),
      paragraph("annex-line", "附件：任务分解表"),
      paragraph("blank", ""),
      paragraph("signature", "汶上县人民政府"),
      paragraph("date", "2025年5月20日"),
    );
    const kept = Array.from(body.matchAll(/<w:keepNext\/>.*?<w:t [^>]*>([^<]*)/gu), ([, text]) => text);
    assert.deepEqual(kept, ["第二段"], "the others are kept by their styles");
  });

  it("leaves room between the title of an annex and its table, and sets the mark of organs with long names smaller", async () => {
    const parts = partsOf(
      await writeDocx(
        paper({ ...paragraph("letterhead", "青云县人力资源和社会保障局文件"), size: 29 }, paragraph("annex-title", "任务清单")),
      ),
    );
    assert.match(parts["word/styles.xml"] ?? "", /<w:name w:val="附件标题"\/>.*?<w:spacing w:before="0" w:after="160" /u);
    assert.match(
      parts["word/document.xml"] ?? "",
      /<w:spacing w:before="0" w:after="0" w:line="780" w:lineRule="exact"\/>.*<w:sz w:val="58"\/>/u,
    );
    assert.deepEqual(await schemaErrors(parts), []);
  });

  it("has the 版记 in a frame at the foot, with its lines, held by a paragraph without height", async () => {
    const body = await bodyOf(
      paragraph("body", "正文"),
      paragraph("copies", "抄送：县委办公室。"),
      paragraph("imprint", "县政府办公室\t2025年5月20日印发"),
    );
    const styles = Array.from(
      body.matchAll(/<w:pStyle w:val="(\w+)"\/>(<w:framePr [^>]*>)?/gu),
      ([, id, frame]) => `${id}${frame ? " framed" : ""}`,
    );
    assert.deepEqual(styles, [
      "FenjieBody",
      "FenjieRuleOuter framed",
      "FenjieCopies framed",
      "FenjieRuleInner framed",
      "FenjieImprint framed",
      "FenjieRuleOuter framed",
      "FenjieThin",
    ]);
    assert.equal(new Set(body.match(/<w:framePr [^>]*>/gu)).size, 1, "one frame");
  });
});

describe("a table in a Word file", () => {
  it("repeats its titles, and breaks no row but one that may", async () => {
    const rows = [row(cell(0, "text", "短")), { ...row(cell(0, "text", "长")), mayBreak: true }];
    const body = await bodyOf({ kind: "table", size: "table", widths: [1], header: [row(cell(0, "header", "工作要求"))], rows });
    const properties = Array.from(
      body.matchAll(/<w:trPr>(.*?)<\/w:trPr>/gu),
      ([, inside = ""]) => inside.match(/cantSplit|tblHeader/gu) ?? [],
    );
    assert.deepEqual(properties, [["cantSplit", "tblHeader"], ["cantSplit"], []]);
  });

  it("has columns that fill the width to the twip, and cells of their columns' widths", async () => {
    const body = await bodyOf(table(1));
    const columns = Array.from(body.matchAll(/<w:gridCol w:w="(\d+)"/gu), ([, width]) => Number(width));
    assert.equal(
      columns.reduce((sum, width) => sum + width, 0),
      8844,
    );
    assert.match(body, /<w:tcW w:w="8844" w:type="dxa"\/><w:gridSpan w:val="5"\/>/u);
  });

  it("merges cells downwards: each row below has one that goes on", async () => {
    const body = await bodyOf(table(1));
    const rows = body.split("<w:tr>").slice(3);
    assert.deepEqual(
      rows.map((one) => one.match(/restart|continue/gu) ?? []),
      [["restart", "restart"], ["continue", "continue"], ["continue"]],
    );
    assert.deepEqual(
      rows.map((one) => one.match(/<w:tc>/gu)?.length),
      [5, 5, 5],
    );
  });

  it("that ends a part is followed by a paragraph without height, not by an empty line", async () => {
    assert.match(await bodyOf(table(1)), /<\/w:tbl><w:p><w:pPr><w:pStyle w:val="FenjieThin"\/><\/w:pPr><\/w:p><w:sectPr>/u);
  });

  it("that has no rows is left out: Word would call the file damaged", async () => {
    const body = await bodyOf({ kind: "table", size: "table", widths: [1], header: [], rows: [] });
    assert.doesNotMatch(body, /<w:tbl>/u);
  });

  it("keeps a heading row with the next one", async () => {
    const body = await bodyOf(table(1));
    assert.match(body, /<w:pStyle w:val="FenjieCellSection"\/><w:keepNext\/>/u);
    assert.doesNotMatch(body, /<w:pStyle w:val="FenjieCellText"\/><w:keepNext\/>/u);
  });
});
