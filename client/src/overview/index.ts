/** “概览图”: who leads how much and what is due when, in pictures beside the text; each can be saved for a report. */
import { commands, type Disposable, type ExtensionContext, type TextDocument, window } from "vscode";
import { type OverviewParams, OverviewRequest, type OverviewResult } from "../../../server/src/lsp/documentProtocol.js";
import { LineageChanged, type LineageChangedParams } from "../../../server/src/lsp/lineageProtocol.js";
import { offerToOpen } from "../documents/exportNotice.js";
import { saveMade } from "../documents/files.js";
import { inWords, say } from "../language.js";
import { Command } from "../names.js";
import { isNotice, noNotice } from "../notice.js";
import { noticePanel } from "../panels/noticePanel.js";
import type { Session } from "../session.js";
import { tellWarning } from "../tell.js";
import type { FromPage, ToPage } from "./messages.js";

export const showOverview = (context: ExtensionContext, session: Session): Disposable[] => {
  let shown: OverviewResult | null = null;

  const panel = noticePanel<OverviewResult>(context, session, {
    id: "fenjie.overview",
    script: "overview.js",
    images: true,
    title: (name) => (name === "" ? inWords(say("概览图", "Overview")) : inWords(say(`概览 ${name}`, `Overview ${name}`))),
    ask: ({ uri }, token) => {
      const params: OverviewParams = { uri: uri.toString() };
      return session.request<OverviewResult | null>(OverviewRequest, params, token);
    },
    show: (overview, { uri }) => {
      shown = overview;
      if (overview.pictures.length > 0) tell({ kind: "overview", uri: uri.toString(), overview });
      else tell({ kind: "nothing", words: inWords(say("这份通知中还没有任务", "There are no tasks in this notice yet")) });
    },
    showNothing: (document) => {
      // A notice that is closed stays on show.
      if (document === null)
        tell({ kind: "nothing", words: inWords(say("打开一份任务分解表，这里显示概览图", "Open a task table to see its overview")) });
    },
    heard: (message, document) => {
      const said = message as FromPage;
      if (said.kind === "save") void save(said.name, document);
      if (said.kind === "copied") tellCopied(said.done);
    },
  });
  const tell = (message: ToPage): void => panel.post(message);

  const save = async (name: string, { uri }: TextDocument): Promise<void> => {
    const picture = shown?.pictures.find((one) => one.name === name);
    if (picture === undefined || shown === null) return;
    const file = { name: `${fileName(`${shown.title} ${picture.title}`)}.svg`, base64: Buffer.from(picture.svg).toString("base64") };
    const target = await saveMade(file, uri);
    if (target !== undefined) await offerToOpen(target);
  };

  return [
    panel,
    commands.registerCommand(Command.showOverview, () => {
      const active = window.activeTextEditor?.document;
      const document = isNotice(active) ? active : panel.document();
      return document === null ? noNotice() : panel.open(document);
    }),
    // What is carried of the notice above may have changed with that.
    session.onNotification<LineageChangedParams>(LineageChanged, ({ uri }) => {
      if (uri === panel.document()?.uri.toString()) panel.refreshSoon();
    }),
  ];
};

/** Marks that no file name may have go. */
const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|\s]+/gu, " ").trim();

const SHORTLY = 3000;

const tellCopied = (done: boolean): void => {
  if (done) window.setStatusBarMessage(inWords(say("图已复制，可粘贴到 Word、WPS", "The picture was copied")), SHORTLY);
  else tellWarning(inWords(say("图没能复制到剪贴板，请改用“存为 SVG…”", "The picture could not be copied; use “Save as SVG…” instead")));
};
