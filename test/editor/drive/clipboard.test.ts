import assert from "node:assert/strict";
import type { Editor } from "../harness/editor.js";
import { scenario } from "../harness/scenario.js";
import type { Workbench } from "../harness/workbench.js";

/** Two rows of a county's table; the cursor is put behind the deadline of the first. */
const NOTICE = `汶上县人民政府办公室
关于印发2025年重点工作任务分解表的通知

各乡镇（街道）人民政府（办事处），县政府各部门、单位：

请认真落实。

汶上县人民政府办公室
2025年5月26日

附件

2025年汶上县重点工作任务分解表

	工作任务
	牵头部门
	责任单位
	具体要求
	完成时限

	（一）推进政务公开
	县政府办公室
	县财政局
	做好政府信息公开工作。
	6月底前

	（二）加强审计监督
	县审计局
	县财政局
	做好审计监督工作。
	9月底前
`;

const paragraph = (words: string): string =>
  `<p class=MsoNormal align=center style='text-align:center;mso-element:frame'><span style='font-size:10.5pt;font-family:仿宋_GB2312'>${words}</span></p>`;

/** Two rows as Word copies them: the leads merged, a requirement of two paragraphs. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} table.MsoTableGrid {border:solid windowtext 1.0pt;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
<td width=111 valign=top rowspan=2 style='border:solid windowtext 1.0pt'>${paragraph("（三）健全工作机制")}</td>
<td width=111 valign=top rowspan=2>${paragraph("县司法局")}</td><td width=111>${paragraph("县教育局")}${paragraph("县民政局")}</td>
<td width=111>${paragraph("健全工作制度，")}${paragraph("明确责任分工。")}</td><td width=111>${paragraph("7<span lang=EN-US></span>月底前")}</td></tr>
<tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
<td width=111>${paragraph("县水务局")}</td><td width=111>${paragraph("按月通报进展情况。")}</td><td width=111>${paragraph("每月底前")}</td></tr>
</table><!--EndFragment--></body></html>`;
const WORD_TEXT =
  "（三）健全工作机制\t县司法局\t县教育局\r\n县民政局\t健全工作制度，\r\n明确责任分工。\t7月底前\r\n\t\t县水务局\t按月通报进展情况。\t每月底前\r\n";

/** What another program puts on the clipboard, to the letter. */
const putOnClipboard = async (code: Workbench, html: string | null, text: string): Promise<void> => {
  const other = await code.page.context().newPage();
  await other.evaluate(
    ([page, words]) => {
      document.addEventListener("copy", (event) => {
        event.preventDefault();
        if (page !== null) event.clipboardData?.setData("text/html", page as string);
        event.clipboardData?.setData("text/plain", words as string);
      });
      if (!document.execCommand("copy")) throw new Error("the browser did not copy");
    },
    [html, text] as const,
  );
  await other.close();
  await code.page.bringToFront();
};

/** What a program gets that pastes: a page that takes all there is. */
const pasteElsewhere = async (code: Workbench): Promise<{ readonly page: string; readonly cells: readonly string[] }> => {
  const other = await code.page.context().newPage();
  try {
    await other.setContent('<div id="here" contenteditable style="min-height:200px"></div>');
    await other.evaluate(() =>
      document.addEventListener("paste", (event) => {
        document.body.dataset.page = event.clipboardData?.getData("text/html") ?? "";
      }),
    );
    await other.click("#here");
    await other.keyboard.press("Control+V");
    const cells = await other
      .locator("#here td")
      .evaluateAll((all) =>
        all.map((cell) => `${(cell as HTMLElement).innerText} ${cell.getAttribute("colspan") ?? 1}×${cell.getAttribute("rowspan") ?? 1}`),
      );
    return { page: await other.evaluate(() => document.body.dataset.page ?? ""), cells };
  } finally {
    await other.close();
    await code.page.bringToFront();
  }
};

