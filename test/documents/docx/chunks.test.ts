/** Pages put into a document whole (altChunk), as libraries that make a .docx of a web page do. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pageOfArchive } from "../../../server/src/documents/read/docx/webArchive.js";
import { zipOf } from "../../core/files/support/xlsx.js";
import { filesOf, p, remarksOf, shown } from "./support.js";

const PAGE = `<html><head><meta charset="utf-8"></head><body><p align="center">任务分解表</p><table><tr><th>工作任务</th><th>牵头单位</th></tr><tr><td rowspan="2">（一）公开</td><td>县财政局</td></tr><tr><td>县司法局</td></tr></table></body></html>`;
const READ = ["任务分解表", ["# 0:工作任务 1:牵头单位", "0↓2:（一）公开 1:县财政局", "1:县司法局"]];

const documentWith = (chunk: string): Uint8Array => {
  const files = filesOf(`${p("各乡镇：")}<w:altChunk r:id="c"/>`);
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk";
  const relationships = files["word/_rels/document.xml.rels"]?.replace(
    "</Relationships>",
    `<Relationship Id="c" Type="${type}" Target="/word/chunk.bin"/></Relationships>`,
  );
  return zipOf({ ...files, "word/_rels/document.xml.rels": relationships ?? "", "word/chunk.bin": chunk });
};

const archive = (encoding: string, body: string, lineEnd = "\r\n"): string =>
  [
    "MIME-Version: 1.0",
    `Content-Type: multipart/related;`,
    `    type="text/html";`,
    `    boundary="----=part"`,
    "",
    "",
    "------=part",
    `Content-Type: text/html;`,
    `    charset="utf-8"`,
    `Content-Transfer-Encoding: ${encoding}`,
    "Content-Location: file:///C:/fake/document.html",
    "",
    body,
    "",
    "------=part--",
  ].join(lineEnd);

const quoted = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => (byte === 0x3d || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .map((piece, i) => (i % 20 === 19 ? `${piece}=\r\n` : piece))
    .join("");

describe("pages put into a document whole", () => {
  const chunks: Readonly<Record<string, string>> = {
    "a page": PAGE,
    "an archive, its bytes as they are but for “=”": archive("quoted-printable", PAGE.replaceAll("=", "=3D"), "\n"),
    "an archive, quoted": archive("quoted-printable", quoted(PAGE)),
    "an archive, base64": archive("base64", Buffer.from(PAGE).toString("base64").replace(/.{76}/gu, "$&\r\n")),
    "an archive in eight bits": archive("8bit", PAGE),
  };
  for (const [name, chunk] of Object.entries(chunks))
    it(name, () => {
      const bytes = documentWith(chunk);
      assert.deepEqual(shown(bytes), ["各乡镇：", ...READ]);
      assert.deepEqual(remarksOf(bytes), []);
    });

  it("what is no page is told", () => {
    for (const chunk of ["PK\u0003\u0004", "", archive("base64", "===="), "MIME-Version: 1.0"]) {
      const bytes = documentWith(chunk);
      assert.deepEqual(shown(bytes), ["各乡镇："]);
      assert.match(remarksOf(bytes).join(), /1个嵌入对象/);
    }
  });

  it("an archive without end, or in parts within parts", () => {
    const head = (mark: string): string => `Content-Type: multipart/mixed; boundary=${mark}\r\n\r\n`;
    const nested = Array.from({ length: 50 }, (_, i) => `${head(`b${i}`)}--b${i}\r\n`).join("");
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
    assert.equal(pageOfArchive(bytesOf(`MIME-Version: 1.0\r\n${nested}`)), null);
    assert.equal(pageOfArchive(bytesOf(`MIME-Version: 1.0\r\n${"\r\n\t".repeat(100_000)}`)), null);
  });
});
