import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findParents, type ParentCandidate } from "../../../server/src/core/lineage/parents.js";
import { city, county, file, notice, province, TABLE } from "./notices.js";
import { seed } from "./support.js";

const NAMES = ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"];
const parents = (
  child: ParentCandidate,
  others: readonly ParentCandidate[],
  configured: readonly string[] = [],
  chosen: readonly string[] = [],
): string[] => findParents(child.checked, [child, ...others], configured, chosen).map((parent) => `${parent.name} ${parent.via}`);

describe("the parent is the notice that is cited", () => {
  it("汶上 2025 cites the province's and the city's; the city's is in the folder", () => {
    const candidates = NAMES.map((name) => ({ name, checked: seed(name) }));
    const child = candidates.find(({ name }) => name === "wenshang-2025") as ParentCandidate;
    assert.deepEqual(parents(child, candidates), ["jining-2025 number"]);
    for (const name of ["jining-2025", "jining-2024", "jinan-2025"]) assert.deepEqual(findParents(seed(name), candidates), []);
  });

  it("by number, whatever the brackets and blanks", () => {
    assert.deepEqual(
      parents(county("《关于印发要点的通知》（济政办字[2025] 9 号）"), [city("济政办字〔2025〕9号", "关于印发任务分解表的通知")]),
      ["city number"],
    );
    assert.deepEqual(
      parents(county("《关于印发要点的通知》（济政办字〔2025〕10号）"), [city("济政办字〔2025〕9号", "关于印发任务分解表的通知")]),
      [],
    );
  });

  it("by title where no number tells, blanks, 《》 and the issuer aside", () => {
    const parent = city("", "关于印发《济宁市2025年政务公开工作要点》的通知");
    assert.deepEqual(parents(county("济宁市人民政府办公室《关于印发〈济宁市 2025年政务公开 工作要点〉的通知》"), [parent]), ["city title"]);
    assert.deepEqual(parents(county("《济宁市人民政府办公室关于印发〈济宁市2025年政务公开工作要点〉的通知》"), [parent]), ["city title"]);
    assert.deepEqual(parents(county("《关于印发〈济宁市2024年政务公开工作要点〉的通知》"), [parent]), []);
  });

  it("the nearest level that has a table comes first", () => {
    const both = county(
      "《关于印发山东省任务分解表的通知》（鲁政办发〔2025〕5号）、《关于印发济宁市任务分解表的通知》（济政办字〔2025〕9号）",
    );
    const above = province("鲁政办发〔2025〕5号", "关于印发山东省任务分解表的通知");
    assert.deepEqual(parents(both, [above, city("济政办字〔2025〕9号", "关于印发济宁市任务分解表的通知")]), [
      "city number",
      "province number",
    ]);
    assert.deepEqual(parents(both, [above, city("济政办字〔2025〕9号", "关于印发济宁市任务分解表的通知", "略")]), [
      "province number",
      "city number",
    ]);
  });

  it("of several copies the first counts, one with a table before one without", () => {
    const copy = (name: string, more = TABLE) => ({ ...city("济政办字〔2025〕9号", "关于印发济宁市任务分解表的通知", more), name });
    const child = county("《关于印发济宁市任务分解表的通知》（济政办字〔2025〕9号）");
    assert.deepEqual(parents(child, [copy("b"), copy("a")]), ["b number"]);
    assert.deepEqual(parents(child, [copy("b", "略"), copy("a")]), ["a number"]);
  });

  it("its own notice of last year is none", () => {
    const last = file(
      "last",
      `汶政办字〔2024〕8号\n\n汶上县人民政府办公室\n关于印发任务分解表的通知\n\n各乡镇人民政府：\n\n现印发给你们。\n\n汶上县人民政府办公室\n2024年5月26日\n\n附件\n\n${TABLE}`,
    );
    assert.deepEqual(parents(county("《关于印发任务分解表的通知》（汶政办字〔2024〕8号）"), [last]), []);
  });

  it("the configuration wins, in its order", () => {
    const child = county("《关于印发济宁市任务分解表的通知》（济政办字〔2025〕9号）");
    const others = [
      city("济政办字〔2025〕9号", "关于印发济宁市任务分解表的通知"),
      province("鲁政办发〔2025〕5号", "关于印发山东省任务分解表的通知"),
    ];
    assert.deepEqual(parents(child, others, ["province", "nowhere"]), ["province configuration"]);
  });

  it("what the drafter chose goes before all, a choice that is gone is none", () => {
    const child = county("《关于印发济宁市任务分解表的通知》（济政办字〔2025〕9号）");
    const others = [
      city("济政办字〔2025〕9号", "关于印发济宁市任务分解表的通知"),
      province("鲁政办发〔2025〕5号", "关于印发山东省任务分解表的通知"),
    ];
    assert.deepEqual(parents(child, others, ["city"], ["province"]), ["province choice"]);
    assert.deepEqual(parents(child, others, [], ["gone"]), ["city number"]);
    assert.deepEqual(parents(child, others, [], ["county"]), ["city number"]);
  });
});

