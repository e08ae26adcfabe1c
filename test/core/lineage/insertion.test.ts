import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckedNotice } from "../../../server/src/core/checked.js";
import { inheritableTasks } from "../../../server/src/core/lineage/insertion/inheritable.js";
import { essences, HEADER, inCells, inRows, insert, JINING, offered, open, seed, seedText, table, WENSHANG } from "./support.js";

/** Findings an insertion may bring along because they are true of the parent too. */
const TRUE_OF_PARENT = new Set(["units/many-leads", "deadline/conflict"]);

const slips = (notice: CheckedNotice): string[] =>
  notice
    .findings()
    .map((f) => `${f.rule} ${f.message.zh}`)
    .filter((text) => !TRUE_OF_PARENT.has(text.split(" ")[0] as string));

/** What holds of every insertion. */
const assertInserted = (child: CheckedNotice, parent: CheckedNotice, ids: readonly string[], withFindings = true): CheckedNotice => {
  const before = essences(child);
  const offers = offered(child, parent);
  const { after, edits, firstRow, text, problem } = insert(child, parent, ids);
  assert.equal(problem, null);
  edits.forEach(
    (edit, i) => void assert.ok(i === 0 || (edits[i - 1]?.span.start ?? 0) < edit.span.start, "edits in order, one at each place"),
  );
  edits.forEach((edit, i) => void assert.ok(i === 0 || (edits[i - 1]?.span.end ?? 0) <= edit.span.start, "edits do not overlap"));
  const now = [...essences(after)];
  for (const task of before) assert.ok(now.includes(task), `kept: ${task}`);
  assert.deepEqual(
    now.filter((task) => before.includes(task)),
    before,
    "in their order",
  );
  assert.equal(now.length, before.length + ids.length);
  const wanted = inheritableTasks(child, parent)
    .flatMap((group) => group.tasks)
    .filter(({ id }) => ids.includes(id));
  for (const { requirement } of wanted)
    assert.ok(
      now.some((task) => task.includes(JSON.stringify(requirement))),
      requirement,
    );
  assert.deepEqual(
    offered(after, parent),
    offers.filter((id) => !ids.includes(id)),
    "and is not offered again",
  );
  assert.ok(firstRow !== null && (text[firstRow] === "\t" || /[（\p{Script=Han}\d]/u.test(text[firstRow] ?? "")));
  if (withFindings) {
    const known = slips(child);
    // A lead without counterpart is left out, and that is a finding the drafter has to see.
    const leadless = wanted.some(({ lead }) => lead === "");
    assert.deepEqual(
      slips(after).filter((slip) => !known.includes(slip) && !(leadless && slip.startsWith("table/lead-missing"))),
      [],
    );
  }
  return after;
};

