/**
 * Rules tried on fragments of a notice. “⇥” stands for a TAB, and what must be found is marked: 「table/lead-missing|」 at an empty cell,
 * 「numbering/bracket-width|(一)」 around words; marks may stand in one another. A fragment says everything that is found in it, so every
 * test also shows which rules stay silent.
 *
 * Tables are written as rows and tried in the cells layout too: no rule knows the layout.
 */
import assert from "node:assert/strict";
import { readDeadline } from "../../../server/src/core/deadline/deadline.js";
import { Notice } from "../../../server/src/core/notice/document.js";
import { readParts } from "../../../server/src/core/notice/parts.js";
import { Checker } from "../../../server/src/core/rules/checker.js";
import type { RuleContext } from "../../../server/src/core/rules/context.js";
import { deadlineRules } from "../../../server/src/core/rules/deadline/index.js";
import type { CatalogueEntry } from "../../../server/src/core/rules/entry.js";
import type { Finding } from "../../../server/src/core/rules/finding.js";
import { numberingRules } from "../../../server/src/core/rules/numbering/index.js";
import type { Fix } from "../../../server/src/core/rules/rule.js";
import { tableRules } from "../../../server/src/core/rules/table/index.js";
import { createUnits } from "../../../server/src/core/units/units.js";

export const HEADER = "工作任务⇥牵头部门⇥责任单位⇥具体要求⇥完成时限\n";

export type TestLayout = "rows" | "cells";

export interface CheckOptions {
  /** Date of the notice; without it nothing can lie before it. */
  readonly date?: string;
  /** Year of the notice, 2025 where none is given; null: it names none. */
  readonly year?: number | null;
  /** Both where a fragment does not say; with “rows” alone it is tried just as it is written. */
  readonly layouts?: readonly TestLayout[];
  /** The text after all safe fixes. */
  readonly after?: string;
  /** The rules to try; those of tables, numbering and deadlines where none are given. */
  readonly rules?: readonly CatalogueEntry[];
  /** What the rules know of place and units. */
  readonly context?: Partial<RuleContext>;
}

const RULES: readonly CatalogueEntry[] = [...tableRules, ...numberingRules, ...deadlineRules];
const SOMEWHERE = createUnits([], { name: "汶上县", level: "county", parent: "济宁市", short: "汶上" });

/** Finds just what is marked, in both layouts; the safe fixes give `after`, and nothing new is found in it. */
export const check = (fragment: string, options: CheckOptions = {}): void => {
  for (const layout of options.layouts ?? (["rows", "cells"] as const)) {
    const expected = parse(inLayout(fragment, layout));
    const found = findingsIn(expected.text, options);
    assert.equal(render(expected.text, found.map(toMark)), render(expected.text, expected.marks), layout);
    const after = fixed(expected.text, found, options);
    if (options.after !== undefined) assert.equal(visible(after), inLayout(options.after, layout), `safe fixes, ${layout}`);
  }
};

/** Nothing is found. */
export const silent = (fragment: string, options: CheckOptions = {}): void => {
  assert.ok(!fragment.includes("「"), "a silent fragment has no marks");
  check(fragment, options);
};

/** Chooses the fix with this title (in Chinese), of the first finding that offers it, and compares the text after it. */
export const choose = (fragment: string, title: string, after: string, options: CheckOptions = {}): void => {
  for (const layout of options.layouts ?? (["rows", "cells"] as const)) {
    const { text } = parse(inLayout(fragment, layout));
    const notice = Notice.read(text);
    const fixes = checker(notice, options)
      .findings()
      .flatMap((finding) => finding.fixes ?? []);
    const fix = fixes.find((candidate) => candidate.title.zh === title);
    assert.ok(fix !== undefined, `“${title}” is not offered; there are: ${fixes.map((f) => f.title.zh).join(" ")}`);
    assert.equal(visible(apply(notice, [fix])), inLayout(after, layout), layout);
  }
};

/** The messages in Chinese, in the order of the text, without the layouts. */
export const messages = (fragment: string, options: CheckOptions = {}): readonly string[] =>
  findingsIn(parse(fragment).text, options).map((finding) => finding.message.zh);

/** The findings of these rules in a text, with what they stand in. */
export const findingsOf = (text: string, options: CheckOptions = {}): readonly Finding[] => checker(Notice.read(text), options).findings();

/** A checker over these rules, as an editor holds it. */
export const checker = (notice: Notice, options: CheckOptions = {}, rules: readonly CatalogueEntry[] = options.rules ?? RULES): Checker =>
  new Checker(notice, () => contextOf(notice, options), {}, rules);

