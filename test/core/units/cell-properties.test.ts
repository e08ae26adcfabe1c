import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { UnitCell } from "../../../server/src/core/units/cell.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { createUnits } from "../../../server/src/core/units/units.js";
import fc from "../../properties.js";
import { place, unitsOf } from "./places.js";

/** Fragments that meet in cells, right and wrong. */
const FRAGMENTS =
  "县教育局 县教肓局 财政局 市、县级政府办公室 各县（市、区）政府 各县(市、区)政府 济宁高新区 太白湖新区 管委会 市政府各部门、单位 等 等部门 和 及 以及 会同 牵头 牵头单位： （牵头） （ ） ( ) 、 ， ； / 。 县 市 省委 组织部 镇 某某有限公司 第一中学 局 12 a 〔 无".split(
    " ",
  );
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 2, arbitrary: fc.constantFrom(" ", "  ", "\n", "\n\n", "\t", "\r\n") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);
const cellText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

/** Spans of mentions, separators and rest in order. */
const spansOf = ({ mentions, separators, rest }: UnitCell) =>
  [...mentions.map(({ span }) => span), ...separators.map(({ span }) => span), ...rest].sort((a, b) => a.start - b.start || a.end - b.end);

describe("any cell text", () => {
  for (const at of ["济宁市", "汶上县"]) {
    it(`${at}: the pieces put together are the text`, () => {
      fc.assert(
        fc.property(cellText, (value) => {
          const cell = unitsOf(at).read(value);
          let offset = 0;
          for (const { start, end } of spansOf(cell)) {
            assert.equal(start, offset);
            assert.ok(end >= start);
            offset = end;
          }
          assert.equal(offset, value.length);
        }),
        { numRuns: 3000 },
      );
    });
  }

  it("mentions carry their text, are never empty, and have a name", () => {
    fc.assert(
      fc.property(cellText, (value) => {
        for (const { span, text, name } of unitsOf("汶上县").read(value).mentions) {
          assert.equal(value.slice(span.start, span.end), text);
          assert.ok(text.trim() !== "" && name !== "" && !/\s/.test(name));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("is read the same way by an index that has read nothing before", () => {
    const value = "县教育局、财政局\n各乡镇(街道)等";
    assert.deepEqual(createUnits(shippedRegistries, place("汶上县")).read(value), unitsOf("汶上县").read(value));
  });

  it("takes time in proportion to its length", () => {
    const seeds = [
      "县",
      "市政府",
      "县教育局",
      "县教育局、",
      "甲 ",
      "（",
      "等",
      "和县",
      "市、县、",
      "各县（市、区）",
      "县教育局（",
      "某区、",
      "a：",
    ];
    for (const seed of seeds) {
      const started = performance.now();
      unitsOf("汶上县").read(seed.repeat(Math.ceil(30_000 / seed.length)));
      assert.ok(performance.now() - started < 3000, `${seed} repeated takes too long`);
    }
  });
});
