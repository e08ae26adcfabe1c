import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { missingParents, type ParentCandidate } from "../../../server/src/core/lineage/parents.js";
import { city, county, file, notice, province, TABLE } from "./notices.js";
import { seed } from "./support.js";

const OWN = "关于印发2025年汶上县政务公开工作任务分解表的通知";

const missing = (child: ParentCandidate, others: readonly ParentCandidate[] = [], configured: readonly string[] = []): readonly string[] =>
  missingParents(child.checked, [child, ...others], configured).map(({ title, number }) => number?.text ?? title);
const cited = (...citations: readonly string[]): readonly string[] => missing(county(citations.join("、"), OWN));

const CITY = "《济宁市人民政府办公室关于印发2025年济宁市政务公开工作任务分解表的通知》（济政办字〔2025〕9号）";
const PROVINCE = "山东省人民政府办公厅《关于印发〈2025年山东省政务公开工作要点〉的通知》（鲁政办发〔2025〕5号）";

describe("a higher-level table that is not in the workspace", () => {
  it("of the seeds", () => {
    const all = ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"].map((name) => ({
      name,
      checked: seed(name),
    }));
    assert.deepEqual(
      all.map((child) => [child.name, ...missing(child, all)]),
      [
        ["jinan-2025"],
        ["jining-2024", "鲁政办发〔2024〕2号"],
        ["jining-2025", "鲁政办发〔2025〕5号"],
        ["jinxiang-2023", "济政办字〔2023〕41号"],
        ["wenshang-2025"],
      ],
    );
  });

  it("is told once, of the nearest level alone", () => {
    assert.deepEqual(cited(PROVINCE, CITY, CITY), ["济政办字〔2025〕9号"]);
    assert.deepEqual(cited(PROVINCE), ["鲁政办发〔2025〕5号"]);
  });

  it("is not missed where one as near is there, or where it is known which are meant", () => {
    const child = county(`${PROVINCE}、${CITY}`, OWN);
    const there = city("济政办字〔2025〕9号", "关于印发2025年济宁市政务公开工作任务分解表的通知");
    assert.deepEqual(missing(child, [there]), []);
    assert.deepEqual(missing(child, [province("鲁政办发〔2025〕5号", "关于印发2025年山东省政务公开工作要点的通知")]), [
      "济政办字〔2025〕9号",
    ]);
    assert.deepEqual(missing(child, [], ["elsewhere"]), []);
  });

  it("is missed where the file of the city holds no table and the province's is gone", () => {
    const without = city("济政办字〔2025〕9号", "关于印发2025年济宁市政务公开工作任务分解表的通知", "略");
    assert.deepEqual(missing(county(`${PROVINCE}、${CITY}`, OWN), [without]), ["鲁政办发〔2025〕5号"]);
  });

  it("is recognised by the organ before 《, by the place in its title, by a code known from other notices", () => {
    assert.deepEqual(cited("市政府办公室《关于印发2025年政务公开重点任务分工的通知》（济政办字〔2025〕9号）"), ["济政办字〔2025〕9号"]);
    assert.deepEqual(cited("《关于印发2025年山东省政务公开工作要点的通知》"), ["关于印发2025年山东省政务公开工作要点的通知"]);
    assert.deepEqual(cited("国务院办公厅《关于印发2025年政务公开工作要点的通知》（国办发〔2025〕3号）"), ["国办发〔2025〕3号"]);
    const child = county("《关于印发2025年政务公开工作要点的通知》（济政办字〔2025〕9号）", OWN);
    assert.deepEqual(missing(child), []);
    assert.deepEqual(missing(child, [city("济政办字〔2025〕1号", "关于做好防汛工作的通知")]), ["济政办字〔2025〕9号"]);
  });

  it("never laws, opinions, plans for many years", () => {
    for (const title of [
      "山东省政务公开条例",
      "山东省人民政府关于加强政务公开工作的意见",
      "山东省人民政府关于印发山东省政务公开办法（试行）的通知",
      "山东省人民政府关于印发山东省“十四五”政务公开规划的通知",
      "山东省人民政府办公厅关于全面推进政务公开标准化规范化工作的指导意见",
      "山东省人民政府办公厅关于印发政务公开工作任务管理办法的通知",
    ])
      assert.deepEqual(cited(`《${title}》（鲁政发〔2025〕1号）`), [], title);
  });

  it("nor another matter, another year, one that is ended, the own level, a neighbour, one that says too little", () => {
    for (const citation of [
      "山东省人民政府办公厅《关于印发2025年山东省防汛抗旱重点任务分工的通知》（鲁政办发〔2025〕6号）",
      "山东省人民政府办公厅《关于印发2024年山东省政务公开工作要点的通知》（鲁政办发〔2024〕5号）",
      "汶上县人民政府办公室《关于印发2025年政务公开工作要点的通知》（汶政办字〔2025〕1号）",
      "济南市人民政府办公厅《关于印发2025年政务公开工作要点的通知》（济政办发〔2025〕1号）",
      "济政办字〔2025〕9号",
    ])
      assert.deepEqual(cited(citation), [], citation);
    assert.deepEqual(missing(county(`${CITY}要求，经研究，下列通知废止：${PROVINCE}，按照上级`, OWN), []), []);
  });

  it("nor for a notice without tasks", () => assert.deepEqual(missing(county(CITY, OWN, "略")), []));

  it("a county whose place no registry has", () => {
    const child = file(
      "child",
      notice(
        "渔政办〔2025〕2号",
        "渔阳县人民政府办公室",
        "关于印发2025年稳外贸任务分解表的通知",
        "按照省政府办公厅《关于印发2025年稳外贸重点任务分工的通知》（某政办〔2025〕1号）要求，",
        TABLE,
      ),
    );
    assert.deepEqual(missing(child), ["某政办〔2025〕1号"]);
  });
});
