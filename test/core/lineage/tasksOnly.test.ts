/** Tables whose only words are the task's, beside units and deadline: parent, child or both have no column for requirements. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lineageMarkdown, lineageText } from "../../../server/src/core/features/lineage/print.js";
import { inheritableTasks, tasksOfIds } from "../../../server/src/core/lineage/insertion/inheritable.js";
import { findParents } from "../../../server/src/core/lineage/parents.js";
import { lineageOf } from "../../../server/src/core/lineage/report.js";
import { readOutline } from "../../../server/src/core/notice/outline.js";
import { countyTable, openAmong } from "../features/lineageSupport.js";
import { HEADER, insert, JINING, offered, open, WENSHANG } from "./support.js";

const TITLES = "重点任务\t牵头单位\t责任单位\t完成时限\n";
const NUMBER = "济政办字〔2025〕9号\n\n";
const rows = (...of: readonly string[]): string => of.map((row) => `${row}\n`).join("");

const FIRST = "（一）建设政务公开专区，完善自助查询设施";
const SECOND = "（二）编制基层政务公开标准目录并动态更新";
const THIRD = "（三）开展政策解读进园区进企业活动";

const CITY =
  NUMBER +
  JINING +
  TITLES +
  rows(`${FIRST}\t市政府办公室\t市教育局\t6月底前`, `${SECOND}\t市司法局\t\t9月底前`, `${THIRD}\t市工业和信息化局\t\t12月底前`);
const CITING = countyTable([]).replace(`${HEADER.join("\t")}\n`, "");
const county = (...of: readonly string[]): string => CITING + TITLES + rows(...of);
const COUNTY = county(
  `${FIRST}\t县政府办公室\t县教育和体育局\t6月底前`,
  `${SECOND.replace("动态更新", "按季度更新")}\t县司法局\t\t9月底前`,
);

const opened = (text = COUNTY) => {
  const { service, document } = openAmong({ "city.notice.txt": CITY }, text);
  const lines = text.split("\n");
  const lineOf = (words: string): number => lines.findIndex((line) => line.includes(words)) + 1;
  return { service, document, lineOf, hover: (words: string) => service.hover(document, text.indexOf(words) + 1, "zh")?.markdown ?? "" };
};

describe("a table that says in the task cell what is to be done", () => {
  it("is reported with these words", () => {
    const parents = findParents(open(COUNTY), [{ name: "city.notice.txt", checked: open(CITY) }]);
    const lineage = lineageOf("own.notice.txt", open(COUNTY), parents);
    assert.ok(lineage !== null);
    assert.deepEqual(
      lineage.report.tasks.map(({ status }) => status),
      ["verbatim", "adapted"],
    );
    assert.deepEqual(
      lineage.report.notCovered.map(({ requirement }) => requirement),
      ["开展政策解读进园区进企业活动"],
    );
    assert.match(lineageText(lineage, "zh"), /建设政务公开专区/u);
    const markdown = lineageMarkdown(lineage, "zh");
    assert.match(markdown, /\| （一）建设政务公开专区，完善自助查询设施 \| 建设政务公开专区，完善自助查询设施 \| 原样 \|/u);
    assert.match(markdown, /\| 开展政策解读进园区进企业活动 \| {2}\|/u);
  });

  it("has one lens over each row", () => {
    const { service, document, lineOf } = opened();
    const lenses = service.lineage
      .lenses(document.checked, "all")
      .map(({ piece, title }) => `${document.checked.notice.lineOf(piece) + 1} ${title("zh")}`);
    const above = CITY.split("\n").findIndex((line) => line.startsWith("（一）")) + 1;
    assert.deepEqual(lenses.slice(1), [
      `${lineOf("（一）")} ← 第${above}行 · 原样`,
      `${lineOf("（二）")} ← 第${above + 1}行 · 改写：动态→按季度`,
    ]);
    assert.match(lenses[0] ?? "", /缺1项$/u);
  });

  it("shows at the task what stands above", () => {
    const { hover } = opened();
    assert.match(hover("编制基层"), /改写.*动态/su);
    assert.match(hover("建设政务"), /原样/u);
  });

  it("tells a task that is not carried by its words", () => {
    const { document } = opened();
    const found = document.checked.findings().filter(({ rule }) => rule === "lineage/not-covered");
    assert.equal(found.length, 1);
    assert.match(found[0]?.message.zh ?? "", /“开展政策解读进园区进企业活动”|“开展政策解读/u);
  });
});

describe("taking over", () => {
  const added = (child: string, parent: string): string => {
    const [own, above] = [open(child), open(parent)];
    const { after, text } = insert(own, above, offered(own, above));
    assert.deepEqual(offered(after, above), [], "nothing is offered a second time");
    return text
      .slice(text.indexOf(child.includes(TITLES) ? TITLES : HEADER.join("\t")))
      .split("\n")
      .slice(1)
      .join("\n");
  };

  it("is offered with its words, under a name that finds it again where it moved", () => {
    const above = open(CITY);
    const [third] = inheritableTasks(open(COUNTY), above).flatMap(({ tasks }) => tasks);
    assert.equal(third?.requirement, "开展政策解读进园区进企业活动");
    const moved = open(CITY.replace(/（一）.*\n（二）.*\n/u, ""));
    assert.deepEqual(
      tasksOfIds(readOutline(moved.notice), [third?.id ?? ""]).map(({ row }) => row.heading?.title),
      ["开展政策解读进园区进企业活动"],
    );
  });

  it("a task goes into the column there is, with its number", () => {
    assert.equal(
      added(COUNTY.replace(/.*按季度.*\n/u, ""), CITY),
      rows(`${FIRST}\t县政府办公室\t县教育和体育局\t6月底前`, `${SECOND}\t县司法局\t\t9月底前`, `${THIRD}\t县工业和信息化局\t\t12月底前`),
    );
  });

  it("into a table with requirements it is the requirement as well", () => {
    const text = added(`${WENSHANG}${HEADER.join("\t")}\n`, CITY);
    assert.match(
      text,
      /^（一）建设政务公开专区，完善自助查询设施\t县政府办公室\t县教育和体育局\t建设政务公开专区，完善自助查询设施\t6月底前\n/u,
    );
  });

  it("requirements go into a table without a column for them below the heading of their group", () => {
    const parent = `${NUMBER}${JINING}${HEADER.join("\t")}\n${rows(
      "（一）主动公开\t市教育局\t\t更新主动公开事项目录，建立三级目录体系。\t3月底前",
      "\t市司法局\t\t落实政府政策例行吹风会机制，权威解读重要政策。\t6月底前",
    )}`;
    const text = added(`${WENSHANG}${TITLES}`, parent);
    assert.deepEqual(
      text.split("\n").map((line) => line.split("\t")[0]),
      ["（一）主动公开", "1.更新主动公开事项目录，建立三级目录体系", "2.落实政府政策例行吹风会机制，权威解读重要政策", ""],
    );
  });
});
