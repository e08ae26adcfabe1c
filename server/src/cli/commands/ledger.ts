/** `fenjie ledger PATH…`: what each unit has to do after these notices, as a file to keep. */
import path from "node:path";
import { CheckedNotice } from "../../core/checked.js";
import { findLedgerUnits, type LedgerUnit, ledgerUnits, type NamedNotice } from "../../core/ledger/ledger.js";
import { say } from "../../core/message.js";
import { LEDGER_FORMATS, type LedgerFormat } from "../../documents/formats.js";
import { type Arguments, type Command, nearestOf, UsageError } from "../command.js";
import { findInputs } from "../inputs.js";
import { config } from "../options.js";
import { force, outputPlace, writeNewFile } from "../output.js";
import { slashed } from "../paths.js";
import { type Failure, Projects } from "../projects.js";
import type { Terminal } from "../terminal.js";
import { asProblem, readTextFile } from "../textFile.js";

export const ledger: Command = {
  name: "ledger",
  operands: "PATH…",
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: say("做台账：各单位牵头和参与的任务、要求、时限", "make ledgers: what each unit leads and shares, what is required, by when"),
  options: {
    unit: {
      value: "NAME",
      several: true,
      help: say(
        "只做这个单位的，可以写几次；缺省时列全部任务",
        "only of this unit, may be given several times; all tasks where it is not given",
      ),
    },
    each: { help: say("每个单位一个文件", "a file for each unit") },
    format: {
      value: "FORMAT",
      values: LEDGER_FORMATS,
      help: say(
        "文件格式，缺省为 xlsx；ics 是带提醒的日历",
        "what file to make, xlsx where it is not given; ics is a calendar with reminders",
      ),
    },
    output: {
      value: "FILE|FOLDER",
      help: say(
        "写入这个文件或文件夹；缺省时写在当前文件夹，“-”为标准输出",
        "where to write; the current folder where it is not given, “-” for standard output",
      ),
    },
    force,
    config,
  },
  run: async (given, terminal) => {
    const { notices, failures } = await readNotices(given, terminal);
    const format = (given.value("format") ?? "xlsx") as LedgerFormat;
    const units = notices.length === 0 ? null : chosenUnits(notices, given.values("unit"));
    // Only a workbook has room for several units in one file.
    const oneFileEach = given.has("each") || (units !== null && units.length > 1 && format !== "xlsx");
    const isSeveral = oneFileEach && units?.length !== 1;
    const output = outputPlace(given, terminal.folder, isSeveral ? ONE_ONLY : null) ?? { kind: "folder", folder: terminal.folder };
    if (notices.length > 0) {
      const { ledgerFiles } = await import("../../documents/index.js");
      for (const { name, bytes, remarks } of await ledgerFiles(notices, { units, format, oneFileEach })) {
        try {
          if (output.kind === "standard") process.stdout.write(bytes);
          else {
            const target = output.kind === "file" ? output.file : path.join(output.folder, name);
            writeNewFile(target, bytes, given.has("force"));
            const shown = slashed(path.relative(terminal.folder, target));
            terminal.complain(terminal.tell(say(`台账已写入“${shown}”`, `The ledger is in “${shown}”`)));
          }
          for (const remark of remarks) terminal.complain(`${name}: ${terminal.tell(remark)}`);
        } catch (error) {
          failures.push({ path: name, message: asProblem(error).what });
        }
      }
    }
    for (const { path: file, message } of failures) terminal.complain(`${file}: ${terminal.tell(message)}`);
    return failures.length > 0 ? 2 : 0;
  },
};

const readNotices = async (
  given: Arguments,
  { folder }: Terminal,
): Promise<{ readonly notices: readonly NamedNotice[]; readonly failures: Failure[] }> => {
  const projects = new Projects(folder, given.value("config"));
  const inputs = await findInputs(given.operands, projects, folder);
  const failures = [...projects.failures, ...inputs.failures];
  const notices: NamedNotice[] = [];
  for (const { path: file, project } of inputs.files) {
    try {
      notices.push({ name: file, checked: new CheckedNotice((await readTextFile(file)).text, project.settings, file) });
    } catch (error) {
      failures.push({ path: file, message: asProblem(error).what });
    }
  }
  return { notices, failures };
};

/** null where none is named. @throws UsageError for a name that no notice and no registry knows, and for one that several places have */
const chosenUnits = (notices: readonly NamedNotice[], names: readonly string[]): readonly LedgerUnit[] | null => {
  if (names.length === 0) return null;
  const chosen = new Map<string, LedgerUnit>();
  for (const name of names) {
    const [unit, ...others] = findLedgerUnits(notices, name);
    if (unit === undefined) throw unknownUnit(notices, name);
    if (others.length > 0) throw severalUnits(name, [unit, ...others]);
    chosen.set(unit.id, unit);
  }
  return [...chosen.values()];
};

const unknownUnit = (notices: readonly NamedNotice[], name: string): UsageError => {
  const near = nearestOf(
    name,
    ledgerUnits(notices).map(({ unit }) => unit.name),
  );
  if (near !== null)
    return new UsageError(say(`这些通知中没有“${name}”，是不是“${near}”？`, `These notices name no “${name}”; did you mean “${near}”?`));
  return new UsageError(
    say(
      `这些通知和单位名录中都没有“${name}”，请写通知中的名称`,
      `Neither these notices nor the registries know “${name}”; write the name as it stands in the notices`,
    ),
  );
};

const severalUnits = (name: string, units: readonly LedgerUnit[]): UsageError => {
  const full = units.map((unit) => unit.unit?.name ?? unit.name);
  return new UsageError(
    say(
      `叫“${name}”的有${units.length}个：${full.join("、")}，请写全称`,
      `There are ${units.length} units called “${name}”: ${full.join(", ")}; write the full name`,
    ),
  );
};

const ONE_ONLY = say(
  "台账不止一份，--output 请写一个文件夹（以“/”结尾）",
  "There are several ledgers to write; --output has to be a folder (ending in “/”)",
);
