import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { UnitRole } from "../../../../server/src/core/lineage/decisions/decisions.js";
import { type EarlierPair, learnUnits, type Precedents, unitsHere } from "../../../../server/src/core/lineage/decisions/precedents.js";
import { subjectsOf } from "../../../../server/src/core/lineage/decisions/subjects.js";
import type { LineageNotice } from "../../../../server/src/core/lineage/notice.js";
import { readOutline, textFor } from "../../../../server/src/core/notice/outline.js";
import type { Locality } from "../../../../server/src/core/units/registry.js";
import { inRows, JINING, open, seed, WENSHANG } from "../support.js";

const placeOf = ({ locality }: LineageNotice): Locality => {
  assert.ok(locality !== null);
  return locality;
};

/** “县司法局+县财政局@6” for every row that shows who stood for `text`; ∅ for nobody. */
const shown = (precedents: Precedents, text: string, role: UnitRole, { parent, child }: EarlierPair): string[] =>
  subjectsOf(text, role, parent, child).flatMap((subject) =>
    precedents.for(subject).map((precedent) => {
      const names = unitsHere(precedent, child.units)?.map(({ preferred }) => preferred);
      return `${names === undefined ? "?" : names.join("+") || "∅"}@${precedent.source.line}`;
    }),
  );

/** What one row of a county shows about the lead of the city's. */
const leadShown = (above: string, aboveOthers: string, here: string, hereOthers: string, ask = above): string[] => {
  const words = "全面落实政务公开目录管理制度，逐项更新公开内容。";
  const parent = open(inRows(JINING, [["（一）公开", above, aboveOthers, words, "6月底前"]]));
  const child = open(inRows(WENSHANG, [["（一）公开", here, hereOthers, words, "6月底前"]]));
  const pair = { parent, child, name: "w" };
  return shown(learnUnits([pair], placeOf(child)), ask, "lead", pair).map((text) => text.replace(/@\d+$/u, ""));
};

describe("what the county made of the city's table, as read by hand", () => {
  const child = seed("wenshang-2025");
  const parent = seed("jining-2025");
  const pair = { child, parent, name: "wenshang-2025.notice.txt" };
  const precedents = learnUnits([pair], placeOf(child));
  const lines = new Map(readOutline(parent.notice).tasks.map((task) => [parent.notice.lineOf(task.row) + 1, task]));
  const links = readFileSync("test/core/lineage/pairs/unit-links.tsv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t") as [string, string, string, string, string, string, string, string?]);

  /** Learnt from one row of the child: names by the unit of the parent. */
  const learntAt = (childLine: string, parentLine: string, role: UnitRole): { from: string; names: readonly string[] }[] => {
    const task = lines.get(Number(parentLine));
    assert.ok(task !== undefined);
    return subjectsOf(textFor(task, role), role, parent, child).flatMap((subject) =>
      precedents
        .for(subject)
        .filter(({ source }) => source.line === Number(childLine))
        .map((precedent) => ({ from: subject.from, names: unitsHere(precedent, child.units)?.map(({ preferred }) => preferred) ?? [] })),
    );
  };
  const isSlip = (line: string): boolean => line === "194" || line === "200";

  it("who leads in the place of a collective, a government below or a unit the county lacks", () => {
    const chosen = links.filter(([, , , , column, , word]) => word === "other-choice" && column === "lead");
    assert.equal(chosen.length, 16);
    for (const [childLine, parentLine, , unit, , name] of chosen) {
      const learnt = learntAt(childLine, parentLine, "lead").find(({ from }) => from.includes(unit));
      assert.deepEqual(learnt?.names, [name], `${childLine} ${unit}`);
    }
  });

  it("plain counterparts, and who came along", () => {
    for (const [childLine, parentLine, , unit, column, name, word] of links) {
      if (column !== "lead" || !["crosswalk", "added-local-unit", "field-office"].includes(word)) continue;
      const learnt = learntAt(childLine, parentLine, "lead");
      assert.ok(
        learnt.some(({ names }) => names.includes(name)),
        `${childLine} ${unit} ${name}`,
      );
    }
  });

  it("what has no counterpart was left out, but where somebody else stands in its place", () => {
    const missing = links.filter(([, , , , , , word]) => word === "no-counterpart");
    assert.equal(missing.length, 4);
    const learnt = missing.map(([childLine, parentLine, , unit]) => {
      const found = learntAt(childLine, parentLine, "lead").find(({ from }) => from === unit);
      return `${childLine} ${unit} ${found?.names.join() || "∅"}`;
    });
    assert.deepEqual(learnt, ["154 市大数据局 ∅", "162 市大数据局 ∅", "262 市大数据局 县政府办公室", "320 市国资委 ∅"]);
  });

  it("nothing is learnt from a lead that was forgotten", () => {
    for (const [childLine, parentLine] of links)
      if (isSlip(childLine)) assert.deepEqual(learntAt(childLine, parentLine, "lead"), [], childLine);
  });

  it("a unit that came along belongs to the one beside which it mostly does", () => {
    const text = "市自然资源和规划局 市住房城乡建设局 市人力资源社会保障局";
    assert.deepEqual(shown(precedents, text, "lead", pair), [
      "县自然资源和规划局@74",
      "县住房和城乡建设局+县住房保障和房地产发展中心@74",
      "县住房和城乡建设局+县住房保障和房地产发展中心@218",
      "县住房和城乡建设局@320",
      "县人力资源和社会保障局@74",
      "县人力资源和社会保障局+县医疗保障局@224",
    ]);
  });
});

