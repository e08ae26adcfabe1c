/** The configuration and the registries a notice is checked with: those of the nearest fenjie.json upwards. */
import fs from "node:fs";
import path from "node:path";
import type { CheckSettings } from "../core/checked.js";
import { type Message, say } from "../core/message.js";
import { shippedRegistries } from "../core/units/shipped.js";
import type { BaselineRead } from "../files/baseline.js";
import { nodeFiles, today } from "../files/node.js";
import { isNoticeName } from "../files/noticeName.js";
import { findConfiguration, type Problem, type ProjectSource, readProject, type Project as SharedProject } from "../files/project.js";
import { AROUND } from "../files/walk.js";
import { fileOf, nameOfFile, pathsBelow, slashed, uriOf } from "./paths.js";

/** What could not be read: `errors` of the JSON output. */
export interface Failure {
  readonly path: string;
  /** What is wrong; of a file that others are checked with the first of its `problems`, and how many more there are. */
  readonly message: Message;
  /** Of a fenjie.json, registry, baseline or fenjie.lineage.json, which then does not count; absent where a notice could not be read. */
  readonly problems?: readonly Problem[];
}

export interface Project {
  /** The folder of its fenjie.json, else the current one; absolute. */
  readonly folder: string;
  readonly settings: CheckSettings;
  /** The configured parents, absolute. */
  readonly parents: readonly string[];
  /** What was counted before; null where fenjie.json names no baseline. */
  readonly baseline: BaselineRead | null;
  /** Its fenjie.json, one of its registries or its baseline could not be used. */
  readonly broken: boolean;
  /** @param file absolute */
  readonly isIgnored: (file: string) => boolean;
  /** The notices below its folder, absolute, without those that are ignored: what notices refer to. */
  readonly notices: () => Promise<readonly string[]>;
}

const SOURCE: ProjectSource = {
  files: nodeFiles,
  validation: () => import("../files/validation.js"),
  lists: () => import("../files/unitList.js"),
  workbook: () => import("../files/workbook.js"),
};

/** Finds projects and remembers them. What is wrong with them is told once, in `failures`. */
export class Projects {
  readonly failures: Failure[] = [];
  /** The address of the fenjie.json of a folder; null for none. */
  private readonly found = new Map<string, Promise<string | null>>();
  private readonly byFile = new Map<string, Promise<Project>>();

  /** @param configuration path given with --config: it holds for all notices */
  constructor(
    private readonly current: string,
    private readonly configuration?: string,
  ) {}

  /** The project of a file or folder. */
  of(file: string): Promise<Project> {
    if (this.configuration !== undefined) return this.load(path.resolve(this.current, this.configuration));
    return this.inFolder(isFolder(file) ? path.resolve(this.current, file) : path.dirname(path.resolve(this.current, file)));
  }

  private async inFolder(folder: string): Promise<Project> {
    let configuration = this.found.get(folder);
    if (configuration === undefined) {
      configuration = findConfiguration(nodeFiles, uriOf(folder));
      this.found.set(folder, configuration);
    }
    const uri = await configuration;
    return this.load(uri === null ? null : fileOf(uri));
  }

  private load(file: string | null): Promise<Project> {
    const key = file ?? "";
    let project = this.byFile.get(key);
    if (project === undefined) {
      project = file === null ? Promise.resolve(projectIn(this.current, NOTHING_CONFIGURED)) : this.read(file);
      this.byFile.set(key, project);
    }
    return project;
  }

  private async read(file: string): Promise<Project> {
    const project = await readProject(SOURCE, uriOf(file));
    for (const { uri, problems } of project.baseline === null ? project.files : [...project.files, project.baseline]) {
      this.failures.push(...failureOf(nameOfFile(fileOf(uri), this.current), problems));
    }
    return projectIn(path.dirname(file), project);
  }
}

type Configured = Omit<SharedProject, "folder">;

const NOTHING_CONFIGURED: Configured = {
  configuration: {},
  registries: [],
  parents: [],
  isIgnored: () => false,
  baseline: null,
  files: [],
};

/** @param folder absolute */
const projectIn = (folder: string, { configuration, registries, parents, isIgnored, baseline, files }: Configured): Project => ({
  folder,
  settings: {
    today,
    configuration,
    registries: registries.length === 0 ? shippedRegistries : [...shippedRegistries, ...registries],
  },
  parents: parents.map(fileOf),
  baseline,
  broken: [...files, ...(baseline === null ? [] : [baseline])].some(({ problems }) => problems.length > 0),
  isIgnored: (absolute) => isIgnored(slashed(path.relative(folder, absolute))),
  notices: () =>
    pathsBelow(folder, { wanted: (own) => isNoticeName(own) && !isIgnored(own), enter: (own) => !isIgnored(own), limits: AROUND }),
});

const isFolder = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What is told of a file that others are checked with; nothing of one that is right. */
export const failureOf = (file: string, problems: readonly Problem[]): readonly Failure[] => {
  const [first] = problems;
  return first === undefined ? [] : [{ path: file, message: placed(first, problems.length), problems }];
};

/** “第 3 行第 5 列：…”, and how many more there are. */
export const placed = ({ at, message }: Problem, count: number): Message => {
  const more = count > 1 ? say(`（另有 ${count - 1} 处）`, ` (and ${count - 1} more)`) : say("", "");
  const place = at === null ? say("", "") : say(`第 ${at.line} 行第 ${at.column} 列：`, `line ${at.line}, column ${at.column}: `);
  return say(`${place.zh}${message.zh}${more.zh}`, `${place.en}${message.en}${more.en}`);
};
