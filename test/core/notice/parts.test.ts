import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Notice } from "../../../server/src/core/notice/document.js";
import { type NoticeParts, type Place, readParts } from "../../../server/src/core/notice/parts.js";
import { marked } from "./support/marked.js";
import { SEEDS, type Seed, seed } from "./support/seeds.js";

const TABLE = "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限\n（一）健全机制\t县政府办公室\t县教育局\t做好公开。\t12月底前\n";

const partsOf = (text: string): NoticeParts => readParts(Notice.read(text));

/** The places of all parts, by the names the marks have. */
const placesIn = (parts: NoticeParts): Map<string, Place[]> => {
  const places = new Map<string, Place[]>();
  const add = (name: string, ...found: readonly (Place | null)[]) => {
    const real = found.filter((place): place is Place => place !== null);
    if (real.length > 0) places.set(name, real);
  };
  const { citations, bodyHeadings, annexTitles, year: _year, ...single } = parts;
  for (const [name, part] of Object.entries(single)) add(name, part);
  add("citation", ...citations);
  add("heading", ...bodyHeadings);
  add("annexTitle", ...annexTitles);
  return places;
};

/** Reads the marked notice: every part that is marked is found there, and no other part is found. */
const reads = (source: string): NoticeParts => {
  const { text, places } = marked(source);
  const notice = Notice.read(text);
  const parts = readParts(notice);
  const found = [...placesIn(parts)].flatMap(([name, all]) =>
    all.map(({ piece, span }) => {
      const start = notice.startOf(piece);
      return `${name}: ${text.slice(start + span.start, start + span.end)} @${start + span.start}`;
    }),
  );
  const expected = [...places].flatMap(([name, spans]) =>
    spans.map((span) => `${name}: ${text.slice(span.start, span.end)} @${span.start}`),
  );
  assert.deepEqual(found.sort(), expected.sort());
  return parts;
};