/** A browser copies within seconds after a key or click; where the page comes up later, on a busy machine, it asks for another. */
const copyTable = async (code: Workbench, said: string): Promise<void> => {
  await code.runCommand("复制为表格");
  const button = clipboardPage(code).locator("body:not(.quiet) .button");
  void button.click().catch(() => undefined); // mostly it never comes
  await code.statusBar(said);
};

const NAME = "a.notice.txt";
const FILES = { files: { [NAME]: NOTICE } };
const PASTED = "\n\t（三）健全工作机制\n\t县司法局\n\t县教育局\n县民政局\n\t健全工作制度，\n明确责任分工。\n\t7月底前\n";

/** The notice as it is once saved, from its first row on. */
const saved = async (code: Workbench, editor: Editor): Promise<string> => {
  await editor.save();
  return code.read(NAME).slice(NOTICE.indexOf("\t（一）"));
};

scenario(
  "a table copied in Word becomes rows with Ctrl+V; one undo takes it back, and the plain paste is one choice away",
  FILES,
  async (code) => {
    const editor = await code.openFile(NAME);
    await editor.moveBehind(NOTICE, "6月底前");
    await putOnClipboard(code, WORD, WORD_TEXT);
    await editor.focus();
    await editor.press("Control+V");
    assert.match(await code.statusBar("已粘贴"), /^已粘贴2行/u);
    await code.screenshot("clipboard-pasted");
    const rows = await saved(code, editor);
    assert.ok(rows.includes(`6月底前\n${PASTED}`), rows);
    assert.ok(rows.indexOf("县水务局") < rows.indexOf("（二）加强审计监督"));

    await editor.press("Control+Z");
    assert.equal(await saved(code, editor), NOTICE.slice(NOTICE.indexOf("\t（一）")));

    await editor.press("Control+V");
    await editor.waitForText("（三）健全工作机制");
    await code.page.locator(".post-edit-widget").click();
    const plain = code.page.locator(".action-widget .monaco-list-row.action", { hasText: "Plain Text" });
    await plain.waitFor();
    await code.screenshot("clipboard-choices");
    await plain.click();
    await editor.waitForText("6月底前（三）健全工作机制");
  },
);

scenario("words, a single cell, and rows copied in the editor itself are pasted as ever", FILES, async (code) => {
  const editor = await code.openFile(NAME);
  await editor.moveBehind(NOTICE, "做好政府信息公开工作");
  await putOnClipboard(code, "<table><tr><td>及时</td></tr></table>", "及时");
  await editor.focus();
  await editor.press("Control+V");
  await editor.waitForText("做好政府信息公开工作及时。");

  const text = code.read(NAME);
  await editor.moveTo(text.slice(0, text.indexOf("\t（一）")).split("\n").length);
  for (let line = 0; line < 6; line++) await editor.press("Shift+ArrowDown");
  await editor.press("Control+C");
  await editor.press("ArrowRight");
  await editor.press("Control+V");
  await editor.root.locator(".view-line", { hasText: "（一）推进政务公开" }).nth(1).waitFor();
  const rows = await saved(code, editor);
  assert.equal(rows.split("（一）推进政务公开").length, 3);
  assert.ok(!rows.includes("fenjie"), rows);
});

scenario(
  "the command reads the table by a page where the editor cannot, and asks for the key where the browser wants it",
  FILES,
  async (code) => {
    const editor = await code.openFile(NAME);
    await editor.moveBehind(NOTICE, "9月底前");
    await putOnClipboard(code, WORD, WORD_TEXT);
    await editor.focus();
    await code.runCommand("把剪贴板中的表格粘贴为任务行");
    await code.statusBar("已粘贴2行");
    const rows = await saved(code, await code.editor(NAME));
    assert.ok(rows.includes(`9月底前\n${PASTED}`), rows);
    await editor.press("Control+Z");
    assert.equal(await saved(code, editor), NOTICE.slice(NOTICE.indexOf("\t（一）")));

    // A browser that has not been asked for the clipboard, and does not give it unasked.
    await code.page.context().clearPermissions();
    await code.runCommand("把剪贴板中的表格粘贴为任务行");
    const field = clipboardPage(code).locator(".field");
    await field.waitFor();
    assert.equal(await field.textContent(), "请在此按 Ctrl+V");
    await code.screenshot("clipboard-page");
    await code.page.keyboard.press("Control+V");
    await code.statusBar("已粘贴2行");
    assert.equal(await saved(code, await code.editor(NAME)), rows);
  },
);

