/** Baselines at the command line: what they count for a file, and writing them (`fenjie check --update-baseline`). */
import fs from "node:fs";
import path from "node:path";
import { type Baseline, baselineText, type RuleCounts } from "../core/baseline/baseline.js";
import { type Message, say } from "../core/message.js";
import { pathFromFile } from "../files/decisions.js";
import { folderOf, keyOf, resolved } from "../files/uri.js";
import { fileOf, nameOfFile, uriOf } from "./paths.js";
import type { Failure, Project } from "./projects.js";
import { asProblem, writeWholeFile } from "./textFile.js";

/** What the baseline counts for a notice; null for nothing. */
export const baselineOf = ({ baseline }: Project, file: string, current: string): RuleCounts | null =>
  baseline?.counts.get(keyOf(uriOf(path.resolve(current, file)))) ?? null;

/** What was counted in a notice; `file` is absolute. */
export interface Counted {
  readonly project: Project;
  readonly file: string;
  readonly counts: RuleCounts;
}

export interface Updated {
  readonly messages: readonly Message[];
  readonly failures: readonly Failure[];
}

/**
 * Puts the counts into the baselines of their projects. Notices that were not checked keep what is counted for them; those that are gone are left out.
 * @param current the folder paths are printed from, absolute
 */
export const updateBaselines = (counted: readonly Counted[], current: string): Updated => {
  const messages: Message[] = [];
  const failures: Failure[] = [];
  for (const project of new Set(counted.map((one) => one.project))) {
    const own = counted.filter((one) => one.project === project);
    const { baseline } = project;
    // What is wrong with it was told already.
    if (project.broken) continue;
    if (baseline === null) {
      failures.push({ path: nameOfFile(project.folder, current) || ".", message: NOT_CONFIGURED });
      continue;
    }
    const file = fileOf(baseline.uri);
    const name = nameOfFile(file, current);
    try {
      const files = withCounts(baseline.baseline, baseline.uri, own);
      const text = baselineText(files);
      if (!fs.existsSync(file) || fs.readFileSync(file, "utf8") !== text) writeWholeFile(file, text);
      messages.push(saying(name, own));
    } catch (error) {
      failures.push({ path: name, message: asProblem(error).what });
    }
  }
  return { messages, failures };
};

const withCounts = (before: Baseline, uri: string, counted: readonly Counted[]): Baseline => {
  const folder = folderOf(uri) ?? uri;
  const checked = new Set(counted.map(({ file }) => keyOf(uriOf(file))));
  const kept = Object.entries(before).filter(([name]) => {
    const notice = resolved(folder, name);
    return !checked.has(keyOf(notice)) && fs.existsSync(fileOf(notice));
  });
  return Object.fromEntries([...kept, ...counted.map(({ file, counts }) => [pathFromFile(uri, uriOf(file)), counts] as const)]);
};

const NOT_CONFIGURED = say(
  '没有基线可更新：请先在 fenjie.json 中写 "baseline": "fenjie.baseline.json"',
  'There is no baseline to update: write "baseline": "fenjie.baseline.json" in fenjie.json first',
);

const saying = (name: string, counted: readonly Counted[]): Message => {
  const findings = counted.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0);
  return say(
    `基线“${name}”已更新：${counted.length} 个文件，${findings} 处问题`,
    `The baseline “${name}” is up to date: ${findings} findings in ${counted.length} files`,
  );
};
