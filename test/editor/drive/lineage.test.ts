/**
 * Where tasks come from, on the screen: the view “任务承接” beside the notice, a task that is not carried, one that is not for this place,
 * the comparison; and a notice whose higher-level one is not known.
 */
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { scenario } from "../harness/scenario.js";
import type { Workbench } from "../harness/workbench.js";

const CHILD = "wenshang-2025.notice.txt";
const PARENT = "jining-2025.notice.txt";
const calm = { "workbench.layoutControl.enabled": false, "workbench.tree.enableStickyScroll": false, "editor.minimap.enabled": false };

/** Opens the view by its icon and gives its rows. */
async function openView({ page }: Workbench, title: string): Promise<(words: string) => Locator> {
  await page.locator(`.activitybar .action-label[aria-label*="${title}"]`).first().click();
  return (words) => page.locator(".pane-body .monaco-list-row", { hasText: words }).first();
}

const message = (page: Page, words: string): Promise<void> =>
  page.locator(".tree-explorer-viewlet-tree-view .message", { hasText: words }).waitFor();
/** The tree with the focus on its first row: rows out of sight are not drawn. */
const toTop = async (page: Page): Promise<void> => {
  await page.locator(".pane-body .monaco-list").first().focus();
  await page.keyboard.press("Home");
};
const selected = (page: Page, words: string): Promise<void> =>
  page.locator(".pane-body .monaco-list-row.selected", { hasText: words }).waitFor();
const tab = ({ page }: Workbench, words: string): Promise<void> => page.locator(".tab.active", { hasText: words }).waitFor();

scenario(
  "a drafter sees what is not carried, looks at it above, leaves it out with a reason, takes that back, compares",
  { settings: { ...calm, "workbench.colorTheme": "Default Dark Modern" }, viewport: { width: 1400, height: 850 } },
  async (code) => {
    const { page } = code;
    const text = code.read(CHILD);
    const editor = await code.openFile(CHILD);
    const row = await openView(code, "分解");
    await message(page, "与“济政办字〔2025〕9号”对照");
    await row("未承接").getByText("28").waitFor();

    // The cursor takes the selection along.
    await editor.focus();
    await editor.moveBehind(text, "具有汶上特色");
    await selected(page, "济宁→汶上");
    await code.screenshot("lineage-view");

    // A click on what is not carried shows it above; the view stays with the notice.
    await toTop(page);
    await row("落实政府政策例行吹风会机制").click();
    await tab(code, PARENT);
    await row("未承接").getByText("28").waitFor();
    await selected(page, "落实政府政策例行吹风会机制");

    // By the keyboard, too: the next task below, past the heading of its group.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await selected(page, "开展市直机关“政府开放月”系列活动");
    await page.locator("#status\\.editor\\.selection", { hasText: "Ln 54," }).waitFor();

    // It is not for this place: said once, with the reason, and taken back.
    await row("落实政府政策例行吹风会机制").hover();
    await row("落实政府政策例行吹风会机制").locator('.action-label[aria-label^="不适用"]').click();
    await code.pick("由上级部门直接组织实施");
    await row("未承接").getByText("27").waitFor();
    assert.match(code.read("fenjie.lineage.json"), /由上级部门直接组织实施/);
    await code.screenshot("lineage-not-for-us");

    await page.keyboard.press("End");
    await row("不适用").hover();
    await row("不适用").locator('.action-label[aria-label^="恢复"]').click();
    await toTop(page);
    await row("未承接").getByText("28").waitFor();

    // Both tables beside one another; from a line to its row.
    await code.openFile(CHILD);
    await code.runCommand("与上级任务对比");
    await tab(code, "济宁市2025 ↔ 汶上县2025（对比）");
    const own = page.locator(".editor.modified .view-line", { hasText: "第44行 ← 第35行 · 原样" });
    const higher = page.locator(".editor.original .view-line", { hasText: "第44行 ← 第35行 · 原样" });
    const [mine, above] = [await own.boundingBox(), await higher.boundingBox()];
    assert.equal(mine?.y, above?.y, "the rows stand side by side");
    await code.screenshot("lineage-comparison");
    await own.click();
    await page.keyboard.press("F12");
    await tab(code, CHILD);
    await page.locator("#status\\.editor\\.selection", { hasText: "Ln 44," }).waitFor();
  },
);

scenario(
  "where the higher-level notice is not known the view says so, and one chosen there is remembered; in English, narrow, light",
  {
    locale: "en",
    settings: { ...calm, "workbench.colorTheme": "Default Light Modern" },
    viewport: { width: 1000, height: 700 },
    files: {},
    folder: "seeds/notices",
  },
  async (code) => {
    const { page } = code;
    await code.openFile(PARENT);
    const row = await openView(code, "Fenjie");
    await row("Choose the Higher-Level Notice…").waitFor();
    await code.screenshot("lineage-unknown-en");
    await row("Choose the Higher-Level Notice…").click();
    await code.pick("济政办字〔2024〕");
    await row("Not continued").waitFor();
    await message(page, "Against “济政办字〔2024〕17号”");
    await code.screenshot("lineage-last-year-en");
    assert.match(code.read("fenjie.lineage.json"), /jining-2024/);
    await code.runCommand("Compare With the Higher-Level Table");
    await tab(code, "(compared)");
    await page.locator(".monaco-diff-editor .view-line", { hasText: "new" }).first().waitFor();
    await code.screenshot("lineage-comparison-en");
  },
);
