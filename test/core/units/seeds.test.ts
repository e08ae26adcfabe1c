import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { unitsOf } from "./places.js";

const notice = (name: string): string => readFileSync(`seeds/notices/${name}.notice.txt`, "utf8");

/** Cells between TABs of one line: second and third. */
const rowsCells = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((cells) => cells.length === 5 && cells[0] !== "工作任务")
    .flatMap((cells) => cells.slice(1, 3));

/** Each cell begins with a TAB at the start of a line. Which are cells of units is told by what they cannot be. */
const cellsCells = (text: string): readonly string[] =>
  text
    .slice(text.indexOf("完成时限"))
    .split(/\n\t/)
    .slice(1)
    .map((cell) => cell.split(/\n\s*\n抄送/)[0] ?? "")
    .filter((cell) => !/[。：]|^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)|\d+月|长期/.test(cell));

const proseCells = (text: string): readonly string[] =>
  [...text.replace(/\n/g, "").matchAll(/[（(]责任单位：(.*?[^位])[）)](?=[^）)]*?(?:[（(]|[一二三四五]、|抄送|$))/gu)].map(
    (match) => match[1] ?? "",
  );

interface Seed {
  readonly file: string;
  readonly place: string;
  readonly cells: (text: string) => readonly string[];
  /** Filled unit cells, different ones among them, and mentions of units. */
  readonly filled: number;
  readonly different: number;
  readonly mentions: number;
}

const SEEDS: readonly Seed[] = [
  { file: "jining-2025", place: "济宁市", cells: rowsCells, filled: 133, different: 56, mentions: 443 },
  { file: "jining-2024", place: "济宁市", cells: cellsCells, filled: 123, different: 52, mentions: 403 },
  { file: "wenshang-2025", place: "汶上县", cells: cellsCells, filled: 90, different: 26, mentions: 146 },
  { file: "jinxiang-2023", place: "金乡县", cells: rowsCells, filled: 122, different: 40, mentions: 281 },
  { file: "jinan-2025", place: "济南市", cells: proseCells, filled: 16, different: 4, mentions: 37 },
];

describe("the unit cells of the seeds", () => {
  for (const { file, place, cells, ...expected } of SEEDS) {
    it(`${file}: every unit is registered in its own place`, () => {
      const filled = cells(notice(file))
        .map((cell) => cell.trim())
        .filter((cell) => cell !== "");
      const mentions = filled.flatMap((cell) => unitsOf(place).read(cell).mentions);
      for (const { text, unit } of mentions) {
        assert.ok(unit, `${text} is unknown`);
        // “市、县级政府办公室” is the one expression that speaks of organs no registry of the city holds.
        if (unit.function !== "lower-gov-office") assert.ok(unit.registered && unit.locality === place, `${text} is taken for ${unit.id}`);
      }
      assert.deepEqual({ filled: filled.length, different: new Set(filled).size, mentions: mentions.length }, expected);
    });
  }
});

describe("addressees and copies of the seeds", () => {
  const lines: readonly (readonly [place: string, line: string, count: number])[] = [
    ["济宁市", "各县（市、区）人民政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会，市政府各部门、单位", 5],
    ["汶上县", "各乡镇（街道）人民政府（办事处），县政府各部门、单位", 2],
    ["金乡县", "各镇政府，各街道办事处，各管委会，县政府各部门，各企事业单位", 5],
    ["济南市", "各区县人民政府，市政府各部门（单位）", 2],
    [
      "济宁市",
      "市委各部门，市人大常委会办公室，市政协办公室，市监委，  \n市法院，市检察院，济宁军分区。  \n各民主党派市委会（总支部），市工商联。",
      9,
    ],
    ["汶上县", "县委各部门，县人大常委会办公室，县政协办公室，县人武部，县法院，县检察院。", 6],
    ["济南市", "市委各部门，市人大常委会办公厅，市政协办公厅，市监委，济南警备区，市法院，市检察院。\n各民主党派市委，市工商联。", 9],
  ];
  for (const [place, line, count] of lines) {
    it(`${place}: ${line.slice(0, 16)}…`, () => {
      const { mentions } = unitsOf(place).read(line);
      assert.deepEqual(
        mentions.filter(({ unit }) => !unit?.registered || unit.locality !== place).map(({ text }) => text),
        [],
      );
      assert.equal(mentions.length, count);
    });
  }
});
