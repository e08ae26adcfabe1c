import { test } from "node:test";
import { finds, isRight, notice } from "./support.js";

const TITLE = "关于印发2025年汶上县政务公开工作要点任务分解表的通知";
const MISSING = "「notice/missing-part|」";

test("parts that a whole notice lacks, each where it should stand", () => {
  finds(notice({ number: "", title: `${MISSING}${TITLE}` }), null);
  finds(notice({ title: "", addressees: `${MISSING}各乡镇（街道）人民政府（办事处），县政府各部门、单位：` }), null);
  finds(notice({ title: `${TITLE}${MISSING}`, addressees: "" }), null);
  finds(notice({ date: "", remark: `${MISSING}（此件公开发布）` }), null);
  finds(notice({ signature: "", date: `${MISSING}2025年5月26日` }), null);
});

test("a bare table, a fragment and prose alone", () => {
  isRight("2025年汶上县政务公开工作要点任务分解表\n\n工作任务⇥牵头部门⇥具体要求\n（一）公开⇥县教育局⇥做好公开。\n");
  isRight("汶上县人民政府办公室\n\n2025年任务分解表\n\n工作任务⇥牵头部门⇥具体要求\n（一）公开⇥县教育局⇥做好公开。\n");
  isRight("附件\n\n2025年任务分解表\n\n工作任务⇥牵头部门⇥具体要求\n（一）公开⇥县教育局⇥做好公开。\n\n2025年5月26日\n");
});

test("a notice that is being written from its head on lacks nothing yet", () => {
  const whole = notice({ annexHead: "", copies: "", imprint: "" });
  const table = whole.indexOf("工作任务⇥");
  const lines = whole.slice(0, table).split("\n");
  for (let count = 1; count <= lines.length; count++) isRight(lines.slice(0, count).join("\n"));
});

test("number and day are open until the notice is issued", () => {
  isRight(notice({ number: "汶政办字〔2025〕  号", date: "2025年  月  日", imprint: "" }));
});

test("signature and date stand ahead of a plan that is printed with the notice and has an annex", () => {
  const plan =
    "2025年政务公开工作要点\n\n一、深化公开\n（一）做好公开。及时公开。（责任单位：县财政局）\n\n附件\n\n2025年汶上县政务公开工作要点任务分解表";
  isRight(notice({ annexHead: "", annexTitle: plan }));
});

test("addressees in quotation marks", () => {
  isRight(notice({ addressees: "各村（社区）“两委”，镇直各单位：" }));
});

test("title, then the data of a portal, then the notice", () => {
  isRight(
    "汶上县人民政府办公室关于印发2025年任务分解表的通知\n\n2025-05-27 10:00 县政府办公室\n索 引 号 MB1534522/2025-05475 发文日期 2025-05-26\n发布机构 县政府办公室 文    号 汶政办字〔2025〕8号\n分   类 政务公开 有 效 性 有效\n\n各乡镇人民政府：\n\n现将任务分解表印发给你们，请认真落实。\n\n汶上县人民政府办公室\n\n2025年5月26日\n",
  );
});
