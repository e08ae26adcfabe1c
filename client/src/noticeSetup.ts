/**
 * What the language status says of the open notice: which place it is of, and which configuration and registries rule it. A click opens the file,
 * or begins one.
 */
import {
  type Disposable,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  Uri,
  type Command as VsCommand,
  window,
  workspace,
} from "vscode";
import { type NoticeSetup, type NoticeSetupParams, NoticeSetupRequest, type SetupFile } from "../../server/src/lsp/registryProtocol.js";
import { inWords, say } from "./language.js";
import { Command, documents, LANGUAGE_ID } from "./names.js";
import type { BegunConfiguration } from "./newConfiguration.js";
import type { Session } from "./session.js";

/** Milliseconds after the last change: findings change with nearly every key. */
const PAUSE = 500;

export const showNoticeSetup = (session: Session): Disposable[] => {
  const item = languages.createLanguageStatusItem("fenjie.setup", documents);
  item.name = inWords(say("配置与单位名录", "Configuration and registries"));
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID || session.state() !== "running") return;
    const params: NoticeSetupParams = { uri: document.uri.toString() };
    const setup = await session.request<NoticeSetup | null>(NoticeSetupRequest, params);
    // Meanwhile another notice may have come to the front.
    if (setup == null || window.activeTextEditor?.document !== document) return;
    const broken = [setup.configuration, ...setup.registries].find((file) => file?.broken === true) ?? null;
    item.text = placeWords(setup);
    item.detail = filesWords(setup, broken);
    item.severity = broken === null ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    item.command = commandFor(document, setup, broken);
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), PAUSE);
  };

  soon();
  return [
    item,
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

/** Opens the file that is wrong, else fenjie.json; where there is none, begins one. A draft in no folder has no place for it. */
const commandFor = (document: TextDocument, setup: NoticeSetup, broken: SetupFile | null): VsCommand | undefined => {
  const { configuration, locality } = setup;
  const file = broken ?? configuration;
  if (file !== null)
    return {
      command: "vscode.open",
      title: inWords(say(`打开 ${file.name}`, `Open ${file.name}`)),
      tooltip: allFiles(setup),
      arguments: [Uri.parse(file.uri)],
    };
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri;
  if (folder === undefined) return undefined;
  const begun: BegunConfiguration = { folder: folder.toString(), locality };
  const title = inWords(say("新建 fenjie.json", "New fenjie.json"));
  return { command: Command.newConfiguration, title, arguments: [begun] };
};

/** “汶上县（按通知判断）” */
const placeWords = ({ locality, isConfigured }: NoticeSetup): string => {
  if (locality === null) return inWords(say("看不出是哪个地方的通知", "The place of the notice is not known"));
  return isConfigured ? locality : inWords(say(`${locality}（按通知判断）`, `${locality} (told by the notice)`));
};

/** “名录：wenshang.units.json等3份”: there is little room, and what does not fit pushes the link out of sight. */
const filesWords = ({ configuration, registries }: NoticeSetup, broken: SetupFile | null): string => {
  if (broken !== null) return inWords(say(`“${broken.name}”有误，没有采用`, `“${broken.name}” is wrong and does not count`));
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
