/** `fenjie rules`: the rules there are. */
import { say } from "../../core/message.js";
import { type DocumentedRule, FIX_NAMES, SEVERITY_NAMES } from "../../core/rules/page.js";
import type { Command } from "../command.js";
import { padded, widthOf } from "../report/width.js";
import { DOCUMENTED_RULES } from "../rules/rules.js";
import type { Style, Terminal } from "../terminal.js";

export const rules: Command = {
  name: "rules",
  operands: "",
  count: { least: 0, most: 0 },
  summary: say("列出所有规则", "list the rules there are"),
  options: {
    format: {
      value: "FORMAT",
      values: ["text", "json", "markdown"],
      help: say("输出格式，缺省为 text", "what the output looks like; text where it is not given"),
    },
  },
  run: async ({ value }, terminal) => {
    const print = { json, markdown, text }[value("format") ?? "text"] ?? text;
    terminal.print(print(DOCUMENTED_RULES, terminal));
    return 0;
  },
};

type Print = (listed: readonly DocumentedRule[], terminal: Terminal) => string;

/** Severity and fix as they are written in fenjie.json and in the output of `fenjie check`. */
const json: Print = (listed, { tell }) =>
  JSON.stringify(
    {
      version: 1,
      rules: listed.map(({ entry: { rule, severity, fix }, documentation: { title } }) => ({
        id: rule.id,
        severity,
        fix,
        title: tell(title),
      })),
    },
    null,
    2,
  );

const markdown: Print = (listed, { tell }) =>
  [`| ${HEADINGS.map(tell).join(" | ")} |`, "|-|-|-|-|", ...listed.map((rule) => `| ${cellsOf(rule, { tell }).join(" | ")} |`)].join("\n");

const text: Print = (listed, { tell, paint }) => {
  const rows = listed.map((rule) => cellsOf(rule, { tell }));
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => widthOf(cells[column] ?? ""))));
  return listed
    .map(({ entry: { severity } }, i) => {
      const [id = "", severityName = "", fix = "", title = ""] = (rows[i] ?? []).map((cell, column) => padded(cell, widths[column] ?? 0));
      const style: Style = severity === "off" ? "faint" : severity;
      return [paint("path", id), paint(style, severityName), fix, title.trimEnd()].join("  ");
    })
    .join("\n");
};

const HEADINGS = [say("规则", "Rule"), say("级别", "Severity"), say("修复", "Fix"), say("说明", "About")] as const;

/** Id, severity, fix and title in words. */
const cellsOf = ({ entry, documentation }: DocumentedRule, { tell }: Pick<Terminal, "tell">): readonly string[] => [
  entry.rule.id,
  tell(SEVERITY_NAMES[entry.severity]),
  entry.fix === null ? "" : tell(FIX_NAMES[entry.fix]),
  tell(documentation.title),
];