describe("the parts of the seeds", () => {
  const expected: Record<Seed, Record<string, unknown>> = {
    "jinan-2025": {
      number: "济政办发〔2025〕2号",
      title: "关于印发2025年济南市政务公开工作要点的通知",
      issuer: "济南市人民政府办公厅",
      addressees: "各区县人民政府，市政府各部门（单位）",
      citations: [],
      bodyHeadings: [],
      annexLine: null,
      annexTitles: ["2025年济南市政务公开工作要点"],
      signature: "济南市人民政府办公厅",
      date: "2025-06-05",
      remark: "(此件公开发布)",
      copies: "市委各部门，市人大常委会办公厅，市政协办公厅，市监委，济南警备区，市法院，市检察院。各民主党派市委，市工商联。",
      imprint: "济南市人民政府办公厅 2025年6月5日印发",
      printed: "2025-06-05",
      year: 2025,
    },
    "jining-2024": {
      number: "济政办字〔2024〕17号",
      title: "关于印发济宁市贯彻落实2024年山东省政务公开工作要点任务分解表的通知",
      issuer: "济宁市人民政府办公室",
      addressees: "各县（市、区）人民政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会，市政府各部门、单位",
      citations: ["山东省人民政府办公厅关于印发2024年山东省政务公开工作要点的通知 鲁政办发〔2024〕2号"],
      bodyHeadings: ["1 加强组织领导", "2 强化业务培训", "3 抓好工作落实"],
      annexLine: null,
      annexTitles: ["济宁市贯彻落实2024年山东省政务公开工作要点任务分解表"],
      signature: null,
      date: null,
      remark: null,
      copies: null,
      imprint: null,
      printed: null,
      year: 2024,
    },
    "jining-2025": {
      number: "济政办字〔2025〕9号",
      title: "关于印发济宁市贯彻落实2025年山东省政务公开工作要点任务分解表的通知",
      issuer: "济宁市人民政府办公室",
      addressees: "各县（市、区）人民政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会，市政府各部门、单位",
      citations: ["山东省人民政府办公厅关于印发2025年山东省政务公开工作要点的通知 鲁政办发〔2025〕5号"],
      bodyHeadings: ["1 压实责任分工", "2 积极推进落实", "3 强化保障机制"],
      annexLine: "济宁市贯彻落实2025年山东省政务公开工作要点任务分解表",
      annexTitles: ["济宁市贯彻落实2025年山东省政务公开工作要点任务分解表"],
      signature: "济宁市人民政府办公室",
      date: "2025-05-09",
      remark: "(此件公开发布)",
      copies: "市委各部门，市人大常委会办公室，市政协办公室，市监委，市法院，市检察院，济宁军分区。各民主党派市委会（总支部），市工商联。",
      imprint: "济宁市人民政府办公室 2025年5月9日印发",
      printed: "2025-05-09",
      year: 2025,
    },
    "jinxiang-2023": {
      number: "金政办字〔2023〕26号",
      title: "关于印发《2023年金乡县政务公开工作任务分解表》的通知",
      issuer: "金乡县人民政府办公室",
      addressees: "各镇政府，各街道办事处，各管委会，县政府各部门，各企事业单位",
      citations: [
        "关于印发2023年山东省政务公开工作要点的通知 鲁政办发〔2023〕8号",
        "关于印发2023年济宁市政务公开重点工作任务分解表的通知 济政办字〔2023〕41号",
      ],
      bodyHeadings: ["1 加强组织领导", "2 强化指导培训", "3 抓好工作落实"],
      annexLine: "2023年金乡县政务公开工作任务分解表",
      annexTitles: ["2023年金乡县政务公开工作任务分解表"],
      signature: "金乡县人民政府办公室",
      date: "2023-07-14",
      remark: "（此件公开发布）",
      copies: null,
      imprint: null,
      printed: null,
      year: 2023,
    },
    "wenshang-2025": {
      number: "汶政办字〔2025〕8号",
      title: "关于印发2025年汶上县政务公开工作要点任务分解表的通知",
      issuer: "汶上县人民政府办公室",
      addressees: "各乡镇（街道）人民政府（办事处），县政府各部门、单位",
      citations: [
        "关于印发〈2025年山东省政务公开工作要点〉的通知 鲁政办发〔2025〕5号",
        "关于印发济宁市贯彻落实2025年山东省政务公开工作要点任务分解表的通知 济政办字〔2025〕9号",
      ],
      bodyHeadings: ["1 明确责任分工，强化统筹配合", "2 加强培训交流，提升能力素质", "3 抓好工作落实，打造特色品牌"],
      annexLine: "2025年汶上县政务公开工作要点任务分解表",
      annexTitles: ["2025年汶上县政务公开工作要点任务分解表"],
      signature: "汶上县人民政府办公室",
      date: "2025-05-26",
      remark: "（此件公开发布）",
      copies: "县委各部门，县人大常委会办公室，县政协办公室，县人武部，县法院，县检察院。",
      imprint: "汶上县人民政府办公室 2025年5月26日印发",
      printed: "2025-05-26",
      year: 2025,
    },
  };

  for (const name of SEEDS)
    it(name, () => {
      const parts = partsOf(seed(name));
      assert.deepEqual(
        {
          number: parts.number?.text ?? null,
          title: parts.title?.text ?? null,
          issuer: parts.issuer?.text ?? null,
          addressees: parts.addressees?.text ?? null,
          citations: parts.citations.map(({ title, number }) => `${title} ${number?.text}`),
          bodyHeadings: parts.bodyHeadings.map(({ ordinal, text }) => `${ordinal} ${text}`),
          annexLine: parts.annexLine?.text ?? null,
          annexTitles: parts.annexTitles.map((title) => title?.text ?? null),
          signature: parts.signature?.text ?? null,
          date: parts.date?.iso ?? null,
          remark: parts.remark?.text ?? null,
          copies: parts.copies?.text ?? null,
          imprint: parts.imprint?.text ?? null,
          printed: parts.printed?.iso ?? null,
          year: parts.year,
        },
        expected[name],
      );
    });
});

