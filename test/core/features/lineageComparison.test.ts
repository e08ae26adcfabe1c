import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ComparedLine, Comparison } from "../../../server/src/core/features/lineage/comparison.js";
import { type Opened, openAmong, openBelow, type Rows } from "./lineageSupport.js";
import { seedText } from "./support.js";

const compared = ({ service, document }: Opened, against?: string): Comparison => {
  const { checked } = document;
  const other = service.lineage.around(checked).find(({ name }) => name === against);
  const lineage = service.lineage.of(checked, other);
  const comparison = lineage === null ? null : service.lineage.comparison(checked, lineage, "zh");
  assert.ok(comparison !== null);
  return comparison;
};

const texts = (lines: readonly ComparedLine[]): readonly string[] => lines.map(({ text }) => text);

/** Pairs of line numbers a diff takes for the same: the longest common subsequence. */
const paired = (left: readonly string[], right: readonly string[]): ReadonlyMap<number, number> => {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  const at = (i: number, k: number): number => lengths[i]?.[k] ?? 0;
  for (let i = left.length - 1; i >= 0; i--)
    for (let k = right.length - 1; k >= 0; k--)
      (lengths[i] as Uint16Array)[k] = left[i] === right[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  const pairs = new Map<number, number>();
  for (let i = 0, k = 0; i < left.length && k < right.length; ) {
    if (left[i] === right[k] && at(i, k) === at(i + 1, k + 1) + 1) pairs.set(i++, k++);
    else if (at(i + 1, k) >= at(i, k + 1)) i++;
    else k++;
  }
  return pairs;
};

/** The lines rows begin with. */
const anchors = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^(?:← )?第\d+行/u.test(line));

/** Whether a diff puts every row beside the one it comes from. */
const pairsUp = ({ higher, own }: Comparison): void => {
  const [left, right] = [texts(higher), texts(own)];
  const pairs = paired(left, right);
  assert.deepEqual(anchors(left), anchors(right));
  assert.equal(new Set(anchors(left)).size, anchors(left).length);
  for (const line of anchors(left)) assert.equal(pairs.get(left.indexOf(line)), right.indexOf(line), line);
};

const CITY: Rows = [
  "一、推进公开",
  ["（一）主动公开", "市政府办公室", "", "更新主动公开事项目录，建立市县乡三级目录体系。", "3月底前"],
  ["", "市政府办公室", "", "落实政府政策例行吹风会机制，权威解读重要政策。", "长期坚持"],
  ["（二）数字赋能", "市大数据局", "", "探索运用大模型开展智能问答，建设政策知识库。", "12月底前"],
  "二、健全机制",
  ["（三）培训", "市司法局", "", "定期组织集中学习培训，加强专业队伍建设。", "12月底前"],
];

describe("the comparison", () => {
  it("sets row beside row; what is new has its words on the right alone, what is not carried on the left at the end of its group", () => {
    const { higher, own } = compared(
      openBelow(CITY, [
        "一、推进公开",
        ["（一）主动公开", "县政府办公室", "", "更新主动公开事项目录，建立县乡两级目录体系。", "3月底前"],
        ["", "县财政局", "", "按季度公布惠农补贴发放名册，接受村民监督。", "12月底前"],
      ]),
    );
    assert.deepEqual(texts(higher), [
      "一、推进公开",
      "",
      "（一）主动公开",
      "",
      "第12行 ← 第12行 · 改写",
      "具体要求：更新主动公开事项目录，建立市县乡三级目录体系。",
      "牵头：市政府办公室",
      "责任：",
      "时限：3月底前",
      "",
      "第13行 · 新增",
      "",
      "← 第13行 · 未承接",
      "具体要求：落实政府政策例行吹风会机制，权威解读重要政策。",
      "牵头：市政府办公室　时限：长期坚持",
      "",
      "（二）数字赋能",
      "",
      "← 第14行 · 未承接",
      "具体要求：探索运用大模型开展智能问答，建设政策知识库。",
      "牵头：市大数据局　时限：12月底前",
      "",
      "二、健全机制",
      "",
      "（三）培训",
      "",
      "← 第16行 · 未承接",
      "具体要求：定期组织集中学习培训，加强专业队伍建设。",
      "牵头：市司法局　时限：12月底前",
      "",
    ]);
    assert.deepEqual(texts(own), [
      "一、推进公开",
      "",
      "（一）主动公开",
      "",
      "第12行 ← 第12行 · 改写",
      "具体要求：更新主动公开事项目录，建立县乡两级目录体系。",
      "牵头：县政府办公室",
      "责任：",
      "时限：3月底前",
      "",
      "第13行 · 新增",
      "具体要求：按季度公布惠农补贴发放名册，接受村民监督。",
      "牵头：县财政局　时限：12月底前",
      "",
      "← 第13行 · 未承接",
      "",
      "← 第14行 · 未承接",
      "",
      "← 第16行 · 未承接",
      "",
    ]);
  });

  it("knows of every line but the blank ones the row it shows", () => {
    for (const lines of Object.values(compared(openBelow(CITY, CITY))) as (readonly ComparedLine[])[])
      for (const { text, place } of lines) assert.equal(place === null, text === "", text);
  });

  it("is paired by a diff row for row, in the order of the notice, also where the rows stand in another order above", () => {
    pairsUp(
      compared(
        openBelow(
          CITY,
          [...CITY].reverse().filter((row) => typeof row !== "string"),
        ),
      ),
    );
    pairsUp(compared(openAmong({ "city.txt": seedText("jining-2025") }, seedText("wenshang-2025"))));
    pairsUp(compared(openAmong({ "old.txt": seedText("jining-2024") }, seedText("jining-2025")), "old.txt"));
    pairsUp(compared(openAmong({ "prose.txt": seedText("jinan-2025") }, seedText("jining-2025")), "prose.txt"));
  });

  it("shows every row of both notices", () => {
    const opened = openAmong({ "city.txt": seedText("jining-2025") }, seedText("wenshang-2025"));
    const { higher, own } = compared(opened);
    const lineage = opened.service.lineage.of(opened.document.checked);
    assert.equal(lineage?.parents[0]?.relation.parent.tasks.length, 80);
    const rows = anchors(texts(higher));
    assert.equal(rows.length, 80);
    assert.equal(rows.filter((line) => line.startsWith("←")).length, 28);
    assert.equal(anchors(texts(own)).filter((line) => line.startsWith("第")).length, 52);
  });
});
