import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CITY, type COUNTY, compare, messagesOf, relatedOf } from "./support.js";

const row = (task: string): string => `（一）做好工作⇥县政府办公室⇥各乡镇⇥${task}⇥12月底前\n`;
const pair = (above: string, here: string, issuers: { city?: typeof CITY; county?: typeof COUNTY } = {}) => ({
  above: row(above),
  here: row(here),
  ...issuers,
});
const OTHER = (words: string): string => `「lineage/changed-figure|${words}」`;

describe("lineage/changed-figure", () => {
  it("another number in the same place is found, with the place above", () => {
    const [finding] = compare(
      pair("推动政务服务事项全程网办，办易办率达到90%以上。", `推动政务服务事项全程网办，办易办率达到${OTHER("80%")}以上。`),
    );
    assert.ok(finding !== undefined);
    assert.deepEqual(messagesOf([finding]), ["“80%”与上级通知（济政办字〔2025〕9号）的“90%”不同，请核对"]);
    assert.deepEqual(relatedOf(finding), ["above: 90% (上级写的是“90%”)"]);
  });

  it("several, also in Chinese numerals and with a scale", () => {
    compare(
      pair(
        "围绕重点领域每季度至少组织两次政策解读活动，新建口袋公园50处，完成投资2000亿元以上，老旧小区改造108个。",
        `围绕重点领域每季度至少组织${OTHER("一次")}政策解读活动，新建口袋公园${OTHER("5处")}，完成投资${OTHER("200亿元")}以上，老旧小区改造108个。`,
      ),
    );
    compare(
      pair(
        "每年至少开展3—5次专题培训，覆盖全部乡镇（街道）工作人员。",
        `每年至少开展${OTHER("3—4次")}专题培训，覆盖全部乡镇（街道）工作人员。`,
      ),
    );
  });

  it("a number that came or went with its words is no other number", () => {
    const training = "建立健全政务公开培训制度，组织业务骨干参加培训。";
    compare(pair(`${training}每年培训不少于2次。`, training));
    compare(pair(training, `${training}每年培训不少于2次。`));
    compare(
      pair("建立健全政务公开培训制度，培训不少于2次，组织业务骨干参加培训。", "建立健全政务公开培训制度，组织业务骨干50人参加培训。"),
    );
  });

  it("dates, ordinals, names and levels are no figures; the same in another spelling is the same", () => {
    for (const [above, here] of [
      ["在2025年6月底前完成事项目录编制并向社会公开。", "在2025年9月底前完成事项目录编制并向社会公开。"],
      ["做好2024年政务公开第三方评估反馈问题的整改落实工作。", "做好2025年政务公开第三方评估反馈问题的整改落实工作。"],
      ["推动12345热线与政府网站知识库数据同源共享共用。", "推动12315热线与政府网站知识库数据同源共享共用。"],
      ["健全市县乡三级联动的政务公开专区服务体系建设机制。", "健全县乡两级联动的政务公开专区服务体系建设机制。"],
      ["完善“1+6+N”的基层治理体系，推进网格化服务管理。", "完善“1+5+N”的基层治理体系，推进网格化服务管理。"],
      ["全年完成货物吞吐量1000万吨以上，提升港口服务水平。", "全年完成货物吞吐量1,000万吨以上，提升港口服务水平。"],
      ["（1）推进基层公开标准化，完善公开事项目录清单。", "（2）推进基层公开标准化，完善公开事项目录清单。"],
      ["落实《关于支持民营经济23条措施》，加大政策解读力度。", "落实《关于支持民营经济15条措施》，加大政策解读力度。"],
    ] as const)
      compare(pair(above, here));
  });

  it("another sentence may have other numbers, and figures of an earlier year do not hold any more", () => {
    compare(
      pair(
        "加强园区建设，新建标准化厂房30万平方米，引进龙头企业5家，完善园区配套服务功能。",
        "围绕农业产业，培育示范合作社12家，新建高标准农田8万亩，完善农村物流配送服务功能。",
      ),
    );
    const last = { ...CITY, title: "关于印发2024年济宁市工作任务分解表的通知" };
    compare(pair("办易办率达到90%以上，推动政务服务事项全程网办。", "办易办率达到95%以上，推动政务服务事项全程网办。", { city: last }));
  });

  it("of a task put together of several nobody knows which number is meant", () => {
    const [a, b] = ["每年组织政务公开业务培训不少于2次。", "围绕民生政策开展现场解读活动不少于4场。"];
    compare({ above: `${row(a)}⇥市司法局⇥⇥${b}⇥12月底前\n`, here: row(`每年组织政务公开业务培训不少于3次。${b}`) });
  });
});
