/** Files a command makes: never over one that is there, unless asked for with --force, and never half written. */
import fs from "node:fs";
import path from "node:path";
import { type Message, say } from "../core/message.js";
import { type Option, UsageError } from "./command.js";
import { slashed } from "./paths.js";
import { asProblem, FileProblem, replaceFile } from "./textFile.js";

/** --force */
export const force: Option = { help: say("覆盖已有的文件", "overwrite a file that is there") };

const THERE = (file: string): Message =>
  say(`“${file}”已经存在，没有写入；要覆盖请加 --force`, `“${file}” is there already and was not written; overwrite it with --force`);

/** Before anything is worked out. @throws UsageError where the file is there and may not be replaced */
export const refuseToOverwrite = (file: string, folder: string, mayReplace: boolean): void => {
  if (!mayReplace && fs.existsSync(path.resolve(folder, file))) throw new UsageError(THERE(slashed(file)));
};

/** @param file absolute @throws FileProblem where it is there and may not be replaced, or cannot be written */
export const writeNewFile = (file: string, content: string | Uint8Array, mayReplace: boolean): void => {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  try {
    const old = fs.statSync(file, { throwIfNoEntry: false });
    if (old === undefined || mayReplace) replaceFile(old === undefined ? file : fs.realpathSync(file), bytes, old?.mode ?? 0o644);
    else throw new FileProblem(THERE(slashed(file)));
  } catch (error) {
    throw asProblem(error);
  }
};
