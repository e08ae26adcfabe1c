/** The panels beside the text. “打印预览”: pages beside the text, in step with it; a click goes to the cell; what is typed is seen; all is there again after the window was loaded anew. “概览图”: pictures that follow. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { scenario } from "../harness/scenario.js";
import type { Workbench } from "../harness/workbench.js";

const NAME = "wenshang-2025.notice.txt";
const calm = { "workbench.layoutControl.enabled": false, "editor.minimap.enabled": false };
const viewport = { width: 1500, height: 900 };

const panelPage = ({ page }: Workbench): FrameLocator => page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");

const openPreview = async (code: Workbench): Promise<FrameLocator> => {
  await code.runCommand("打印预览");
  const paper = panelPage(code);
  await paper.locator(".sheet").first().waitFor();
  return paper;
};

/** The line the cursor stands in, once it is there. */
const cursorIn = ({ page }: Workbench, line: number): Promise<void> =>
  page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line},` }).waitFor();

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split("\n").length;

/** Its upper edge, once it is at rest: what was scrolled before may still come along. */
const topOf = async (what: Locator): Promise<number> => {
  for (let last = Number.NaN; ; ) {
    const top = (await what.boundingBox())?.y ?? Number.NaN;
    if (top === last) return top;
    last = top;
    await what.page().evaluate(frames, 20);
  }
};

/** Waits until that many pictures were drawn. */
const frames = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const next = (left: number): void => void (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });

/** Waits until it lies in the window. */
const inSight = (what: Locator): Promise<void> =>
  what.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        new IntersectionObserver(([entry], observer) => {
          if (entry?.isIntersecting !== true) return;
          observer.disconnect();
          resolve();
        }).observe(element);
      }),
  );

scenario(
  "a drafter sees the pages, clicks into a cell, types, scrolls, and has it all again",
  { settings: calm, viewport },
  async (code) => {
    const { page } = code;
    const text = code.read(NAME);
    const editor = await code.openFile(NAME);
    const paper = await openPreview(code);
    const cell = paper.locator("td", { hasText: "巩固深化" }).first();
    const marked = paper.locator(".at-cursor");

    // A4, with page numbers at the outer edge; the place of the cursor is marked.
    const first = await paper.locator(".sheet").first().boundingBox();
    assert.ok(first !== null && Math.abs(first.height / first.width - 297 / 210) < 0.01, JSON.stringify(first));
    assert.deepEqual((await paper.locator(".number").allTextContents()).slice(0, 3), ["— 1 —", "— 2 —", "— 3 —"]);
    await marked.filter({ hasText: "汶政办字〔2025〕8号" }).waitFor();
    await code.screenshot("paper");

    // The cursor goes down the text: the paper comes along and marks the cell, also from the indent of its line.
    await editor.focus();
    await editor.moveTo(lineOf(text, "巩固深化"));
    await marked.filter({ hasText: "巩固深化" }).waitFor();
    await inSight(cell);

    // A click goes to the cell, behind the character clicked.
    await editor.moveTo(lineOf(text, "推动征地拆迁"));
    await cell
      .locator("p")
      .first()
      .click({ position: { x: 2, y: 8 } });
    await cursorIn(code, lineOf(text, "巩固深化"));
    await code.screenshot("paper-clicked");

    // What she types is seen on paper, and the paper does not leave its place.
    const before = await topOf(cell);
    await editor.typeChinese("全面");
    const typed = marked.filter({ hasText: "全面巩固深化" });
    await typed.waitFor();
    assert.ok(Math.abs((await topOf(typed)) - before) < 2, "it stays where it was");
    await code.screenshot("paper-typed");

    // The paper is scrolled: the text comes along.
    await cell.hover();
    await page.mouse.wheel(0, 100_000);
    await editor.root.locator(".view-line", { hasText: "抄送" }).first().waitFor();
    await code.screenshot("paper-scrolled");

    // With the paper in front, the notice beside it goes out to Word.
    await page.locator(".tab", { hasText: `预览 ${NAME}` }).click();
    await page.locator(".editor-group-container.active .editor-actions .action-label[aria-label*='导出']").click();
    await code.pick("Word");
    await page.locator(".monaco-dialog-box", { hasText: "未了的事项" }).waitFor();
    await page.keyboard.press("Escape");

    // After the window was loaded anew the panel shows the notice again.
    await editor.focus();
    await editor.save();
    // By the command: it ends the window in order, while a page that is loaded again may do so before the editor has put away what was open.
    const gone = page.waitForEvent("load");
    await code.runCommand("Developer: Reload Window");
    await gone;
    await page.locator(".tab", { hasText: `预览 ${NAME}` }).waitFor({ timeout: 60_000 });
    await panelPage(code).locator(".sheet").first().waitFor({ timeout: 60_000 }); // the extensions start anew
  },
);

scenario(
  "light paper in a dark window; another notice is followed; where the browser has no printer of its own the page is saved",
  { settings: { ...calm, "workbench.colorTheme": "Default Dark Modern", "fenjie.paper.scrollWithEditor": false }, viewport },
  async (code) => {
    const { page } = code;
    await code.openFile(NAME);
    const paper = await openPreview(code);
    const editor = await code.openFile("jining-2025.notice.txt");
    await page.locator(".tab", { hasText: "预览 jining-2025.notice.txt" }).waitFor();
    await paper.locator(".sheet.landscape").first().waitFor({ state: "attached" });
    const ground = await paper
      .locator(".sheet")
      .first()
      .evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
    assert.equal(ground, "rgb(255, 255, 255)");
    await code.screenshot("paper-dark");

    // The text is scrolled, but the paper stays, for so it is set.
    await editor.moveToEnd();
    await paper.locator(".place", { hasText: "第1页" }).waitFor();

    await code.runCommand("打印或存为 PDF…");
    const input = page.locator(".quick-input-widget:visible input.input");
    await input.waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".quick-input-widget input.input")?.value.endsWith(".html"));
    const name = path.basename(await input.inputValue());
    await page.keyboard.press("Enter");
    await code.notification("打印或存为 PDF");
    assert.match(fs.readFileSync(path.join(code.folder, name), "utf8"), /@page portrait/);
  },
);

scenario(
  "the overview follows what is typed, and a picture is saved as it stands in a report",
  { settings: calm, viewport },
  async (code) => {
    const { page } = code;
    const text = code.read(NAME);
    const editor = await code.openFile(NAME);
    await code.runCommand("概览图");
    const overview = panelPage(code);
    const leads = overview.locator('.picture[data-name="leads"]');
    await leads.waitFor();
    assert.equal(await overview.locator(".picture").count(), 5);
    await leads.locator("text", { hasText: "其余12个单位" }).waitFor({ state: "attached" });
    await code.screenshot("overview");

    await editor.focus();
    await editor.moveBehind(text, "县民政局");
    await editor.typeChinese("、县档案局");
    // One more unit with one task: it is among those put together.
    await leads.locator("text", { hasText: "其余13个单位" }).waitFor({ state: "attached" });

    await leads.getByRole("button", { name: "复制" }).click();
    await code.statusBar("图已复制");
    const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
    assert.deepEqual(kinds, ["image/png"]);

    await leads.getByRole("button", { name: "存为 SVG…" }).click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".quick-input-widget input.input")?.value.endsWith(".svg"));
    const name = path.basename(await page.locator(".quick-input-widget:visible input.input").inputValue());
    await page.keyboard.press("Enter");
    await code.statusBar("已导出");
    assert.match(fs.readFileSync(path.join(code.folder, name), "utf8"), /^<svg [\s\S]*其余13个单位/u);
  },
);
