/** Choosing the higher-level notice: remembered for this one (“选择上级通知…”), or only to look at (“与其他通知对比…”). */
import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from "vscode";
import { type HigherNoticesParams, HigherNoticesRequest, type HigherNoticesResult } from "../../../server/src/lsp/lineageProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { tellInfo } from "../tell.js";
import { decide } from "./decide.js";
import { nameOfNotice } from "./view.js";

/** Several may be ticked; none: as the text cites. */
export const chooseHigherNotice = async (session: Session, uri: string): Promise<void> => {
  if (Uri.parse(uri).scheme !== "file") {
    const words = say(
      "请先保存本通知，才能记住所选的上级通知",
      "Save this notice first: only then a higher-level notice can be remembered for it",
    );
    tellInfo(inWords(words));
    return;
  }
  const items = await noticeItems(session, uri);
  if (items === undefined) return;
  const title = inWords(say("选择上级通知", "Choose the Higher-Level Notice"));
  const browse = browseItem();
  const ticked = await window.showQuickPick([...items, SEPARATOR, browse], {
    ...PICK,
    title,
    placeHolder: inWords(
      say(
        "勾选任务所依据的通知，可选多份；都不选则按正文引用确定",
        "Tick the notices the tasks come from; tick none to go by what the text cites",
      ),
    ),
    canPickMany: true,
  });
  if (ticked === undefined) return;
  const browsed = ticked.includes(browse) ? await browseFor(title, uri) : undefined;
  if (ticked.includes(browse) && browsed === undefined) return;
  const parents = [...ticked.flatMap((item) => item.uri ?? []), ...(browsed === undefined ? [] : [browsed])];
  const before = items.flatMap((item) => (item.picked === true && item.uri !== undefined ? [item.uri] : []));
  if (parents.join("\n") !== before.join("\n")) await decide(session, uri, [{ kind: "parents", parents: [...new Set(parents)] }]);
};

/** The address of a notice; undefined where nothing was chosen. */
export const chooseToCompare = async (session: Session, uri: string): Promise<string | undefined> => {
  const items = await noticeItems(session, uri);
  if (items === undefined) return undefined;
  const title = inWords(say("与哪份通知对比", "Compare With Which Notice"));
  const browse = browseItem();
  const chosen = await window.showQuickPick<NoticeItem>([...items.map((item) => ({ ...item, picked: false })), SEPARATOR, browse], {
    ...PICK,
    title,
    placeHolder: inWords(
      say(
        "工作区中的通知，最可能的在前；不改变上级通知",
        "Notices of the workspace, the likeliest first; the higher-level notice stays what it is",
      ),
    ),
  });
  return chosen === browse ? browseFor(title, uri) : chosen?.uri;
};

interface NoticeItem extends QuickPickItem {
  readonly uri?: string;
}

const PICK = { matchOnDescription: true, matchOnDetail: true };
const SEPARATOR: NoticeItem = { label: "", kind: QuickPickItemKind.Separator };
const browseItem = (): NoticeItem => ({ label: inWords(say("$(folder-opened) 浏览文件…", "$(folder-opened) Browse…")), alwaysShow: true });

/** The likeliest first; those chosen before are ticked. */
const noticeItems = async (session: Session, uri: string): Promise<readonly NoticeItem[] | undefined> => {
  const params: HigherNoticesParams = { uri };
  const found = await session.request<HigherNoticesResult>(HigherNoticesRequest, params);
  return found?.notices.map((notice) => ({
    label: nameOfNotice(notice),
    description: notice.name,
    detail: [notice.reason, notice.number === null ? "" : notice.title].filter(Boolean).join("　"),
    picked: notice.chosen,
    uri: notice.uri,
  }));
};

const browseFor = async (title: string, notice: string): Promise<string | undefined> => {
  const own = Uri.parse(notice);
  const folder = own.scheme === "file" ? Uri.joinPath(own, "..") : workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title,
    canSelectMany: false,
    filters: { [inWords(say("通知", "Notices"))]: ["txt"] },
    ...(folder !== undefined && { defaultUri: folder }),
  });
  const file: Uri | undefined = chosen?.[0];
  return file?.toString();
};
