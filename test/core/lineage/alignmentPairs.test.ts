/** The aligner against readers: pairs of notices read by hand (test/core/lineage/pairs/README.md). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { align } from "../../../server/src/core/lineage/alignment/alignment.js";
import { placeNames } from "../../../server/src/core/lineage/alignment/likeness.js";
import { readOutline } from "../../../server/src/core/notice/outline.js";
import { seed } from "./support.js";

interface Judgement {
  readonly childLine: number;
  readonly status: string;
  readonly certain: readonly number[];
  /** To be found or not, as one likes. */
  readonly doubtful: readonly number[];
}

const numbers = (text: string | undefined): number[] => (text?.match(/\d+/gu) ?? []).map(Number);

const judgements = (file: string): Judgement[] =>
  readFileSync(`test/core/lineage/pairs/${file}`, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .filter((line) => !line.startsWith("-"))
    .map((line) => {
      const [childLine, parentLines, status = "", , doubt] = line.split("\t");
      const doubtful = numbers(doubt);
      return { childLine: Number(childLine), status, certain: numbers(parentLines).filter((l) => !doubtful.includes(l)), doubtful };
    });

/** By line of the child: status, and lines of the parent, the best match first. */
const alignSeeds = (childName: string, parentName: string) => {
  const [child, parent] = [seed(childName), seed(parentName)];
  const places = placeNames([child.locality, parent.locality]);
  const { tasks } = align(readOutline(child.notice), readOutline(parent.notice), places);
  return new Map(
    tasks.map(({ task, status, matches }) => [
      child.notice.lineOf(task.row) + 1,
      { status, lines: matches.map((match) => parent.notice.lineOf(match.parent.row) + 1) },
    ]),
  );
};

describe("alignment of pairs read by hand", () => {
  it("wenshang-2025 against jining-2025: every row as the reader has it", () => {
    const found = alignSeeds("wenshang-2025", "jining-2025");
    const read = judgements("wenshang-2025.tsv");
    assert.equal(read.length, 52);
    for (const { childLine, status, certain } of read)
      assert.deepEqual(found.get(childLine), { status, lines: certain }, `line ${childLine}`);
  });

  it("jining-2025 against the year before: two in three of the links, hardly a wrong one", () => {
    const found = alignSeeds("jining-2025", "jining-2024");
    let [right, missed] = [0, 0];
    const wrong: string[] = [];
    for (const { childLine, certain, doubtful } of judgements("jining-2025-against-2024.tsv")) {
      const lines = found.get(childLine)?.lines ?? [];
      right += certain.filter((line) => lines.includes(line)).length;
      missed += certain.filter((line) => !lines.includes(line)).length;
      wrong.push(...lines.filter((line) => !certain.includes(line) && !doubtful.includes(line)).map((line) => `${childLine} < ${line}`));
    }
    assert.ok(right >= 33 && missed <= 17, `${right} right, ${missed} missed`);
    // 公共企事业单位 stands in both tasks of 2024, and the shorter is nearer to that of 2025 than the one it goes on from.
    assert.deepEqual(wrong, ["99 < 174"]);
  });
});
