/** Organs and instruments of the upper level: 市教育局, 政府规章, 城市医疗集团. The lower level has its own or none. */
import { say } from "../../message.js";
import type { Span } from "../../text/span.js";
import { counterpart } from "../../units/crosswalk.js";
import type { UnitKind } from "../../units/registry.js";
import type { Unit } from "../../units/unit.js";
import { beginsWord, clauseBefore, followsHigher } from "./clause.js";
import { type Finder, type Suggestion, suggestion } from "./suggestion.js";
import type { Transfer } from "./transfer.js";

/**
 * Something that only provinces and cities divided into districts have.
 * 立法法 (2023) §80, §81, §93: local regulations and government rules are made by provinces, such cities and autonomous prefectures.
 */
interface HigherOnly {
  readonly pattern: RegExp;
  /** What the lower level has in its place, where it stands alone; null: only words in a list can go. */
  readonly instead: string | null;
  /** Carried out and made known at every level, so that only making and publishing it is foreign here. */
  readonly isLaw: boolean;
  readonly reason: readonly [zh: string, en: string];
}

const LAW = "(?:地方性法规|地方政府规章|政府规章|地方法规)";
const HIGHER_ONLY: readonly HigherOnly[] = [
  {
    pattern: new RegExp(`${LAW}(?:(?:、|和|及|与|以及)${LAW})*`, "gu"),
    instead: "行政规范性文件",
    isLaw: true,
    reason: ["无权制定法规、规章", "may make neither regulations nor rules"],
  },
  {
    pattern: /(?:地方|人大|政府|行政)立法(?:计划|规划|项目|工作)?|立法(?:计划|规划|项目)/gu,
    instead: null,
    isLaw: true,
    reason: ["没有立法权", "has no power of legislation"],
  },
];
/** These are organised city by city, so counties have none; districts lie within one. */
const CITY_ONLY: HigherOnly = {
  pattern: /城市医疗集团/gu,
  instead: null,
  isLaw: false,
  reason: ["一般没有城市医疗集团（以设区的市为单位组建）", "has as a rule no such group: they are organised city by city"],
};

/** What the level may not do at all. */
const MADE = /制定|起草|出台|修订|修改|立改废/u;
/** Laws are carried out and made known at every level. */
const CARRIED_OUT = /贯彻|落实|执行|遵守|宣传|学习|普及|依据|根据|按照|依照|违反|符合|依法|法律|行政法规|国务院|省|上级/u;
/** Other regulations a county has, so that “行政规范性文件” would stand twice. */
const NORMATIVE = /^[、和及与]*(?:以及)?(?:行政)?规范性文件/u;

/** The words with the mark or the 和 that ties them to the rest of a list; null where they stand alone. */
const inList = (text: string, start: number, end: number): Span | null => {
  const after = /^(?:、|以及|和|及|与)/u.exec(text.slice(end))?.[0] ?? "";
  if (after !== "") return { start, end: end + after.length };
  const before = /(?:、|以及|和|及|与)$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? "";
  return before === "" ? null : { start: start - before.length, end };
};

export const findHigherOnly = ({ from, to }: Transfer): Finder => {
  if (to.rank < 3 || from.rank > 2) return () => [];
  const kinds = to.level === "county" ? [...HIGHER_ONLY, CITY_ONLY] : HIGHER_ONLY;
  return (text) => {
    const found: Suggestion[] = [];
    for (const { pattern, instead, isLaw, reason } of kinds) {
      for (const { 0: words, index } of text.matchAll(pattern)) {
        const before = clauseBefore(text, index);
        if (isLaw && CARRIED_OUT.test(before)) continue;
        const grade = instead !== null && MADE.test(before) ? "sure" : "maybe";
        const end = index + words.length;
        const list = inList(text, index, end);
        const why = say(`${to.name}${reason[0]}，“${words}”不适用于本级`, `${to.name} ${reason[1]}; “${words}” does not apply here`);
        if (list && (instead === null || NORMATIVE.test(text.slice(end)) || before.includes(instead)))
          found.push(...suggestion(text, list.start, list.end, "", "body", grade, why));
        else if (instead !== null) found.push(...suggestion(text, index, end, instead, "body", grade, why));
      }
    }
    return found;
  };
};

/** Words of their own (市属企业) or read as level words (市政府, 各县（市、区）). */
const NAMED: ReadonlySet<UnitKind> = new Set(["department", "party-organ", "state-organ", "coordinating-body", "public-institution"]);
const SHORTEST = 3;

/** The upper place's units by the names its notices call them by (市教育局); with the place's full name (济宁市教育局) they mean the upper one itself. */
export const findUnits = (transfer: Transfer): Finder => {
  const { from, to, fromUnits, toUnits } = transfer;
  let index: ReadonlyMap<string, readonly (readonly [string, Unit])[]> | null = null;
  const key = (text: string, at: number): string => text.slice(at, at + from.word.length + 1);
  const names = () => {
    if (index) return index;
    const byHead = new Map<string, (readonly [string, Unit])[]>();
    for (const unit of fromUnits.own) {
      if (!NAMED.has(unit.kind) || unit.until !== null) continue;
      for (const name of new Set([unit.preferred, ...unit.aliases])) {
        if (name.length < SHORTEST || !name.startsWith(from.word)) continue;
        const bucket = byHead.get(key(name, 0));
        if (bucket) bucket.push([name, unit]);
        else byHead.set(key(name, 0), [[name, unit]]);
      }
    }
    for (const bucket of byHead.values()) bucket.sort(([a], [b]) => b.length - a.length);
    index = byHead;
    return index;
  };
  return (text) => {
    const found: Suggestion[] = [];
    for (let at = text.indexOf(from.word); at >= 0; at = text.indexOf(from.word, at + 1)) {
      const named = names()
        .get(key(text, at))
        ?.find(([name]) => text.startsWith(name, at));
      if (!named || !beginsWord(text, at) || followsHigher(text, at)) continue;
      const [name, unit] = named;
      const { answer, units } = counterpart(unit, fromUnits, toUnits);
      const own = units[0];
      if (answer === "none" || answer === "several" || !own || /^(?:网站|门户|公众号|.{0,4}平台)/u.test(text.slice(at + name.length)))
        continue;
      const reason = say(
        `“${name}”是${from.name}的单位，${to.name}由“${own.preferred}”承担；指上级单位的不改`,
        `“${name}” is a unit of ${from.name}; in ${to.name} “${own.preferred}” does this. Keep it where the higher unit is meant`,
      );
      found.push(...suggestion(text, at, at + name.length, own.preferred, "body", "maybe", reason));
    }
    return found;
  };
};
