import assert from "node:assert/strict";
import { test } from "node:test";
import { check, choose, HEADER, messages, silent } from "../check.js";

let count = 0;
const row = (deadline: string, requirement = `建立第${++count}号公开目录体系。`): string =>
  `⇥县政府办公室⇥各乡镇⇥${requirement}⇥${deadline}\n`;

/** Both texts with the same numbers in them. */
const both = (make: (deadline: string) => string, ...deadlines: readonly string[]): readonly string[] =>
  deadlines.map((deadline) => {
    count = 0;
    return make(deadline);
  });

test("a deadline that is not understood; the nearest forms are offered", () => {
  check(HEADER + row("「deadline/unrecognised|12月底钱」"));
  const [wrong = "", right = ""] = both((deadline) => HEADER + row(deadline), "12月底钱", "12月底前");
  choose(wrong, "改为“12月底前”", right);
});

test("every family of deadlines is understood", () => {
  const forms = [
    "3月底以前",
    "5月底前动工",
    "2025年6月30日前",
    "6月上旬",
    "二季度前",
    "2026年底前",
    "3月—6月",
    "每月5日前",
    "长期坚持",
    "立行立改",
    "决策文件出台后的3个工作日内",
    "按上级要求",
    "7月底前启动，11月底前完成",
    "—",
  ];
  silent(HEADER + forms.map((form) => row(form)).join(""));
});

test("dates that do not exist", () => {
  check(HEADER + row("「deadline/impossible|13月底前」") + row("「deadline/impossible|2月30日前」"));
  check(HEADER + row("「deadline/impossible|2月29日前」"), { year: 2025 });
  silent(HEADER + row("2月29日前"), { year: 2024 });
});

test("6月前: before June, or by its end?", () => {
  check(HEADER + row("「deadline/ambiguous|6月前」"));
  const [wrong = "", early = "", late = ""] = both((deadline) => HEADER + row(deadline), "6月前", "5月底前", "6月底前");
  choose(wrong, "改为“5月底前”", early);
  choose(wrong, "改为“6月底前”", late);
  silent(HEADER + row("6月完成") + row("9月投入使用"));
});

test("blanks in a deadline", () => {
  const [wrong = "", right = ""] = both((deadline) => HEADER + row(deadline), "「deadline/spacing|12 月 底前」", "12月底前");
  check(wrong, { after: right });
});

test("one day in two spellings: the one used less is reported, without minding blanks", () => {
  check(HEADER + row("12月底前") + row("「deadline/style|年底前」") + row("「deadline/spacing|12 月底前」"));
  check(HEADER + row("12月底前") + row("「deadline/style|12月31日前」"));
  check(HEADER + row("12月底前") + row("「deadline/style|年内」"), { year: null });
});

test("one place can be changed, or all", () => {
  const table = (first: string, second: string): string => {
    count = 0;
    return HEADER + row("12月底前") + row(first) + row(second);
  };
  choose(table("12月底前", "年底前"), "改为“12月底前”", table("12月底前", "12月底前"));
  choose(table("12月底前", "年底前"), "全部改为“12月底前”", table("12月底前", "12月底前"));
  choose(
    table("12月底前", "年底前"),
    "全部改为“年底前”",
    HEADER + table("年底前", "年底前").slice(HEADER.length).replace("12月底前", "年底前"),
  );
});

test("other ways to name a day are no other spellings, and what is done by then does not matter", () => {
  silent(HEADER + row("12月底前") + row("第四季度") + row("下半年") + row("12月底前取得阶段性成效") + row("6月下旬") + row("6月底前"));
});

test("a deadline before the date of the notice says how many days", () => {
  const table = HEADER + row("「deadline/past|3月底前」") + row("12月底前");
  check(table, { date: "2025-05-09" });
  assert.match(messages(table, { date: "2025-05-09" })[0] ?? "", /^时限“3月底前”比成文日期2025年5月9日早39天/u);
});

test("the day itself, drafts without a date, duties that go on, milestones that were to begin before", () => {
  silent(HEADER + row("5月9日前"), { date: "2025-05-09" });
  silent(HEADER + row("3月底前"));
  silent(HEADER + row("长期坚持") + row("每月5日前") + row("立行立改") + row("2月启动，12月底前完成"), { date: "2025-05-09" });
});

test("a notice of November that names no year means the March to come", () => {
  silent(HEADER + row("3月底前"), { date: "2025-11-20" });
  check(
    `关于印发2025年要点的通知\n\n各乡镇：\n\n现印发给你们。\n\n附件\n\n2025年要点任务分解表\n\n${HEADER}${row("「deadline/past|3月底前」")}`,
    { date: "2025-11-20" },
  );
});

test("the requirement names a later date", () => {
  const [wrong = "", right = ""] = both(
    (deadline) => HEADER + row(deadline, "2025年10月底前，实现与省级平台数据互通。"),
    "7月底前",
    "10月底前",
  );
  check(wrong.replace("7月底前", "「deadline/conflict|7月底前」"));
  choose(wrong, "时限改为“10月底前”", right);
});

test("what agrees, and what is no deadline", () => {
  for (const requirement of ["年内建成智慧平台。", "年底前公开实施情况。", "全年货物吞吐量突破8500万吨。", "持续完善并动态更新目录。"]) {
    silent(HEADER + row("12月底前", requirement));
  }
  silent(HEADER + row("6月底前", "全年货物吞吐量突破8500万吨。") + row("6月底前开工", "6月底前开工，12月底前建成。"));
  silent(HEADER + row("长期坚持", "10月底前实现数据互通。"));
});

test("a recurring duty with a single date", () => {
  check(HEADER + row("「deadline/recurring|12月底前」", "建立巡查机制，每季度集中清理一次信息。"));
  silent(
    HEADER +
      row("每季度末", "建立巡查机制，每季度集中清理一次信息。") +
      row("12月底前", "每年至少开展1次培训。") +
      row("12月底前", "每千人口床位数达到7张。"),
  );
});

test("a row with a cell too few says nothing of its deadline", () => {
  check(`${HEADER}「table/cell-count|（一）公开」⇥县财政局⇥更新目录。⇥12月底钱\n（二）解读${row("12月底前")}`, { layouts: ["rows"] });
});
