/** The notices of a project, read as what others refer to: parents and citations. They are read once, and only when a notice needs them. */
import path from "node:path";
import { type LineageNotice, readLineageNotice } from "../core/lineage/notice.js";
import type { ParentCandidate } from "../core/lineage/parents.js";
import type { Surroundings } from "../core/lineage/surroundings.js";
import type { NoticeParts } from "../core/notice/parts.js";
import { slashed } from "./paths.js";
import type { Project } from "./projects.js";
import { readTextFile } from "./textFile.js";

/** A notice of others: its place is what its text says, not what the configuration says of ours. @throws FileProblem */
export const readOther = async (file: string, { settings }: Project): Promise<LineageNotice> => {
  const { locality: _, ...others } = settings.configuration;
  return readLineageNotice((await readTextFile(file)).text, others, settings.registries);
};

/** Paths as they are printed, and what a notice is called among those around it: from the current folder where they lie below it. */
export const nameOfFile = (file: string, current: string): string => {
  const relative = path.relative(current, path.resolve(current, file));
  return slashed(relative.startsWith("..") ? path.resolve(current, file) : relative);
};

interface Found extends ParentCandidate {
  readonly folder: string;
}

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

  /** For checking a notice, which is read first: one that cites nothing, where no parents are configured, needs no others. */
  of(file: string): FileSurroundings {
    const configured = this.project.parents.map((parent) => nameOfFile(parent, this.current));
    let candidates: readonly ParentCandidate[] = [];
    return {
      surroundings: { known: () => true, revision: () => 0, candidates: () => candidates, configuredParents: () => configured },
      look: async ({ citations }) => {
        if (citations.length > 0 || configured.length > 0) candidates = await this.seenFrom(file);
      },
    };
  }

  private async read(): Promise<readonly Found[]> {
    const { project, current } = this;
    const files = new Set([...(await project.notices()), ...project.parents, ...this.given].map((file) => path.resolve(current, file)));
    const found: Found[] = [];
    for (const file of files) {
      try {
        found.push({ name: nameOfFile(file, current), folder: path.dirname(file), checked: await readOther(file, project) });
      } catch {
        // What cannot be read is no parent; where it is to be checked itself, that tells of it.
      }
    }
    return found;
  }
}
