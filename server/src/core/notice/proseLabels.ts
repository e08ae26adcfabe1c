/**
 * Who does what in prose: “（责任单位：…）”, “（牵头单位：…；配合单位：…，6月底完成）”, “（市发展改革委牵头，市财政局配合）”,
 * “（市教育局负责）”, “（各有关部门按职责分工负责）”, and lines “牵头单位：…”.
 */
import type { RoleLookup } from "./columns.js";
import { saysWhen } from "./deadlineWords.js";
import type { Role } from "./model.js";

export interface LabelledPart {
  readonly role: Role;
  /** Span of the value in the text that was read. */
  readonly start: number;
  readonly end: number;
}

export interface Assignment {
  /** All of “（责任单位：…）”, brackets included. */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly LabelledPart[];
}

const OPEN = "（(〔[【";
const CLOSE = "）)〕]】";
const LABEL = /^\s*([\p{Script=Han}（）()]{2,12}?)\s*[：:]\s*/u;

/** “（责任单位：”, a line “责任单位：县财政局” or “（县司法局牵头，县财政局配合）” in a line shows that prose assigns tasks. */
export const ASSIGNS =
  /(?:[（(〔[【]|^)[\s\u3000]*(?:牵头|责任|主责|主办|配合|落实|承办)[\p{Script=Han}]{0,4}(?:单位|部门|科室)[\s\u3000]*[：:]|[（(〔【][^（）()〔〕【】。\n]{2,200}(?:牵头|负责|配合)(?:[，；][^（）()〔〕【】。\n]{2,24})?[）)〕】]/mu;

/** The last assignment in brackets in `text`, and all others before it. */
export const findAssignments = (text: string, roleOf: RoleLookup): Assignment[] => {
  const found: Assignment[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!OPEN.includes(text.charAt(i))) continue;
    const close = matchingClose(text, i);
    if (close < 0) continue;
    const parts = readAssignment(text, i + 1, close, roleOf);
    if (parts.length > 0) {
      found.push({ start: i, end: close + 1, parts });
      i = close;
    }
  }
  return found;
};

const matchingClose = (text: string, open: number): number => {
  let depth = 0;
  for (let i = open; i < text.length && i - open < 2000; i++) {
    const c = text.charAt(i);
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c) && --depth === 0) return i;
  }
  return -1;
};

const readAssignment = (text: string, start: number, close: number, roleOf: RoleLookup): LabelledPart[] => {
  if (LABEL.test(text.slice(start, close))) return labelled(text, start, close, roleOf);
  const due = closingDeadline(text, start, close);
  const end = due === null ? close : trimEnd(text, start, due.start);
  const parts = inCharge(text, start, end);
  return due === null || parts.length === 0 ? parts : [...parts, { role: "deadline", ...due }];
};

/** “甲牵头，乙、丙配合”, “甲、乙按职责分工负责”. */
const inCharge = (text: string, start: number, end: number): LabelledPart[] => {
  const inside = text.slice(start, end);
  const led =
    /^(.{2,120}?)(?:牵头负责|牵头落实|负责牵头|牵头)(?:[，,；;]\s*(.{2,400}?)(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:配合|参与|协同|负责|落实))?[。]?$/u.exec(
      inside,
    );
  if (led?.[1] !== undefined) {
    const parts: LabelledPart[] = [{ role: "lead", start, end: start + led[1].length }];
    if (led[2] !== undefined) {
      const from = start + inside.indexOf(led[2], led[1].length + 2);
      parts.push({ role: "responsible", start: from, end: from + led[2].length });
    }
    return parts;
  }
  const charged = /^(.{3,400}?)(?:等?按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责|分工负责|(?:共同)?负责)[。]?$/u.exec(inside);
  return charged?.[1] === undefined ? [] : [{ role: "responsible", start, end: start + charged[1].length }];
};

/** “牵头单位：甲、乙；配合单位：丙，6月底完成”: labels part the text, a deadline may close it. */
const labelled = (text: string, start: number, end: number, roleOf: RoleLookup): LabelledPart[] => {
  const parts: LabelledPart[] = [];
  let from = start;
  while (from < end) {
    const label = LABEL.exec(text.slice(from, end));
    const role = label?.[1] === undefined ? undefined : roleOf(label[1]);
    let to = nextLabel(text, from + (label?.[0].length ?? 1), end, roleOf);
    if (role !== undefined && role !== "other" && label !== null) {
      const begin = from + label[0].length;
      // “（责任单位：甲、乙。以下任务均需各区落实，不再一一列出）”: what follows a full stop names no more units.
      const sentence = text.slice(begin, to).indexOf("。");
      let stop = trimEnd(text, begin, sentence < 0 ? to : begin + sentence);
      if (role === "lead" || role === "responsible") {
        const due = closingDeadline(text, begin, stop);
        if (due !== null) {
          parts.push({ role: "deadline", start: due.start, end: due.end });
          stop = trimEnd(text, begin, due.start);
        }
      }
      parts.push({ role, start: begin, end: stop });
    }
    if (to <= from) to = end;
    from = to;
  }
  return parts;
};

/** Where the next “；label：” begins: after a mark that parts. */
const nextLabel = (text: string, from: number, end: number, roleOf: RoleLookup): number => {
  for (let i = from; i < end; i++) {
    if (!"；;，,。、 \u3000\n".includes(text.charAt(i))) continue;
    const label = LABEL.exec(text.slice(i + 1, Math.min(end, i + 24)));
    if (label?.[1] !== undefined && roleOf(label[1]) !== undefined) return i + 1;
  }
  return end;
};

const trimEnd = (text: string, start: number, end: number): number => {
  let to = end;
  while (to > start && "；;，,。、 \u3000\r\n".includes(text.charAt(to - 1))) to--;
  return to;
};

/** “…，6月底前启动，12月底前完成”: all that stands after a comma at the end and says a time. */
const closingDeadline = (text: string, start: number, end: number): { start: number; end: number } | null => {
  let found: { start: number; end: number } | null = null;
  for (let to = end; to > start; ) {
    const comma = Math.max(...["，", "；", ",", ";"].map((mark) => text.lastIndexOf(mark, to - 1)));
    if (comma < start || to - comma > 25 || !saysWhen(text.slice(comma + 1, to).replace(/^\s*并/u, ""))) break;
    found = { start: comma + 1, end };
    to = comma;
  }
  return found;
};

/** “牵头单位：市发展改革委” alone on a line. */
export const labelLine = (text: string, start: number, end: number, roleOf: RoleLookup): LabelledPart | null => {
  const label = LABEL.exec(text.slice(start, Math.min(end, start + 24)));
  const role = label?.[1] === undefined ? undefined : roleOf(label[1]);
  if (label === null || role === undefined || !["lead", "responsible", "deadline", "person"].includes(role)) return null;
  return { role, start: start + label[0].length, end: trimEnd(text, start + label[0].length, end) };
};
