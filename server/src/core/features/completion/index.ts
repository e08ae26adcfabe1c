/** Completion: what can stand at the cursor, by the column it is in. */
import type { InheritedRow } from "../../lineage/insertion/rows.js";
import { type Cursor, locate } from "../cursor.js";
import type { Completion, CompletionContext } from "./completion.js";
import { completeDeadlines } from "./deadlines.js";
import { completeInherited } from "./inherited.js";
import { rowPlaceAt } from "./rowPlace.js";
import { completeEmptyRow, completeNumbers, completeSerial } from "./rows.js";
import { completeUnits } from "./units.js";

export type { Completion, CompletionContext, CompletionKind } from "./completion.js";

export interface CompletionList {
  readonly items: readonly Completion[];
  /** There is more than was given: ask again with more typed. */
  readonly incomplete: boolean;
}

const NOTHING: CompletionList = { items: [], incomplete: false };

/**
 * What can stand at `offset`.
 * @param inherited tasks of the parent that this notice does not carry; asked only where a row can begin
 */
export const completeAt = (context: CompletionContext, offset: number, inherited: () => readonly InheritedRow[]): CompletionList => {
  const cursor = locate(context.checked.notice, offset);
  if (cursor === null) return NOTHING;
  if (cursor.kind === "row-start" || cursor.role === "task" || cursor.role === "serial")
    return { items: rowItems(context, cursor, inherited), incomplete: false };
  switch (cursor.role) {
    case "lead":
    case "responsible":
      return completeUnits(context, cursor, cursor.role);
    case "deadline":
      return { items: completeDeadlines(context, cursor), incomplete: false };
    default:
      return NOTHING;
  }
};

const rowItems = (context: CompletionContext, cursor: Cursor, inherited: () => readonly InheritedRow[]): readonly Completion[] => {
  const place = rowPlaceAt(context.checked.notice, cursor, context.style());
  const serial = cursor.kind === "cell" && cursor.role === "serial";
  return [
    ...(serial ? completeSerial(context, cursor) : completeNumbers(context, cursor, place)),
    ...(place === null ? [] : [...completeInherited(context, place, inherited()), ...completeEmptyRow(context, place)]),
  ];
};
