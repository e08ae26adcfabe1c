/** A table from the clipboard as rows at the cursor. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ForeignBlock } from "../../../server/src/core/foreign/document.js";
import { type Pasted, pasteTable } from "../../../server/src/core/foreign/paste.js";
import { applyEdits } from "../../../server/src/core/lineage/insertion/edits.js";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { HEADER, inCells, inRows, table, WENSHANG } from "../lineage/support.js";
import { checked } from "../support/reading.js";
import { documentOf, paragraph, tableOf } from "./support/document.js";

interface Result extends Pasted {
  readonly text: string;
  /** The tasks afterwards. */
  readonly tasks: readonly string[];
  readonly reasons: readonly string[];
}

/** Pastes where “‸” stands in the text, over what stands between two of them; null where nothing is pasted. */
const paste = (marked: string, ...blocks: readonly ForeignBlock[]): Result | null => {
  const text = marked.replaceAll("‸", "");
  const start = marked.indexOf("‸");
  const end = marked.lastIndexOf("‸") - (marked.lastIndexOf("‸") > start ? 1 : 0);
  const notice = checked(text);
  const pasted = pasteTable(notice, { start, end }, documentOf(...blocks));
  if (pasted === null) return null;
  const after = applyEdits(text, pasted.edits);
  pasted.edits.forEach((edit, i) => void assert.ok(i === 0 || (pasted.edits[i - 1]?.span.end ?? 0) <= edit.span.start));
  return { ...pasted, text: after, tasks: table(checked(after)).split("\n"), reasons: reviewMarksIn(after).map(({ reason }) => reason) };
};
const pasted = (marked: string, ...blocks: readonly ForeignBlock[]): Result => {
  const result = paste(marked, ...blocks);
  assert.ok(result);
  return result;
};

const ROWS = [
  ["（一）公开", "县教育局", "县公安局", "完善‸目录。", "6月底前"],
  ["", "", "", "做好公开。", "长期坚持"],
  ["（二）解读", "县司法局", "", "做好解读。", "12月底前"],
];
const CELLS = inCells(WENSHANG, ROWS);
const IN_ROWS = inRows(WENSHANG, ROWS);
const NEW = tableOf(HEADER.join("|"), "|县财政局|县民政局⏎县水务局|推进回应。|9月底前");

