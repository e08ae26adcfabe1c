import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Notice } from "../../../server/src/core/notice/document.js";
import {
  cellsFor,
  lastRowOf,
  type Outline,
  readOutline,
  standsAlone,
  textFor,
  textOfCells,
} from "../../../server/src/core/notice/outline.js";
import { type Seed, seed } from "./support/seeds.js";

const HEADER = "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n";

const outlineOf = (text: string): Outline => readOutline(Notice.read(text));

/** “1 标准 > 1 公开: 甲 乙 | 甲” – sections, groups and the requirements of their tasks, a line each group. */
const shown = ({ tables }: Outline): string[] =>
  tables.flatMap(({ sections }) =>
    sections.flatMap(({ ordinal, title, groups }) =>
      groups.length === 0
        ? [`${ordinal} ${title}`]
        : groups.map(
            (group) =>
              `${ordinal} ${title} > ${group.ordinal} ${group.title}: ${group.tasks.map(({ cells }) => cells.requirement?.value ?? "–").join(" ")}`,
          ),
    ),
  );

describe("the outline of the seeds, as counted by hand", () => {
  const expected: Record<Seed, { sections: number; groups: number; tasks: number; merged: number; continued: number; leadAlone: number }> =
    {
      "jinan-2025": { sections: 5, groups: 16, tasks: 16, merged: 0, continued: 0, leadAlone: 0 },
      "jining-2024": { sections: 5, groups: 14, tasks: 73, merged: 6, continued: 0, leadAlone: 11 },
      "jining-2025": { sections: 4, groups: 15, tasks: 80, merged: 4, continued: 0, leadAlone: 19 },
      "jinxiang-2023": { sections: 4, groups: 14, tasks: 61, merged: 0, continued: 1, leadAlone: 0 },
      "wenshang-2025": { sections: 4, groups: 13, tasks: 52, merged: 1, continued: 0, leadAlone: 10 },
    };

  for (const [name, counts] of Object.entries(expected))
    it(name, () => {
      const outline = outlineOf(seed(name as Seed));
      const sections = outline.tables.flatMap((table) => table.sections);
      const tasks = outline.tasks;
      assert.deepEqual(
        {
          sections: sections.length,
          groups: sections.flatMap((section) => section.groups).length,
          tasks: tasks.length,
          merged: tasks.filter((task) => task.inheritedFrom !== null).length,
          continued: tasks.filter((task) => task.continued.length > 0).length,
          leadAlone: tasks.filter(({ cells }) => cells.lead !== undefined && cells.responsible === undefined).length,
        },
        counts,
      );
      assert.deepEqual(
        sections.map((section) => section.ordinal),
        sections.map((_, i) => i + 1),
      );
      assert.deepEqual(
        sections.flatMap(({ groups }) => groups.map((group) => group.ordinal)),
        [...Array(counts.groups).keys()].map((i) => i + 1),
      );
      for (const { row, cells } of tasks) {
        assert.ok((cells.requirement?.value.length ?? 0) > 10, row.text);
        if (name !== "jinan-2025") assert.ok(cells.deadline !== undefined, row.text);
      }
    });

  it("the list of schools and hospitals over a page break in jinxiang-2023 is one cell of one task", () => {
    const outline = outlineOf(seed("jinxiang-2023"));
    const task = outline.tasks.find(({ continued }) => continued.length > 0);
    assert.ok(task !== undefined);
    const [first, second] = textOfCells(cellsFor(task, "responsible").cells).split("\n");
    assert.match(first ?? "", /^金乡县第一中学 /u);
    assert.match(second ?? "", /^金乡县胡集中心卫生院 .*济宁交运集团金乡县汽车站$/u);
    assert.match(task.cells.lead?.value ?? "", /^县教育和体育局 /u);
  });

  it("a paragraph of jinan-2025 is joined over its page breaks, without title and brackets", () => {
    const { tasks } = outlineOf(seed("jinan-2025"));
    for (const task of tasks) {
      const requirement = task.cells.requirement?.value ?? "";
      assert.doesNotMatch(requirement, /\n|责任\s*单位|^。/u);
      assert.ok(!requirement.startsWith(task.group.title ?? "?"));
      assert.ok(task.cells.responsible !== undefined && task.cells.lead === undefined && task.cells.deadline === undefined);
    }
    // “(责任⏎⏎单位：”
    assert.equal(tasks[8]?.cells.responsible?.value.endsWith("市政府各部门"), true);
  });
});

