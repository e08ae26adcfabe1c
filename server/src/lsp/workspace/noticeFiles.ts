/**
 * The notices on disk below the open folders: what a notice may cite. They are looked for when first asked, read once and again when they
 * change.
 */
import type { LineageNotice } from "../../core/lineage/notice.js";
import { readText } from "../../files/decode.js";
import { type FileSystem, LARGEST_FILE } from "../../files/fileSystem.js";
import { isNoticeName } from "../../files/noticeName.js";
import { folderOf, keyOf } from "../../files/uri.js";
import { AROUND, filesBelow } from "../../files/walk.js";

export interface NoticeFile {
  readonly uri: string;
  readonly notice: LineageNotice;
}

/** How a text becomes a notice that others may cite. */
export type ReadNoticeText = (text: string) => LineageNotice;

interface Known extends NoticeFile {
  readonly mtime: number;
}

export class NoticeFiles {
  private readonly known = new Map<string, Known>();
  private scanning: Promise<void> | null = null;
  private changes = 0;
  private done = false;

  constructor(
    private readonly files: FileSystem,
    private readonly read: ReadNoticeText,
    private readonly isIgnored: (uri: string) => boolean,
  ) {}

  /** A number that changes when a notice comes, changes or goes, and when the first look is over. */
  get revision(): number {
    return this.changes;
  }

  /** The folders have been looked through. */
  get looked(): boolean {
    return this.done;
  }

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
      if (!this.done) this.changes++;
      this.done = true;
    });
    return this.scanning;
  }

  /** A file changed, came or went. */
  async changed(uri: string): Promise<void> {
    await this.take(uri);
  }

  forget(): void {
    this.known.clear();
    this.changes++;
  }

  private drop(key: string): void {
    if (this.known.delete(key)) this.changes++;
  }

  private async look(folders: readonly string[], single: string | null, extra: readonly string[]): Promise<void> {
    const options = {
      wanted: (path: string, uri: string) => isNoticeName(path) && !this.isIgnored(uri),
      enter: (_: string, uri: string) => !this.isIgnored(uri),
    };
    const found = new Map<string, string>();
    for (const uri of extra) found.set(keyOf(uri), uri);
    const places = [...folders.map((uri) => ({ uri, depth: AROUND.depth })), ...(single === null ? [] : [{ uri: single, depth: 0 }])];
    for (const { uri, depth } of places)
      for (const file of await filesBelow(this.files, uri, { ...options, limits: { ...AROUND, depth } }))
        found.set(keyOf(file.uri), file.uri);
    for (const key of this.known.keys()) if (!found.has(key) && isBelow(key, places)) this.drop(key);
    for (const uri of found.values()) await this.take(uri);
  }

  private async take(uri: string): Promise<void> {
    const key = keyOf(uri);
    const stat = this.isIgnored(uri) ? null : await this.files.stat(uri);
    if (stat === null || stat.size > LARGEST_FILE) {
      this.drop(key);
      return;
    }
    if (this.known.get(key)?.mtime === stat.mtime) return;
    const read = await readText(this.files, uri);
    if ("problem" in read) this.drop(key);
    else {
      this.known.set(key, { uri, mtime: stat.mtime, notice: this.read(read.text) });
      this.changes++;
    }
  }
}

const isBelow = (key: string, places: readonly { readonly uri: string; readonly depth: number }[]): boolean =>
  places.some(({ uri, depth }) => (depth === 0 ? keyOf(folderOf(key) ?? "") === keyOf(uri) : key.startsWith(`${keyOf(uri)}/`)));
