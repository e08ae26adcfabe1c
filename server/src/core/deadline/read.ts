/** Reads what stands in a 完成时限 cell. Any text gives an answer. */
import { type Span, span } from "../text/span.js";
import { type Deadline, type DeadlineBase, type DeadlineKind, dateOf, type ReadDeadline, type Stage } from "./model.js";
import { atEnd, looksAt, type Scanner, scan, sourceSpan, strayBlanks, take } from "./scanner.js";
import { SEPARATOR, type StageContext, takeStage } from "./stage.js";
import { isQualifier } from "./words.js";

/** A cell longer than this holds something else, a requirement in the wrong column. */
const LONGEST = 400;

/** 同上, 〃: the deadline of the row above. */
const SAME = /^(?:同上|〃|″|”|")$/u;
/** Dashes and strokes for “none”. */
const NONE = /^(?:[—–\-－―‐/／\\＼·.*~～]+|无|空|暂无)?$/u;

/**
 * Reads a deadline: “12月底前”, “6月底前启动，12月底前完成”, “长期坚持”. Blanks, line breaks and full-width digits do not matter. Spans
 * count from the start of `text`. Never throws; what is no deadline is `unrecognised`.
 */
export const readDeadline = (text: string, base: DeadlineBase): Deadline => {
  const scanner = scan(text);
  if (NONE.test(scanner.text)) return { kind: "empty", sameAsAbove: false, stages: [], date: null, spacing: [] };
  if (SAME.test(scanner.text)) return { kind: "empty", sameAsAbove: true, stages: [], date: null, spacing: [] };
  if (scanner.text.length > LONGEST) return unrecognised(scanner, 0);
  const context: StageContext = { base, named: null };
  const stages: Stage[] = [];
  const soft = new Set<number>();
  for (skipSeparators(scanner); !atEnd(scanner); skipSeparators(scanner)) {
    const from = scanner.at;
    if (from > 0 && !isSeparator(scanner, from - 1)) soft.add(from);
    const stage = takeStage(scanner, context);
    const last = stages.at(-1);
    if (stage !== null) stages.push(stage);
    else if (last !== undefined && (takeContinuation(scanner) || takeNote(scanner))) {
      stages[stages.length - 1] = { ...last, span: span(last.span.start, sourceSpan(scanner, from, scanner.at).end) };
    } else if (!takeLabel(scanner)) return unrecognised(scanner, from);
  }
  if (stages.length === 0) return unrecognised(scanner, 0);
  return { kind: kindOf(stages), stages, date: lastDate(stages), spacing: strayBlanks(scanner, soft) } satisfies ReadDeadline;
};

const unrecognised = (scanner: Scanner, from: number): Deadline => {
  const rest: Span = sourceSpan(scanner, from, scanner.text.length);
  return { kind: "unrecognised", rest, stages: [], date: null, spacing: [] };
};

const isSeparator = (scanner: Scanner, at: number): boolean => looksAt(scanner, SEPARATOR, at);

const skipSeparators = (scanner: Scanner): void => {
  while (take(scanner, SEPARATOR) !== null || (scanner.at > 0 && take(scanner, /(?:并且?|且|同时|以及|和|及|后)(?=.)/uy) !== null));
};

/** “6月底前完成方案编制，报县政府审定”: words after a stage that go on with it. */
const takeContinuation = (scanner: Scanner): boolean => {
  let end = scanner.at;
  while (end < scanner.text.length && !isSeparator(scanner, end)) end++;
  const words = scanner.text.slice(scanner.at, end);
  if (/\d[年月日号]|季度|年底|月底/u.test(words) || !isQualifier(words)) return false;
  scanner.at = end;
  return true;
};

/** “12月底前（第一批）”: what stands in brackets after a stage and is none itself is a note to it. */
const takeNote = (scanner: Scanner): boolean =>
  /[（(]/u.test(scanner.text[scanner.at - 1] ?? "") && take(scanner, /[^（）()\d]{1,40}(?=[）)])/uy) !== null;

/** “第一阶段：3月—6月”, “启动：3月底前”: words before a colon name the stage. */
const takeLabel = (scanner: Scanner): boolean => take(scanner, /[^，,、；;。：:（）()\d]{1,10}[：:（(]/uy) !== null;

const kindOf = (stages: readonly Stage[]): Exclude<DeadlineKind, "empty" | "unrecognised"> => {
  const [first] = stages;
  if (stages.some((stage) => stage.kind === "impossible")) return "impossible";
  return stages.length === 1 && first !== undefined ? first.kind : "compound";
};

/** “12月底前（力争11月底前）” ends in December; what goes on at last (“6月底前，并长期坚持”) has no last day. A condition (“6月底前（按上级要求）”) changes neither. */
const lastDate = (stages: readonly Stage[]): string | null => {
  const timed = stages.filter((stage) => stage.kind !== "conditional");
  const dates = timed.map(dateOf);
  if (dates.length === 0 || dates.at(-1) === null) return null;
  return dates.reduce((latest, date) => (date !== null && (latest === null || date > latest) ? date : latest), null);
};
