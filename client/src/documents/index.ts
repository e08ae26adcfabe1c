/** Documents of other programs: read in, written out, made for the units. */
import { commands, type Disposable, Uri, window } from "vscode";
import { Command } from "../names.js";
import { isNotice, noNotice } from "../notice.js";
import type { Session } from "../session.js";
import { decompose } from "./decompose.js";
import { exportNotices } from "./exportNotice.js";
import { importDocuments } from "./importDocuments.js";
import { makeLedger } from "./ledger.js";
import { showLists } from "./manyFiles.js";
import { nextReview, reviewDone } from "./review.js";

export const workWithDocuments = (session: Session): Disposable[] => [
  showLists(),
  commands.registerCommand(Command.importDocument, (one?: unknown, all?: unknown) => importDocuments(session, chosen(one, all))),
  commands.registerCommand(Command.exportNotice, (one?: unknown, all?: unknown) =>
    ofNotices(one, all, (uris) => exportNotices(session, uris)),
  ),
  commands.registerCommand(Command.makeLedger, (one?: unknown, all?: unknown) =>
    makeLedger(session, fromExplorer(one, all), activeNotice()),
  ),
  commands.registerCommand(Command.decompose, (one?: unknown) => ofNotices(one, undefined, ([uri]) => decompose(session, uri))),
  commands.registerCommand(Command.nextReview, () => nextReview()),
  commands.registerCommand(Command.reviewDone, (uri: unknown, range: unknown, reason: unknown) => reviewDone(uri, range, reason)),
];

/** Menus give the address that was clicked and, of several chosen ones, all; that of a page its own, which is no file; the palette nothing. */
const chosen = (one: unknown, all: unknown): readonly Uri[] => {
  const uris = Array.isArray(all) ? all.filter((uri) => uri instanceof Uri) : [];
  return uris.length > 0 ? uris : one instanceof Uri && one.scheme !== "webview-panel" ? [one] : [];
};

/** The explorer gives all that is chosen in it. The menu over an editor gives the notice in it alone, which is no choice of notices: then she is asked. */
const fromExplorer = (one: unknown, all: unknown): readonly Uri[] => (Array.isArray(all) ? chosen(one, all) : []);

const activeNotice = (): Uri | undefined => {
  const document = window.activeTextEditor?.document;
  return isNotice(document) ? document.uri : undefined;
};

/** What was chosen, else the notice in the editor; from a page beside it (the preview has the focus) the one in sight. */
const ofNotices = async (one: unknown, all: unknown, run: (uris: readonly [Uri, ...Uri[]]) => Promise<void>): Promise<void> => {
  const [first, ...more] = chosen(one, all);
  const inSight = window.activeTextEditor === undefined ? window.visibleTextEditors.find(({ document }) => isNotice(document)) : undefined;
  const uri = first ?? activeNotice() ?? inSight?.document.uri;
  return uri === undefined ? noNotice() : run([uri, ...more]);
};
