/** Choosing the higher-level notice: remembered for this one (“选择上级通知…”), or only to look at (“与其他通知对比…”). */
import { type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from "vscode";
import { type HigherNoticesParams, HigherNoticesRequest, type HigherNoticesResult } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { decide } from "./decide.js";
import { nameOfNotice } from "./view.js";

export const chooseHigherNotice = async (session: Session, uri: string): Promise<void> => {
  const title = inWords(say("选择上级通知", "Choose the Higher-Level Notice"));
  const chosen = await pick(session, uri, title, true);
  if (chosen === undefined) return;
  await decide(session, uri, [{ kind: "parents", parents: chosen === AS_CITED ? [] : [chosen] }]);
};

/** The address of a notice, null for “the one it cites”, undefined where nothing was chosen. */
export const chooseToCompare = async (session: Session, uri: string): Promise<string | null | undefined> => {
  const chosen = await pick(session, uri, inWords(say("与哪份通知对比", "Compare With Which Notice")), false);
  return chosen === AS_CITED ? null : chosen;
};

const AS_CITED = Symbol("as cited");

interface NoticeItem extends QuickPickItem {
  readonly uri?: string;
}

const pick = async (session: Session, uri: string, title: string, remembered: boolean): Promise<string | typeof AS_CITED | undefined> => {
  const params: HigherNoticesParams = { uri };
  const found = await session.request<HigherNoticesResult>(HigherNoticesRequest, params);
  if (found === undefined) return undefined;
  const items = found.notices.map(
    (notice): NoticeItem => ({
      label: `${notice.chosen ? "$(check) " : ""}${nameOfNotice(notice)}`,
      description: notice.name,
      detail: [notice.reason, notice.number === null ? "" : notice.title].filter(Boolean).join("　"),
      uri: notice.uri,
    }),
  );
  const cited: NoticeItem = {
    label: inWords(say("按正文引用确定", "As the text cites")),
    detail: remembered ? inWords(say("不再使用所选的通知", "No longer use the chosen notice")) : "",
    alwaysShow: true,
  };
  const browse: NoticeItem = { label: inWords(say("浏览文件…", "Browse…")), alwaysShow: true };
  const chosen = await window.showQuickPick([...items, { label: "", kind: QuickPickItemKind.Separator }, cited, browse], {
    title,
    placeHolder: inWords(say("工作区中的通知，最可能的在前", "Notices of the workspace, the likeliest first")),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === cited) return AS_CITED;
  return chosen === browse ? browseFor(title) : chosen?.uri;
};

const browseFor = async (title: string): Promise<string | undefined> => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title,
    canSelectMany: false,
    filters: { [inWords(say("通知", "Notices"))]: ["txt"] },
    ...(folder !== undefined && { defaultUri: folder }),
  });
  const file: Uri | undefined = chosen?.[0];
  return file?.toString();
};
