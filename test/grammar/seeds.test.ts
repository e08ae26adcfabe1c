/** The five real notices: everything in their tables gets its colour, however it was converted. */
import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { allOf, colour } from "./tokens.js";

const seed = (name: string): string => fs.readFileSync(`seeds/notices/${name}.notice.txt`, "utf8").replace(/^\uFEFF/, "");

/** What a heading of that kind begins with, counted in the text itself. */
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

for (const name of ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"]) {
  test(`${name}: every section and every group has its marker and its title`, () => {
    const text = seed(name);
    const sections = count(text, /^\t?(?:<b>|\*\*)?[一二三四五六七八九十]+、/gm);
    const groups = count(text, /^\t?(?:<b>)?[（(][一二三四五六七八九十]+[）)]/gm);
    assert.ok(sections > 2 && groups > 4);
    assert.equal(allOf(text, "markup.heading.section").length, sections);
    assert.equal(allOf(text, "entity.name.function.group").length, groups);
  });
}

test("all 266 deadline cells are deadlines", () => {
  const cells = ["jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"].flatMap((name) =>
    colour(seed(name)).flatMap((line) => line.filter(([, scope]) => scope === "constant.numeric.deadline").slice(-1)),
  );
  const ofTheColumn = cells.filter(([text]) => /^(?:\d{1,2} ?月底前(?:取得阶段性成效)?|长期坚持)$/.test(text));
  assert.equal(ofTheColumn.length, 266);
});

test("a requirement of hundreds of characters names no unit", () => {
  const lines = seed("jining-2025")
    .split("\n")
    .filter((line) => line.split("\t").length === 5 && (line.split("\t")[3] ?? "").length > 20);
  assert.ok(lines.length > 20);
  for (const line of lines) {
    const requirement = line.split("\t")[3] ?? "";
    assert.deepEqual(allOf(`\t${requirement}`, "entity.name.type.unit"), [], requirement);
  }
});

test("long lines without any end take no longer than their length allows", { timeout: 10_000 }, () => {
  const pieces = [
    "县",
    "（",
    "县（市",
    "县、",
    "市（区）",
    "1",
    "2025年",
    "一",
    "《",
    "县教育局 ",
    "\t",
    "\t（一）",
    "责任单位：",
    "(责任单位：",
    "年后的3",
  ];
  for (const piece of pieces) colour(piece.repeat(Math.ceil(15_000 / piece.length)));
});
