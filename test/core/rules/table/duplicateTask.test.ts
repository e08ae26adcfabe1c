import assert from "node:assert/strict";
import { test } from "node:test";
import { Notice } from "../../../../server/src/core/notice/document.js";
import { check, checker, findingsOf, HEADER, silent } from "../check.js";

const SAME = "加强养老服务扶持政策信息公开。";

test("the same requirement twice, blanks aside; the first place is named", () => {
  const table = `${HEADER}（一）养老⇥县民政局⇥各乡镇⇥${SAME}⇥12月底前\n⇥县卫生健康局⇥各乡镇⇥「table/duplicate-task|加强养老服务 扶持政策信息公开。」⇥12月底前\n`;
  check(table);
  const [finding] = findingsOf(table.replace(/「[^|]*\||」/gu, "").replaceAll("⇥", "\t"));
  const [first] = finding?.related ?? [];
  assert.equal(first?.piece.text.slice(first.span.start, first.span.end), SAME);
});

test("short requirements, and the same task in the table of another annex", () => {
  silent(`${HEADER}（一）养老⇥县民政局⇥各乡镇⇥完成年度任务。⇥12月底前\n⇥县卫生健康局⇥各乡镇⇥完成年度任务。⇥12月底前\n`);
  silent(`${HEADER}（一）养老⇥县民政局⇥各乡镇⇥${SAME}⇥12月底前\n\n附件2\n\n${HEADER}（一）养老⇥县民政局⇥各乡镇⇥${SAME}⇥12月底前\n`);
});

test("a copy that is changed while it is typed is found and forgotten", () => {
  const row = `\t县民政局\t各乡镇\t${SAME}\t12月底前\n`;
  const notice = Notice.read(`${HEADER.replaceAll("⇥", "\t")}（一）养老${row}${row}`);
  const live = checker(notice);
  assert.equal(live.findings().length, 1);
  const at = notice.text().lastIndexOf("公开");
  live.update(notice.edit({ start: at, end: at }, "主动"));
  assert.equal(live.findings().length, 0);
  live.update(notice.edit({ start: at, end: at + 2 }, ""));
  assert.equal(live.findings().length, 1);
});
