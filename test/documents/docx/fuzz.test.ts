/** Whatever the bytes: a document or a message, never an exception, and soon. `FUZZ_RUNS=20000 npm run test:core -- test/documents/docx/fuzz` */
import { describe, it } from "node:test";
import { readDocx } from "../../../server/src/documents/read/docx/read.js";
import { zipOf } from "../../core/files/support/xlsx.js";
import fc from "../../properties.js";
import { docxOf, filesOf, inList, level, list, p, r, tbl, tc, tr } from "./support.js";

const runs = Number(process.env.FUZZ_RUNS ?? 150);

const parts = {
  numbering: list(1, [level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2")]),
  styles: `<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`,
};
const body =
  p("公开", `<w:pStyle w:val="a"/>${inList(1)}`) +
  p(
    `<w:ins w:id="1">${r("插入")}</w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,1)</w:instrText></w:r>`,
  ) +
  tbl(
    [1000, 50, 1000],
    [tr([tc("甲", `<w:vMerge w:val="restart"/>`), tc("乙", `<w:gridSpan w:val="2"/>`)]), tr([tc("", "<w:vMerge/>"), "丙"])],
  );
const good = docxOf(body, parts);
const names = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:ins", "w:del", "w:sdt", "w:sdtContent", "w:pPr", "w:rPr", "w:vanish"];

/** Elements in any order, and others nobody asked for. */
const anyMarkup = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 8 },
    fc.constantFrom("公开", "&#65;", "<w:vMerge/>", `<w:gridSpan w:val="-3"/>`, `<w:jc w:val="x"/>`, `<w:fldChar w:fldCharType="end"/>`),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie("node"), { maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
  ),
})).node as fc.Arbitrary<string>;

describe("any bytes", () => {
  it("random, with and without the first bytes of a package", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]), (bytes, start) => {
        readDocx(new Uint8Array([...start, ...bytes]));
      }),
      { numRuns: runs },
    );
  });

  it("a good document cut off, or with bytes changed", () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), (length, changes) => {
        readDocx(good.slice(0, length));
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        readDocx(bytes);
      }),
      { numRuns: runs },
    );
  });

  it("a good document with characters of its XML changed", () => {
    const files = filesOf(body, parts);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(files)), fc.nat(), fc.nat(20), fc.string({ maxLength: 5 }), (name, at, removed, added) => {
        const text = files[name] ?? "";
        const from = at % (text.length + 1);
        readDocx(zipOf({ ...files, [name]: text.slice(0, from) + added + text.slice(from + removed) }));
      }),
      { numRuns: runs },
    );
  });

  it("elements in any order within one another", () => {
    fc.assert(
      fc.property(fc.array(anyMarkup, { maxLength: 8 }), (nodes) => {
        const found = readDocx(docxOf(nodes.join("")));
        if ("problem" in found) throw new Error(`${found.problem.en}: ${nodes.join("")}`);
        for (const block of found.blocks) {
          if (block.kind === "paragraph") continue;
          for (const [i, { cells }] of block.rows.entries())
            for (const { column, columnSpan, rowSpan } of cells)
              if (column + columnSpan > block.columns || i + rowSpan > block.rows.length || columnSpan < 1 || rowSpan < 1)
                throw new Error(`a cell beyond the table: ${nodes.join("")}`);
        }
      }),
      { numRuns: runs * 2 },
    );
  });
});
