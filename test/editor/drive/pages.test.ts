/**
 * The pages of the preview in a browser, without an editor around: whatever the notice, nothing of it is lost where pages end, nothing stands twice, and nothing
 * reaches over the edge of its page.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inRepo } from "../../../scripts/lib/repo.mjs";
import { paperHtml, paperPage } from "../../../server/src/core/paper/html.js";
import { paperOf } from "../../../server/src/core/paper/paperOf.js";
import { createNoticeService, noOtherNotices } from "../../../server/src/core/service.js";
import { shippedRegistries } from "../../../server/src/core/units/shipped.js";
import { launchChromium } from "../harness/chromium.js";

const service = createNoticeService(noOtherNotices, shippedRegistries, {});

const FRONT = "汶政办字〔2025〕8号\n\n汶上县人民政府办公室\n关于印发2025年重点工作任务分解表的通知\n\n各乡镇人民政府，县政府各部门：\n\n";
const BACK =
  "\n\n汶上县人民政府办公室\n2025年5月26日\n\n附件\n\n2025年重点工作任务分解表\n\n工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n";
const words = (characters: number): string => "优化营商环境，".repeat(Math.ceil(characters / 7)).slice(0, characters);
const rows = (...lines: readonly string[]): string => `${FRONT}请认真落实。${BACK}${lines.join("\n")}\n`;

const NOTICES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["wenshang-2025", "jining-2025", "jinan-2025", "jining-2024", "jinxiang-2023"].map((name) => [
      name,
      fs.readFileSync(inRepo("seeds/notices", `${name}.notice.txt`), "utf8"),
    ]),
  ),
  "a row of five pages": rows(`（一）甲\t县财政局\t县审计局\t${words(9000)}。\t12月底前`, "（二）乙\t县财政局\t县审计局\t丙。\t12月底前"),
  "units merged over many pages": rows(
    `（一）${words(60)}\t县财政局\t${"县审计局、县教育和体育局、".repeat(40)}县民政局\t${words(90)}。\t12月底前`,
    ...Array.from({ length: 150 }, (_, i) => `\t\t\t${words(60 + (i % 7) * 40)}${i}。\t12月底前`),
  ),
  "a paragraph of ten pages": `${FRONT}${words(6000)}。${BACK}（一）甲\t县财政局\t县审计局\t乙。\t12月底前\n`,
  "titles alone": rows(),
};

describe("pages of the preview", () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.setContent('<!DOCTYPE html><html lang="zh-CN"><body></body></html>');
    await page.evaluate(() => {
      const nothing = (): void => undefined;
      Object.assign(window, { acquireVsCodeApi: () => ({ postMessage: nothing, getState: nothing, setState: nothing }) });
    });
    await page.evaluate(fs.readFileSync(inRepo("dist/preview.js"), "utf8"));
  });
  after(() => browser.close());

  for (const [name, text] of Object.entries(NOTICES))
    it(`hold all of it and no more: ${name}`, async () => {
      const paper = paperHtml(paperOf(service.open(text).checked), { sources: true });
      const { there, shown, over, loose, pages } = await page.evaluate(
        (sent) => {
          const message = { kind: "paper", uri: sent.name, paper: { ...sent.paper, title: "", version: 1 }, changes: null, cursor: null };
          window.dispatchEvent(new MessageEvent("message", { data: message }));
          /** Characters, sorted: a cell that a page cuts is continued behind others. Titles are repeated, so they are left out. */
          const characters = (root: ParentNode): string => {
            for (const title of root.querySelectorAll("thead, .number")) title.remove();
            return [...(root.textContent ?? "").replace(/\s/gu, "")].sort().join("");
          };
          const template = document.createElement("template");
          template.innerHTML = sent.paper.html;
          const sheets = [...document.querySelectorAll<HTMLElement>(".sheet")];
          const over = sheets.flatMap((sheet, i) => {
            sheet.style.contentVisibility = "visible";
            const height = sheet.firstElementChild?.getBoundingClientRect().height ?? 0;
            return height > sheet.getBoundingClientRect().height + 1 ? [i + 1] : [];
          });
          // Where a text ends, no page cut it.
          const ends = [...document.querySelectorAll<HTMLElement>(".sheet .straight")];
          const loose = ends.flatMap(({ textContent }) => (/。$/u.test(textContent ?? "") ? [textContent] : []));
          const shown = document.createElement("div");
          shown.append(...sheets.map((sheet) => sheet.cloneNode(true)));
          return { there: characters(template.content), shown: characters(shown), over, loose, pages: sheets.length };
        },
        { name, paper },
      );
      assert.ok(pages > 0);
      assert.equal(shown, there);
      assert.deepEqual(loose, [], "last lines that are drawn out to the edge");
      assert.deepEqual(over, [], "pages that are too small for what stands on them");
    });

  it("are those that come out of the printer, with their numbers and no empty one behind", async () => {
    const paper = paperOf(service.open(NOTICES["wenshang-2025"] ?? "").checked);
    const script = fs.readFileSync(inRepo("dist/print.js"), "utf8");
    const printer = await browser.newPage();
    await printer.evaluate(() => {
      window.print = () => document.body.classList.add("printed");
    });
    await printer.setContent(paperPage(paper).replace("</body>", () => `<script>\n${script}</script>\n</body>`));
    await printer.locator("body.printed").waitFor();
    const numbers = await printer.locator(".number").allTextContents();
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => `— ${i + 1} —`),
    );
    assert.ok(numbers.length > 5);
    const pdf = (await printer.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type \/Page\b/gu)?.length, numbers.length);
  });
});
