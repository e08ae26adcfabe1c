// The pages of the rules, Chinese and then English, and the table of all rules: docs/rules/. What a page says stands beside its rule,
// as the export `documentation`; severities and fixes come from the catalogue.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, filesBelow, load, ownFolder } from "../lib/typescript.mjs";

const RULES = "server/src/core/rules";

/** @typedef {import("../../server/src/core/rules/entry.js").CatalogueEntry} CatalogueEntry */
/** @typedef {import("../../server/src/core/rules/documentation.js").RuleDocumentation} RuleDocumentation */

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  /** @type {{CATALOGUE: readonly CatalogueEntry[]}} */
  const { CATALOGUE } = await load(`${RULES}/catalogue.ts`);
  const documented = await documentationByRule();
  const pages = CATALOGUE.map((entry) => {
    const documentation = documented.get(entry.rule.id);
    if (documentation === undefined) throw new Error(`The rule ${entry.rule.id} has no export “documentation”`);
    return { entry, documentation };
  });
  return new Map([
    ["docs/rules/README.md", overview(pages)],
    .../** @type {[string, string][]} */ (pages.map((page) => [`docs/rules/${page.entry.rule.id}.md`, pageOf(page)])),
  ]);
}

/** Every file in a folder of rules that exports a rule and its documentation. @returns {Promise<Map<string, RuleDocumentation>>} */
async function documentationByRule() {
  const files = filesBelow(RULES, ".ts").filter((name) => path.posix.dirname(name) !== RULES && !name.endsWith("/index.ts"));
  const found = new Map();
  for (const bundled of await bundle(files, ownFolder("rules"))) {
    const exported = await import(pathToFileURL(bundled).href);
    if (exported.documentation === undefined) continue;
    const rule = Object.values(exported).find((value) => typeof value?.id === "string" && value.id.includes("/"));
    if (rule === undefined) throw new Error(`${bundled} documents a rule and exports none`);
    found.set(rule.id, exported.documentation);
  }
  return found;
}

/** @typedef {{entry: CatalogueEntry, documentation: RuleDocumentation}} Page */

const SEVERITIES = {
  zh: { error: "错误", warning: "警告", info: "信息", hint: "提示", off: "关闭" },
  en: { error: "error", warning: "warning", info: "information", hint: "hint", off: "off" },
};

const FIXES = {
  zh: { safe: "安全（可在保存时或用 `fenjie fix` 自动进行）", offer: "供选择", none: "无" },
  en: { safe: "safe (may run on save and in `fenjie fix`)", offer: "offered", none: "none" },
};

/** @param {Page} page */
function pageOf({ entry, documentation }) {
  const { id } = entry.rule;
  const fix = entry.fix ?? "none";
  const { title, why, source, options } = documentation;
  return `${[
    `# ${title.zh}`,
    `\`${id}\``,
    `- 默认级别：${SEVERITIES.zh[entry.severity]}\n- 快速修复：${FIXES.zh[fix]}\n- 依据：${source.zh}`,
    why.zh,
    "## 示例",
    samples(documentation, "zh"),
    ...optionList(options, "zh"),
    "## 设置",
    setting(id, "zh"),
    "---",
    `# ${title.en}`,
    `- Default severity: ${SEVERITIES.en[entry.severity]}\n- Quick fix: ${FIXES.en[fix]}\n- Source: ${source.en}`,
    why.en,
    "## Sample",
    samples(documentation, "en"),
    ...optionList(options, "en"),
    "## Setting",
    setting(id, "en"),
    "[所有规则 · All rules](../README.md)",
  ].join("\n\n")}\n`;
}

/** @param {RuleDocumentation} documentation @param {"zh" | "en"} language */
function samples({ wrong, right }, language) {
  const tabs = `${wrong}${right}`.includes("\t");
  const [bad, good, note] =
    language === "zh" ? ["有问题：", "应为：", "（⇥ 表示制表符）"] : ["With the slip:", "As it should be:", "(⇥ stands for a TAB)"];
  return [bad, fence(wrong), good, fence(right), ...(tabs ? [note] : [])].join("\n\n");
}

/** TABs are shown, since a preview shows them as blanks. @param {string} text */
const fence = (text) => `\`\`\`text\n${text.replaceAll("\t", "⇥")}\n\`\`\``;

/** @param {RuleDocumentation["options"]} options @param {"zh" | "en"} language */
function optionList(options, language) {
  if (options === undefined) return [];
  const lines = Object.entries(options).map(([name, text]) => `- \`${name}\`${language === "zh" ? "：" : ": "}${text[language]}`);
  return [language === "zh" ? "## 选项" : "## Options", lines.join("\n")];
}

/** @param {string} id @param {"zh" | "en"} language */
const setting = (id, language) =>
  `${language === "zh" ? "在 `fenjie.json` 中调整级别或关闭：" : "Change the severity, or switch the rule off, in `fenjie.json`:"}\n\n\`\`\`json\n{ "rules": { "${id}": "off" } }\n\`\`\``;

/** @param {readonly Page[]} pages */
function overview(pages) {
  const rows = pages.map(({ entry, documentation: { title } }) => {
    const { id } = entry.rule;
    const fix = { safe: "安全 safe", offer: "供选择 offered", none: "" }[entry.fix ?? "none"];
    return `| [${id}](${id}.md) | ${SEVERITIES.zh[entry.severity]} ${entry.severity} | ${fix} | ${title.zh}<br>${title.en} |`;
  });
  return `${[
    "# 规则 · Rules",
    "每条规则有固定的名称，写在 `fenjie.json` 里可以改变级别（`error`、`warning`、`info`、`hint`）或关闭（`off`）。安全的修复不改变意思，可以在保存时或用 `fenjie fix` 自动进行；供选择的修复只在选中时进行。",
    "Every rule has a fixed name. In `fenjie.json` it takes another severity (`error`, `warning`, `info`, `hint`) or is switched `off`. Safe fixes change no meaning and may run on save and in `fenjie fix`; offered ones run when they are chosen.",
    ["| 规则 Rule | 默认 Default | 修复 Fix | 说明 About |", "|-|-|-|-|", ...rows].join("\n"),
  ].join("\n\n")}\n`;
}
