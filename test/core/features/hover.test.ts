import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Language } from "../../../server/src/core/message.js";
import { cells, plainService, rows } from "./support.js";

/** What is said at “|”, and the words it is said of. */
const hover = (fragment: string, language: Language = "zh"): { readonly said: string; readonly of: string } | null => {
  const marked = fragment.replaceAll("⇥", "\t");
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = plainService.hover(plainService.open(text), offset, language);
  return found === null ? null : { said: found.markdown, of: text.slice(found.span.start, found.span.end) };
};

describe("hovering over a unit", () => {
  it("gives its full name and kind", () => {
    for (const form of [rows, cells]) {
      const found = hover(form("（一）甲⇥县财|政局、县审计局⇥⇥乙。⇥12月底前"));
      assert.equal(found?.of, "县财政局");
      assert.match(found?.said ?? "", /汶上县财政局.*政府部门 · 汶上县/su);
    }
    assert.match(hover(rows("（一）甲⇥县财|政局⇥⇥乙。⇥12月底前"), "en")?.said ?? "", /government department/u);
  });

  it("names the local counterpart of a unit of another level", () => {
    assert.match(hover(rows("（一）甲⇥市发展改革委|⇥⇥乙。⇥12月底前"))?.said ?? "", /对应单位：“县发展和改革局”/u);
  });

  it("names the nearest of an unknown one", () => {
    assert.match(hover(rows("（一）甲⇥县财攻局|⇥⇥乙。⇥12月底前"))?.said ?? "", /没有这个名称.*“县财政局”/su);
  });

  it("keeps text out of the markup", () => {
    assert.ok(!(hover(rows("（一）甲⇥<img>局[x](y)|⇥⇥乙。⇥12月底前"))?.said ?? "").includes("<img>"));
  });
});

describe("hovering over a deadline", () => {
  const row = (deadline: string): string => rows(`（一）甲⇥县财政局⇥⇥乙。⇥${deadline}`);

  it("gives the last day with its weekday, and how far it is from the notice", () => {
    const found = hover(row("12月|底前"));
    assert.equal(found?.of, "12月底前");
    assert.match(found?.said ?? "", /2025年12月31日（星期三）.*成文日期之后 219 天/su);
    assert.match(hover(row("3月|底前"))?.said ?? "", /早于成文日期 56 天/u);
    assert.match(hover(row("3月|底前"), "en")?.said ?? "", /Monday, 2025-03-31/u);
  });

  it("says what is meant where there is no day", () => {
    assert.match(hover(row("长期|坚持"))?.said ?? "", /持续推进/u);
    assert.match(hover(row("11月|前"))?.said ?? "", /两种理解/u);
    assert.match(hover(row("13月底|前"))?.said ?? "", /没有这一天/u);
  });
});

describe("hovering over an empty unit cell", () => {
  it("says whose units the merged cell above goes on with", () => {
    const found = hover(rows("（一）甲⇥县财政局⇥县审计局⇥乙。⇥12月底前", "⇥|⇥⇥丙。⇥12月底前"));
    assert.match(found?.said ?? "", /合并单元格：县财政局/u);
    assert.equal(hover(rows("（一）甲⇥|⇥⇥乙。⇥12月底前")), null);
  });
});

describe("hovering elsewhere", () => {
  it("says nothing", () => {
    for (const fragment of ["|", "汶政|办字", rows("（一）甲⇥县财政局⇥⇥乙|。⇥12月底前")]) assert.equal(hover(fragment), null);
  });
});
