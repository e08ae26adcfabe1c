/** The text of `fenjie --help`. */
import { say } from "../core/message.js";
import { type Command, usageOf } from "./command.js";
import type { Terminal } from "./terminal.js";

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`);
};

export const overview = (commands: readonly Command[], { tell }: Terminal): string =>
  [
    tell(say("用法：fenjie 命令 [选项]", "Usage: fenjie COMMAND [OPTIONS]")),
    "",
    ...columns(commands.map((command) => [`${command.name} ${command.operands}`, tell(command.summary)])),
    "",
    tell(say("“fenjie 命令 --help”说明一个命令的选项", "“fenjie COMMAND --help” explains the options of a command")),
    tell(say("退出码：0 正常，1 有问题，2 未能完成", "Exit codes: 0 all right, 1 findings, 2 the work could not be done")),
  ].join("\n");

export const commandHelp = (command: Command, { tell }: Terminal): string =>
  [
    tell(say(`用法：${usageOf(command)}`, `Usage: ${usageOf(command)}`)) +
      (Object.keys(command.options).length === 0 ? "" : tell(say(" [选项]", " [OPTIONS]"))),
    tell(command.summary),
    "",
    ...columns(
      Object.entries(command.options).map(([name, { value, values, help }]) => [
        `--${name}${value === undefined ? "" : ` ${values?.join("|") ?? value}`}`,
        tell(help),
      ]),
    ),
  ].join("\n");
