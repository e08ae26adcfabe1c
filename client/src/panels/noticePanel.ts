/**
 * A panel beside the text that shows something of the notice in the active editor and follows what is typed. There is one of a kind. Its page is thrown away
 * while it is hidden and begins anew; over a restart of the editor it is put back.
 */
import {
  CancellationTokenSource,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { isNotice } from "../notice.js";
import type { Session } from "../session.js";
import { panelFolder, panelHtml } from "./html.js";

export interface NoticePanelKind<Result> {
  /** “fenjie.paper”, which menus ask for. */
  readonly id: string;
  /** File of its script in dist/. */
  readonly script: string;
  /** Whether the page may show pictures that its script made. */
  readonly images?: boolean;
  readonly title: (name: string) => string;
  /** Asks the server; null where there is nothing to show. */
  readonly ask: (document: TextDocument, token: CancellationTokenSource["token"]) => Promise<Result | null | undefined>;
  /** Another notice is shown, or none yet. */
  readonly followed?: (document: TextDocument | null) => void;
  /** An answer came, for the notice that is still followed. */
  readonly show: (result: Result, document: TextDocument, post: Post) => void;
  /** There is none. */
  readonly showNothing: (document: TextDocument | null, post: Post) => void;
  /** What the page said, its “ready” left out. */
  readonly heard: (message: unknown, document: TextDocument) => void;
  /** The page stands anew and has nothing: the next answer is its first. */
  readonly ready?: () => void;
}

export type Post = (message: object) => void;

export interface NoticePanel extends Disposable {
  /** Shows the notice, in the panel that is there or in a new one beside the text. */
  readonly open: (document: TextDocument) => void;
  /** The notice that is shown or, while the panel is hidden, was shown. */
  readonly document: () => TextDocument | null;
  readonly isVisible: () => boolean;
  /** Column of the editor group it stands in. */
  readonly column: () => ViewColumn | undefined;
  readonly post: Post;
  /** Asks anew, as after a key. */
  readonly refreshSoon: () => void;
  /** The page needed so many milliseconds to show the answer: the next is waited for that much longer. */
  readonly showed: (milliseconds: number) => void;
}

/** Milliseconds after the last key; longer for a long notice, so that it is not asked for all the time. */
const PAUSE = 250;

export const noticePanel = <Result>(context: ExtensionContext, session: Session, kind: NoticePanelKind<Result>): NoticePanel => {
  let panel: WebviewPanel | null = null;
  let document: TextDocument | null = null;
  let isReady = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking: CancellationTokenSource | null = null;
  /** How long the last answer took, and the page to show it. */
  let took = 0;
  let showing = 0;

  const post: Post = (message) => void panel?.webview.postMessage(message);

  const ask = async (): Promise<void> => {
    clearTimeout(waiting);
    asking?.cancel();
    if (panel === null || !panel.visible || !isReady || session.state() !== "running") return;
    if (document === null) {
      kind.showNothing(null, post);
      return;
    }
    const [asked, source, began] = [document, new CancellationTokenSource(), Date.now()];
    asking = source;
    const result = await kind.ask(asked, source.token);
    if (source.token.isCancellationRequested || document !== asked) return;
    took = Date.now() - began;
    if (result === undefined) return;
    if (result === null) kind.showNothing(document, post);
    else kind.show(result, document, post);
  };
  const refresh = (): void => void ask();
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, Math.max(PAUSE, 3 * (took + showing)));
  };

  const follow = (next: TextDocument | null): void => {
    if (panel === null || next === document) return;
    document = next;
    [took, showing] = [0, 0];
    panel.title = kind.title(next === null ? "" : nameOf(next.uri));
    kind.followed?.(next);
    refresh();
  };

  const furnish = (made: WebviewPanel): void => {
    panel = made;
    isReady = false;
    made.webview.options = { enableScripts: true, localResourceRoots: [panelFolder(context.extensionUri)] };
    made.webview.onDidReceiveMessage((message: unknown) => {
      if (!isMessage(message)) return;
      if (message.kind === "ready") {
        isReady = true;
        kind.ready?.();
        refresh();
      } else if (document !== null) kind.heard(message, document);
    });
    made.onDidChangeViewState(() => {
      // Hidden, its page is gone: it says so itself when it is there again.
      if (!made.visible) isReady = false;
    });
    made.onDidDispose(() => {
      if (panel !== made) return;
      panel = null;
      document = null;
      asking?.cancel();
      clearTimeout(waiting);
      kind.followed?.(null);
    });
    made.webview.html = panelHtml(made.webview, context.extensionUri, kind.script, kind.images === true);
  };

  const disposables: readonly Disposable[] = [
    window.registerWebviewPanelSerializer(kind.id, {
      deserializeWebviewPanel: async (made, state: unknown) => {
        furnish(made);
        const uri = typeof state === "object" && state !== null && "uri" in state ? String(state.uri) : null;
        follow((await reopened(uri)) ?? activeNotice());
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (isNotice(editor?.document)) follow(editor.document);
    }),
    workspace.onDidOpenTextDocument((opened) => {
      // Its language was changed, or it was closed and is here again as another object.
      const isAgain = opened.uri.toString() === document?.uri.toString();
      if (isNotice(opened) && (isAgain || opened === window.activeTextEditor?.document)) follow(opened);
    }),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) soon();
    }),
    session.onDidChangeState((state) => {
      if (state === "running") refresh();
    }),
  ];

  return {
    open: (next) => {
      if (panel === null) {
        furnish(
          window.createWebviewPanel(
            kind.id,
            kind.title(nameOf(next.uri)),
            { viewColumn: ViewColumn.Beside, preserveFocus: true },
            { enableFindWidget: true },
          ),
        );
      } else panel.reveal(undefined, true);
      follow(next);
    },
    document: () => document,
    isVisible: () => panel?.visible === true && isReady,
    column: () => panel?.viewColumn,
    post,
    refreshSoon: soon,
    showed: (milliseconds) => {
      showing = milliseconds;
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
      panel?.dispose();
    },
  };
};

const activeNotice = (): TextDocument | null => {
  const active = window.activeTextEditor?.document;
  return isNotice(active) ? active : null;
};

/** The notice a panel showed before the restart; its tab may not have been looked at since, then it is not read yet. */
const reopened = async (uri: string | null): Promise<TextDocument | null> => {
  if (uri === null) return null;
  try {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    return isNotice(document) ? document : null;
  } catch {
    return null;
  }
};

const isMessage = (message: unknown): message is { readonly kind: string } =>
  typeof message === "object" && message !== null && "kind" in message;

export const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);
