import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixKindOf } from "../../../../server/src/core/rules/finding.js";
import { CITY, COUNTY, messagesOf, noticeOf, openIn, workspace } from "./support.js";

const ROWS = "（一）优化公开机制⇥县政府办公室⇥⇥持续完善并动态更新主动公开事项目录。⇥12月底前\n";
const PROVINCE = {
  place: "山东省",
  number: "鲁政办发〔2025〕5号",
  title: "关于印发2025年山东省工作要点的通知",
};
const own = noticeOf(COUNTY, ROWS, [CITY]).replaceAll("⇥", "\t");

describe("lineage/parent-not-found", () => {
  it("a cited table that nobody has: found where it is cited, and a file is asked for", () => {
    const checked = openIn(own, workspace({}));
    const [finding, more] = checked.findings();
    assert.ok(finding !== undefined && more === undefined);
    assert.equal(finding.piece.text.slice(finding.span.start, finding.span.end), `《济宁市人民政府办公室${CITY.title}》（${CITY.number}）`);
    assert.deepEqual(messagesOf([finding]), [
      "没有找到所引用的上级通知“济政办字〔2025〕9号”，无法核对任务承接，请把它放到工作区中，或选择文件",
    ]);
    assert.deepEqual([finding.asks, fixKindOf(finding), finding.fixes], ["parent", "offer", undefined]);
  });

  it("silent as soon as it is there, and until the workspace was looked through", () => {
    const around = workspace({});
    const checked = openIn(own, around);
    assert.equal(checked.findings().length, 1);
    around.change("above", noticeOf(CITY, ROWS));
    assert.deepEqual(checked.findings(), []);
    assert.deepEqual(openIn(own, { ...around, known: () => false }).findings(), []);
  });

  it("silent about the province's where the city's table is there, about laws, and where parents are configured", () => {
    const both = noticeOf(COUNTY, ROWS, [CITY, PROVINCE]).replaceAll("⇥", "\t");
    const city = workspace({ above: noticeOf(CITY, ROWS) });
    assert.deepEqual(openIn(both, city).findings(), []);
    assert.equal(openIn(both, workspace({})).findings().length, 1);
    const law = own.replace(/根据《.*?号）/u, "根据《中华人民共和国政府信息公开条例》（国务院令第711号）");
    assert.deepEqual(openIn(law, workspace({})).findings(), []);
    assert.deepEqual(openIn(own, workspace({ other: noticeOf(CITY, ROWS) }, ["other"])).findings(), []);
  });

  it("comes and goes with the citation", () => {
    const checked = openIn(own, workspace({}));
    const at = checked.notice.text().indexOf("根据《");
    const end = checked.notice.text().indexOf("，请认真");
    checked.edit({ start: at, end: end + 1 }, "");
    assert.deepEqual(checked.findings(), []);
    checked.edit({ start: at, end: at }, `根据《${CITY.title}》（${CITY.number}），`);
    assert.equal(checked.findings().length, 1);
  });
});
