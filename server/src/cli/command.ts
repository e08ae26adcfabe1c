/** What a command of `fenjie` is, and how its arguments are read. */
import { parseArgs } from "node:util";
import { type Message, say } from "../core/message.js";
import { editDistance } from "../core/text/distance.js";
import type { Terminal } from "./terminal.js";

/** 0: done, nothing to object to. 1: findings at or above --fail-on. 2: the tool could not do (all of) its work. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  /** What stands for its value in the help: “FILE”; absent for a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly values?: readonly string[];
  readonly several?: boolean;
  readonly help: Message;
}

export interface Arguments {
  /** What is no option, in order. */
  readonly operands: readonly string[];
  /** The last value given; undefined where the option is not given. */
  readonly value: (option: string) => string | undefined;
  readonly values: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

export interface Command {
  readonly name: string;
  /** “PATH…”: what stands behind the name in the help. */
  readonly operands: string;
  /** How many operands it takes. */
  readonly count: { readonly least: number; readonly most: number };
  /** What is said where an operand is missing; else that it is a file. */
  readonly missing?: Message;
  readonly summary: Message;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** Wrong use of the command line: the message says what to do instead. */
export class UsageError extends Error {
  constructor(readonly what: Message) {
    super(what.en);
  }
}

/** @throws UsageError for an option there is not, a value it does not take, too few or too many operands */
export const readArguments = (command: Command, given: readonly string[]): Arguments => {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [
      name,
      { type: option.value === undefined ? ("boolean" as const) : ("string" as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({ args: [...given], options, allowPositionals: true, strict: false, tokens: true });
  const operands: string[] = [];
  const found = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = command.options[token.name];
    if (option === undefined) throw unknownOption(command, token.rawName);
    found.set(token.name, [...(found.get(token.name) ?? []), optionValue(token.rawName, option, token.value)]);
  }
  if (operands.length < command.count.least || operands.length > command.count.most) throw wrongCount(command, operands);
  return {
    operands,
    value: (option) => found.get(option)?.at(-1),
    values: (option) => found.get(option) ?? [],
    has: (option) => found.has(option),
  };
};

const optionValue = (written: string, option: Option, value: string | undefined): string => {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(say(`选项“${written}”不带值`, `The option “${written}” takes no value`));
    return "";
  }
  if (value === undefined || value === "")
    throw new UsageError(say(`选项“${written}”后要写 ${option.value}`, `The option “${written}” needs a value: ${option.value}`));
  if (option.values !== undefined && !option.values.includes(value)) {
    throw new UsageError(
      say(
        `选项“${written}”的值“${value}”不对，应为：${option.values.join("、")}`,
        `The option “${written}” does not take “${value}”; it takes: ${option.values.join(", ")}`,
      ),
    );
  }
  return value;
};

const unknownOption = (command: Command, written: string): UsageError => {
  const known = Object.keys(command.options).map((name) => `--${name}`);
  const near = nearestOf(written, known);
  if (near !== null)
    return new UsageError(say(`没有选项“${written}”，是不是“${near}”？`, `There is no option “${written}”; did you mean “${near}”?`));
  return new UsageError(
    say(`没有选项“${written}”，可用的有：${known.join("、")}`, `There is no option “${written}”; there are: ${known.join(", ")}`),
  );
};

/** “fenjie check PATH…” */
export const usageOf = ({ name, operands }: Pick<Command, "name" | "operands">): string => `fenjie ${name} ${operands}`.trimEnd();

const wrongCount = (command: Command, operands: readonly string[]): UsageError => {
  const usage = usageOf(command);
  const missing = command.missing ?? say("没有写明要处理的文件", "Say which file to work on");
  return operands.length < command.count.least
    ? new UsageError(say(`${missing.zh}，用法：${usage}`, `${missing.en}: ${usage}`))
    : new UsageError(
        say(
          `多了“${operands.slice(command.count.most).join(" ")}”，用法：${usage}`,
          `“${operands.slice(command.count.most).join(" ")}” is too much: ${usage}`,
        ),
      );
};

/** The nearest of `known` in writing, null where none is near. */
export const nearestOf = (written: string, known: readonly string[]): string | null => {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(written, candidate, least);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
};
