/** `fenjie check` for people: findings by file, each with its place, then what was found in all. */
import { type Message, say } from "../../core/message.js";
import { fixKindOf, type Severity } from "../../core/rules/finding.js";
import type { Failure } from "../projects.js";
import type { Terminal } from "../terminal.js";
import { type CheckedFile, countBySeverity, pointOf } from "./result.js";

const NAMES: Readonly<Record<Severity, Message>> = {
  error: say("错误", "error"),
  warning: say("警告", "warning"),
  info: say("提示", "info"),
  hint: say("建议", "hint"),
};

export const textReport = (files: readonly CheckedFile[], failures: readonly Failure[], terminal: Terminal): void => {
  for (const file of files) printFile(file, terminal);
  for (const { path, message } of failures) terminal.complain(`${path}: ${terminal.tell(message)}`);
  terminal.print(terminal.tell(summaryOf(files)));
  const fixable = files.flatMap(({ findings }) => findings).filter((finding) => fixKindOf(finding) === "safe").length;
  if (fixable > 0)
    terminal.print(terminal.tell(say(`其中 ${fixable} 处可用 fenjie fix 修正`, `${fixable} of them can be mended with fenjie fix`)));
};

const printFile = (file: CheckedFile, { print, paint, tell }: Terminal): void => {
  if (file.findings.length === 0) return;
  for (const finding of file.findings) {
    const { line, column } = pointOf(file, finding, finding.span.start);
    const place = paint("path", `${file.path}:${line}:${column}`);
    print(`${place} ${paint(finding.severity, tell(NAMES[finding.severity]))} ${tell(finding.message)} ${paint("faint", finding.rule)}`);
  }
  print("");
};

const summaryOf = (files: readonly CheckedFile[]): Message => {
  const { error, warning, info, hint } = countBySeverity(files);
  return say(
    `${files.length} 个文件：${error} 个错误，${warning} 个警告，${info} 个提示，${hint} 个建议`,
    `${files.length} ${files.length === 1 ? "file" : "files"}: ${counted(error, "error")}, ${counted(warning, "warning")}, ${info} info, ${counted(hint, "hint")}`,
  );
};

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`;
