/** `fenjie`: checks, fixes and reads notices from the command line. */
import { version } from "../../../package.json";
import { say } from "../core/message.js";
import { type ExitCode, nearestOf, readArguments, UsageError } from "./command.js";
import { COMMANDS } from "./commands/index.js";
import { commandHelp, overview } from "./help.js";
import { processTerminal, type Terminal } from "./terminal.js";

const run = async (given: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [name, ...rest] = given;
  if (name === undefined) {
    terminal.print(overview(COMMANDS, terminal));
    return 2;
  }
  if (name === "--version" || name === "-v") {
    terminal.print(version);
    return 0;
  }
  const wantsHelp = (word: string | undefined): boolean => word === "--help" || word === "-h" || word === "help";
  if (wantsHelp(name)) {
    const command = COMMANDS.find((candidate) => candidate.name === rest[0]);
    terminal.print(command === undefined ? overview(COMMANDS, terminal) : commandHelp(command, terminal));
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw unknownCommand(name);
  const end = rest.indexOf("--");
  if ((end < 0 ? rest : rest.slice(0, end)).some((word) => word === "--help" || word === "-h")) {
    terminal.print(commandHelp(command, terminal));
    return 0;
  }
  return command.run(readArguments(command, rest), terminal);
};

const unknownCommand = (name: string): UsageError => {
  const names = COMMANDS.map((command) => command.name);
  const near = nearestOf(name, names);
  if (near !== null)
    return new UsageError(say(`没有命令“${name}”，是不是“${near}”？`, `There is no command “${name}”; did you mean “${near}”?`));
  return new UsageError(
    say(`没有命令“${name}”，可用的有：${names.join("、")}`, `There is no command “${name}”; there are: ${names.join(", ")}`),
  );
};

const terminal = processTerminal();
run(process.argv.slice(2), terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) terminal.complain(terminal.tell(error.what));
    else {
      terminal.complain(terminal.tell(say("程序内部出错，请将以下内容反馈给开发者", "Something went wrong inside; please report this")));
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    }
    process.exitCode = 2;
  },
);
