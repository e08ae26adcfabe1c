import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixEdits } from "../../../../server/src/core/features/codeActions.js";
import { type Decisions, NO_DECISIONS } from "../../../../server/src/core/lineage/decisions/decisions.js";
import { idOf } from "../../../../server/src/core/lineage/insertion/taskId.js";
import type { LineageNotice } from "../../../../server/src/core/lineage/notice.js";
import { relate } from "../../../../server/src/core/lineage/relation.js";
import { chineseNumeral } from "../../../../server/src/core/text/numerals.js";
import { CITY, COUNTY, choose, compare, messagesOf, noticeOf, openIn, openPair, type Pair, relatedOf, workspace } from "./support.js";

const CATALOGUE = "持续完善并动态更新主动公开事项目录，年度目录向社会公布。";
const TRAINING = "建立健全政务公开培训制度，每年开展两次业务培训。";
const REPLIES = "完善依申请公开会商机制，依法规范答复申请人。";
const PLATFORM = "推进政府网站集约化建设，提升站内检索服务水平。";
const ASSESS = "强化第三方评估结果运用，督促问题整改落实到位。";

const city = (group: string, ...tasks: readonly string[]): string => rows(group, "市政府办公室", tasks);
const county = (group: string, ...tasks: readonly string[]): string => rows(group, "县政府办公室", tasks);
const rows = (group: string, lead: string, tasks: readonly string[]): string =>
  tasks.map((task, i) => `${i === 0 ? group : ""}⇥${lead}⇥⇥${task}⇥12月底前\n`).join("");
const OPEN = (heading: string): string => `「lineage/not-covered|${heading}」`;

