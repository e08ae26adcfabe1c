/**
 * From a finding to the page of its rule, offline: the code of every finding becomes a link to the command that opens the page,
 * and the menu of quick fixes ends with the same.
 */
import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type ProviderResult,
  Uri,
  type Command as VsCommand,
} from "vscode";
import { vsdiag } from "vscode-languageclient/node";
import { inWords, say } from "./language.js";
import { Command } from "./names.js";

/** `deadline/past` of a finding; undefined for one that is not ours or has no rule. */
export const ruleOf = (diagnostic: Diagnostic): string | undefined => {
  const code = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
  return diagnostic.source === SOURCE && typeof code === "string" ? code : undefined;
};

/** The source every finding of the server carries. */
export const SOURCE = "fenjie";

/** A link of a finding may name a command; one on a website would be of no use on a closed network. */
const linkTo = (rule: string): Uri => Uri.parse(`command:${Command.openRule}?${encodeURIComponent(JSON.stringify([rule]))}`);

/** The same report; its findings link to their rules. The findings stay the same objects, because the client has noted more in them. */
export const linkToRules = <R extends ProviderResult<vsdiag.DocumentDiagnosticReport>>(report: R): R => {
  if (report && "kind" in report && report.kind === vsdiag.DocumentDiagnosticReportKind.full) {
    for (const diagnostic of report.items) {
      const rule = ruleOf(diagnostic);
      if (rule !== undefined) diagnostic.code = { value: rule, target: linkTo(rule) };
    }
  }
  return report;
};

/** The quick fixes of the server and, after them, “关于规则 deadline/past” for every rule concerned. */
export const ruleActions = (
  actions: readonly (CodeAction | VsCommand)[] | null | undefined,
  about: CodeActionContext,
): (CodeAction | VsCommand)[] => {
  if (about.only !== undefined && !about.only.contains(CodeActionKind.QuickFix)) return [...(actions ?? [])];
  const byRule = new Map<string, Diagnostic[]>();
  for (const diagnostic of about.diagnostics) {
    const rule = ruleOf(diagnostic);
    if (rule !== undefined) byRule.set(rule, [...(byRule.get(rule) ?? []), diagnostic]);
  }
  const pages = [...byRule].map(([rule, diagnostics]) => {
    const title = inWords(say(`关于规则 ${rule}`, `About the rule ${rule}`));
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { command: Command.openRule, title, arguments: [rule] };
    action.diagnostics = diagnostics;
    return action;
  });
  return [...(actions ?? []), ...pages];
};