describe("rows pasted into a table", () => {
  for (const [layout, text] of [
    ["cells", CELLS],
    ["rows", IN_ROWS],
    ["cells, CR LF", CELLS.replaceAll("\n", "\r\n")],
  ] as const)
    it(`follow the row of the cursor, and those below keep their units (${layout})`, () => {
      const { tasks, rows, doubts, remarks, text: after, first } = pasted(text, NEW);
      assert.deepEqual(
        tasks.map((line) => line.replace(/⏎|(?<=县民政局) /u, "/")),
        [
          "（一）公开: 完善目录。 [县教育局|县公安局|6月底前]",
          "（一）公开: 推进回应。 [县财政局|县民政局/县水务局|9月底前]",
          "（一）公开: 做好公开。 [县教育局|县公安局|长期坚持]",
          "（二）解读: 做好解读。 [县司法局||12月底前]",
        ],
      );
      assert.deepEqual([rows, doubts, remarks], [1, 0, []]);
      assert.match(after.slice(first), /^\t(?:\r?\n\t)?县财政局/u);
      if (text.includes("\r")) assert.doesNotMatch(after, /[^\r]\n/u);
    });

  it("columns are found by their titles, in any order; one the table does not have is told", () => {
    const other = tableOf("序号|完成时间|配合单位|主办单位|工作措施", "1|9月底前|县民政局|县财政局|推进回应。");
    const { tasks, remarks, doubts } = pasted(CELLS, other);
    assert.equal(tasks[1], "（一）公开: 推进回应。 [县财政局|县民政局|9月底前]");
    assert.equal(doubts, 0);
    assert.deepEqual(
      remarks.map(({ zh }) => zh),
      ["本表没有与“序号”对应的列，这一列没有粘贴"],
    );
  });

  it("without a header by their order where the cells agree, else by what stands in them, with a mark", () => {
    const same = pasted(CELLS, tableOf("|县财政局|县民政局|推进回应。|9月底前"));
    assert.equal(same.tasks[1], "（一）公开: 推进回应。 [县财政局|县民政局|9月底前]");
    assert.deepEqual(same.reasons, []);
    const fewer = pasted(
      CELLS,
      tableOf("推进回应并公开结果。|县财政局|县民政局|9月底前", "推进解读并公开结果。|县教育局|县民政局|长期坚持"),
    );
    assert.equal(fewer.tasks[1], "（一）公开: 推进回应并公开结果。 [县财政局|县民政局|9月底前]");
    assert.match(fewer.reasons.join(), /没有表头，各列按内容放入/u);
  });

  it("without a header a requirement that says when is no deadline, and words that nothing tells have their place", () => {
    const { tasks } = pasted(CELLS, tableOf("1|及时总结经验，形成制度。|县财政局|9月底前", "2|按月通报进展情况。|县民政局|长期坚持"));
    assert.equal(tasks[1], "（一）公开: 及时总结经验，形成制度。 [|县财政局|9月底前]");
    const short = pasted(CELLS, tableOf("抓好落实|县财政局", "健全制度|县民政局"));
    assert.match(short.text, /\t抓好落实\n\t\n\t县财政局\n/u);
    assert.deepEqual(short.remarks, []);
  });

  it("into a table with one column for units they stand there, the lead first", () => {
    const { tasks } = pasted("工作任务\t责任单位\t具体要求\n（一）公开\t县教育局\t完善‸目录。\n", NEW);
    assert.equal(tasks[1], "（一）公开: 推进回应。 [|县财政局 县民政局 县水务局|]");
  });

  it("merged cells are empty cells below", () => {
    const merged = tableOf("|县财政局|县民政局|推进回应。|9月底前", "|↑|↑|再推进。|9月底前");
    assert.deepEqual(pasted(CELLS, merged).tasks.slice(1, 3), [
      "（一）公开: 推进回应。 [县财政局|县民政局|9月底前]",
      "（一）公开: 再推进。 [县财政局|县民政局|9月底前]",
    ]);
    assert.match(pasted(CELLS, merged).text, /\t\n\t\n\t\n\t再推进。\n/u);
  });

  it("a first row without units would go on with those above: that is marked", () => {
    assert.match(pasted(CELLS, tableOf(HEADER.join("|"), "|||再推进。|9月底前")).reasons.join(), /没有单位/u);
  });

  it("a group or a section of their own stands behind the group of the cursor", () => {
    const group = pasted(CELLS, tableOf(HEADER.join("|"), "（三）回应|县财政局||推进回应。|9月底前"));
    assert.deepEqual(
      group.tasks.map((line) => line.slice(0, 5)),
      ["（一）公开", "（一）公开", "（三）回应", "（二）解读"],
    );
    assert.match(group.remarks[0]?.zh ?? "", /另起一组/u);
    const section = pasted(CELLS, tableOf(HEADER.join("|"), "二、服务|←|←|←|←", "（三）回应|县财政局||推进回应。|9月底前"));
    assert.deepEqual(section.tasks.slice(-2), ["二、服务", "（三）回应: 推进回应。 [县财政局||9月底前]"]);
  });

  it("an empty row at the cursor is filled, rows that are selected are replaced", () => {
    const blank = inCells(WENSHANG, [
      ["（一）公开", "县教育局", "", "完善目录。", "6月底前"],
      ["", "‸", "", "", ""],
      ["（二）解读", "县司法局", "", "做好解读。", "12月底前"],
    ]);
    const filled = pasted(blank, NEW);
    assert.equal(filled.tasks.length, 3);
    assert.equal(
      filled.text,
      blank.replace("\t\n\t‸\n\t\n\t\n\t\n\n", "\t\n\t县财政局\n\t县民政局\n县水务局\n\t推进回应。\n\t9月底前\n\n"),
    );
    const over = pasted(
      CELLS.replace("‸", "").replace("\t\n\t\n\t\n\t做好公开", "‸\t\n\t\n\t\n\t做好公开").replace("长期坚持", "长期坚持‸"),
      NEW,
    );
    assert.deepEqual(
      over.tasks.map((line) => /: (.{2})/u.exec(line)?.[1]),
      ["完善", "推进", "做好"],
    );
  });

  for (const [where, marked] of [
    ["in it", ["一、", "（一）‸"]],
    ["in the section above it", ["一、‸", "（一）"]],
  ] as const)
    it(`a row of a new draft, with nothing but its number, makes room: the cursor is ${where}`, () => {
      const [section = "", row = ""] = marked;
      const draft = `${inCells(WENSHANG, [])}\t${section}\n\n\t${row}\n\t\n\t\n\t\n\t\n\n`;
      const { text, remarks } = pasted(draft, tableOf("（一）公开|县财政局|县民政局|推进回应。|9月底前", "|县司法局||推进解读。|长期坚持"));
      const rows = "\t（一）公开\n\t县财政局\n\t县民政局\n\t推进回应。\n\t9月底前\n\n\t\n\t县司法局\n\t\n\t推进解读。\n\t长期坚持\n\n";
      assert.equal(text, `${inCells(WENSHANG, [])}\t一、\n\n${rows}`);
      assert.deepEqual(remarks, []);
    });

  it("where a row is one line, paragraphs of a cell run on behind their marks, and other lines stay apart", () => {
    const { text } = pasted(IN_ROWS, tableOf("|各乡镇（街道）⏎县财政局||健全制度，⏎明确责任。|9月底前"));
    assert.match(text, /\t健全制度，明确责任。\t/u);
    assert.doesNotMatch(text, /（街道）县财政局/u);
  });

  it("at the header they come first, at the end of a text without a line end last", () => {
    assert.equal(pasted(CELLS.replace("‸", "").replace("具体要求", "具体‸要求"), NEW).tasks.length, 4);
    const end = pasted(`${CELLS.replace("‸", "").trimEnd()}‸`, NEW);
    assert.equal(end.tasks.at(-1), "（二）解读: 推进回应。 [县财政局|县民政局⏎县水务局|9月底前]");
  });

  it("what is no task is left out and told", () => {
    const { remarks, rows } = pasted(
      CELLS,
      paragraph("附件"),
      tableOf("甲县任务分解表|←|←|←|←", HEADER.join("|"), "|县财政局||推进回应。|9月底前", "注：抓好落实。|←|←|←|←"),
    );
    assert.equal(rows, 1);
    assert.deepEqual(
      remarks.map(({ zh }) => zh),
      ["“甲县任务分解表”不是任务，没有粘贴", "“注：抓好落实。”不是任务，没有粘贴", "表格以外的文字没有粘贴"],
    );
  });
});