describe("lineage/not-covered", () => {
  it("a task that is missing is found at the heading of its group", () => {
    const [finding] = compare({
      above: city("（一）优化公开机制", CATALOGUE, TRAINING) + city("（二）规范依申请公开", REPLIES),
      here: county(OPEN("（一）优化公开机制"), CATALOGUE) + county("（二）规范依申请公开", REPLIES),
    });
    assert.ok(finding !== undefined);
    assert.deepEqual(messagesOf([finding]), [
      "上级通知（济政办字〔2025〕9号）“（一）优化公开机制”有1项任务没有承接：“建立健全政务公开培训制度，每年开…”，请补上，或确认不适用",
    ]);
    assert.deepEqual(relatedOf(finding), [`above: ${TRAINING} (没有承接的上级任务)`]);
  });

  it("a group that is missing is found at the group before, or at the header", () => {
    compare({
      above: city("（一）优化公开机制", CATALOGUE) + city("（二）规范依申请公开", REPLIES, TRAINING) + city("（三）建好平台", PLATFORM),
      here: county(OPEN("（一）优化公开机制"), CATALOGUE) + county("（二）建好平台", PLATFORM),
    });
    const above = city("（一）优化公开机制", CATALOGUE, TRAINING) + city("（二）规范依申请公开", REPLIES);
    for (const checked of openPair({ above, here: county("（一）规范依申请公开", REPLIES) }).map((pair) => pair.checked)) {
      const [finding, more] = checked.findings();
      assert.equal(more, undefined);
      assert.equal(finding?.piece.kind, "header");
      assert.match(finding?.message.zh ?? "", /“（一）优化公开机制”的2项任务都没有承接：“[^”]*”“[^”]*”，/u);
    }
  });

  it("nothing is said where all is carried: reworded, moved to another group, put together, taken apart", () => {
    for (const pair of [
      { above: city("（一）甲机制", CATALOGUE), here: county("（一）乙机制", CATALOGUE.replace("向社会公布", "向全县公布")) },
      {
        above: city("（一）优化机制", CATALOGUE, TRAINING) + city("（二）建好平台", PLATFORM),
        here: county("（一）优化机制", CATALOGUE) + county("（二）建好平台", PLATFORM, TRAINING),
      },
      { above: city("（一）优化机制", CATALOGUE, TRAINING), here: county("（一）优化机制", CATALOGUE + TRAINING) },
      { above: city("（一）优化机制", REPLIES + PLATFORM), here: county("（一）优化机制", REPLIES, PLATFORM) },
    ] satisfies Pair[])
      compare(pair);
  });

  it("a table that carries nothing is of its own, and a bare table cites nobody", () => {
    compare({
      above: city("（一）优化公开机制", CATALOGUE, TRAINING),
      here: county("（一）安全生产", "开展危化品企业隐患排查，建立整改台账。"),
    });
    compare({ above: city("（一）优化公开机制", CATALOGUE, TRAINING), here: "" });
    compare({ above: city("（一）优化公开机制", CATALOGUE, TRAINING), here: "（一）⇥⇥⇥⇥\n" });
    const bare = county("（一）优化公开机制", CATALOGUE).replaceAll("⇥", "\t");
    const surroundings = workspace({ above: city("（一）优化公开机制", CATALOGUE, TRAINING) });
    assert.deepEqual(openIn(`工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n${bare}`, surroundings).findings(), []);
  });

  it("a draft that has just begun hears of the groups being written only", () => {
    const areas = ["教育", "卫生", "养老", "住房", "交通", "供水", "环保", "文旅", "就业", "社保"];
    const tasks = (area: string): readonly string[] => [
      `推进${area}领域基层信息公开标准目录编制工作。`,
      `围绕${area}惠民政策组织专题解读和现场咨询活动。`,
    ];
    const above = areas.map((area, i) => city(`（${chineseNumeral(i + 1)}）做好${area}公开`, ...tasks(area))).join("");
    compare({ above, here: county(OPEN("（一）做好教育公开"), tasks("教育")[0] ?? "") });
    const written = (count: number): string =>
      areas
        .slice(0, count)
        .map((area, i) => county(`（${chineseNumeral(i + 1)}）做好${area}公开`, ...tasks(area)))
        .join("");
    compare({ above, here: written(2) });
    const last = `${"「lineage/not-covered|".repeat(7)}（三）做好养老公开${"」".repeat(7)}`;
    compare({ above, here: written(3).replace("（三）做好养老公开", last) });
  });

  it("what the drafter decided to leave out is not missing, and what she chose is the higher-level notice", () => {
    const text = noticeOf(COUNTY, county("（一）优化公开机制", CATALOGUE)).replaceAll("⇥", "\t");
    const around = workspace({ above: noticeOf(CITY, city("（一）优化公开机制", CATALOGUE, TRAINING, ASSESS)) });
    const task = relate(openIn(text, around), around.candidates()[0]?.checked as LineageNotice).alignment.notCovered[0];
    assert.ok(task !== undefined);
    let decisions: Decisions = NO_DECISIONS;
    let revision = 0;
    const checked = openIn(text, { ...around, decisions: () => decisions, revision: () => revision });
    const missing = (decided: Partial<Decisions>): readonly string[] => {
      decisions = { ...decisions, ...decided };
      revision++;
      return checked.findings().flatMap(relatedOf);
    };
    const place = (words: string): string => `above: ${words} (没有承接的上级任务)`;
    assert.deepEqual(missing({}), [], "it cites nobody");
    assert.deepEqual(missing({ parents: { here: ["above"] } }), [place(TRAINING), place(ASSESS)]);
    const left = { notice: "here", parent: "above", task: idOf(task), words: "建立健全", reason: "本县没有" };
    assert.deepEqual(missing({ notForUs: [{ ...left, notice: "elsewhere" }] }), [place(TRAINING), place(ASSESS)]);
    assert.deepEqual(missing({ notForUs: [left] }), [place(ASSESS)]);
  });

  it("the missing rows are put in, with local units and the right numbers", () => {
    choose(
      {
        above: city("（一）优化公开机制", CATALOGUE, TRAINING) + city("（二）规范依申请公开", REPLIES) + city("（三）建好平台", PLATFORM),
        here: county("（一）优化公开机制", CATALOGUE) + county("（二）建好平台", PLATFORM),
      },
      "承接这1项任务",
      county("（一）优化公开机制", CATALOGUE, TRAINING) + county("（二）建好平台", PLATFORM),
    );
    choose(
      {
        above: city("（一）优化公开机制", CATALOGUE) + city("（二）规范依申请公开", REPLIES, ASSESS) + city("（三）建好平台", PLATFORM),
        here: county("（一）优化公开机制", CATALOGUE) + county("（二）建好平台", PLATFORM),
      },
      "承接这2项任务",
      county("（一）优化公开机制", CATALOGUE) + county("（二）规范依申请公开", REPLIES, ASSESS) + county("（三）建好平台", PLATFORM),
    );
  });

  it("the missing rows are put in with the units that were decided on", () => {
    const above = noticeOf(CITY, city("（一）优化公开机制", CATALOGUE) + rows("", "市大数据局", [TRAINING]));
    const text = noticeOf(COUNTY, county("（一）优化公开机制", CATALOGUE), [CITY]).replaceAll("⇥", "\t");
    const unit = { from: "市大数据局", place: "济宁市", to: ["县行政审批服务局"], locality: "汶上县", role: "lead" } as const;
    const checked = openIn(text, { ...workspace({ above }), decisions: () => ({ ...NO_DECISIONS, units: [unit] }) });
    const [finding] = checked.findings();
    const [fix] = finding?.fixes ?? [];
    assert.ok(finding !== undefined && fix !== undefined);
    const [edit] = fixEdits(checked.notice, finding, fix);
    assert.match(edit?.text ?? "", /^\t县行政审批服务局\t\t建立健全政务公开培训制度/u);
  });
});
