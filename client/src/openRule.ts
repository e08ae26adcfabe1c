/** “打开规则说明…”: the page of a rule, from the pages that ship with the extension (docs/rules/), in the preview. */
import { commands, type ExtensionContext, FileType, languages, Uri, window, workspace } from "vscode";
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

const rulesIn = async (folder: Uri): Promise<string[]> => {
  const ids: string[] = [];
  for (const [group, type] of await workspace.fs.readDirectory(folder)) {
    if (type !== FileType.Directory) continue;
    for (const [name] of await workspace.fs.readDirectory(Uri.joinPath(folder, group))) {
      const id = `${group}/${name.replace(/\.md$/, "")}`;
      if (name.endsWith(".md") && ID.test(id)) ids.push(id);
    }
  }
  return ids.sort();
};

const chooseRule = (all: readonly string[]): Thenable<string | undefined> => {
  const here = rulesAtCursor().filter((id) => all.includes(id));
  return window.showQuickPick([...here, ...all.filter((id) => !here.includes(id))], {
    title: inWords(say("打开规则说明", "Open Rule Documentation")),
    placeHolder: inWords(say("选择规则", "Choose a rule")),
  });
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
