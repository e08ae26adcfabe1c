import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { likelyParents } from "../../../server/src/core/lineage/likelyParents.js";
import type { ParentCandidate } from "../../../server/src/core/lineage/parents.js";
import { city, county, file, notice, province } from "./notices.js";
import { seed } from "./support.js";

const OWN = "关于印发2025年汶上县政务公开工作任务分解表的通知";

const likely = (child: ParentCandidate, others: readonly ParentCandidate[]): readonly string[] =>
  likelyParents(child.checked, [child, ...others]).map(({ name, reason }) => `${name}: ${reason.zh}`);

describe("choosing the higher-level notice", () => {
  it("of the seeds", () => {
    const all = ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023"].map((name) => ({ name, checked: seed(name) }));
    assert.deepEqual(likely({ name: "wenshang-2025", checked: seed("wenshang-2025") }, all), [
      "jining-2025: 正文引用了它的文号",
      "jining-2024: 济宁市2024年同一事项的任务表",
    ]);
    const of = (name: string): readonly string[] =>
      likely(
        { name, checked: seed(name) },
        all.filter((other) => other.name !== name),
      );
    assert.deepEqual(of("jining-2025"), ["jining-2024: 本地2024年同一事项的任务表"]);
    assert.deepEqual(of("jinxiang-2023"), ["jining-2024: 济宁市的任务表", "jining-2025: 济宁市的任务表"]);
  });

  it("a notice cited under another title, with a slip in the number or in the title", () => {
    const number = "济政办字〔2025〕9号";
    const title = "关于印发2025年济宁市政务公开工作任务分解表的通知";
    assert.deepEqual(likely(county(`《关于做好政务公开的通知》（${number}）`, OWN), [city(number, title)]), [
      "city: 正文引用了它的文号，标题不同",
    ]);
    assert.deepEqual(likely(county(`《${title}》（济政办字〔2025〕19号）`, OWN), [city(number, title)]), [
      "city: 正文引用了它的标题，文号写作“济政办字〔2025〕19号”",
    ]);
    assert.deepEqual(likely(county("《关于印发济宁市政务公开要点的通知》（济政办发〔2025〕9号）", OWN), [city(number, title)]), [
      "city: 文号与正文引用的“济政办发〔2025〕9号”相近",
    ]);
    const like = "关于印发济宁市2025年政务公开重点工作任务分解表的通知";
    assert.deepEqual(likely(county(`《${like}》`, OWN), [city(number, "关于印发济宁市2025年政务公开工作任务分解表的通知")]), [
      `city: 标题与正文引用的“${like}”相近`,
    ]);
  });

  it("cited before uncited, the nearest level before those above it; neighbours and notices without tasks not at all", () => {
    const others = [
      province("鲁政办发〔2025〕5号", "关于印发2025年山东省政务公开工作要点的通知"),
      { ...city("济政办字〔2025〕3号", "关于印发2025年济宁市政务公开工作任务分解表的通知"), name: "city" },
      { ...city("济政办字〔2025〕4号", "关于印发2025年济宁市防汛抗旱任务分解表的通知"), name: "floods" },
      { ...city("济政办字〔2025〕6号", "关于召开会议的通知", "略"), name: "meeting" },
      file("jinxiang", notice("金政办字〔2025〕3号", "金乡县人民政府办公室", "关于印发2025年金乡县政务公开工作任务分解表的通知")),
      file(
        "last",
        notice(
          "汶政办字〔2024〕3号",
          "汶上县人民政府办公室",
          "关于印发2024年汶上县政务公开工作任务分解表的通知",
          undefined,
          undefined,
          2024,
        ),
      ),
    ];
    assert.deepEqual(likely(county("上级", OWN), others), [
      "city: 济宁市2025年同一事项的任务表",
      "province: 山东省2025年同一事项的任务表",
      "last: 本地2024年同一事项的任务表",
      "floods: 济宁市的任务表",
    ]);
    assert.deepEqual(likely(county("《甲》（鲁政办发〔2025〕5号）", OWN), others)[0], "province: 正文引用了它的文号，标题不同");
  });
});
