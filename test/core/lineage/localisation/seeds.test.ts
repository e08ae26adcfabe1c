/** The pair 济宁 2025 / 汶上 2025 against what a careful reader found (pairs/localisation.tsv). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { type AdaptedPair, learnPhrases } from "../../../../server/src/core/lineage/localisation/phrases.js";
import { type PhrasePrecedent, suggestLocal } from "../../../../server/src/core/lineage/localisation/suggest.js";
import { type OutlineTask, readOutline, textFor } from "../../../../server/src/core/notice/outline.js";
import { seed } from "../support.js";
import { at, marked } from "./support.js";

const [parent, child] = [seed("jining-2025"), seed("wenshang-2025")];
const [jining, wenshang] = [at("济宁市"), at("汶上县")];

const byLine = (notice: typeof parent): ReadonlyMap<number, OutlineTask> =>
  new Map(readOutline(notice.notice).tasks.map((task) => [notice.notice.positionOf(task.row, 0).line + 1, task]));
const [above, below] = [byLine(parent), byLine(child)];

const table = (file: string): readonly (readonly string[])[] =>
  readFileSync(`test/core/lineage/pairs/${file}`, "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));

const requirement = (tasks: ReadonlyMap<number, OutlineTask>, line: string | undefined): string => {
  const task = tasks.get(Number(line));
  assert.ok(task, `a task begins on line ${line}`);
  return textFor(task, "requirement");
};

interface Judged {
  readonly line: string;
  readonly words: string;
  readonly changed: string;
  readonly verdict: string;
  readonly kind: string;
  readonly text: string;
}
const judged: readonly Judged[] = table("localisation.tsv")
  .filter(([, , where]) => where === "requirement")
  .map(([, line = "", , verdict = "", kind = "", words = "", changed = ""]) => ({
    line,
    words,
    changed,
    verdict,
    kind,
    text: requirement(above, line),
  }));

/** Wording that has nothing to do with levels, and what a county cannot be known to change. */
const NOT_FOUND = ["直达基层的"];

const carried = table("wenshang-2025.tsv").filter(([line, lines]) => line !== "-" && lines !== "");

describe("what 汶上 changed for its level", () => {
  const changed = judged.filter(({ verdict, kind }) => verdict === "changed" && kind !== "other");

  it("is suggested", () => {
    assert.ok(changed.length >= 10);
    for (const { words, text } of changed) {
      if (NOT_FOUND.includes(words)) continue;
      const [from, to] = [text.indexOf(words), text.indexOf(words) + words.length];
      const found = suggestLocal(text, jining, wenshang).filter(({ span }) => span.start < to && span.end > from);
      assert.ok(found.length > 0, `${words} in ${text}`);
    }
  });

  it("is suggested as the county put it, but for one", () => {
    const others = changed.filter(({ words, changed: put, text }) => {
      const found = suggestLocal(text, jining, wenshang).find(({ original }) => original !== "" && words.startsWith(original));
      return found !== undefined && words.replace(found.original, found.replacement) !== put;
    });
    assert.deepEqual(
      others.map(({ words }) => words),
      ["兄弟地市及省外"],
    );
  });
});

describe("what rightly stays", () => {
  it("is no slip, in the city's words or in the county's", () => {
    for (const { words, text } of judged.filter(({ verdict }) => verdict === "stays"))
      for (const { original, sure } of suggestLocal(text, jining, wenshang)) assert.ok(!(sure && words.includes(original)), words);
  });

  it("leaves nothing sure in the finished table", () => {
    for (const task of below.values()) {
      const texts = [textFor(task, "requirement"), task.group.title ?? "", task.group.section.title ?? ""];
      for (const text of texts)
        assert.deepEqual(
          suggestLocal(text, jining, wenshang).filter(({ sure }) => sure),
          [],
        );
    }
  });

  it("rows of which nothing was judged have no suggestion", () => {
    const known = new Set(judged.map(({ line }) => line));
    for (const [, lines = ""] of carried)
      for (const line of lines.split(","))
        if (!known.has(line)) assert.equal(marked(requirement(above, line), jining, wenshang), requirement(above, line));
  });
});

describe("what the pair teaches", () => {
  const pairs = carried.map(
    ([line = "", lines = ""]): AdaptedPair => ({
      parent: requirement(above, lines.split(",")[0]),
      child: requirement(below, line),
      from: { name: "济宁市", level: "city", parent: "山东省", short: "济宁" },
      to: { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" },
      source: { name: "wenshang-2025", line: Number(line) },
    }),
  );
  const learnt = learnPhrases(pairs);
  const shown = ({ original, replacement, context, count }: PhrasePrecedent): string =>
    `${context.before}<${original}→${replacement}>${context.after}${count > 1 ? ` ×${count}` : ""}`;

  it("is what has to do with the level, and nothing else", () => {
    assert.deepEqual(learnt.map(shown), [
      "<各级政务公开工作主管部门要→> ×2",
      "<市县乡三级→县乡两级>",
      "<有条件的县（市、区）→>",
      "<政府规章、→>",
      "<兄弟地市及省外→其他地区>",
      "<直达基层的→>",
      "<全市→全县>政务公开",
      "<济宁→汶上>特色",
      "<济宁→汶上>政务公开",
    ]);
  });

  it("makes of the city's words the county's, to the letter", () => {
    for (const [line, lines = ""] of carried) {
      const rows = judged.filter((one) => lines.split(",").includes(one.line) && one.verdict === "changed");
      if (rows.length === 0 || rows.some(({ kind }) => kind === "other")) continue;
      const text = requirement(above, lines);
      const local = marked(text, jining, wenshang, learnt).replace(/\[[!?][^\]→]*→([^\]]*)\]/gu, "$1");
      assert.equal(local, requirement(below, line));
    }
  });

  it("helps another county, in its own name", () => {
    const jinxiang = at("金乡县");
    assert.equal(
      marked("打造具有济宁特色的品牌，学习借鉴兄弟地市及省外经验，组织直达基层的培训。", jining, jinxiang, learnt),
      "打造具有[?济宁→金乡]特色的品牌，学习借鉴[?兄弟地市及省外→其他地区]经验，组织[?直达基层的→]培训。",
    );
  });
});
