/** “从已发通知提取单位名录…”: asks for notices and opens the registry collected from them, saved nowhere yet, for the drafter to go over. */
import { ProgressLocation, type QuickPickItem, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";
import {
  type CollectedPlace,
  type CollectUnitsParams,
  CollectUnitsRequest,
  type CollectUnitsResult,
} from "../../server/src/lsp/registryProtocol.js";
import { exists } from "./exists.js";
import { inWords, say } from "./language.js";
import type { Session } from "./session.js";
import { tellInfo, tellWarning } from "./tell.js";

export const collectUnits = async (session: Session): Promise<void> => {
  const title = inWords(say("从已发通知提取单位名录", "Collect a Registry from Notices"));
  const chosen = await askNotices(title);
  if (chosen === undefined || chosen.length === 0) return;
  const params: CollectUnitsParams = { uris: chosen.map((uri) => uri.toString()) };
  const result = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    session.request<CollectUnitsResult>(CollectUnitsRequest, params),
  );
  if (result === undefined) return;
  const place = await askPlace(title, result.places);
  if (place !== undefined && place.units > 0) await window.showTextDocument(await unsaved(place), { preview: false });
  tell(place, result);
};

/** Named where the folder is known and has none of that name: then it is saved to where registries are kept, and completed while it is gone over. */
const unsaved = async ({ fileName, text }: CollectedPlace): Promise<TextDocument> => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = folder === undefined ? undefined : Uri.joinPath(folder, "units", fileName);
  if (file === undefined || (await exists(file))) return workspace.openTextDocument({ language: "json", content: text });
  const document = await workspace.openTextDocument(file.with({ scheme: "untitled" }));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text); // what was collected before and is not saved yet makes room
  await workspace.applyEdit(edit);
  return document;
};

interface SourceItem extends QuickPickItem {
  readonly choose: () => Thenable<readonly Uri[] | undefined>;
}

/** Windows and Linux have no dialog for files and folders at once. */
const askNotices = async (title: string): Promise<readonly Uri[] | undefined> => {
  const folders = workspace.workspaceFolders ?? [];
  const openLabel = inWords(say("提取", "Collect"));
  const items: SourceItem[] = [
    {
      label: inWords(say("选择文件夹…", "Choose a folder…")),
      description: inWords(say("其中的通知全部计入", "with all the notices in it")),
      choose: () => window.showOpenDialog({ title, openLabel, canSelectFiles: false, canSelectFolders: true, canSelectMany: true }),
    },
    {
      label: inWords(say("选择通知…", "Choose notices…")),
      choose: () =>
        window.showOpenDialog({ title, openLabel, canSelectMany: true, filters: { [inWords(say("通知", "Notices"))]: ["txt"] } }),
    },
  ];
  if (folders.length > 0)
    items.unshift({
      label: inWords(say("打开的文件夹", "The open folder")),
      description: folders.map(({ name }) => name).join(inWords(say("、", ", "))),
      choose: () => Promise.resolve(folders.map(({ uri }) => uri)),
    });
  const item = await window.showQuickPick(items, { title, placeHolder: inWords(say("从哪些通知提取", "From which notices")) });
  return item?.choose();
};

/** A registry is of one place. */
const askPlace = async (title: string, places: readonly CollectedPlace[]): Promise<CollectedPlace | undefined> => {
  if (places.length < 2) return places[0];
  const fullFirst = [...places].sort((a, b) => Number(a.units === 0) - Number(b.units === 0));
  const items = fullFirst.map((place) => ({
    label: place.locality,
    description: inWords(
      say(`${place.notices}份通知，名录之外的单位${place.units}个`, `notices: ${place.notices}, units in no registry: ${place.units}`),
    ),
    place,
  }));
  const placeHolder = inWords(say("这些通知属于几个地方，提取哪个地方的单位", "The notices are of several places; whose units"));
  return (await window.showQuickPick(items, { title, placeHolder }))?.place;
};

const tell = (place: CollectedPlace | undefined, { places, problems }: CollectUnitsResult): void => {
  const failed = problems.length === 0 ? "" : inWords(say(`；未能提取：${problems.join("，")}`, `; left out: ${problems.join(", ")}`));
  if (places.length === 0) {
    const nothing = inWords(say("没有找到可以提取的通知", "No notices were found"));
    tellWarning(nothing + failed);
    return;
  }
  if (place === undefined) return;
  const { locality, notices, units, doubtful } = place;
  if (units === 0) {
    const known = say(
      `${locality}：${notices}份通知中没有名录之外的单位`,
      `${locality}: the notices (${notices}) name no unit beyond the registries`,
    );
    tellInfo(inWords(known) + failed);
    return;
  }
  const check = doubtful === 0 ? say("", "") : say(`，待核对的${doubtful}处见文末`, `; ${doubtful} to be checked, listed at its end`);
  const found = say(
    `${locality}：从${notices}份通知提取单位${units}个${check.zh}。核对后保存；fenjie.json 的 registries 列入后启用（在通知中运行“打开或新建 fenjie.json”）`,
    `${locality}: ${units} units from ${notices} notices${check.en}. Go over them and save the file; it counts once fenjie.json names it under “registries” (run “Open or Begin fenjie.json” in a notice)`,
  );
  tellInfo(inWords(found) + failed);
};
