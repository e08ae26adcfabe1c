import assert from "node:assert/strict";
import { test } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import { Notice } from "../../../server/src/core/notice/document.js";
import type { CatalogueEntry } from "../../../server/src/core/rules/entry.js";
import { numberingRules } from "../../../server/src/core/rules/numbering/index.js";
import { tableRules } from "../../../server/src/core/rules/table/index.js";
import { chineseNumeral } from "../../../server/src/core/text/numerals.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { checker } from "./check.js";

/** A table in which nothing is wrong: a section every 200 rows, a group every 5. */
const cleanTable = (rows: number): string => {
  const lines = ["2025年汶上县政务公开工作要点任务分解表\n\n工作任务\t牵头部门\t责任单位\t具体要求\t完成时限"];
  for (let n = 0; n < rows; n++) {
    if (n % 200 === 0) lines.push(`${chineseNumeral(n / 200 + 1)}、推进第${n / 200 + 1}类工作\t\t\t\t`);
    const group = n % 5 === 0 ? `（${chineseNumeral(n / 5 + 1)}）做好第${n / 5 + 1}项工作` : "";
    const requirement = `围绕第${n}项目标健全公开机制，持续完善并动态更新事项目录，6月底前完成方案，年底前公开。`;
    lines.push(
      `${group}\t${n % 2 === 0 ? "县财政局" : "县教育和体育局"}\t各乡镇（街道）人民政府（办事处）\t${requirement}\t${n % 3 === 0 ? "长期坚持" : "12月底前"}`,
    );
  }
  return `${lines.join("\n")}\n`;
};

test("10,000 clean rows: nothing is found, by any rule", () => {
  assert.deepEqual(new CheckedNotice(cleanTable(10_000), { configuration: {}, registries: shippedRegistries }).findings(), []);
});

test("a keystroke looks at the rows it touches, and asks nothing about the whole", () => {
  const looked = { rows: 0, whole: 0 };
  const counted = ({ rule, ...entry }: CatalogueEntry): CatalogueEntry => ({
    ...entry,
    rule: {
      ...rule,
      facts: (piece, context, add) => {
        looked.rows++;
        rule.facts?.(piece, context, add);
      },
      ...(rule.whole !== undefined &&
        rule.topics !== undefined && {
          whole: (...given) => {
            looked.whole++;
            rule.whole?.(...given);
          },
        }),
    },
  });
  const rules = [...tableRules, ...numberingRules].map(counted);
  const notice = Notice.read(cleanTable(2000));
  const live = checker(notice, {}, rules);
  live.findings();
  for (const words of ["围绕第777项", "围绕第1000项", "做好第201项"]) {
    looked.rows = looked.whole = 0;
    const at = notice.text().indexOf(words) + 2;
    live.update(notice.edit({ start: at, end: at }, "好"));
    assert.deepEqual(live.findings(), []);
    assert.equal(looked.rows, rules.length, `one row is looked at: ${words}`);
    // A requirement that changes may have become the twin of another; numbers and headers stay as they are.
    assert.ok(looked.whole <= 1, words);
  }
});