describe("济宁 2025 into 汶上 2025", () => {
  const child = seed("wenshang-2025");
  const parent = seed("jining-2025");
  const ids = offered(child, parent);

  it("offers the 28 tasks in the five groups they stand in", () => {
    assert.equal(ids.length, 28);
    const titles = inheritableTasks(child, parent).map(({ title, tasks }) => `${title} ${tasks.length}`);
    assert.deepEqual(titles, [
      "（三）着力加强政策解读回应 1",
      "（四）持续提升公众参与实效 1",
      "（七）全力打造各级政策集中发布窗口 2",
      "（八）加快建设全省一体化依申请公开管理平台 2",
      "（十三）以高质量公开助推2025年重点任务承诺事项落地见效 22",
    ]);
  });

  it("each task alone", () => {
    for (const id of ids) assertInserted(child, parent, [id]);
  });

  it("any two", () => {
    for (const a of ids.slice(0, 8)) for (const b of ids) if (a < b) assertInserted(child, parent, [b, a], false);
  });

  it("all at once, and one after the other", () => {
    const atOnce = assertInserted(child, parent, ids);
    let one = child;
    for (const id of ids) one = insert(one, parent, [id]).after;
    assert.equal(one.notice.text(), atOnce.notice.text());
    let back = child;
    for (const id of [...ids].reverse()) back = insert(back, parent, [id]).after;
    assert.equal(table(back), table(atOnce));
  });

  it("with CR LF as the text has it", () => {
    const crlf = open(seedText("wenshang-2025").replaceAll("\n", "\r\n"));
    const after = assertInserted(crlf, parent, ids);
    assert.ok(!/(?<!\r)\n/u.test(after.notice.text()));
    assert.equal(after.notice.text().replaceAll("\r\n", "\n"), insert(child, parent, ids).text);
  });

  it("a missing group comes where the parent has it, and what follows is renumbered", () => {
    const [id] = ids.filter((i) => i.startsWith("8.1."));
    const after = assertInserted(child, parent, [id as string]);
    const headings =
      after.notice
        .text()
        .match(/（[一二三四五六七八九十]+）[^（）\n。]+/gu)
        ?.filter((h) => h.length > 8) ?? [];
    const from = headings.findIndex((h) => h.startsWith("（七）"));
    assert.deepEqual(headings.slice(from, from + 4), [
      "（七）全力打造各级政策集中发布窗口",
      "（八）加快建设全省一体化依申请公开管理平台",
      "（九）优化升级政务公开平台建设",
      "（十）以高质量公开促进政策落实",
    ]);
    assert.ok(after.notice.text().includes("（十四）强化引领作用"));
  });

  it("the first task of a group takes the heading", () => {
    const { text } = insert(
      child,
      parent,
      ids.filter((i) => i.startsWith("7.1.")),
    );
    assert.ok(
      text.includes(
        "\t（七）全力打造各级政策集中发布窗口\n\t县政府办公室\n\t\n\t持续优化升级市政府文件库建设，全力提升政策集中发布质效。\n\t长期坚持\n\n\t\n\t县政府办公室\n\t县政府各部门、单位，各乡镇（街道）人民政府（办事处）\n\t在集中公开",
      ),
    );
  });

  it("units are 汶上's, written as 汶上 writes them; what has none is named", () => {
    const [task] = inheritableTasks(child, parent).flatMap(({ tasks }) => tasks.filter(({ id }) => id.startsWith("13.13.")));
    assert.equal(task?.lead, "县住房和城乡建设局\n\n县综合行政执法局\n\n县水务局");
    assert.deepEqual(
      task?.missing.map(({ zh }) => zh.slice(0, 5)),
      ["市大数据局"],
    );
  });

  it("ids outlive edits of the parent elsewhere, and those of a task that is gone say so", () => {
    const moved = open(
      seedText("jining-2025")
        .replace("(七)全力打造", "(七)大力打造")
        .replace("\t市政府办公室\t\t持续优化升级", "\t市政府办公室\t市大数据局\t持续优化升级"),
    );
    assert.deepEqual(offered(child, moved), ids);
    assert.match(insert(child, parent, ["1.1.gone"]).problem?.zh ?? "", /重新选择/u);
  });
});

const PARENT_ROWS = [
  "一、总则",
  ["（一）公开", "市政府办公室", "市政府各部门、单位", "完善主动公开目录，建立目录体系。", "3月底前"],
  ["", "市教育局", "", "做好义务教育招生入学信息公开，回应家长关切。", "6 月底前"],
  ["", "市民政局", "", "加强养老机构监管信息公开，定期公布名单。", "9月底前"],
  ["(二) 解读。", "市司法局 市大数据局", "市财政局", "开展政策解读,推行多种(图表)解读形式。", "12月底前"],
  "二、保障",
  ["（三）培训", "市人力资源社会保障局", "", "组织业务培训，提升工作能力和水平。", "12月底前"],
];
const PARENT = open(inRows(JINING, PARENT_ROWS));
const A = ["县政府办公室", "县政府各部门、单位", "完善主动公开目录，建立目录体系。", "3月底前"];
const C = ["县民政局", "", "加强养老机构监管信息公开，定期公布名单。", "9月底前"];
const T = ["县人力资源和社会保障局", "", "组织业务培训，提升工作能力和水平。", "12月底前"];

