/** A paragraph as its sentences, and whether one of them asks for something. */
import { asksForSomething } from "./duties.js";

/**
 * The sentences of a text with their marks. None ends inside quotation marks or brackets. “一是……；二是……。” is as many as it counts, each
 * without its “一是”: the words of a list, not of the duty.
 */
export const sentencesOf = (text: string): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    const ends = depth === 0 && ("。！？".includes(c) || c === "\n");
    const counts = c === "；" && /^[二三四五六七八九十]是/u.test(text.slice(i + 1, i + 4));
    if (!ends && !counts) continue;
    found.push(text.slice(from, i + 1));
    from = i + 1;
  }
  found.push(text.slice(from));
  return found.map(bare).filter((sentence) => sentence !== "");
};

const OPEN = "“‘（(〔《";
const CLOSE = "”’）)〕》";

const bare = (sentence: string): string => {
  const text = sentence.trim();
  if (/^[。；，、！？\s]*$/u.test(text)) return "";
  const counted = /^[一二三四五六七八九十]是(?=[^否])/u.exec(text);
  return counted === null ? text.replace(/；$/u, "。") : text.slice(counted[0].length).replace(/；$/u, "。");
};

/**
 * `duty`: it asks for something. `goesOn`: it says more of the sentence before and is no task of its own (“其中，……”). `unsure`: neither shows;
 * a person should look.
 */
export type SentenceKind = "duty" | "goesOn" | "unsure";

export const kindOfSentence = (sentence: string): SentenceKind => {
  if (GOES_ON.test(sentence)) return "goesOn";
  if (NO_DUTY.test(sentence)) return "unsure";
  return sentence.split(/[，；：,;:]/u).some(asksForSomething) ? "duty" : "unsure";
};

/** What it begins with points back. */
const GOES_ON = /^(?:其中|上述|前述|以上|其他|其余|该[项类工任]|此项|此类|对此|逾期|届时|具体(?:由|按|包括|为)|原则上|涉及.{0,12}的[，,])/u;

/** Says what something is, how things stand, or speaks of the text itself. */
const NO_DUTY =
  /^(?:本(?:要点|通知|方案|意见|表)|.{0,20}(?:总体要求|指导思想|工作目标|基本原则)是|.{0,16}是指|.{0,30}(?:已|已经)(?:印发|完成|建成|启动)[^，]*。$|联系人|联系电话|注[：:]|过去|去年|上年|近年来|.{1,12}以来[，,])/u;
