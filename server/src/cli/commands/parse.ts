/** `fenjie parse FILE`: a notice as data. */
import { CheckedNotice } from "../../core/checked.js";
import { say } from "../../core/message.js";
import { parseToJson } from "../../core/parse.js";
import type { Command } from "../command.js";
import { config } from "../options.js";
import { slashed } from "../paths.js";
import { Projects } from "../projects.js";
import { asProblem, readTextFile } from "../textFile.js";

export const parse: Command = {
  name: "parse",
  operands: "FILE",
  count: { least: 1, most: 1 },
  summary: say(
    "把一份通知输出为 JSON：各部分、章节、任务、单位、时限",
    "print a notice as JSON: its parts, sections, tasks, units and deadlines",
  ),
  options: { config },
  run: async ({ operands, value }, terminal) => {
    const file = operands[0] ?? "";
    const projects = new Projects(terminal.folder, value("config"));
    try {
      const { text } = await readTextFile(file);
      const { settings } = await projects.of(file);
      terminal.print(JSON.stringify(parseToJson(new CheckedNotice(text, settings), slashed(file)), null, 2));
    } catch (error) {
      terminal.complain(`${slashed(file)}: ${terminal.tell(asProblem(error).what)}`);
      return 2;
    }
    for (const { path, message } of projects.failures) terminal.complain(`${path}: ${terminal.tell(message)}`);
    return projects.failures.length > 0 ? 2 : 0;
  },
};