describe("into tables of other shapes", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "rows, the task between its neighbours",
      inRows(WENSHANG, ["一、总则", ["（一）公开", ...A], ["", ...C], "二、保障", ["（二）培训", ...T]]),
      `一、总则
（一）公开: 完善主动公开目录，建立目录体系。 [县政府办公室|县政府各部门、单位|3月底前]
（一）公开: 做好义务教育招生入学信息公开，回应家长关切。 [县教育和体育局||6月底前]
（一）公开: 加强养老机构监管信息公开，定期公布名单。 [县民政局||9月底前]
（二）解读: 开展政策解读，推行多种（图表）解读形式。 [县司法局|县财政局|12月底前]
二、保障
（三）培训: 组织业务培训，提升工作能力和水平。 [县人力资源和社会保障局||12月底前]`,
    ],
    [
      "numbers that start again under each section",
      inCells(WENSHANG, [
        "一、总则",
        ["（一）公开", ...A],
        ["", ...C],
        ["（二）监督", "县审计局", "", "加强审计监督结果公开工作。", "12月底前"],
        "二、保障",
        ["（一）培训", ...T],
      ]),
      `一、总则
（一）公开: 完善主动公开目录，建立目录体系。 [县政府办公室|县政府各部门、单位|3月底前]
（一）公开: 做好义务教育招生入学信息公开，回应家长关切。 [县教育和体育局||6月底前]
（一）公开: 加强养老机构监管信息公开，定期公布名单。 [县民政局||9月底前]
（二）解读: 开展政策解读，推行多种（图表）解读形式。 [县司法局|县财政局|12月底前]
（三）监督: 加强审计监督结果公开工作。 [县审计局||12月底前]
二、保障
（一）培训: 组织业务培训，提升工作能力和水平。 [县人力资源和社会保障局||12月底前]`,
    ],
    [
      "no sections: none is made",
      inRows(WENSHANG, [
        ["（一）公开", ...A],
        ["", ...C],
      ]),
      `（一）公开: 完善主动公开目录，建立目录体系。 [县政府办公室|县政府各部门、单位|3月底前]
（一）公开: 做好义务教育招生入学信息公开，回应家长关切。 [县教育和体育局||6月底前]
（一）公开: 加强养老机构监管信息公开，定期公布名单。 [县民政局||9月底前]
（二）解读: 开展政策解读，推行多种（图表）解读形式。 [县司法局|县财政局|12月底前]
（三）培训: 组织业务培训，提升工作能力和水平。 [县人力资源和社会保障局||12月底前]`,
    ],
    [
      "a section is missing",
      inCells(WENSHANG, ["一、保障", ["（一）培训", ...T]]),
      `一、总则
（一）公开: 完善主动公开目录，建立目录体系。 [县政府办公室|县政府各部门、单位|3月底前]
（一）公开: 做好义务教育招生入学信息公开，回应家长关切。 [县教育和体育局||6月底前]
（一）公开: 加强养老机构监管信息公开，定期公布名单。 [县民政局||9月底前]
（二）解读: 开展政策解读，推行多种（图表）解读形式。 [县司法局|县财政局|12月底前]
二、保障
（三）培训: 组织业务培训，提升工作能力和水平。 [县人力资源和社会保障局||12月底前]`,
    ],
    [
      "a gap in the numbers takes the new one up",
      inRows(WENSHANG, ["一、总则", ["（一）公开", ...A], ["", ...C], "二、保障", ["（三）培训", ...T]]),
      `一、总则
（一）公开: 完善主动公开目录，建立目录体系。 [县政府办公室|县政府各部门、单位|3月底前]
（一）公开: 做好义务教育招生入学信息公开，回应家长关切。 [县教育和体育局||6月底前]
（一）公开: 加强养老机构监管信息公开，定期公布名单。 [县民政局||9月底前]
（二）解读: 开展政策解读，推行多种（图表）解读形式。 [县司法局|县财政局|12月底前]
二、保障
（三）培训: 组织业务培训，提升工作能力和水平。 [县人力资源和社会保障局||12月底前]`,
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const child = open(text);
      const after = insert(child, PARENT, offered(child, PARENT)).after;
      assert.equal(table(after), expected);
      assertInserted(child, PARENT, offered(child, PARENT));
      for (const id of offered(child, PARENT)) assertInserted(child, PARENT, [id]);
    });
  }
});

describe("merged cells keep what they inherit", () => {
  const merged = (...rows: readonly (readonly string[])[]): CheckedNotice => open(inCells(WENSHANG, ["一、总则", ...rows]));
  const own = ["", "", "", "落实好县里自己定下的公开事项清单制度。", "6月底前"];

  it("the new row goes behind the merged rows", () => {
    const child = merged(["（一）公开", ...A], own, ["", ...C]);
    const after = assertInserted(child, PARENT, [offered(child, PARENT)[0] as string]);
    assert.match(table(after), /目录体系.*\n.*事项清单.*\n.*义务教育.*\n.*养老/u);
  });

  it("ahead of them where they run on into the next group", () => {
    const child = merged(["（一）公开", ...A], ["（二）自有", ...own.slice(1)]);
    const after = assertInserted(child, PARENT, [offered(child, PARENT)[0] as string]);
    assert.equal(
      open(after.notice.text())
        .findings()
        .filter((f) => f.rule === "table/lead-missing").length,
      0,
    );
  });

  it("a group between: the merged cells are filled down", () => {
    const child = merged(["（一）公开", ...A], ["（二）自有", ...own.slice(1)]);
    const explained = offered(child, PARENT).filter((id) => id.startsWith("2."));
    const after = assertInserted(child, PARENT, explained);
    assert.match(after.notice.text(), /（三）自有\n\t县政府办公室\n\t县政府各部门、单位\n/u);
  });
});

