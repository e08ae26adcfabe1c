/** Who does what in a paragraph: the brackets that say so in words, and those that hold nothing but units: “……检查。（市司法局、市财政局）”. */
import { roleLookup } from "../notice/columns.js";
import { type Assignment, findAssignments } from "../notice/proseLabels.js";

export const ROLES = roleLookup();

/** Whether a text names units and hardly anything else. */
export type IsUnits = (text: string) => boolean;

/** Brackets, with others in them: “（市司法局、各县（市、区）政府）”. */
const BRACKETS = /[（(〔【]((?:[^（）()〔〕【】]|[（(][^（）()]{0,12}[）)])+)[）)〕】]/gu;

/** Words about units that are none of a list of them: nobody knows then who leads and who takes part. */
const SAYS_MORE = /[：:\d]|牵头|配合|参与|负责|完成|如下/u;

/** The assignments of a text in order; none lies on another. */
export const assignmentsIn = (text: string, isUnits: IsUnits): readonly Assignment[] => {
  const told = findAssignments(text, ROLES);
  const bare = [...text.matchAll(BRACKETS)].flatMap((found): readonly Assignment[] => {
    const { index: start } = found;
    const end = start + found[0].length;
    const inside = found[1] ?? "";
    if (!closesSentence(text, start, end) || SAYS_MORE.test(inside) || !isUnits(inside)) return [];
    if (told.some((other) => other.start < end && other.end > start)) return [];
    return [{ start, end, parts: [{ role: "responsible", start: start + 1, end: end - 1 }] }];
  });
  return [...told, ...bare].sort((a, b) => a.start - b.start);
};

/** Brackets in the middle of a sentence say what a word of it means: “县级公立医院（县人民医院、县中医医院）要……”. */
const closesSentence = (text: string, start: number, end: number): boolean =>
  /[。！？；;]\s*$/u.test(text.slice(0, start)) || /^\s*(?:[。；;]|$)/u.test(text.slice(end));
