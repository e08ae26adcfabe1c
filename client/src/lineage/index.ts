/** Where tasks come from, on the screen: the view “任务承接”, its commands, the comparison. */
import { commands, type Disposable, env, Location, Position, Uri, window } from "vscode";
import type { Place } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import { Command, LANGUAGE_ID } from "../names.js";
import { noNotice } from "../notice.js";
import { asRange, isInPreview, openPlace } from "../places.js";
import type { Session } from "../session.js";
import { chooseHigherNotice, chooseToCompare } from "./chooseNotice.js";
import { comparisons } from "./comparison.js";
import { type Followed, followEditor } from "./followed.js";
import { type Node, openTasksOf } from "./nodes.js";
import { leaveOut, takeBack } from "./notForUs.js";
import { showLineage } from "./view.js";

export const showWhereTasksComeFrom = (session: Session): Disposable[] => {
  const followed = followEditor(session);
  const compared = comparisons(session);
  const view = showLineage(followed);

  const command = (id: string, run: (...given: never[]) => unknown): Disposable => commands.registerCommand(id, run);
  /** Commands work on the notice in the editor; from the view, on the one shown there. */
  const about = (run: (uri: string) => unknown) => (): unknown => {
    const uri = activeNotice() ?? followed.uri();
    return uri === null ? noNotice() : run(uri);
  };
  const withOpenTasks = (run: (uri: string, higher: string, node: Node) => unknown) => (node?: Node) => {
    const [uri, higher] = [followed.uri(), followed.result()?.current?.uri];
    // Tasks of another notice than the parent, last year's table say, are looked at only.
    if (node !== undefined && uri !== null && higher !== undefined && followed.against() === null) return run(uri, higher, node);
    return undefined;
  };

  return [
    ...view.disposables,
    ...compared.disposables,
    command(
      Command.compareLineage,
      about((uri) => compared.open(withAgainst(uri, followed))),
    ),
    command(
      Command.chooseParent,
      about((uri) => chooseHigherNotice(session, uri)),
    ),
    command(
      Command.compareWithOther,
      about(async (uri) => {
        const other = await chooseToCompare(session, uri);
        if (other === undefined) return;
        if (uri === followed.uri()) followed.compareWith(other);
        await compared.open({ uri, against: other });
      }),
    ),
    command(Command.copyLineage, () => copy(view.list())),
    command(Command.endCompareWithOther, () => followed.compareWith(null)),
    command(Command.openCompared, compared.openLine),
    command(Command.openLineageNode, (node: Node) => openNode(node, followed)),
    command(Command.openSource, openSource),
    command(
      Command.insertFromLineage,
      withOpenTasks((uri, _, node) =>
        commands.executeCommand(Command.insertInherited, { uri, ids: openTasksOf(node).map(({ id }) => id) }),
      ),
    ),
    command(
      Command.leaveOut,
      withOpenTasks((uri, higher, node) => leaveOut(session, uri, higher, openTasksOf(node))),
    ),
    command(
      Command.takeBack,
      withOpenTasks((uri, higher, node) => takeBack(session, uri, higher, openTasksOf(node))),
    ),
  ];
};

const activeNotice = (): string | null => {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document.uri.toString() : null;
};

/** What is compared in the view is compared in the editor. */
const withAgainst = (uri: string, followed: Followed): { readonly uri: string; readonly against?: string } => {
  const against = uri === followed.uri() ? followed.against() : null;
  return { uri, ...(against !== null && { against }) };
};

const openNode = async (node: Node, followed: Followed): Promise<void> => {
  if (node.kind !== "row" && node.kind !== "open") return;
  const place = node.kind === "row" ? node.row.place : node.task.place;
  if (node.kind === "open") followed.stay(place.uri);
  const own = followed.uri();
  await openPlace(place, { preserveFocus: true, preview: own === null || own === place.uri || !isInPreview(own) });
};

/** @returns what was copied */
const copy = async (list: string): Promise<string> => {
  if (list === "") return list;
  await env.clipboard.writeText(list);
  window.setStatusBarMessage(inWords(say("已复制任务承接清单", "The list of carried tasks was copied")), SHORTLY);
  return list;
};
const SHORTLY = 3000;

/** The lens over a row: a look at the rows above without leaving this one. */
const openSource = async (uri: string, at: { line: number; character: number }, sources: readonly Place[]): Promise<void> => {
  await commands.executeCommand(
    "editor.action.peekLocations",
    Uri.parse(uri),
    new Position(at.line, at.character),
    sources.map((source) => new Location(Uri.parse(source.uri), asRange(source.range))),
    "peek",
  );
};
