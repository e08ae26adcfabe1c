import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { plainService, rows, seedText } from "./support.js";

const open = (fragment: string) => plainService.open(fragment.replaceAll("⇥", "\t"));
const SLIPS = rows("(一)甲⇥县财政局⇥⇥乙。⇥12月底前", "(二)丙⇥县审计局⇥⇥丁。⇥12 月底前");

describe("quick fixes", () => {
  it("offers the fix of the finding, of all like it, and of all that are safe", () => {
    const document = open(SLIPS);
    const at = document.checked.notice.text().indexOf("(一)");
    const fixes = plainService.fixes(document, { start: at, end: at });
    assert.deepEqual(
      fixes.map(({ title, preferred }) => [title.zh, preferred]),
      [
        ["改为“（一）”", true],
        ["修正全部同类问题（2 处）", false],
        ["修正所有可安全修正的问题（3 处）", false],
      ],
    );
    const text = document.checked.notice.text();
    const after = fixes.map(({ edits }) => applyEdits(text, edits()));
    assert.ok(after[0]?.includes("（一）甲") && after[0].includes("(二)丙"));
    assert.ok(after[1]?.includes("（一）甲") && after[1].includes("（二）丙") && after[1].includes("12 月底前"));
    assert.equal(after[2]?.replaceAll("\t", "⇥"), rows("（一）甲⇥县财政局⇥⇥乙。⇥12月底前", "（二）丙⇥县审计局⇥⇥丁。⇥12月底前"));
  });

  it("offers nothing where nothing is found", () => {
    const document = open(SLIPS);
    assert.deepEqual(plainService.fixes(document, { start: 0, end: 3 }), []);
  });

  it("gives no edits for a finding that an edit took away", () => {
    const document = open(SLIPS);
    const at = document.checked.notice.text().indexOf("(一)");
    const [fix] = plainService.fixes(document, { start: at, end: at });
    document.edit({ start: at, end: at + 3 }, "（一）");
    assert.deepEqual(fix?.edits(), []);
  });

  it("mends all that is safe in the issued notices, and nothing is left the second time", () => {
    for (const name of ["wenshang-2025", "jining-2025", "jining-2024", "jinxiang-2023", "jinan-2025"]) {
      const document = plainService.open(seedText(name));
      const before = document.checked.findings().length;
      const edits = plainService.fixAll(document);
      for (const { span, text } of [...edits].reverse()) document.edit(span, text);
      assert.deepEqual(plainService.fixAll(document), [], name);
      assert.ok(document.checked.findings().length <= before, name);
    }
  });
});
