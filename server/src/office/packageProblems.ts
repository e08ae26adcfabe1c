/** Why an office package cannot be read, in words that tell what to do. */
import { type Message, say } from "../core/message.js";

/**
 * Thrown while a document is read where nothing sensible can be made of it; every reader catches it.
 * @see orProblem
 */
export class Unreadable extends Error {
  constructor(readonly problem: Message) {
    super(problem.en);
  }
}

/** It is a file of another kind, or no file of any kind that is known. The problem says what to do to open it as a notice. */
export class NotOfThisKind extends Unreadable {}

/** What `read` gives, or what it says why it cannot. */
export const orProblem = <T>(read: () => T): T | { readonly problem: Message } => {
  try {
    return read();
  } catch (error) {
    return { problem: problemOf(error) };
  }
};

/** What an error says that was thrown while a file was read. Whatever else goes wrong counts as damage of the file. */
export const problemOf = (error: unknown): Message => (error instanceof Unreadable ? error.problem : DAMAGED);

export const DAMAGED = say(
  "文件已损坏或不完整，读不出来，请在 Word、Excel 或 WPS 中打开后另存",
  "The file is damaged or incomplete and cannot be read; open it in Word, Excel or WPS and save it again",
);

export const EMPTY = say("文件是空的，没有任何内容", "The file is empty; there is nothing in it");

export const LOCKED = say(
  "文件设有打开密码，请在 Word、Excel 或 WPS 中取消密码后再打开",
  "The file has a password; take it away in Word, Excel or WPS first",
);

export const ENCIPHERED = say(
  "文件已被单位的加密软件加密，读不出来；请先用该软件解密再打开",
  "A program that protects files has enciphered this one; decipher it with that program first",
);

/** XML of an office program never has them; a text of a few lines that grows to gigabytes does. */
export const HAS_DTD = say(
  "文件中含有不应有的 XML 实体定义（DTD），为安全起见不予读取",
  "The file defines XML entities (a DTD), which no office program writes; it is not read, for safety",
);

/** @param megabytes of the file as it lies on the disk */
export const tooLarge = (megabytes: number): Message =>
  say(
    `文件太大（超过 ${megabytes} MB），不予读取；请先删去其中的图片，或只保留要用的部分`,
    `The file is too large (over ${megabytes} MB) and is not read; take the pictures out, or keep only the part you need`,
  );

export const GROWS_TOO_LARGE = say(
  "文件展开后太大，不像正常的办公文件，为安全起见不予读取；请把要用的部分复制到新文件中",
  "Unpacked, the file is too large for an ordinary office document; it is not read, for safety. Copy the part you need into a new file",
);

export const TOO_DEEP = say(
  "文件结构嵌套过深，不像正常的办公文件，不予读取；请把要用的部分复制到新文件中",
  "The file nests deeper than any ordinary office document and is not read; copy the part you need into a new file",
);
