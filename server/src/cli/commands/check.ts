/** `fenjie check PATH…`: the findings of notices. */
import { CheckedNotice } from "../../core/checked.js";
import { say } from "../../core/message.js";
import type { Finding, Severity } from "../../core/rules/finding.js";
import type { Command, ExitCode } from "../command.js";
import { DecisionFiles } from "../decisions.js";
import { findInputs, type Input } from "../inputs.js";
import { config } from "../options.js";
import { nameOfFile } from "../paths.js";
import { type Failure, type Project, Projects } from "../projects.js";
import { jsonReport } from "../report/json.js";
import type { CheckedFile } from "../report/result.js";
import { sarifReport } from "../report/sarif/log.js";
import { textReport } from "../report/text.js";
import { NoticesAround } from "../surroundings.js";
import type { Terminal } from "../terminal.js";
import { asProblem, readTextFile } from "../textFile.js";

const SEVERITIES = ["error", "warning", "info"] as const;

export const check: Command = {
  name: "check",
  operands: "PATH…",
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: say("检查通知，列出发现的问题", "check notices and list what is wrong"),
  options: {
    format: {
      value: "FORMAT",
      values: ["text", "json", "sarif"],
      help: say("输出格式，缺省为 text", "what the output looks like; text where it is not given"),
    },
    "fail-on": {
      value: "SEVERITY",
      values: [...SEVERITIES, "never"],
      help: say(
        "有这个级别及以上的问题时退出码为 1，缺省为 error",
        "exit with 1 on findings of this severity and above; error where it is not given",
      ),
    },
    config,
  },
  run: async ({ operands, value }, terminal) => {
    const format = value("format") ?? "text";
    const { files, failures } = await checkFiles(operands, terminal, value("config"));
    const code = exitCode(files, failures, value("fail-on") ?? "error");
    if (format === "json") terminal.print(jsonReport(files, failures, terminal));
    else if (format === "sarif") terminal.print(sarifReport(files, failures, code, terminal));
    else textReport(files, failures, terminal);
    return code;
  },
};

const checkFiles = async (
  operands: readonly string[],
  terminal: Terminal,
  configuration: string | undefined,
): Promise<{ files: readonly CheckedFile[]; failures: readonly Failure[] }> => {
  const projects = new Projects(terminal.folder, configuration);
  const inputs = await findInputs(operands, projects, terminal.folder);
  const files: CheckedFile[] = [];
  const unread: Failure[] = [];
  const around = noticesAround(inputs.files, terminal);
  const decided = new DecisionFiles(terminal.folder);
  for (const { path, project } of inputs.files) {
    try {
      const { surroundings, look } = around(project).of(path, decided);
      const { text, encoding } = await readTextFile(path);
      const checked = new CheckedNotice(text, { ...project.settings, surroundings }, nameOfFile(path, terminal.folder));
      await look(checked.parts);
      files.push({ path, notice: checked.notice, encoding, findings: checked.findings() });
    } catch (error) {
      unread.push({ path, message: asProblem(error).what });
    }
  }
  return { files, failures: [...projects.failures, ...decided.failures, ...inputs.failures, ...unread] };
};

/** What stands around the notices of each project, those to be checked included, wherever they lie. */
const noticesAround = (files: readonly Input[], { folder }: Terminal): ((project: Project) => NoticesAround) => {
  const known = new Map<Project, NoticesAround>();
  return (project) => {
    let around = known.get(project);
    if (around === undefined) {
      around = new NoticesAround(
        project,
        folder,
        files.filter((file) => file.project === project).map((file) => file.path),
      );
      known.set(project, around);
    }
    return around;
  };
};

const exitCode = (files: readonly CheckedFile[], failures: readonly Failure[], failOn: string): ExitCode => {
  if (failures.length > 0) return 2;
  const counted: readonly Severity[] = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn as (typeof SEVERITIES)[number]) + 1);
  const fails = ({ severity }: Finding): boolean => counted.includes(severity);
  return files.some(({ findings }) => findings.some(fails)) ? 1 : 0;
};
