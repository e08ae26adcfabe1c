/** Taking tasks over: single ones, whole tables, and the words that are still those of the higher level. */
import { commands, type Disposable, Uri } from "vscode";
import { Command } from "../names.js";
import type { Session } from "../session.js";
import { adoptTable } from "./adoptTable.js";
import { insertInherited, type WhatToInsert } from "./insertInherited.js";
import type { Where } from "./localWords.js";
import { reviewLocalWords } from "./reviewWords.js";
import { unfinishedPlans } from "./unfinished.js";

export const takeTasksOver = (session: Session): Disposable[] => {
  const unfinished = unfinishedPlans();
  return [
    commands.registerCommand(Command.insertInherited, (given?: unknown) =>
      insertInherited(session, unfinished, asked<WhatToInsert>(given) ?? {}),
    ),
    commands.registerCommand(Command.adoptTable, (given?: unknown) => adoptTable(session, unfinished, addressIn(given))),
    commands.registerCommand(Command.reviewLocalWords, (given?: unknown) => reviewLocalWords(session, asked<Partial<Where>>(given) ?? {})),
  ];
};

/** Menus give the address of a file, other commands an object that names one; a keybinding nothing. */
const addressIn = (given: unknown): string | undefined => (given instanceof Uri ? given.toString() : asked<{ uri?: string }>(given)?.uri);

const asked = <Argument extends { readonly uri?: string }>(given: unknown): Argument | undefined => {
  if (given instanceof Uri) return { uri: given.toString() } as Argument;
  return typeof given === "object" && given !== null ? (given as Argument) : undefined;
};