describe("what one row shows", () => {
  it("a named lead for a collective, which takes part", () => {
    assert.deepEqual(leadShown("市政府各部门、单位", "", "县司法局", "县政府各部门、单位"), ["县司法局"]);
  });
  it("a collective for a collective", () => {
    assert.deepEqual(leadShown("市政府各部门、单位", "", "县政府各部门、单位", ""), ["县政府各部门、单位"]);
  });
  it("of two that are not there nobody knows for which the other stands", () => {
    assert.deepEqual(leadShown("市大数据局 市国资委", "", "县政府办公室", ""), []);
  });
  it("both left out beside one that stays", () => {
    assert.deepEqual(leadShown("市教育局 市大数据局 市国资委", "", "县教育和体育局", "", "市大数据局 市国资委"), ["∅", "∅"]);
  });
  it("a unit that only changed its column is no addition", () => {
    assert.deepEqual(leadShown("市教育局", "市民政局", "县教育和体育局 县民政局", ""), ["县教育和体育局"]);
  });
});

describe("which pairs are learnt from", () => {
  const words = "做好新建学校信息的公开，及时回应群众关切。";
  const parent = open(inRows(JINING, [["（一）公开", "市大数据局", "", words, "6月底前"]]));
  const wenshang = open(inRows(WENSHANG, [["（一）公开", "县政府办公室", "", words, "6月底前"]]));
  const jinxiang = open(inRows(WENSHANG.replaceAll("汶上", "金乡"), [["（一）公开", "县行政审批服务局", "", words, "6月底前"]]));

  it("the own place first, another county's units by what they do", () => {
    const pairs = [
      { parent, child: jinxiang, name: "j" },
      { parent, child: wenshang, name: "w" },
    ];
    const pair = { parent, child: wenshang, name: "w" };
    assert.deepEqual(shown(learnUnits(pairs, placeOf(wenshang)), "市大数据局", "lead", pair), ["县政府办公室@9", "县行政审批服务局@9"]);
  });

  it("neither last year's table of the own place nor a place of another level", () => {
    const pair = { parent, child: wenshang, name: "w" };
    assert.deepEqual(
      shown(learnUnits([{ parent: wenshang, child: wenshang, name: "w" }], placeOf(wenshang)), "市大数据局", "lead", pair),
      [],
    );
    assert.deepEqual(shown(learnUnits([pair], placeOf(parent)), "市大数据局", "lead", pair), []);
  });
});
