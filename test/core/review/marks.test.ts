/** Marks `<!-- fenjie-review … -->`: no text of the notice, no finding, and gone with one edit. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { reviewMark, reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { reviewMarksOf } from "../../../server/src/core/review/places.js";
import { SEEDS, seed } from "../notice/support/seeds.js";
import { checked, readingOf } from "../support/reading.js";

const MARK = reviewMark("未能确认这一行属于哪一组");
const TABLE = "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n（一）公开\t县教育局\t县公安局\t完善目录。\t12月底前\n";

const reasons = (text: string): readonly string[] => reviewMarksOf(checked(text)).map(({ reason }) => reason);
const allRemoved = (text: string): string =>
  applyEdits(
    text,
    reviewMarksOf(checked(text)).map(({ removal }) => removal),
  );
const unused = (text: string): readonly string[] =>
  checked(text)
    .findings()
    .filter(({ rule }) => rule === "suppression/unused")
    .map(({ message }) => message.zh);

describe("marks for review", () => {
  it("hold their reason on one line, whatever it says", () => {
    for (const reason of ["原表“--> 备注”一列", "第一行\n第二行\t好", "未完-", "", "a <!-- b --> c"]) {
      const text = `甲\n${reviewMark(reason)}\n乙`;
      assert.equal(text.split("\n").length, 3);
      assert.equal(reviewMarksIn(text).length, 1);
      assert.equal(text.slice(reviewMarksIn(text)[0]?.span.end), "\n乙");
    }
    assert.deepEqual(
      reviewMarksIn(MARK).map(({ reason }) => reason),
      ["未能确认这一行属于哪一组"],
    );
  });

  it("are found with their places, in the order of the text, also after an edit", () => {
    const text = `${reviewMark("甲")}\n${TABLE.replace("县教育局", `县教育局 ${reviewMark("乙")}`)}${reviewMark("丙")}\n`;
    assert.deepEqual(reasons(text), ["甲", "乙", "丙"]);
    const notice = checked(text);
    for (const { span } of reviewMarksOf(notice)) assert.match(text.slice(span.start, span.end), /^<!-- fenjie-review .+ -->$/u);
    notice.edit({ start: 0, end: text.indexOf("\n") + 1 }, "");
    assert.deepEqual(
      reviewMarksOf(notice).map(({ reason }) => reason),
      ["乙", "丙"],
    );
  });

  it("go with their line where nothing else stands on it", () => {
    for (const end of ["\n", "\r\n"]) {
      const plain = TABLE.replaceAll("\n", end);
      assert.equal(allRemoved(`${MARK}${end}${plain}`), plain);
      assert.equal(allRemoved(`\uFEFF${MARK}${end}${plain}`), `\uFEFF${plain}`);
      assert.equal(allRemoved(`${plain}${MARK}`), plain);
      assert.equal(allRemoved(plain.replace("县教育局", `县教育局 ${MARK}`)), plain);
      assert.equal(allRemoved(plain.replace("（一）", `${MARK}${end}（一）`)), plain);
    }
  });

  it("two on one line go one by one", () => {
    const text = `${MARK} ${reviewMark("乙")}\n${TABLE}`;
    const [first] = reviewMarksOf(checked(text));
    assert.ok(first);
    assert.equal(reasons(applyEdits(text, [first.removal])).length, 1);
  });

  it("are no findings; one that is not closed, and a word mistyped, are", () => {
    assert.deepEqual(unused(`${MARK}\n${TABLE}`), []);
    assert.match(unused(`<!-- fenjie-review 未完\n${TABLE}`)[0] ?? "", /没有写完/u);
    assert.match(unused(`<!-- fenjie-reveiw 未完 -->\n${TABLE}`)[0] ?? "", /是不是“fenjie-review”/u);
  });

  for (const name of SEEDS)
    it(`ahead of every third line of ${name} change nothing in what is read`, () => {
      const text = seed(name);
      const marked = text.replace(/(?:[^\n]*\n){3}/gu, (lines) => `${lines}${MARK}\n`);
      // Findings tell their lines, and the words they stand on may go on past a mark.
      const withoutLines = (reading: string): string => reading.replace(/^! \d+:/gmu, "! ").replaceAll(`${MARK}⏎`, "");
      assert.equal(withoutLines(readingOf(marked)), withoutLines(readingOf(text)));
      assert.equal(allRemoved(marked), text);
    });
});
