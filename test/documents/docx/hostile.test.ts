import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { zipSync } from "fflate";
import { readDocx } from "../../../server/src/documents/read/docx/read.js";
import { LARGEST_PACKAGE } from "../../../server/src/office/package.js";
import { workbookOf, zipOf } from "../../core/files/support/xlsx.js";
import { docxOf, filesOf, NAMESPACES, p, problemOf, read, shown, tbl, tc, texts, tr } from "./support.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): readonly number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(stream)]);
/** A document whose main part is this text. */
const documentOf = (xml: string): Uint8Array => zipOf({ ...filesOf(""), "word/document.xml": xml });

describe("what is no .docx is named, with a word on what to do", () => {
  const files: readonly [string, Uint8Array, RegExp][] = [
    ["an empty file", new Uint8Array(), /空的/],
    [".doc and .wps", compound("WordDocument"), /旧格式（\.doc 或 \.wps）.*Word 或 WPS.*“另存为”存成 \.docx/],
    [".xls and .et", compound("Workbook"), /旧格式（\.xls 或 \.et）.*Excel 或 WPS.*\.xlsx/],
    ["a password", compound("EncryptedPackage"), /密码/],
    ["PDF", bytesOf("%PDF-1.7\n"), /PDF.*复制/],
    ["OFD", zipOf({ "OFD.xml": "<a/>" }), /OFD.*转换/],
    ["RTF", bytesOf("{\\rtf1\\ansi 通知}"), /RTF.*\.docx/],
    ["a web page named .docx", bytesOf("\uFEFF<HTML><body>"), /网页.*\.html/],
    ["a file that the office's own software enciphered", bytesOf("b\u0014#e\0\0E-SafeNet\0LOCK"), /加密软件加密.*先用该软件解密/],
    ["bytes nobody knows", new Uint8Array([7, 0, 1, 200, 0]), /不是 \.docx 文件，或者已被单位的加密软件加密/],
    ["a web archive", bytesOf("MIME-Version: 1.0\r\n"), /网页存档/],
    ["text", bytesOf("关于印发任务分解表的通知"), /不是 \.docx 文件/],
    ["a workbook named .docx", workbookOf([["单位"]]), /Excel 工作簿.*\.xlsx/],
    ["an OpenDocument text", zipOf({ mimetype: "x", "content.xml": "<a/>" }), /OpenDocument.*\.docx/],
    ["any other archive", zipOf({ "a.txt": "x" }), /不是 \.docx 文件/],
  ];
  for (const [name, bytes, expected] of files) it(name, () => assert.match(problemOf(bytes), expected));
});

describe("broken and hostile documents", () => {
  it("cut off, or with a body that is no XML or missing", () => {
    assert.match(problemOf(docxOf(p("甲")).slice(0, 400)), /已损坏/);
    assert.match(problemOf(documentOf("<w:document")), /已损坏/);
    assert.match(problemOf(documentOf("")), /已损坏/);
    assert.match(problemOf(documentOf(`<w:document ${NAMESPACES}><w:body><w:p></w:body></w:document>`)), /已损坏/);
    assert.match(problemOf(documentOf(`<w:document ${NAMESPACES}/>`)), /已损坏/);
  });

  it("too large on the disk", () => {
    assert.match(problemOf(new Uint8Array(LARGEST_PACKAGE + 1)), /太大（超过 50 MB）/);
  });

  it("a bomb: a few kilobytes that unpack to many megabytes", () => {
    const bomb = documentOf(" ".repeat(70 * 1024 * 1024));
    assert.ok(bomb.length < 100_000);
    assert.match(problemOf(bomb), /展开后太大/);
    assert.match(problemOf(documentOf(" ".repeat(20 * 1024 * 1024))), /展开后太大/);
  });

  it("a directory that lies about the size", () => {
    const files = { ...filesOf(""), "word/document.xml": " ".repeat(70 * 1024 * 1024) };
    assert.match(problemOf(zipOf(files, { "word/document.xml": 1000 })), /已损坏/);
  });

  it("entities: a billion laughs, a file of this machine", () => {
    const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${NAMESPACES}><w:body>${p("&b;")}</w:body></w:document>`;
    assert.match(problemOf(documentOf(laughs)), /DTD/);
    assert.match(problemOf(documentOf(`<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`)), /DTD/);
  });

  it("depth without end", () => {
    assert.match(problemOf(docxOf("<w:customXml>".repeat(100_000) + "</w:customXml>".repeat(100_000))), /嵌套过深/);
  });

  it("styles and lists that point to themselves, spans of millions", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    assert.deepEqual(texts(p("甲", `<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>`), { styles, numbering }), ["甲"]);
    const wide = tbl([1], [tr([tc("甲", `<w:gridSpan w:val="999999999"/>`), "乙"], `<w:gridBefore w:val="999999999"/>`)]);
    assert.equal(read(docxOf(wide)).blocks.length, 1);
  });

  it("numbers beyond all numerals", () => {
    const format = (name: string): string =>
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="${name}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    for (const name of ["chineseCountingThousand", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "chineseLegalSimplified"])
      assert.deepEqual(texts(p("", `<w:numPr><w:numId w:val="1"/></w:numPr>`), { numbering: format(name) }), ["999999999"]);
  });

  it("parts that are pointed to and missing are passed over", () => {
    const { "word/_rels/document.xml.rels": relationships = "", ...files } = filesOf(p("甲"));
    const dangling = relationships.replace(
      "</Relationships>",
      `<Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/numbering" Target="../none.xml"/></Relationships>`,
    );
    assert.equal(read(zipOf({ ...files, "word/_rels/document.xml.rels": dangling })).blocks.length, 1);
  });
});

