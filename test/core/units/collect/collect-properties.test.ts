import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../../server/src/core/checked.js";
import { nameUsesOf } from "../../../../server/src/core/features/nameUses.js";
import { collectUnits } from "../../../../server/src/core/units/collect/collect.js";
import { registryOf } from "../../../../server/src/core/units/collect/report.js";
import { readCsv } from "../../../../server/src/core/units/list/csv.js";
import { readUnitList } from "../../../../server/src/core/units/list/readList.js";
import { validateRegistry } from "../../../../server/src/core/units/registry-schema.js";
import { registryFile } from "../../../../server/src/core/units/registryFile.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import fc from "../../../properties.js";
import { SEEDS, seed } from "../../notice/support/seeds.js";

/** Slips as they happen: a character gone, doubled or another, a mark between, brackets, a name of another kind. */
const SLIPS = ["", "局", "、", "（", "）", "(", " ", "\n", "县", "市", "第一中学", "公司", "办", "·", "“", "A1", "各", "𠮷", "委", "分局"];

const mangled = fc
  .record({
    name: fc.constantFrom(...SEEDS),
    place: fc.constantFrom("梁山县", "长阳土家族自治县", "延边朝鲜族自治州", "滨海新区", "神农架林区"),
    slips: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), slip: fc.constantFrom(...SLIPS), cut: fc.nat(3) }), {
      maxLength: 40,
    }),
  })
  .map(({ name, place, slips }) =>
    slips.reduce(
      (text, { at, slip, cut }) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + slip + text.slice(from + cut);
      },
      seed(name).replaceAll(/汶上县|金乡县|济宁市|济南市/gu, place),
    ),
  );

const isRight = (text: string): void => {
  const check = validateRegistry(JSON.parse(text));
  assert.ok("registry" in check, JSON.stringify(check));
};

describe("whatever stands in a notice or a table", () => {
  it("what is collected is a registry file", () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const names = nameUsesOf(new CheckedNotice(text, { configuration: {}, registries: shippedRegistries }), "a");
        for (const collection of collectUnits([names], shippedRegistries).collections) isRight(registryFile(registryOf(collection)));
      }),
      { numRuns: 40 },
    );
  });

  it("a table is read into registries, or what is wrong with it is told", () => {
    const cell = fc.constantFrom(
      "单位名称",
      "简称",
      "曾用名",
      "停用日期",
      "启用日期",
      "汶上县财政局",
      "县蓝天办",
      "市蓝天办",
      "2019年",
      "去年",
      "",
      "一、甲",
      '"',
      "，",
      "甲、乙局；丙局",
      "无",
    );
    const table = fc
      .array(
        fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(",")),
        { maxLength: 12 },
      )
      .map((rows) => rows.join("\n"));
    fc.assert(
      fc.property(table, fc.constantFrom(null, { name: "汶上县" }), (text, configured) => {
        const read = readCsv(text);
        if ("problem" in read) return;
        const found = readUnitList(read.sheet, { configured, registries: shippedRegistries });
        if ("problems" in found) assert.ok(found.problems.length > 0);
        else for (const registry of found.registries) isRight(registryFile(registry));
      }),
      { numRuns: 500 },
    );
  });

  it("no text is too strange to be parted into cells", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(",", ";", "\t", '"', "\n", "\r", "a", "，", "sep=") }), (text) => void readCsv(text)),
    );
  });
});
