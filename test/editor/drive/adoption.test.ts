/** A county takes over a whole city table, with the keyboard alone. */
import assert from "node:assert/strict";
import { scenario } from "../harness/scenario.js";
import type { Workbench } from "../harness/workbench.js";

const PARENT = "jining-2025.notice.txt";

/** Waits for the list at that step, “(2/26)”, and gives its title. */
const step = async (code: Workbench, at: RegExp): Promise<string> => {
  const title = code.page.locator(".quick-input-widget:visible .quick-input-title", { hasText: at });
  await title.waitFor();
  await code.picks();
  return (await title.textContent()) ?? "";
};

scenario("a whole city table becomes a county's draft, and its wordings are gone through one by one", {}, async (code) => {
  const press = (key: string) => code.page.keyboard.press(key);
  await code.openFile(PARENT);
  await code.statusBar("任务分解表");
  await code.runCommand("承接整张表…");
  await step(code, /济政办字/);
  assert.ok((await code.picks()).includes("汶上县"));
  await code.page.keyboard.insertText("汶上");
  await press("Enter");

  // All tasks, then what is offered first for two questions, then the same for all others.
  const steps = Number(/\/(\d+)\)/.exec(await step(code, /\(1\/\d+\)/))?.[1]);
  await code.screenshot("adoption-tasks");
  await press("Enter");
  await step(code, /\(2\//);
  await code.screenshot("adoption-question");
  await press("Enter");
  await step(code, /\(3\//);
  await press("Enter");
  await step(code, /\(4\//);
  await press("ArrowUp"); // the last row
  await press("Enter");
  await step(code, new RegExp(`\\(${steps}/`));
  await code.screenshot("adoption-overview");
  await press("Enter");
  assert.match(await code.notification("已承接"), /^已承接\d+项任务；.*处说法可改为本级$/);
  const draft = await code.activeEditor();
  await draft.waitForText("坚持标准引领");
  await code.screenshot("adoption-draft");

  // Wording by wording: one is changed, one is left, then she has seen enough. One undo takes the change back.
  await code.press("逐条审阅");
  await step(code, /\(1\//);
  await code.screenshot("adoption-review");
  await press("Enter");
  await step(code, /\(2\//);
  await draft.waitForText("县乡两级");
  await code.page.keyboard.insertText("跳过");
  await press("Enter");
  await step(code, /\(3\//);
  await press("Escape");
  assert.equal(await code.notification("已改"), "已改1处，跳过1处");
  await draft.focus();
  await draft.press("Control+Z");
  await draft.waitForText("市县乡三级");
});
