/** The lineage of a notice for people: lines of text, or Markdown for a report. */
import { type Language, type Message, say } from "../message.js";
import type { LineageStatus } from "./alignment/alignment.js";
import type { Lineage } from "./report.js";

/** What became of a task, for people. */
export const STATUS_WORDS: Readonly<Record<LineageStatus, Message>> = {
  verbatim: say("原样", "verbatim"),
  adapted: say("改写", "adapted"),
  new: say("新增", "new"),
};

/**
 * ```
 * wenshang-2025.notice.txt ← jining-2025.notice.txt
 *   38 ←   34  改写 0.91  持续完善并动态更新主动公开事项目录……
 * ```
 */
export const lineageText = ({ report, requirements }: Lineage, language: Language): string => {
  const width = Math.max(4, ...report.tasks.map(({ line }) => String(line).length));
  const number = (line: number | null): string => (line === null ? "" : String(line)).padStart(width);
  const tasks = report.tasks.map(({ line, parentLine, status, similarity }, i) => {
    const alike = parentLine === null ? "    " : similarity.toFixed(2);
    return `${number(line)} ${parentLine === null ? " " : "←"} ${number(parentLine)}  ${STATUS_WORDS[status][language]} ${alike}  ${brief(requirements[i] ?? "")}`;
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

/** Two tables: where each task comes from, and what is not carried. */
export const lineageMarkdown = ({ report, requirements }: Lineage, language: Language): string => {
  const t = (zh: string, en: string): string => say(zh, en)[language];
  const row = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replace(/\s+/gu, " ")).join(" | ")} |`;
  const head = (cells: readonly string[]): string[] => [row(cells), `|${" - |".repeat(cells.length)}`];
  const lines = [
    `# ${t("任务来源", "Lineage")}`,
    "",
    `${t("本级", "Child")}: ${report.child}  `,
    `${t("上级", "Parent")}: ${report.parent}`,
    "",
    ...head([t("行", "Line"), t("上级行", "Parent line"), t("状态", "Status"), t("相似度", "Similarity"), t("具体要求", "Requirement")]),
    ...report.tasks.map(({ line, parentLine, status, similarity }, i) =>
      row([
        line,
        parentLine ?? "",
        STATUS_WORDS[status][language],
        parentLine === null ? "" : similarity.toFixed(2),
        requirements[i] ?? "",
      ]),
    ),
  ];
  if (report.notCovered.length > 0) {
    lines.push("", `## ${t("未承接的上级任务", "Tasks of the parent that are not carried")}`, "");
    lines.push(...head([t("上级行", "Parent line"), t("工作任务", "Group"), t("具体要求", "Requirement")]));
    lines.push(...report.notCovered.map(({ line, group, requirement }) => row([line, group ?? "", requirement])));
  }
  return [...lines, "", summaryLine(report.summary, language), ""].join("\n");
};

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
