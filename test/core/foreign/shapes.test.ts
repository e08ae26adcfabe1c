/** The shapes tables have in documents of other programs, and what each becomes in a draft. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ForeignBlock } from "../../../server/src/core/foreign/document.js";
import { type ForeignNotice, type ForeignOptions, noticeFrom } from "../../../server/src/core/foreign/notice.js";
import { say } from "../../../server/src/core/message.js";
import { reviewMarksIn } from "../../../server/src/core/review/marks.js";
import { table } from "../lineage/support.js";
import { checked } from "../support/reading.js";
import { documentOf, paragraph, tableOf } from "./support/document.js";

const HEADER = "工作任务|牵头部门|责任单位|具体要求|完成时限";

const made = (blocks: readonly ForeignBlock[], options: ForeignOptions = {}): ForeignNotice => noticeFrom(documentOf(...blocks), options);
/** Its tasks, a line each: “（一）公开: 完善目录。 [县教育局|县公安局|6月底前]”. */
const tasks = (...blocks: readonly ForeignBlock[]): readonly string[] => table(checked(made(blocks).text)).split("\n");
const reasons = ({ text }: ForeignNotice): readonly string[] => reviewMarksIn(text).map(({ reason }) => reason);
/** Sure of all of it. */
const certain = (...blocks: readonly ForeignBlock[]): void => assert.deepEqual(reasons(made(blocks)), []);

describe("merged cells", () => {
  const merged = tableOf(
    HEADER,
    "一、标准|←|←|←|←",
    "（一）公开|县教育局|县公安局|完善目录。|6月底前",
    "↑|↑|↑|做好公开。|↑",
    "↑|县财政局|↑|再做。|长期坚持",
    "（二）解读|县司法局||做好解读。|12月底前",
  );

  it("groups and shared units stand once, a shared deadline in every row", () => {
    assert.equal(
      made([paragraph("附件"), merged]).text.replaceAll("\t", "⇥"),
      [
        "附件\n",
        "⇥工作任务\n⇥牵头部门\n⇥责任单位\n⇥具体要求\n⇥完成时限\n",
        "⇥一、标准\n",
        "⇥（一）公开\n⇥县教育局\n⇥县公安局\n⇥完善目录。\n⇥6月底前\n",
        "⇥\n⇥\n⇥\n⇥做好公开。\n⇥6月底前\n",
        "⇥\n⇥县财政局\n⇥县公安局\n⇥再做。\n⇥长期坚持\n",
        "⇥（二）解读\n⇥县司法局\n⇥\n⇥做好解读。\n⇥12月底前\n",
      ].join("\n"),
    );
    certain(paragraph("附件"), merged);
  });

  it("a row whose units are merged only in part has them written out, so that it means the same", () => {
    assert.deepEqual(tasks(merged), [
      "一、标准",
      "（一）公开: 完善目录。 [县教育局|县公安局|6月底前]",
      "（一）公开: 做好公开。 [县教育局|县公安局|6月底前]",
      "（一）公开: 再做。 [县财政局|县公安局|长期坚持]",
      "（二）解读: 做好解读。 [县司法局||12月底前]",
    ]);
  });

  it("rows that only name further units of one task are that task", () => {
    const units = tableOf(HEADER, "（一）公开|县教育局|县公安局|完善目录。|6月底前", "↑|↑|县财政局|↑|↑", "↑|↑|县民政局|↑|↑");
    assert.deepEqual(tasks(units), ["（一）公开: 完善目录。 [县教育局|县公安局⏎县财政局⏎县民政局|6月底前]"]);
    certain(units);
    const dates = tableOf(HEADER, "（一）公开|县教育局|县公安局|完善目录。|6月底前", "↑|↑|县财政局|↑|12月底前");
    assert.match(reasons(made([dates]))[0] ?? "", /占几行/u);
  });

  it("rows with words of their own that share a merged goal are tasks of their own", () => {
    const goal = tableOf("年度目标|工作措施|责任单位", "完成三项改革。|完善目录。|县教育局", "↑|做好公开。|县财政局");
    const { tasks: count, remarks } = made([goal]);
    assert.equal(count, 2);
    assert.match(remarks[0]?.zh ?? "", /“年度目标”与上一行合并，已逐行写出/u);
  });

  it("a cell over several columns that is no heading is doubtful", () => {
    const wide = tableOf(HEADER, "（一）公开|县教育局|←|完善目录。|6月底前");
    assert.deepEqual(reasons(made([wide])), ["“县教育局”在原表中横跨几列，现放在“牵头部门”"]);
  });
});

