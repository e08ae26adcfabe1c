/** `fenjie check PATH…`: the findings of notices. */
import path from "node:path";
import { countsOf } from "../../core/baseline/baseline.js";
import { CheckedNotice } from "../../core/checked.js";
import { say } from "../../core/message.js";
import type { Finding, Severity } from "../../core/rules/finding.js";
import { baselineOf, type Counted, type Updated, updateBaselines } from "../baseline.js";
import { type Command, type ExitCode, UsageError } from "../command.js";
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
    "update-baseline": {
      help: say(
        "把现有的问题记入 fenjie.json 指定的基线，以后只报告新的问题",
        "count what is found now in the baseline that fenjie.json names, so that only what is new is reported",
      ),
    },
    "no-baseline": { help: say("不看基线，列出全部问题", "pass over the baseline and list everything") },
    config,
  },
  run: async ({ operands, value, has }, terminal) => {
    const format = value("format") ?? "text";
    const updates = has("update-baseline");
    if (updates && has("no-baseline"))
      throw new UsageError(
        say("--update-baseline 与 --no-baseline 不能同时使用", "--update-baseline and --no-baseline cannot be used together"),
      );
    const usesBaseline = !updates && !has("no-baseline");
    const found = await checkFiles(operands, terminal, { configuration: value("config"), usesBaseline });
    const { files, failures, messages } = updates ? withBaselines(found, terminal) : { ...found, messages: [] };
    const code = exitCode(files, failures, value("fail-on") ?? "error");
    if (format === "json") terminal.print(jsonReport(files, failures, terminal));
    else if (format === "sarif") terminal.print(sarifReport(files, failures, code, terminal));
    else textReport(files, failures, terminal);
    if (format === "text") for (const message of messages) terminal.print(terminal.tell(message));
    return code;
  },
};

interface Checked {
  readonly files: readonly (CheckedFile & { readonly project: Project })[];
  readonly failures: readonly Failure[];
}

/** Once the baselines are written nothing is left to report in the files whose findings they count. */
const withBaselines = ({ files, failures }: Checked, { folder }: Terminal): Checked & Pick<Updated, "messages"> => {
  const counted = files.map(
    ({ project, path: file, findings }): Counted => ({ project, file: path.resolve(folder, file), counts: countsOf(findings) }),
  );
  const updated = updateBaselines(counted, folder);
  const isWritten = updated.failures.length === 0;
  return {
    files: files.map((file) => (isWritten && !file.project.broken ? { ...file, findings: [] } : file)),
    failures: [...failures, ...updated.failures],
    messages: updated.messages,
  };
};

const checkFiles = async (
  operands: readonly string[],
  terminal: Terminal,
  { configuration, usesBaseline }: { readonly configuration: string | undefined; readonly usesBaseline: boolean },
): Promise<Checked> => {
  const projects = new Projects(terminal.folder, configuration);
  const inputs = await findInputs(operands, projects, terminal.folder);
  const files: Checked["files"][number][] = [];
  const unread: Failure[] = [];
  const around = noticesAround(inputs.files, terminal);
  const decided = new DecisionFiles(terminal.folder);
  for (const { path: file, project } of inputs.files) {
    try {
      const { surroundings, look } = around(project).of(file, decided);
      const { text, encoding } = await readTextFile(file);
      const baseline = usesBaseline ? baselineOf(project, file, terminal.folder) : null;
      const settings = { ...project.settings, surroundings, baseline: () => baseline };
      const checked = new CheckedNotice(text, settings, nameOfFile(file, terminal.folder));
      await look(checked.parts);
      files.push({ path: file, project, notice: checked.notice, encoding, findings: checked.findings() });
    } catch (error) {
      unread.push({ path: file, message: asProblem(error).what });
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
        files.filter((input) => input.project === project).map((input) => input.path),
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
