import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eastAsianWidth } from "get-east-asian-width";
import { parseDocument } from "htmlparser2";
import { shareOf } from "../../../server/src/core/overview/charts.js";
import { measure, wrap } from "../../../server/src/core/overview/measure.js";
import { type Overview, overviewOf } from "../../../server/src/core/overview/overview.js";
import { OVERVIEW_STYLE, overviewPictures } from "../../../server/src/core/overview/pictures.js";
import { escapeXml } from "../../../server/src/core/overview/svg.js";
import fc from "../../properties.js";
import { seed } from "../ledger/support.js";

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const attributes = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name = "", value = ""]) => [name, value]));

const unescaped = (text: string): string => {
  const [node] = parseDocument(`<a>${text}</a>`, { xmlMode: true, decodeEntities: true }).childNodes;
  const [child] = node !== undefined && "childNodes" in node ? node.childNodes : [];
  return child !== undefined && "data" in child ? child.data : "";
};

/** Of a usual font, as a share of its size; accents stand over the letter before them. */
const widthOf = (char: string): number => {
  if (/\p{Mark}/u.test(char)) return 0;
  return eastAsianWidth(char.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2 ? 1 : 0.56;
};

/** Where the words of a picture stand, in a usual font: Chinese characters square, others a little more than half of that. */
const boxesOf = (svg: string): readonly Box[] =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, tag = "", content = ""]) => {
    const { x, y, "font-size": fontSize, "text-anchor": anchor } = attributes(tag);
    const [at, base, size] = [Number(x), Number(y), Number(fontSize)];
    const words = unescaped(content);
    const width = [...words].reduce((sum, char) => sum + widthOf(char), 0) * size;
    const left = anchor === "end" ? at - width : anchor === "middle" ? at - width / 2 : at;
    return { words, left, right: left + width, top: base - size * 0.8, bottom: base + size * 0.15 };
  });

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Nothing beyond the edges, no words over others. */
const assertClear = (svg: string): void => {
  const { width, height } = attributes(/<svg[^>]*>/u.exec(svg)?.[0] ?? "");
  const boxes = boxesOf(svg);
  for (const box of boxes) {
    assert.ok(box.left >= 0 && box.right <= Number(width) && box.top >= 0 && box.bottom <= Number(height), `beyond the edge: ${box.words}`);
    for (const other of boxes) assert.ok(other === box || !meets(box, other), `${box.words} over ${other.words}`);
  }
  for (const [, tag = ""] of svg.matchAll(/<rect ([^>]*)\/>/gu)) {
    const rect = attributes(tag);
    const numbers = [rect.x, rect.y, rect.width, rect.height].map(Number);
    assert.ok(
      numbers.every((value) => Number.isFinite(value) && value >= 0),
      tag,
    );
    assert.ok(Number(rect.x) + Number(rect.width) <= Number(width) + 0.1, tag);
  }
};

const count = fc.oneof(fc.constant(0), fc.nat(30), fc.nat(9_999_999));
const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."县市政府办公室、（）“”A1 &<"), maxLength: 90 }),
);
const share = fc.record({ name, count });

const anyOverview: fc.Arbitrary<Overview> = fc.record({
  title: name,
  number: fc.option(name),
  tasks: fc.integer({ min: 1, max: 9_999_999 }),
  leads: fc.record({
    role: fc.constantFrom("lead" as const, "responsible" as const),
    units: fc.array(share, { maxLength: 20 }),
    named: count,
    many: count,
    mixed: count,
    nobody: count,
  }),
  deadlines: fc.record({
    year: fc.option(fc.integer({ min: 2000, max: 2099 })),
    months: fc.array(count, { minLength: 12, maxLength: 12 }),
    yearEnd: count,
    earlier: count,
    later: count,
    recurring: count,
    longTerm: count,
    open: count,
    none: count,
  }),
  lineage: fc.option(
    fc.record({
      parent: name,
      isFromAbove: fc.boolean(),
      verbatim: count,
      adapted: count,
      new: count,
      carried: count,
      leftOut: count,
      open: count,
    }),
  ),
  sections: fc.array(share, { maxLength: 8 }),
});

describe("pictures of a notice", () => {
  const pictures = overviewPictures(overviewOf(seed("wenshang-2025").checked), "zh");

  it("are one for each question that the notice answers", () => {
    assert.deepEqual(
      pictures.map(({ name, title }) => `${name} ${title}`),
      ["deadlines 完成时限分布", "leads 各单位牵头任务数", "leadership 由谁牵头", "sections 各部分任务数"],
    );
    assert.deepEqual(overviewPictures({ ...overviewOf(seed("wenshang-2025").checked), tasks: 0 }, "zh"), []);
  });

  it("put the units beyond the first together, with their sum", () => {
    const words = boxesOf(pictures[1]?.svg ?? "").map((box) => box.words);
    assert.ok(words.includes("其余12个单位"));
    assert.ok(words.includes("15"));
  });

  it("stand alone: size, title and description, and no style, script or reference", () => {
    for (const { svg, title } of pictures) {
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*width="720" height="\d+" viewBox="0 0 720 \d+" role="img"/u);
      assert.ok(svg.includes(`>${title}</title>`) && /<desc [^>]*>.{8,}<\/desc>/u.test(svg));
      assert.doesNotMatch(svg, /<style|<script|foreignObject|href|url\(|var\(/u);
    }
  });

  it("have a colour in every page that shows them, for all they draw", () => {
    for (const { svg } of pictures)
      for (const [, ink] of svg.matchAll(/<(?:rect|text) class="([\w-]+)"/gu))
        assert.ok(OVERVIEW_STYLE.includes(`.fenjie-picture .${ink}{fill:var(--fenjie-${ink},`), ink);
  });

  it("show no words over others and nothing beyond their edges, in both languages, whatever the names and numbers", () => {
    for (const name of ["jining-2025", "jining-2024", "wenshang-2025", "jinxiang-2023", "jinan-2025"])
      for (const language of ["zh", "en"] as const)
        for (const { svg } of overviewPictures(overviewOf(seed(name).checked), language)) assertClear(svg);
    fc.assert(
      fc.property(anyOverview, fc.constantFrom("zh" as const, "en" as const), (overview, language) => {
        for (const { svg } of overviewPictures(overview, language)) assertClear(svg);
      }),
      { numRuns: 60 },
    );
  });

  it("leave nothing of a name out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = wrap(text, width, 14);
        assert.equal(lines.join("").replace(/\s/gu, ""), text.replace(/\s/gu, ""));
        for (const line of lines) assert.ok(measure(line, 14) <= width || [...line].length === 1, line);
      }),
    );
  });

  it("escape what XML has no place for", () => {
    assert.equal(escapeXml('a<b>&"\u0000\u000b\ud800中'), "a&lt;b&gt;&amp;&quot;\ufffd中");
  });

  it("round no share to nothing or to all", () => {
    assert.deepEqual(
      [shareOf(1, 3), shareOf(1, 100_000), shareOf(99_999, 100_000), shareOf(0, 5), shareOf(5, 5)],
      ["33.3%", "<0.1%", ">99.9%", "0%", "100%"],
    );
  });
});