describe("documents of other programs", () => {
  const body = `<w:body>${p("一、坚持标准引领", `<w:jc w:val="center"/>`)}</w:body>`;

  it("the strict variant of the standard", () => {
    const strict = filesOf(p("甲", `<w:jc w:val="end"/>`));
    const files = Object.entries(strict).map(([name, xml]) => [
      name,
      xml
        .replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
    ]);
    const [block] = read(zipOf(Object.fromEntries(files))).blocks;
    assert.deepEqual(block?.kind === "paragraph" && [block.text, block.alignment], ["甲", "right"]);
  });

  it("other prefixes, a default namespace, namespaces of WPS, a byte order mark", () => {
    const renamed = `<ns0:document ${NAMESPACES.replace("xmlns:w=", "xmlns:ns0=")}>${body.replaceAll("w:", "ns0:")}</ns0:document>`;
    const wps = `\uFEFF<?xml version="1.0"?><w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" ${NAMESPACES} mc:Ignorable="wpsCustomData">${body}<wpsCustomData:x/></w:document>`;
    for (const xml of [renamed, wps]) {
      const [block] = read(documentOf(xml)).blocks;
      assert.deepEqual(block?.kind === "paragraph" && [block.text, block.alignment], ["一、坚持标准引领", "center"]);
    }
  });

  it("parts in UTF-16, of either order of bytes, with and without a mark", () => {
    for (const isBig of [false, true])
      for (const mark of ["\ufeff", ""]) {
        const xml = Buffer.from(mark + (filesOf(p("甲"))["word/document.xml"] ?? "").replace("UTF-8", "UTF-16"), "utf16le");
        const files = Object.entries({ ...filesOf(""), "word/document.xml": isBig ? xml.swap16() : xml });
        const bytes = zipSync(Object.fromEntries(files.map(([name, part]) => [name, new Uint8Array(Buffer.from(part))])));
        assert.deepEqual(shown(bytes), ["甲"]);
      }
  });

  it("a package that names its parts with a leading slash, in capitals, with backslashes, or does not say which is the main one", () => {
    const { "word/document.xml": main = "", "_rels/.rels": relationships = "" } = filesOf(p("甲"));
    const packages = [
      { "_rels/.rels": relationships.replace("word/document.xml", "/word/document2.xml"), "word/document2.xml": main },
      { "_rels/.rels": relationships, "Word/Document.xml": main },
      { "_rels\\.rels": relationships, "word\\document.xml": main },
      { "word/document.xml": main },
      { "_rels/.rels": relationships.replace("word/document.xml", encodeURI("word/正文.xml")), "word/正文.xml": main },
      { "_rels/.rels": relationships.replace("word/document.xml", "word/100%.xml"), "word/100%.xml": main },
    ];
    for (const files of packages) assert.ok("blocks" in readDocx(zipOf(files)), Object.keys(files).join());
  });
});
