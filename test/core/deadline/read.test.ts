import assert from "node:assert/strict";
import { test } from "node:test";
import type { Deadline, DeadlineBase } from "../../../server/src/core/deadline/model.js";
import { readDeadline } from "../../../server/src/core/deadline/read.js";
import { textOf } from "../../../server/src/core/text/span.js";
import fc from "../../properties.js";

const base: DeadlineBase = { year: 2025, noticeDate: "2025-05-09" };
const read = (text: string): Deadline => readDeadline(text, base);

/** Texts with their kind and their last day, “-” where there is none. */
const families: Readonly<Record<string, readonly (readonly [text: string, kind: string, date: string])[]>> = {
  "month end": [
    ["3月底前", "point", "2025-03-31"],
    ["3月底以前", "point", "2025-03-31"],
    ["3月底之前", "point", "2025-03-31"],
    ["3月末前", "point", "2025-03-31"],
    ["2月份", "point", "2025-02-28"],
    ["6月底完成", "point", "2025-06-30"],
    ["5月底前动工", "point", "2025-05-31"],
    ["9月投入使用", "point", "2025-09-30"],
    ["6月完成", "point", "2025-06-30"],
    ["12月底前取得阶段性成效", "point", "2025-12-31"],
    ["12月底前全面推开", "point", "2025-12-31"],
    ["12月底前。", "point", "2025-12-31"],
    ["12月底前（第一批）", "point", "2025-12-31"],
    ["于6月底前", "point", "2025-06-30"],
    ["不晚于6月底", "point", "2025-06-30"],
  ],
  "year end": [
    ["年底前", "point", "2025-12-31"],
    ["年内", "point", "2025-12-31"],
    ["年末", "point", "2025-12-31"],
    ["2024年底前", "point", "2024-12-31"],
    ["到2023年底", "point", "2023-12-31"],
    ["2025年年底前", "point", "2025-12-31"],
    ["今年底前", "point", "2025-12-31"],
    ["明年6月底前", "point", "2026-06-30"],
    ["2025年内", "point", "2025-12-31"],
  ],
  "full date": [
    ["2025年6月30日前", "point", "2025-06-30"],
    ["6月30日前", "point", "2025-06-30"],
    ["6月30号之前", "point", "2025-06-30"],
    ["12月31日18:00前", "point", "2025-12-31"],
    ["2024年2月29日前", "point", "2024-02-29"],
  ],
  "third of a month": [
    ["6月上旬", "point", "2025-06-10"],
    ["6月中旬前", "point", "2025-06-20"],
    ["6月下旬", "point", "2025-06-30"],
    ["6月初步完成", "point", "2025-06-30"],
  ],
  "quarter and half": [
    ["第三季度", "point", "2025-09-30"],
    ["一季度末", "point", "2025-03-31"],
    ["二季度前", "point", "2025-06-30"],
    ["第4季度", "point", "2025-12-31"],
    ["上半年", "point", "2025-06-30"],
    ["下半年", "period", "2025-12-31"],
  ],
  "several years": [
    ["2026年底前", "point", "2026-12-31"],
    ["2024—2026年", "period", "2026-12-31"],
    ["2024-2026年", "period", "2026-12-31"],
    ["“十四五”末", "point", "2025-12-31"],
    ["“十五五”末", "point", "2030-12-31"],
    ["“十四五”期间", "period", "2025-12-31"],
  ],
  period: [
    ["全年", "period", "2025-12-31"],
    ["2025年", "period", "2025-12-31"],
    ["3月—6月", "period", "2025-06-30"],
    ["3-6月", "period", "2025-06-30"],
    ["7月10日至年底", "period", "2025-12-31"],
    ["7月10—20日", "period", "2025-07-20"],
    ["2025年7月至2026年6月", "period", "2026-06-30"],
    ["11月至次年3月", "period", "2026-03-31"],
    ["即日起至12月底", "period", "2025-12-31"],
  ],
  recurring: [
    ["每月5日前", "recurring", "2025-12-31"],
    ["每季度末月20日前", "recurring", "2025-12-31"],
    ["每季度一次", "recurring", "2025-12-31"],
    ["每年至少2次", "recurring", "2025-12-31"],
    ["按月", "recurring", "2025-12-31"],
    ["半年一次", "recurring", "2025-12-31"],
  ],
  continuous: [
    ["长期坚持", "continuous", "-"],
    ["长期", "continuous", "-"],
    ["持续推进", "continuous", "-"],
    ["持续实施", "continuous", "-"],
    ["常态化推进", "continuous", "-"],
    ["持续攻坚", "continuous", "-"],
    ["贯穿全年", "continuous", "2025-12-31"],
    ["全年推进", "continuous", "2025-12-31"],
    ["年内持续推进", "continuous", "2025-12-31"],
    ["自2025年7月起", "continuous", "-"],
  ],
  immediate: [
    ["立行立改", "immediate", "-"],
    ["立即", "immediate", "-"],
    ["立即整改", "immediate", "-"],
    ["即日起", "immediate", "-"],
    ["印发之日起30日内", "immediate", "2025-06-08"],
    ["自本通知印发之日起三个月内", "immediate", "2025-08-09"],
    ["10个工作日内", "immediate", "-"],
  ],
  event: [
    ["决策文件出台后的3个工作日内", "event", "-"],
    ["省级平台上线后1个月内", "event", "-"],
    ["会后5日内", "event", "-"],
    ["汛期前", "event", "-"],
    ["会议召开前3日", "event", "-"],
    ["汛前", "event", "-"],
    ["2025年汛期前", "event", "-"],
    ["年底考核后10日内", "event", "-"],
  ],
  conditional: [
    ["具体按省部署", "conditional", "-"],
    ["按时间节点推进", "conditional", "-"],
    ["按上级要求", "conditional", "-"],
    ["根据工作进度", "conditional", "-"],
    ["各阶段按上级要求推进", "conditional", "-"],
  ],
  compound: [
    ["2024年底前，并长期坚持", "compound", "-"],
    ["立行立改，长期坚持", "compound", "-"],
    ["3月底前完成，并动态更新", "compound", "-"],
    ["6月底前启动，12月底前完成", "compound", "2025-12-31"],
    ["6月底前启动12月底前完成", "compound", "2025-12-31"],
    ["6月底前启动 12月底前完成", "compound", "2025-12-31"],
    ["3、6、9月底前", "compound", "2025-09-30"],
    ["6月底前完成后持续推进", "compound", "-"],
    ["12月底前（按上级要求）", "compound", "2025-12-31"],
    ["第一、三季度", "compound", "2025-09-30"],
    ["持续推进（12月底前取得阶段性成效）", "compound", "2025-12-31"],
    ["12月底前（力争11月底前）", "compound", "2025-12-31"],
    ["第一阶段：3月—6月；第二阶段：7月—12月", "compound", "2025-12-31"],
    ["6月底前完成50%，12月底前完成100%", "compound", "2025-12-31"],
    ["2025年10月底前启动，次年3月底前完成", "compound", "2026-03-31"],
  ],
  "one stage with a clause more": [["6月底前完成方案编制，报县政府审定", "point", "2025-06-30"]],
  empty: [
    ["", "empty", "-"],
    ["—", "empty", "-"],
    ["——", "empty", "-"],
    ["/", "empty", "-"],
    ["同上", "empty", "-"],
    ["〃", "empty", "-"],
  ],
  ambiguous: [
    ["11月前", "ambiguous", "-"],
    ["6月前完成", "ambiguous", "-"],
    ["1月前", "ambiguous", "-"],
  ],
  impossible: [
    ["13月底前", "impossible", "-"],
    ["0月底前", "impossible", "-"],
    ["2月30日前", "impossible", "-"],
    ["2月29日前", "impossible", "-"],
    ["6月31日前完成", "impossible", "-"],
    ["2月30日前，并长期坚持", "impossible", "-"],
    ["每年2月30日前", "impossible", "-"],
  ],
  unrecognised: [
    "12月底钱",
    "12月31",
    "十二月底前",
    "长期坚特",
    "12月底前前",
    "12月底前完城",
    "2025-12-31",
    "2025.12",
    "工作任务",
    "县教育局",
    "市政府各部门、单位",
    "3个月",
    "6月底前左右",
    "2025年内部审计",
    "月",
    "目前",
    "12月底钱前",
    "前",
  ].map((text) => [text, "unrecognised", "-"] as const),
};

