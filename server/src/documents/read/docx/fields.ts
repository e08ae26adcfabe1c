/** Fields (ISO/IEC 29500-1 §17.16): their results are text, their instructions are not. */
import { type Message, say } from "../../../core/message.js";
import { within, type XmlElement } from "../xmlTree.js";
import { isOn, numberOf } from "./markup.js";
import { formatNumber } from "./numbering/formats.js";
import { MISSING, symbolChar } from "./symbols.js";

export interface FieldText {
  readonly text: string;
  readonly doubt: Message | null;
}

/** The fields of one paragraph. What a paragraph leaves open goes on as result in the next, so that nothing is lost where an end is missing. */
export interface Fields {
  /** “begin”, “separate” or “end”; the end of a field without a result may stand for text of its own. */
  readonly mark: (mark: XmlElement) => FieldText | null;
  readonly instruction: (text: string) => void;
  /** Whether text that stands here is seen: not so what a field within an instruction comes to. */
  readonly showsText: () => boolean;
  /** Text was read. */
  readonly sawText: () => void;
}

interface Field {
  readonly begin: XmlElement;
  instruction: string;
  hasResult: boolean;
  /** Text in its result. */
  hasText: boolean;
}

export const readFields = (): Fields => {
  const open: Field[] = [];
  return {
    mark: (mark) => {
      const type = mark.attributes.get("w:fldCharType");
      if (type === "begin") open.push({ begin: mark, instruction: "", hasResult: false, hasText: false });
      const last = open.at(-1);
      if (type === "separate" && last !== undefined) last.hasResult = true;
      if (type !== "end" || last === undefined) return null;
      open.pop();
      if (last.hasText) return null;
      return formField(last.begin) ?? (last.hasResult ? null : withoutResult(last.instruction.trim()));
    },
    instruction: (text) => {
      const last = open.at(-1);
      if (last !== undefined) last.instruction += text;
    },
    showsText: () => open.slice(0, -1).every(({ hasResult }) => hasResult),
    sawText: () => {
      for (const field of open) field.hasText = field.hasResult;
    },
  };
};

/** `eq \o\ac(○,1)`, which Word makes for 带圈字符. */
const ENCLOSED = /^\s*eq\s*\\o\s*(?:\\a[lcrd]\s*)?\(\s*([○〇◯□△◇])\s*[,;，；]\s*(?:\\s\\\w+\d*\()?([^()\\]{1,4})\)*\s*$/iu;

/** What fields show that is no result: formulas, the words of a button, a symbol, a number that Word reckons whenever it lays out the page. */
const withoutResult = (instruction: string): FieldText | null => {
  const [, frame, inner = ""] = ENCLOSED.exec(instruction) ?? [];
  if (frame !== undefined) return { text: enclosed(frame, inner.trim()), doubt: null };
  const words = /^(?:macrobutton|gotobutton)\s+\S+\s+(.+)$/isu.exec(instruction)?.[1];
  if (words !== undefined) return { text: words, doubt: null };
  const symbol = /^symbol\s+(\d+|0x[\da-f]+)(?:.*?\\f\s*"?([^"\\]+?)"?\s*(?:\\|$))?/iu.exec(instruction);
  if (symbol !== null) {
    const text = symbolChar(symbol[2] ?? "", Number(symbol[1]));
    return { text: text ?? MISSING, doubt: text === null ? leftOut("符号", "symbol", instruction) : null };
  }
  if (/^eq\s/iu.test(instruction)) return { text: "", doubt: leftOut("公式", "formula", instruction) };
  return /^(?:autonum|listnum)/iu.test(instruction) ? { text: "", doubt: leftOut("编号", "number", instruction) } : null;
};

const leftOut = (zh: string, en: string, instruction: string): Message =>
  say(`${zh}“${instruction}”没有读入，请对照原文补上`, `The ${en} “${instruction}” was left out; put it in from the original`);

/** Fields of old forms: a box to tick, a list to choose from. What is ticked or chosen stands in the mark that begins the field. */
const formField = (begin: XmlElement): FieldText | null => {
  const box = within(begin, "w:checkBox");
  if (box !== undefined) return { text: (isOn(box, "w:checked") ?? isOn(box, "w:default") ?? false) ? "☑" : "□", doubt: null };
  const list = within(begin, "w:ddList");
  const chosen = list?.children.filter(({ name }) => name === "w:listEntry")[
    numberOf(list, "w:result") ?? numberOf(list, "w:default") ?? 0
  ];
  return chosen === undefined ? null : { text: chosen.attributes.get("w:val") ?? "", doubt: null };
};

const enclosed = (frame: string, inner: string): string => {
  const isCircle = "○〇◯".includes(frame);
  const number = /^\d{1,2}$/u.test(inner) ? Number(inner) : 0;
  if (isCircle && number >= 1 && number <= 50) return formatNumber(number, "decimalEnclosedCircle");
  const chinese = "一二三四五六七八九十".indexOf(inner) + 1;
  return isCircle && inner.length === 1 && chinese > 0 ? formatNumber(chinese, "ideographEnclosedCircle") : inner;
};
