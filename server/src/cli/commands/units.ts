/** `fenjie units NOTICE…`: a registry collected from notices already issued; and a list kept as a table, turned into one. */
import path from "node:path";
import { CheckedNotice } from "../../core/checked.js";
import { nameUsesOf } from "../../core/features/nameUses.js";
import { say } from "../../core/message.js";
import { type Collection, collectUnits } from "../../core/units/collect/collect.js";
import { collectionText, collectionToJson, registryOf } from "../../core/units/collect/report.js";
import type { NoticeNames } from "../../core/units/collect/uses.js";
import type { Registry } from "../../core/units/registry.js";
import { registryFile } from "../../core/units/registryFile.js";
import { shippedRegistries } from "../../core/units/shipped.js";
import { isListName } from "../../files/listName.js";
import { type Arguments, type Command, UsageError } from "../command.js";
import { findInputs } from "../inputs.js";
import { config } from "../options.js";
import { force, refuseToOverwrite, writeNewFile } from "../output.js";
import { slashed } from "../paths.js";
import { type Failure, Projects } from "../projects.js";
import type { Terminal } from "../terminal.js";
import { asProblem, readTextFile } from "../textFile.js";
import { readLists } from "../unitLists.js";

export const units: Command = {
  name: "units",
  operands: "NOTICE…|LIST…",
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: say("从已发通知提取单位名录，供人核对", "collect a registry of units from notices already issued, for a person to go over"),
  options: {
    output: { value: "FILE", help: say("把名录写入这个文件（JSON）", "write the registry to this file (JSON)") },
    force,
    locality: {
      value: "NAME",
      help: say("只提取这个地方的单位，如“汶上县”", "only the units of this place, such as 汶上县"),
    },
    format: {
      value: "FORMAT",
      values: ["text", "json"],
      help: say("报告的格式，缺省为 text", "what the report looks like; text where it is not given"),
    },
    config,
  },
  run: async (given, terminal) => {
    const output = given.value("output");
    if (output !== undefined) refuseToOverwrite(output, terminal.folder, given.has("force"));
    const failures: Failure[] = [];
    if (given.operands.some(isListName)) return convert(given, terminal, failures);
    const { names, registries } = await readNotices(given, terminal, failures);
    const { collections, unplaced } = collectUnits(names, registries);
    failures.push(...unplaced.map((notice) => ({ path: notice, message: NO_PLACE })));
    const chosen = chosenOf(collections, given.value("locality"), ({ locality }) => locality.name);
    if (output !== undefined) writeCollected(chosen, output, given.has("force"), terminal, failures);
    if (given.value("format") === "json") {
      const errors = failures.map((failure) => ({ path: failure.path, message: terminal.tell(failure.message) }));
      const places = chosen.map((collection) => collectionToJson(collection, terminal.language));
      terminal.print(JSON.stringify({ version: 1, collections: places, errors }, null, 2));
    } else {
      if (chosen.length > 0) terminal.print(chosen.map((collection) => collectionText(collection, terminal.language)).join("\n\n"));
      for (const { path: file, message } of failures) terminal.complain(`${file}: ${terminal.tell(message)}`);
    }
    return failures.length > 0 ? 2 : 0;
  },
};

const NO_PLACE = say(
  "看不出是哪个地方的通知，请在 fenjie.json 中写明 locality",
  "It does not say of which place it is; write the locality into a fenjie.json",
);

interface ReadNotices {
  readonly names: readonly NoticeNames[];
  readonly registries: readonly Registry[];
}

const readNotices = async (given: Arguments, terminal: Terminal, failures: Failure[]): Promise<ReadNotices> => {
  const projects = new Projects(terminal.folder, given.value("config"));
  const inputs = await findInputs(given.operands, projects, terminal.folder);
  failures.push(...projects.failures, ...inputs.failures);
  const names: NoticeNames[] = [];
  for (const { path: file, project } of inputs.files) {
    try {
      names.push(nameUsesOf(new CheckedNotice((await readTextFile(file)).text, project.settings), file));
    } catch (error) {
      failures.push({ path: file, message: asProblem(error).what });
    }
  }
  const registries = new Set(inputs.files.flatMap(({ project }) => project.settings.registries));
  return { names, registries: registries.size === 0 ? shippedRegistries : [...registries] };
};

