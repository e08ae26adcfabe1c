import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { excerptOf } from "../../server/src/cli/report/excerpt.js";
import { textReport } from "../../server/src/cli/report/text.js";
import { widthOf } from "../../server/src/cli/report/width.js";
import type { Terminal } from "../../server/src/cli/terminal.js";
import { CheckedNotice } from "../../server/src/core/checked.js";
import { folderWith, NOTICE } from "./support/fenjie.js";

/** The excerpt of a line whose place stands between [ and ]; one line above the other. */
const shown = (marked: string, columns = 60): string => {
  const start = marked.indexOf("[");
  const line = marked.replace("[", "").replace("]", "");
  const excerpt = excerptOf(line, { start, end: marked.indexOf("]") - 1 }, columns);
  return excerpt === null ? "" : `${excerpt.before}${excerpt.marked}${excerpt.after}\n${excerpt.marks}`;
};

/** Columns of what stands ahead of the marks, and of the marks. */
const marksOf = (text: string): [number, number] => {
  const marks = text.split("\n")[1] ?? "";
  return [marks.indexOf("^"), marks.length - marks.indexOf("^")];
};

describe("the line of a finding", () => {
  it("a Chinese character is two columns wide, a quotation mark one", () => {
    assert.equal(shown("办好[“一件事”]。"), "办好“一件事”。\n    ^^^^^^^^");
    assert.equal(shown("（一）[12 月]底前"), "（一）12 月底前\n      ^^^^^");
    assert.equal(widthOf("，（：Ａ㈠"), 10);
  });

  it("a TAB is one blank, and so is what cannot be seen or would move the cursor", () => {
    assert.equal(shown("县教育局\t\t[做好]\u001b公开\u200b。"), "县教育局  做好 公开 。\n          ^^^^");
  });

  it("characters of two code units, and with marks joined to them, are one", () => {
    assert.equal(shown("𠮷[𠮷]é"), "𠮷𠮷é\n  ^^");
    assert.equal(shown("e\u0301[e\u0301]e"), "e\u0301e\u0301e\n ^");
  });

  it("an empty place has a mark, at the end of the line, too", () => {
    assert.equal(shown("做好[]。"), "做好。\n    ^");
    assert.equal(shown("做好。[]"), "做好。\n      ^");
    assert.equal(shown("做好。\t[]"), "做好。 \n       ^");
  });

  it("a blank line shows nothing", () => {
    assert.equal(shown("\t[] "), "");
  });

  it("a long line is cut on both sides of the place", () => {
    const text = shown(`${"前".repeat(300)}[这里]${"后".repeat(300)}`, 40);
    assert.equal(text, `...${"前".repeat(8)}这里${"后".repeat(7)}...\n${" ".repeat(19)}^^^^`);
  });

  it("near an end more is shown of the other side", () => {
    assert.equal(shown(`前[这里]${"后".repeat(300)}`, 20), `前这里${"后".repeat(5)}...\n  ^^^^`);
    assert.equal(shown(`${"前".repeat(300)}[这里]后`, 20), `...${"前".repeat(5)}这里后\n${" ".repeat(13)}^^^^`);
  });

  it("of a place that does not fit the beginning is shown", () => {
    assert.equal(shown(`前面[${"长".repeat(300)}]后面`, 20), `...${"长".repeat(7)}...\n   ${"^".repeat(14)}`);
  });

  it("no line is wider than there is room, wherever the place is", () => {
    const line = `（一）做好2025年政务公开工作\t县教育局\t“双随机、一公开”监管，${"强化政策解读 ".repeat(30)}\t12月底前`;
    for (let columns = 20; columns < 120; columns += 7)
      for (let start = 0; start <= line.length; start += 5)
        for (const length of [0, 1, 40]) {
          const text = shown(`${line.slice(0, start)}[${line.slice(start, start + length)}]${line.slice(start + length)}`, columns);
          for (const part of text.split("\n")) assert.ok(widthOf(part) <= columns, `${widthOf(part)} > ${columns}\n${text}`);
          const [at, width] = marksOf(text);
          assert.ok(at >= 0 && width >= 1);
        }
  });

  it("a line of a megabyte is no burden", () => {
    const line = "公开".repeat(500_000);
    assert.equal(marksOf(shown(`${line}[这里]${line}`, 40))[1], 4);
  });
});

describe("fenjie check for people", () => {
  it("the line below the finding, the place marked", () => {
    const { out } = folderWith({ "a.notice.txt": NOTICE }).fenjie("check", "a.notice.txt");
    const lines = out.split("\n");
    const at = lines.findIndex((line) => line.includes("deadline/spacing"));
    assert.match(lines[at] ?? "", /^a\.notice\.txt:2:27 警告 deadline\/spacing \S/u);
    assert.equal(lines[at + 1], "  (一)健全机制 县教育局 县财政局 做好公开工作。 12 月底前");
    assert.equal(lines[at + 2], `${" ".repeat(48)}^^^^^^^^^`);
  });

  it("is cut to the width there is", () => {
    const { out } = folderWith({ "a.notice.txt": NOTICE }).fenjieIn({ COLUMNS: "40" }, "check", "a.notice.txt");
    const excerpts = out.split("\n").filter((line) => line.startsWith("  "));
    assert.ok(excerpts.length > 0);
    for (const line of excerpts) assert.ok(widthOf(line) < 40, line);
    assert.match(out, /^ {2}\.\.\..*12 月底前$/mu);
  });

  it("a place over several lines is marked to the end of its first", () => {
    const text = "工作任务\t牵头部门\t具体要求\t完成时限\n（一）甲\t县教育局\t“做好\n公开。\t12月底前\n";
    const { out } = folderWith({ "a.notice.txt": text }).fenjie("check", "a.notice.txt");
    for (const marks of out.split("\n").filter((line) => /^ +\^/u.test(line))) assert.match(marks, /^ +\^+$/u);
  });

  it("colours the severity, the place and its marks alike", () => {
    const printed: string[] = [];
    const terminal: Terminal = {
      language: "en",
      folder: "/",
      width: 80,
      print: (line) => void printed.push(line),
      complain: () => {},
      tell: (message) => message.en,
      paint: (style, text) => `<${style}>${text}</>`,
    };
    const checked = new CheckedNotice(NOTICE, { configuration: {}, registries: [] });
    const findings = checked.findings().filter(({ rule }) => rule === "numbering/bracket-width");
    textReport([{ path: "a.txt", notice: checked.notice, encoding: "utf-8", findings }], [], terminal);
    assert.match(printed[0] ?? "", /^<path>a\.txt:2:1<\/> <warning>warning<\/> <faint>numbering\/bracket-width<\/> /u);
    assert.equal(printed[1], "  <warning>(一)</>健全机制 县教育局 县财政局 做好公开工作。 12 月底前");
    assert.equal(printed[2], "  <warning>^^^^</>");
  });
});
