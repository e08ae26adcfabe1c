/** What comments leave out, and what is said of those that leave out nothing. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CheckedNotice } from "../../../server/src/core/checked.js";
import type { Configuration } from "../../../server/src/core/configuration.js";
import { suppressActions } from "../../../server/src/core/features/suppress.js";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";

const HEADER = "工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限\n";
/** Both are found on each: a bracket that is half-width, and a blank in a deadline. */
const row = (n: string): string => `(${n})公开机制⇥县教育局⇥县公安局⇥完善目录。⇥12 月底前`;
const RULES: Configuration["rules"] = { "text/digit-spacing": "off", "text/half-width": "off" };

const read = (text: string, rules = RULES): CheckedNotice =>
  new CheckedNotice(text.replaceAll("⇥", "\t"), {
    configuration: { ...(rules !== undefined && { rules }) },
    registries: shippedRegistries,
  });

const found = (text: string, rules = RULES): readonly string[] => {
  const checked = read(text, rules);
  return checked.findings().map(({ rule, piece, span }) => `${checked.notice.positionOf(piece, span.start).line + 1} ${rule}`);
};

const at = (line: number): readonly string[] => [`${line} numbering/bracket-width`, `${line} deadline/spacing`];

const messages = (text: string, rules = RULES): readonly string[] =>
  read(text, rules)
    .findings()
    .filter(({ rule }) => rule === "suppression/unused")
    .map(({ message }) => message.zh);

describe("comments leave findings out", () => {
  it("without any, all are told", () => {
    assert.deepEqual(found(`${HEADER}${row("一")}\n${row("二")}\n`), [...at(2), ...at(3)]);
  });

  it("on their line, of one rule, of several, of a family, of all", () => {
    const end = (rules: string): readonly string[] => found(`${HEADER}${row("一")} <!-- fenjie-disable-line ${rules}-->\n${row("二")}\n`);
    assert.deepEqual(end("deadline/spacing "), ["2 numbering/bracket-width", ...at(3)]);
    assert.deepEqual(end("deadline/spacing, numbering/bracket-width -- 照抄原文 "), at(3));
    assert.deepEqual(end("deadline/spacing、numbering/bracket-width —— 照抄原文 "), at(3));
    assert.deepEqual(end("numbering/* "), ["2 deadline/spacing", ...at(3)]);
    assert.deepEqual(end(""), at(3));
    assert.deepEqual(end("-- 照抄 deadline/spacing "), at(3));
  });

  it("on the next line, past blank lines and comments", () => {
    const next = "<!-- fenjie-disable-next-line -->\n";
    assert.deepEqual(found(`${HEADER}${next}${row("一")}\n${row("二")}\n`), at(4));
    assert.deepEqual(found(`${HEADER}${row("一")}\n${next}\n<!-- fenjie-disable-line -->\n${row("二")}\n`).slice(0, 2), at(2));
    assert.deepEqual(found(`${HEADER}${row("一")} ${next}${row("二")}\n`), at(2));
  });

  it("in the cells layout a line is a cell", () => {
    const cells = (mark: string): string =>
      `${HEADER}${row("一")}${mark}\n`
        .replaceAll("\n", "⇥")
        .replace(/⇥$/u, "")
        .split("⇥")
        .map((cell) => `⇥${cell}\n`)
        .join("");
    assert.deepEqual(found(cells("")), ["6 numbering/bracket-width", "10 deadline/spacing"]);
    assert.deepEqual(found(cells(" <!-- fenjie-disable-line -->")), ["6 numbering/bracket-width"]);
  });

  it("between a start and an end, and from a start to the end of the text", () => {
    const start = "<!-- fenjie-disable -->\n";
    assert.deepEqual(found(`${HEADER}${row("一")}\n${start}${row("二")}\n<!-- fenjie-enable -->\n${row("三")}\n`), [...at(2), ...at(6)]);
    assert.deepEqual(found(`${HEADER}${row("一")}\n${start}${row("二")}\n${row("三")}\n`), at(2));
    assert.deepEqual(found(`${HEADER}${start}${row("一")}\n<!-- fenjie-enable deadline/* -->\n${row("二")}\n`), ["5 deadline/spacing"]);
  });

  it("in the whole text, wherever they stand", () => {
    for (const text of [`<!-- fenjie-disable-file -->\n${HEADER}${row("一")}\n`, `${HEADER}${row("一")}\n<!-- fenjie-disable-file -->`])
      assert.deepEqual(found(text), []);
  });

  it("follows edits", () => {
    const checked = read(`${HEADER}${row("一")}\n${row("二")}\n`);
    const comment = "<!-- fenjie-disable-next-line -->\n";
    const start = checked.notice.offsetAt({ line: 2, character: 0 });
    const count = checked.findings().length;
    checked.edit({ start, end: start }, comment);
    assert.equal(checked.findings().length, count - 2);
    checked.edit({ start, end: start + 1 }, "");
    assert.ok(checked.findings().length >= count);
    checked.edit({ start, end: start }, "<");
    checked.edit({ start, end: start + comment.length }, "");
    assert.equal(checked.findings().length, count);
  });
});

