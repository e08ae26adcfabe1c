/** A draft whose date is still open is measured against the day it is. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

const notice = (date: string, year: number, deadline: string): string => `汶政办字〔${year}〕  号

汶上县人民政府办公室

关于印发${year}年汶上县安全生产任务分解表的通知

各乡镇（街道）人民政府（办事处），县政府各部门、单位：

现将《${year}年汶上县安全生产任务分解表》印发给你们，请认真贯彻落实。

附件：${year}年汶上县安全生产任务分解表

汶上县人民政府办公室

${date}

附件

${year}年汶上县安全生产任务分解表

	工作任务
	牵头部门
	责任单位
	具体要求
	完成时限

	（一）排查隐患
	县应急局
	
	开展安全生产隐患排查。
	${deadline}
`;

const past = (text: string, today: string | null): readonly string[] =>
  new CheckedNotice(text, { configuration: {}, registries: shippedRegistries, ...(today !== null && { today: () => today }) })
    .findings()
    .filter(({ rule }) => rule === "deadline/past")
    .map(({ message }) => message.zh);

describe("deadlines of a draft", () => {
  it("that have passed are told", () => {
    assert.deepEqual(past(notice("2026年  月  日", 2026, "3月底前"), "2026-04-10"), ["时限“3月底前”已过10天，请改期，或确认已经完成"]);
  });
  it("that lie ahead are in order", () => assert.deepEqual(past(notice("2026年  月  日", 2026, "6月底前"), "2026-04-10"), []));
  it("are measured against the date once there is one", () => {
    assert.deepEqual(past(notice("2026年3月2日", 2026, "3月底前"), "2026-04-10"), []);
  });
  it("are left alone in a text that has no place for a date, and where the day is not known", () => {
    assert.deepEqual(past(notice("", 2026, "3月底前"), "2026-04-10"), []);
    assert.deepEqual(past(notice("2026年  月  日", 2026, "3月底前"), null), []);
  });
});
