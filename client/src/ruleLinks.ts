/** From a finding to the page of its rule, offline: by its code, which is a link, and by the last entry in the menu of quick fixes. */
import { CodeAction, type CodeActionContext, CodeActionKind, type Diagnostic, Uri, type Command as VsCommand } from "vscode";
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

/**
 * The same report; a finding whose code is no link yet links to the page of its rule (a file of the extension: VS Code follows no commands
 * here, and a website is of no use on a closed network). The findings stay the same objects: the client has noted more in them.
 */
export const linkToRules = <R extends vsdiag.DocumentDiagnosticReport | null | undefined>(report: R, pages: Uri): R => {
  if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) linkEach(report.items, pages);
  return report;
};

/** The same for findings that the server tells unasked: what is wrong in fenjie.json and the registries. */
export const linkEach = (diagnostics: readonly Diagnostic[], pages: Uri): void => {
  for (const diagnostic of diagnostics) {
    const rule = ruleOf(diagnostic);
    if (rule !== undefined && typeof diagnostic.code !== "object")
      diagnostic.code = { value: rule, target: Uri.joinPath(pages, `${rule}.md`) };
  }
};

/** The quick fixes of the server and, after them, the page of every rule concerned: “查看规则说明”, or “查看规则说明（deadline/past）” where there are several. */
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
    const which = byRule.size === 1 ? ["", ""] : [`（${rule}）`, `: ${rule}`];
    const title = inWords(say(`查看规则说明${which[0]}`, `About the Rule${which[1]}`));
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { command: Command.openRule, title, arguments: [rule] };
    action.diagnostics = diagnostics;
    return action;
  });
  return [...(actions ?? []), ...pages];
};
