/** A whole notice in which nothing is wrong; a test puts one slip into it. */
import { noticeRules } from "../../../../server/src/core/rules/notice/index.js";
import { type CheckOptions, check, choose, HEADER, silent } from "../check.js";

const TABLE = "2025年汶上县政务公开工作要点任务分解表";

const RIGHT = {
  number: "汶政办字〔2025〕8号",
  issuer: "汶上县人民政府办公室",
  title: `关于印发${TABLE}的通知`,
  addressees: "各乡镇（街道）人民政府（办事处），县政府各部门、单位：",
  cited: "《济宁市人民政府办公室关于印发2025年政务公开工作要点的通知》（济政办字〔2025〕9号）",
  printed: `《${TABLE}》`,
  annexLine: `附件：${TABLE}`,
  signature: "汶上县人民政府办公室",
  date: "2025年5月26日",
  remark: "（此件公开发布）",
  annexHead: "附件",
  annexTitle: TABLE,
  requirement: "做好公开。",
  copies: "抄送：县委各部门，县人大常委会办公室，县政协办公室。",
  imprint: "汶上县人民政府办公室          2025年5月26日印发",
};

/** The notice with some of its parts written otherwise; a part that is "" is left out. */
export const notice = (parts: Partial<typeof RIGHT> = {}): string => {
  const p = { ...RIGHT, ...parts };
  const front = [
    p.number,
    p.issuer,
    p.title,
    p.addressees,
    `按照${p.cited}要求，现将${p.printed}印发给你们，请结合实际认真贯彻落实。`,
    "一、明确责任分工。各牵头部门要加强统筹协调。",
    p.annexLine,
    p.signature,
    p.date,
    p.remark,
    p.annexHead,
    p.annexTitle,
  ];
  const table = `${HEADER}（一）健全公开机制⇥县政府办公室⇥各乡镇（街道）人民政府（办事处）⇥${p.requirement}⇥12月底前\n`;
  const filled = (paragraphs: readonly string[]): string => paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
  return `${filled(front)}\n\n${table}\n${filled([p.copies, p.imprint])}\n`;
};

const options = (more: CheckOptions): CheckOptions => ({ rules: noticeRules, ...more });

/** Finds just what is marked; the safe fixes give the notice in which all is right, or `after`. */
export const finds = (text: string, after: string | null = notice()): void => check(text, options(after === null ? {} : { after }));
export const isRight = (text: string): void => silent(text, options({}));
export const chooses = (text: string, title: string, after: string): void => choose(text, title, after, options({}));
