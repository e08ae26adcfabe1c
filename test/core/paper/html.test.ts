/** Paper as HTML: nothing of a notice is markup, places lead back to the text, looks are those of the standard. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDocument } from "htmlparser2";
import { clipboardHtml, clipboardText } from "../../../server/src/core/paper/clipboard.js";
import { paperHtml, paperPage } from "../../../server/src/core/paper/html.js";
import type { PaperTable } from "../../../server/src/core/paper/paper.js";
import { seed } from "../notice/support/seeds.js";
import { paper } from "./support/shown.js";

const HEADER = "工作任务\t牵头部门\t具体要求\n";

const tableOf = (text: string): PaperTable =>
  paper(text)
    .parts.flatMap(({ blocks }) => blocks)
    .find((block): block is PaperTable => block.kind === "table") as PaperTable;

/** Names of all elements, text left out. */
const elements = (html: string): ReadonlySet<string> => {
  const names = new Set<string>();
  const walk = (nodes: ReturnType<typeof parseDocument>["children"]): void => {
    for (const node of nodes) {
      if ("name" in node) names.add(node.name);
      if ("children" in node) walk(node.children);
    }
  };
  walk(parseDocument(html).children);
  return names;
};

describe("a page of HTML", () => {
  const HOSTILE = `关于“</title><script>alert(1)</script>”的通知

各乡镇：

<img src=x onerror="alert(1)"> & &lt; </style><script>alert(2)</script>

附件

</p><iframe src='//a'></iframe>任务分解表

${HEADER}（一）<svg/onload=alert(3)>\t"><script>\t</td></table><a href=javascript:x>做好</a>
`;

  it("takes nothing of a notice for markup", () => {
    const page = paperPage(paper(HOSTILE));
    const allowed = [
      "!doctype",
      "html",
      "head",
      "meta",
      "title",
      "style",
      "body",
      "section",
      "p",
      "div",
      "span",
      "br",
      "table",
      "colgroup",
      "col",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
    ];
    assert.deepEqual(
      [...elements(page)].filter((name) => !allowed.includes(name)),
      [],
    );
    assert.ok(page.includes("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &amp;lt;"));
  });

  it("nor does the table for the clipboard", () =>
    assert.deepEqual([...elements(clipboardHtml(tableOf(HOSTILE)))].sort(), ["col", "colgroup", "table", "td", "tr"]));

  it("has no style attributes, so that a strict policy lets it pass", () =>
    assert.doesNotMatch(paperHtml(paper(seed("jining-2025")), { sources: true }).html, /\sstyle=/u));

  it("places lead back to the words in the text", () => {
    const text = seed("wenshang-2025");
    const { html } = paperHtml(paper(text), { sources: true });
    const cells = [...html.matchAll(/<td class="fj-c-text" data-start="(\d+)" data-end="(\d+)"><p>([^<]*)<\/p><\/td>/gu)];
    assert.ok(cells.length > 40);
    for (const [, start, end, words] of cells) assert.equal(text.slice(Number(start), Number(end)), words);
  });

  it("and are left out of a file", () => assert.doesNotMatch(paperPage(paper(seed("wenshang-2025"))), /data-start/u));

  it("is A4 with the type area, the lines and the fonts of the standard", () => {
    const page = paperPage(paper(seed("jining-2025")));
    assert.match(page, /@page portrait\{size:A4 portrait;margin:37mm 26mm 35mm 28mm\}/u);
    assert.match(page, /@page landscape\{size:A4 landscape;margin:28mm 37mm 26mm 35mm\}/u);
    assert.match(
      page,
      /\.fj-body\{font-family:"仿宋_GB2312"[^}]*font-size:16pt;line-height:28\.95pt;letter-spacing:-0\.25pt[^}]*text-indent:31\.5pt/u,
    );
    assert.match(page, /\.fj-title\{font-family:"方正小标宋简体"[^}]*font-size:22pt[^}]*text-align:center/u);
  });
});

describe("a table on the clipboard", () => {
  const TABLE = `${HEADER}一、标准\t\t\n（一）公开\t县教育局 县财政局\t做好“公开”。\n\t县委\t做全。\n`;

  it("keeps its merged cells for Word and Excel", () => {
    const html = clipboardHtml(tableOf(TABLE));
    assert.match(html, /<td colspan="3" style="[^"]*">一、标准<\/td>/u);
    assert.match(html, /<td rowspan="2" style="[^"]*">（一）公开<\/td>/u);
    assert.match(html, /县教育局<br style="mso-data-placement:same-cell">县财政局/u);
  });

  it("is a line a row as text, a cell of several lines in quotation marks", () =>
    assert.equal(
      clipboardText(tableOf(TABLE)),
      ["工作任务\t牵头部门\t具体要求", "一、标准\t\t", '（一）公开\t"县教育局\n县财政局"\t做好“公开”。', "\t县委\t做全。"].join("\r\n"),
    ));
});
