/**
 * What a comment to the program says:
 *
 * ```
 * <!-- fenjie-disable-line units/unknown, deadline/past -- 名称待编办批复 -->   findings that begin on this line
 * <!-- fenjie-disable-next-line numbering/* -->                              on the next line that is neither blank nor a comment
 * <!-- fenjie-disable units/unknown -->  …  <!-- fenjie-enable -->           between the two, or to the end of the text
 * <!-- fenjie-disable-file -->                                               in the whole text; without a rule: all rules
 * ```
 *
 * In the cells layout a line is mostly one cell; who means a whole row writes `fenjie-disable` above it and `fenjie-enable` below.
 */
import { commentsIn } from "../notice/comment.js";
import type { Piece } from "../notice/model.js";
import { REVIEW_WORD } from "../review/marks.js";
import { RULE_IDS } from "../rules/ids.js";
import type { Span } from "../text/span.js";

export type Reach = "line" | "next-line" | "file" | "start" | "end";

/** “units/unknown”, or a family: “numbering/*”. */
export interface NamedRules {
  readonly text: string;
  /** Counted from the start of the piece. */
  readonly span: Span;
}

export interface Directive {
  readonly piece: Piece;
  /** The comment, counted from the start of the piece. */
  readonly span: Span;
  /** “fenjie-disable-line” as it is written, and where. */
  readonly word: NamedRules;
  /** null for a word that means nothing. */
  readonly reach: Reach | null;
  /** Empty: all rules. */
  readonly rules: readonly NamedRules[];
  /** It ends in “-->”. One that does not is still being written and has no effect. */
  readonly isClosed: boolean;
}

export const WORDS: Readonly<Record<string, Reach>> = {
  "fenjie-disable-line": "line",
  "fenjie-disable-next-line": "next-line",
  "fenjie-disable-file": "file",
  "fenjie-disable": "start",
  "fenjie-enable": "end",
};

/** What is written after the rules is the reason: “-- 名称待定”, “—— 名称待定”. */
const REASON = /(?:^|\s)(?:-{2,}|[—–]+)/u;

/**
 * The directives of a piece, in the order of its text. Marks left for review are none; one that is not closed is told like any other comment,
 * because it swallows the rest of its line.
 */
export const directivesIn = (piece: Piece): readonly Directive[] =>
  commentsIn(piece.text)
    .map((span) => readDirective(piece, span))
    .filter(({ word, isClosed }) => word.text !== REVIEW_WORD || !isClosed);

const readDirective = (piece: Piece, span: Span): Directive => {
  const written = piece.text.slice(span.start, span.end);
  const isClosed = written.endsWith("-->");
  const body = isClosed ? written.slice(0, -3) : written;
  const start = body.indexOf("fenjie-");
  const name = /^[A-Za-z-]+/u.exec(body.slice(start))?.[0] ?? "";
  const from = start + name.length;
  const rest = body.slice(from);
  const reason = rest.search(REASON);
  const rules = [...(reason < 0 ? rest : rest.slice(0, reason)).matchAll(/[^\s,，、;；]+/gu)].map(
    ({ 0: text, index }): NamedRules => ({ text, span: moved(index + from, text, span) }),
  );
  const word = { text: name, span: moved(start, name, span) };
  return { piece, span, word, reach: Object.hasOwn(WORDS, name) ? (WORDS[name] ?? null) : null, rules, isClosed };
};

const moved = (at: number, { length }: string, { start }: Span): Span => ({ start: start + at, end: start + at + length });

/** Whether “numbering/*” or “numbering/spacing” means this rule. */
export const names = (text: string, rule: string): boolean =>
  text === rule || (text.endsWith("/*") && rule.startsWith(text.slice(0, -1)) && text.length > 2);

/** Whether the directive is about this rule. */
export const isAbout = ({ rules }: Pick<Directive, "rules">, rule: string): boolean =>
  rules.length === 0 || rules.some(({ text }) => names(text, rule));

/** There is such a rule, or such a family. */
export const isKnown = (text: string): boolean => RULE_IDS.some((id) => names(text, id));
