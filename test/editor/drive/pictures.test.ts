/**
 * The two pictures of the README, as a drafter sees the editor. They are left in .test-out/screenshots/; where the editor has changed for
 * the better, they are copied to docs/images/ from there.
 */
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.js";

const NAME = "wenshang-2025.notice.txt";
const settings = { "editor.minimap.enabled": false, "workbench.layoutControl.enabled": false, "editor.occurrencesHighlight": "off" };

scenario("the pictures of the README", { settings }, async (code) => {
  const { page } = code;
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
  await editor.moveBehind(text, "积极推进政务公开数字化转型");
  await editor.waitForSquiggle("warning");
  await page.mouse.move(640, 20);
  await code.screenshot("editor");

  await page.keyboard.press("Control+J"); // closes the panel
  await code.runCommand("插入上级任务…");
  assert.ok((await code.picks()).length > 0);
});
