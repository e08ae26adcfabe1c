/** The baseline that fenjie.json names: in the file notices are called by their paths from its folder, to the program by their addresses. */
import type { Baseline, RuleCounts } from "../core/baseline/baseline.js";
import { readText } from "./decode.js";
import { type Place, type Problem, problemAt } from "./problem.js";
import type { ProjectSource } from "./project.js";
import { folderOf, keyOf, resolved } from "./uri.js";

export interface BaselineRead {
  readonly uri: string;
  /** As it is written. Empty where the file is wrong or not there: it is made by `fenjie check --update-baseline`. */
  readonly baseline: Baseline;
  /** By the key of a notice's address. */
  readonly counts: ReadonlyMap<string, RuleCounts>;
  /** Where fenjie.json names it. */
  readonly namedAt: Place | null;
  /** None for a file that is right or not there. */
  readonly problems: readonly Problem[];
}

/** @param uri of the file, whether or not it is there */
export const readBaseline = async (
  { files, validation }: Pick<ProjectSource, "files" | "validation">,
  uri: string,
  namedAt: Place | null,
): Promise<BaselineRead> => {
  const nothing = (...problems: readonly Problem[]): BaselineRead => ({ uri, namedAt, baseline: {}, counts: new Map(), problems });
  if ((await files.stat(uri)) === null) return nothing();
  const read = await readText(files, uri);
  if ("problem" in read) return nothing({ at: null, message: read.problem });
  const { validateBaseline } = await validation();
  const check = validateBaseline(read.text);
  if ("problems" in check) return nothing(...check.problems.map(problemAt));
  const folder = folderOf(uri) ?? uri;
  const counts = new Map(Object.entries(check.baseline).map(([path, ofFile]) => [keyOf(resolved(folder, path)), ofFile]));
  return { uri, namedAt, baseline: check.baseline, counts, problems: [] };
};
