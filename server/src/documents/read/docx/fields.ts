/** Fields (ISO/IEC 29500-1 §17.16): their results are text, their instructions are not. */
import { type Message, say } from "../../../core/message.js";
import { formatNumber } from "./numbering/formats.js";

export interface FieldText {
  readonly text: string;
  readonly doubt: Message | null;
}

/** The fields of one paragraph. What a paragraph leaves open goes on as result in the next, so that nothing is lost where an end is missing. */
export interface Fields {
  /** “begin”, “separate” or “end”; the end of a field without a result may stand for text of its own. */
  readonly mark: (type: string | undefined) => FieldText | null;
  readonly instruction: (text: string) => void;
  /** Whether text that stands here is seen: not so what a field within an instruction comes to. */
  readonly showsText: () => boolean;
}

interface Field {
  instruction: string;
  hasResult: boolean;
}

export const readFields = (): Fields => {
  const open: Field[] = [];
  return {
    mark: (type) => {
      if (type === "begin") open.push({ instruction: "", hasResult: false });
      const last = open.at(-1);
      if (type === "separate" && last !== undefined) last.hasResult = true;
      if (type !== "end" || last === undefined) return null;
      open.pop();
      return last.hasResult ? null : withoutResult(last.instruction);
    },
    instruction: (text) => {
      const last = open.at(-1);
      if (last !== undefined) last.instruction += text;
    },
    showsText: () => open.slice(0, -1).every(({ hasResult }) => hasResult),
  };
};

/** `eq \o\ac(○,1)`, which Word makes for 带圈字符. */
const ENCLOSED = /^\s*eq\s*\\o\s*(?:\\a[lcrd]\s*)?\(\s*([○〇◯□△◇])\s*[,;，；]\s*(?:\\s\\\w+\d*\()?([^()\\]{1,4})\)*\s*$/iu;

/** Only formulas show something that is no result. */
const withoutResult = (instruction: string): FieldText | null => {
  const [, frame, inner = ""] = ENCLOSED.exec(instruction) ?? [];
  if (frame !== undefined) return { text: enclosed(frame, inner.trim()), doubt: null };
  if (!/^\s*eq\s/iu.test(instruction)) return null;
  const formula = instruction.trim();
  return {
    text: "",
    doubt: say(`公式“${formula}”没有读入，请对照原文补上`, `The formula “${formula}” was left out; put it in from the original`),
  };
};

const enclosed = (frame: string, inner: string): string => {
  const isCircle = "○〇◯".includes(frame);
  const number = /^\d{1,2}$/u.test(inner) ? Number(inner) : 0;
  if (isCircle && number >= 1 && number <= 50) return formatNumber(number, "decimalEnclosedCircle");
  const chinese = "一二三四五六七八九十".indexOf(inner) + 1;
  return isCircle && inner.length === 1 && chinese > 0 ? formatNumber(chinese, "ideographEnclosedCircle") : inner;
};
