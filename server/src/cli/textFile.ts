/** Text files as notices come in: UTF-8 with or without a byte order mark, or GB18030. What is written back has the form it came in. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Message, say } from "../core/message.js";
import { encodeGb18030 } from "./gb18030.js";

export interface TextFile {
  readonly path: string;
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: "utf-8" | "gb18030";
  readonly mark: boolean;
  readonly bytes: Uint8Array;
}

/** What stands in the way of reading or writing a file. */
export class FileProblem extends Error {
  constructor(readonly what: Message) {
    super(what.en);
  }
}

/** Files larger than this are refused (design: 20 MB). */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** @throws FileProblem with one clear message: missing, a folder, no permission, too large, binary, or no text in a known encoding */
export const readTextFile = (file: string): TextFile => {
  const bytes = readBytes(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    throw new FileProblem(say("文件是 UTF-16 编码，请另存为 UTF-8 或 GB18030", "The file is in UTF-16; save it as UTF-8 or GB18030"));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    throw new FileProblem(say("文件是 UTF-16 编码，请另存为 UTF-8 或 GB18030", "The file is in UTF-16; save it as UTF-8 or GB18030"));
  if (bytes.includes(0))
    throw new FileProblem(
      say(
        "不是文本文件（含有二进制内容）；Word 文件请另存为纯文本",
        "This is no text file (it holds binary data); save a Word file as plain text",
      ),
    );
  const utf8 = decoded("utf-8", bytes);
  if (utf8 !== null) {
    const mark = utf8.charCodeAt(0) === 0xfeff;
    return { path: file, text: mark ? utf8.slice(1) : utf8, encoding: "utf-8", mark, bytes };
  }
  const gb = isDamagedUtf8(bytes) ? null : decoded("gb18030", bytes);
  if (gb === null)
    throw new FileProblem(
      say(
        "文件的编码无法识别：既不是 UTF-8 也不是 GB18030，或内容已损坏",
        "The encoding is unknown: neither UTF-8 nor GB18030, or the content is damaged",
      ),
    );
  const mark = gb.charCodeAt(0) === 0xfeff;
  return { path: file, text: mark ? gb.slice(1) : gb, encoding: "gb18030", mark, bytes };
};

const readBytes = (file: string): Uint8Array => {
  try {
    const stat = fs.statSync(file);
    if (stat.isDirectory()) throw new FileProblem(say("是文件夹，这里要写文件", "This is a folder; a file is wanted here"));
    if (!stat.isFile()) throw new FileProblem(say("不是普通文件", "This is no regular file"));
    if (stat.size > LARGEST_FILE)
      throw new FileProblem(
        say(
          `文件超过 20 MB（${megabytes(stat.size)} MB），不予处理`,
          `The file is over 20 MB (${megabytes(stat.size)} MB) and is not read`,
        ),
      );
    return fs.readFileSync(file);
  } catch (error) {
    throw asProblem(error);
  }
};

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** What the system says, in words. */
export const asProblem = (error: unknown): FileProblem => {
  if (error instanceof FileProblem) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new FileProblem(say("没有这个文件或文件夹", "There is no such file or folder"));
    case "EACCES":
    case "EPERM":
      return new FileProblem(say("没有权限", "Permission denied"));
    case "EROFS":
      return new FileProblem(say("所在磁盘只读", "The disk is read-only"));
    case "ENOSPC":
      return new FileProblem(say("磁盘已满", "The disk is full"));
    case "ELOOP":
      return new FileProblem(say("符号链接形成了循环", "The symbolic links go round in circles"));
    case undefined:
      return new FileProblem(
        say(`程序内部出错，请反馈给开发者（${message}）`, `Something went wrong inside; please report it (${message})`),
      );
    default:
      return new FileProblem(say(`无法读写（${code}）`, `It cannot be read or written (${code})`));
  }
};

const decoded = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Nearly all of it is good UTF-8: one broken byte must not turn the whole into the wrong characters of another encoding. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder("utf-8").decode(bytes);
  let good = 0;
  let bad = 0;
  for (const character of text) {
    if (character === "\uFFFD") bad++;
    else if (character > "\u07ff") good++;
  }
  return good > bad * 4;
};

/**
 * Writes `text` in the place of the file, in its encoding and with its mark: into a new file beside it that then takes its name, so that a power
 * cut leaves the old or the new one. Keeps the permissions; a symbolic link stays one.
 * @throws FileProblem where it cannot be written as it was, or has changed since it was read
 */
export const writeTextFile = (file: TextFile, text: string): void => {
  const bytes = encoded(file, text);
  let temporary: string | null = null;
  try {
    const real = fs.realpathSync(file.path);
    if (!Buffer.from(file.bytes).equals(fs.readFileSync(real)))
      throw new FileProblem(
        say("文件在此期间被改动，没有写入，请重新运行", "The file changed in the meantime; nothing was written, please run again"),
      );
    const { mode } = fs.statSync(real);
    fs.accessSync(real, fs.constants.W_OK);
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
  } catch (error) {
    throw asProblem(error);
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
