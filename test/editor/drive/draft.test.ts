import assert from "node:assert/strict";
import fs from "node:fs";
import { scenario } from "../harness/scenario.js";

scenario("a table is written from nothing: place, subject, and every cell with what is suggested", { files: {} }, async (code) => {
  await code.runCommand("新建任务分解表…");
  await code.pick("汶上县");
  await code.answer("政务公开工作要点");
  const editor = await code.editor("Untitled-1");
  await editor.waitForText("完成时限：");
  const cell = async (write: () => Promise<void>): Promise<void> => {
    await editor.press("ArrowDown");
    await editor.press("End");
    await write();
  };

  await editor.typeChinese("坚持公开为常态");
  await editor.press("ArrowDown");
  await cell(() => editor.typeChinese("完善公开目录"));
  await cell(async () => {
    await editor.type("zfb");
    await editor.complete("县政府办公室");
  });
  await cell(async () => {
    await editor.type("gxz");
    await editor.complete("各乡镇（街道）人民政府（办事处）");
  });
  await cell(() => editor.typeChinese("更新主动公开事项目录。"));
  await cell(async () => {
    await editor.type("6");
    await editor.complete("6月底前");
  });
  assert.equal(await editor.squiggles(), 0, "nothing to complain about");

  await code.page.keyboard.press("Control+S"); // asks where, with a name that makes it a notice
  await code.page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>(".quick-input-widget input.input")?.value.endsWith(".notice.txt"),
  );
  await code.page.keyboard.press("Enter");
  await code.page.locator(".tab.active:not(.dirty)", { hasText: ".notice.txt" }).waitFor();
  const [name = ""] = fs.readdirSync(code.folder);
  const saved = code.read(name);
  assert.ok(
    saved.endsWith(
      "\n\t一、坚持公开为常态\n\n\t（一）完善公开目录\n\t县政府办公室\n\t各乡镇（街道）人民政府（办事处）\n\t更新主动公开事项目录。\n\t6月底前\n\n",
    ),
    saved.slice(-300),
  );
});

scenario("without any folder a draft is begun, pasted into and exported, with a name to save it by", { files: {} }, async (code) => {
  await code.page.goto(`${new URL(code.page.url()).origin}/?ew=true`);
  await code.page.locator(".monaco-workbench .activitybar").waitFor();
  await code.runCommand("新建任务分解表…");
  await code.pick("汶上县");
  await code.answer("安全生产");
  const editor = await code.editor("Untitled-1");
  await editor.waitForText("完成时限：");
  // Where the cursor is put: the row that was prepared below makes room.
  await code.page.evaluate(() =>
    navigator.clipboard.writeText(
      "（一）隐患排查\t县应急局\t县公安局\t全面排查隐患。\t6月底前\n（二）宣传\t县司法局\t\t做好宣传。\t长期坚持\n",
    ),
  );
  await editor.focus();
  await editor.press("Control+V");
  await code.statusBar("已粘贴2行");
  await editor.waitForText("工作任务：（一）隐患排查");
  await editor.waitForText("完成时限：长期坚持");
  const rows = (await editor.visibleLines()).join("").replaceAll(/\s/gu, "");
  assert.match(rows, /一、工作任务：（一）隐患排查/u);
  assert.match(rows, /完成时限：长期坚持$/u);

  await code.runCommand("导出为 Word");
  await code.pick("Excel");
  const input = code.page.locator(".quick-input-widget:visible input.input");
  const dialog = code.page.locator(".monaco-dialog-box");
  await input.or(dialog).first().waitFor();
  if (await dialog.isVisible()) await code.press("仍然导出");
  await code.page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>(".quick-input-widget input.input")?.value.endsWith("安全生产任务分解表.xlsx"),
  );
});
