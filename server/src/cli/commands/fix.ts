/** `fenjie fix PATH…`: makes the safe fixes. */
import type { RuleCounts } from "../../core/baseline/baseline.js";
import { type MadeFix, makeSafeFixes, type Refusal } from "../../core/fixes.js";
import { say } from "../../core/message.js";
import { RULE_IDS } from "../../core/rules/ids.js";
import { baselineOf } from "../baseline.js";
import type { Arguments, Command } from "../command.js";
import { findInputs, type Input } from "../inputs.js";
import { config } from "../options.js";
import { type Failure, Projects } from "../projects.js";
import { unknownRule } from "../rules/rules.js";
import type { Terminal } from "../terminal.js";
import { asProblem, FileProblem, readTextFile, writeTextFile } from "../textFile.js";

export const fix: Command = {
  name: "fix",
  operands: "PATH…",
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: say("修正可以安全修正的问题，并列出所作改动", "mend what is safe to mend, and print what was changed"),
  options: {
    "dry-run": { help: say("只列出将作的改动，不写入文件", "print what would be changed and write nothing") },
    rule: {
      value: "ID",
      several: true,
      help: say("只修正这条规则的问题，可多次使用", "mend only what this rule found; can be given several times"),
    },
    "no-baseline": { help: say("不看基线，已记入的问题也修正", "pass over the baseline and mend what it counts as well") },
    config,
  },
  run: async (given, terminal) => {
    const accepts = rulesOf(given);
    const dry = given.has("dry-run");
    const baselineFor = ({ project, path }: Input): RuleCounts | null =>
      given.has("no-baseline") ? null : baselineOf(project, path, terminal.folder);
    const projects = new Projects(terminal.folder, given.value("config"));
    const { files, failures } = await findInputs(given.operands, projects, terminal.folder);
    const all: Failure[] = [...projects.failures, ...failures];
    let changes = 0;
    let changed = 0;
    for (const file of files) {
      try {
        const count = await fixFile(file, baselineFor(file), accepts, dry, terminal, all);
        changes += count;
        if (count > 0) changed++;
      } catch (error) {
        all.push({ path: file.path, message: asProblem(error).what });
      }
    }
    for (const { path, message } of all) terminal.complain(`${path}: ${terminal.tell(message)}`);
    terminal.print(terminal.tell(summaryOf(files.length, changed, changes, dry)));
    return all.length > 0 ? 2 : 0;
  },
};

const rulesOf = (given: Arguments): ((rule: string) => boolean) => {
  const wanted = new Set(given.values("rule"));
  for (const id of wanted) if (!(RULE_IDS as readonly string[]).includes(id)) throw unknownRule(id, RULE_IDS);
  return wanted.size === 0 ? () => true : (rule) => wanted.has(rule);
};

/** Fixes one file and gives the number of changes. Rules that would make new findings are left alone and told of in `failures`. */
const fixFile = async (
  { path, project }: Input,
  baseline: RuleCounts | null,
  accepts: (rule: string) => boolean,
  dry: boolean,
  terminal: Terminal,
  failures: Failure[],
): Promise<number> => {
  // With the wrong settings it could change what the user had switched off.
  if (project.broken)
    throw new FileProblem(
      say("配置或名录有错，没有改动这个文件", "The configuration or a registry is broken, so this file was not changed"),
    );
  const file = await readTextFile(path);
  const { text, made, refused } = makeSafeFixes(file.text, { ...project.settings, baseline: () => baseline }, accepts);
  failures.push(...refused.map((refusal) => ({ path, message: explain(refusal) })));
  if (text === file.text) return 0;
  if (!dry) writeTextFile(file, text);
  for (const change of made) printChange(path, change, terminal);
  return made.length;
};

const explain = ({ rule, created }: Refusal) => {
  const rules = created.join(", ");
  return created.length === 0
    ? say(`“${rule}”的修正没有尽头，未作改动`, `The fixes of “${rule}” never come to an end; they were not made`)
    : say(
        `“${rule}”的修正会带来新的问题（${rules}），未作改动`,
        `The fixes of “${rule}” would bring new findings (${rules}); they were not made`,
      );
};

const printChange = (path: string, { line, column, rule, before, after }: MadeFix, { print, paint }: Terminal): void => {
  print(`${paint("path", `${path}:${line}:${column}`)} “${shown(before)}” → “${shown(after)}” ${paint("faint", rule)}`);
};

/** On one line. */
const shown = (text: string): string =>
  text
    .replaceAll("\r\n", "⏎")
    .replaceAll(/[\r\n]/gu, "⏎")
    .replaceAll("\t", "⇥");

const summaryOf = (files: number, changed: number, changes: number, dry: boolean) =>
  dry
    ? say(
        `${files} 个文件，将改动 ${changed} 个，共 ${changes} 处（未写入）`,
        `${files} files, ${changed} would be changed in ${changes} places (nothing was written)`,
      )
    : say(`${files} 个文件，改动 ${changed} 个，共 ${changes} 处`, `${files} files, ${changed} changed in ${changes} places`);