describe("a table being typed", () => {
  const header = HEADER.map((title) => `\t${title}\n`).join("");
  for (const [name, text] of [
    ["a header in cells and nothing after it", `${WENSHANG}${header.trimEnd()}`],
    ["a header in cells, a line end", `${WENSHANG}${header}`],
    ["a header in rows", `${WENSHANG}${HEADER.join("\t")}`],
    ["a header and what follows the table", `${WENSHANG}${header}\n抄送：县委各部门。\n`],
    ["a bare header", HEADER.join("\t")],
  ] as const) {
    it(name, () => {
      const child = open(text);
      const after = assertInserted(child, PARENT, offered(child, PARENT), name !== "a bare header");
      assert.equal(after.notice.text().startsWith(text.slice(0, text.indexOf("完成时限") + 4)), true);
      assert.equal(table(after).split("\n").length, 7);
    });
  }

  it("a first row half typed", () => {
    const child = open(`${WENSHANG}${header}\n\t（一）公开\n\t县政府办公室`);
    const after = insert(child, PARENT, offered(child, PARENT)).after;
    assert.ok(table(after).includes("（二）解读: 开展政策解读，推行多种（图表）解读形式。 [县司法局|县财政局|12月底前]"));
  });

  it("no table at all: says what to do", () => {
    assert.match(insert(open(WENSHANG), PARENT, offered(seed("wenshang-2025"), PARENT)).problem?.zh ?? "", /表头/u);
  });
});

describe("other columns", () => {
  it("serial numbers go on", () => {
    const text = `${WENSHANG}序号\t工作任务\t责任单位\t具体要求\t备注\n1\t（一）公开\t县政府办公室\t完善主动公开目录，建立目录体系。\t\n2\t\t县民政局\t加强养老机构监管信息公开，定期公布名单。\t\n`;
    const child = open(text);
    const { text: after } = insert(child, PARENT, offered(child, PARENT).slice(0, 2));
    assert.equal(
      after.slice(text.indexOf("1\t")),
      "1\t（一）公开\t县政府办公室\t完善主动公开目录，建立目录体系。\t\n2\t\t县教育和体育局\t做好义务教育招生入学信息公开，回应家长关切。\t\n3\t\t县民政局\t加强养老机构监管信息公开，定期公布名单。\t\n4\t（二）解读\t县司法局 县财政局\t开展政策解读，推行多种（图表）解读形式。\t\n",
    );
  });

  it("headings with rows of their own get another", () => {
    const child = open(
      inRows(WENSHANG, [
        ["（一）公开", "", "", "", ""],
        ["", ...A],
        ["", ...C],
        ["（二）培训", "", "", "", ""],
        ["", ...T],
      ]),
    );
    const { text, after } = insert(
      child,
      PARENT,
      offered(child, PARENT).filter((id) => id.startsWith("2.")),
    );
    assert.ok(text.includes("（二）解读\t\t\t\t\n\t县司法局"));
    assert.ok(table(after).includes("（三）培训: 组织"));
  });
});

describe("into prose", () => {
  const front = WENSHANG;
  const text = `${front}一、总则\n\n（一）公开。完善主动公开目录，建立目录体系。（责任单位：县政府办公室、县政府各部门）\n\n（二）监管。加强养老机构监管信息公开，定期公布名单。（责任单位：县民政局）\n\n二、保障\n\n（三）培训。组织业务培训，提升工作能力和水平。（责任单位：县人力资源和社会保障局）\n`;

  it("a task becomes a paragraph with a number of its own", () => {
    const child = open(text);
    const after = assertInserted(child, PARENT, offered(child, PARENT), false);
    assert.ok(
      after.notice
        .text()
        .includes("（三）解读。开展政策解读，推行多种（图表）解读形式。（牵头单位：县司法局；责任单位：县财政局；完成时限：12月底前）\n\n"),
    );
    assert.match(table(after), /（一）公开.*\n（二）公开.*义务教育.*\n（三）解读.*\n（四）监管.*\n二、保障\n（五）培训/u);
  });
});

