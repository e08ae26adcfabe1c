import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ChosenParents, chainOf, type Link, type Origin, originOf } from "../../../server/src/core/lineage/chain.js";
import { findParents, type ParentCandidate } from "../../../server/src/core/lineage/parents.js";
import { outlineOf } from "../../../server/src/core/lineage/relation.js";
import { textFor } from "../../../server/src/core/notice/outline.js";
import { file, notice } from "./notices.js";
import { HEADER } from "./support.js";

const table = (...requirements: readonly string[]): string =>
  `${HEADER.join("\t")}\n${requirements.map((requirement) => `（一）公开\t甲局\t\t${requirement}\t6月底前\n`).join("")}`;

const PROVINCE = "鲁政办发〔2025〕5号";
const CITY = "济政办字〔2025〕9号";
const COUNTY = "汶政办字〔2025〕8号";

const catalogue = (tiers: string): string => `持续完善并动态更新主动公开事项目录，建立较为完备的${tiers}主动公开事项目录体系。`;
const PILOT = "积极探索开展已公开信息管理规范化试点，明确不同类型信息的公开时限。";

const cite = (...numbers: readonly string[]): string =>
  `按照${numbers.map((number) => `《关于印发要点的通知》（${number}）`).join("、")}要求，现印发给你们。`;
const province = file(
  "province",
  notice(PROVINCE, "山东省人民政府办公厅", "关于印发要点的通知", undefined, table(catalogue("省市县乡四级"), PILOT)),
);
const city = file("city", notice(CITY, "济宁市人民政府办公室", "关于印发任务分解表的通知", cite(PROVINCE), table(catalogue("市县乡三级"))));
const county = file(
  "county",
  notice(
    COUNTY,
    "汶上县人民政府办公室",
    "关于印发任务分解表的通知",
    cite(PROVINCE, CITY),
    table(catalogue("县乡两级"), PILOT, "开展自己的活动，丰富载体。"),
  ),
);

const chain = (child: ParentCandidate, candidates: readonly ParentCandidate[], chosen?: ChosenParents): readonly Link[] =>
  chainOf(child.checked, findParents(child.checked, candidates), candidates, chosen);
const shown = (links: readonly Link[]): readonly string[] =>
  links.map(({ parent, above }) => (above.length === 0 ? parent.name : `${parent.name} ← ${shown(above).join(" + ")}`));

describe("the notices above one another", () => {
  it("county ← city ← province", () => {
    assert.deepEqual(shown(chain(county, [county, province, city])), ["city ← province", "province"]);
    assert.deepEqual(shown(chain(county, [county, province])), ["province"]);
    assert.deepEqual(chain(province, [county, province, city]), []);
  });

  it("a choice for the notice above counts there", () => {
    const other = file("other", notice("鲁政办发〔2025〕7号", "山东省人民政府办公厅", "关于印发别的要点的通知"));
    assert.deepEqual(shown(chain(county, [county, province, city, other], (name) => (name === "city" ? ["other"] : []))), [
      "city ← other",
      "province",
    ]);
  });

  it("notices that cite one another make no endless chain", () => {
    // Nobody knows their places, so nothing but the citations tells who stands above.
    const of = (name: string, serial: number, ...cited: readonly number[]): ParentCandidate =>
      file(
        name,
        `某办〔2025〕${serial}号\n\n关于印发任务的通知\n\n${cite(...cited.map((n) => `某办〔2025〕${n}号`))}\n\n附件\n\n${table(PILOT)}`,
      );
    const all = [of("a", 1, 2, 3), of("b", 2, 3, 1), of("c", 3, 1, 2)];
    assert.deepEqual(shown(chain(all[0] as ParentCandidate, all)), ["b ← c", "c"]);
    const ring = Array.from({ length: 40 }, (_, i) => of(`${i}`, i + 1, ...Array.from({ length: 40 }, (_none, n) => n + 1)));
    assert.equal(chain(ring[0] as ParentCandidate, ring).length, 39);
  });
});

describe("the rows above a row", () => {
  const told = (origins: readonly Origin[]): readonly string[] =>
    origins.map(({ parent, task, above }) => {
      const here = `${parent.name}: ${textFor(task, "requirement").slice(0, 4)}`;
      return above.length === 0 ? here : `${here} ← ${told(above).join(" + ")}`;
    });

  it("a task comes through the city, one straight from the province, one from nowhere", () => {
    const links = chain(county, [county, province, city]);
    const origins = outlineOf(county.checked.notice).tasks.map((task) => told(originOf(task, county.checked, links)));
    assert.deepEqual(origins, [["city: 持续完善 ← province: 持续完善"], ["province: 积极探索"], []]);
  });
});
