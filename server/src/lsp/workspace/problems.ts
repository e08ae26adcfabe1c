/** What is wrong in a fenjie.json, its registries and a fenjie.lineage.json, each at a place that the editor can show. */
import { type Message, say } from "../../core/message.js";
import type { Place, Problem, Project } from "../../files/project.js";
import { nameOf } from "../../files/uri.js";

/** Line and column count from 1. */
export interface PlacedProblem extends Place {
  readonly message: Message;
  /** The text of the file it is shown in is no JSON. */
  readonly isSyntax?: boolean;
}

/** By the address of the file to show them in. A registry or a baseline that cannot be read, or is not there, is told where fenjie.json names it. */
export const placedProblems = ({ files: read, baseline }: Project): ReadonlyMap<string, readonly PlacedProblem[]> => {
  const files = baseline === null ? read : [...read, baseline];
  const placed = new Map<string, PlacedProblem[]>();
  const add = (uri: string, problem: PlacedProblem): unknown => placed.get(uri)?.push(problem) ?? placed.set(uri, [problem]);
  const [configuration] = files;
  for (const { uri, namedAt, problems } of files)
    for (const { at, message, isSyntax = false } of problems) {
      if (at !== null) add(uri, { ...at, message, isSyntax });
      else if (namedAt === null || configuration === undefined) add(uri, { ...TOP, message });
      else add(configuration.uri, { ...namedAt, message: about(uri, message) });
    }
  return placed;
};

/** Of one file; what cannot be read is told at its top. */
export const problemsOfFile = (problems: readonly Problem[]): readonly PlacedProblem[] =>
  problems.map(({ at, message, isSyntax = false }) => ({ ...(at ?? TOP), message, isSyntax }));

const TOP: Place = { line: 1, column: 1 };

const about = (uri: string, { zh, en }: Message): Message => say(`“${nameOf(uri)}”：${zh}`, `“${nameOf(uri)}”: ${en}`);
