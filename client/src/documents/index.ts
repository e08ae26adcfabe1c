/** Documents of other programs: read in, written out, made for the units. */
import { commands, type Disposable, Uri, window } from "vscode";
import { Command, LANGUAGE_ID } from "../names.js";
import type { Session } from "../session.js";
import { decompose } from "./decompose.js";
import { exportNotices } from "./exportNotice.js";
import { importDocuments } from "./importDocuments.js";
import { makeLedger } from "./ledger.js";
import { nextReview, reviewDone } from "./review.js";

export const workWithDocuments = (session: Session): Disposable[] => [
  commands.registerCommand(Command.importDocument, (one?: unknown, all?: unknown) => importDocuments(session, chosen(one, all))),
  commands.registerCommand(Command.exportNotice, (one?: unknown, all?: unknown) => exportNotices(session, orActive(chosen(one, all)))),
  commands.registerCommand(Command.makeLedger, (one?: unknown, all?: unknown) =>
    makeLedger(session, fromExplorer(one, all), activeNotice()),
  ),
  commands.registerCommand(Command.decompose, (one?: unknown) => decompose(session, orActive(chosen(one, undefined))[0])),
  commands.registerCommand(Command.nextReview, () => nextReview()),
  commands.registerCommand(Command.reviewDone, (uri: unknown, range: unknown, reason: unknown) => reviewDone(uri, range, reason)),
];

/** Menus give the address that was clicked and, of several chosen ones, all; the palette nothing. */
const chosen = (one: unknown, all: unknown): readonly Uri[] => {
  const uris = Array.isArray(all) ? all.filter((uri) => uri instanceof Uri) : [];
  return uris.length > 0 ? uris : one instanceof Uri ? [one] : [];
};

/** The explorer gives all that is chosen in it. The menu over an editor gives the notice in it alone, which is no choice of notices: then she is asked. */
const fromExplorer = (one: unknown, all: unknown): readonly Uri[] => (Array.isArray(all) ? chosen(one, all) : []);

const activeNotice = (): Uri | undefined => {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
};

const orActive = (uris: readonly Uri[]): readonly Uri[] => {
  if (uris.length > 0) return uris;
  const active = activeNotice();
  return active === undefined ? [] : [active];
};
