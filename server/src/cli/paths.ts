/** Paths as the command line takes and prints them: of this system, printed with “/”. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { nodeFiles, pathOf } from "../files/node.js";
import { filesBelow, inPathOrder, type WalkOptions } from "../files/walk.js";

/** Windows writes “\\”. */
export const slashed = (file: string): string => (path.sep === "\\" ? file.replaceAll("\\", "/") : file);

/** @param file absolute */
export const uriOf = (file: string): string => pathToFileURL(file).toString();

/** The path of a file that a configuration names; an address that is no file (“https://…”) stays as it is, and is not found. */
export const fileOf = (uri: string): string => pathOf(uri) ?? uri;

/** What a file is called when it is printed: its path from the current folder where it lies below it, else all of it. */
export const nameOfFile = (file: string, current: string): string => {
  const absolute = path.resolve(current, file);
  const relative = path.relative(current, absolute);
  return slashed(relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? absolute : relative);
};

/** The files below an absolute folder, with its path ahead and “/”, in order. */
export const pathsBelow = async (folder: string, options: WalkOptions): Promise<readonly string[]> => {
  const found = await filesBelow(nodeFiles, uriOf(folder), options);
  return [...found].sort(inPathOrder).map((file) => slashed(path.join(folder, file.path)));
};
