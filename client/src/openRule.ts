/** “打开规则说明…”: the page of a rule, from the pages that ship with the extension (docs/rules/), in the preview. */
import { commands, type ExtensionContext, languages, type QuickPickItem, Uri, window, workspace } from "vscode";
import { exists } from "./exists.js";
import { inWords, messageLanguage, say } from "./language.js";
import { ruleOf } from "./ruleLinks.js";
import { tellWarning } from "./tell.js";

/**
 * `rule`: the id, `deadline/past`. Without it the rules of the findings at the cursor are offered first, then all others.
 */
export const openRule = async (context: ExtensionContext, rule?: unknown): Promise<void> => {
  const folder = rulePages(context);
  const id = typeof rule === "string" ? rule : await chooseRule(await rulesIn(folder));
  if (id === undefined) return;
  const page = await pageOf(folder, id);
  if (page === undefined) {
    tellWarning(inWords(say(`没有找到规则“${id}”的说明`, `There is no page on the rule “${id}”`)));
    return;
  }
  try {
    await commands.executeCommand("markdown.showPreview", page);
  } catch {
    await window.showTextDocument(page, { preview: true }); // where the Markdown extension is switched off
  }
};

/** The folder of the pages: `deadline/past.md` and so on. */
export const rulePages = (context: ExtensionContext): Uri => Uri.joinPath(context.extensionUri, "docs", "rules");

/** An id becomes part of a path: nothing but what an id is made of may come in from a link. */
const ID = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/;

const pageOf = async (folder: Uri, id: string): Promise<Uri | undefined> => {
  if (!ID.test(id)) return undefined;
  for (const ending of messageLanguage() === "zh" ? [".zh-cn.md", ".md"] : [".md"]) {
    const page = Uri.joinPath(folder, `${id}${ending}`);
    if (await exists(page)) return page;
  }
  return undefined;
};

/** A rule by what it finds, as the list of rules names it; its id beside it. */
interface RuleItem extends QuickPickItem {
  readonly description: string;
}

/** “| [table/columns](table/columns.md) | 错误 error |  | 表头缺列<br>A column is missing |” */
const LISTED = /^\| \[([^\]]+)\]\(.*\| (.+)<br>(.+) \|$/gmu;

const rulesIn = async (folder: Uri): Promise<readonly RuleItem[]> => {
  const list = Buffer.from(await workspace.fs.readFile(Uri.joinPath(folder, "README.md"))).toString("utf8");
  return [...list.matchAll(LISTED)].map(([, id = "", zh = "", en = ""]) => ({ label: inWords(say(zh, en)), description: id }));
};

const chooseRule = async (all: readonly RuleItem[]): Promise<string | undefined> => {
  const found = new Set(rulesAtCursor());
  const here = all.filter(({ description }) => found.has(description));
  const chosen = await window.showQuickPick([...here, ...all.filter((rule) => !here.includes(rule))], {
    title: inWords(say("打开规则说明", "Open Rule Documentation")),
    placeHolder: inWords(say("选择规则", "Choose a rule")),
    matchOnDescription: true,
  });
  return chosen?.description;
};

const rulesAtCursor = (): string[] => {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const line = editor.selection.active.line;
  const rules = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.start.line <= line && line <= range.end.line)
    .flatMap((diagnostic) => ruleOf(diagnostic) ?? []);
  return [...new Set(rules)];
};
