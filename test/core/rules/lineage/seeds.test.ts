import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import type { ParentCandidate } from "../../../../server/src/core/lineage/parents.js";
import { open, seedText } from "../../lineage/support.js";
import { openIn } from "./support.js";

const NAMES = readdirSync("seeds/notices").map((file) => file.replace(/\.notice\.txt$/u, ""));

/** Each was read and judged: the tasks are not carried, and the notices cited are not there. Nothing else is amiss. */
const EXPECTED = [
  "jining-2024:8 lineage/parent-not-found 鲁政办发〔2024〕2号",
  "jining-2025:11 lineage/parent-not-found 鲁政办发〔2025〕5号",
  "jinxiang-2023:11 lineage/parent-not-found 济政办字〔2023〕41号",
  "jinxiang-2023:81 lineage/foreign-name 平安济宁",
  "wenshang-2025:84 lineage/not-covered 45",
  "wenshang-2025:110 lineage/not-covered 54",
  "wenshang-2025:170 lineage/not-covered 64 67",
  "wenshang-2025:170 lineage/not-covered 68 69",
  "wenshang-2025:290 lineage/not-covered 102 103 104 105 108 109 110 111 114 115 116 117 118 121 122 123 124 125 128 129",
];

test("the five notices together: what is found, and the lines of the higher-level notice it is about", () => {
  const candidates = NAMES.map((name): ParentCandidate => ({ name, checked: open(seedText(name)) }));
  const around = { known: () => true, revision: () => 0, candidates: () => candidates, configuredParents: () => [] };
  const found = NAMES.flatMap((name) => {
    const checked = openIn(seedText(name), around);
    return checked.findings().map(({ rule, piece, span, message, related = [] }) => {
      const above = related.map((place) => (place.notice?.checked.notice.lineOf(place.piece) ?? -1) + 1);
      const isAlone = rule === "lineage/parent-not-found" || rule === "lineage/foreign-name";
      const cited = isAlone ? [/“(.+?)”/u.exec(message.zh)?.[1]] : above;
      return `${name}:${checked.notice.positionOf(piece, span.start).line + 1} ${rule} ${cited.join(" ")}`;
    });
  });
  assert.deepEqual(found, EXPECTED);
});
