/** `fenjie decompose FILE`: a 工作要点 as a draft of its task decomposition table. */
import path from "node:path";
import { CheckedNotice } from "../../core/checked.js";
import { say } from "../../core/message.js";
import { today } from "../../files/node.js";
import type { Command } from "../command.js";
import { config } from "../options.js";
import { force, refuseToOverwrite, writeNewFile } from "../output.js";
import { slashed } from "../paths.js";
import { Projects } from "../projects.js";
import { asProblem, FileProblem, readTextFile } from "../textFile.js";

export const decompose: Command = {
  name: "decompose",
  operands: "FILE",
  count: { least: 1, most: 1 },
  summary: say(
    "把工作要点分解为任务分解表的草稿，供人核对",
    "break a 工作要点 down into a draft of its task table, for a person to go over",
  ),
  options: {
    output: { value: "FILE", help: say("写入这个文件；缺省时输出到屏幕", "write the draft to this file; print it where it is not given") },
    force,
    config,
  },
  run: async ({ operands, value, has }, terminal) => {
    const file = operands[0] ?? "";
    const named = value("output");
    const output = named === "-" ? undefined : named;
    if (output !== undefined) refuseToOverwrite(output, terminal.folder, has("force"));
    const projects = new Projects(terminal.folder, value("config"));
    try {
      const { text } = await readTextFile(path.resolve(terminal.folder, file));
      const { settings } = await projects.of(file);
      const { decompose: brokenDown } = await import("../../core/decompose/decompose.js");
      const options = { registries: settings.registries, language: terminal.language, today: today() };
      const made = brokenDown(new CheckedNotice(text, settings), options);
      if ("problem" in made) throw new FileProblem(made.problem);
      if (output === undefined) terminal.print(made.text.trimEnd());
      else writeNewFile(path.resolve(terminal.folder, output), made.text, has("force"));
      const { tasks, doubts } = made;
      const where = output === undefined ? say("", "") : say(`，已写入“${slashed(output)}”`, `, in “${slashed(output)}”`);
      const marked = doubts === 0 ? say("", "") : say(`，${doubts}处待核对，已在文中标出`, `; ${doubts} places to review are marked`);
      terminal.complain(terminal.tell(say(`分解出${tasks}项任务${where.zh}${marked.zh}`, `${tasks} tasks${where.en}${marked.en}`)));
    } catch (error) {
      terminal.complain(`${slashed(file)}: ${terminal.tell(asProblem(error).what)}`);
      return 2;
    }
    for (const failure of projects.failures) terminal.complain(`${failure.path}: ${terminal.tell(failure.message)}`);
    return projects.failures.length > 0 ? 2 : 0;
  },
};
