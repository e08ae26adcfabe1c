/** The kinds of questions that units ask, and how they are put. */
import { type Message, say } from "../../message.js";
import type { LineageNotice } from "../notice.js";
import type { Subject } from "./subjects.js";

/**
 * - `collective-lead`: 市政府各部门、单位 leads, alone or with governments below
 * - `lower-lead`: 各县（市、区）政府 leads
 * - `no-counterpart`: nobody stands for the unit here, or no registry knows it
 * - `field-office`: an office of the unit itself sits here
 * - `several`: several do here what one does there
 * - `other`: there is a plain counterpart, and earlier notices or a decision name another unit, or one more
 */
export type QuestionKind = "collective-lead" | "lower-lead" | "no-counterpart" | "field-office" | "several" | "other";

export const kindOf = ({ leadsAlone, units, answer }: Subject): QuestionKind => {
  if (leadsAlone) return units.some(({ kind }) => kind === "collective") ? "collective-lead" : "lower-lead";
  if (answer === "none") return "no-counterpart";
  return answer === "field-office" || answer === "several" ? answer : "other";
};

/** One for all tasks that ask the same: “no-counterpart:lead:市大数据局”. */
export const questionId = (subject: Subject): string => `${kindOf(subject)}:${subject.role}:${subject.from}`;

/** What has to be decided: “‘市大数据局’在汶上县没有对应单位，由谁牵头？” */
export const wordsFor = (subject: Subject, { locality }: LineageNotice): Message => {
  const { role, from, dropped } = subject;
  const place = locality?.name ?? "";
  const who = role === "lead" ? say("由谁牵头？", "who leads?") : say("由谁负责？", "who is responsible?");
  switch (kindOf(subject)) {
    case "collective-lead":
      return say(`上级由“${from}”牵头，${place}${who.zh}`, `Above, “${from}” lead; in ${place}, ${who.en}`);
    case "lower-lead":
      return say(`上级由“${from}”牵头，到了${place}${who.zh}`, `Above, the governments below lead, “${from}”; in ${place}, ${who.en}`);
    case "no-counterpart": {
      const unknown = subject.units.length === 0;
      const why = dropped[0]?.reason;
      if (unknown && why !== undefined) return say(`${why.zh}，${place}${who.zh}`, `${why.en}; in ${place}, ${who.en}`);
      return say(`“${from}”在${place}没有对应单位，${who.zh}`, `“${from}” has no counterpart in ${place}; ${who.en}`);
    }
    case "field-office":
      return say(`“${from}”在${place}有派出机构，${who.zh}`, `“${from}” has an office in ${place}; ${who.en}`);
    case "several":
      return say(`“${from}”的职能在${place}由几个单位承担，${who.zh}`, `In ${place} several units do what “${from}” does; ${who.en}`);
    case "other":
      return say(`“${from}”的任务，${place}${who.zh}`, `For the task of “${from}” in ${place}, ${who.en}`);
  }
};
