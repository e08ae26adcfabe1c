import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CITY, COUNTY, choose, compare, messagesOf, noticeOf, openIn, relatedOf, workspace } from "./support.js";

const TASK = "持续完善并动态更新主动公开事项目录，年度目录向社会公布。";
const row = (deadline: string, task = TASK): string => `（一）优化公开机制⇥县政府办公室⇥各乡镇⇥${task}⇥${deadline}\n`;
const LATE = (deadline: string): string => `「deadline/later-than-parent|${deadline}」`;

/** The city's deadline and the county's, marked where it is late. */
const pair = (above: string, here: string, issuers: { city?: typeof CITY; county?: typeof COUNTY } = {}) => ({
  above: row(above),
  here: row(here),
  ...issuers,
});

describe("deadline/later-than-parent", () => {
  it("a later day is found, with the place above", () => {
    const [finding] = compare(pair("9月底前", LATE("12月底前")));
    assert.ok(finding !== undefined);
    assert.deepEqual(messagesOf([finding]), ["时限“12月底前”晚于上级通知（济政办字〔2025〕9号）的“9月底前”，请提前，或与上级核实"]);
    assert.deepEqual(relatedOf(finding), ["above: 9月底前 (上级的时限“9月底前”)"]);
  });

  it("dates are compared, not words", () => {
    for (const [above, here] of [
      ["12月底前", "年底前"],
      ["第三季度", "9月底前"],
      ["9月底前", "2025年8月20日前"],
      ["年内", "12月31日前"],
      ["2026年6月底前", "12月底前"],
      ["11月前", "11月底前"],
    ] as const)
      compare(pair(above, here));
    for (const [above, here] of [
      ["第三季度", "11月底前"],
      ["上半年", "第三季度"],
      ["6月20日前", "6月底前"],
      ["12月底前", "2026年3月底前"],
      ["3月—9月", "10月底前"],
      ["10 月底前", "11月底前"],
    ] as const)
      compare(pair(above, LATE(here)));
  });

  it("what has no certain day is not compared", () => {
    for (const [above, here] of [
      ["9月底前", "长期坚持"],
      ["9月底前", "每季度末"],
      ["9月底前", "按上级要求"],
      ["9月底前", "全年"],
      ["9月底前", "—"],
      ["长期坚持", "12月底前"],
      ["每季度末", "12月底前"],
      ["按省部署", "12月底前"],
      ["印发之日起30日内", "12月底前"],
      ["", "12月底前"],
      ["9月底前完成，并动态更新", "12月底前"],
      ["13月底前", "12月底前"],
    ] as const)
      compare(pair(above, here));
  });

  it("a beginning is compared with a beginning, an end with an end", () => {
    compare(pair("7月底前启动，12月底前完成", "12月底前"));
    compare(pair("9月底前取得阶段性成效", "12月底前"));
    compare(pair("7月底前启动，12月底前完成", `${LATE("9月底前启动")}，12月底前完成`));
    compare(pair("9月底前完成，并动态更新", `${LATE("11月底前完成")}，并动态更新`));
    compare(pair("9月底前", `9月底前基本完成，${LATE("12月底前全面完成")}`));
  });

  it("a day that had passed when the notice was signed cannot be kept", () => {
    compare(pair("3月底前", "6月底前"));
    compare(pair("3月底前", LATE("6月底前"), { county: { ...COUNTY, date: "2025年2月26日" } }));
    compare(pair("3月底前", LATE("6月底前"), { county: { ...COUNTY, date: "2025年  月  日" } }));
  });

  it("every date is of the year of its own notice", () => {
    const later = { ...COUNTY, number: "汶政办字〔2026〕1号", title: "关于印发2026年汶上县工作任务分解表的通知", date: "2026年1月8日" };
    compare(pair("12月底前", "6月底前", { county: later }));
    const next = { ...CITY, number: "济政办字〔2025〕50号", title: "关于印发2026年济宁市工作任务分解表的通知", date: "2025年12月30日" };
    compare(pair("6月底前", LATE("9月底前"), { city: next, county: later }));
  });

  it("put together of several, it is late only when it is later than each", () => {
    const [a, b] = ["建立健全政务公开培训制度，每年开展业务培训。", "完善依申请公开会商机制，依法规范答复申请人。"];
    const above = `${row("9月底前", a)}⇥市司法局⇥⇥${b}⇥11月底前\n`;
    compare({ above, here: row("11月底前", a + b) });
    compare({ above, here: row(LATE("12月底前"), a + b) });
    compare({ above: `${row("9月底前", a)}⇥市司法局⇥⇥${b}⇥长期坚持\n`, here: row("12月底前", a + b) });
  });

  it("the nearest level decides; a table of the same place lays nothing down", () => {
    const province = { place: "山东省", number: "鲁政办发〔2025〕5号", title: "关于印发2025年山东省工作任务分解表的通知" };
    const own = noticeOf(COUNTY, row("12月底前"), [CITY, province]).replaceAll("⇥", "\t");
    const files = { province: noticeOf(province, row("9月底前")), city: noticeOf(CITY, row("12月底前")) };
    assert.deepEqual(openIn(own, workspace(files)).findings(), []);
    const found = openIn(own, workspace({ province: files.province })).findings();
    assert.deepEqual(found.map(({ rule }) => rule).sort(), ["deadline/later-than-parent", "lineage/parent-not-found"]);
    const beside = { ...CITY, place: "梁山县", number: "梁政办字〔2025〕3号" };
    for (const other of [beside, { ...COUNTY, number: "汶政办字〔2025〕2号" }])
      assert.deepEqual(openIn(own, workspace({ other: noticeOf(other, row("9月底前")) }, ["other"])).findings(), []);
  });

  it("a task that is only a little like one above is none of it", () => {
    compare({ above: row("9月底前"), here: row("12月底前", "组织开展安全生产大检查，年度问题清单向社会公布。") });
  });

  it("the higher-level date is taken", () => {
    choose(pair("9月底前", "12月底前"), "改为上级的时限“9月底前”", row("9月底前"));
    choose(pair("第三季度", "11月底前"), "改为上级的时限“第三季度”", row("第三季度"));
    choose(pair("3月—9月", "10月底前"), "改为上级的时限“9月底前”", row("9月底前"));
    choose(pair("7月底前启动，12月底前完成", "9月底前启动，12月底前完成"), "改为上级的时限“7月底前”", row("7月底前启动，12月底前完成"));
  });
});