scenario(
  "rows copied as a table keep their merged cells, elsewhere and here",
  { files: { [NAME]: `${NOTICE}\n\t\n\t\n\t\n\t加强结果运用。\n\t12月底前\n` } },
  async (code) => {
    const editor = await code.openFile(NAME);
    await editor.moveBehind(NOTICE, "6月底前");
    await copyTable(code, "已复制3行");
    const { page, cells } = await pasteElsewhere(code);
    assert.match(page, /mso-data-placement:\s*same-cell/u, "as it was written, nothing cleaned away");
    for (const cell of ["（一）推进政务公开 1×1", "（二）加强审计监督 1×2", "县审计局 1×2", "县财政局 1×2", "12月底前 1×1"])
      assert.ok(cells.includes(cell), `${cell}: ${cells.join(" | ")}`);

    await editor.focus();
    await editor.moveToEnd();
    await editor.press("Control+V");
    await code.statusBar("已粘贴3行");
  },
);

scenario("a browser that wants a click for the table gets it; with Esc the text alone is copied", FILES, async (code) => {
  // As where the page is of another origin than the editor: nothing is copied but by a click in the page itself.
  await code.page.context().addInitScript(() => {
    const { execCommand } = Document.prototype;
    Document.prototype.execCommand = function (this: Document, name: string) {
      return window.event?.type === "click" ? execCommand.call(this, name) : false;
    };
  });
  const editor = await code.openFile(NAME);
  await editor.moveBehind(NOTICE, "6月底前");
  await code.runCommand("复制为表格");
  await clipboardPage(code).locator(".button").waitFor();
  await code.screenshot("clipboard-button");
  await code.page.keyboard.press("Escape");
  assert.equal(await code.notification("已复制2行"), "已复制2行，只有文字，粘贴后没有合并单元格");
  assert.equal(await code.page.evaluate(() => navigator.clipboard.readText().then((text) => text.split("\r\n").length)), 3);

  await code.editor(NAME);
  await code.runCommand("复制为表格");
  await clipboardPage(code).locator(".button").click();
  await code.statusBar("已复制2行，可粘贴到 Word");
  assert.equal((await pasteElsewhere(code)).cells.length, 15);
});

scenario("what is uncertain in a pasted table is marked, gone through, and ticked off", FILES, async (code) => {
  const editor = await code.openFile(NAME);
  await editor.moveBehind(NOTICE, "9月底前");
  // Columns without titles, in another order, one of them of no known kind.
  const cells = (...words: readonly string[]): string => `<tr>${words.map((word) => `<td>${word}</td>`).join("")}</tr>`;
  const rows = cells("甲类", "健全制度", "及时总结经验", "县司法局") + cells("乙类", "抓好落实", "按月通报", "县教育和体育局");
  await putOnClipboard(code, `<table>${rows}</table>`, "甲类\t健全制度\t及时总结经验\t县司法局\r\n");
  await editor.focus();
  await editor.press("Control+V");
  await code.notification("未能确认");
  await code.screenshot("clipboard-doubts");
  const before = await saved(code, editor);
  const marks = before.split("<!-- fenjie-review").length - 1;
  assert.ok(marks > 0, before);

  await code.press("逐处核对");
  await editor.waitForText("fenjie-review");
  await code.page.locator(".codelens-decoration a", { hasText: "已核对" }).first().click();
  await code.page.waitForFunction(
    ([element, count]) => (element as Element).querySelectorAll(".codelens-decoration a").length < (count as number) * 2,
    [await editor.root.elementHandle(), marks] as const,
  );
  assert.equal((await saved(code, editor)).split("<!-- fenjie-review").length - 1, marks - 1);
  await code.screenshot("clipboard-reviewed");
});

const clipboardPage = (code: Workbench) => code.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
