/** The texts the bench works on. */
import fs from "node:fs";

export interface BenchText {
  readonly name: string;
  readonly text: string;
}

export const jining2025 = (): BenchText => ({
  name: "jining-2025.notice.txt",
  text: fs.readFileSync("seeds/notices/jining-2025.notice.txt", "utf8"),
});

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 … 999 */
const chinese = (n: number): string => {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor(n / 10) % 10;
  const ones = n % 10;
  const head = hundreds > 0 ? `${NUMERALS[hundreds]}百` : "";
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? "" : NUMERALS[tens]}十` : hundreds > 0 && ones > 0 ? "零" : "";
  return head + middle + NUMERALS[ones];
};

const LEADS = [
  "市政府办公室",
  "市发展改革委",
  "市教育局",
  "市财政局",
  "市民政局",
  "市商务局",
  "市司法局",
  "市审计局",
  "市交通运输局",
  "市自然资源和规划局",
];
const WORDS = [
  "完善主动公开事项目录，做好政策解读和回应关切",
  "加强政府网站和政务新媒体建设，提升信息发布质效",
  "健全工作机制，强化督促检查，确保各项任务落到实处",
  "围绕重点领域开展集中整治，形成可复制可推广的经验",
  "优化办事流程，压减办理时限，方便企业和群众办事",
];
const DEADLINES = ["12月底前", "长期坚持", "6月底前", "9月底前", "11月底前"];

/** A table without findings in the rows layout: groups of ten rows, twenty groups a section. */
export const generatedTable = (rows: number): BenchText => {
  const lines = [
    "济政办字〔2025〕9号",
    "",
    "济宁市人民政府办公室",
    "关于印发2025年济宁市重点工作任务分解表的通知",
    "",
    "各县（市、区）人民政府，市政府各部门、单位：",
    "",
    "现印发给你们，请认真贯彻执行。",
    "",
    "济宁市人民政府办公室",
    "2025年1月9日",
    "",
    "附件",
    "",
    "2025年济宁市重点工作任务分解表",
    "",
    "工作任务\t牵头部门\t责任单位\t具体要求\t完成时限",
  ];
  for (let i = 0; i < rows; i++) {
    const section = Math.floor(i / 200);
    const group = Math.floor(i / 10) % 20;
    if (i % 200 === 0) lines.push(`${chinese(section + 1)}、第${chinese(section + 1)}方面重点工作\t\t\t\t`);
    const heading = i % 10 === 0 ? `（${chinese(group + 1)}）推进第${chinese(section + 1)}方面第${chinese(group + 1)}组工作` : "";
    const requirement = `${WORDS[i % WORDS.length]}，第${i + 1}项；${WORDS[(i * 7 + 3) % WORDS.length]}，${WORDS[(i * 3 + 1) % WORDS.length]}。`;
    lines.push([heading, LEADS[i % LEADS.length], "各县（市、区）政府", requirement, DEADLINES[(i * 3) % DEADLINES.length]].join("\t"));
  }
  return { name: `generated-${rows}.notice.txt`, text: `${lines.join("\n")}\n` };
};

/** Line and character of the end of the requirement in row number `row` (from 0) of a table in rows; for typing there. */
export const endOfRequirement = (text: string, row: number): { readonly line: number; readonly character: number } => {
  const lines = text.split("\n");
  const rows = lines.flatMap((line, i) => (line.split("\t").length === 5 && (line.split("\t")[3] ?? "").endsWith("。") ? [i] : []));
  const line = rows[row % rows.length] ?? 0;
  const cells = (lines[line] ?? "").split("\t");
  return { line, character: cells.slice(0, 4).join("\t").length - 1 };
};
