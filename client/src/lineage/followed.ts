/** The notice whose lineage is shown: that of the active editor. What is known of it is asked anew when the server says it changed. */
import { type Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from "vscode";
import {
  LineageChanged,
  type LineageChangedParams,
  type LineageParams,
  LineageRequest,
  type LineageResult,
} from "../../../server/src/lsp/lineageProtocol.js";
import { LINEAGE_VIEW } from "../names.js";
import { isNotice } from "../notice.js";
import { isShown } from "../places.js";
import type { Session } from "../session.js";

export interface Followed extends Disposable {
  /** Address of the notice; null where none was open yet. */
  readonly uri: () => string | null;
  /** null before the first answer. */
  readonly result: () => LineageResult | null;
  /** The notice it is compared with for now, whatever it cites; null: its own parent. */
  readonly against: () => string | null;
  readonly onDidChange: Event<void>;
  /** Compares with another notice until another one is followed. */
  readonly compareWith: (uri: string | null) => void;
  /** The next editor that shows `uri` is not followed: it was opened to look at a row of it. */
  readonly stay: (uri: string) => void;
  /** Asks only while somebody looks. */
  readonly watch: (visible: boolean) => void;
}

export const followEditor = (session: Session): Followed => {
  const changed = new EventEmitter<void>();
  let uri: string | null = null;
  let result: LineageResult | null = null;
  let against: string | null = null;
  let visited: string | null = null;
  let visible = false;
  let stale = true;
  let asked = 0;

  const ask = async (): Promise<void> => {
    if (!visible || uri === null || session.state() !== "running") {
      stale = true;
      return;
    }
    stale = false;
    const mine = ++asked;
    const params: LineageParams = { uri, ...(against !== null && { against }) };
    const answer = await whileWaiting(session.request<LineageResult>(LineageRequest, params));
    if (mine !== asked || uri !== params.uri || answer === undefined) return;
    result = answer;
    changed.fire();
  };
  /** A view that has nothing to show yet says that it is looking. */
  const whileWaiting = <T>(answer: Promise<T>): Promise<T> => {
    if (result === null) void window.withProgress({ location: { viewId: LINEAGE_VIEW } }, () => answer.catch(() => undefined));
    return answer;
  };

  const follow = (document: TextDocument | undefined): void => {
    if (!isNotice(document)) return;
    const next = document.uri.toString();
    if (next === visited) return;
    visited = null;
    if (next === uri) return;
    uri = next;
    result = null;
    against = null;
    changed.fire();
    void ask();
  };

  const leave = (): void => {
    uri = null;
    result = null;
    against = null;
    changed.fire();
    for (const editor of window.visibleTextEditors) if (uri === null) follow(editor.document);
  };

  const disposables: Disposable[] = [
    changed,
    window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) follow(document); // its language was changed
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document.uri.toString() === uri) leave();
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 && uri !== null && !isShown(uri)) leave();
    }),
    session.onDidChangeState((state) => {
      if (state === "running") void ask();
    }),
    session.onNotification<LineageChangedParams>(LineageChanged, (params) => {
      if (params.uri === uri) void ask();
    }),
  ];
  follow(window.activeTextEditor?.document);
  return {
    uri: () => uri,
    result: () => result,
    against: () => against,
    onDidChange: changed.event,
    compareWith: (other) => {
      if (other === against) return;
      against = other;
      result = null;
      changed.fire();
      void ask();
    },
    stay: (other) => {
      if (other !== uri) visited = other;
    },
    watch: (seen) => {
      visible = seen;
      if (seen && stale) void ask();
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
};
