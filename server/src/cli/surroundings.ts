/** The notices of a project, read as what others refer to: parents and citations. They are read once, and only when a notice needs them. */
import path from "node:path";
import { NO_DECISIONS } from "../core/lineage/decisions/decisions.js";
import { type LineageNotice, readLineageNotice } from "../core/lineage/notice.js";
import type { ParentCandidate } from "../core/lineage/parents.js";
import type { Surroundings } from "../core/lineage/surroundings.js";
import type { NoticeParts } from "../core/notice/parts.js";
import type { DecisionFiles } from "./decisions.js";
import { nameOfFile } from "./paths.js";
import type { Project } from "./projects.js";
import { readTextFile } from "./textFile.js";

/** A notice of others: its place is what its text says, not what the configuration says of ours. @throws FileProblem */
export const readOther = async (file: string, { settings }: Project): Promise<LineageNotice> => {
  const { locality: _, ...others } = settings.configuration;
  return readLineageNotice((await readTextFile(file)).text, others, settings.registries);
};

interface Found extends ParentCandidate {
  readonly folder: string;
}

/** What stands around one file. */
export interface FileSurroundings {
  readonly surroundings: Surroundings;
  /** Reads what a notice with these parts may refer to. Until then it stands alone. */
  readonly look: (parts: Pick<NoticeParts, "citations">) => Promise<void>;
}

/** What stands around the notices of one project. */
export class NoticesAround {
  private reading: Promise<readonly Found[]> | null = null;
  /** By folder: of several copies of a notice the one beside the child is meant. */
  private readonly seen = new Map<string, readonly ParentCandidate[]>();

  /**
   * @param current the folder paths are printed from, absolute
   * @param given further files that count: those the command was given; absolute
   */
  constructor(
    private readonly project: Project,
    private readonly current: string,
    private readonly given: readonly string[] = [],
  ) {}

  /** The notices as they are seen from a file, those beside it first; the same array for the same folder. */
  async seenFrom(file: string): Promise<readonly ParentCandidate[]> {
    this.reading ??= this.read();
    const found = await this.reading;
    const folder = path.dirname(path.resolve(this.current, file));
    let candidates = this.seen.get(folder);
    if (candidates === undefined) {
      const away = (other: Found): number => (other.folder === folder ? 0 : 1);
      candidates = [...found].sort((a, b) => away(a) - away(b));
      this.seen.set(folder, candidates);
    }
    return candidates;
  }

  /** For checking a notice, which is read first: one that cites nothing, where no parents are named, needs no others. */
  of(file: string, decided: DecisionFiles): FileSurroundings {
    const configured = this.project.parents.map((parent) => nameOfFile(parent, this.current));
    let candidates: readonly ParentCandidate[] = [];
    let decisions = NO_DECISIONS;
    let revision = 0;
    return {
      surroundings: {
        known: () => true,
        revision: () => revision,
        candidates: () => candidates,
        configuredParents: () => configured,
        decisions: () => decisions,
      },
      look: async ({ citations }) => {
        decisions = await decided.about(file);
        const chosen = decisions.parents[nameOfFile(file, this.current)] ?? [];
        if (citations.length + configured.length + chosen.length > 0) candidates = await this.withChosen(await this.seenFrom(file), chosen);
        revision++;
      },
    };
  }

  /** A chosen notice may lie anywhere, under any name. */
  private async withChosen(around: readonly ParentCandidate[], chosen: readonly string[]): Promise<readonly ParentCandidate[]> {
    const known = new Set(around.map(({ name }) => name));
    const others = await this.readAll(chosen.filter((name) => !known.has(name)));
    return others.length === 0 ? around : [...around, ...others];
  }

  private async read(): Promise<readonly Found[]> {
    const { project } = this;
    return this.readAll([...(await project.notices()), ...project.parents, ...this.given]);
  }

  private async readAll(files: readonly string[]): Promise<readonly Found[]> {
    const { project, current } = this;
    const found: Found[] = [];
    for (const file of new Set(files.map((name) => path.resolve(current, name)))) {
      try {
        found.push({ name: nameOfFile(file, current), folder: path.dirname(file), checked: await readOther(file, project) });
      } catch {
        // What cannot be read is no parent; where it is to be checked itself, that tells of it.
      }
    }
    return found;
  }
}
