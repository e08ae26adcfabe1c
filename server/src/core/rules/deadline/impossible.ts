import type { Stage } from "../../deadline/deadline.js";
import { type Message, say } from "../../message.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { deadlineCellOf, placeOf, wordsOf } from "./deadlineCell.js";

type ImpossibleStage = Extract<Stage, { kind: "impossible" }>;

export const impossible: Rule = {
  id: "deadline/impossible",
  row: (row, context, report) => {
    const found = deadlineCellOf(row, context);
    for (const stage of found?.deadline.stages ?? []) {
      if (found === null || stage.kind !== "impossible") continue;
      report({ span: placeOf(found.cell, stage.form), message: messageOf(stage, wordsOf(found.cell, stage.form)) });
    }
  },
};

const messageOf = ({ reason, year, month, day }: ImpossibleStage, words: string): Message => {
  switch (reason) {
    case "month":
      return say(`没有“${words}”：一年只有12个月，请改正`, `There is no “${words}”: no year has a month ${month}; correct it`);
    case "day":
      return say(`没有“${words}”：${month}月没有${day}日，请改正`, `There is no “${words}”: month ${month} has no day ${day}; correct it`);
    case "leap-day":
      return say(`没有“${words}”：${year}年是平年，2月只有28天，请改正`, `There is no “${words}”: ${year} is no leap year; correct it`);
  }
};

export const documentation: RuleDocumentation = {
  title: { zh: "不存在的日期", en: "A date that does not exist" },
  why: {
    zh: "13月、2月30日这样的日期不存在。2月29日只在闰年存在：照抄上一年（闰年）的表时容易带下来。",
    en: "There is no 13月 and no 2月30日. 2月29日 exists in leap years alone and comes along when the table of a leap year is copied.",
  },
  wrong: "2025年2月29日前",
  right: "2025年2月底前",
  source: { zh: "历法", en: "The calendar" },
};
