/** The rules about text tried together with those that go before them. */
import { deadlineRules } from "../../../../server/src/core/rules/deadline/index.js";
import type { CatalogueEntry } from "../../../../server/src/core/rules/entry.js";
import { noticeRules } from "../../../../server/src/core/rules/notice/index.js";
import { numberingRules } from "../../../../server/src/core/rules/numbering/index.js";
import { textRules } from "../../../../server/src/core/rules/text/index.js";
import { unitsRules } from "../../../../server/src/core/rules/units/index.js";
import { check as checkUnits, choose as chooseUnits, HEADER, type UnitOptions } from "../units/support.js";

const without = (rules: readonly CatalogueEntry[], ...ids: readonly string[]): readonly CatalogueEntry[] =>
  rules.filter(({ rule }) => !ids.includes(rule.id));

/** All but those that look for what a fragment does not have. */
const RULES: readonly CatalogueEntry[] = [
  ...numberingRules,
  ...without(deadlineRules, "deadline/past"),
  ...without(unitsRules, "units/not-addressed"),
  ...without(noticeRules, "notice/missing-part", "notice/title-form"),
  ...textRules.map((entry) => ({ ...entry, severity: "hint" as const })),
];

const withRules = (options: UnitOptions): UnitOptions => ({ rules: RULES, date: "2025-05-26", ...options });

/** One requirement in a row; finds just what is marked, in both layouts. @param after the requirement after the safe fixes */
export const requirement = (marked: string, after?: string): void => {
  const table = (text: string): string => `${HEADER}（一）优化机制⇥县财政局⇥县民政局⇥${text}⇥12月底前\n`;
  checkUnits(table(marked), withRules(after === undefined ? {} : { after: table(after) }));
};

/** A fragment in rows, with marks. */
export const fragment = (marked: string, after?: string): void => checkUnits(marked, withRules(after === undefined ? {} : { after }));

/** Lines around a table; tried as they are written. */
export const around = (marked: string, after?: string): void => {
  const layouts = ["rows"] as const;
  checkUnits(marked, withRules({ layouts, ...(after !== undefined && { after }) }));
};

/** Chooses an offered fix in a requirement. */
export const choose = (before: string, title: string, after: string): void => {
  const table = (text: string): string => `${HEADER}（一）优化机制⇥县财政局⇥县民政局⇥${text}⇥12月底前\n`;
  chooseUnits(table(before), title, table(after), withRules({}));
};

export { HEADER };
