/** A rule, as a SARIF log describes it. */
import type { ReportingConfiguration, ReportingDescriptor } from "sarif";
import type { Language } from "../../../core/message.js";
import type { Severity } from "../../../core/rules/finding.js";
import { type DocumentedRule, pageOf } from "../../../core/rules/page.js";
import { plainText } from "../plainText.js";

/** SARIF has three levels; the severity itself stands in `properties`. */
export const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** With its whole page: there is no address to link to, and offices read it without a network. */
export const descriptorOf = (rule: DocumentedRule, language: Language): ReportingDescriptor => {
  const { entry, documentation } = rule;
  const why = documentation.why[language];
  const page = pageOf(rule, language);
  return {
    id: entry.rule.id,
    shortDescription: { text: documentation.title[language] },
    fullDescription: { text: plainText(why), markdown: why },
    help: { text: plainText(page), markdown: page },
    defaultConfiguration: configurationOf(entry.severity),
    properties: { tags: [entry.rule.id.slice(0, entry.rule.id.indexOf("/"))], severity: entry.severity, fix: entry.fix },
  };
};

const configurationOf = (severity: Severity | "off"): ReportingConfiguration =>
  severity === "off" ? { enabled: false } : { level: LEVELS[severity] };
