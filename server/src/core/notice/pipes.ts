/** Tables written with “|”, as in Markdown: “| 工作任务 | 牵头部门 | … |”. They are not read as tables; this turns them into rows. */

import { afterTerminator, endOfLine } from "../text/lines.js";
import type { Span } from "../text/span.js";

const PIPE = /[ \u3000]*[|｜][ \u3000]*/gu;
/** “| --- | :-: |” */
const RULE = /^[\s|｜:+=-]+$/u;

/** Whether the line `[start, end)` of a text has its columns parted by “|”. */
export const hasPipes = (text: string, { start, end }: Span): boolean => (text.slice(start, end).match(PIPE)?.length ?? 0) >= 2;

/** The edits that put a TAB where a “|” parts two cells, and take the outer ones and the rules away. Lines without stay as they are. */
export const pipesToTabs = (text: string): readonly { readonly span: Span; readonly text: string }[] => {
  const edits: { span: Span; text: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const next = afterTerminator(text, end);
    const line = text.slice(at, end);
    if (hasPipes(text, { start: at, end })) {
      if (RULE.test(line)) edits.push({ span: { start: at, end: next }, text: "" });
      else {
        const cells = line.trim().replace(/^[|｜][ \u3000]*|[ \u3000]*[|｜]$/gu, "");
        edits.push({ span: { start: at, end }, text: cells.replace(PIPE, "\t") });
      }
    }
    at = next;
  }
  return edits;
};
