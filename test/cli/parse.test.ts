import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import type { NoticeJson } from "../../server/src/core/parse.js";
import { SEEDS } from "../core/notice/support/seeds.js";
import { CLEAN, folderWith } from "./support/fenjie.js";

const parsed = (text: string): NoticeJson => JSON.parse(folderWith({ "a.txt": text }).fenjie("parse", "a.txt").out) as NoticeJson;
const parsedSeed = (name: string): NoticeJson =>
  JSON.parse(folderWith().fenjie("parse", path.resolve(`seeds/notices/${name}.notice.txt`)).out) as NoticeJson;
const tasksOf = (notice: NoticeJson) => notice.sections.flatMap(({ groups }) => groups.flatMap(({ tasks }) => tasks));

describe("fenjie parse", () => {
  it("jining-2025 as the documentation shows it", () => {
    const notice = parsedSeed("jining-2025");
    assert.equal(notice.layout, "rows");
    assert.deepEqual(notice.notice, {
      number: { text: "济政办字〔2025〕9号", agency: "济政办字", year: 2025, serial: 9 },
      title: "关于印发济宁市贯彻落实2025年山东省政务公开工作要点任务分解表的通知",
      issuer: "济宁市人民政府办公室",
      locality: { name: "济宁市", level: "city" },
      addressees: ["各县（市、区）人民政府", "济宁高新区管委会", "太白湖新区管委会", "济宁经济技术开发区管委会", "市政府各部门、单位"],
      citations: [{ title: "山东省人民政府办公厅关于印发2025年山东省政务公开工作要点的通知", number: "鲁政办发〔2025〕5号", line: 11 }],
      date: "2025-05-09",
      printed: "2025-05-09",
    });
    assert.deepEqual(notice.columns[0], { role: "task", title: "工作任务" });
    const [section] = notice.sections;
    assert.deepEqual(
      { ordinal: section?.ordinal, title: section?.title, line: section?.line },
      { ordinal: 1, title: "坚持标准引领，持续推进政务公开规范转型", line: 33 },
    );
    const [task] = section?.groups[0]?.tasks ?? [];
    assert.equal(task?.line, 34);
    assert.deepEqual(task?.lead, {
      text: "市政府办公室",
      inherited: false,
      units: [{ name: "市政府办公室", id: "gov-office@济宁市", kind: "department" }],
    });
    assert.deepEqual(task?.deadline, { text: "3月底前", kind: "point", date: "2025-03-31" });
    assert.equal("tables" in notice, false);
  });

  it("every seed: tasks, merged cells, and a unit known in every cell", () => {
    const counts = SEEDS.map((name) => {
      const tasks = tasksOf(parsedSeed(name));
      for (const task of tasks)
        for (const cell of [task.lead, task.responsible])
          for (const unit of cell?.units ?? []) assert.notEqual(unit.id, null, `${name}:${task.line} ${unit.name}`);
      return [name, tasks.length, tasks.filter((task) => task.lead?.inherited).length];
    });
    assert.deepEqual(counts, [
      ["jinan-2025", 16, 0],
      ["jining-2024", 73, 6],
      ["jining-2025", 80, 4],
      ["jinxiang-2023", 61, 0],
      ["wenshang-2025", 52, 1],
    ]);
  });

  it("cells over a page break, lines inside a cell, prose", () => {
    const continued = tasksOf(parsedSeed("jinxiang-2023")).find((task) => task.responsible?.text.includes("\n"));
    assert.equal(continued?.line, 52);
    assert.ok((continued?.responsible?.units.length ?? 0) > 20);
    const lines = tasksOf(parsedSeed("wenshang-2025")).filter((task) => task.lead?.text.includes("\n"));
    assert.ok(lines.length > 3);
    const prose = parsedSeed("jinan-2025");
    assert.deepEqual(prose.columns, [
      { role: "task", title: "" },
      { role: "responsible", title: "" },
      { role: "requirement", title: "" },
    ]);
    const [task] = tasksOf(prose);
    assert.equal(task?.lead, null);
    assert.equal(task?.deadline, null);
    assert.match(task?.requirement ?? "", /^以“项目提升年”为总牵引.*医共体建设信息公开。$/u);
  });

  it("a bare table", () => {
    const notice = parsed(CLEAN);
    assert.deepEqual(notice.notice, {
      number: null,
      title: null,
      issuer: null,
      locality: null,
      addressees: [],
      citations: [],
      date: null,
      printed: null,
    });
    assert.deepEqual(
      notice.sections.map(({ ordinal, title, line, groups }) => ({
        ordinal,
        title,
        line,
        groups: groups.map((group) => [group.ordinal, group.title, group.line]),
      })),
      [{ ordinal: null, title: null, line: null, groups: [[1, "健全机制", 2]] }],
    );
    assert.equal(parsed(`2025年汶上县工作要点任务分解表\n\n${CLEAN}`).notice.title, "2025年汶上县工作要点任务分解表");
  });

  it("several tables", () => {
    const notice = parsed(`${CLEAN}\n附件2\n\n清单\n\n事项\t责任单位\t工作内容\n解读\t县财政局\t做好解读。\n`);
    assert.deepEqual(
      notice.tables?.map(({ columns }) => columns.length),
      [5, 3],
    );
    assert.deepEqual(notice.tables?.[0]?.sections, notice.sections);
  });

  it("a text that is no notice", () => {
    const notice = parsed("今天天气很好。\n");
    assert.deepEqual(
      { layout: notice.layout, columns: notice.columns, sections: notice.sections },
      { layout: null, columns: [], sections: [] },
    );
  });

  it("a file that cannot be read", () => {
    const { code, out, err } = folderWith().fenjie("parse", "nope.txt");
    assert.deepEqual({ code, out, err }, { code: 2, out: "", err: "fenjie: nope.txt: 没有这个文件或文件夹\n" });
  });
});
