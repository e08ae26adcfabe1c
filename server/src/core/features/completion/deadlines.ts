/** Completing a deadline: the forms this column uses first, then the usual ones. */
import { type DeadlineKind, deadlineForms } from "../../deadline/deadline.js";
import { filterTextOf } from "../../text/pinyin.js";
import { span } from "../../text/span.js";
import type { InCell } from "../cursor.js";
import { type Completion, type CompletionContext, sortKey } from "./completion.js";

/** Of the forms the column uses, this many are offered. */
const MOST_USED = 20;

export const completeDeadlines = (
  { checked, usage, language }: CompletionContext,
  { row, cell, at, start }: InCell,
): readonly Completion[] => {
  const { base, deadline } = checked.context;
  let from = at;
  while (from > cell.span.start && !isSeparator(row.text.charAt(from - 1))) from--;
  let to = at;
  while (to < cell.inner.end && !isSeparator(row.text.charAt(to))) to++;
  const forms = new Map<string, { description: string; sortText: string }>();
  // What others write in a whole cell is no stage of a list.
  if (from <= cell.inner.start) {
    for (const text of usage.deadlines().slice(0, MOST_USED)) {
      const read = deadline(text);
      if (UNFIT.has(read.kind) || read.spacing.length > 0) continue;
      forms.set(text, { description: read.date ?? "", sortText: sortKey(1, forms.size) });
    }
  }
  for (const { text, detail } of deadlineForms(base)) {
    const known = forms.get(text);
    forms.set(text, { description: detail[language], sortText: known?.sortText ?? sortKey(2, forms.size) });
  }
  return [...forms].map(([text, { description, sortText }]) => ({
    kind: "deadline",
    label: text,
    description,
    documentation: "",
    filterText: filterTextOf(text),
    sortText,
    edit: { span: span(start + from, start + to), text },
    additional: [],
  }));
};

/** Forms that a rule would report are not worth repeating. */
const UNFIT: ReadonlySet<DeadlineKind> = new Set(["unrecognised", "impossible", "ambiguous", "empty"]);

const isSeparator = (char: string): boolean => /[\t\r\n，,、；;]/u.test(char);
