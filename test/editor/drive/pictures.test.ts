/**
 * Two pictures of the README, as a drafter sees the editor; the others are made by lineage.test.ts and paper.test.ts. They are left in .test-out/screenshots/; where
 * the editor has changed for the better, they are made into docs/images/*.webp (lossless, a palette of 40 colours: some 70 kB each).
 */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { scenario } from "../harness/scenario.js";

const NAME = "wenshang-2025.notice.txt";
const settings = { "editor.minimap.enabled": false, "workbench.layoutControl.enabled": false, "editor.occurrencesHighlight": "off" };

scenario("the pictures of the README", { settings }, async (code) => {
  const { page } = code;
  /** What the mouse points at is explained in a box of its own. */
  const pointAway = async (): Promise<void> => {
    await page.mouse.move(600, 785); // an empty place of the status bar
    await page.locator(".monaco-hover:visible").waitFor({ state: "hidden" });
  };
  const text = code.read(NAME);
  const editor = await code.openFile(NAME);
  await page
    .locator(".pane-header", { hasText: "Explorer" })
    .or(page.locator(".pane-header", { hasText: "workspace" }))
    .first()
    .click();
  await page.locator(".pane-header", { hasText: "Outline" }).click();
  await page.locator(".outline-pane .monaco-list-row", { hasText: "坚持标准引领" }).waitFor();
  await code.problems();
  await editor.focus();
  await editor.moveBehind(text, "职业技能培训、社会保险待遇");
  await editor.waitForSquiggle("info");
  await pointAway();
  await code.screenshot("editor");

  await page.keyboard.press("Control+J"); // closes the panel
  await code.runCommand("插入上级任务…");
  assert.ok((await code.picks()).length > 0);
  for (let times = 0; times < 12; times++) await page.keyboard.press("ArrowDown");
  const row = (words: string): Locator => page.locator(".quick-input-list .monaco-list-row", { hasText: words });
  for (const words of ["完善市级依申请公开平台", "推动实体经济和数字经济"]) await row(words).locator('[role="checkbox"]:visible').click();
  await page.locator(".quick-input-widget", { hasText: "2 Selected" }).waitFor();
  await row("没有对应单位").first().waitFor();
  await pointAway();
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  await code.screenshot("inherited");
});
