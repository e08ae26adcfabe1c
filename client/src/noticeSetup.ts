/**
 * What the language status says of the open notice: which place it is of, and which configuration and registries rule it. A click opens the file,
 * or begins one; so does the command “打开或新建 fenjie.json”.
 */
import { commands, type Disposable, LanguageStatusSeverity, languages, type TextDocument, Uri, window, workspace } from "vscode";
import { type NoticeSetup, type NoticeSetupParams, NoticeSetupRequest, type SetupFile } from "../../server/src/lsp/registryProtocol.js";
import { inWords, say } from "./language.js";
import { Command, documents, LANGUAGE_ID } from "./names.js";
import { newConfiguration } from "./newConfiguration.js";
import type { Session } from "./session.js";
import { statusWriter } from "./statusWriter.js";
import { tellInfo } from "./tell.js";

/** Milliseconds after the last change: findings change with nearly every key. */
const PAUSE = 500;

export const showNoticeSetup = (session: Session): Disposable[] => {
  const item = languages.createLanguageStatusItem("fenjie.setup", documents);
  item.name = inWords(say("配置与单位名录", "Configuration and registries"));
  const write = statusWriter(item);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const update = async (): Promise<void> => {
    const document = activeNotice();
    if (document === undefined || session.state() !== "running") return;
    const setup = await setupOf(session, document);
    // Meanwhile another notice may have come to the front.
    if (setup == null || activeNotice() !== document) return;
    const file = fileOf(setup);
    const hasPlace = file !== null || folderOf(document) !== undefined;
    write({
      text: placeWords(setup),
      detail: filesWords(setup),
      severity: file?.broken === true ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information,
      // Without arguments: VS Code forgets those of a link that is still on the screen when the item is set anew.
      command: hasPlace ? { command: Command.openConfiguration, title: linkWords(file), tooltip: allFiles(setup) } : undefined,
    });
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), PAUSE);
  };

  soon();
  return [
    item,
    commands.registerCommand(Command.openConfiguration, () => openConfiguration(session)),
    session.onDidChangeState(soon),
    window.onDidChangeActiveTextEditor(soon),
    // Where a configuration or a registry changes, the findings of the notice are asked for again.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) soon();
    }),
    workspace.onDidSaveTextDocument(soon),
    { dispose: () => clearTimeout(waiting) },
  ];
};

const activeNotice = (): TextDocument | undefined => {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document : undefined;
};

const setupOf = (session: Session, document: TextDocument): Promise<NoticeSetup | null | undefined> => {
  const params: NoticeSetupParams = { uri: document.uri.toString() };
  return session.request<NoticeSetup | null>(NoticeSetupRequest, params);
};

/** Where a fenjie.json for the notice is begun; undefined for a draft in no folder. */
const folderOf = (document: TextDocument): Uri | undefined => workspace.getWorkspaceFolder(document.uri)?.uri;

/** Opens the file that rules the notice in front, the one that is wrong first; where there is none, begins a fenjie.json. */
const openConfiguration = async (session: Session): Promise<void> => {
  const document = activeNotice();
  const setup = document && (await setupOf(session, document));
  if (document === undefined || setup == null) return;
  const file = fileOf(setup);
  if (file !== null) {
    await window.showTextDocument(Uri.parse(file.uri));
    return;
  }
  const folder = folderOf(document);
  if (folder !== undefined) await newConfiguration(folder, setup.locality);
  else
    tellInfo(
      inWords(
        say(
          "这份通知不在打开的文件夹里。fenjie.json 放在通知所在的文件夹，请先保存通知并打开那个文件夹",
          "This notice is in no open folder. fenjie.json stands in the folder of the notice: save it and open that folder first",
        ),
      ),
    );
};

/** The file to look into: the one that is wrong, else fenjie.json. */
const fileOf = ({ configuration, registries }: NoticeSetup): SetupFile | null =>
  [configuration, ...registries].find((file) => file?.broken === true) ?? configuration;

const linkWords = (file: SetupFile | null): string =>
  inWords(file === null ? say("新建 fenjie.json", "New fenjie.json") : say(`打开 ${file.name}`, `Open ${file.name}`));

/** “汶上县（按通知判断）” */
const placeWords = ({ locality, isConfigured }: NoticeSetup): string => {
  if (locality === null) return inWords(say("看不出是哪个地方的通知", "The place of the notice is not known"));
  return isConfigured ? locality : inWords(say(`${locality}（按通知判断）`, `${locality} (told by the notice)`));
};

/** “名录：wenshang.units.json等3份”: there is little room, and what does not fit pushes the link out of sight. */
const filesWords = (setup: NoticeSetup): string => {
  const { configuration, registries } = setup;
  const broken = fileOf(setup);
  if (broken?.broken === true) return inWords(say(`“${broken.name}”有误，没有采用`, `“${broken.name}” is wrong and does not count`));
  if (configuration === null)
    return inWords(say("没有 fenjie.json，使用自带的单位名录", "no fenjie.json; the registries that come with the program"));
  const [first, ...more] = registries;
  if (first === undefined) return inWords(say("使用自带的单位名录", "the registries that come with the program"));
  if (more.length === 0) return inWords(say(`名录：${first.name}`, `registry: ${first.name}`));
  return inWords(say(`名录：${first.name}等${registries.length}份`, `registries: ${first.name} and ${more.length} more`));
};

/** All of them, a line each. */
const allFiles = ({ configuration, registries }: NoticeSetup): string =>
  [configuration, ...registries].flatMap((file) => file?.name ?? []).join("\n");
