/** fenjie.lineage.json as the command line needs it: notices called as they are printed. Each file is read once. */
import path from "node:path";
import { type Decisions, NO_DECISIONS } from "../core/lineage/decisions/decisions.js";
import { decisionsFileFor, readDecisions } from "../files/decisions.js";
import { nodeFiles } from "../files/node.js";
import { fromKey } from "../files/uri.js";
import { fileOf, nameOfFile, uriOf } from "./paths.js";
import { type Failure, failureOf } from "./projects.js";

const SOURCE = { files: nodeFiles, validation: () => import("../files/validation.js") };

export class DecisionFiles {
  /** What is wrong with them, told once. */
  readonly failures: Failure[] = [];
  private readonly known = new Map<string, Promise<Decisions>>();

  /** @param current the folder paths are printed from, absolute */
  constructor(private readonly current: string) {}

  /** What was decided about a notice and its like. */
  async about(file: string): Promise<Decisions> {
    const uri = await decisionsFileFor(nodeFiles, uriOf(path.resolve(this.current, file)));
    if (uri === null) return NO_DECISIONS;
    let decisions = this.known.get(uri);
    if (decisions === undefined) {
      decisions = this.read(uri);
      this.known.set(uri, decisions);
    }
    return decisions;
  }

  private async read(uri: string): Promise<Decisions> {
    const { decisions, problems } = await readDecisions(SOURCE, uri);
    this.failures.push(...failureOf(nameOfFile(fileOf(uri), this.current), problems));
    const named = (key: string): string => nameOfFile(fileOf(fromKey(key)), this.current);
    return {
      parents: Object.fromEntries(Object.entries(decisions.parents).map(([notice, chosen]) => [named(notice), chosen.map(named)])),
      notForUs: decisions.notForUs.map((entry) => ({ ...entry, notice: named(entry.notice), parent: named(entry.parent) })),
      units: decisions.units,
    };
  }
}
