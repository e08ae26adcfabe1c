import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CITY, COUNTY, choose, compare, messagesOf, noticeOf, openIn, relatedOf, workspace } from "./support.js";

const row = (task: string, group = "（一）做好工作"): string => `${group}⇥县政府办公室⇥各乡镇⇥${task}⇥12月底前\n`;
const LEFT = (words: string): string => `「lineage/foreign-name|${words}」`;

describe("lineage/foreign-name", () => {
  it("words that are the city's alone, each in its place", () => {
    const above = row("在全市部署推进政务公开标准化建设，建设更高水平平安济宁。");
    const [scope, slogan] = compare({ above, here: row(`在${LEFT("全市")}部署推进政务公开标准化建设，建设更高水平${LEFT("平安济宁")}。`) });
    assert.ok(scope !== undefined && slogan !== undefined);
    assert.match(messagesOf([scope])[0] ?? "", /“全市”.+“全县”；此处照抄自上级通知（济政办字〔2025〕9号），请修改$/u);
    assert.equal(relatedOf(scope).length, 1);
    choose(
      { above, here: row("在全市部署推进政务公开标准化建设，建设更高水平平安济宁。") },
      "改为“全县”",
      row("在全县部署推进政务公开标准化建设，建设更高水平平安济宁。"),
    );
  });

  it("lists of levels, and powers this level does not have", () => {
    const above = row("编制并动态更新市县乡三级主动公开事项目录，规范公开内容。");
    compare({ above, here: row(`编制并动态更新${LEFT("市县乡三级")}主动公开事项目录，规范公开内容。`) });
    compare({ above, here: row("编制并动态更新县乡两级主动公开事项目录，规范公开内容。") });
  });

  it("titles of groups and sections", () => {
    const above = `一、提升全市政务公开水平⇥⇥⇥⇥\n${row("健全依申请公开会商机制，依法规范答复申请人。", "（一）优化全市公开机制")}`;
    compare({
      above,
      here: `一、提升${LEFT("全市")}政务公开水平⇥⇥⇥⇥\n${row("健全依申请公开会商机制，依法规范答复申请人。", `（一）优化${LEFT("全市")}公开机制`)}`,
    });
  });

  it("proper names of the city stay, and so does what looks upwards or was added here", () => {
    for (const [above, here] of [
      ["持续完善济宁市政府文件库功能，推动政策文件集中公开。", "持续完善济宁市政府文件库功能，推动政策文件集中公开。"],
      ["落实济宁“人才金政20条”，做好政策宣传解读工作。", "落实济宁“人才金政20条”，做好政策宣传解读工作。"],
      ["推动政务公开工作走深走实，持续提升工作质效。", "推动政务公开工作走深走实，持续提升工作质效，在全市位居前列。"],
      ["加强城市社区公开栏建设，方便市民获取信息。", "加强城市社区公开栏建设，方便市民获取信息。"],
    ] as const)
      compare({ above: row(above), here: row(here) });
  });

  it("while the city's table is not at hand, what bears the city's name", () => {
    const text = (cites: readonly (typeof CITY)[]): string =>
      noticeOf(COUNTY, row("建设更高水平平安济宁，在全市部署政务公开培训，用好济宁市政府文件库。"), cites).replaceAll("⇥", "\t");
    const found = (cites: readonly (typeof CITY)[]): readonly string[] =>
      openIn(text(cites), workspace({}))
        .findings()
        .filter(({ rule }) => rule === "lineage/foreign-name")
        .map(({ piece, span }) => piece.text.slice(span.start, span.end));
    assert.deepEqual(found([CITY]), ["平安济宁"]);
    assert.deepEqual(found([]), [], "a table made from none is the county's own");
  });

  it("a row that comes from nowhere is the county's own", () => {
    compare({
      above: row("健全依申请公开会商机制，依法规范答复申请人。"),
      here: row("积极争取在全市率先建成数字档案馆，实现档案在线查询。"),
    });
  });

  it("any pair of levels", () => {
    const province = { place: "河北省", number: "冀政办发〔2025〕3号", title: "关于印发2025年河北省工作任务分解表的通知" };
    const city = { place: "邯郸市", number: "邯政办字〔2025〕6号", title: "关于印发2025年邯郸市工作任务分解表的通知" };
    compare({
      above: row("推动全省政务公开提质增效，总结推广典型经验。"),
      here: row(`推动${LEFT("全省")}政务公开提质增效，总结推广典型经验。`),
      city: province,
      county: city,
    });
    const district = { place: "任城区", number: "任政办字〔2025〕6号", title: "关于印发2025年任城区工作任务分解表的通知" };
    choose(
      {
        above: row("推动全市政务公开提质增效，总结推广典型经验。"),
        here: row("推动全市政务公开提质增效，总结推广典型经验。"),
        county: district,
      },
      "改为“全区”",
      row("推动全区政务公开提质增效，总结推广典型经验。"),
    );
  });

  it("a notice of the same level lays nothing down", () => {
    const other = { ...CITY, place: "梁山县", number: "梁政办字〔2025〕3号" };
    const text = noticeOf(COUNTY, row("推动全市政务公开提质增效，总结推广典型经验。"), [other]).replaceAll("⇥", "\t");
    const around = workspace({ other: noticeOf(other, row("推动全市政务公开提质增效，总结推广典型经验。")) }, ["other"]);
    assert.deepEqual(openIn(text, around).findings(), []);
  });
});
