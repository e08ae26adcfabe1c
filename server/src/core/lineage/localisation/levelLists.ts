/** Lists of levels: 市县乡三级, 市、区（县）、街道（镇）三级, 市、县级政府. The own place keeps those from itself downwards. */
import { say } from "../../message.js";
import { clauseAfter, clauseBefore } from "./clause.js";
import { type Finder, type Grade, type Suggestion, suggestion } from "./suggestion.js";
import type { Transfer } from "./transfer.js";

interface Item {
  readonly word: string;
  readonly rank: number;
}

/** Words for the places of a rank, 0 the state to 5 a village; the longest that fits counts. */
const WORDS: readonly (readonly [number, string])[] = [
  [0, "中央 国家 部"],
  [1, "省（自治区、直辖市） 省（区、市） 自治区 省"],
  [2, "设区的市 设区市 市（地、州、盟） 市（州、盟） 市（地） 市（州） 市州 地市 市 州 盟"],
  [
    3,
    "县（市、区） 县（市）区 县（区、市） 县（区） 县（市） 区（县、市） 区（县） 区（市）县 区（市） 旗县区 县市区 县区 区县 旗县 县 区 旗",
  ],
  [
    4,
    "乡镇（街道） 镇（街道） 乡（镇、街道） 乡（镇） 街道（乡镇） 街道（镇） 街（镇） 乡镇街道 乡镇街 镇街道 苏木乡镇 街镇 镇街 乡镇 镇乡 街道 苏木 乡 镇 街",
  ],
  [5, "村（社区） 村（居） 社区（村） 村居 社区 村"],
];
const ITEMS: readonly Item[] = WORDS.flatMap(([rank, words]) => words.split(" ").map((word) => ({ word, rank }))).sort(
  (a, b) => b.word.length - a.word.length,
);

/** Where a list can begin at all. */
const FIRST = new Set(ITEMS.map(({ word }) => word.charAt(0)));

const NUMERALS = ["", "一", "两", "三", "四", "五", "六"];
const NUMBER: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

interface LevelList {
  readonly start: number;
  /** Where the words for levels end. */
  readonly itemsEnd: number;
  /** After 三级 or 级. */
  readonly end: number;
  readonly items: readonly Item[];
  readonly separator: string;
  /** 三级, 级 (市、县级政府), or none (市、县政府). */
  readonly tail: "number" | "level" | "organ";
}

/** 城市, 上市, 超市 … before a list: its first word is no level. */
const OTHER_WORD = /^[城都上超夜股门集花楼早闹]/u;
const ORGAN = /^(?:人民政府|政府|党委|财政|有关部门|相关部门|各部门|部门|主管部门|行政机关)/u;

const itemAt = (text: string, at: number, fromWord: string, fromRank: number): Item | null => {
  const found = ITEMS.find(({ word }) => text.startsWith(word, at));
  if (!found) return null;
  // 市 is the upper place's own rank where that goes by 市: a municipality, a county-level city.
  return found.word === "市" && fromWord === "市" ? { word: "市", rank: fromRank } : found;
};

const listAt = (text: string, start: number, { from }: Transfer): LevelList | null => {
  const items: Item[] = [];
  const separators = new Set<string>();
  let end = start;
  for (let at = start; ; ) {
    const item = itemAt(text, at, from.word, from.rank);
    const last = items.at(-1);
    if (!item || (last && item.rank <= last.rank)) break;
    items.push(item);
    end = at + item.word.length;
    const separator = /^(?:、|和|及|与)/u.exec(text.slice(end, end + 1))?.[0] ?? "";
    if (separator === "、") separators.add(separator);
    at = end + separator.length;
  }
  if (items.length < 2) return null;
  const numbered = /^([一两二三四五六])级/u.exec(text.slice(end, end + 2));
  const base = { start, itemsEnd: end, items, separator: separators.size > 0 ? "、" : "" };
  if (numbered) return NUMBER[numbered[1] ?? ""] === items.length ? { ...base, end: end + 2, tail: "number" } : null;
  if (separators.size === 0) return null;
  if (text.startsWith("级", end)) return { ...base, end: end + 1, tail: "level" };
  return ORGAN.test(text.slice(end)) ? { ...base, end, tail: "organ" } : null;
};

/** The levels work together or share a system: the higher one may be meant along. */
const TOGETHER = /联动|贯通|互联|互通|协同|上下|衔接|一体|联网|对接|会商|调度|平台|系统|网络|共享|书记/u;
const JOINING = /(?:落实|参加|参与|融入|纳入|接入|依托|对接|配合)$/u;

const gradeOf = (text: string, list: LevelList, kept: number): Grade => {
  if (list.tail !== "number" || kept < 2) return "maybe";
  if (TOGETHER.test(clauseAfter(text, list.end).slice(0, 12)) || JOINING.test(clauseBefore(text, list.start))) return "maybe";
  return "sure";
};

/** What the list says for the lower place; null where it is right as it stands. */
const localItems = ({ items }: LevelList, { from, to, lower }: Transfer): readonly string[] | null => {
  const [top, bottom] = [items[0]?.rank ?? 0, items.at(-1)?.rank ?? 0];
  // A list that begins higher up speaks of a system that the upper place is itself only a part of; one that ends above the own place is not ours.
  if (top !== from.rank || bottom < to.rank) return null;
  const kept = items.filter(({ rank }) => rank > to.rank).map(({ word }) => word);
  const names = items.some(({ rank }) => rank === to.rank);
  // 市镇两级 of a county-level city: that is the city itself.
  if (!names && from.word === to.word) return null;
  // Few districts have townships (乡).
  const hasNone = to.word === "区" && !(lower.isRegistered && lower.bare.includes("乡"));
  return [to.word, ...kept.map((word) => (word === "乡" && hasNone ? "镇街" : word))];
};

export const findLevelLists =
  (transfer: Transfer): Finder =>
  (text) => {
    const { from, to } = transfer;
    const found: Suggestion[] = [];
    for (let at = 0; at < text.length; at++) {
      const list = FIRST.has(text.charAt(at)) ? listAt(text, at, transfer) : null;
      if (!list) continue;
      if (!OTHER_WORD.test(text.charAt(at - 1))) found.push(...localList(text, list));
      at = list.end - 1;
    }
    return found;

    function localList(whole: string, list: LevelList): readonly Suggestion[] {
      const items = localItems(list, transfer);
      if (items === null) return [];
      // “济宁市、县、乡三级” takes the name along.
      const named = whole.startsWith(from.short, list.start - from.short.length);
      const start = named ? list.start - from.short.length : list.start;
      const words = (named ? to.short : "") + items.join(list.separator);
      const tail = list.tail === "organ" ? "" : list.tail === "level" || items.length < 2 ? "级" : `${NUMERALS[items.length]}级`;
      const original = whole.slice(start, list.end);
      const reason =
        items.length < 2
          ? say(
              `“${original}”含上级的级次，${to.name}只有本级`,
              `“${original}” names levels above; of these ${to.name} is the only one here`,
            )
          : say(
              `“${original}”从${from.name}一级说起，${to.name}及以下是“${words}${tail}”`,
              `“${original}” begins with the level of ${from.name}; from ${to.name} downwards it is “${words}${tail}”`,
            );
      return suggestion(whole, start, list.end, words + tail, "level", gradeOf(whole, list, items.length), reason);
    }
  };