for (const [family, samples] of Object.entries(families)) {
  test(family, () => {
    for (const [text, kind, date] of samples) {
      const deadline = read(text);
      assert.equal(`${deadline.kind} ${deadline.date ?? "-"}`, `${kind} ${date}`, text);
    }
  });
}

test("blanks, line breaks and full-width digits are read through, and stray blanks are reported", () => {
  for (const text of ["12 月底前", "１２月底前", "12\n月底前", " 12月底前 ", "12　月 底前", "⒓月底前".replace("⒓", "12"), "12⽉底前"])
    assert.equal(read(text).date, "2025-12-31", text);
  assert.deepEqual(read("12 月底 前").spacing, [
    { start: 2, end: 3 },
    { start: 5, end: 6 },
  ]);
  assert.deepEqual(read("12\n月底前").spacing, []);
  assert.deepEqual(read("6月底前启动 12月底前完成").spacing, []);
});

test("stages carry hedge, qualifier and the words for the time", () => {
  const text = "力争6月底前启动，原则上12月底前全面完成";
  const shown = read(text).stages.map((stage) => [stage.hedge, textOf(text, stage.form), stage.qualifier, textOf(text, stage.span)]);
  assert.deepEqual(shown, [
    ["力争", "6月底前", "启动", "力争6月底前启动"],
    ["原则上", "12月底前", "全面完成", "原则上12月底前全面完成"],
  ]);
  assert.deepEqual(
    read("12月底前力争完成").stages.map((stage) => [stage.hedge, stage.qualifier]),
    [["力争", "完成"]],
  );
});

