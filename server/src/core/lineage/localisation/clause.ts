/** What stands around a word decides whether it is the higher level's own, an upward reference or part of another word. */
import type { Span } from "../../text/span.js";

const CLAUSE_END = /[，。；：！？!?;:,\r\n]/u;
const LONGEST = 60;

/** The words of the clause before `at`: “争创” before 全市 in “突出特色，争创全市一流”. */
export const clauseBefore = (text: string, at: number): string => {
  let start = at;
  while (start > 0 && start > at - LONGEST && !CLAUSE_END.test(text.charAt(start - 1))) start--;
  return text.slice(start, at);
};

/** The words of the clause from `at` on. */
export const clauseAfter = (text: string, at: number): string => {
  let end = at;
  while (end < text.length && end < at + LONGEST && !CLAUSE_END.test(text.charAt(end))) end++;
  return text.slice(at, end);
};

const HAN = /\p{Script=Han}/u;
/**
 * Ends of words that a word for a place can follow. A closed list, because 市 behind anything else may be the end of another city's name
 * (青岛市政府) or of another word (城市, 上市); characters that cities' names end in (通, 安, 化, 定, 州) are not on it.
 */
const FREE =
  /(?:[的和与及或并对向由经在从到至报按为以把将被使是请送据托合强善立造升展实行成建设好入供助导织督促求用现发布管接快续做抓搭构各配动进加绕焦扣盖括属障示筹整责批核个家项条处所座类步极时期格真点争首该除含非固护范涉]|按照|依照|参照|对照|健全|落地|打通|贯通|优化|深化|强化|细化|规定|制定|认定|审定|创新|更新|会同|协同|衔接|完成|其中|安排|推广|公开|召开|学习|听取|工作|牵头|清理|梳理|办理|管理|治理|受理|全面|部分|汇总|挖掘|培育)$/u;

/** May a word like 市级 or 市政府 begin at `at`, or is its first character the end of another word? */
export const beginsWord = (text: string, at: number): boolean =>
  at === 0 || !HAN.test(text.charAt(at - 1)) || FREE.test(text.slice(Math.max(0, at - 4), at));

/** “国家、省、” and “省委、省政府和”: what follows is one more of the levels above. */
const UPWARD = /(?:国家|国务院|中央|部委|上级|省|自治区|省级|省直|省委|省政府|省人大|省政协)(?:有关|相关)?(?:部门)?[、，和及与以]?及?$/u;

/** Is the word at `at` one in a list of what is higher up: 省委、省政府和(市委、市政府)部署? */
export const followsHigher = (text: string, at: number): boolean => UPWARD.test(text.slice(Math.max(0, at - 14), at));

const PAIRS: Readonly<Record<string, string>> = { "《": "》", "〈": "〉", "“": "”", "‘": "’", "「": "」", "『": "』", "【": "】" };

export interface Quotation extends Span {
  /** 《》 and 〈〉, whose words are those of a title. */
  readonly isTitle: boolean;
}

/** What stands in 《》 “” and the like, marks included; outermost ones. A mark without its mate ends with the text. */
export const quotations = (text: string): readonly Quotation[] => {
  if (!/[《〈“‘「『【"]/u.test(text)) return [];
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const close = mark === '"' ? '"' : PAIRS[mark];
    if (close === undefined) continue;
    const end = matching(text, at, mark, close);
    found.push({ start: at, end, isTitle: mark === "《" || mark === "〈" });
    at = end - 1;
  }
  return found;
};

const matching = (text: string, at: number, open: string, close: string): number => {
  let depth = 1;
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === close) depth--;
    else if (char === open) depth++;
    if (depth === 0) return i + 1;
  }
  return text.length;
};

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
