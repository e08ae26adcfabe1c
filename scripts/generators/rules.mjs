// The pages of the rules, Chinese and then English, and the table of all rules: docs/rules/; the list of rules in the READMEs. What a page
// says stands beside its rule, as the export `documentation`; severities and fixes come from the catalogue. The command line has the same
// pages: which file documents which rule is written down for it in server/src/cli/rules/documentation.ts.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inRepo } from "../lib/repo.mjs";
import { listOfRules, withList } from "../lib/ruleList.mjs";
import { bundle, filesBelow, load, ownFolder } from "../lib/typescript.mjs";

const RULES = "server/src/core/rules";
const DOCUMENTATION = "server/src/cli/rules/documentation.ts";

const READMES = /** @type {const} */ ([
  ["README.md", "en"],
  ["README.zh-CN.md", "zh"],
]);

/** @typedef {import("../../server/src/core/rules/entry.js").CatalogueEntry} CatalogueEntry */
/** @typedef {import("../../server/src/core/rules/documentation.js").RuleDocumentation} RuleDocumentation */
/** @typedef {typeof import("../../server/src/core/rules/page.js")} PageModule */
/** @typedef {{entry: CatalogueEntry, documentation: RuleDocumentation, file: string}} Page */

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  /** @type {{CATALOGUE: readonly CatalogueEntry[]}} */
  const { CATALOGUE } = await load(`${RULES}/catalogue.ts`);
  /** @type {PageModule} */
  const words = await load(`${RULES}/page.ts`);
  const documented = await documentationByRule();
  const pages = CATALOGUE.map((entry) => {
    const found = documented.get(entry.rule.id);
    if (found === undefined) throw new Error(`The rule ${entry.rule.id} has no export “documentation”`);
    return { entry, ...found };
  });
  return new Map([
    ["docs/rules/README.md", overview(pages, words)],
    .../** @type {[string, string][]} */ (pages.map((page) => [`docs/rules/${page.entry.rule.id}.md`, pageInBoth(page, words)])),
    [DOCUMENTATION, documentationIndex(pages)],
    .../** @type {[string, string][]} */ (
      READMES.map(([file, language]) => [file, withList(fs.readFileSync(inRepo(file), "utf8"), listOfRules(pages, language, words))])
    ),
  ]);
}

/**
 * Every file in a folder of rules that exports a rule and its documentation.
 * @returns {Promise<Map<string, {documentation: RuleDocumentation, file: string}>>}
 */
async function documentationByRule() {
  const files = filesBelow(RULES, ".ts").filter((name) => path.posix.dirname(name) !== RULES && !name.endsWith("/index.ts"));
  const bundled = await bundle(files, ownFolder("rules"));
  const found = new Map();
  for (const [i, file] of files.entries()) {
    const exported = await import(pathToFileURL(bundled[i] ?? "").href);
    if (exported.documentation === undefined) continue;
    const rule = Object.values(exported).find((value) => typeof value?.id === "string" && value.id.includes("/"));
    if (rule === undefined) throw new Error(`${file} documents a rule and exports none`);
    found.set(rule.id, { documentation: exported.documentation, file });
  }
  return found;
}

/** @param {Page} page @param {PageModule} words */
const pageInBoth = (page, { pageOf, pageBody }) =>
  `${[pageOf(page, "zh"), "---", `# ${page.documentation.title.en}`, pageBody(page, "en"), "[所有规则 · All rules](../README.md)"].join(
    "\n\n",
  )}\n`;

/** @param {readonly Page[]} pages @param {PageModule} words */
function overview(pages, { SEVERITY_NAMES, FIX_NAMES }) {
  const rows = pages.map(({ entry, documentation: { title } }) => {
    const { id } = entry.rule;
    const fix = entry.fix === null ? "" : `${FIX_NAMES[entry.fix].zh} ${FIX_NAMES[entry.fix].en}`;
    return `| [${id}](${id}.md) | ${SEVERITY_NAMES[entry.severity].zh} ${entry.severity} | ${fix} | ${title.zh}<br>${title.en} |`;
  });
  return `${[
    "# 规则 · Rules",
    "每条规则有固定的名称，写在 `fenjie.json` 里可以改变级别（`error`、`warning`、`info`、`hint`）或关闭（`off`）。安全的修复不改变意思，可以在保存时或用 `fenjie fix` 自动进行；供选择的修复只在选中时进行。",
    "Every rule has a fixed name. In `fenjie.json` it takes another severity (`error`, `warning`, `info`, `hint`) or is switched `off`. Safe fixes change no meaning and may run on save and in `fenjie fix`; offered ones run when they are chosen.",
    ["| 规则 Rule | 默认 Default | 修复 Fix | 说明 About |", "|-|-|-|-|", ...rows].join("\n"),
  ].join("\n\n")}\n`;
}

/** @param {readonly Page[]} pages */
function documentationIndex(pages) {
  const named = pages.map(({ entry, file }) => {
    const source = path.posix.relative(path.posix.dirname(DOCUMENTATION), file).replace(/\.ts$/, ".js");
    return { id: entry.rule.id, name: entry.rule.id.replaceAll(/[/-](\w)/g, (_, letter) => letter.toUpperCase()), source };
  });
  const imports = named.map(({ name, source }) => `import { documentation as ${name} } from "${source}";`);
  return [
    "// Made by scripts/generators/rules.mjs (npm run generate): the documentation of every rule, by its id.",
    ...[...imports, 'import type { RuleDocumentation } from "../../core/rules/documentation.js";'].sort(bySource),
    "",
    "export const DOCUMENTATION: Readonly<Record<string, RuleDocumentation>> = {",
    ...named.map(({ id, name }) => `  "${id}": ${name},`),
    "};",
    "",
  ].join("\n");
}

/** @param {string} a @param {string} b */
const bySource = (a, b) => (sourceOf(a) < sourceOf(b) ? -1 : 1);

/** @param {string} line */
const sourceOf = (line) => line.slice(line.indexOf(" from "));
