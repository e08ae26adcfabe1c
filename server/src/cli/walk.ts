/** Going through folders. */
import fs from "node:fs";
import path from "node:path";
import { slashed } from "./globs.js";

/** What the language is called for: the patterns of package.json (`contributes.languages`). */
const NOTICE = /(?:\.notice\.txt|(?:任务分解表|工作要点).*\.txt)$/iu;

/** Whether a file is a notice by its name: x.notice.txt, 2025年…任务分解表….txt, …工作要点….txt. */
export const isNoticeName = (file: string): boolean => NOTICE.test(path.basename(file));

/** Folders that hold no notices and may hold a great many files. */
const isLeftOut = (name: string): boolean => name.startsWith(".") || name === "node_modules";

export interface WalkOptions {
  /** Of a file, its path with “/” from the folder given. */
  readonly wanted: (file: string) => boolean;
  /** Of a folder: what it says no to is not read. */
  readonly enter?: (folder: string) => boolean;
}

/** The files below `folder`, in order, with the path `folder` was given by ahead. Links to folders are not followed; folders that cannot be read are passed over. */
export const filesBelow = (folder: string, { wanted, enter = () => true }: WalkOptions): string[] => {
  const found: string[] = [];
  const walk = (here: string, relative: string): void => {
    for (const entry of entriesOf(here)) {
      const own = relative === "" ? entry.name : `${relative}/${entry.name}`;
      const file = path.join(here, entry.name);
      if (entry.isDirectory()) {
        if (!isLeftOut(entry.name) && enter(own)) walk(file, own);
      } else if (wanted(own) && (entry.isFile() || isFile(file))) found.push(slashed(file));
    }
  };
  walk(folder, "");
  return found;
};

const entriesOf = (folder: string): fs.Dirent[] => {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return [];
  }
};

/** A link to a file counts as the file. */
const isFile = (file: string): boolean => {
  try {
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
};