describe("however it is cited", () => {
  const parent = city("济政办字〔2025〕9号", "关于印发《2025年济宁市政务公开工作要点任务分解表》的通知");
  const ways: readonly string[] = [
    "《关于印发〈2025年济宁市政务公开工作要点任务分解表〉的通知》（济政办字〔2025〕9号）",
    "《关于印发2025年济宁市政务公开工作要点任务分解表的通知》(济政办字[2025]9号)",
    "济宁市人民政府办公室《关于印发2025年济宁市政务公开工作要点任务分解表的通知》（济政办字（2025）9号）",
    "《济宁市人民政府办公室关于印发〈2025年济宁市政务公开工作要点任务分解表〉的通知》",
    "市政府办公室《关于印发2025年济宁市政务公开工作要点任务分解表的通知》",
    "《关于印发2025年济宁市政务公开工作要点任务分解表的通知》（济政办字〔2025〕19号）",
    "济政办字〔2025〕9号文件",
    "《关于做好政务公开有关工作的通知》（济政办字〔2025〕9号）",
  ];
  for (const way of ways) it(way, () => assert.equal(parents(county(way), [parent]).length, 1));

  it("a notice that forwards another is cited by its own title, and is not the one it forwards", () => {
    const forwarding = city("济政办字〔2025〕9号", "转发山东省人民政府办公厅关于印发2025年山东省政务公开工作要点的通知");
    const cited = "《济宁市人民政府办公室转发〈山东省人民政府办公厅关于印发2025年山东省政务公开工作要点的通知〉的通知》";
    assert.deepEqual(parents(county(cited), [forwarding]), ["city title"]);
    assert.deepEqual(parents(county("《山东省人民政府办公厅关于印发2025年山东省政务公开工作要点的通知》"), [forwarding]), []);
  });

  it("a number that is a slip does not hide the notice whose title is cited", () => {
    const other = { ...city("济政办字〔2025〕8号", "关于印发济宁市防汛抗旱任务分解表的通知"), name: "other" };
    const child = county("《关于印发2025年济宁市政务公开工作要点任务分解表的通知》（济政办字〔2025〕8号）");
    assert.deepEqual(parents(child, [other, parent]), ["city title"]);
  });

  it("a title that returns every year, numbered in another year, is another notice", () => {
    const child = county("《关于印发济宁市重点任务分解表的通知》（济政办字〔2025〕9号）");
    assert.deepEqual(parents(child, [city("济政办字〔2024〕11号", "关于印发济宁市重点任务分解表的通知")]), []);
  });
});

describe("who is no parent", () => {
  const title = "关于印发任务分解表的通知";

  it("the notice of another county, of another city, and its own copy", () => {
    const others = [
      file("jinxiang", notice("金政办字〔2025〕3号", "金乡县人民政府办公室", title)),
      file("jinan", notice("济政办发〔2025〕4号", "济南市人民政府办公厅", title)),
      file("copy", notice("汶政办字〔2025〕8号", "汶上县人民政府办公室", title)),
    ];
    const child = county("《甲》（金政办字〔2025〕3号）、《乙》（济政办发〔2025〕4号）和《丙》（汶政办字〔2025〕8号）");
    assert.deepEqual(parents(child, others), []);
  });

  it("the one that is ended, and the city's of last year beside that of this year", () => {
    const now = city("济政办字〔2025〕9号", "关于印发2025年济宁市政务公开任务分解表的通知");
    const before = { ...city("济政办字〔2024〕17号", "关于印发2024年济宁市政务公开任务分解表的通知"), name: "before" };
    const child = county("《甲》（济政办字〔2024〕17号）、《乙》（济政办字〔2025〕9号）");
    assert.deepEqual(parents(child, [before, now]), ["city number"]);
    assert.deepEqual(parents(child, [before]), ["before number"]);
    assert.deepEqual(parents(county("《乙》（济政办字〔2025〕9号）要求办理。《甲》（济政办字〔2024〕17号）同时废止。按"), [before]), []);
  });

  it("cited twice it is one, though it lies in two files", () => {
    const child = county(
      "《关于印发济宁市任务分解表的通知》（济政办字〔2025〕9号）和《济宁市人民政府办公室关于印发济宁市任务分解表的通知》",
    );
    const draft = { ...city("", "关于印发济宁市任务分解表的通知"), name: "draft" };
    assert.deepEqual(parents(child, [draft, city("济政办字〔2025〕9号", "关于印发济宁市任务分解表的通知")]), ["city number"]);
  });
});
