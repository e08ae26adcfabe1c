/**
 * fenjie.lineage.json: where it lies, and what stands in it. In the file notices are called by their paths from its folder; to the program
 * they are addresses, like all candidates.
 */
import { type Decisions, NO_DECISIONS } from "../core/lineage/decisions/decisions.js";
import { readText } from "./decode.js";
import type { FileSystem } from "./fileSystem.js";
import { type Problem, problemAt } from "./problem.js";
import { findConfiguration, type ProjectSource } from "./project.js";
import { childOf, folderOf, innermostOf, keyOf, resolved } from "./uri.js";

export const DECISIONS_FILE = "fenjie.lineage.json";

/**
 * Where the decisions about a notice are kept: beside its fenjie.json; where it has none, the fenjie.lineage.json in the nearest folder upwards; where
 * that is not there yet either, in the innermost of the open folders that holds the notice, else in its own. null for a notice in no folder.
 */
export const decisionsFileFor = async (
  files: Pick<FileSystem, "stat">,
  notice: string,
  openFolders: readonly string[] = [],
): Promise<string | null> => {
  const own = folderOf(notice);
  if (own === null) return null;
  const configuration = await findConfiguration(files, own);
  if (configuration !== null) return childOf(folderOf(configuration) ?? own, DECISIONS_FILE);
  for (let folder: string | null = own; folder !== null; folder = folderOf(folder)) {
    const uri = childOf(folder, DECISIONS_FILE);
    if ((await files.stat(uri)) !== null) return uri;
  }
  return childOf(innermostOf(openFolders, notice) ?? own, DECISIONS_FILE);
};

export interface DecisionsRead {
  readonly uri: string;
  /** Notices by their keys (`keyOf`), which candidates are named by. Nothing is decided where the file is missing or wrong. */
  readonly decisions: Decisions;
  /** The text it was read from; null where there is no such file, or it cannot be read. */
  readonly text: string | null;
  /** None for one that is right or not there. */
  readonly problems: readonly Problem[];
}

/** @param uri of `decisionsFileFor` */
export const readDecisions = async (
  { files, validation }: Pick<ProjectSource, "files" | "validation">,
  uri: string,
): Promise<DecisionsRead> => {
  if ((await files.stat(uri)) === null) return { uri, decisions: NO_DECISIONS, text: null, problems: [] };
  const read = await readText(files, uri);
  if ("problem" in read) return { uri, decisions: NO_DECISIONS, text: null, problems: [{ at: null, message: read.problem }] };
  const { text } = read;
  // Made a moment ago: what goes into it is still to come.
  if (text.trim() === "") return { uri, decisions: NO_DECISIONS, text, problems: [] };
  const { validateDecisions } = await validation();
  const check = validateDecisions(text);
  if ("decisions" in check) return { uri, decisions: addressed(check.decisions, uri), text, problems: [] };
  return { uri, decisions: NO_DECISIONS, text, problems: check.problems.map(problemAt) };
};

const addressed = ({ parents, notForUs, units }: Decisions, file: string): Decisions => {
  const folder = folderOf(file) ?? file;
  const at = (path: string): string => keyOf(resolved(folder, path));
  return {
    parents: Object.fromEntries(Object.entries(parents).map(([notice, chosen]) => [at(notice), chosen.map(at)])),
    notForUs: notForUs.map((entry) => ({ ...entry, notice: at(entry.notice), parent: at(entry.parent) })),
    units,
  };
};

/**
 * What the file calls a notice: its path from the folder of the file, decoded, with “/”: “2025/a.notice.txt”, “../city/b.notice.txt”. The whole address
 * where none leads there (another disk, another server).
 */
export const pathFromFile = (file: string, notice: string): string => {
  const from = keyOf(folderOf(file) ?? file).split("/");
  const to = keyOf(notice).split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  // “file:”, “”, “” and the disk or the server: nothing leads from one to another.
  const root = /^[a-z]:$/iu.test(from[3] ?? "") || from[2] !== "" ? 4 : 3;
  if (same < Math.min(root, from.length)) return notice;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
};