test("recurring duties become rules of RFC 5545", () => {
  const rule = (text: string): string => {
    const [stage] = read(text).stages;
    return stage?.kind === "recurring"
      ? `${stage.rule.replace(";UNTIL=20251231", "")}${stage.times === null ? "" : ` ×${stage.times}`}`
      : "none";
  };
  const samples: readonly (readonly [string, string])[] = [
    ["每月5日前", "FREQ=MONTHLY;BYMONTHDAY=5"],
    ["每月5日、20日前报送", "FREQ=MONTHLY;BYMONTHDAY=5,20"],
    ["每月底前", "FREQ=MONTHLY;BYMONTHDAY=-1"],
    ["每季度末", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"],
    ["每季度末月20日前", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"],
    ["每季度结束后10日内", "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"],
    ["每季度一次", "FREQ=MONTHLY;INTERVAL=3 ×1"],
    ["每半年", "FREQ=MONTHLY;INTERVAL=6"],
    ["每年至少2次", "FREQ=YEARLY ×2"],
    ["每年6月底前", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1"],
    ["每年3月、9月", "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1"],
    ["每年12月15日前", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"],
    ["每周五前", "FREQ=WEEKLY;BYDAY=FR"],
    ["每周一、三、五", "FREQ=WEEKLY;BYDAY=MO,WE,FR"],
    ["每周一次", "FREQ=WEEKLY ×1"],
    ["每两个月", "FREQ=MONTHLY;INTERVAL=2"],
    ["按季度", "FREQ=MONTHLY;INTERVAL=3"],
    ["半年一次", "FREQ=MONTHLY;INTERVAL=6 ×1"],
    ["一年两次", "FREQ=YEARLY ×2"],
  ];
  for (const [text, expected] of samples) assert.equal(rule(text), expected, text);
});

test("a recurring duty ends with the year, and with 长期 never", () => {
  const [bounded] = read("每季度一次").stages;
  assert.ok(bounded?.kind === "recurring");
  assert.equal(bounded.rule, "FREQ=MONTHLY;INTERVAL=3;UNTIL=20251231");
  const [unbounded] = read("每季度一次，长期坚持").stages;
  assert.ok(unbounded?.kind === "recurring");
  assert.equal(unbounded.rule, "FREQ=MONTHLY;INTERVAL=3");
  assert.equal(unbounded.until, null);
});

test("an ambiguous deadline names both readings", () => {
  const readings = (text: string) => {
    const [stage] = read(text).stages;
    return stage?.kind === "ambiguous" ? stage.readings.map((reading) => `${reading.text} ${reading.date}`) : [];
  };
  assert.deepEqual(readings("11月前"), ["10月底前 2025-10-31", "11月底前 2025-11-30"]);
  assert.deepEqual(readings("2026年3月前完成"), ["2026年2月底前 2026-02-28", "2026年3月底前 2026-03-31"]);
  assert.deepEqual(readings("1月前"), ["2024年12月底前 2024-12-31", "1月底前 2025-01-31"]);
  assert.deepEqual(readings("2026年前"), ["2025年底前 2025-12-31", "2026年底前 2026-12-31"]);
});

test("an event keeps its anchor and offset, working days stay symbolic", () => {
  const [stage] = read("决策文件出台后的3个工作日内").stages;
  assert.ok(stage?.kind === "event");
  assert.deepEqual([stage.anchor, stage.side, stage.within], ["决策文件出台", "after", { count: 3, unit: "workday" }]);
});

test("an impossible date says why", () => {
  const reason = (text: string) => {
    const [stage] = read(text).stages;
    return stage?.kind === "impossible" ? stage.reason : null;
  };
  assert.equal(reason("13月底前"), "month");
  assert.equal(reason("2月30日前"), "day");
  assert.equal(reason("2月29日前"), "leap-day");
  assert.equal(readDeadline("2月29日前", { year: 2024, noticeDate: null }).date, "2024-02-29");
});

test("without a year a month is recognised and has no date", () => {
  const deadline = readDeadline("12月底前", { year: null, noticeDate: null });
  assert.deepEqual([deadline.kind, deadline.date], ["point", null]);
  assert.equal(readDeadline("2026年底前", { year: null, noticeDate: null }).date, "2026-12-31");
});

test("what was not understood is named", () => {
  const text = "6月底前启动，等候通之";
  const deadline = read(text);
  assert.ok(deadline.kind === "unrecognised");
  assert.equal(textOf(text, deadline.rest), "等候通之");
});

const fragments = fc.constantFrom(
  ..."0123456789１２ 　\n年月日底前末份季度上下半旬每周第一二三内起至—、，。；（）“”",
  ...[
    "长期坚持",
    "持续推进",
    "立行立改",
    "启动",
    "完成",
    "力争",
    "2025年",
    "工作日",
    "按",
    "后",
    "同上",
    "全年",
    "十四五",
    "次年",
    "县政府",
  ],
);
const anyText = fc.oneof(
  fc.array(fragments, { maxLength: 25 }).map((words) => words.join("")),
  fc.string(),
);

test("any text reads without exception, and all spans lie inside it", () => {
  fc.assert(
    fc.property(anyText, fc.option(fc.integer({ min: 1990, max: 2060 }), { nil: null }), (text, year) => {
      const deadline = readDeadline(text, { year, noticeDate: year === null ? null : `${year}-01-31` });
      const spans = [
        ...deadline.spacing,
        ...deadline.stages.flatMap((stage) => [stage.span, stage.form]),
        ...(deadline.kind === "unrecognised" ? [deadline.rest] : []),
      ];
      for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length);
      for (const date of [deadline.date]) assert.ok(date === null || /^\d{4}-\d\d-\d\d$/.test(date));
    }),
    { numRuns: 4000 },
  );
});

test("a cell with a whole book in it is answered at once", () => {
  const start = performance.now();
  for (const text of ["1".repeat(50_000), "3、".repeat(20_000), "会后".repeat(20_000), "每月5日、".repeat(10_000), "（".repeat(50_000)])
    read(text);
  assert.ok(performance.now() - start < 1000);
});

test("how much is to be done by then, and a duty that goes on in stages", () => {
  assert.equal(read("分阶段推进，2025年底前建成1家").date, "2025-12-31");
  assert.equal(read("6月底前完成60%").date, "2025-06-30");
  assert.equal(read("12月底前建城1家").kind, "unrecognised");
});
