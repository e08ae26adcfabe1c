import assert from "node:assert/strict";
import { it } from "node:test";
import { figuresIn } from "../../../../server/src/core/rules/lineage/figures.js";

const figures = (text: string): readonly string[] =>
  figuresIn(text).map(({ span, values }) => `${text.slice(span.start, span.end)} ${values.join("–")}`);

it("what is counted or measured, with its unit", () => {
  assert.deepEqual(figures("办易办率达到90%以上，货物吞吐量突破8500万吨，技能培训2.8万人次，城镇化率提高1个百分点"), [
    "90% 90",
    "8500万吨 85000000",
    "2.8万人 28000",
    "1个百分点 1",
  ]);
  assert.deepEqual(figures("新建口袋公园50余处，培育3—5个品牌，投资1,000亿元，10余万户，在24小时内办结，5 0"), [
    "50余处 50",
    "3—5个 3–5",
    "1,000亿元 100000000000",
    "10余万户 100000",
    "24小时 24",
  ]);
  assert.deepEqual(figures("每年至少开展两次业务培训，组织一场发布会，３０％"), ["两次 2", "一场 1", "３０％ 30"]);
});

it("the same figure in another spelling counts the same", () => {
  assert.deepEqual(
    figuresIn("1000亿元").flatMap(({ values }) => values),
    figuresIn("1,000亿元").flatMap(({ values }) => values),
  );
  assert.deepEqual(figuresIn("1亿人次")[0]?.values, figuresIn("10000万人次")[0]?.values);
});

it("dates, ordinals, names and levels are no figures", () => {
  for (const text of [
    "2025年6月30日前完成，12月底前见效，上午8时，8:30分，2024—2026年",
    "第3次会议，第三批试点，第十四届，（1）公开，1.公开目录",
    "12345热线，5G基站，1+N体系，7×24服务，IPv6改造，“八抓20条”，《关于支持23项措施的意见》，〔2025〕9号，“人才金政20条”",
    "三级联动，四位一体，十四五，百分之百，统一标准，一体化，二级平台",
    "第 3 个",
  ])
    assert.deepEqual(figures(text), [], text);
});
