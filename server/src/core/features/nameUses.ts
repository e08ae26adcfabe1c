/** The names of units a notice uses, one by one, and where: what a registry is collected from. */
import type { CheckedNotice } from "../checked.js";
import { isPieceWithUnits, isSentence, unitCellsOf } from "../rules/units/unitCells.js";
import type { UnitMention } from "../units/cell.js";
import type { NameColumn, NameUse, NoticeNames } from "../units/collect/uses.js";

/** @param path what the notice is called in a report */
export const nameUsesOf = ({ notice, context }: CheckedNotice, path: string): NoticeNames => {
  const uses: NameUse[] = [];
  const add = (column: NameColumn, mentions: readonly UnitMention[]): void => {
    for (const { name, resolution } of mentions) uses.push({ name, column, resolution });
  };
  add("addressee", context.addressees);
  for (const piece of notice.pieces) {
    if (!isPieceWithUnits(piece)) continue;
    for (const { role, read } of unitCellsOf(piece, context)) if (!isSentence(read)) add(role, read.mentions);
  }
  const { copies, number } = context.parts;
  // The line of the copies names people's congress, courts and the garrison in words of its own; what is not known there is no find.
  if (copies !== null)
    add(
      "copies",
      context.units.read(copies.text).mentions.filter(({ unit }) => unit !== null),
    );
  return { path, locality: context.locality, units: context.units, code: number?.agency ?? null, uses };
};
