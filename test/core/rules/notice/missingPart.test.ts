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
