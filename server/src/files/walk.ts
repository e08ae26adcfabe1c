/** Going through folders, by address. */
import type { FileSystem } from "./fileSystem.js";
import { childOf } from "./uri.js";

export interface WalkOptions {
  /** Of a file, its path with “/” from the folder given, and its address. */
  readonly wanted: (path: string, uri: string) => boolean;
  /** Of a folder: what it says no to is not read. */
  readonly enter?: (path: string, uri: string) => boolean;
  readonly limits?: Partial<WalkLimits>;
}

/** Without them the walk goes through everything: a command may take its time, an editor may not. */
export interface WalkLimits {
  /** Levels of folders below the first: 0 reads it alone. */
  readonly depth: number;
  readonly files: number;
  readonly folders: number;
}

/** Where notices are looked for that others may refer to: more than these are not compared, and a place of more folders is not made of notices alone. */
export const AROUND: WalkLimits = { depth: 12, files: 500, folders: 2000 };

export interface FoundFile {
  readonly uri: string;
  /** With “/”, from the folder given. */
  readonly path: string;
}

/** Folders that hold no notices and may hold a great many files. */
const isLeftOut = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/**
 * The files below `folder` that are wanted: those of upper folders first, so that a limit cuts what lies deepest, and in order of their names.
 * Folders that cannot be read are passed over.
 */
export const filesBelow = async (
  { list }: Pick<FileSystem, "list">,
  folder: string,
  { wanted, enter = () => true, limits = {} }: WalkOptions,
): Promise<readonly FoundFile[]> => {
  const { depth = Number.POSITIVE_INFINITY, files = Number.POSITIVE_INFINITY, folders = Number.POSITIVE_INFINITY } = limits;
  const found: FoundFile[] = [];
  let level: FoundFile[] = [{ uri: folder, path: "" }];
  let read = 0;
  for (let deep = 0; level.length > 0 && deep <= depth; deep++) {
    const next: FoundFile[] = [];
    for (const here of level) {
      if (++read > folders) return found;
      for (const { name, kind } of [...(await list(here.uri))].sort((a, b) => compare(a.name, b.name))) {
        const uri = childOf(here.uri, name);
        const path = here.path === "" ? name : `${here.path}/${name}`;
        if (kind === "directory") {
          if (!isLeftOut(name) && enter(path, uri)) next.push({ uri, path });
        } else if (kind === "file" && wanted(path, uri) && found.push({ uri, path }) >= files) return found;
      }
    }
    level = next;
  }
  return found;
};

/** In the order of a listing, each folder in its place among the files beside it: a.txt, b/c.txt, d.txt. */
export const inPathOrder = (a: FoundFile, b: FoundFile): number => {
  const left = a.path.split("/");
  const right = b.path.split("/");
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? left.length - right.length : compare(left[at] ?? "", right[at] ?? "");
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
