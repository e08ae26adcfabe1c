/** Text files as notices come in: UTF-8 with or without a byte order mark, or GB18030. What is written back has the form it came in. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Message, say } from "../core/message.js";
import { type DecodedText, decode } from "../files/decode.js";
import { describeFileError, readBytes } from "../files/node.js";
import { encodeGb18030 } from "./gb18030.js";

export interface TextFile extends DecodedText {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What stands in the way of reading or writing a file. */
export class FileProblem extends Error {
  constructor(readonly what: Message) {
    super(what.en);
  }
}

/** @throws FileProblem with one clear message: missing, a folder, no permission, too large, binary, or no text in a known encoding */
export const readTextFile = async (file: string): Promise<TextFile> => {
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) throw new FileProblem(bytes.problem);
  const read = decode(bytes);
  if ("problem" in read) throw new FileProblem(read.problem);
  return { path: file, bytes, ...read };
};

/** What the system says, in words. */
export const asProblem = (error: unknown): FileProblem =>
  error instanceof FileProblem ? error : new FileProblem(describeFileError(error));

/**
 * Writes `text` in the place of the file, in its encoding and with its mark: into a new file beside it that then takes its name, so that a power
 * cut leaves the old or the new one. Keeps the permissions; a symbolic link stays one.
 * @throws FileProblem where it cannot be written as it was, or has changed since it was read
 */
export const writeTextFile = (file: TextFile, text: string): void => {
  const bytes = encoded(file, text);
  try {
    const real = fs.realpathSync(file.path);
    if (!Buffer.from(file.bytes).equals(fs.readFileSync(real)))
      throw new FileProblem(
        say("文件在此期间被改动，没有写入，请重新运行", "The file changed in the meantime; nothing was written, please run again"),
      );
    const { mode } = fs.statSync(real);
    fs.accessSync(real, fs.constants.W_OK);
    replaceFile(real, bytes, mode);
  } catch (error) {
    throw asProblem(error);
  }
};

/**
 * Writes a file of the program, a text in UTF-8, whether or not it is there, in the same way.
 * @throws FileProblem where it cannot be written
 */
export const writeWholeFile = (file: string, content: string | Uint8Array): void => {
  try {
    const old = fs.statSync(file, { throwIfNoEntry: false });
    const real = old === undefined ? file : fs.realpathSync(file);
    if (old !== undefined) fs.accessSync(real, fs.constants.W_OK);
    replaceFile(real, typeof content === "string" ? Buffer.from(content, "utf8") : content, old?.mode ?? 0o644);
  } catch (error) {
    throw asProblem(error);
  }
};

const replaceFile = (real: string, bytes: Uint8Array, mode: number): void => {
  let temporary: string | null = null;
  try {
    const target = path.join(path.dirname(real), `.${path.basename(real)}.${randomBytes(6).toString("hex")}.tmp`);
    const handle = fs.openSync(target, "wx", mode & 0o777);
    temporary = target;
    try {
      fs.writeFileSync(handle, bytes);
      fs.fchmodSync(handle, mode & 0o7777);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(target, real);
    temporary = null;
  } finally {
    if (temporary !== null) fs.rmSync(temporary, { force: true });
  }
};

const encoded = (file: TextFile, text: string): Uint8Array => {
  const whole = (file.mark ? "\uFEFF" : "") + text;
  if (file.encoding === "utf-8") return Buffer.from(whole, "utf8");
  const before = encodeGb18030((file.mark ? "\uFEFF" : "") + file.text);
  const after = encodeGb18030(whole);
  // What is not touched must keep its bytes; a file that does not come out the same even unchanged is left alone.
  if (before === null || after === null || !Buffer.from(before).equals(file.bytes))
    throw new FileProblem(
      say(
        "无法按原来的 GB18030 编码写回，没有改动；请先另存为 UTF-8",
        "It cannot be written back in its GB18030 encoding and was not changed; save it as UTF-8 first",
      ),
    );
  return after;
};
