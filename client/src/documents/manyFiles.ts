/** Several files at once: one after another into a folder, to be stopped at any time, with one word at the end. */
import { type CancellationToken, commands, type Disposable, ProgressLocation, Uri, window, workspace } from "vscode";
import type { DocumentProblem } from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import { tellInfo, tellWarning } from "../tell.js";
import { nameOf, numbered, type Saved, saveNew } from "./files.js";
import { reachesFiles } from "./openInProgram.js";

export interface MadeOne {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What she should know of it. */
  readonly remarks: readonly string[];
}

export interface Outcome {
  readonly written: number;
  readonly kept: number;
  readonly failed: number;
  readonly stopped: boolean;
  /** “a.docx：……” */
  readonly told: readonly string[];
  /** One of the files written. */
  readonly example: Uri | null;
}

/** @param make undefined ends it: the server does not answer, or it was stopped */
export const makeMany = async (
  title: string,
  uris: readonly Uri[],
  folder: Uri,
  make: (uri: Uri, token: CancellationToken) => Promise<MadeOne | DocumentProblem | undefined>,
): Promise<Outcome> =>
  window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const collected = collect();
    for (const uri of uris) {
      progress.report({ message: nameOf(uri), increment: 100 / uris.length });
      const made = token.isCancellationRequested ? undefined : await make(uri, token);
      if (made === undefined || token.isCancellationRequested) return { ...collected.outcome(), stopped: true };
      if ("problem" in made) collected.failed(nameOf(uri), made.problem);
      else await collected.save(made, folder, nameOf(uri));
    }
    return collected.outcome();
  });

/** Files that are made already. */
export const saveMany = async (files: readonly MadeOne[], folder: Uri): Promise<Outcome> => {
  const collected = collect();
  for (const file of files) await collected.save(file, folder, file.name);
  return collected.outcome();
};

interface Collected {
  readonly save: (file: MadeOne, folder: Uri, of: string) => Promise<void>;
  readonly failed: (of: string, why: string) => void;
  readonly outcome: () => Outcome;
}

const collect = (): Collected => {
  const counts: Record<Saved["kind"], number> = { written: 0, kept: 0, failed: 0 };
  const names = new Set<string>();
  const told: string[] = [];
  let example: Uri | null = null;
  const tell = (of: string, what: string): void => void told.push(`${of}${inWords(say("：", ": "))}${what}`);
  const failed = (of: string, why: string): void => {
    counts.failed += 1;
    tell(of, why);
  };
  /** a.docx and a.xlsx become files of one name: the second is told apart. */
  const ownName = (name: string): string => {
    for (let n = 1; ; n++) {
      const own = numbered(name, n);
      if (names.has(own.toLowerCase())) continue;
      names.add(own.toLowerCase());
      return own;
    }
  };
  return {
    save: async ({ name, bytes, remarks }, folder, of) => {
      const own = ownName(name);
      const saved = await saveNew({ name: own, bytes }, folder);
      if (saved.kind === "failed") return failed(of, saved.why);
      counts[saved.kind] += 1;
      if (saved.kind === "written") example ??= Uri.joinPath(folder, own);
      if (saved.kind === "kept") tell(of, inWords(say(`已有“${own}”，没有覆盖`, `“${own}” is there already and was kept`)));
      else for (const remark of remarks) tell(of, remark);
    },
    failed,
    outcome: () => ({ ...counts, stopped: false, told, example }),
  };
};

const LIST_SCHEME = "fenjie-list";

/** Lists are to be read, so they are no drafts that ask to be saved. The text is in the address. */
export const showLists = (): Disposable =>
  workspace.registerTextDocumentContentProvider(LIST_SCHEME, { provideTextDocumentContent: ({ query }) => query });

/** One message for all of them, with the folder they are in; what concerns single files is a list to open where it is more than one line. */
export const tellOutcome = async (
  { written, kept, failed, stopped, told, example }: Outcome,
  more: readonly string[] = [],
): Promise<void> => {
  const words = [
    ...(stopped ? [inWords(say("已停止", "Stopped"))] : []),
    inWords(say(`写成${written}份文件`, written === 1 ? "1 file was written" : `${written} files were written`)),
    ...(kept > 0 ? [inWords(say(`${kept}份已有同名文件、没有覆盖`, `${kept} were there already and kept`))] : []),
    ...(failed > 0 ? [inWords(say(`${failed}份没有做成`, `${failed} could not be made`))] : []),
    ...more,
    ...(told.length === 1 ? told : []),
    ...(told.length > 1 ? [inWords(say(`${told.length}条说明见清单`, `the list has ${told.length} remarks`))] : []),
  ].join(inWords(say("；", "; ")));
  const look = inWords(say("查看清单", "Show List"));
  const reveal = inWords(say("打开所在文件夹", "Show in Folder"));
  const buttons = [...(told.length > 1 ? [look] : []), ...(example !== null && reachesFiles(example) ? [reveal] : [])];
  if (buttons.length === 0) return told.length === 0 ? tellInfo(words) : tellWarning(words);
  const chosen = await (told.length === 0
    ? window.showInformationMessage(words, ...buttons)
    : window.showWarningMessage(words, ...buttons));
  if (chosen === reveal && example !== null) await commands.executeCommand("revealFileInOS", example);
  if (chosen !== look) return;
  const path = inWords(say("清单.txt", "list.txt"));
  await window.showTextDocument(Uri.from({ scheme: LIST_SCHEME, path, query: `${told.join("\n")}\n` }));
};
