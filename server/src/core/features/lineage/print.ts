/** The lineage of a notice for people: lines of text, or Markdown for a report. */

import { headingText } from "../../lineage/insertion/inheritable.js";
import { nearestSources, type TaskLineage } from "../../lineage/lineage.js";
import type { LineageNotice } from "../../lineage/notice.js";
import type { Lineage, LineageTask } from "../../lineage/report.js";
import { type Language, say } from "../../message.js";
import { noticeTitle } from "../../notice/titles.js";
import { escaped, markdownTable } from "../../text/markdown.js";
import { compareWording, STATUS_WORDS, wordingOf } from "./wording.js";

/**
 * ```
 * wenshang-2025.notice.txt ← jining-2025.notice.txt
 *   38 ←   34  改写 0.91  持续完善并动态更新主动公开事项目录……
 * ```
 */
export const lineageText = ({ report, lineage }: Lineage, language: Language): string => {
  const width = Math.max(4, ...report.tasks.map(({ line }) => String(line).length));
  const number = (line: number | null): string => (line === null ? "" : String(line)).padStart(width);
  const tasks = report.tasks.map(({ line, parentLine, status, similarity }, i) => {
    const alike = parentLine === null ? "    " : similarity.toFixed(2);
    return `${number(line)} ${parentLine === null ? " " : "←"} ${number(parentLine)}  ${STATUS_WORDS[status][language]} ${alike}  ${brief(wordingOf((lineage.tasks[i] as TaskLineage).task))}`;
  });
  const open = report.notCovered.map(({ line, group, requirement }) => `${number(line)}  ${group ?? ""}  ${brief(requirement)}`);
  const title = say(`未承接的上级任务（${open.length}）`, `Tasks of the parent that are not carried (${open.length})`)[language];
  return [
    `${report.child} ← ${report.parent}`,
    ...tasks,
    ...(open.length > 0 ? ["", title, ...open] : []),
    "",
    summaryLine(report.summary, language),
    "",
  ].join("\n");
};

/**
 * For a report: what became of every task of the child, with the words that were changed, and what of the parent is not carried.
 */
export const lineageMarkdown = ({ report, lineage }: Lineage, language: Language): string => {
  const t = (zh: string, en: string): string => say(zh, en)[language];
  const [nearest] = lineage.parents;
  const named = ({ parts }: LineageNotice, file: string): string => {
    const title = noticeTitle(parts) ?? file;
    return [title, parts.number === null ? "" : t(`（${parts.number.text}）`, ` (${parts.number.text})`)].join("");
  };
  const tasks = lineage.tasks.map((entry, i): readonly string[] => {
    const { line, status, similarity } = report.tasks[i] as LineageTask;
    const above = nearestSources(lineage, entry).map(({ parent, task }) => parent.checked.notice.lineOf(task.row) + 1);
    const { changes, isMostlyOther } = compareWording(entry);
    const said = isMostlyOther ? t("大部分改写", "mostly reworded") : changes.join(t("；", "; "));
    const cells = [line, headingText(entry.task.group), wordingOf(entry.task), STATUS_WORDS[status][language]];
    return inCells([...cells, above.join(t("、", ", ")), above.length === 0 ? "" : similarity.toFixed(2), said]);
  });
  const titles = [t("行", "Line"), t("工作任务", "Group"), t("具体要求", "Requirement"), t("状态", "Status")];
  const titlesAbove = [t("上级行", "Line above"), t("相似度", "Similarity"), t("改动", "Changes")];
  const lines = [
    `# ${t("任务承接对照", "Where the tasks come from")}`,
    "",
    `${t("本级：", "Notice: ")}${escaped(named(lineage.child, report.child))}  `,
    ...(nearest === undefined ? [] : [`${t("上级：", "Higher level: ")}${escaped(named(nearest.parent.checked, report.parent))}`]),
    "",
    summaryLine(report.summary, language),
    "",
    markdownTable([...titles, ...titlesAbove], tasks),
  ];
  if (report.notCovered.length > 0) {
    lines.push("", `## ${t("未承接的上级任务", "Tasks of the higher level that are not carried")}`, "");
    const open = nearest?.relation.alignment.notCovered ?? [];
    const rows = report.notCovered.map(({ line, group, requirement }, i) => {
      const task = open[i];
      return inCells([line, group ?? "", requirement, (task === undefined ? null : nearest?.notForUs(task))?.reason ?? ""]);
    });
    const titlesOfOpen = [t("上级行", "Line above"), t("工作任务", "Group"), t("具体要求", "Requirement")];
    lines.push(markdownTable([...titlesOfOpen, t("不适用的原因", "Not for us because")], rows));
  }
  return [...lines, ""].join("\n");
};

const inCells = (texts: readonly (string | number)[]): readonly string[] =>
  texts.map((text) => escaped(String(text).replace(/\s+/gu, " ")));

const summaryLine = (summary: Lineage["report"]["summary"], language: Language): string =>
  say(
    `原样 ${summary.verbatim}，改写 ${summary.adapted}，新增 ${summary.new}，未承接 ${summary.notCovered}`,
    `${summary.verbatim} verbatim, ${summary.adapted} adapted, ${summary.new} new, ${summary.notCovered} not carried`,
  )[language];

const SHOWN = 40;

const brief = (text: string): string => {
  const characters = [...text.replace(/\s+/gu, "")];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : characters.join("");
};
