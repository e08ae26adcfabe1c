/**
 * Rules tried on a county's table below a city's. Rows are written as in check.ts: “⇥” stands for a TAB, and in the county's rows what must
 * be found is marked, 「deadline/later-than-parent|12月底前」. Only the rules that look at notices above are tried, and all of them.
 */
import assert from "node:assert/strict";
import { CheckedNotice } from "../../../../server/src/core/checked.js";
import { fixEdits } from "../../../../server/src/core/features/codeActions.js";
import { applyEdits } from "../../../../server/src/core/lineage/insertion/edits.js";
import { placed } from "../../../../server/src/core/lineage/notice.js";
import type { ParentCandidate } from "../../../../server/src/core/lineage/parents.js";
import type { Surroundings } from "../../../../server/src/core/lineage/surroundings.js";
import { Notice } from "../../../../server/src/core/notice/document.js";
import type { Finding } from "../../../../server/src/core/rules/finding.js";
import { RULE_IDS } from "../../../../server/src/core/rules/ids.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import { HEADER, inLayout, parse, render, type TestLayout, visible } from "../check.js";

const COMPARING = (id: string): boolean => id.startsWith("lineage/") || id === "deadline/later-than-parent";
const RULES = Object.fromEntries(RULE_IDS.filter((id) => !COMPARING(id)).map((id) => [id, "off" as const]));

export interface Issuer {
  readonly place: string;
  readonly number: string;
  readonly title: string;
  readonly date?: string;
}

export const CITY: Issuer = {
  place: "济宁市",
  number: "济政办字〔2025〕9号",
  title: "关于印发2025年济宁市工作任务分解表的通知",
  date: "2025年5月9日",
};
export const COUNTY: Issuer = {
  place: "汶上县",
  number: "汶政办字〔2025〕8号",
  title: "关于印发2025年汶上县工作任务分解表的通知",
  date: "2025年5月26日",
};

/** A whole notice with these rows; `cites` the notices it names. */
export const noticeOf = ({ place, number, title, date = "" }: Issuer, rows: string, cites: readonly Issuer[] = []): string => {
  const cited = cites.map((other) => `《${other.place}人民政府办公室${other.title}》（${other.number}）`).join("、");
  const body = cited === "" ? "请认真贯彻落实。" : `根据${cited}，请认真贯彻落实。`;
  const office = `${place}人民政府办公室`;
  const annex = title.replace(/^关于印发|的通知$/gu, "");
  return `${number}\n\n${office}\n${title}\n\n各单位：\n\n${body}\n\n${office}\n${date}\n\n附件\n\n${annex}\n\n${HEADER}${rows}`;
};

/** Notices as a workspace knows them; `change` puts another in the place of one. */
export interface Workspace extends Surroundings {
  readonly change: (name: string, text: string) => void;
}

export const workspace = (files: Readonly<Record<string, string>>, configured: readonly string[] = []): Workspace => {
  let candidates: readonly ParentCandidate[] = [];
  let revision = 0;
  const change = (name: string, text: string): void => {
    const checked = placed(Notice.read(text.replaceAll("⇥", "\t")), {}, shippedRegistries);
    candidates = [...candidates.filter((candidate) => candidate.name !== name), { name, checked }];
    revision++;
  };
  for (const [name, text] of Object.entries(files)) change(name, text);
  return { known: () => true, revision: () => revision, candidates: () => candidates, configuredParents: () => configured, change };
};

/** The notice is called “here” among those around it. */
export const openIn = (text: string, surroundings: Surroundings): CheckedNotice =>
  new CheckedNotice(text, { configuration: { rules: RULES }, registries: shippedRegistries, surroundings }, "here");

export interface Pair {
  /** Rows of the city. */
  readonly above: string;
  /** Rows of the county, with marks. */
  readonly here: string;
  readonly city?: Issuer;
  readonly county?: Issuer;
  /** The layouts the county's rows are tried in. */
  readonly layouts?: readonly TestLayout[];
}

export interface Opened {
  readonly checked: CheckedNotice;
  readonly layout: TestLayout;
  readonly marks: string;
}

export const openPair = ({ above, here, city = CITY, county = COUNTY, layouts = ["rows", "cells"] }: Pair): readonly Opened[] =>
  layouts.map((layout) => {
    const { text, marks } = parse(noticeOf(county, "", [city]).replace(HEADER, "") + inLayout(HEADER + here, layout));
    return { checked: openIn(text, workspace({ above: noticeOf(city, above) })), layout, marks: render(text, marks) };
  });

/** Finds just what is marked, in both layouts. */
export const compare = (pair: Pair): readonly Finding[] => {
  const opened = openPair(pair);
  for (const { checked, layout, marks } of opened) assert.equal(marked(checked), marks, layout);
  return opened[0]?.checked.findings() ?? [];
};

export const marked = (checked: CheckedNotice): string => {
  const { notice } = checked;
  const marks = checked.findings().map(({ rule, piece, span }) => {
    const at = notice.startOf(piece);
    return { rule, start: at + span.start, end: at + span.end };
  });
  return render(notice.text(), marks);
};

/** The rows of the county after the fix with this title (in Chinese) of the first finding that offers it. */
export const choose = (pair: Pair, title: string, after: string): void => {
  for (const { checked, layout } of openPair(pair)) {
    const finding = checked.findings().find(({ fixes }) => fixes?.some((fix) => fix.title.zh === title));
    const fix = finding?.fixes?.find((candidate) => candidate.title.zh === title);
    const offered = checked.findings().flatMap(({ fixes }) => fixes?.map((candidate) => candidate.title.zh) ?? []);
    assert.ok(finding !== undefined && fix !== undefined, `“${title}” is not offered; there are: ${offered.join(" ")}`);
    const text = applyEdits(checked.notice.text(), fixEdits(checked.notice, finding, fix));
    const rows = visible(text).slice(visible(text).indexOf(visible(inLayout(HEADER, layout))) + inLayout(HEADER, layout).length);
    assert.equal(rows, inLayout(after, layout), layout);
  }
};

export const messagesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ message }) => message.zh);

/** What the places a finding refers to say, and the words that stand there. */
export const relatedOf = ({ related = [] }: Finding): readonly string[] =>
  related.map(({ piece, span, message, notice }) => `${notice?.name ?? "here"}: ${piece.text.slice(span.start, span.end)} (${message.zh})`);
