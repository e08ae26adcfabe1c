import assert from "node:assert/strict";
import fs from "node:fs";
import { inRepo } from "../../../scripts/lib/repo.mjs";
import { scenario } from "../harness/scenario.js";
import type { Workbench } from "../harness/workbench.js";

const WORD = "公开要点《2025》 〔1〕号";
/** Two rows have a cell over two columns: nobody can say where its text belongs. */
const PAGE = `<table><tr><td>工作任务</td><td>牵头部门</td><td>具体要求</td><td>完成时限</td></tr>
<tr><td>（一）目录</td><td>县政府办公室</td><td>更新目录</td><td>6月底前</td></tr>
<tr><td>（二）预算</td><td colspan="2">县财政局公开预算</td><td>7月底前</td></tr>
<tr><td>（三）补贴</td><td colspan="2">县民政局公开补贴</td><td>8月底前</td></tr></table>`;

const files = {
  [`${WORD}.docx`]: fs.readFileSync(inRepo("test/fixtures/documents/libreoffice-outline.docx")),
  "外来.html": PAGE,
  "去年的.doc": Buffer.from("D0CF11E0A1B11AE1", "hex"),
};

/** A command of the menu on a file in the explorer. */
const fromMenu = async (code: Workbench, file: string, command: string): Promise<void> => {
  const item = code.page.locator(".monaco-menu .action-item", { hasText: command }).first();
  // The menu lists the commands known when it opens, and takes no click in its first moment.
  for (;;) {
    await code.page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).first().click({ button: "right" });
    await code.page.locator(".monaco-menu .action-item").first().waitFor();
    if (await item.isVisible()) break;
    await code.page.keyboard.press("Escape");
  }
  await item.hover();
  await code.page.locator(".monaco-menu .action-item.focused", { hasText: command }).waitFor();
  await code.page.keyboard.press("Enter");
};

scenario(
  "a Word file becomes a draft beside it, doubts are gone through, and the notice goes out to Word again",
  { files },
  async (code) => {
    // Why not, and what to do instead: all of it is in sight.
    await fromMenu(code, "去年的.doc", "打开为任务分解表");
    await code.notification("旧格式文件");
    const told = code.page.locator(".notification-list-item-message", { hasText: "旧格式文件" });
    assert.ok(await told.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth), "cut");
    await code.press("知道了");
    await told.waitFor({ state: "detached" });

    await fromMenu(code, WORD, "打开为任务分解表");
    const draft = await code.editor(".notice.txt");
    await draft.waitForText("全面公开、按月解读");
    await code.notification("有2处修订");
    await draft.save();
    assert.match(code.read(`${WORD}.notice.txt`), /\t县财政局\n\t6月底前\n/u);

    await fromMenu(code, "外来.html", "打开为任务分解表");
    await code.notification("2处未能确认");
    await code.press("逐处核对");
    await code.statusBar("待核对：第1处，共2处");
    const page = await code.editor("外来.notice.txt");
    for (const left of ["县民政局公开补贴", undefined]) {
      await page.root.locator(".codelens-decoration a", { hasText: "已核对" }).first().click();
      const mark = page.root.locator(".view-line", { hasText: "fenjie-review" });
      await (left === undefined ? mark.first().waitFor({ state: "hidden" }) : mark.filter({ hasText: left }).waitFor());
    }
    await page.save();
    assert.ok(!code.read("外来.notice.txt").includes("fenjie-review"));

    await code.runCommand("导出为 Word");
    await code.pick("Word");
    // What is not in order is said first; then where it goes, with a name.
    const input = code.page.locator(".quick-input-widget:visible input.input");
    await input.or(code.page.locator(".monaco-dialog-box")).first().waitFor();
    if ((await code.page.locator(".monaco-dialog-box").count()) > 0) await code.press("仍然导出");
    await input.waitFor();
    await code.page.keyboard.press("Enter");
    await code.statusBar("已导出");
    const made = fs.readdirSync(code.folder).filter((name) => name.endsWith(".docx") && !name.startsWith(WORD));
    assert.equal(made.length, 1);
    assert.equal(code.readBytes(made[0] ?? "").toString("latin1", 0, 2), "PK");
  },
);
