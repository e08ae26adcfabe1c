/** What stands in the cells of a list of units: dates, levels, kinds, several names. */
import { daysInMonth, isoDate } from "../../deadline/dates.js";
import type { Level, UnitKind } from "../registry.js";

const DATE = /^(\d{4})(?:\s*[-/.年]\s*(?:(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})\s*[日号]?)?)?)?)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const NOTHING = /^(?:[-—–/／无]+|至今|今|现在|长期)$/u;

/**
 * An ISO date of “2019-3-1”, “2019/3/1”, “2019年3月1日”, “20190301”; of “2019年3月” and “2019年” the first day, or the last where the
 * date is an end. "" where there is none (“至今”), null for what is no date.
 */
export const readDate = (text: string, end: boolean): string | null => {
  if (text === "" || NOTHING.test(text)) return "";
  const found = COMPACT.exec(text) ?? DATE.exec(text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/u, ""));
  if (found === null) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? (end ? 12 : 1) : Number(found[2]);
  if (month < 1 || month > 12) return null;
  const last = daysInMonth(year, month);
  const day = found[3] === undefined ? (end ? last : 1) : Number(found[3]);
  if (year < 1900 || year > 2200 || day < 1 || day > last) return null;
  return isoDate(year, month, day);
};

/** 县级, 区直, 市; null for ranks of officials (正科级) and whatever else stands in such a column. */
export const readLevel = (text: string): Level | null => {
  const word = /^(省|自治区|市|地市|州|县|区|县区|区县|旗|乡镇|镇街|乡|镇|街道)(?:级|直|属|本级|市级)?(?:单位|部门)?$/u.exec(text)?.[1];
  if (word === undefined) return null;
  if (word === "省" || word === "自治区") return "province";
  if (word === "市" || word === "地市" || word === "州") return "city";
  if (word === "区") return "district";
  return word === "县" || word === "县区" || word === "区县" || word === "旗" ? "county" : "town";
};

/** The first word that fits decides. */
const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/学校|院校|中小学|幼儿园/u, "school"],
  [/医院|医疗|卫生院/u, "hospital"],
  [/派出|派驻/u, "field-office"],
  [/垂直|垂管|驻\p{Script=Han}?单位|中央|省属驻|条管|双管/u, "central-branch"],
  [/议事|协调机构|领导小组|指挥部|专班/u, "coordinating-body"],
  [/群团|人民团体|社会团体|协会/u, "mass-organisation"],
  [/企业|公司|国企|金融/u, "enterprise"],
  [/开发区|功能区|园区|管委会/u, "zone-committee"],
  [/乡镇|镇街|街道/u, "government"],
  [/人大|政协|监察|法院|检察院|司法机关|审判/u, "state-organ"],
  [/党委|党群|党的|县委|市委|区委|党工委/u, "party-organ"],
  [/事业/u, "public-institution"],
  [/军|武装/u, "military"],
  [/政府|行政|部门|组成|直属机构|局委办/u, "department"],
];

/** What a category says of the kind: 事业单位, 政府工作部门; null for one that says nothing known. */
export const readKind = (text: string): UnitKind | null => KINDS.find(([words]) => words.test(text))?.[1] ?? null;

/** Several names in one cell: parted by any mark but brackets, and by line breaks. */
export const readNames = (text: string): readonly string[] => {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const character of text) {
    if (/[（(]/u.test(character)) depth++;
    if (/[）)]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,；;|｜/／\n\r\t]/u.test(character)) {
      names.push(name.trim());
      name = "";
    } else name += character;
  }
  names.push(name.trim());
  return [...new Set(names.filter((each) => each !== "" && !NOTHING.test(each)))];
};
