/**
 * Rows, headings and paragraphs typed key by key into finished notices: at no key is anything found on a row other than the one being typed, and
 * at the end all is found that is found in the finished text.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { CheckedNotice } from "../../server/src/core/checked.js";
import { checked, wordsOf } from "./support/reading.js";

interface Typing {
  readonly file: string;
  /** What is typed follows these words. */
  readonly after: string;
  readonly typed: string;
}

const TYPINGS: readonly Typing[] = [
  {
    file: "seeds/notices/wenshang-2025",
    after: "进一步提升汶上政务公开工作的影响力。\n\t12月底前\n",
    typed: "\n\t\n\t县民政局\n\t各乡镇（街道）人民政府（办事处）\n\t推进“一老一小”服务，2025年9月底前完成设施建设。\n\t12月底前\n",
  },
  {
    file: "seeds/notices/wenshang-2025",
    after: "确保报送稿件有深度、有内容。\n\t12月底前\n",
    typed: "\n\t（十四）新的工作机制\n\t县民政局\n\n县财政局\n\t\n\t推进新的工作。\n\t长期坚持\n",
  },
  {
    file: "seeds/notices/jining-2025",
    after: "加强养老服务扶持政策和养老机构监管信息公开。\t12月底前\n",
    typed: "\t市民政局 市财政局\t各县（市、区）政府\t推进新的工作。\t12月底前\n",
  },
  {
    file: "test/fixtures/unseen/city-business",
    after: "健全涉企案件快立快审快执机制。\n\t持续推进\n",
    typed: "\n\t\n\t市司法局\n\t市公安局、市财政局\n\t推进新的工作。\n\t9月底前\n",
  },
  {
    file: "test/fixtures/unseen/district-serial",
    after: "\t2024年8月31日前\n",
    typed: "7\t推进医保公开\t公开医保目录。\t区医保局\t区财政局\t2024年11月底前\n",
  },
  {
    file: "test/fixtures/unseen/district-serial",
    after: "\t每月15日前\n",
    typed: "4\t推进医保公开\t公开医保目录。\t区医保局\t区财政局\t2024年11月底前\n",
  },
  {
    file: "test/fixtures/unseen/city-prose-items",
    after: "智能工厂20个以上。（牵头单位：市工业和信息化局；配合单位：各区市政府、开发区管委，12月底前完成）\n",
    typed: "\n6.推进新的工作。做好服务。（牵头单位：市公安局；责任单位：市财政局，10月底前完成）\n",
  },
];

/** What is found, apart from the row in which `at` stands (null: nowhere yet); every finding as often as it is there. */
const foundElsewhere = (notice: CheckedNotice, at: number | null): readonly string[] => {
  const here = at === null ? undefined : notice.notice.pieces.at(at - 1)?.piece;
  return notice
    .findings()
    .filter((finding) => finding.piece !== here)
    .map((finding) => `${finding.rule} ${wordsOf(finding)}`);
};

/** Those of `now` that were not there before. */
const added = (now: readonly string[], before: readonly string[]): readonly string[] => {
  const left = [...before];
  return now.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

describe("typing leaves the other rows alone", () => {
  for (const { file, after, typed } of TYPINGS) {
    it(`${file}: ${typed.trim().slice(0, 20).replaceAll(/\s/gu, "·")}`, () => {
      const text = readFileSync(`${file}.notice.txt`, "utf8");
      const notice = checked(text);
      const before = foundElsewhere(notice, null);
      let at = text.indexOf(after) + after.length;
      assert.ok(at >= after.length && text.indexOf(after, at) < 0, "where to type");
      for (const key of typed) {
        notice.edit({ start: at, end: at }, key);
        at++;
        assert.deepEqual(added(foundElsewhere(notice, at), before), [], `after “${notice.notice.slice(at - 12, at)}”`);
      }
      const whole = checked(notice.notice.text());
      assert.deepEqual(notice.findings().map(wordsOf), whole.findings().map(wordsOf));
    });
  }
});
