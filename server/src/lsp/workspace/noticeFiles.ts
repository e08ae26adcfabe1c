/**
 * The notices on disk below the open folders: what a notice may cite. They are looked for when first asked, read once and again when they
 * change.
 */
import type { LineageNotice } from "../../core/lineage/notice.js";
import type { FileSystem } from "../runtime.js";
import { decode, MOST_BYTES } from "./decode.js";
import { folderOf, keyOf, nameOf } from "./uri.js";
import { filesBelow } from "./walk.js";

/** The patterns of the language in package.json: x.notice.txt, 2025年…任务分解表….txt, …工作要点….txt. */
const NOTICE = /(?:\.notice\.txt|(?:任务分解表|工作要点).*\.txt)$/iu;

export const isNoticeName = (path: string): boolean => NOTICE.test(path.slice(path.lastIndexOf("/") + 1));

export interface NoticeFile {
  readonly uri: string;
  readonly notice: LineageNotice;
}

/** How a text becomes a notice that others may cite. */
export type ReadNoticeText = (text: string) => LineageNotice;

interface Known extends NoticeFile {
  readonly mtime: number;
}

/** More notices than this are not compared. */
const MOST_FILES = 500;
const DEPTH = 12;

export class NoticeFiles {
  private readonly known = new Map<string, Known>();
  private scanning: Promise<void> | null = null;

  constructor(
    private readonly files: FileSystem,
    private readonly read: ReadNoticeText,
    private readonly isIgnored: (uri: string) => boolean,
  ) {}

  /** What is known without waiting. */
  all(): Iterable<NoticeFile> {
    return this.known.values();
  }

  /**
   * Looks through the folders for what is new or changed.
   * @param folders with all below them
   * @param single read alone, without what is below
   * @param extra files that are read whatever they are called
   */
  scan(folders: readonly string[], single: string | null, extra: readonly string[]): Promise<void> {
    this.scanning ??= this.look(folders, single, extra).finally(() => {
      this.scanning = null;
    });
    return this.scanning;
  }

  /** A file changed, came or went. */
  async changed(uri: string): Promise<void> {
    await this.take(uri);
  }

  forget(): void {
    this.known.clear();
  }

  private async look(folders: readonly string[], single: string | null, extra: readonly string[]): Promise<void> {
    const options = { wanted: isNoticeName, enter: () => true, most: MOST_FILES };
    const found = new Map<string, string>();
    for (const uri of extra) found.set(keyOf(uri), uri);
    const places = [...folders.map((uri) => ({ uri, depth: DEPTH })), ...(single === null ? [] : [{ uri: single, depth: 0 }])];
    for (const { uri, depth } of places)
      for (const file of await filesBelow(this.files, uri, { ...options, depth })) found.set(keyOf(file), file);
    for (const key of this.known.keys()) if (!found.has(key) && isBelow(key, places)) this.known.delete(key);
    for (const uri of found.values()) await this.take(uri);
  }

  private async take(uri: string): Promise<void> {
    const key = keyOf(uri);
    const stat = this.isIgnored(uri) ? null : await this.files.stat(uri);
    if (stat === null || stat.size > MOST_BYTES) {
      this.known.delete(key);
      return;
    }
    if (this.known.get(key)?.mtime === stat.mtime) return;
    const bytes = await this.files.read(uri);
    const text = bytes === null ? null : decode(bytes);
    if (text === null) this.known.delete(key);
    else this.known.set(key, { uri, mtime: stat.mtime, notice: this.read(text) });
  }
}

const isBelow = (key: string, places: readonly { readonly uri: string; readonly depth: number }[]): boolean =>
  places.some(({ uri, depth }) => (depth === 0 ? keyOf(folderOf(key) ?? "") === keyOf(uri) : key.startsWith(`${keyOf(uri)}/`)));

/** What a notice is called in a list: the name of its file. */
export const fileName = nameOf;