describe("numbers other than （一）", () => {
  const work = (requirement: string): string[] => ["县教育和体育局", "", requirement, "12月底前"];

  it("一、 in every row numbers what is a group elsewhere: a new one comes beside it", () => {
    const child = open(
      inRows(WENSHANG, [
        ["一、公开", ...A],
        ["二、培训", ...T],
      ]),
    );
    const after = assertInserted(
      child,
      PARENT,
      offered(child, PARENT).filter((id) => id.startsWith("2.")),
    );
    assert.match(after.notice.text(), /\n一、公开\t.*\n二、解读\t县司法局\t.*\n三、培训\t/u);
  });

  it("units beside 一、 above groups make no group of it: it stays a section", () => {
    const child = open(
      inRows(WENSHANG, [["一、总则", "县政府办公室", "", "", ""], ["（一）公开", ...A], "二、保障", ["（二）培训", ...T]]),
    );
    const after = assertInserted(
      child,
      PARENT,
      offered(child, PARENT).filter((id) => id.startsWith("2.")),
      false,
    );
    assert.match(after.notice.text(), /\n一、总则\t.*\n（一）公开\t.*\n（二）解读\t.*\n二、保障\t*\n（三）培训\t/u);
  });

  it("1. in prose stands before a task and has no title; new ones go on with the count", () => {
    const child = open(
      `${WENSHANG}一、总则\n\n1.完善主动公开目录，建立目录体系。（责任单位：县政府办公室）\n\n2.定期公布名单。（责任单位：县民政局）\n`,
    );
    const after = assertInserted(
      child,
      PARENT,
      offered(child, PARENT).filter((id) => id.startsWith("2.")),
      false,
    );
    assert.match(
      after.notice.text(),
      /\n2\.定期.*\n\n3\.开展政策解读，推行多种（图表）解读形式。（牵头单位：县司法局；责任单位：县财政局；/u,
    );
  });

  it("what has no title becomes 1. in prose that has （一）, and a row without heading in a table", () => {
    const parent = open(inRows(JINING, ["一、目标", ["", ...work("地区生产总值增长6%左右。")], ["", ...work("工业增加值增长5%左右。")]]));
    const prose = open(`${WENSHANG}一、总则\n\n（一）公开。完善主动公开目录。（责任单位：县政府办公室）\n`);
    const into = (child: CheckedNotice): string => assertInserted(child, parent, offered(child, parent), false).notice.text();
    assert.match(into(prose), /二、目标\n\n1\.地区生产总值增长6%左右。（.*\n\n2\.工业增加值增长5%左右。（/u);
    assert.match(into(open(inRows(WENSHANG, ["一、总则", ["（一）公开", ...A]]))), /\n二、目标\t*\n\t.*6%左右。\t.*\n\t.*5%左右。/u);
  });
});

describe("济宁 2024 into a county's table that has half of it", () => {
  const parent = seed("jining-2024");
  const county = (every: number, layout: typeof inRows): CheckedNotice => {
    const rows: (string | string[])[] = [];
    const all = inheritableTasks(open(layout(WENSHANG, [])), parent);
    let n = 0;
    let ordinal = 0;
    for (const group of all) {
      const kept = group.tasks.filter(() => n++ % every === 0);
      kept.forEach((task, i) => {
        if (i === 0) ordinal++;
        rows.push([
          i === 0
            ? `（${"一二三四五六七八九十".charAt(ordinal - 1) || `十${"一二三四五六七八九".charAt(ordinal - 11)}`}）${group.title.replace(/^（.*?）/u, "")}`
            : "",
          task.lead,
          task.responsible,
          task.requirement,
          task.deadline,
        ]);
      });
    }
    return open(layout(WENSHANG, rows));
  };
  for (const [name, layout] of [
    ["rows", inRows],
    ["cells", inCells],
  ] as const) {
    it(`in ${name}: every single one, and all`, () => {
      for (const every of [2, 3, 7]) {
        const child = county(every, layout);
        const ids = offered(child, parent);
        assert.ok(ids.length >= 30, `${ids.length}`);
        for (const id of ids.filter((_, i) => i % 5 === every % 5)) assertInserted(child, parent, [id], false);
        assertInserted(child, parent, ids);
      }
    });
  }
});
