/**
 * An office sets its folder up: which place and which registries a notice is checked with stands in the status bar; a fenjie.json is begun from
 * there, registries in Excel and GB18030 count at once, and a mistake is shown where it stands.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { workbookOf } from "../../core/files/support/xlsx.js";
import { scenario } from "../harness/scenario.js";
import type { Workbench } from "../harness/workbench.js";

const NAME = "a.notice.txt";
const NOTICE = `梁山县人民政府办公室
关于印发2025年重点工作任务分解表的通知

各乡镇（街道）人民政府（办事处），县政府各部门、单位：

请认真落实。

梁山县人民政府办公室
2025年5月26日

附件

2025年梁山县重点工作任务分解表

工作任务\t牵头部门\t责任单位\t具体要求\t完成时限
（一）甲\t县蓝天行动队\t县审计局\t乙。\t12月底前
（二）丙\t县白云行动队\t县审计局\t丁。\t12月底前
（三）戊\t县碧水行动队\t县审计局\t己。\t12月底前
`;
/** “单位名称,简称\n梁山县碧水行动队,县碧水行动队\n”, as Excel saves it in China. */
const CSV = Buffer.from("b5a5cebbc3fbb3c62cbcf2b3c60ac1bac9bdcfd8b1cccbaed0d0b6afb6d32ccfd8b1cccbaed0d0b6afb6d30a", "hex");
const EXCEL = workbookOf([
  ["单位全称", "单位简称"],
  ["梁山县白云行动队", "县白云行动队"],
]);

/** What the status bar says of a notice: the box behind “{}” that holds `words`. */
const setup = async ({ page }: Workbench, words: string) => {
  await page.locator("#status\\.languageStatus").hover();
  const item = page.locator(".hover-language-status", { hasText: words }).first();
  await item.waitFor();
  return { text: (await item.textContent()) ?? "", click: (title: string) => item.locator("a", { hasText: title }).first().click() };
};

scenario(
  "a folder is set up from the status bar: fenjie.json, registries in Excel and GB18030, a mistake at its place",
  { files: { [NAME]: NOTICE }, settings: { "editor.autoClosingBrackets": "never", "editor.autoIndent": "none" } },
  async (code) => {
    const { page } = code;
    const unknown = (...names: string[]) =>
      page.waitForFunction((count) => document.querySelectorAll(".squiggly-warning").length === count, names.length);
    await code.openFile(NAME);
    await unknown("县蓝天行动队", "县白云行动队", "县碧水行动队");

    const none = await setup(code, "梁山县");
    assert.match(none.text, /梁山县（按通知判断）.*没有 fenjie\.json/u);
    await code.screenshot("setup-none");
    await none.click("新建 fenjie.json");
    const begun = await code.editor("fenjie.json");
    await begun.waitForText('"name": "梁山县"');
    await begun.save();
    assert.deepEqual(JSON.parse(code.read("fenjie.json")).locality, { name: "梁山县" });

    // One unit from the notice, two lists the office keeps.
    const editor = await code.openFile(NAME);
    await editor.moveBehind(NOTICE, "县蓝天行动队");
    await editor.press("ArrowLeft");
    await editor.quickFix("加入单位名录");
    await unknown("县白云行动队", "县碧水行动队");
    await code.runCommand("File: Save All");
    fs.writeFileSync(path.join(code.folder, "单位.xlsx"), EXCEL);
    fs.writeFileSync(path.join(code.folder, "单位.csv"), CSV);
    const write = (text: string): void => fs.writeFileSync(path.join(code.folder, "fenjie.json"), text);
    const registries = '"registries": ["units/*.json", "单位.xlsx", "单位.csv"]';
    write(`{\n  ${registries},\n  \n}\n`);
    const configuration = await code.openFile("fenjie.json");
    await configuration.waitForText("单位.csv");
    await configuration.moveTo(3, 3);
    await configuration.type('"ru');
    assert.ok((await configuration.suggestions()).includes("rules"), "keys are completed");
    await configuration.press("Escape");
    await code.runCommand("File: Revert File");
    write(`{ ${registries} }\n`);
    await code.openFile(NAME);
    await unknown();
    assert.match((await setup(code, "梁山县")).text, /名录：liangshan\.units\.json等3份.*打开 fenjie\.json/u);
    await code.screenshot("setup-registries");

    // A mistake: its place, its page, and what the status bar says.
    write(`{ ${registries},\n  "rules": { "units/many-leads": ["hint", { "count": "6" }] }\n}\n`);
    await unknown("县蓝天行动队", "县白云行动队", "县碧水行动队");
    const told = await code.problems();
    const about = told.filter((problem) => problem.includes("count"));
    assert.equal(about.length, 1, told.join("\n"));
    assert.match(about[0] ?? "", /选项“count”应为 2 至 99 的整数.*config\/invalid.*\[Ln 2, Col 45\]/u);
    await code.screenshot("setup-wrong");
    await code.openFile(NAME);
    const wrong = await setup(code, "有误");
    assert.match(wrong.text, /“fenjie\.json”有误，没有采用/u);
    await wrong.click("打开 fenjie.json");
    await code.editor("fenjie.json");
  },
);

scenario(
  "a mistake in fenjie.json is told once, also where it is all that is open",
  { files: { [NAME]: NOTICE, "fenjie.json": '{ "rules": { "units/many-leads": ["hint", { "count": 1 }] } }\n' } },
  async (code) => {
    await code.openFile("fenjie.json");
    await code.page.locator(".squiggly-error").first().waitFor();
    const told = await code.problems();
    assert.equal(told.length, 1, told.join("\n"));
  },
);
