/** Whom a task reaches: 各县（市、区）, 有条件的县（市、区）, 各级……主管部门要. Read by the same grammar as the unit cells. */
import { say } from "../../message.js";
import { type Collective, collectiveAt } from "../../units/collectives.js";
import { counterpart } from "../../units/crosswalk.js";
import { clauseAfter, clauseBefore } from "./clause.js";
import { type Finder, type Grade, type Suggestion, suggestion } from "./suggestion.js";
import type { Transfer } from "./transfer.js";

const QUANTIFIED = /有条件的|具备条件的|各有关|各相关|各|有关|相关|所有/gu;
/** What makes of the last character another word: 各市场主体, 各区域, 各县级部门, 各乡村. */
const OTHER_WORD = /^[场民政直级属域块间段位村城长容貌委值花医]/u;
const ORGAN_END = /局|委|办|部|室|院|中心|会|队/u;
const WHOM_NOT = /(?:全国|全省|学习|借鉴|兄弟|周边|外地|其他|对标|与|同)$/u;
/** The places of a level among one another, of which the own one is one. */
const AMONG_BEFORE = /(?:向|和|跟|在|参加全?[省市州盟区]?)$/u;
const AMONG_AFTER = /^的?(?:先进|经验|做法|看齐|学习|比武|评比|竞赛|考核|协作|合作|联动)/u;
const COMPARED = /^(?:中(?!小)|之间|间|排名|排位|位次|前列|第[一二三])/u;

/** A word for places that stands behind `at`, read as if 各 stood before it. */
const placesAt = (text: string, at: number): Collective | null => {
  const found = collectiveAt(`各${text.slice(at, at + 40)}`, 0, 0);
  return found && found.end > 1 ? { ...found, end: at + found.end - 1, placesEnd: at + found.placesEnd - 1 } : null;
};

export const findLowerPlaces =
  (transfer: Transfer): Finder =>
  (text) => {
    const { from, to, lower, fromUnits, toUnits } = transfer;
    const found: Suggestion[] = [];
    for (const { 0: quantifier, index } of text.matchAll(QUANTIFIED)) {
      const at = index + quantifier.length;
      const places = placesAt(text, at);
      if (places?.kind !== "lower-governments" || places.rank <= from.rank || places.rank > to.rank) continue;
      if (places.end === places.placesEnd && OTHER_WORD.test(text.slice(places.end))) continue;
      const before = clauseBefore(text, index);
      const after = clauseAfter(text, places.end);
      if (WHOM_NOT.test(before) || COMPARED.test(after)) continue;
      const organ = places.end === places.placesEnd ? organOf(text, index, places.end) : null;
      if (organ !== null) {
        found.push(...organ);
        continue;
      }
      const original = text.slice(index, places.end);
      if (quantifier.endsWith("条件的")) {
        found.push(...whereFit(text, index, places.end, before));
        continue;
      }
      const every = /^(?:各|所有)$/u.test(quantifier);
      const governments = places.end > places.placesEnd;
      const local = governments ? lower.governments : lower.every;
      const replacement = every ? local : quantifier + local.replace(/^各/u, "");
      const grade: Grade = every && !AMONG_BEFORE.test(before) && !AMONG_AFTER.test(after) ? "sure" : "maybe";
      const reason = say(
        `“${original}”是${from.name}的下级，${to.name}的下级是“${replacement}”`,
        `“${original}” are the places below ${from.name}; those below ${to.name} are “${replacement}”`,
      );
      found.push(...suggestion(text, index, places.end, replacement, "scope", grade, reason));
    }
    found.push(...allLevels(text));
    return found;

    /** “各县（市、区）教育局” are the counties' own bureaus, of which the lower place has one; null where no organ follows. */
    function organOf(whole: string, start: number, placesEnd: number): readonly Suggestion[] | null {
      const tail = /^\p{Script=Han}{2,18}/u.exec(whole.slice(placesEnd))?.[0] ?? "";
      if (!ORGAN_END.test(tail)) return null;
      for (let length = tail.length; length > 1; length--) {
        if (!ORGAN_END.test(tail.slice(0, length).slice(-2))) continue;
        const name = whole.slice(start, placesEnd + length);
        const unit = fromUnits.resolve(name)?.unit;
        if (!unit?.function?.startsWith("lower-") || unit.function.startsWith("lower-governments")) continue;
        const own = counterpart(unit, fromUnits, toUnits).units[0];
        if (!own) return [];
        const reason = say(`“${name}”在${to.name}就是“${own.preferred}”`, `of “${name}” the one in ${to.name} is “${own.preferred}”`);
        return suggestion(whole, start, start + name.length, own.preferred, "body", "maybe", reason);
      }
      return null;
    }

    /** As subject the words go, and the duty is the own one; behind a verb (鼓励有条件的…) they become the places below. */
    function whereFit(whole: string, start: number, end: number, before: string): readonly Suggestion[] {
      const isSubject = /^(?:[（(]?\d+[）).．]|[一二三四五六七八九十]是)?\s*$/u.test(before);
      const original = whole.slice(start, end);
      if (!isSubject) {
        const reason = say(
          `${to.name}不再分“${original.replace(/^.*条件的/u, "")}”，其下级是“${lower.bare}”`,
          `${to.name} has no such places below; its own are “${lower.bare}”`,
        );
        return suggestion(whole, start, end, whole.slice(start, start + original.indexOf("的") + 1) + lower.bare, "scope", "sure", reason);
      }
      const must = /^(?:要|应当?|可以?|须)/u.exec(whole.slice(end))?.[0] ?? "";
      const reason = say(
        `“${original}”指的就是${to.name}这一级，任务由本级承担时删去`,
        `“${original}” means places like ${to.name} itself; drop it where this one does the task`,
      );
      return suggestion(whole, start, end + must.length, "", "scope", "sure", reason);
    }

    /** “各级政务公开工作主管部门要”: of a county there is one, and the lead column names it. */
    function allLevels(whole: string): readonly Suggestion[] {
      if (to.rank < 3) return [];
      return [...whole.matchAll(/(?<=^|[，。；：\n])各级(?!各)[^，。；：、\n]{2,12}?(?:主管部门|主管单位)(?:要|应当?|须)?/gu)].flatMap(
        ({ 0: words, index }) =>
          suggestion(
            whole,
            index,
            index + words.length,
            "",
            "scope",
            "maybe",
            say(
              `${to.name}只有一个主管部门，牵头部门栏已写明，“${words}”可删去`,
              `${to.name} has one such department, named in the lead column; “${words}” can go`,
            ),
          ),
      );
    }
  };