describe("a whole table pasted", () => {
  it("into an empty notice, and on an empty line behind its front", () => {
    assert.equal(
      pasted("‸", NEW).text,
      "\t工作任务\n\t牵头部门\n\t责任单位\n\t具体要求\n\t完成时限\n\n\t\n\t县财政局\n\t县民政局\n县水务局\n\t推进回应。\n\t9月底前\n",
    );
    const { text, first, rows } = pasted(`${WENSHANG}‸`, NEW);
    assert.ok(text.startsWith(`${WENSHANG}\t工作任务\n`));
    assert.match(text.slice(first), /^\t\n\t县财政局\n/u);
    assert.equal(rows, 1);
    assert.equal(pasted("甲县‸通知", NEW).text.indexOf("甲县通知\n\n\t工作任务\n"), 0);
  });
});

describe("no rows", () => {
  it("from one cell, one column or plain words; into prose; without a header where there is no table", () => {
    assert.equal(paste(CELLS, tableOf("县财政局")), null);
    assert.equal(paste(CELLS, tableOf("县财政局", "县民政局")), null);
    assert.equal(paste(CELLS, paragraph("县财政局")), null);
    assert.equal(paste(CELLS, tableOf("|（二）解读", "|县财政局", "|", "|做好解读。", "|6月底前")), null);
    assert.equal(paste(CELLS, tableOf(HEADER.join("|"))), null);
    assert.equal(paste("‸", tableOf("甲|乙", "丙|丁")), null);
    assert.equal(
      paste("一、推进公开\n（一）促进落实‸。做好公开。（责任单位：县教育局）\n（二）优化服务。做好服务。（责任单位：县公安局）\n", NEW),
      null,
    );
  });
});