describe("suppression/unused", () => {
  const GOOD = row("一").replace("(一)", "（一）").replace("12 月", "12月");

  it("tells of comments that leave nothing out, and takes them away", () => {
    const text = `${HEADER}<!-- fenjie-disable-next-line deadline/spacing -->\n${GOOD} <!-- fenjie-disable-line numbering/* -->\n`;
    const checked = read(text);
    assert.deepEqual(messages(text), [
      "下一行没有要忽略的问题，注释“fenjie-disable-next-line”可以删去",
      "本行没有要忽略的问题，注释“fenjie-disable-line”可以删去",
    ]);
    const edits = checked.findings().flatMap(({ fixes, piece }) =>
      (fixes ?? []).flatMap((fix) =>
        typeof fix.edits === "function"
          ? []
          : fix.edits.map(({ span, text: put }) => ({
              span: { start: span.start + checked.notice.startOf(piece), end: span.end + checked.notice.startOf(piece) },
              text: put,
            })),
      ),
    );
    assert.equal(applyEdits(checked.notice.text(), edits), `${HEADER}${GOOD}\n`.replaceAll("⇥", "\t"));
  });

  it("of one rule of several", () => {
    const text = `${HEADER}${row("一")} <!-- fenjie-disable-line deadline/past, deadline/spacing, numbering/bracket-width -->\n`;
    assert.deepEqual(messages(text), ["这里没有“deadline/past”的问题要忽略，可从注释中删去"]);
  });

  it("of names that are none, words that mean nothing and comments that are not finished", () => {
    assert.deepEqual(messages(`${HEADER}${row("一")} <!-- fenjie-disable-line deadline/spaceing -->\n`), [
      "没有“deadline/spaceing”这条规则，是不是“deadline/spacing”？",
    ]);
    assert.deepEqual(messages(`${HEADER}${row("一")} <!-- fenjie-disabel-line -->\n`), [
      "没有“fenjie-disabel-line”这种注释，是不是“fenjie-disable-line”？",
    ]);
    assert.match(messages(`${HEADER}${row("一")} <!-- fenjie-disable-line\n`)[0] ?? "", /没有写完/u);
    assert.match(messages(`${HEADER}${row("一")}\n<!-- fenjie-enable -->\n`)[0] ?? "", /前面没有/u);
  });

  it("is silent about rules that are off, and about comparing ones while nothing is compared", () => {
    assert.deepEqual(messages(`${HEADER}${GOOD} <!-- fenjie-disable-line text/half-width -->\n`), []);
    assert.deepEqual(messages(`${HEADER}${GOOD} <!-- fenjie-disable-line lineage/not-covered -->\n`), []);
    assert.deepEqual(messages(`${HEADER}${GOOD} <!-- fenjie-disable-line -->\n`), []);
    assert.deepEqual(messages(`${HEADER}${GOOD} <!-- fenjie-disable-line deadline/spacing -->\n`, { "suppression/unused": "off" }), []);
  });
});

describe("leaving out from the menu", () => {
  const chosen = (text: string, title: string): string => {
    const checked = read(text);
    const range = { start: 0, end: checked.notice.length };
    const action = suppressActions(checked.notice, checked.findings(), checked.suppressions.directives(), range).find(
      (one) => one.title.zh === title,
    );
    assert.ok(action, title);
    return applyEdits(checked.notice.text(), action.edits()).replaceAll("\t", "⇥");
  };

  it("puts a comment at the end of the line, and takes a further rule into it", () => {
    const once = chosen(`${HEADER}${row("一")}\n`, "在本行忽略“deadline/spacing”");
    assert.equal(once, `${HEADER}${row("一")} <!-- fenjie-disable-line deadline/spacing -->\n`);
    const twice = chosen(once, "在本行忽略这个问题");
    assert.equal(twice, `${HEADER}${row("一")} <!-- fenjie-disable-line deadline/spacing, numbering/bracket-width -->\n`);
    assert.deepEqual(found(twice), []);
  });

  it("puts a comment ahead of the text, behind a byte order mark", () => {
    const once = chosen(`\uFEFF${HEADER}${row("一")}\r\n`, "在全文忽略“deadline/spacing”");
    assert.ok(once.startsWith("\uFEFF<!-- fenjie-disable-file deadline/spacing -->"));
    const twice = chosen(once, "在全文忽略这类问题");
    assert.deepEqual(found(twice), []);
  });
});
