/** From what stands on the command line to the files that are meant. */
import fs from "node:fs";
import path from "node:path";
import { type Message, say } from "../core/message.js";
import { isGlob, readGlob } from "../files/globs.js";
import { isNoticeName } from "../files/noticeName.js";
import { pathsBelow, slashed } from "./paths.js";
import type { Failure, Project, Projects } from "./projects.js";

export interface Input {
  /** As it is printed: with “/”, and as it was given or found. */
  readonly path: string;
  readonly project: Project;
}

export interface Inputs {
  readonly files: readonly Input[];
  readonly failures: readonly Failure[];
}

/** Which files are taken from a folder. */
export interface Wanted {
  readonly is: (path: string) => boolean;
  /** What is said of a folder without any. */
  readonly none: Message;
}

const NOTICES: Wanted = {
  is: isNoticeName,
  none: say(
    "文件夹中没有通知（文件名应为 *.notice.txt、*任务分解表*.txt 或 *工作要点*.txt）",
    "There are no notices in this folder (their names are *.notice.txt, *任务分解表*.txt or *工作要点*.txt)",
  ),
};

/**
 * The files that paths, folders and patterns name, each once, in the order given. A file counts whatever its name is; in folders those are taken
 * that are wanted: notices by their names, unless said otherwise.
 */
export const findInputs = async (
  operands: readonly string[],
  projects: Projects,
  current: string,
  wanted: Wanted = NOTICES,
): Promise<Inputs> => {
  const files: Input[] = [];
  const failures: Failure[] = [];
  const seen = new Set<string>();
  for (const operand of operands) {
    const found = await expand(operand, current, wanted);
    if (!Array.isArray(found)) {
      failures.push(found);
      continue;
    }
    for (const file of found) {
      const absolute = path.resolve(current, file);
      const real = realPath(absolute);
      if (seen.has(real)) continue;
      seen.add(real);
      const project = await projects.of(absolute);
      if (!project.isIgnored(absolute)) files.push({ path: slashed(file), project });
    }
  }
  return { files, failures };
};

const realPath = (file: string): string => {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
};

const expand = async (operand: string, current: string, wanted: Wanted): Promise<string[] | Failure> => {
  const stat = fs.statSync(path.resolve(current, operand), { throwIfNoEntry: false });
  if (stat?.isDirectory()) return inFolder(operand, current, wanted);
  if (stat !== undefined) return [operand];
  const pattern = slashed(operand);
  if (isGlob(pattern)) return byPattern(pattern, current, wanted);
  return { path: pattern, message: say("没有这个文件或文件夹", "There is no such file or folder") };
};

const inFolder = async (folder: string, current: string, wanted: Wanted): Promise<string[] | Failure> => {
  const found = await pathsBelow(path.resolve(current, folder), { wanted: wanted.is });
  if (found.length > 0) return found.map((file) => asGiven(folder, file, current));
  return { path: slashed(folder), message: wanted.none };
};

/** `**` and `*` alone ask for whatever is there: notices by their names. A pattern that says more is taken at its word. */
const byPattern = async (pattern: string, current: string, wanted: Wanted): Promise<string[] | Failure> => {
  const plain = pattern.replace(/^(?:\.\/)+/u, "");
  const { base, matches, leadsInto } = readGlob(plain);
  const anything = /(?:^|\/)\*{1,2}$/u.test(plain);
  const ahead = base === "" ? "" : base.endsWith("/") ? base : `${base}/`;
  const found = await pathsBelow(path.resolve(current, base || "."), {
    wanted: (file) => matches(ahead + file) && (!anything || wanted.is(file)),
    enter: (folder) => leadsInto(ahead + folder),
  });
  if (found.length === 0) return { path: pattern, message: say("没有匹配的文件", "No file matches this pattern") };
  return found.map((file) => asGiven(base || ".", file, current));
};

/** The path of a found file with the beginning the user wrote. */
const asGiven = (folder: string, absolute: string, current: string): string =>
  slashed(path.join(folder, path.relative(path.resolve(current, folder), absolute)));
