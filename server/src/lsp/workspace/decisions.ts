/** What was decided for the notices of one place: its fenjie.lineage.json, read again when it changes, on disk or in the editor. */
import { type Decisions, NO_DECISIONS } from "../../core/lineage/decisions/decisions.js";
import { type DecisionsRead, readDecisions } from "../../files/decisions.js";
import type { FileSystem } from "../../files/fileSystem.js";
import type { Problem } from "../../files/project.js";
import type { Runtime } from "../runtime.js";

export class PlaceDecisions {
  private last: DecisionsRead | null = null;
  private changes = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly files: FileSystem,
    /** Whether or not the file is there. */
    readonly uri: string,
  ) {}

  /** The same object until they change. */
  readonly current = (): Decisions => this.last?.decisions ?? NO_DECISIONS;

  /** A number that changes when they do. */
  get revision(): number {
    return this.changes;
  }

  get problems(): readonly Problem[] {
    return this.last?.problems ?? [];
  }

  async read(): Promise<void> {
    const read = await readDecisions({ files: this.files, validation: this.runtime.load.validation }, this.uri);
    const isSame = this.last !== null && this.last.text === read.text && this.last.problems.length === 0 && read.problems.length === 0;
    if (isSame) return;
    this.last = read;
    this.changes++;
  }
}
