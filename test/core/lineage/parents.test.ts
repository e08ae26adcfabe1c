import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findParents, type ParentCandidate } from "../../../server/src/core/lineage/parents.js";
import { HEADER, open, seed } from "./support.js";

const NAMES = ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"];
const TABLE = `${HEADER.join("\t")}\n（一）公开\t甲局\t\t做好公开。\t6月底前\n`;

const file = (name: string, text: string): ParentCandidate => ({ name, checked: open(text) });
const county = (citation: string): ParentCandidate =>
  file(
    "county",
    `汶政办字〔2025〕8号\n\n汶上县人民政府办公室\n关于印发任务分解表的通知\n\n各乡镇人民政府：\n\n按照${citation}要求，现印发给你们。\n\n汶上县人民政府办公室\n2025年5月26日\n\n附件\n\n${TABLE}`,
  );
const city = (number: string, title: string, more = TABLE): ParentCandidate =>
  file(
    "city",
    `${number}\n\n济宁市人民政府办公室\n${title}\n\n各县（市、区）人民政府：\n\n现印发给你们。\n\n济宁市人民政府办公室\n2025年5月9日\n\n附件\n\n${more}`,
  );
const province = (number: string, title: string): ParentCandidate =>
  file(
    "province",
    `${number}\n\n山东省人民政府办公厅\n${title}\n\n各市人民政府：\n\n现印发给你们。\n\n山东省人民政府办公厅\n2025年4月1日\n\n附件\n\n${TABLE}`,
  );

const parents = (child: ParentCandidate, others: readonly ParentCandidate[], configured: readonly string[] = []): string[] =>
  findParents(child.checked, [child, ...others], configured).map((parent) => `${parent.name} ${parent.via}`);

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
});
