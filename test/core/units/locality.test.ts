import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inferLocality, type LocalityHints } from "../../../server/src/core/units/locality.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

const NOTHING: LocalityHints = { configured: null, issuer: null, number: null, title: null };

/** “county 汶上县 < 济宁市”. */
const infer = (hints: Partial<LocalityHints>): string | null => {
  const found = inferLocality({ ...NOTHING, ...hints }, shippedRegistries);
  return found && `${found.level} ${found.name}${found.parent === null ? "" : ` < ${found.parent}`}`;
};

describe("the place of a notice", () => {
  const issuers: readonly (readonly [issuer: string, expected: string | null])[] = [
    ["汶上县人民政府办公室", "county 汶上县 < 济宁市"],
    ["济宁市人民政府办公室", "city 济宁市 < 山东省"],
    ["济南市人民政府办公厅", "city 济南市 < 山东省"],
    ["中共汶上县委办公室", "county 汶上县 < 济宁市"],
    ["曲阜市人民政府", "county 曲阜市 < 济宁市"],
    ["济宁市任城区人民政府办公室", "district 任城区 < 济宁市"],
    ["济宁市任城区发展和改革局", "district 任城区 < 济宁市"],
    ["山东省济宁市任城区教育和体育局", "district 任城区 < 济宁市"],
    ["山东省市场监督管理局", "province 山东省"],
    ["滁州市人民政府办公室", "city 滁州市"],
    ["枣庄市市中区人民政府办公室", "district 市中区 < 枣庄市"],
    ["单县人民政府办公室", "county 单县"],
    ["乡宁县人民政府办公室", "county 乡宁县"],
    ["镇江市人民政府办公室", "city 镇江市"],
    ["长阳土家族自治县人民政府办公室", "county 长阳土家族自治县"],
    ["恩施土家族苗族自治州人民政府办公室", "city 恩施土家族苗族自治州"],
    ["广西壮族自治区人民政府办公厅", "province 广西壮族自治区"],
    ["北京市海淀区人民政府办公室", "district 海淀区 < 北京市"],
    ["汶上县郭楼镇人民政府", "town 郭楼镇 < 汶上县"],
    ["汶上县教育和体育局", "county 汶上县 < 济宁市"],
    ["区政府办公室", null],
  ];
  for (const [issuer, expected] of issuers) it(`issuer ${issuer}`, () => assert.equal(infer({ issuer }), expected));

  it("is told by the code of the number: 济政办字 is 济宁, 济政办发 济南", () => {
    assert.equal(infer({ number: "汶政办字" }), "county 汶上县 < 济宁市");
    assert.equal(infer({ number: "济政办字〔2025〕9号" }), "city 济宁市 < 山东省");
    assert.equal(infer({ number: "济政办发" }), "city 济南市 < 山东省");
    assert.equal(infer({ number: "某政办发" }), null);
  });
  it("is told by the title: the first place in it", () => {
    assert.equal(infer({ title: "关于印发济宁市贯彻落实2025年山东省政务公开工作要点任务分解表的通知" }), "city 济宁市 < 山东省");
    assert.equal(infer({ title: "关于印发2025年陵水县政务公开工作要点的通知" }), "county 陵水县");
    assert.equal(infer({ title: "2025年政务公开工作要点" }), null);
  });
  it("is first what the configuration says", () => {
    assert.equal(
      infer({ configured: { name: "天长市", level: "county", parent: "滁州市" }, issuer: "汶上县人民政府办公室" }),
      "county 天长市 < 滁州市",
    );
    assert.equal(infer({ configured: { name: "天长市", parent: "滁州市" } }), "county 天长市 < 滁州市");
    assert.equal(infer({ configured: { name: "汶上县" } }), "county 汶上县 < 济宁市");
  });
});
