/** Findings that are left out on purpose: with a reason, until they are mended; and those an old notice had before, by the baseline. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inRepo } from "../../../scripts/lib/repo.mjs";
import { scenario } from "../harness/scenario.js";

const NAME = "wenshang-2025.notice.txt";
const HEADING = "（六）积极推进政务公开数字化转型。";
const COMMENT = "<!-- fenjie-disable-line numbering/heading-full-stop -- 按原文保留 -->";

scenario(
  "a finding is left out with a reason, and the comment is called idle once the slip is mended; a baseline counts at once",
  {},
  async (code) => {
    const { page } = code;
    const text = code.read(NAME);
    const editor = await code.openFile(NAME);
    const finding = (words: string) => page.locator(".markers-panel .monaco-list-row", { hasText: words }).first();
    await code.problems();
    await finding("末尾不用“。”").waitFor();

    await editor.focus();
    await editor.moveBehind(text, HEADING);
    await editor.press("ArrowLeft");
    await editor.quickFix("在本行忽略");
    await code.answer("按原文保留");
    await finding("末尾不用“。”").waitFor({ state: "hidden" });
    await editor.waitForText("按原文保留");
    await code.screenshot("suppression-reason");
    await editor.save();
    assert.equal(code.read(NAME), text.replace(HEADING, `${HEADING} ${COMMENT}`));

    // Mended after all: the comment is of no use any more, and goes by quick fix.
    await editor.focus();
    await editor.moveBehind(code.read(NAME), HEADING);
    await editor.press("Backspace");
    await editor.press("ArrowDown");
    await editor.waitForSquiggle("hint");
    await code.screenshot("suppression-unused");
    await editor.press("ArrowUp");
    await editor.press("End");
    await editor.press("ArrowLeft");
    await editor.quickFix("删去这条注释");
    await editor.root.locator(".view-line", { hasText: "fenjie-disable-line" }).waitFor({ state: "hidden" });
    await editor.save();
    assert.equal(code.read(NAME), text.replace(HEADING, HEADING.slice(0, -1)));

    // In the whole notice, without a reason.
    await editor.focus();
    await editor.moveBehind(code.read(NAME), "\t3月底前");
    await editor.press("ArrowLeft");
    await editor.quickFix("在全文忽略这类问题");
    await code.answer("");
    await finding("比成文日期").waitFor({ state: "hidden" });
    await editor.save();
    assert.ok(code.read(NAME).startsWith("<!-- fenjie-disable-file deadline/past -->\n"));

    // What there is now is counted by the command line; the editor follows.
    await finding("却没有“牵头部门”").waitFor();
    fs.writeFileSync(path.join(code.folder, "fenjie.json"), '{ "baseline": "fenjie.baseline.json" }\n');
    execFileSync(process.execPath, [inRepo("dist/cli.js"), "check", "--update-baseline", "."], { cwd: code.folder });
    await finding("却没有“牵头部门”").waitFor({ state: "hidden" });
    await page.locator(".markers-panel", { hasText: "No problems" }).waitFor();
    await code.screenshot("suppression-baseline");
  },
);
