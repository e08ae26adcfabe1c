/** The text of a new notice: the parts around the table as far as they can be known, and a table with its first row begun. */

import { tableForm } from "../notice/columns.js";
import type { Citation, NoticeParts } from "../notice/parts.js";
import { DEFAULT_STYLE, writeHeader, writeRow, writeSection } from "../notice/write.js";
import { writeMarker } from "../numbering/marker.js";
import type { Locality, Registry } from "../units/registry.js";
import type { Units } from "../units/units.js";

export interface DraftRequest {
  /** What the table is about: “政务公开工作要点”; may be empty. Year, place and “任务分解表” are added where they are missing. */
  readonly subject: string;
  readonly year: number;
  /** Units of the place the notice is issued in. */
  readonly units: Units;
  /** 发文机关代字 of its government office, “汶政办字”; null where it is not known: a guess would look like the real one. */
  readonly code: string | null;
  /** The notice of the higher level it carries out. */
  readonly parent: Pick<NoticeParts, "title" | "number" | "issuer"> | null;
  /** What that notice carries out itself, as it cites it; cited ahead of it. */
  readonly above?: readonly Citation[];
}

export interface Draft {
  readonly text: string;
  /** Where the drafter goes on: line and character, both from 0. */
  readonly cursor: { readonly line: number; readonly character: number };
}

const COLUMNS = tableForm("cells", [
  { role: "task", title: "工作任务" },
  { role: "lead", title: "牵头部门" },
  { role: "responsible", title: "责任单位" },
  { role: "requirement", title: "具体要求" },
  { role: "deadline", title: "完成时限" },
]);

/** The code in which the government office of a place numbers such notices, “汶政办字”; null where no registry tells. */
export const officeCode = (registries: readonly Registry[], locality: Pick<Locality, "name">): string | null => {
  const codes = registries.filter((registry) => registry.locality?.name === locality.name).flatMap((registry) => registry.codes ?? []);
  return codes.find((code) => code.endsWith("政办字")) ?? codes.find((code) => code.endsWith("政办发")) ?? null;
};

/** The number and the day are given when the notice is issued. */
const OPEN = "  ";

export const draftText = (request: DraftRequest): Draft => {
  const style = DEFAULT_STYLE;
  const front = `${draftFront(request)}${writeHeader(COLUMNS, style)}`;
  const section = writeSection(COLUMNS, writeMarker(1, 1), style);
  const text = `${front}${section}${writeRow(COLUMNS, [writeMarker(2, 1)], style)}`;
  const before = front.split("\n");
  // Behind “一、”: the drafter names the section first.
  return { text, cursor: { line: before.length - 1, character: section.indexOf(style.lineEnd) } };
};

/** All that stands above the table, with the empty line that parts them. */
export const draftFront = (request: DraftRequest): string => {
  const { units, year, code } = request;
  const issuer = units.ofFunction("gov-office")?.name ?? `${units.locality.name}人民政府办公室`;
  const table = tableTitle(request);
  const paragraphs = [
    `${code ?? ""}〔${year}〕${OPEN}号`,
    issuer,
    `关于印发${table}的通知`,
    `${addressees(units)}：`,
    `${purpose(request)}现将《${table}》印发给你们，请结合实际认真贯彻落实。`,
    "一、明确责任分工。各牵头部门要加强统筹协调，各责任单位要做好协作配合，严格按照时间节点完成任务。",
    "二、抓好工作落实。各级各部门要对照任务和职责分工建立工作台账，明确责任主体和时限要求，逐项推动落实。",
    `附件：${table}`,
    issuer,
    `${year}年${OPEN}月${OPEN}日`,
    "（此件公开发布）",
    "附件",
    table,
  ];
  return `${paragraphs.join("\n\n")}\n\n`;
};

/** “2026年汶上县政务公开工作要点任务分解表” */
const tableTitle = ({ subject, year, units }: DraftRequest): string => {
  const { name } = units.locality;
  const words = subject
    .replace(/\s+/gu, "")
    .replace(/^关于印发/u, "")
    .replace(/的通知$/u, "")
    .replace(/任务分解表$/u, "")
    .replace(/[《》]/gu, "")
    .replace(`${year}年`, "")
    .replace(name, "");
  return `${year}年${name}${words === "" ? "重点工作" : words}任务分解表`;
};

/** “各乡镇（街道）人民政府（办事处），县政府各部门、单位”: the governments below, the committees of zones, the departments. */
const addressees = (units: Units): string => {
  const zones = units.registered.filter((unit) => unit.kind === "zone-committee").map((unit) => unit.preferred);
  const named = [units.ofFunction("lower-governments")?.name, zones.join("、"), units.ofFunction("departments")?.preferred];
  return named.filter((name) => name !== undefined && name !== "").join("，");
};

/** “按照《……》（鲁政办发〔2025〕5号）、济宁市人民政府办公室《……》（济政办字〔2025〕9号）要求，结合我县实际，” */
const purpose = ({ parent, above = [], units }: DraftRequest): string => {
  if (parent === null || parent.title === null) return "";
  const cited = [
    ...above.map(({ title, number }) => citation("", title, number)),
    citation(parent.issuer?.text ?? "", parent.title.text, parent.number),
  ];
  return `按照${cited.join("、")}要求，结合${units.locality.name === "" ? "" : "我"}${units.locality.name.slice(-1)}实际，`;
};

const citation = (issuer: string, title: string, number: Citation["number"]): string => {
  const inner = title.replaceAll("《", "〈").replaceAll("》", "〉");
  return `${issuer}《${inner}》${number === null ? "" : `（${number.agency}〔${number.year}〕${number.serial}号）`}`;
};
