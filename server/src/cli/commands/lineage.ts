/** `fenjie lineage CHILD`: which task of the higher-level notice each task comes from, and which are not carried. */

import { lineageMarkdown, lineageText } from "../../core/features/lineage/print.js";
import { NO_DECISIONS, notForUsIn } from "../../core/lineage/decisions/decisions.js";
import type { LeftOutOf } from "../../core/lineage/lineage.js";
import { type LineageNotice, readLineageNotice } from "../../core/lineage/notice.js";
import { findParents, type Parent } from "../../core/lineage/parents.js";
import { type Lineage, lineageOf } from "../../core/lineage/report.js";
import { type Message, say } from "../../core/message.js";
import type { Command } from "../command.js";
import { DecisionFiles } from "../decisions.js";
import { config } from "../options.js";
import { nameOfFile, slashed } from "../paths.js";
import { type Project, Projects } from "../projects.js";
import { NoticesAround, readOther } from "../surroundings.js";
import type { Terminal } from "../terminal.js";
import { asProblem, FileProblem, readTextFile } from "../textFile.js";

export const lineage: Command = {
  name: "lineage",
  operands: "CHILD",
  count: { least: 1, most: 1 },
  summary: say(
    "列出每项任务承接自上级通知的哪一项，以及哪些没有承接",
    "show which task of the parent notice each task comes from, and which are not carried",
  ),
  options: {
    parent: {
      value: "FILE",
      help: say(
        "上级通知；缺省时按正文引用的文号、标题查找",
        "the parent notice; where it is not given, it is found through the citations",
      ),
    },
    format: {
      value: "FORMAT",
      values: ["text", "json", "markdown"],
      help: say("输出格式，缺省为 text", "what the output looks like; text where it is not given"),
    },
    config,
  },
  run: async ({ operands, value }, terminal) => {
    const file = operands[0] ?? "";
    const projects = new Projects(terminal.folder, value("config"));
    const decided = new DecisionFiles(terminal.folder);
    try {
      const project = await projects.of(file);
      const child = await read(file, project);
      const given = value("parent");
      const { parents, notForUs } =
        given === undefined
          ? await parentsInProject(file, child, project, terminal, decided)
          : { parents: [await givenParent(given, project)] };
      const found = lineageOf(slashed(file), child, parents, notForUs);
      if (found === null) throw new FileProblem(noParent(child, parents));
      terminal.print(print(found, value("format") ?? "text", terminal));
    } catch (error) {
      terminal.complain(`${slashed(file)}: ${terminal.tell(asProblem(error).what)}`);
      return 2;
    }
    const failures = [...projects.failures, ...decided.failures];
    for (const { path: broken, message } of failures) terminal.complain(`${broken}: ${terminal.tell(message)}`);
    return failures.length > 0 ? 2 : 0;
  },
};

const print = (found: Lineage, format: string, { language }: Terminal): string => {
  if (format === "json") return JSON.stringify(found.report, null, 2);
  return (format === "markdown" ? lineageMarkdown(found, language) : lineageText(found, language)).trimEnd();
};

const read = async (file: string, { settings }: Project): Promise<LineageNotice> =>
  readLineageNotice((await readTextFile(file)).text, settings.configuration, settings.registries);

const givenParent = async (file: string, project: Project): Promise<Parent> => {
  try {
    const checked = await readOther(file, project);
    return { name: slashed(file), checked, via: "configuration", citation: null, hasTable: checked.notice.layout !== null };
  } catch (error) {
    const { what } = asProblem(error);
    throw new FileProblem(say(`上级通知“${slashed(file)}”：${what.zh}`, `the parent notice “${slashed(file)}”: ${what.en}`));
  }
};

interface Above {
  readonly parents: readonly Parent[];
  readonly notForUs?: LeftOutOf;
}

/** Those the drafter chose, else those of the configuration, else those the text cites. */
const parentsInProject = async (
  file: string,
  child: LineageNotice,
  project: Project,
  { folder }: Terminal,
  decided: DecisionFiles,
): Promise<Above> => {
  const own = nameOfFile(file, folder);
  const { surroundings, look } = new NoticesAround(project, folder).of(file, decided);
  await look(child.parts);
  const others = surroundings.candidates().filter(({ name }) => name !== own);
  const decisions = surroundings.decisions?.() ?? NO_DECISIONS;
  const notForUs: LeftOutOf = (parent) => notForUsIn(decisions, { notice: own, parent: parent.name });
  const chosen = findParents(child, others, [], decisions.parents[own]);
  if (project.parents.length === 0 || chosen.some(({ via }) => via === "choice")) return { parents: chosen, notForUs };
  const parents = await Promise.all(project.parents.map((parent) => givenParent(nameOfFile(parent, folder), project)));
  return { parents, notForUs };
};

const noParent = ({ parts }: LineageNotice, parents: readonly Parent[]): Message => {
  const help = say("请用 --parent 指定上级通知", "name the parent notice with --parent");
  const [first] = parents;
  if (first !== undefined)
    return say(`上级通知“${first.name}”中没有任务分解表，${help.zh}`, `The parent notice “${first.name}” holds no task table; ${help.en}`);
  const cited = parts.citations.map(({ title, number }) => number?.text ?? `《${title}》`);
  if (cited.length === 0) return say(`正文没有引用上级通知，${help.zh}`, `The text cites no higher-level notice; ${help.en}`);
  return say(
    `正文引用的上级通知（${cited.join("、")}）都不在文件夹中，${help.zh}`,
    `None of the notices it cites (${cited.join(", ")}) is in the folder; ${help.en}`,
  );
};
