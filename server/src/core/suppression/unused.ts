/** What suppression/unused says of a comment: nothing is left out by it, there is no such rule, it is not finished. */
import { type Message, say } from "../message.js";
import { commentHole } from "../notice/comment.js";
import { REVIEW_WORD } from "../review/marks.js";
import { RULE_IDS } from "../rules/ids.js";
import type { Fix, Report } from "../rules/rule.js";
import { nearestKey } from "../schemaProblems.js";
import type { Span } from "../text/span.js";
import { type Directive, isKnown, type NamedRules, names, WORDS } from "./directive.js";

export interface Judgement {
  readonly isUsed: (what: Directive | NamedRules) => boolean;
  readonly endsSomething: (end: Directive) => boolean;
  readonly stateOf: (rule: string) => RuleState;
}

/** `waiting`: it compares with notices that are not read yet, so nobody knows what it will find. */
export type RuleState = "tried" | "waiting" | "off";

/** What is wrong with a directive; nothing for one that is as it should be. */
export const reportsOn = (directive: Directive, judgement: Judgement): readonly Report[] => {
  if (!directive.isClosed) return [notClosed(directive)];
  if (directive.reach === null) return [unknownWord(directive)];
  const unknown = directive.rules.filter(({ text }) => !isKnown(text));
  const told = unknown.map((named) => unknownRule(directive, named));
  if (directive.reach === "end") {
    return told.length > 0 || judgement.endsSomething(directive) ? told : [nothingToEnd(directive)];
  }
  if (directive.rules.length === 0) {
    return !judgement.isUsed(directive) && isDecided(RULE_IDS, judgement) ? [nothingLeftOut(directive)] : [];
  }
  const idle = directive.rules.filter(
    (named) =>
      isKnown(named.text) &&
      !judgement.isUsed(named) &&
      isDecided(
        RULE_IDS.filter((id) => names(named.text, id)),
        judgement,
      ),
  );
  if (idle.length === directive.rules.length) return [nothingLeftOut(directive)];
  return [...told, ...idle.map((named) => ruleLeftOutNothing(directive, named))];
};

/** Some of the rules were tried and none is waited for. */
const isDecided = (rules: readonly string[], { stateOf }: Judgement): boolean => {
  const states = rules.map(stateOf);
  return states.includes("tried") && !states.includes("waiting");
};

const remove = (directive: Directive): Fix => {
  const { piece, span } = directive;
  return {
    kind: "offer",
    title: say("删去这条注释", "Delete the comment"),
    edits: [{ piece, span: commentHole(piece.text, span.start, span.end, 0, piece.text.length), text: "" }],
  };
};

const notClosed = ({ piece, span, word }: Directive): Report => ({
  span,
  message: say(
    `注释“${word.text}”没有写完，应以“-->”结束；现在不起作用，其后的文字也不算正文`,
    `The comment “${word.text}” is not finished, it should end in “-->”; as it is it has no effect, and the words behind it are no text of the notice`,
  ),
  fixes: [
    {
      kind: "offer",
      title: say("在行末补上“-->”", "Add “-->” at its end"),
      edits: [{ piece, span: { start: span.end, end: span.end }, text: piece.text[span.end - 1] === " " ? "-->" : " -->" }],
    },
  ],
});

const unknownWord = (directive: Directive): Report => {
  const { piece, word } = directive;
  const near = nearestKey(word.text, [...Object.keys(WORDS), REVIEW_WORD]);
  return {
    span: word.span,
    message:
      near === null
        ? say(
            `没有“${word.text}”这种注释，请改为 ${Object.keys(WORDS).join("、")} 之一`,
            `There is no comment “${word.text}”; write one of ${Object.keys(WORDS).join(", ")}`,
          )
        : say(`没有“${word.text}”这种注释，是不是“${near}”？`, `There is no comment “${word.text}”; did you mean “${near}”?`),
    fixes: [...(near === null ? [] : [change(near, { piece, span: word.span, text: near })]), remove(directive)],
  };
};

const unknownRule = (directive: Directive, { text, span }: NamedRules): Report => {
  const near = nearestKey(text, RULE_IDS);
  const message =
    near === null
      ? say(`没有“${text}”这条规则，请从注释中删去或改正`, `There is no rule “${text}”; remove or correct it`)
      : say(`没有“${text}”这条规则，是不是“${near}”？`, `There is no rule “${text}”; did you mean “${near}”?`);
  return { span, message, ...(near !== null && { fixes: [change(near, { piece: directive.piece, span, text: near })] }) };
};

const change = (text: string, edit: { piece: Directive["piece"]; span: Span; text: string }): Fix => ({
  kind: "offer",
  title: say(`改为“${text}”`, `Change to “${text}”`),
  edits: [edit],
});

const WHERE: Readonly<Record<"line" | "next-line" | "file" | "start", Message>> = {
  line: say("本行", "this line"),
  "next-line": say("下一行", "the next line"),
  file: say("全文", "this text"),
  start: say("其后", "what follows"),
};

const nothingLeftOut = (directive: Directive): Report => {
  const where = WHERE[directive.reach as keyof typeof WHERE];
  return {
    span: directive.span,
    message: say(
      `${where.zh}没有要忽略的问题，注释“${directive.word.text}”可以删去`,
      `There is nothing to leave out in ${where.en}; the comment “${directive.word.text}” can be deleted`,
    ),
    fixes: [remove(directive)],
  };
};

const ruleLeftOutNothing = (directive: Directive, named: NamedRules): Report => ({
  span: named.span,
  message: say(
    `这里没有“${named.text}”的问题要忽略，可从注释中删去`,
    `There is no finding of “${named.text}” to leave out here; it can be taken out of the comment`,
  ),
  fixes: [
    {
      kind: "offer",
      title: say(`从注释中删去“${named.text}”`, `Take “${named.text}” out of the comment`),
      edits: [{ piece: directive.piece, span: withSeparator(directive, named), text: "" }],
    },
  ],
});

/** The rule and what parts it from its neighbour. */
const withSeparator = ({ rules }: Directive, named: NamedRules): Span => {
  const index = rules.indexOf(named);
  const before = rules[index - 1];
  const after = rules[index + 1];
  if (before !== undefined) return { start: before.span.end, end: named.span.end };
  return { start: named.span.start, end: after?.span.start ?? named.span.end };
};

const nothingToEnd = (directive: Directive): Report => ({
  span: directive.span,
  message: say(
    `“${directive.word.text}”前面没有与它对应的“fenjie-disable”，可以删去`,
    `No “fenjie-disable” that “${directive.word.text}” ends stands before it; it can be deleted`,
  ),
  fixes: [remove(directive)],
});
