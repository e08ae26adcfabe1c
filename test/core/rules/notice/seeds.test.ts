/** The rules about parts in issued notices: what they offer, slips made there, what they claim. All they find is listed in ../issued. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it, test } from "node:test";
import { CheckedNotice } from "../../../../server/src/core/checked.js";
import { noticeClaims } from "../../../../server/src/core/rules/notice/claims.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import { checked, wordsOf } from "../../support/reading.js";
import { workspace } from "../lineage/support.js";

const seed = (name: string): string => readFileSync(`seeds/notices/${name}.notice.txt`, "utf8");

const found = (notice: CheckedNotice): readonly string[] =>
  notice
    .findings()
    .filter(({ rule }) => rule.startsWith("notice/"))
    .map((finding) => `${notice.notice.positionOf(finding.piece, finding.span.start).line + 1} ${finding.rule} ${wordsOf(finding)}`.trim());

test("beside the city's notice: both cite the province's, one with 〈〉 in its title and one without", () => {
  const surroundings = workspace({ "jining-2025": seed("jining-2025") });
  const county = new CheckedNotice(seed("wenshang-2025"), { configuration: {}, registries: shippedRegistries, surroundings });
  assert.deepEqual(found(county), ["11 notice/citation-title 关于印发〈2025年山东省政务公开工作要点〉的通知"]);
  const fix = county.findings().find(({ rule }) => rule === "notice/citation-title")?.fixes?.[0];
  assert.equal(fix?.title.zh, "改为“关于印发2025年山东省政务公开工作要点的通知”");
});

/** A slip in wenshang-2025 and the rule that alone speaks of it, whatever other rules there are. */
const SLIPS: readonly (readonly [from: string, to: string, rule: string])[] = [
  ["汶政办字〔2025〕8号", "汶政办字[2025]8号", "notice/number-form"],
  ["汶政办字〔2025〕8号", "汶政办字（2025）第8号", "notice/number-form"],
  ["汶政办字〔2025〕8号", "汶政办字(2025) 8号", "notice/number-form"],
  ["汶政办字〔2025〕8号", "汶政办字〔2024〕8号", "notice/number-year"],
  ["任务分解表的通知\n\n各乡镇", "任务分解表的通知。\n\n各乡镇", "notice/title-form"],
  ["县政府各部门、单位：\n", "县政府各部门、单位\n", "notice/addressee-colon"],
  ["县政府各部门、单位：\n", "县政府各部门、单位:\n", "notice/addressee-colon"],
  ["附件：2025年", "附件:2025年", "notice/annex-form"],
  ["任务分解表\n\n汶上县人民政府办公室", "任务分解表。\n\n汶上县人民政府办公室", "notice/annex-form"],
  ["附件\n\n2025年", "附件：\n\n2025年", "notice/annex-form"],
  ["附件：2025年汶上县政务公开工作要点", "附件：2025年汶上县政务公开要点", "notice/annex-title"],
  ["2025年5月26日        \n", "2025年05月26日        \n", "notice/date-form"],
  ["2025年5月26日        \n", "2025 年 5 月 26 日        \n", "notice/date-form"],
  ["2025年5月26日        \n", "二〇二五年五月二十六日        \n", "notice/date-form"],
  ["2025年5月26日        \n", "2025.5.26\n", "notice/date-form"],
  ["2025年5月26日印发", "2025年5月16日印发", "notice/date-order"],
  ["2025年5月26日印发", "2025年5月36日印发", "notice/date-invalid"],
  ["（此件公开发布）", "(此件公开发布)", "notice/remark-brackets"],
  ["县检察院。", "县检察院", "notice/copy-full-stop"],
  ["（鲁政办发〔2025〕5号）", "(鲁政办发〔2025〕5号)", "notice/citation-form"],
  ["（鲁政办发〔2025〕5号）", "（鲁政办发[2025]5号）", "notice/citation-form"],
  ["（鲁政办发〔2025〕5号）", "（鲁政办发〔2025〕 05号）", "notice/citation-form"],
  ["汶政办字〔2025〕8号\n", "\n", "notice/missing-part"],
  ["（此件公开发布）", "2025年4月31日通过\n（此件公开发布）", "notice/date-invalid"],
];

describe("one slip in a notice, one finding", () => {
  const right = seed("wenshang-2025");
  const all = (text: string): readonly string[] =>
    checked(text)
      .findings()
      .map(({ rule }) => rule);
  const before = all(right);
  for (const [from, to, rule] of SLIPS) {
    it(`${from.trim()} → ${to.trim()}`, () => {
      assert.equal(right.split(from).length, 2, "stands once in the notice");
      const left = [...before];
      const added = all(right.replace(from, to)).filter((name) => {
        const at = left.indexOf(name);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      assert.deepEqual({ added, gone: left }, { added: [rule], gone: [] });
    });
  }
});

test("what rules about text leave to these", () => {
  const { notice, context } = checked(seed("jining-2025"));
  const claims = [...notice.pieces].flatMap((piece) =>
    noticeClaims(piece, context).map(({ start, end }) => `${piece.text.slice(start, end)}|${piece.text.slice(end, end + 1)}`),
  );
  assert.deepEqual(claims, ["2025 年 5 月 9 日| ", "(|此", ")|\n", " |号"]);
});
