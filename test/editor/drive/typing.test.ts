/** What must not disturb somebody who types. */
import assert from "node:assert/strict";
import type { Editor } from "../harness/editor.js";
import { scenario } from "../harness/scenario.js";
import type { Workbench } from "../harness/workbench.js";

const NAME = "wenshang-2025.notice.txt";

scenario("while a row is typed it is not corrected", {}, async (code) => {
  const editor = await code.openFile(NAME);
  await editor.moveBehind(code.read(NAME), "\t县民政局");
  await editor.waitForSquiggle();
  const before = await editor.squiggles();
  for (const step of ["、", "县", "开", "心"]) {
    await editor.typeChinese(step);
    assert.equal(await editor.squiggles(), before, step);
  }
  await editor.compose(["j", "ju"], "局");
  await editor.waitForText("县民政局、县开心局");
  assert.equal(await editor.squiggles(), before);
  await editor.press("Escape");
  await editor.press("ArrowDown");
  await code.page.waitForFunction((count) => document.querySelectorAll('[class*="squiggly-"]').length > count, before);
});

scenario("the names of the columns stand still while a cell is typed", {}, async (code) => {
  const editor = await code.openFile(NAME);
  await editor.moveBehind(code.read(NAME), "\t县民政局");
  await editor.waitForText("牵头部门：县民政局");
  // In its first seconds VS Code may draw all hints anew at any time, and once more when typing pauses.
  for (let times = 1; ; times++) {
    const odd = (await typeAndWatch(code, editor)).filter((line) => !line.startsWith("牵头部门：县民政局"));
    if (odd.length === 0) break;
    assert.ok(times < 3, odd.join("\n"));
    await editor.waitForText("牵头部门：县民政局");
  }
});

/** Types “、县审” and deletes it; gives all that the line was seen to say, drawing by drawing. */
const typeAndWatch = async (code: Workbench, editor: Editor): Promise<readonly string[]> => {
  await code.page.evaluate(() => {
    const watched = { seen: [] as string[], ended: false };
    Object.assign(window, { watched });
    const look = (): void => {
      const line = [...document.querySelectorAll(".view-line")].find(({ textContent }) => textContent?.includes("县民政局"));
      const text = line?.textContent?.replaceAll("\u00A0", " ").trim();
      if (text !== undefined && watched.seen.at(-1) !== text) watched.seen.push(text);
      if (!watched.ended) requestAnimationFrame(look);
    };
    look();
  });
  const list = code.page.locator(".suggest-widget.visible");
  for (const step of ["、", "县", "审"]) {
    await editor.typeChinese(step);
    await editor.suggest();
    await list.waitFor(); // by then the hints have been asked for as well
    await editor.press("Escape");
    await list.waitFor({ state: "hidden" });
  }
  for (let times = 0; times < 3; times++) await editor.press("Backspace");
  return code.page.evaluate(() => {
    const { watched } = window as unknown as { watched: { seen: string[]; ended: boolean } };
    watched.ended = true;
    return watched.seen;
  });
};

scenario("suggestions come by themselves in every column, and Enter or Tab takes the first", {}, async (code) => {
  const text = code.read(NAME);
  const editor = await code.openFile(NAME);
  const mended = text
    .replace("\t县教育和体育局\n\t各乡镇（街道）人民政府（办事处）\n", "\t县教育和体育局\n\n县审计局\n\t各乡镇（街道）人民政府（办事处）\n")
    .replace("\t3月底前\n", "\t6月底前\n");

  await editor.moveBehind(text, "\t县教育和体育局");
  await editor.type("sjj");
  assert.equal((await editor.suggestions())[0], "县审计局");
  await editor.press("Tab");
  await editor.waitForText("县审计局");

  await editor.moveBehind(text, "\t3月底前");
  for (let times = 0; times < "3月底前".length; times++) await editor.press("Backspace");
  await editor.type("6");
  assert.equal((await editor.suggestions())[0], "6月底前");
  await editor.press("Enter");
  await editor.save();
  assert.equal(code.read(NAME), mended);

  // A new row: its number, or a task of the higher level.
  await editor.moveBehind(mended, "跟踪解读。\n\t长期坚持\n");
  await editor.type("\n\t");
  const offered = await editor.suggestions();
  assert.ok(offered.includes("（四）") && offered.includes("新的一行"), offered.join());
  await editor.complete("落实政府政策例行吹风会机制");
  await editor.save();
  assert.match(code.read(NAME), /\n\n\t\n\t县政府办公室\n\t县政府各部门、单位\n\t落实政府政策例行吹风会机制，[^\n]+\n\t长期坚持\n\n\t\n/);
});

scenario("the cells of a row stand apart, wherever its lines wrap", {}, async (code) => {
  const name = "jining-2025.notice.txt";
  const text = code.read(name);
  const editor = await code.openFile(name);
  const lines = text.split("\n");
  const row = lines.findIndex((line) => line.includes("全面优化主动公开机制"));
  await editor.moveTo(row + 1);
  await editor.waitForText("持续完善并动态更新");
  const shown = (await editor.visibleLines()).join("");
  for (const line of lines.slice(row, row + 4)) {
    const cells = line.split("\t").filter((cell) => cell !== "");
    const seams = cells.slice(1).map((cell, i) => `${cells[i]?.slice(-3)}${cell.slice(0, 3)}`);
    for (const seam of seams) assert.ok(!shown.includes(seam), `no gap in “${seam}”`);
  }
});
