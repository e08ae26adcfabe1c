import assert from "node:assert/strict";
import { test } from "node:test";
import { dateAfter } from "../../../server/src/core/deadline/compare.js";
import { findDates, findRecurring } from "../../../server/src/core/deadline/find.js";
import type { DeadlineBase } from "../../../server/src/core/deadline/model.js";
import { readDeadline } from "../../../server/src/core/deadline/read.js";
import { textOf } from "../../../server/src/core/text/span.js";
import fc from "../../properties.js";

const base: DeadlineBase = { year: 2025, noticeDate: "2025-05-09" };
const dates = (text: string): string =>
  findDates(text, base)
    .map((found) => `${textOf(text, found.span)}=${found.date}`)
    .join(" ");
const duties = (text: string): string =>
  findRecurring(text)
    .map((found) => `${textOf(text, found.span)}=${found.rule}`)
    .join(" ");

test("end dates are found in requirements", () => {
  const samples: readonly (readonly [string, string])[] = [
    ["积极对接平台，2025年10月底前，实现业务联动。", "2025年10月底前=2025-10-31"],
    ["2025 年 10 月底前，实现业务联动。", "2025 年 10 月底前=2025-10-31"],
    ["年底前将评价结果向社会公开。", "年底前=2025-12-31"],
    ["年内建成济宁大道东连接线", "年内=2025-12-31"],
    ["6月底前启动项目，12月底前完成", "6月底前=2025-06-30 12月底前=2025-12-31"],
    ["第三季度建成投用", "第三季度=2025-09-30"],
    ["上半年完成选址", "上半年=2025-06-30"],
    ["10月完成验收", "10月=2025-10-31"],
    ["5月15日前报送方案", "5月15日前=2025-05-15"],
    ["11月前公开", "11月前=2025-10-31"],
    ["年底前完成既有住宅的改造", "年底前=2025-12-31"],
    ["到2026年底，全市达到100家", "2026年底=2026-12-31"],
  ];
  for (const [text, expected] of samples) assert.equal(dates(text), expected, text);
});

test("dates that are no end date of the task are left alone", () => {
  const texts = [
    "全年货物吞吐量突破8500万吨",
    "决策文件出台后的3个工作日内公开",
    "每季度集中清理一次",
    "实施三年行动计划（2024—2026年）",
    "到2027年，全市达到100家",
    "2024年底前已完成改造",
    "截至2025年6月底，累计完成100个",
    "对2025年6月底前建成的项目进行验收",
    "将2020年12月31日前注册登记的车辆淘汰",
    "三年内完成",
    "一年内建成",
    "学年内完成",
    "推动2030年前实现碳达峰",
    "《2025年底前工作方案》",
    "落实“2025年底前清零”要求",
    "2025年内部审计",
    "每年6月底前公开",
    "12345热线",
    "2025年1—10月",
    "2025年10月1日起施行",
    "深化2025年重点任务",
    "新增5G基站1500个",
    "去年底前完成",
  ];
  for (const text of texts) assert.equal(dates(text), "", text);
});

test("a milestone at the date is named", () => {
  assert.deepEqual(
    findDates("年内开工、10月底前全面完成", base).map(({ milestone }) => milestone),
    ["开工", "完成"],
  );
});

test("without a year only dates that name theirs are found", () => {
  assert.deepEqual(
    findDates("年底前公开，2026年6月底前完成", { year: null, noticeDate: null }).map(({ date }) => date),
    ["2026-06-30"],
  );
});

test("recurring duties are found", () => {
  const samples: readonly (readonly [string, string])[] = [
    ["建立巡查机制，每季度集中清理一次不当公开的各类信息。", "每季度集中清理一次=FREQ=MONTHLY;INTERVAL=3"],
    ["制定政策性文件的部门原则上每年至少开展2次专题性政策评价工作。", "每年至少开展2次=FREQ=YEARLY"],
    ["每年至少召开 1 次会议", "每年至少召开 1 次=FREQ=YEARLY"],
    ["每月5日前报送进度", "每月5日前=FREQ=MONTHLY;BYMONTHDAY=5"],
    ["按月调度，按季通报", "按月=FREQ=MONTHLY 按季=FREQ=MONTHLY;INTERVAL=3"],
    ["半年一次评估", "半年一次=FREQ=MONTHLY;INTERVAL=6"],
  ];
  for (const [text, expected] of samples) assert.equal(duties(text), expected, text);
});

test("targets for every year or person and other words with 每 and 按 are no duties", () => {
  const texts = [
    "每年新增1000人",
    "每千人口托位数达到4.45个",
    "每年培训2.8万人次",
    "按年龄段分类",
    "按周期推进",
    "按要求做好",
    "上半年一次性拨付",
    "逐步完善",
    "定期组织会商",
    "每个县区",
  ];
  for (const text of texts) assert.equal(duties(text), "", text);
});

const late = (column: string, requirement: string): string | null => {
  const found = dateAfter(readDeadline(column, base), requirement, base);
  return found === null ? null : found.date;
};

test("a date in the text after the deadline is a conflict", () => {
  assert.equal(late("7月底前", "2025年10月底前，实现业务联动"), "2025-10-31");
  assert.equal(late("6月底前", "年底前公开"), "2025-12-31");
  assert.equal(late("6月底前启动，9月底前完成", "10月底前完成"), "2025-10-31");
  assert.equal(late("12月底前", "6月底前启动，2026年6月底前完成"), "2026-06-30");
});

test("what agrees with the deadline is none", () => {
  assert.equal(late("12月底前", "年内建成，10月底前公开"), null);
  assert.equal(late("年底前", "12月31日前完成"), null);
  assert.equal(late("长期坚持", "2025年10月底前，实现业务联动"), null);
  assert.equal(late("6月底前，并长期坚持", "年底前公开"), null);
  assert.equal(late("6月底前开工", "年内建成"), null);
  assert.equal(late("6月底前", "年内开工"), null);
  assert.equal(late("6月底前取得阶段性成效", "年底前完成"), null);
  assert.equal(late("6月底前启动，12月底前完成", "10月底前完成"), null);
  assert.equal(late("11月前", "11月底前完成"), null);
  assert.equal(late("按上级要求", "年底前完成"), null);
});

test("any text is searched without exception, and what is found lies inside it, in order", () => {
  const words = fc.constantFrom(
    ..."0123456789年月日底前内季半每按第一二三的，。《》“”到 ",
    ..."完成|建成|启动|2025年|上半年|每季度|一次|调度".split("|"),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const text = list.join("");
      for (const spans of [findDates(text, base), findRecurring(text)]) {
        let end = 0;
        for (const { span } of spans) {
          assert.ok(end <= span.start && span.start < span.end && span.end <= text.length);
          end = span.end;
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test("a very long text is searched at once", () => {
  const start = performance.now();
  for (const text of ["年底".repeat(30_000), "每".repeat(50_000), "3、".repeat(30_000), "“".repeat(20_000)]) {
    findDates(text, base);
    findRecurring(text);
  }
  assert.ok(performance.now() - start < 2000);
});

test("before the first of a month is by the end of the month before", () => {
  assert.equal(dateAfter(readDeadline("8月底", base), "9月1日前投入使用。", base), null);
  assert.equal(dateAfter(readDeadline("8月底", base), "9月2日前投入使用。", base)?.date, "2025-09-02");
});