describe("where the parts stand", () => {
  it("an ordinary notice", () => {
    const parts = reads(`⟦number|汶政办字〔2025〕8号⟧

⟦issuer|汶上县人民政府办公室⟧
⟦title|关于印发2025年汶上县重点工作
任务分解表的通知⟧

⟦addressees|各乡镇（街道）人民政府（办事处），县政府各部门、单位⟧：

按照⟦citation|《关于印发〈要点〉的通知》（鲁政办发〔2025〕5号）⟧要求，现将《2025年汶上县重点工作任务分解表》印发给你们，请认真落实。
⟦heading|一、加强领导⟧。各部门要高度重视。
⟦heading|二、抓好落实⟧

附件：⟦annexLine|2025年汶上县重点工作任务分解表⟧

⟦signature|汶上县人民政府办公室⟧
⟦date|2025年5月26日⟧
⟦remark|（此件公开发布）⟧

附件

⟦annexTitle|2025年汶上县重点工作任务分解表⟧

${TABLE}
抄送：⟦copies|县委各部门，
县法院，县检察院。⟧

⟦imprint|汶上县人民政府办公室　　　⟦printed|2025年5月27日⟧印发⟧
`);
    assert.deepEqual(
      { agency: parts.number?.agency, year: parts.number?.year, serial: parts.number?.serial },
      { agency: "汶政办字", year: 2025, serial: 8 },
    );
    assert.equal(parts.imprint?.text, "汶上县人民政府办公室 2025年5月27日印发");
  });

  it("a title that names long titles is one, on a single line too", () => {
    const { title, issuer } = partsOf(`中共凤凰县委办公室 凤凰县人民政府办公室
关于印发《凤凰县贯彻落实〈湘西土家族苗族自治州深化“放管服”改革持续优化营商环境打造市场化法治化国际化一流营商环境2025年重点任务分工方案任务分解表〉的若干具体措施》的通知

各乡镇党委和人民政府：
`);
    assert.match(title?.text ?? "", /^关于印发《凤凰县.{70,}的通知$/u);
    assert.equal(issuer?.text, "中共凤凰县委办公室 凤凰县人民政府办公室");
  });

  it("a notice with slips in every part is read all the same", () => {
    const parts = reads(`⟦number|汶政办字[２０２５] 第08 号⟧

⟦issuer|汶上县教育和体育局
汶上县财政局⟧
⟦title|关于做好2025年学前教育工作
的通知。⟧

⟦addressees|各中心学校，各乡镇（街道）人民政府（办事处），县政府各部门、
单位⟧

根据⟦citation|鲁政办发〔2025〕5号文件《关于印发〈要点〉的通知》⟧、⟦citation|《市教育局关于做好学前教育工作的意见》(济教字[2025]3号)⟧和⟦citation|济政办字〔2025〕9号⟧、《山东省学前教育条例》要求，通知如下。
⟦heading|二.抓落实⟧

附件:⟦annexLine|1.任务分解表
2.联系人名单⟧

⟦signature|汶上县教育和体育局
汶上县财政局⟧
⟦date|二〇二五年五月二十六日⟧
⟦remark|(此件公开发布)⟧

附件1
⟦annexTitle|任务分解表⟧
${TABLE}`);
    assert.equal(parts.title?.text, "关于做好2025年学前教育工作的通知。");
    assert.equal(parts.issuer?.text, "汶上县教育和体育局 汶上县财政局");
    assert.equal(parts.number?.serial, 8);
    assert.equal(parts.date?.iso, "2025-05-26");
    assert.deepEqual(
      parts.citations.map(({ title }) => title),
      ["关于印发〈要点〉的通知", "市教育局关于做好学前教育工作的意见", ""],
    );
  });

  it("issuer and title on one line, the number below, and a broken name", () => {
    reads(`⟦issuer|济宁市人民政府
办公室⟧⟦title|关于印发《2025年工作要点》的通知⟧
⟦number|济政办字〔2025〕9号⟧

⟦addressees|市政府各部门⟧：
  现将要点印发给你们。
⟦signature|济宁市人民政府办公室⟧  ⟦date|2025年5月9日⟧
`);
  });

  it("a letterhead with 文件, dates of other forms, and marks of a conversion", () => {
    const parts = reads(`**⟦issuer|山东省人民政府办公厅文件⟧**

⟦number|鲁政办发〔2025〕5号⟧　　　签发人：张三

# [bookmark: a]⟦title|关于印发2025年山东省政务公开工作要点的<b>通知⟧</b>

⟦addressees|各市人民政府，省政府各部门、各直属机构⟧：
现印发给你们。
⟦date|2025.04.09⟧
`);
    assert.equal(parts.issuer?.text, "山东省人民政府办公厅");
    assert.equal(parts.title?.text, "关于印发2025年山东省政务公开工作要点的通知");
    assert.equal(parts.date?.iso, "2025-04-09");
  });

  it("several annexes, each with its table and title", () => {
    reads(`⟦title|关于印发任务分解表的通知⟧

⟦addressees|各县（市、区）政府⟧：
现印发给你们。

⟦date|2025年5月9日⟧

附件1

⟦annexTitle|2025年重点任务
分解表⟧

${TABLE}
附件2
⟦annexTitle|2025年改革任务清单⟧
${TABLE}
附件3
${TABLE}
`);
  });

  it("page numbers, a number in brackets under the title, “附件1：” at the head of an annex", () => {
    reads(`⟦issuer|山东省人民政府办公厅⟧
⟦title|关于印发2025年政务公开工作要点的通知⟧
（⟦number|鲁政办发〔2025〕5号⟧）

— 1 —

⟦addressees|各市人民政府，省政府各部门、各直属机构，各大企业，各高等院校⟧：
现印发给你们。
⟦date|2025年4月9日⟧

- 2 -

附件1：⟦annexTitle|任务分解表⟧
${TABLE}
附件2: ⟦annexTitle|改革清单⟧
${TABLE}`);
  });

  it("what a portal puts ahead of the text is no part of it", () => {
    reads(`索引号：11370830/2025-00012
主题分类：综合政务
发文机关：汶上县人民政府办公室
成文日期：2025-05-20
标题：汶上县人民政府办公室关于印发2025年工作的通知
发文字号：汶政办字〔2025〕7号
有效性：有效

⟦issuer|汶上县人民政府办公室⟧⟦title|关于印发2025年汶上县重点工作任务分解表的通知⟧
⟦number|汶政办字〔2025〕8号⟧

⟦addressees|县政府各部门⟧：
现印发给你们。
⟦signature|汶上县人民政府办公室⟧
⟦date|2025年5月26日⟧
`);
  });

  it("where the text lacks them, number, title and date are taken from the portal", () => {
    const parts = partsOf(
      `索引号\t11370830/2025-00012\t发文字号\t汶政办字〔2025〕8号\n标题\t汶上县人民政府办公室关于印发2025年工作的通知\n成文日期\t2025-05-26\n\n${TABLE}`,
    );
    assert.equal(parts.number?.text, "汶政办字〔2025〕8号");
    assert.equal(parts.title?.text, "关于印发2025年工作的通知");
    assert.equal(parts.date?.iso, "2025-05-26");
  });

  it("a bare table has no parts", () => {
    const { annexTitles, citations, bodyHeadings, ...rest } = partsOf(TABLE);
    assert.deepEqual({ annexTitles, citations, bodyHeadings }, { annexTitles: [null], citations: [], bodyHeadings: [] });
    assert.deepEqual(new Set(Object.values(rest)), new Set([null]));
  });

  it("a table under its own title has that title and its year", () => {
    const parts = reads(`⟦annexTitle|2025年汶上县政务公开工作要点任务分解表⟧\n\n${TABLE}`);
    assert.equal(parts.year, 2025);
  });

  it("the year: of the title, else of the number, else of the date", () => {
    assert.equal(partsOf("汶政办字〔2025〕8号\n关于印发2026年要点的通知\n\n2024年1月1日\n").year, 2026);
    assert.equal(partsOf("汶政办字〔2025〕8号\n关于印发要点的通知\n\n2024年1月1日\n").year, 2025);
    assert.equal(partsOf("关于印发要点的通知\n\n各县：\n\n2024年1月1日\n").year, 2024);
  });

  it("a day that does not exist is a date without a day", () => {
    assert.equal(partsOf("关于印发要点的通知\n\n各县（市、区）政府：\n\n济宁市教育局\n2025年2月30日\n").date?.iso, null);
  });
});

describe("parts while they are typed", () => {
  it("the front of wenshang-2025 cut anywhere", () => {
    const whole = seed("wenshang-2025").slice(0, 1010);
    for (let end = 0; end <= whole.length; end++) assert.doesNotThrow(() => partsOf(whole.slice(0, end)), `${end}`);
  });

  it("an addressee line without its colon yet, a number without its serial", () => {
    reads(`汶政办字〔2026〕  号

⟦issuer|汶上县人民政府办公室⟧
⟦title|关于印发2026年汶上县政务公开工作要点
任务分解表的通知⟧

⟦addressees|各乡镇（街道）人民政府（办事处），县政府各部⟧`);
  });

  it("an edit of the table leaves the parts of the front as they are; one of the front reads them anew", () => {
    const text = seed("wenshang-2025");
    const notice = Notice.read(text);
    const before = readParts(notice);
    notice.edit({ start: text.indexOf("12月底前"), end: text.indexOf("12月底前") + 2 }, "11");
    assert.equal(readParts(notice).title?.text, before.title?.text);
    const at = text.indexOf("8号");
    notice.edit({ start: at, end: at + 1 }, "18");
    assert.equal(readParts(notice).number?.serial, 18);
  });
});
