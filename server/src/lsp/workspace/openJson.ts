/**
 * The fenjie.json and registries that stand in the editor, saved or not: a unit that was just added to a registry is known before the file
 * is saved. A text that is half typed and no JSON does not count until it is saved.
 */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { readJson } from "../../core/text/json.js";
import type { FileSystem } from "../../files/fileSystem.js";
import { keyOf } from "../../files/uri.js";
import { textAfter } from "../documents.js";
import type { Disposable, Runtime } from "../runtime.js";

interface OpenText {
  readonly uri: string;
  /** “json”; “jsonc” where the editor was told to allow comments. */
  readonly languageId: string;
  readonly version: number | null;
  /** As it stands in the editor. */
  readonly text: string;
  /** What notices work with. */
  readonly counts: string;
  /** As it was opened or last saved. */
  readonly saved: string;
}

/** A change is told when nothing was typed for this long (milliseconds). */
const DELAY = 300;

export const isJson = (uri: string): boolean => /\.json$/iu.test(uri);

export class OpenJson {
  private readonly open = new Map<string, OpenText>();
  private readonly waiting = new Map<string, Disposable>();

  /** @param changed what counts of the file is another text now */
  constructor(
    private readonly later: Runtime["later"],
    private readonly changed: (uri: string) => void,
  ) {}

  opened(uri: string, languageId: string, version: number | null, text: string): void {
    this.open.set(keyOf(uri), { uri, languageId, version, text, counts: text, saved: text });
  }

  edited(uri: string, version: number | null, changes: readonly TextDocumentContentChangeEvent[]): void {
    const before = this.open.get(keyOf(uri));
    if (before === undefined) return;
    const text = textAfter(before.text, changes);
    const counts = "mistake" in readJson(text) ? before.counts : text;
    this.open.set(keyOf(uri), { ...before, version, text, counts });
    if (counts !== before.counts) this.tell(uri);
  }

  /** The file on disk is another: where it was saved, its text counts whatever it is. */
  saved(uri: string): void {
    const known = this.open.get(keyOf(uri));
    if (known !== undefined) this.open.set(keyOf(uri), { ...known, counts: known.text, saved: known.text });
  }

  closed(uri: string): void {
    const before = this.open.get(keyOf(uri));
    this.open.delete(keyOf(uri));
    if (before !== undefined && before.counts !== before.saved) this.tell(uri);
  }

  /** The text in the editor, which edits are for; null for a file that is not open. */
  now(uri: string): Pick<OpenText, "text" | "version" | "languageId"> | null {
    return this.open.get(keyOf(uri)) ?? null;
  }

  /** The addresses of what is open. */
  uris(): readonly string[] {
    return Array.from(this.open.values(), ({ uri }) => uri);
  }

  /** `files` with what counts in the place of what is on disk. */
  over(files: FileSystem): FileSystem {
    return {
      ...files,
      read: (uri) => {
        const known = this.open.get(keyOf(uri));
        return known === undefined ? files.read(uri) : Promise.resolve(new TextEncoder().encode(known.counts));
      },
    };
  }

  private tell(uri: string): void {
    const key = keyOf(uri);
    this.waiting.get(key)?.dispose();
    const tell = (): void => {
      this.waiting.delete(key);
      this.changed(uri);
    };
    this.waiting.set(key, this.later(tell, DELAY));
  }
}