describe("headers", () => {
  it("of two lines, merged or not; a title within the table; a note below it", () => {
    const two = tableOf(
      "2025年甲县任务分解表|←|←|←|←",
      "序号|工作任务|责任分工|←|完成时限",
      "↑|↑|牵头单位|配合单位|↑",
      "1|完善目录。|县教育局|县公安局|6月底前",
      "注：各单位抓好落实。|←|←|←|←",
    );
    const { text } = made([two]);
    assert.match(text, /^2025年甲县任务分解表\n\n\t序号\n\t工作任务\n\t牵头单位\n\t配合单位\n\t完成时限\n\n/u);
    assert.match(text, /\n\n注：各单位抓好落实。\n$/u);
    certain(two);
    assert.ok(
      made([tableOf("2025年甲县任务分解表|←|←|←|←", HEADER, "（一）公开|县教育局||完善目录。|6月底前")]).text.startsWith("2025年甲县"),
    );
    const joined = made([tableOf("序号|工作任务|责任单位||完成时限", "||牵头|配合|", "1|完善目录。|县教育局|县公安局|6月底前")]);
    assert.match(joined.text, /\t牵头责任单位\n\t配合责任单位\n/u);
  });

  it("a title with an explanation is cut, and that is marked; so is a column without one", () => {
    const long = made([tableOf("工作任务|责任单位（排在第一位的为牵头单位，其他为配合单位）||时限", "（一）公开|县教育局|x|6月底前")]);
    assert.match(long.text, /\n\t工作任务\n\t责任单位\n\t第3列\n\t时限\n/u);
    assert.match(reasons(long)[0] ?? "", /“责任单位（排在第一位.*写作“责任单位”；.*没有列名/u);
  });

  it("columns with nothing in them, as sheets have many, are left out", () => {
    const empty = "|".repeat(30);
    const sheet = tableOf(`${HEADER}${empty}`, `一、标准${empty}`, `（一）公开|县教育局||完善目录。|6月底前${empty}`);
    assert.deepEqual(tasks(sheet), ["一、标准", "（一）公开: 完善目录。 [县教育局||6月底前]"]);
    certain(sheet);
  });

  it("too many unknown titles ahead for the cells layout: the table is written in rows", () => {
    const { text, doubts } = made([tableOf("甲|乙|丙|丁|工作任务|责任单位", "1|2|3|4|（一）公开|县教育局")]);
    assert.equal(text, "甲\t乙\t丙\t丁\t工作任务\t责任单位\n1\t2\t3\t4\t（一）公开\t县教育局\n");
    assert.equal(doubts, 0);
  });

  it("missing, they are told by what stands below, with a mark", () => {
    const bare = made([
      tableOf(
        "1|（一）公开|县教育局|完善目录并做好公开工作。|6月底前",
        "2|（二）解读|县公安局|完善目录并做好解读工作。|12月底前",
        "3|（三）回应|县财政局|完善目录并做好回应工作。|长期坚持",
      ),
    ]);
    assert.equal(bare.tasks, 3);
    assert.match(reasons(bare)[0] ?? "", /没有表头/u);
  });
});

describe("sections and groups", () => {
  it("with the number in 序号, upright over their rows, both in one cell", () => {
    assert.deepEqual(
      tasks(tableOf("序号|工作任务|责任单位|完成时限", "一|标准引领|←|←", "1|完善目录。|县教育局|6月底前"))[0],
      "一、标准引领",
    );
    assert.deepEqual(
      tasks(
        tableOf(
          "类别|工作任务|责任单位|完成时限",
          "一、标准|（一）公开|县教育局|6月底前",
          "↑|（二）解读|县公安局|6月底前",
          "二、服务|（三）回应|县公安局|长期",
        ),
      ).filter((line) => /^[一二]、/u.test(line)),
      ["一、标准", "二、服务"],
    );
    assert.deepEqual(tasks(tableOf(HEADER, "一、标准⏎（一）公开|县教育局||完善目录。|6月底前")), [
      "一、标准",
      "（一）公开: 完善目录。 [县教育局||6月底前]",
    ]);
  });

  it("without a number they are groups, and doubtful where a row with nothing else would be a task", () => {
    certain(tableOf(HEADER, "重点领域公开|←|←|←|←", "|县教育局||完善目录。|6月底前"));
    assert.match(reasons(made([tableOf("序号|具体任务|责任单位", "重点领域公开|←|←", "1|完善目录。|县教育局")]))[0] ?? "", /没有编号/u);
  });

  it("a group repeated in each of its rows is one, and that is told", () => {
    const { text, remarks } = made([
      tableOf(
        HEADER,
        "（一）公开|县教育局||完善目录。|6月底前",
        "（一）公开|县财政局||做好公开。|6月底前",
        "（二）解读|县财政局||做好解读。|6月底前",
      ),
    ]);
    assert.equal(text.split("（一）公开").length, 2);
    assert.match(remarks[0]?.zh ?? "", /有 1 行重复/u);
  });
});

