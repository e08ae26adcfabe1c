import assert from "node:assert/strict";
import { test } from "node:test";
import { deadlineForms, nearestForms, spelling, writeDeadline } from "../../../server/src/core/deadline/forms.js";
import type { DeadlineBase } from "../../../server/src/core/deadline/model.js";
import { readDeadline } from "../../../server/src/core/deadline/read.js";
import fc from "../../properties.js";

const base: DeadlineBase = { year: 2025, noticeDate: "2025-05-09" };

test("a slip is brought back to what it was meant to be", () => {
  const samples: readonly (readonly [string, string])[] = [
    ["12月底钱", "12月底前"],
    ["12 月低前", "12月底前"],
    ["12月31", "12月31日前"],
    ["十二月底前", "12月底前"],
    ["二〇二五年六月三十日前", "2025年6月30日前"],
    ["2025-06-30", "2025年6月30日前"],
    ["2025.12", "2025年12月底前"],
    ["6/30", "6月30日前"],
    ["12月底前完城", "12月底前完成"],
    ["长期坚特", "长期坚持"],
    ["持续推近", "持续推进"],
    ["年低前", "年底前"],
    ["每季度未", "每季度末"],
    ["第三季渡", "第三季度"],
  ];
  for (const [written, meant] of samples) assert.equal(nearestForms(written, base)[0], meant, written);
});

test("what is no deadline at all gets no suggestion", () => {
  for (const text of ["", "工作任务", "县教育局", "市政府各部门、单位", "积极配合做好与省级依申请公开平台的对接", "12"])
    assert.deepEqual(nearestForms(text, base), [], text);
});

test("every suggestion is a deadline, and three at most are made", () => {
  const words = fc.constantFrom(..."0123456789年月日底前钱低末季度完成长期坚持推进每十二.-/");
  fc.assert(
    fc.property(fc.array(words, { maxLength: 10 }), (list) => {
      const forms = nearestForms(list.join(""), base);
      assert.ok(forms.length <= 3);
      for (const form of forms) assert.notEqual(readDeadline(form, base).kind, "unrecognised", form);
    }),
    { numRuns: 2000 },
  );
});

test("completion offers the months that are left before those that have passed", () => {
  const texts = deadlineForms(base).map(({ text }) => text);
  assert.equal(texts[0], "12月底前");
  assert.ok(texts.indexOf("6月底前") < texts.indexOf("长期坚持"));
  assert.ok(texts.indexOf("长期坚持") < texts.indexOf("3月底前"));
  assert.equal(new Set(texts).size, texts.length);
  for (const { text, date } of deadlineForms(base)) {
    const deadline = readDeadline(text, base);
    assert.notEqual(deadline.kind, "unrecognised", text);
    assert.equal(deadline.date, date);
  }
});

test("spellings are compared without blanks, width and closing marks", () => {
  assert.equal(spelling("12 月底前。"), spelling("１２月底前"));
  assert.notEqual(spelling("年底前"), spelling("12月底前"));
});

test("a date is written as a deadline", () => {
  assert.equal(writeDeadline("2025-12-31", base), "12月底前");
  assert.equal(writeDeadline("2025-06-20", base), "6月20日前");
  assert.equal(writeDeadline("2026-02-28", base), "2026年2月底前");
  assert.equal(writeDeadline("never", base), "");
});
