import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { subjectFor } from "../../../server/src/core/draft/subject.js";
import type { Locality } from "../../../server/src/core/units/registry.js";

const city = (name: string, parent: string): Locality => ({ name, level: "city", parent, short: name.slice(0, -1) });
const WENSHANG: Locality = { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" };

const subject = (title: string, from: Locality | null): string =>
  subjectFor({ title: { text: title } as never, annexTitles: [] }, from, WENSHANG);

describe("the subject of a notice", () => {
  const JINING = city("济宁市", "山东省");
  for (const [title, from, expected] of [
    ["关于印发济宁市贯彻落实2025年山东省政务公开工作要点任务分解表的通知", JINING, "政务公开工作要点"],
    ["济宁市人民政府办公室关于印发2025年全市优化营商环境重点任务分解表的通知", JINING, "优化营商环境"],
    ["关于印发《2023年济宁市政务公开工作任务分解表》的通知", JINING, "政务公开工作"],
    ["关于印发2024年优化营商环境工作要点责任分解表的通知", null, "优化营商环境工作要点"],
    ["关于印发数字威岛建设2023年工作要点的通知", city("威岛市", "海东省"), "数字汶上建设工作要点"],
    ["关于印发《2024年〈政府工作报告〉重点工作责任分解方案》的通知", null, "政府工作报告重点工作"],
    ["关于印发遵阳市2024年数字政府建设重点任务清单的通知", city("遵阳市", "贵西省"), "数字政府建设"],
    ["关于印发深化“放管服”改革优化营商环境2024年重点任务分工方案的通知", null, "深化“放管服”改革优化营商环境"],
    ["", null, ""],
  ] as const)
    it(`of “${title}” is “${expected}”`, () => assert.equal(subject(title, from), expected));

  it("is taken from the annex, which names the table", () => {
    const parts = {
      title: { text: "关于做好有关工作的通知" } as never,
      annexTitles: [{ text: "2025年济宁市安全生产任务分解表" } as never],
    };
    assert.equal(subjectFor(parts, JINING, WENSHANG), "安全生产");
  });
});
