/** What a citation says of the notice that it cites, whether or not that is there: whose it is, and whether it bears tasks. */
import type { Citation, NoticeParts } from "../notice/parts.js";
import { levelOfName, rankOf } from "../units/place.js";
import type { CandidateIndex } from "./candidates.js";
import type { LineageNotice } from "./notice.js";
import { bare, isSameSubject, issuedTitle, issuerIn, subjectOf, yearsIn } from "./titles.js";

type Child = Pick<LineageNotice, "parts" | "locality" | "units">;

/** “同时废止《……》”: who names a notice to end it takes no tasks from it. */
export const isEnded = ({ piece, span }: Citation): boolean => {
  const { text } = piece;
  const until = text.slice(span.end).search(/[。\n]/u);
  const from = Math.max(text.lastIndexOf("。", span.start), text.lastIndexOf("\n", span.start)) + 1;
  return /废止|作废|停止执行|停止施行/u.test(text.slice(from, until < 0 ? text.length : span.end + until));
};

/** What is broken down into tasks for the places below; laws, opinions and plans for many years are not. */
const BEARS_TASKS = /任务|要点|分解|分工|清单|台账/u;
const BEARS_NONE =
  /(?:法|条例|规定|办法|细则|规则|决定|纲要|规划|意见|标准|规范|指南|目录|制度|公约)(?:（?(?:试行|暂行|修订|修正案?)）?)?$/u;

export const bearsTasks = ({ title }: Citation): boolean => {
  const issued = issuedTitle(title);
  return BEARS_TASKS.test(issued) && !BEARS_NONE.test(issued);
};

/** Whether it can be about the year that the child is about: “2021—2025年” is, “〔2024〕17号” is not for a table of 2025. */
export const isOfYear = ({ title, number }: Citation, year: number | null): boolean => {
  if (year === null) return true;
  const years = yearsIn(title);
  if (years.length === 0) return number === null || number.year === year;
  return years.length === 1 ? years[0] === year : Math.min(...years) <= year && year <= Math.max(...years);
};

/** The subject of the child and that of the cited notice go together. */
export const isOnSubject = (citation: Citation, { parts, locality }: Child): boolean =>
  titlesOf(parts).length === 0 ||
  titlesOf(parts).some((title) => isSameSubject(subjectOf(citation.title, [locality]), subjectOf(title, [locality])));

const titlesOf = ({ title, annexTitles }: NoticeParts): readonly string[] =>
  [title, ...annexTitles].flatMap((part) => (part === null ? [] : [part.text]));

/**
 * How high the cited notice stands: 0 for one of the State, then as `rankOf`, 1 for a province. null where it does not say, and for a notice of
 * a place that does not lie above the child's.
 */
export const rankOfCited = (citation: Citation, child: Child, { levels }: CandidateIndex): number | null => {
  const organ = issuerIn(citation.title) || organAhead(citation);
  if (isState(organ) || /^(?:国发|国办|国函|中发|中办)/u.test(bare(citation.number?.agency ?? ""))) return 0;
  const rank = rankOfOrgan(organ, child) ?? rankInTitle(citation.title, child);
  if (rank !== null) return rank > 0 ? rank : null;
  const level = citation.number === null ? null : levels.get(bare(citation.number.agency));
  return level == null ? null : rankOf(level);
};

const isState = (organ: string): boolean => /^(?:国务院|国家|中共中央|中央|全国)/u.test(organ);

/** Words before the organ that is cited: “按照”, “贯彻落实”. */
const AHEAD = /^.*(?:根据|按照|依据|依照|对照|参照|按|落实|贯彻|执行|转发|印发|结合|以及|和|及|与|、)/u;

/** “按照山东省人民政府办公厅《……》”: the organ right before 《. */
const organAhead = ({ piece, titleSpan }: Citation): string => {
  const before = bare(piece.text.slice(Math.max(0, titleSpan.start - 40), titleSpan.start).replace(/^.*[，。；：、》）)\n]/su, ""));
  return before.replace(AHEAD, "");
};

/** By its rank; -1 for an organ that does not stand above the child; null for no organ that is known. */
const rankOfOrgan = (organ: string, { units, locality }: Child): number | null => {
  if (organ === "") return null;
  const found = units.resolve(organ);
  if (found === null || found.via === "pattern" || found.via === "prefix") return null;
  return rankAboveChild(found.unit.locality, rankOf(found.unit.level), locality);
};

const rankAboveChild = (name: string, rank: number, child: Child["locality"]): number => {
  if (child === null) return rank;
  if (rank >= rankOf(child.level)) return -1;
  // “市” alone is the place above, whatever its name.
  const isOther =
    child.parent !== null && name.length > 1 && rank === rankOf(child.level) - 1 && levelOfName(child.parent) === levelOfName(name);
  return isOther && name !== child.parent ? -1 : rank;
};

/** The place a title begins with: “济宁市贯彻落实2025年山东省……”, “2025年山东省……”. */
const rankInTitle = (title: string, { locality }: Child): number | null => {
  const words = issuedTitle(title).replace(/^(?:19|20)\d\d年度?/u, "");
  const name = /^(?:\p{Script=Han}{2,3}(?:省|自治区)|\p{Script=Han}{2,6}?[市县区旗州盟])/u.exec(words)?.[0];
  if (name === undefined) return null;
  if (name === locality?.name) return -1;
  if (name === locality?.parent) return rankAboveChild(name, rankOf(levelOfName(name) ?? "city"), locality);
  return /(?:省|自治区)$/u.test(name) ? rankAboveChild(name, 1, locality) : null;
};