describe("what belongs to what", () => {
  it("sections, groups and tasks", () => {
    const outline = outlineOf(
      `${HEADER}一、标准\n（一）公开\t甲局\t\t做一。\t年底\n\t乙局\t\t做二。\t年底\n（二）解读\t甲局\t\t做三。\t年底\n二、平台\n`,
    );
    assert.deepEqual(shown(outline), ["1 标准 > 1 公开: 做一。 做二。", "1 标准 > 2 解读: 做三。", "2 平台"]);
  });

  it("rows before any section and group stand in one without a number", () => {
    assert.deepEqual(shown(outlineOf(`${HEADER}\t甲局\t\t做一。\t年底\n（一）公开\t甲局\t\t做二。\t年底\n`)), [
      "null null > null null: 做一。",
      "null null > 1 公开: 做二。",
    ]);
  });

  it("a task cell without （一） is a group without a number; 1. is a task of the group it stands in", () => {
    assert.deepEqual(
      shown(
        outlineOf(
          `${HEADER}深化公开\t甲局\t\t做一。\t年底\n\t甲局\t\t做二。\t年底\n（一）公开\n1.解读\t甲局\t\t做三。\t年底\n2.回应\t甲局\t\t做四。\t年底\n`,
        ),
      ),
      ["null null > null 深化公开: 做一。 做二。", "null null > 1 公开: 做三。 做四。"],
    );
  });

  it("a heading alone is a group without a task, and so are words alone in the task cell", () => {
    assert.deepEqual(shown(outlineOf(`${HEADER}（一）公开\t\t\t\t\n解读\t\t\t\t\n\t甲局\t\t做一。\t年底\n`)), [
      "null null > 1 公开: ",
      "null null > null 解读: 做一。",
    ]);
  });

  it("units beside 一、 make it a row, and a section all the same", () => {
    assert.deepEqual(shown(outlineOf(`${HEADER}一、公开\t甲局\t\t做一。\t年底\n二、解读\t乙局\t\t做二。\t年底\n`)), [
      "1 公开 > null null: 做一。",
      "2 解读 > null null: 做二。",
    ]);
  });

  it("lead and responsible both empty: the merged cells above go on, over several rows", () => {
    const { tasks } = outlineOf(
      `${HEADER}（一）公开\t甲局\t乙局\t做一。\t年底\n\t\t\t做二。\t年底\n（二）解读\t\t\t做三。\t年底\n\t\t丙局\t做四。\t年底\n`,
    );
    assert.deepEqual(
      tasks.map((task) => {
        const { inherited, cells } = cellsFor(task, "lead");
        return `${inherited} ${textOfCells(cells)}|${textOfCells(cellsFor(task, "responsible").cells)}`;
      }),
      ["false 甲局|乙局", "true 甲局|乙局", "true 甲局|乙局", "false |丙局"],
    );
  });

  it("nothing to inherit: a first row without units, another table", () => {
    const { tasks } = outlineOf(
      `${HEADER}（一）公开\t\t\t做一。\t年底\n\t甲局\t\t做二。\t年底\n附件2\n${HEADER}（一）公开\t\t\t做三。\t年底\n`,
    );
    assert.deepEqual(
      tasks.map((task) => task.inheritedFrom),
      [null, null, null],
    );
  });

  it("what goes on over a page belongs to the merged cell as well", () => {
    const { tasks } = outlineOf(`${HEADER}（一）公开\t甲局\t乙局\t做一。\t年底\n${HEADER}\t\t丙局\t\t\n\t\t\t做二。\t年底\n`);
    assert.deepEqual(
      tasks.map((task) => [textFor(task, "lead"), textFor(task, "responsible")]),
      [
        ["甲局", "乙局\n丙局"],
        ["甲局", "乙局\n丙局"],
      ],
    );
    assert.deepEqual(tasks.map(lastRowOf), [tasks[0]?.continuations[0], tasks[1]?.row]);
  });

  it("units after a page break with no task to go on with are a row of their own", () => {
    assert.deepEqual(shown(outlineOf(`${HEADER}（一）公开\t甲局\t\t做一。\t年底\n（二）解读\t\t\t\t\n${HEADER}\t\t丙局\t\t\n`)), [
      "null null > 1 公开: 做一。",
      "null null > 2 解读: –",
    ]);
  });

  it("prose has no merged cells", () => {
    const { tasks } = outlineOf("2025年工作要点\n\n（一）公开。做一。（责任单位：甲局）\n\n（二）解读。做二。（责任单位：）\n");
    assert.deepEqual(
      tasks.map((task) => textFor(task, "responsible")),
      ["甲局", ""],
    );
  });

  it("（1） below 1. numbers its tasks, as 1. does below （一）", () => {
    assert.deepEqual(
      shown(outlineOf(`${HEADER}1.公开\t甲局\t\t做一。\t年底\n（1）目录\t甲局\t\t做二。\t年底\n2.解读\t甲局\t\t做三。\t年底\n`)),
      ["null null > null 公开: 做一。 做二。", "null null > null 解读: 做三。"],
    );
  });

  it("a heading or words alone in a row are told from those beside a task", () => {
    const { groups } = outlineOf(
      `${HEADER}\t甲局\t\t做一。\t年底\n（一）公开\t\t\t\t\n\t甲局\t\t做二。\t年底\n解读\t\t\t\t\n（二）回应\t甲局\t\t做三。\t年底\n`,
    );
    assert.deepEqual(groups.map(standsAlone), [false, true, true, false]);
  });

  it("several tables", () => {
    const { tables } = outlineOf(`${HEADER}（一）公开\t甲局\t\t做一。\t年底\n\n附件2\n清单\n序号\t工作任务\t责任单位\n1\t解读\t乙局\n`);
    assert.deepEqual(
      tables.map(({ sections }) => sections.flatMap(({ groups }) => groups.map((group) => group.title))),
      [["公开"], ["解读"]],
    );
  });

  it("a repeated header and blank rows are no task", () => {
    assert.deepEqual(shown(outlineOf(`${HEADER}（一）公开\t甲局\t\t做一。\t年底\n\t\t\t\t\n\n${HEADER}\t甲局\t\t做二。\t年底\n`)), [
      "null null > 1 公开: 做一。 做二。",
    ]);
  });
});
