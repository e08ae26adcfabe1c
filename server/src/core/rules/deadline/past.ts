import { type Deadline, dateOf, daysBetween, progressOf, type Stage } from "../../deadline/deadline.js";
import { type Message, say } from "../../message.js";
import type { RuleContext } from "../context.js";
import type { RuleDocumentation } from "../documentation.js";
import type { Rule } from "../rule.js";
import { deadlineCellOf, placeOf, wordsOf, writtenDay } from "./deadlineCell.js";

export const past: Rule = {
  id: "deadline/past",
  row: (row, context, report) => {
    // A draft is issued today at the earliest.
    const day = context.base.noticeDate ?? context.draftedOn;
    const found = day === null ? null : deadlineCellOf(row, context);
    if (found === null || day === null) return;
    const { cell, deadline } = found;
    deadline.stages.forEach((stage, index) => {
      const date = lastDay(stage);
      const days = date === null ? null : daysBetween(date, day);
      if (date === null || days === null || days <= 0 || isBegun(deadline, index)) return;
      const words = wordsOf(cell, stage.form);
      if (days > HALF_A_YEAR && !isYearSaid(words, context)) return;
      report({
        span: placeOf(cell, stage.span),
        message: messageFor(words, days, day, context.base.noticeDate === null),
      });
    });
  },
};

const messageFor = (words: string, days: number, day: string, isDraft: boolean): Message => {
  const before = `${days} ${days === 1 ? "day" : "days"}`;
  const mend = say("请改期，或确认已经完成", "move it, or make sure the task is done");
  if (isDraft) return say(`时限“${words}”已过${days}天，${mend.zh}`, `The deadline “${words}” passed ${before} ago; ${mend.en}`);
  return say(
    `时限“${words}”比成文日期${writtenDay(day)}早${days}天，${mend.zh}`,
    `The deadline “${words}” lies ${before} before the date of the notice, ${day}; ${mend.en}`,
  );
};

/** Recurring and continuous duties have a last day only because the year ends. */
const lastDay = (stage: Stage): string | null => (stage.kind === "point" || stage.kind === "period" ? dateOf(stage) : null);

/** “2月启动，12月底前完成”: what was to begin before the notice has begun, and the task is not late. */
const isBegun = ({ stages }: Deadline, index: number): boolean =>
  index < stages.length - 1 && progressOf(stages[index]?.qualifier ?? null) !== "completion";

/** A notice of November that names no year and sets “3月底前” means the March to come. */
const HALF_A_YEAR = 183;

const isYearSaid = (words: string, { base, parts }: RuleContext): boolean => {
  const titles = [parts.title, ...parts.annexTitles];
  return /\d{4}年|[今本当明]年/u.test(words) || titles.some((title) => title?.text.includes(`${base.year}年`) === true);
};

export const documentation: RuleDocumentation = {
  title: { zh: "完成时限早于成文日期", en: "A deadline before the date of the notice" },
  why: {
    zh: "通知印发时，时限已经过了：多为照抄上级的时限，而本级发文较晚。提示写明早了多少天。\n\n日期留空的草稿（“2026年  月  日”）与当天比较；其他没有成文日期的文稿不检查；“长期坚持”和周期性任务也不检查。",
    en: "The deadline had passed when the notice was signed: mostly it was copied from the higher level, and this notice is later. The message says by how many days.\n\nA draft whose date is still open (“2026年  月  日”) is measured against today; other texts without a date are not checked, nor are 长期坚持 and recurring duties.",
  },
  wrong: "3月底前（成文日期：2025年5月9日）",
  right: "6月底前（成文日期：2025年5月9日）",
  source: { zh: "惯例", en: "Drafting practice" },
};
