/** The panel “打印预览” as the editor knows it: what it shows, and how it keeps in step with the text. */
import {
  type Disposable,
  type ExtensionContext,
  Position,
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { type PaperParams, PaperRequest, type PaperResult } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import { type NoticePanel, noticePanel } from "../panels/noticePanel.js";
import type { Session } from "../session.js";
import { behindCharacters } from "./changes.js";
import type { FromPage, ToPage } from "./messages.js";
import { TextSince } from "./textSince.js";

export const paperPanel = (context: ExtensionContext, session: Session): NoticePanel => {
  let since: TextSince | null = null;
  /** Whether the page shows a paper of this notice already. */
  let isShown = false;
  /** Until then the editor scrolls because the page asked for it, and the page is not told. */
  let quietUntil = 0;

  const panel = noticePanel<PaperResult>(context, session, {
    id: "fenjie.paper",
    script: "preview.js",
    title: (name) => (name === "" ? inWords(say("打印预览", "Print Preview")) : inWords(say(`预览 ${name}`, `Preview ${name}`))),
    ask: ({ uri }, token) => {
      const params: PaperParams = { uri: uri.toString() };
      return session.request<PaperResult | null>(PaperRequest, params, token);
    },
    followed: (document) => {
      since = document === null ? null : new TextSince(document);
      isShown = false;
    },
    ready: () => {
      isShown = false;
    },
    show: (paper, document) => {
      if (since === null) return;
      const between = since.paperMade(paper.version);
      tell({ kind: "paper", uri: document.uri.toString(), paper, changes: isShown ? between : null, cursor: cursorOf(document) });
      if (!isShown) {
        const editor = editorOf(document);
        if (editor !== undefined) scrollPage(editor);
      }
      isShown = true;
    },
    showNothing: (document) => {
      // A notice that is closed stays on show.
      if (document === null)
        tell({
          kind: "nothing",
          words: inWords(say("打开一份任务分解表，这里显示打印出来的样子", "Open a task table to see it as it will be printed")),
        });
    },
    heard: (message, document) => {
      const said = message as FromPage;
      if (said.kind === "laid") panel.showed(said.milliseconds);
      if (said.kind === "scrolled") scrollEditor(document, said.offset);
      if (said.kind === "clicked") void putCursor(document, said);
    },
  });
  const tell = (message: ToPage): void => panel.post(message);
  const isSet = (setting: string): boolean => workspace.getConfiguration("fenjie.paper").get<boolean>(setting) !== false;

  const cursorOf = (document: TextDocument): number | null => {
    const editor = editorOf(document);
    return editor === undefined || since === null ? null : since.onPaper(document.offsetAt(inWordsOf(document, editor.selection.active)));
  };

  const scrollPage = ({ document, visibleRanges: [first] }: TextEditor): void => {
    if (first === undefined || since === null || !isSet("scrollWithEditor")) return;
    const offset = document.offsetAt(first.start);
    since.seenFrom(offset);
    tell({ kind: "scroll", offset: since.onPaper(offset) });
  };

  const scrollEditor = (document: TextDocument, offset: number): void => {
    const editor = editorOf(document);
    if (editor === undefined || since === null || !isSet("scrollEditorWith")) return;
    quietUntil = Date.now() + QUIET;
    const at = document.positionAt(since.inText(offset));
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  };

  const putCursor = async (document: TextDocument, { start, end, before }: Extract<FromPage, { kind: "clicked" }>): Promise<void> => {
    if (since === null) return;
    const [from, to] = [since.inText(start), since.inText(end)];
    const words = document.getText(new Range(document.positionAt(from), document.positionAt(to)));
    const at = document.positionAt(from + behindCharacters(words, before));
    quietUntil = Date.now() + QUIET;
    const editor = await window.showTextDocument(document, { viewColumn: columnFor(document) });
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  };

  /** Where it is in sight or has a tab; else not over the panel. */
  const columnFor = (document: TextDocument): ViewColumn => {
    const uri = document.uri.toString();
    const group = window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
    );
    return editorOf(document)?.viewColumn ?? group?.viewColumn ?? (panel.column() === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
  };

  const disposables: readonly Disposable[] = [
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === since?.document) since.changed(event);
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const { document, visibleRanges } = textEditor;
      if (document !== since?.document || visibleRanges[0] === undefined) return;
      if (since.seenFrom(document.offsetAt(visibleRanges[0].start)) && Date.now() > quietUntil) scrollPage(textEditor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      if (document !== since?.document) return;
      const reveal = isSet("scrollWithEditor") && Date.now() > quietUntil;
      tell({ kind: "cursor", offset: cursorOf(document), reveal });
    }),
  ];
  return {
    ...panel,
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
      panel.dispose();
    },
  };
};

/** Milliseconds in which the editor has come to rest. */
const QUIET = 300;

/** In the indent of a line, or in blanks at its end, the cursor belongs to the words on that line. */
const inWordsOf = (document: TextDocument, { line, character }: Position): Position => {
  const { text, firstNonWhitespaceCharacterIndex: first } = document.lineAt(line);
  return new Position(line, Math.max(first, Math.min(character, text.trimEnd().length)));
};

const editorOf = (document: TextDocument): TextEditor | undefined =>
  window.visibleTextEditors.find((editor) => editor.document === document);
