import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { NoticePlace } from "../../../server/src/core/features/lineage/places.js";
import { cityTable, countyTable, type Opened, openAmong, openBelow, type Rows } from "./lineageSupport.js";

const CITY: Rows = [
  "一、持续推进政务公开",
  ["（一）主动公开", "市政府办公室", "", "更新主动公开事项目录，建立市县乡三级目录体系。", "3月底前"],
  ["", "市政府办公室", "", "落实政府政策例行吹风会机制，权威解读重要政策。", "长期坚持"],
];
const COUNTY: Rows = [
  "一、持续推进政务公开",
  ["（一）主动公开", "县政府办公室", "", "更新主动公开事项目录，建立县乡两级目录体系。", "3月底前"],
  ["", "县财政局", "", "按季度公布惠农补贴发放名册，接受村民监督。", "12月底前"],
];

/** “city.notice.txt 更新主动公开……”: the notice and the words the place selects there. */
const shown = ({ of, piece, selection }: NoticePlace): string =>
  `${of.name} ${piece.text.slice(selection.start, selection.end).slice(0, 8)}`;

const goTo = ({ service, document, text }: Opened, words: string): readonly string[] =>
  (service.lineage.definition(document.checked, text.indexOf(words) + 1)?.targets ?? []).map(shown);

const references = ({ service, document, text }: Opened, words: string, declaration = false): readonly string[] =>
  service.lineage.references(document.checked, text.indexOf(words) + 1, declaration).map(shown);

describe("going to the source", () => {
  it("leads from anywhere in a row to the row it comes from", () => {
    const county = openBelow(CITY, COUNTY);
    for (const words of ["主动公开\t", "县政府办公室\t", "更新主动公开", "3月底前"])
      assert.deepEqual(goTo(county, words), ["city.notice.txt 更新主动公开事项"], words);
    assert.deepEqual(goTo(county, "按季度"), []);
    const origin = (words: string): string => {
      const jump = county.service.lineage.definition(county.document.checked, county.text.indexOf(words) + 1);
      return jump === null ? "" : county.text.slice(jump.origin.start, jump.origin.end);
    };
    assert.equal(origin("底前"), "3月底前");
    assert.equal(origin("更新主动"), "更新主动公开事项目录，建立县乡两级目录体系。");
  });

  it("leads to every row of those that were put into one", () => {
    const county = openBelow(CITY, [
      [
        "（一）公开",
        "县政府办公室",
        "",
        "更新主动公开事项目录，建立市县乡三级目录体系；落实政府政策例行吹风会机制，权威解读重要政策。",
        "12月底前",
      ],
    ]);
    assert.deepEqual([...goTo(county, "更新")].sort(), ["city.notice.txt 更新主动公开事项", "city.notice.txt 落实政府政策例行"]);
  });

  it("leads from a section to that above, and from the citation to the notice", () => {
    const county = openBelow(CITY, COUNTY);
    assert.deepEqual(goTo(county, "一、持续"), ["city.notice.txt 一、持续推进政务"]);
    assert.deepEqual(goTo(county, "济政办字〔2025〕9号"), ["city.notice.txt 济政办字〔202"]);
    assert.deepEqual(goTo(county, "关于印发2025年工作任务分解表的通知》"), ["city.notice.txt 济政办字〔202"]);
    assert.deepEqual(goTo(county, "现印发给"), []);
  });
});

describe("finding rows of one origin", () => {
  const jinxiang = countyTable(COUNTY).replaceAll("汶上县", "金乡县").replace("县乡两级", "县镇两级");
  const notices = { "city.notice.txt": cityTable(CITY), "jinxiang.notice.txt": jinxiang };

  it("finds the rows of all counties from the row of the city", () => {
    const { "city.notice.txt": city, ...counties } = notices;
    const opened = openAmong({ ...counties, "wenshang.notice.txt": countyTable(COUNTY) }, city, "city.notice.txt");
    assert.deepEqual(references(opened, "更新主动"), ["jinxiang.notice.txt 更新主动公开事项", "wenshang.notice.txt 更新主动公开事项"]);
    assert.deepEqual(references(opened, "更新主动", true)[0], "city.notice.txt 更新主动公开事项");
    assert.deepEqual(references(opened, "落实政府"), []);
  });

  it("finds those of other counties from the row of one", () => {
    const opened = openAmong(notices, countyTable(COUNTY), "wenshang.notice.txt");
    assert.deepEqual(references(opened, "更新主动", true), [
      "city.notice.txt 更新主动公开事项",
      "jinxiang.notice.txt 更新主动公开事项",
      "wenshang.notice.txt 更新主动公开事项",
    ]);
    assert.deepEqual(references(opened, "按季度", true), ["wenshang.notice.txt 按季度公布惠农补"]);
    assert.deepEqual(references(opened, "现印发"), []);
  });
});
