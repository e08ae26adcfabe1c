import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { readJson } from "../../../server/src/core/text/json.js";
import { registrationOf, registryFileName } from "../../../server/src/core/units/registration.js";
import type { Locality, Registry } from "../../../server/src/core/units/registry.js";
import { validateRegistry } from "../../../server/src/core/units/registry-schema.js";
import { localityIn, newConfiguration, newRegistry, withRegistry, withUnit } from "../../../server/src/core/units/registryText.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { createUnits } from "../../../server/src/core/units/units.js";

const WENSHANG: Locality = { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" };
const QUFU: Locality = { name: "曲阜市", level: "county", parent: "济宁市", short: "曲阜" };

const of = (written: string, locality = WENSHANG) => {
  const found = registrationOf(written, locality, shippedRegistries);
  assert.ok(found !== null, written);
  return found;
};

const registryFrom = (text: string): Registry => {
  const json = readJson(text);
  assert.ok(!("mistake" in json), text);
  const check = validateRegistry(json.value);
  assert.ok("registry" in check, text);
  return check.registry;
};

const NAMES = [
  ["县蓝天办", "汶上县", "汶上县蓝天办", "县蓝天办", "department"],
  ["县蓝天 行动队", "汶上县", "汶上县蓝天行动队", "县蓝天行动队", "department"],
  ["县教肓局", "汶上县", "汶上县教肓局", "县教肓局", "department"],
  ["汶上县蓝天办", "汶上县", "汶上县蓝天办", undefined, "department"],
  ["蓝天行动队", "汶上县", "汶上县蓝天行动队", "蓝天行动队", "department"],
  ["汶上蓝天行动队", "汶上县", "汶上蓝天行动队", undefined, "department"],
  ["县政府蓝天办", "汶上县", "汶上县人民政府蓝天办", "县政府蓝天办", "department"],
  ["县委蓝天部", "汶上县", "中共汶上县委蓝天部", "县委蓝天部", "party-organ"],
  ["县蓝天公司", "汶上县", "汶上县蓝天公司", "县蓝天公司", "enterprise"],
  ["蓝天公司", "汶上县", "蓝天公司", undefined, "enterprise"],
  ["县蓝天学校", "汶上县", "汶上县蓝天学校", "县蓝天学校", "school"],
  ["县蓝天医院", "汶上县", "汶上县蓝天医院", "县蓝天医院", "hospital"],
  ["县融煤体中心", "汶上县", "汶上县融煤体中心", "县融煤体中心", "public-institution"],
  ["市蓝天局", "济宁市", "济宁市蓝天局", "市蓝天局", "department"],
  ["市蓝天局汶上分局", "汶上县", "济宁市蓝天局汶上分局", "市蓝天局汶上分局", "field-office"],
  ["市场蓝天办", "汶上县", "汶上县市场蓝天办", "市场蓝天办", "department"],
  ["省蓝天厅", "山东省", "山东省蓝天厅", "省蓝天厅", "department"],
] as const;

describe("the entry of an unknown name", () => {
  for (const [written, locality, name, short, kind] of NAMES)
    it(written, () => {
      const found = of(written);
      assert.deepEqual([found.locality.name, found.entry.name, found.entry.short, found.entry.kind], [locality, name, short, kind]);
      const registries = [...shippedRegistries, registryFrom(newRegistry(found.locality, found.entry))];
      const read = createUnits(registries, WENSHANG).read(written);
      assert.deepEqual(
        read.mentions.map(({ unit }) => [unit?.name, unit?.registered]),
        [[name, true]],
        "and the name is known then",
      );
    });

  it("“市” in a county-level city is the city itself", () => {
    const { locality, entry } = of("市蓝天办", QUFU);
    assert.deepEqual([locality.name, entry.name], ["曲阜市", "曲阜市蓝天办"]);
  });

  it("is not made of what is no name", () => {
    for (const text of ["", "办", "2025", "12月", "县蓝天办。乙", "abc"])
      assert.equal(registrationOf(text, WENSHANG, shippedRegistries), null, text);
  });

  it("stands in a file called by its place", () => {
    assert.equal(registryFileName(WENSHANG), "wenshang.units.json");
    assert.equal(registryFileName({ ...WENSHANG, name: "㐀县", short: "" }), "㐀县.units.json");
    assert.equal(registryFileName(WENSHANG, 2), "wenshang-2.units.json");
  });
});

describe("the text of a registry", () => {
  const { entry } = of("县蓝天办");
  const added = (text: string): string => {
    const edit = withUnit(text, entry);
    assert.ok(edit !== null);
    return applyEdits(text, [edit]);
  };

  it("is made for the first unit of a place, and takes the next like it", () => {
    const text = newRegistry(WENSHANG, of("县甲乙部").entry);
    assert.equal(localityIn(text), "汶上县");
    assert.equal(
      added(text),
      `{
  "version": 1,
  "locality": { "name": "汶上县", "level": "county", "parent": "济宁市", "short": "汶上" },
  "units": [
    { "name": "汶上县甲乙部", "short": "县甲乙部", "kind": "department" },
    { "name": "汶上县蓝天办", "short": "县蓝天办", "kind": "department" }
  ]
}
`,
    );
  });

  it("gets its units where it has none", () => {
    const text = added(`{"version":1,"locality":${JSON.stringify(WENSHANG)}}`);
    assert.deepEqual(registryFrom(text).units, [entry]);
  });

  it("keeps one entry for a unit that is called otherwise too", () => {
    const text = added(newRegistry(WENSHANG, { ...entry, short: "蓝天办" }));
    assert.deepEqual(registryFrom(text).units, [{ ...entry, short: "蓝天办", also: ["县蓝天办"] }]);
    const { units } = registryFrom(
      added(newRegistry(WENSHANG, { ...entry, short: "蓝天办" }).replace('"kind"', '"also": ["县蓝办"], "kind"')),
    );
    assert.deepEqual(units?.[0]?.also, ["县蓝办", "县蓝天办"]);
  });

  it("is left alone where it cannot be read", () => {
    for (const text of ["", "{]", "[]", "null", '{"units":{}}']) assert.equal(withUnit(text, entry), null, text);
  });
});

describe("the text of a fenjie.json", () => {
  it("names a registry more", () => {
    const named = (text: string): string => {
      const edit = withRegistry(text, "units/wenshang.json");
      return edit === null ? "" : applyEdits(text, [edit]);
    };
    assert.equal(named("{}"), '{"registries":["units/wenshang.json"]}');
    assert.equal(
      named('{\n  "locality": { "name": "汶上县" }\n}\n'),
      '{\n  "locality": { "name": "汶上县" },\n  "registries": ["units/wenshang.json"]\n}\n',
    );
    assert.equal(named('{ "registries": ["a.json"] }'), '{ "registries": ["a.json", "units/wenshang.json"] }');
    assert.equal(named('{ "registries": 1 }'), "");
    assert.equal(newConfiguration("a.json"), '{\n  "registries": ["a.json"]\n}\n');
  });
});