describe("a table for each section", () => {
  const first = tableOf(HEADER, "（一）公开|县教育局|县公安局|完善目录。|6月底前");
  const second = tableOf(HEADER, "（二）解读|县司法局|县财政局|做好解读。|12月底前");
  const READ = [
    "一、标准",
    "（一）公开: 完善目录。 [县教育局|县公安局|6月底前]",
    "二、解读",
    "（二）解读: 做好解读。 [县司法局|县财政局|12月底前]",
  ];

  it("its heading ahead of it: one table with sections", () => {
    const blocks = [paragraph("附件"), paragraph("一、标准"), first, paragraph(""), paragraph("二、解读"), paragraph(""), second];
    assert.deepEqual(tasks(...blocks), READ);
    certain(...blocks);
    assert.match(made(blocks).text, /^附件\n\n\t工作任务/u);
  });

  it("a heading in a table of its own, rows without the header", () => {
    const rows = tableOf("（二）解读|县司法局|县财政局|做好解读。|12月底前");
    const blocks = [paragraph("一、标准"), first, tableOf("二、解读"), rows];
    assert.deepEqual(tasks(...blocks), READ);
    certain(...blocks);
  });

  it("headings of the text stay where they are: with words below them, above a table of something else, above the only table", () => {
    const others = tableOf("序号|单位|联系人|电话", "1|县教育局|张三|3221111");
    for (const behind of [
      [paragraph("二、保障措施"), paragraph("各级要加强领导。"), second],
      [paragraph("二、联系人"), others],
    ])
      assert.match(made([paragraph("一、标准"), first, ...behind]).text, /^一、标准\n\n\t工作任务.*\n二、/su);
    const [heading, text] = [paragraph("二、任务分解"), paragraph("一、标准")];
    const third = tableOf(HEADER, "（三）评估|县审计局||做好评估。|12月底前");
    const all = made([heading, text, first, paragraph("二、解读"), second, paragraph("三、评估"), third]).text;
    assert.match(all, /^二、任务分解\n\n\t工作任务/u);
  });
});

describe("pages", () => {
  const first = tableOf(HEADER, "（一）公开|县教育局|县公安局|完善目录。|6月底前");

  it("a table cut in two goes on, without its header and with it; page numbers are left out", () => {
    for (const next of [
      ["||县财政局||", "（二）解读|县教育局||做好解读。|6月底前"],
      [HEADER, "||县财政局||", "（二）解读|县教育局||做好解读。|6月底前"],
    ]) {
      const blocks = [first, paragraph(""), paragraph("— 3 —"), tableOf(...next)];
      assert.deepEqual(tasks(...blocks), [
        "（一）公开: 完善目录。 [县教育局|县公安局⏎县财政局|6月底前]",
        "（二）解读: 做好解读。 [县教育局||6月底前]",
      ]);
      assert.deepEqual(
        made(blocks).remarks.map(({ zh }) => zh),
        ["略去页码 1 处"],
      );
      certain(...blocks);
    }
  });

  it("a sentence cut by the page is put together, with a mark", () => {
    const cut = made([tableOf(HEADER, "（一）公开|县教育局||完善目录并|6月底前", HEADER, "|||动态更新。|")]);
    assert.match(cut.text, /\t完善目录并动态更新。\n/u);
    assert.match(reasons(cut)[0] ?? "", /分页处/u);
  });

  it("also where a column of the next part is empty throughout", () => {
    const noted = tableOf("工作任务|责任单位|具体要求|备注", "（一）公开|县教育局|完善目录。|甲");
    assert.equal(made([noted, tableOf("（二）解读|县司法局|做好解读。|", "|县财政局|做好回应。|")]).tasks, 3);
  });

  it("another table under a title of its own is another one", () => {
    const { text, tasks: count } = made([first, paragraph("附件2"), paragraph("乙表"), first]);
    assert.equal(count, 2);
    assert.equal(text.split("工作任务").length, 3);
    assert.match(reasons(made([first, paragraph("乙表"), first]))[0] ?? "", /续表/u);
  });
});

