import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noticeTitle, tableTitle, withoutTable } from "../../../server/src/core/notice/titles.js";

describe("the titles of a notice", () => {
  const title = { text: "关于做好2025年重点工作的通知" };
  const annex = { text: "2025年重点工作任务分解表" };

  it("a notice is called by its own title, a bare table by the one over it", () => {
    assert.equal(noticeTitle({ title, annexTitles: [annex] }), title.text);
    assert.equal(noticeTitle({ title: null, annexTitles: [null, annex] }), annex.text);
    assert.equal(noticeTitle({ title: null, annexTitles: [null] }), null);
  });

  it("of several tables the first that has a title names them", () => {
    assert.equal(tableTitle({ annexTitles: [null, annex, { text: "其他" }] }), annex.text);
    assert.equal(tableTitle({ annexTitles: [] }), null);
  });

  for (const [whole, expected] of [
    ["2025年汶上县政务公开工作要点任务分解表", "2025年汶上县政务公开工作要点"],
    ["2025年政府工作报告重点任务分工一览表", "2025年政府工作报告"],
    ["2025年汶上县民生实事任务清单", "2025年汶上县民生实事"],
    ["2025年优化营商环境任务分工", "2025年优化营商环境"],
    ["2025年安全生产重点任务分工意见", "2025年安全生产"],
    ["2025年重点工作责任分解方案", "2025年重点工作"],
    ["2025年汶上县政务公开工作要点", "2025年汶上县政务公开工作要点"],
    ["关于加强任务分解工作", "关于加强任务分解工作"],
  ] as const)
    it(`“${whole}” is about “${expected}”`, () => assert.equal(withoutTable(whole), expected));
});
