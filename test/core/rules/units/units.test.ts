import { test } from "node:test";
import { check, choose, HEADER, row, silent } from "./support.js";

/** The fragment is written in one layout only; it is tried as it stands. */
const AS_WRITTEN = { layouts: ["rows"] } as const;

test("units/unknown: a misspelt department, with the nearest names", () => {
  check(HEADER + row("「units/unknown|县教肓和体育局」"));
  choose(HEADER + row("县教肓和体育局"), "改为“县教育和体育局”", HEADER + row("县教育和体育局"));
});

test("units/unknown: names formed from a known function and the place are known", () => {
  silent(HEADER + row("县审计局", "县统计局 县信访局"));
  silent(HEADER + row("市审计局"), { place: "济宁市" });
});

test("units/unknown: enterprises, schools and hospitals are known by the end of their names", () => {
  silent(HEADER + row("县教育和体育局", "汶上县第一中学 汶上县人民医院 汶上县义桥热力有限公司"));
});

test("units/variant: an alias gives way to the preferred name; the full name is no variant", () => {
  check(HEADER + row("「units/variant|市人社局」"), { place: "济宁市", after: HEADER + row("市人力资源社会保障局") });
  silent(HEADER + row("济宁市人力资源和社会保障局"), { place: "济宁市" });
});

test("units/inconsistent: one unit under two names, and then no variant is reported on them", () => {
  const table = (second: string): string => HEADER + row("县发展和改革局") + row("县财政局") + row(second);
  check(table("「units/inconsistent|县发展和改革委员会」"));
  choose(table("县发展和改革委员会"), "全文统一为“县发展和改革局”", table("县发展和改革局"));
});

test("units/bracket-width in a name with brackets, and nowhere else", () => {
  check(HEADER + row("市政府办公室", "各县「units/bracket-width|(市、区)」政府"), {
    place: "济宁市",
    after: HEADER + row("市政府办公室", "各县（市、区）政府"),
  });
});

test("units/wrong-level: a department of the city in a county's table, with the county's own", () => {
  check(HEADER + row("「units/wrong-level|市教育局」"));
  choose(HEADER + row("市教育局"), "改为“县教育和体育局”", HEADER + row("县教育和体育局"));
});

test("units/wrong-level is silent on field offices, branches, enterprises and governments below", () => {
  silent(HEADER + row("市生态环境局汶上县分局 市公共资源交易服务中心汶上分中心", "各乡镇（街道）人民政府（办事处）"));
  silent(HEADER + row("人民银行济宁市分行 济宁能源发展集团", "各县（市、区）政府"), { place: "济宁市" });
  silent(HEADER + row("市、县级政府办公室"), { place: "济宁市" });
});

test("units/obsolete: a name that a reform ended before the notice was signed", () => {
  check(HEADER + row("「units/obsolete|县环境保护局」"));
});

test("units/duplicate: the second one goes with its separator", () => {
  check(HEADER + row("县财政局、县民政局、「units/duplicate|县财政局」、县司法局"), {
    after: HEADER + row("县财政局、县民政局、县司法局"),
  });
});

test("units/lead-is-responsible: one unit in both columns", () => {
  check(HEADER + row("县财政局", "县民政局、「units/lead-is-responsible|县财政局」"));
  choose(
    HEADER + row("县财政局", "县民政局、县财政局、县司法局"),
    "从“责任单位”中删去“县财政局”",
    HEADER + row("县财政局", "县民政局、县司法局"),
  );
  choose(HEADER + row("县财政局", "县财政局、县司法局"), "从“责任单位”中删去“县财政局”", HEADER + row("县财政局", "县司法局"));
});

test("units/lead-is-responsible: both columns the same is one finding", () => {
  check(HEADER + row("县政府各部门、单位", "「units/lead-is-responsible|县政府各部门、单位」"));
  choose(HEADER + row("县政府各部门、单位", "县政府各部门、单位"), "清空“责任单位”", HEADER + row("县政府各部门、单位", ""));
});

test("units/separator: a column keeps to what it uses most", () => {
  const table = (odd: string): string => HEADER + row("县商务局 县财政局") + row("县民政局 县司法局 县公安局") + row(odd);
  check(table("县水务局「units/separator|、」县审计局"), { after: table("县水务局 县审计局") });
});

test("units/separator: an empty line is a style too", () => {
  const cells = (second: string): string =>
    `⇥工作任务\n⇥牵头部门\n⇥具体要求\n\n⇥\n⇥县商务局\n\n县财政局\n\n县民政局\n⇥加强公开。\n\n⇥\n⇥县司法局\n\n县公安局${second}县审计局\n⇥做好解读。\n`;
  check(cells("「units/separator| 」"), { ...AS_WRITTEN, after: cells("\n\n") });
});

test("units/separator: commas between systems and around collectives are in order", () => {
  silent(
    HEADER +
      row("县财政局、县民政局", "县政府各部门、单位，各乡镇（街道）人民政府（办事处）") +
      row("县商务局、县司法局，县委编办", "县水务局、县审计局等，各乡镇（街道）人民政府（办事处）").replace("等", ""),
  );
});

test("units/separator: a comma that is left hanging, and one followed by a line break", () => {
  check(HEADER + row("县财政局「units/separator|、」"), { ...AS_WRITTEN, after: HEADER + row("县财政局") });
  const cells = (mark: string): string =>
    `⇥工作任务\n⇥牵头部门\n⇥具体要求\n\n⇥\n⇥县政府各部门、单位${mark}各乡镇（街道）人民政府（办事处）\n⇥加强公开。\n`;
  check(cells("「units/separator|，\n\n」"), { ...AS_WRITTEN, after: cells("，") });
});

test("units/separator: a run of blanks, and names without anything between", () => {
  check(HEADER + row("县财政局「units/separator|      」县民政局"), { after: HEADER + row("县财政局 县民政局") });
  check(HEADER + row("县财政局「units/separator|」县民政局"));
});

test("units/many-leads: five named ones; collectives count once", () => {
  check(HEADER + row("「units/many-leads|县财政局 县民政局 县司法局 县公安局 县水务局」"));
  silent(HEADER + row("县财政局 县民政局 县司法局 县公安局"));
  silent(HEADER + row("市政府各部门、单位，各县（市、区）政府，济宁高新区、太白湖新区、济宁经济技术开发区管委会"), { place: "济宁市" });
});

test("units/open-list", () => {
  check(HEADER + row("县财政局", "县民政局、县司法局「units/open-list|等」"));
});

test("units/not-addressed: once for each unit, where its first task is", () => {
  const to = "各乡镇（街道）人民政府（办事处），县政府各部门、单位";
  check(HEADER + row("「units/not-addressed|县委编办」") + row("县委编办") + row("市生态环境局汶上县分局", "县财政局"), { to });
  silent(HEADER + row("县委编办"));
});

test("units/unknown: offices inside one organ stand in no registry", () => {
  silent("工作任务⇥牵头科室⇥配合科室⇥具体要求⇥完成时限\n师德建设⇥党委办公室⇥教务处、各年级组⇥开展教育2次。⇥12月底前\n");
});

test("units/inconsistent: “大河镇” in “大河镇、石桥镇人民政府” shares the word of the last", () => {
  silent(HEADER + row("县水务局", "大河镇人民政府") + row("县财政局", "大河镇、石桥镇人民政府"));
});

test("units/duplicate: the party's and the government's 督查室 are two", () => {
  silent(HEADER + row("县政府办公室", "县委督查室、县政府督查室"));
});
