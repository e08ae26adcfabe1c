/** Files a command makes: never over one that is there, unless asked for with --force, and never half written. */
import fs from "node:fs";
import path from "node:path";
import { type Message, say } from "../core/message.js";
import { type Arguments, type Option, UsageError } from "./command.js";
import { slashed } from "./paths.js";
import { asProblem, FileProblem, writeWholeFile } from "./textFile.js";

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
  if (mayReplace) {
    writeWholeFile(file, content);
    return;
  }
  takeName(file);
  try {
    writeWholeFile(file, content);
  } catch (error) {
    fs.rmSync(file, { force: true });
    throw error;
  }
};

/** Makes an empty file: looking whether one is there and writing it later would leave room for another program in between. */
const takeName = (file: string): void => {
  try {
    fs.closeSync(fs.openSync(file, "wx"));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EEXIST" ? new FileProblem(THERE(slashed(file))) : asProblem(error);
  }
};

/** Where --output says that files go: “-” is standard output; a folder that is there, or a name that ends in “/”, takes any number; all else is one file. */
export type OutputPlace =
  | { readonly kind: "standard" }
  /** Absolute. */
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "folder"; readonly folder: string };

/**
 * null where --output is not given. A folder is made where it is missing.
 * @param several what to say where more than one file may come and only one has a place; null where there is one at most
 * @throws UsageError for that, and where the file is there and may not be replaced
 */
export const outputPlace = (given: Arguments, folder: string, several: Message | null): OutputPlace | null => {
  const output = given.value("output");
  if (output === undefined) return null;
  const target = path.resolve(folder, output);
  if (output !== "-" && (/[\\/]$/u.test(output) || fs.statSync(target, { throwIfNoEntry: false })?.isDirectory() === true)) {
    fs.mkdirSync(target, { recursive: true });
    return { kind: "folder", folder: target };
  }
  if (several !== null) throw new UsageError(several);
  if (output === "-") return { kind: "standard" };
  refuseToOverwrite(output, folder, given.has("force"));
  return { kind: "file", file: target };
};
