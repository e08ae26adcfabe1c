/** Notices that a command was given, with those in the folders it was given: as they stand in the editor, else on disk. */
import type { Language, Message } from "../core/message.js";
import type { NoticeDocument, NoticeService } from "../core/service.js";
import { readText } from "../files/decode.js";
import type { FileSystem } from "../files/fileSystem.js";
import { isNoticeName } from "../files/noticeName.js";
import { ignores, type Project } from "../files/project.js";
import { childOf, keyOf, nameOf } from "../files/uri.js";
import { AROUND, filesBelow } from "../files/walk.js";
import type { ServerContext } from "./context.js";
import { NOT_OPEN } from "./higherNotice.js";

export interface GivenNotice {
  readonly uri: string;
  readonly service: NoticeService;
  readonly document: NoticeDocument;
}

export interface GivenNotices {
  readonly notices: readonly GivenNotice[];
  /** Of those that could not be read, each with why: “a.txt：……”. */
  readonly problems: readonly string[];
}

export const givenNotices = async (context: ServerContext, uris: readonly string[]): Promise<GivenNotices> => {
  const { files } = context.runtime;
  const notices: GivenNotice[] = [];
  const problems: string[] = [];
  for (const uri of files === null ? uris : await noticesOf(context, files, uris)) {
    const read = await givenNotice(context, uri);
    if ("problem" in read) problems.push(toldOf(uri, read.problem, context.language()));
    else notices.push(read);
  }
  return { notices, problems };
};

/** One notice, open or on disk. */
export const givenNotice = async (
  { documents, runtime: { files }, workspace }: ServerContext,
  uri: string,
): Promise<GivenNotice | { readonly problem: Message }> => {
  const open = await documents.get(uri)?.read();
  if (open !== undefined) return { uri, ...open };
  if (files === null) return { problem: NOT_OPEN };
  const read = await readText(files, uri);
  if ("problem" in read) return read;
  const service = await workspace.serviceFor(uri);
  return { uri, service, document: service.open(read.text, keyOf(uri)) };
};

/** “a.txt：文件已损坏” */
export const toldOf = (uri: string, why: Message, language: Language): string =>
  language === "zh" ? `${nameOf(uri)}：${why.zh}` : `${nameOf(uri)}: ${why.en}`;

/** The notices themselves, and those in the folders; each once. */
const noticesOf = async (context: ServerContext, files: FileSystem, uris: readonly string[]): Promise<readonly string[]> => {
  const found = new Map<string, string>();
  for (const uri of uris) {
    const isFolder = !isNoticeName(nameOf(uri)) && (await files.list(uri)).length > 0;
    for (const notice of isFolder ? await noticesIn(context, files, uri) : [uri]) found.set(keyOf(notice), notice);
  }
  return [...found.values()];
};

/** Those that fenjie.json does not ignore. A folder that is ignored itself, such as the archive, was asked for by name and is taken whole. */
const noticesIn = async ({ workspace }: ServerContext, files: FileSystem, folder: string): Promise<readonly string[]> => {
  const project = await workspace.projectOf(childOf(folder, "notice"));
  const isTaken = (by: Project | null, uri: string): boolean => ignores(by, folder) || !ignores(by, uri);
  const found = await filesBelow(files, folder, {
    wanted: (path, uri) => isNoticeName(path) && isTaken(project, uri),
    enter: (_, uri) => isTaken(project, uri),
    limits: AROUND,
  });
  const taken: string[] = [];
  // Deeper down there may be another fenjie.json.
  for (const { uri } of found) if (isTaken(await workspace.projectOf(uri), uri)) taken.push(uri);
  return taken;
};
