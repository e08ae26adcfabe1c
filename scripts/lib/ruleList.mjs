// The list of rules in the READMEs: one table a family, folded, between two comments.

/** @typedef {import("../../server/src/core/rules/page.js").DocumentedRule} DocumentedRule */
/** @typedef {typeof import("../../server/src/core/rules/page.js")} PageModule */
/** @typedef {import("../../server/src/core/message.js").Language} Language */

const BEGIN = "<!-- list of rules: made by npm run generate -->";
const END = "<!-- end of the list of rules -->";

/**
 * The text of a README with the list put between its comments.
 * @param {string} readme @param {string} list
 */
export function withList(readme, list) {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The list of rules stands between the lines\n${BEGIN}\n${END}`);
  return `${readme.slice(0, from)}${BEGIN}\n${list}\n${readme.slice(to)}`;
}

/** @param {readonly DocumentedRule[]} rules @param {Language} language @param {PageModule} words */
export function listOfRules(rules, language, { SEVERITY_NAMES, FIX_NAMES, FAMILY_NAMES }) {
  const headings = language === "zh" ? ["规则", "发现什么", "默认级别", "修复"] : ["Rule", "What it finds", "Default", "Fix"];
  /** @param {DocumentedRule} rule */
  const row = ({ entry: { rule, severity, fix }, documentation: { title } }) =>
    `| [${rule.id}](docs/rules/${rule.id}.md) | ${title[language]} | ${SEVERITY_NAMES[severity][language]} | ${fix === null ? "" : FIX_NAMES[fix][language]} |`;
  const families = [...new Set(rules.map(familyOf))];
  return families
    .map((family) => {
      const own = rules.filter((rule) => familyOf(rule) === family);
      const name = FAMILY_NAMES[family]?.[language];
      if (name === undefined) throw new Error(`The family ${family} has no name`);
      const summary = language === "zh" ? `${name}（${own.length}）` : `${name} (${own.length})`;
      const table = [`| ${headings.join(" | ")} |`, "|-|-|-|-|", ...own.map(row)].join("\n");
      return `<details><summary>${summary}</summary>\n\n${table}\n\n</details>`;
    })
    .join("\n");
}

/** @param {DocumentedRule} rule */
const familyOf = ({ entry: { rule } }) => rule.id.slice(0, rule.id.indexOf("/"));