const contextOf = (notice: Notice, { date, year, context }: CheckOptions): RuleContext => {
  const parts = readParts(notice);
  const base = { year: year === undefined ? (parts.year ?? 2025) : year, noticeDate: date ?? parts.date?.iso ?? null };
  return {
    base,
    locality: null,
    units: SOMEWHERE,
    draftedOn: null,
    placeAbove: () => null,
    addressees: [],
    parts,
    deadline: (text) => readDeadline(text, base),
    unitCell: SOMEWHERE.read,
    roleOf: notice.roleOfTitle,
    option: (_rule, _name, fallback) => fallback,
    ...context,
  };
};

export interface Mark {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

interface Found extends Mark {
  readonly finding: Finding;
  readonly message: { readonly zh: string };
}

const toMark = ({ rule, start, end }: Found): Mark => ({ rule, start, end });

const findingsIn = (text: string, options: CheckOptions): readonly Found[] => {
  const notice = Notice.read(text);
  return checker(notice, options)
    .findings()
    .map((finding) => {
      const at = notice.startOf(finding.piece);
      return { rule: finding.rule, start: at + finding.span.start, end: at + finding.span.end, finding, message: finding.message };
    });
};

/** All safe fixes at once. They must not overlap, leave nothing to fix, and make nothing that was not found before. */
const fixed = (text: string, found: readonly Found[], options: CheckOptions): string => {
  const isSafe = (fix: Fix): boolean => fix.kind === "safe";
  const notice = Notice.read(text);
  const fixes = checker(notice, options)
    .findings()
    .flatMap((finding) => finding.fixes?.filter(isSafe).slice(0, 1) ?? []);
  const after = apply(notice, fixes);
  const left = findingsIn(after, options).map(({ rule }) => rule);
  const open = found.filter(({ finding }) => finding.fixes?.some(isSafe) !== true).map(({ rule }) => rule);
  assert.deepEqual([...left].sort(), [...open].sort(), "what is found after the safe fixes");
  return after;
};

const apply = (notice: Notice, fixes: readonly Fix[]): string => {
  const edits = fixes
    .flatMap((fix) => (typeof fix.edits === "function" ? fix.edits(notice) : fix.edits))
    .map(({ piece, span, text }) => ({ start: notice.startOf(piece) + span.start, end: notice.startOf(piece) + span.end, text }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let result = notice.text();
  let from = result.length;
  for (const { start, end, text } of edits) {
    assert.ok(end <= from, "edits overlap");
    result = result.slice(0, start) + text + result.slice(end);
    from = start;
  }
  return result;
};

export const visible = (text: string): string => text.replaceAll("\t", "⇥");

/** A table in rows as the same table in cells. A section is one cell there; lines without a TAB stay. */
export const inLayout = (fragment: string, layout: TestLayout): string =>
  layout === "rows"
    ? fragment
    : fragment.replace(/^.*⇥.*$/gmu, (line) => `⇥${(isSection(line) ? line.replace(/⇥+$/u, "") : line).replaceAll("⇥", "\n⇥")}\n`);

const isSection = (line: string): boolean => /^(?:「[^|]+\|)*[一二三四五六七八九十]+[^⇥]{0,80}⇥+$/u.test(line);

/** A fragment without its marks, and the marks. */
export const parse = (fragment: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = [];
  const open: { rule: string; start: number }[] = [];
  let text = "";
  for (let at = 0; at < fragment.length; at++) {
    const char = fragment[at] ?? "";
    const bar = char === "「" ? fragment.indexOf("|", at) : -1;
    if (bar >= 0) {
      open.push({ rule: fragment.slice(at + 1, bar), start: text.length });
      at = bar;
    } else if (char === "」") {
      const mark = open.pop();
      assert.ok(mark !== undefined, "a mark ends that never began");
      marks.push({ ...mark, end: text.length });
    } else text += char === "⇥" ? "\t" : char;
  }
  assert.equal(open.length, 0, "a mark does not end");
  return { text, marks };
};

/** The text with the marks in it, always in the same way: outer marks first, then by name. */
export const render = (text: string, marks: readonly Mark[]): string => {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
  const open: number[] = [];
  let result = "";
  let next = 0;
  for (let at = 0; at <= text.length; at++) {
    while (open.at(-1) === at) {
      open.pop();
      result += "」";
    }
    for (let mark = sorted[next]; mark !== undefined && mark.start === at; mark = sorted[++next]) {
      const outer = open.at(-1);
      assert.ok(outer === undefined || mark.end <= outer, `${mark.rule} overlaps another finding`);
      result += `「${mark.rule}|`;
      if (mark.end === at) result += "」";
      else open.push(mark.end);
    }
    if (at < text.length) result += text[at] === "\t" ? "⇥" : text[at];
  }
  return result;
};
