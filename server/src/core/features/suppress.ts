/** Leaving a finding out by a comment in the text, from its menu: on this line, or in the whole notice. */
import { say } from "../message.js";
import { isVoid } from "../notice/comment.js";
import type { Notice } from "../notice/document.js";
import { lineEndOf } from "../notice/write.js";
import type { Finding } from "../rules/finding.js";
import type { Directive } from "../suppression/directive.js";
import type { Placed } from "../suppression/reach.js";
import { lineMeant } from "../suppression/reach.js";
import type { Span } from "../text/span.js";
import { type FixAction, findingsIn } from "./codeActions.js";
import type { Edit } from "./edit.js";

/** Of findings that are about comments or files nothing is left out. */
const isAboutText = ({ rule }: Finding): boolean => !/^(?:config|suppression)\//u.test(rule);

/**
 * Two actions for each rule that found something in `range`. The comment goes to the end of the line, where every layout reads past it; a comment
 * that is about that line, or about the whole text, takes the rule in.
 */
export const suppressActions = (
  notice: Notice,
  findings: readonly Finding[],
  directives: readonly Placed[],
  range: Span,
): readonly FixAction[] => {
  const here = findingsIn(notice, findings, range).filter(isAboutText);
  const known = directives.map(({ directive }) => directive).filter(({ isClosed, rules }) => isClosed && rules.length > 0);
  const rules = [...new Set(here.map(({ rule }) => rule))];
  return rules.flatMap((rule): FixAction[] => {
    // An id tells a drafter nothing; it is there where she has to choose between several.
    const only = rules.length === 1;
    const found = here.filter((finding) => finding.rule === rule);
    const lines = [...new Set(found.map(({ piece, span }) => notice.positionOf(piece, span.start).line))];
    const onLines = lines.map((line) => onLine(notice, known, line, rule));
    const actions: FixAction[] = [];
    const edits = onLines.flatMap((edit) => edit ?? []);
    if (edits.length === lines.length)
      actions.push({
        title: say(`在本行忽略${only ? "这个问题" : `“${rule}”`}`, `Ignore ${only ? "this problem" : `“${rule}”`} on this line`),
        findings: found,
        preferred: false,
        edits: () => edits,
      });
    actions.push({
      title: say(`在全文忽略${only ? "这类问题" : `“${rule}”`}`, `Ignore ${only ? "problems of this kind" : `“${rule}”`} in this notice`),
      findings: found,
      preferred: false,
      edits: () => [inFile(notice, known, rule)],
    });
    return actions;
  });
};

/** null where a comment at the end of the line would change how the text is read: on a blank line, behind a comment that is not closed. */
const onLine = (notice: Notice, known: readonly Directive[], line: number, rule: string): Edit | null => {
  const there = known.find(
    (directive) => (directive.reach === "line" || directive.reach === "next-line") && lineMeant(notice, directive) === line,
  );
  if (there !== undefined) return taking(notice, there, rule);
  const start = notice.offsetAt({ line, character: 0 });
  const end = notice.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const text = notice.slice(start, end);
  if (isVoid(text, 0, text.length) && !text.includes("\t")) return null;
  if (/<!--[^\S\t]*fenjie-(?:(?!-->)[^\t])*$/u.test(text)) return null;
  return { span: { start: end, end }, text: `${/\s$/u.test(text) ? "" : " "}<!-- fenjie-disable-line ${rule} -->` };
};

const inFile = (notice: Notice, known: readonly Directive[], rule: string): Edit => {
  const there = known.find(({ reach }) => reach === "file");
  if (there !== undefined) return taking(notice, there, rule);
  // Ahead of everything, behind a byte order mark.
  const at = notice.slice(0, 1) === "\uFEFF" ? 1 : 0;
  return { span: { start: at, end: at }, text: `<!-- fenjie-disable-file ${rule} -->${lineEndOf(notice)}` };
};

/** The rule put behind those the comment names. */
const taking = (notice: Notice, { piece, rules }: Directive, rule: string): Edit => {
  const at = notice.startOf(piece) + (rules.at(-1)?.span.end ?? 0);
  return { span: { start: at, end: at }, text: `, ${rule}` };
};