describe("what stands around", () => {
  it("lines of one title stay together, other paragraphs stand apart", () => {
    const center = { alignment: "center" } as const;
    const { text } = made([
      paragraph("甲县人民政府办公室", center),
      paragraph("关于印发任务分解表的通知", center),
      paragraph("各乡镇："),
      paragraph(""),
    ]);
    assert.equal(text, "甲县人民政府办公室\n关于印发任务分解表的通知\n\n各乡镇：\n");
  });

  it("a letterhead and an imprint laid out as tables are paragraphs; a table that is lost is marked", () => {
    const around = made([
      tableOf("济宁市人民政府办公室文件"),
      tableOf("济政办字〔2025〕9号|签发人：张三"),
      tableOf("抄送：市委。|←", "济宁市人民政府办公室|2025年5月9日印发"),
    ]);
    assert.equal(
      around.text,
      "济宁市人民政府办公室文件\n\n济政办字〔2025〕9号　　签发人：张三\n\n抄送：市委。\n\n济宁市人民政府办公室　　2025年5月9日印发\n",
    );
    assert.equal(around.doubts, 0);
    assert.match(reasons(made([tableOf("姓名|电话", "张三|123", "李四|456")]))[0] ?? "", /改成段落/u);
  });

  it("a list of people is no table of tasks, whatever columns it has", () => {
    const people = tableOf("序号|责任单位|联系人|联系电话", "1|县教育局|张三|123", "2|县财政局|李四|456");
    const after = made([tableOf(HEADER, "（一）公开|县教育局||完善目录。|6月底前"), paragraph("附件2"), people]);
    assert.equal(after.tasks, 1);
    assert.match(after.text, /\n附件2\n\n<!-- fenjie-review [^\n]*\n序号　　责任单位　　联系人　　联系电话\n/u);
  });

  it("prose stays prose", () => {
    const { text, tasks: count } = made([
      paragraph("一、推进公开"),
      paragraph("（一）促进落实。做好信息公开。（责任单位：县教育局）"),
      paragraph("（二）优化服务。做好服务。（责任单位：县公安局）"),
    ]);
    assert.equal(count, 2);
    assert.equal(checked(text).notice.layout, "prose");
  });

  it("words behind a table are no part of its last row, even where its last cell is empty; those that would be are marked", () => {
    const last = tableOf("工作任务|责任单位|具体要求|备注", "（一）公开|县教育局|完善目录。|");
    certain(last, paragraph("联系人：张三"));
    assert.deepEqual(tasks(last, paragraph("联系人：张三")), ["（一）公开: 完善目录。 [|县教育局|]"]);
    assert.match(reasons(made([last, paragraph("一、另外的话")]))[0] ?? "", /读作表格的内容/u);
  });
});

describe("words that could be read as something else", () => {
  it("lines in cells, TABs, comments to the program", () => {
    const nasty = made([
      tableOf(
        HEADER,
        "（一）公开|县教育局⏎⏎抄送：县委|县公安局⏎附件2|完善<!-- fenjie-disable-file -->目录。⏎（一）甲⏎（二）乙|6月\t底前⏎⏎12月底前",
      ),
      paragraph("<!-- fenjie-disable-file -->"),
    ]);
    assert.equal(nasty.tasks, 1);
    assert.equal(nasty.doubts, 0);
    assert.deepEqual(checked(nasty.text).suppressions.directives(), []);
  });

  it("what a reader was unsure of stands ahead of the row and the paragraph, in the language asked for", () => {
    const doubt = [say("嵌套的表格已拆成行", "A nested table was put into lines")];
    const source = tableOf(HEADER, "（一）公开|县教育局||完善目录。|6月底前");
    const [head, row] = source.rows;
    assert.ok(head && row);
    const doubtful = {
      ...source,
      rows: [head, { ...row, cells: row.cells.map((cell, i) => (i === 3 ? { ...cell, doubts: doubt } : cell)) }],
    };
    const { text } = made([paragraph("甲", { doubts: doubt }), doubtful], { language: "en" });
    assert.match(text, /^<!-- fenjie-review A nested table was put into lines -->\n甲\n/u);
    assert.match(text, /\n<!-- fenjie-review A nested table was put into lines -->\n\t（一）公开\n/u);
  });
});