/** Lists kept as tables: the registry is printed where no file is named for it. */
const convert = async (given: Arguments, terminal: Terminal, failures: Failure[]): Promise<0 | 2> => {
  const notices = given.operands.filter((operand) => !isListName(operand));
  if (notices.length > 0)
    throw new UsageError(
      say(`名录和通知（${notices.join("、")}）请分开处理`, `Lists and notices (${notices.join(", ")}) are worked on one after the other`),
    );
  const projects = new Projects(terminal.folder, given.value("config"));
  const registries = await readLists(given.operands, projects, terminal.folder, failures);
  failures.unshift(...projects.failures);
  const [registry, ...others] = chosenOf(registries, given.value("locality"), ({ locality }) => locality?.name ?? "");
  // A list that is wrong in one place would lose units without a word.
  if (registry !== undefined && failures.length === 0) {
    const output = given.value("output");
    if (output === undefined) terminal.print(registryFile(registry).trimEnd());
    else write(registry, output, given.has("force"), terminal, failures);
    for (const { locality, units: more = [] } of others)
      terminal.complain(
        terminal.tell(
          say(
            `另有${more.length}个单位属于${locality?.name}，没有列入，可用 --locality ${locality?.name} 另行输出`,
            `${more.length} more units belong to ${locality?.name} and were left out; get them with --locality ${locality?.name}`,
          ),
        ),
      );
  }
  for (const { path: file, message } of failures) terminal.complain(`${file}: ${terminal.tell(message)}`);
  return failures.length > 0 ? 2 : 0;
};

/** Those of the place, or all where none is named. @throws UsageError where there are others only */
const chosenOf = <T>(all: readonly T[], name: string | undefined, placeOf: (one: T) => string): readonly T[] => {
  if (name === undefined) return all;
  const chosen = all.filter((one) => placeOf(one) === name);
  if (chosen.length > 0 || all.length === 0) return chosen;
  const places = all.map(placeOf);
  throw new UsageError(
    say(`没有“${name}”的，有的是：${places.join("、")}`, `There is nothing of “${name}”; there is: ${places.join(", ")}`),
  );
};

const writeCollected = (
  chosen: readonly Collection[],
  output: string,
  mayReplace: boolean,
  terminal: Terminal,
  failures: Failure[],
): void => {
  const [first, second] = chosen;
  if (first === undefined) return;
  if (second !== undefined) {
    const places = chosen.map(({ locality }) => locality.name);
    throw new UsageError(
      say(
        `这些通知属于${places.length}个地方（${places.join("、")}），一份名录只收一个地方的单位，请用 --locality 指明`,
        `The notices are of ${places.length} places (${places.join(", ")}) and a registry is of one; choose it with --locality`,
      ),
    );
  }
  if (first.units.length === 0 && first.codes.length === 0) {
    terminal.complain(
      terminal.tell(say("没有名录之外的单位，没有写入文件", "There are no units beyond the registries; no file was written")),
    );
    return;
  }
  write(registryOf(first), output, mayReplace, terminal, failures);
};

const write = (registry: Registry, output: string, mayReplace: boolean, terminal: Terminal, failures: Failure[]): void => {
  try {
    writeNewFile(path.resolve(terminal.folder, output), registryFile(registry), mayReplace);
    terminal.complain(
      terminal.tell(say(`名录已写入“${slashed(output)}”，请核对`, `The registry is in “${slashed(output)}”; please go over it`)),
    );
  } catch (error) {
    failures.push({ path: slashed(output), message: asProblem(error).what });
  }
};
