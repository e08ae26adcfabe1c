import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Due } from "../../../server/src/core/ledger/due.js";
import { ledgerOf } from "../../../server/src/core/ledger/ledger.js";
import { ruleOf, seriesOf } from "../../../server/src/core/ledger/series.js";
import { notice, onlyEntry, withDeadline } from "./support.js";

const written = (due: Due): string =>
  due.kind === "day" ? [due.date, due.what].filter(Boolean).join(" ") : `${due.series.first} ${ruleOf(due.series) ?? "once"}`;
const dues = (deadline: string, requirement?: string): readonly string[] =>
  onlyEntry(withDeadline(deadline, requirement)).deadline.dues.map(written);

describe("when a task is due", () => {
  it("is a day for every stage", () => {
    assert.deepEqual(dues("12月底前"), ["2025-12-31"]);
    assert.deepEqual(dues("6月底前启动，12月底前完成"), ["2025-06-30 启动", "2025-12-31 完成"]);
    assert.deepEqual(dues("12月底前（力争11月底前）"), ["2025-11-30 力争", "2025-12-31"]);
    assert.deepEqual(dues("2026年底前，并长期坚持"), ["2026-12-31"]);
    assert.deepEqual(dues("印发之日起30日内"), ["2025-06-25"]);
    assert.deepEqual(dues("3月—6月"), ["2025-06-30"]);
  });

  it("is none where the notice names no day", () => {
    for (const deadline of ["长期坚持", "立行立改", "决策文件出台后的3个工作日内", "按上级要求", "12月低前", "2月30日前", "", "—"])
      assert.deepEqual(dues(deadline), [], deadline);
  });

  it("is the earlier day of an ambiguous one, and says so", () => {
    const { deadline } = onlyEntry(withDeadline("11月前"));
    assert.equal(deadline.lastDay, "2025-10-31");
    assert.match(deadline.remarks[0]?.zh ?? "", /“10月底前”或“11月底前”/u);
  });

  it("is what stands above where the cell says 同上", () => {
    const table = notice(["（一）公开⇥县商务局⇥⇥做甲。⇥9月底前", "⇥县商务局⇥⇥做乙。⇥同上", "⇥县商务局⇥⇥做丙。⇥〃"]);
    assert.deepEqual(
      ledgerOf([table], { unit: null }).entries.map(({ deadline }) => deadline.text),
      ["9月底前", "9月底前", "9月底前"],
    );
  });

  it("is what the requirement says where there is no column, or nothing in it", () => {
    const { deadline } = onlyEntry(withDeadline("", "10月底前建成平台，每月通报一次。"));
    assert.deepEqual([deadline.from, deadline.text], ["requirement", "10月底前、每月通报一次"]);
    assert.deepEqual(deadline.dues.map(written), ["2025-05-31 FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251231", "2025-10-31 建成"]);
  });

  it("comes back too where the requirement says so beside one date", () => {
    assert.deepEqual(dues("9月底前", "每月通报一次。"), ["2025-05-31 FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20250930", "2025-09-30"]);
    assert.deepEqual(dues("12月底前", "每年至少培训1次。"), ["2025-12-31"]);
  });
});

describe("duties that come back, from the notice of 26 May on", () => {
  const is = (deadline: string, ...expected: readonly string[]) => assert.deepEqual(dues(deadline), expected, deadline);

  it("end with the month, quarter, half or year", () => {
    is("每月底", "2025-05-31 FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251231");
    is("每季度末", "2025-06-30 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251231");
    is("按季度", "2025-06-30 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251231");
    is("每半年", "2025-06-30 FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20251231");
    is("每年至少2次", "2025-12-31 once");
  });

  it("fall on the day that is named", () => {
    is("每月5日前", "2025-06-05 FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20251231");
    is("每月5日、20日前", "2025-06-05 FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20251231", "2025-06-20 FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20251231");
    is("每季度末月20日前", "2025-06-20 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20;UNTIL=20251231");
    is("每周五", "2025-05-30 FREQ=WEEKLY;BYDAY=FR;UNTIL=20251231");
    is("每月31日前", "2025-05-31 FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251231");
  });

  it("go on without end where the notice says 长期", () => {
    is("长期坚持，每月5日前", "2025-06-05 FREQ=MONTHLY;BYMONTHDAY=5");
    is("每年3月底前、长期", "2026-03-31 FREQ=YEARLY");
  });

  it("are in no calendar where they come every day, or in a year nobody names", () => {
    is("每天");
    is("每个工作日");
    is("每两年");
  });

  it("have a first day that fits the rule, from any day of the year", () => {
    const rules = [
      "FREQ=MONTHLY;BYMONTHDAY=30",
      "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
      "FREQ=WEEKLY",
    ];
    for (const rule of rules)
      for (const from of ["2024-01-01", "2024-02-29", "2024-12-31", "2025-02-28", "2025-12-31"])
        for (const { first } of seriesOf(rule, from, null)) assert.ok(first >= from, `${rule} ${from} ${first}`);
  });
});
