/** The configuration and the registries a notice is checked with: those of the nearest fenjie.json upwards. */
import fs from "node:fs";
import path from "node:path";
import type { CheckSettings } from "../core/checked.js";
import type { Configuration } from "../core/configuration.js";
import { type Message, say } from "../core/message.js";
import { lineAndColumn, readJson } from "../core/text/json.js";
import type { Registry } from "../core/units/registry.js";
import { shippedRegistries } from "../core/units/shipped.js";
import { ignoreMatcher, isGlob, readGlob, slashed } from "./globs.js";
import { asProblem, readTextFile } from "./textFile.js";
import { filesBelow, isNoticeName } from "./walk.js";

export const CONFIGURATION_FILE = "fenjie.json";

/** What could not be read: `errors` of the JSON output. */
export interface Failure {
  readonly path: string;
  readonly message: Message;
}

export interface Project {
  /** The folder of its fenjie.json, else the current one; absolute. */
  readonly folder: string;
  readonly settings: CheckSettings;
  /** Its fenjie.json or one of its registries could not be used. */
  readonly broken: boolean;
  /** @param file absolute */
  readonly isIgnored: (file: string) => boolean;
  /** The notices below its folder, absolute, without those that are ignored: what notices refer to. */
  readonly notices: () => readonly string[];
}

/** Finds projects and remembers them. What is wrong with them is told once, in `failures`. */
export class Projects {
  readonly failures: Failure[] = [];
  private readonly byFolder = new Map<string, Promise<Project>>();
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

  private inFolder(folder: string): Promise<Project> {
    let project = this.byFolder.get(folder);
    if (project === undefined) {
      const file = path.join(folder, CONFIGURATION_FILE);
      const above = path.dirname(folder);
      if (fs.existsSync(file)) project = this.load(file);
      else project = above === folder ? this.load(null) : this.inFolder(above);
      this.byFolder.set(folder, project);
    }
    return project;
  }

  private load(file: string | null): Promise<Project> {
    const key = file ?? "";
    let project = this.byFile.get(key);
    if (project === undefined) {
      project = this.read(file);
      this.byFile.set(key, project);
    }
    return project;
  }

  private async read(file: string | null): Promise<Project> {
    const before = this.failures.length;
    const folder = file === null ? this.current : path.dirname(file);
    const configuration = file === null ? {} : await this.readConfiguration(file);
    const own = await this.readRegistries(folder, configuration.registries ?? []);
    const ignored = ignoreMatcher(configuration.ignore ?? []);
    const relative = (absolute: string): string => slashed(path.relative(folder, absolute));
    return {
      folder,
      settings: { configuration, registries: own.length === 0 ? shippedRegistries : [...shippedRegistries, ...own] },
      broken: this.failures.length > before,
      isIgnored: (absolute) => ignored(relative(absolute)),
      notices: () => filesBelow(folder, { wanted: (own) => isNoticeName(own) && !ignored(own), enter: (own) => !ignored(own) }),
    };
  }

  /** A file that cannot be used counts as empty. */
  private async readConfiguration(file: string): Promise<Configuration> {
    const text = this.readText(file);
    if (text === null) return {};
    const { validateConfiguration } = await import("../core/configuration-schema.js");
    const check = validateConfiguration(text);
    if ("configuration" in check) return check.configuration;
    const [first] = check.problems;
    if (first !== undefined) this.fail(file, placed(first, first.message, check.problems.length));
    return {};
  }

  private async readRegistries(folder: string, patterns: readonly string[]): Promise<readonly Registry[]> {
    const files = patterns.flatMap((pattern) => registryFiles(folder, pattern));
    const registries: Registry[] = [];
    for (const file of new Set(files)) {
      const registry = await this.readRegistry(file);
      if (registry !== null) registries.push(registry);
    }
    return registries;
  }

  private async readRegistry(file: string): Promise<Registry | null> {
    const text = this.readText(file);
    if (text === null) return null;
    const json = readJson(text);
    if ("mistake" in json) {
      this.fail(file, placed(lineAndColumn(text, json.mistake.span.start), json.mistake.message, 1));
      return null;
    }
    const { validateRegistry } = await import("../core/units/registry-schema.js");
    const check = validateRegistry(json.value);
    if ("registry" in check) return check.registry;
    const [first] = check.problems;
    if (first !== undefined)
      this.fail(file, placed(lineAndColumn(text, json.placeOf(first.path).start), first.message, check.problems.length));
    return null;
  }

  private readText(file: string): string | null {
    try {
      return readTextFile(file).text;
    } catch (error) {
      this.fail(file, asProblem(error).what);
      return null;
    }
  }

  private fail(file: string, message: Message): void {
    const relative = path.relative(this.current, file);
    this.failures.push({ path: slashed(relative.startsWith("..") ? file : relative), message });
  }
}

const isFolder = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** “第 3 行第 5 列：…”, and how many more there are. */
const placed = ({ line, column }: { line: number; column: number }, message: Message, count: number): Message => {
  const more = count > 1 ? say(`（另有 ${count - 1} 处）`, ` (and ${count - 1} more)`) : say("", "");
  return say(`第 ${line} 行第 ${column} 列：${message.zh}${more.zh}`, `line ${line}, column ${column}: ${message.en}${more.en}`);
};

/** The files a `registries` entry names. One that is no pattern must be there. */
const registryFiles = (folder: string, pattern: string): string[] => {
  const plain = pattern.replace(/^\.\//u, "");
  if (!isGlob(plain)) return [path.resolve(folder, plain)];
  const { base, matches, leadsInto } = readGlob(plain);
  const ahead = base === "" ? "" : `${base}/`;
  return filesBelow(path.resolve(folder, base), {
    wanted: (file) => matches(ahead + file),
    enter: (below) => leadsInto(ahead + below),
  });
};
