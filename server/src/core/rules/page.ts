/**
 * The page of a rule as Markdown, in one language: for docs/rules, `fenjie explain` and the rules of a SARIF log. Like the documentation it is
 * made of, it is no part of what the editor runs.
 */
import { type Language, type Message, say } from "../message.js";
import type { RuleDocumentation } from "./documentation.js";
import type { CatalogueEntry } from "./entry.js";
import type { Severity } from "./finding.js";

/** A rule with what is written about it. */
export interface DocumentedRule {
  readonly entry: Pick<CatalogueEntry, "severity" | "fix"> & { readonly rule: Pick<CatalogueEntry["rule"], "id"> };
  readonly documentation: RuleDocumentation;
}

/** As VS Code calls them. */
export const SEVERITY_NAMES: Readonly<Record<Severity | "off", Message>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "信息", en: "information" },
  hint: { zh: "提示", en: "hint" },
  off: { zh: "关闭", en: "off" },
};

/** In a list of rules; `fix` of the catalogue. */
export const FIX_NAMES: Readonly<Record<"safe" | "offer", Message>> = {
  safe: { zh: "安全", en: "safe" },
  offer: { zh: "供选择", en: "offered" },
};

/** What the rules of a family are about; the family is what the id begins with. */
export const FAMILY_NAMES: Readonly<Record<string, Message>> = {
  table: say("表格", "The table"),
  numbering: say("编号", "Numbering"),
  deadline: say("完成时限", "Deadlines"),
  units: say("单位", "Units"),
  notice: say("通知各部分", "The parts of the notice"),
  text: say("标点文字", "Punctuation"),
  lineage: say("与上级是否一致", "Against the higher level"),
  config: say("配置与名录", "Configuration and registries"),
  suppression: say("忽略问题的注释", "Comments that leave findings out"),
};

const FIXES: Readonly<Record<"safe" | "offer" | "none", Message>> = {
  safe: say("安全（可在保存时或用 `fenjie fix` 自动进行）", "safe (may run on save and in `fenjie fix`)"),
  offer: FIX_NAMES.offer,
  none: say("无", "none"),
};

/** The whole page: title, id, and what `pageBody` has. */
export const pageOf = (rule: DocumentedRule, language: Language): string =>
  [`# ${rule.documentation.title[language]}`, `\`${rule.entry.rule.id}\``, pageBody(rule, language)].join("\n\n");

/** All below the title: severity, fix and source, why, a sample, options, how to switch it off. */
export const pageBody = ({ entry, documentation }: DocumentedRule, language: Language): string => {
  const { why, source, options, setting } = documentation;
  const tell = (message: Message): string => message[language];
  return [
    [
      `- ${tell(say("默认级别：", "Default severity: "))}${tell(SEVERITY_NAMES[entry.severity])}`,
      `- ${tell(say("快速修复：", "Quick fix: "))}${tell(FIXES[entry.fix ?? "none"])}`,
      `- ${tell(say("依据：", "Source: "))}${tell(source)}`,
    ].join("\n"),
    tell(why),
    tell(say("## 示例", "## Sample")),
    ...samples(documentation, language),
    ...(options === undefined ? [] : [tell(say("## 选项", "## Options")), optionList(options, language)]),
    tell(say("## 设置", "## Setting")),
    ...(setting === undefined ? howToSet(entry.rule.id, language) : [tell(setting)]),
  ].join("\n\n");
};

const howToSet = (id: string, language: Language): string[] => [
  say("在 `fenjie.json` 中调整级别或关闭：", "Change the severity, or switch the rule off, in `fenjie.json`:")[language],
  `\`\`\`json\n{ "rules": { "${id}": "off" } }\n\`\`\``,
];

const samples = ({ wrong, right }: RuleDocumentation, language: Language): string[] => {
  const tabs = `${wrong}${right}`.includes("\t");
  return [
    say("有问题：", "With the slip:")[language],
    fence(wrong),
    say("应为：", "As it should be:")[language],
    fence(right),
    ...(tabs ? [say("（⇥ 表示制表符）", "(⇥ stands for a TAB)")[language]] : []),
  ];
};

/** TABs are shown, since a preview shows them as blanks. */
const fence = (text: string): string => `\`\`\`text\n${text.replaceAll("\t", "⇥")}\n\`\`\``;

const optionList = (options: Readonly<Record<string, Message>>, language: Language): string =>
  Object.entries(options)
    .map(([name, text]) => `- \`${name}\`${say("：", ": ")[language]}${text[language]}`)
    .join("\n");
