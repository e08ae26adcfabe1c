/** `fenjie check` for people: findings by file, each with its place and the line it is in, then what was found in all. */
import { type Message, say } from "../../core/message.js";
import { type Finding, fixKindOf } from "../../core/rules/finding.js";
import { SEVERITY_NAMES } from "../../core/rules/page.js";
import type { Failure } from "../projects.js";
import type { Terminal } from "../terminal.js";
import { excerptOf } from "./excerpt.js";
import { type CheckedFile, countBySeverity, lineText, pointOf } from "./result.js";

/** Columns of a line where nobody says how many there are. */
const USUAL_WIDTH = 100;

/** Ahead of a line of a notice. */
const INDENT = "  ";

export const textReport = (files: readonly CheckedFile[], failures: readonly Failure[], terminal: Terminal): void => {
  for (const file of files) printFile(file, terminal);
  for (const { path, message } of failures) terminal.complain(`${path}: ${terminal.tell(message)}`);
  terminal.print(terminal.tell(summaryOf(files)));
  const fixable = files.flatMap(({ findings }) => findings).filter((finding) => fixKindOf(finding) === "safe").length;
  if (fixable > 0)
    terminal.print(terminal.tell(say(`其中 ${fixable} 处可用 fenjie fix 修正`, `${fixable} of them can be mended with fenjie fix`)));
};

const printFile = (file: CheckedFile, terminal: Terminal): void => {
  if (file.findings.length === 0) return;
  for (const finding of file.findings) printFinding(file, finding, terminal);
  terminal.print("");
};

/**
 * ```
 * a.notice.txt:2:27 警告 deadline/spacing “12 月底前”中有空格，应为“12月底前”
 *   （一）健全机制 县教育局 县财政局 做好公开工作。 12 月底前
 *                                                   ^^^^^^^^^
 * ```
 */
const printFinding = (file: CheckedFile, finding: Finding, { print, paint, tell, width }: Terminal): void => {
  const { severity, rule, message, span } = finding;
  const start = pointOf(file, finding, span.start);
  const end = pointOf(file, finding, span.end);
  const place = paint("path", `${file.path}:${start.line}:${start.column}`);
  print(`${place} ${paint(severity, tell(SEVERITY_NAMES[severity]))} ${paint("faint", rule)} ${tell(message)}`);
  const line = lineText(file, start.line);
  const marked = { start: start.column - 1, end: end.line === start.line ? end.column - 1 : line.length };
  // The last column stays free: some terminals go to the next line as soon as it is filled.
  const excerpt = excerptOf(line, marked, (width ?? USUAL_WIDTH) - INDENT.length - 1);
  if (excerpt === null) return;
  print(`${INDENT}${excerpt.before}${paint(severity, excerpt.marked)}${excerpt.after}`.trimEnd());
  print(`${INDENT}${paint(severity, excerpt.marks)}`);
};

const summaryOf = (files: readonly CheckedFile[]): Message => {
  const { error, warning, info, hint } = countBySeverity(files);
  return say(
    `${files.length} 个文件：${error} 个错误，${warning} 个警告，${info} 条信息，${hint} 条提示`,
    `${files.length} ${files.length === 1 ? "file" : "files"}: ${counted(error, "error")}, ${counted(warning, "warning")}, ${info} info, ${counted(hint, "hint")}`,
  );
};

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`;
