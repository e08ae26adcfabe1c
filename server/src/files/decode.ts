/** Bytes of a file as text: UTF-8 with or without a byte order mark, or GB18030 (GBK, GB2312), in which government offices keep much. */
import { say } from "../core/message.js";
import { type FileSystem, LARGEST_FILE, tooLarge, type Unreadable } from "./fileSystem.js";

export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: "utf-8" | "gb18030";
  /** Whether a byte order mark stood ahead. */
  readonly mark: boolean;
}

/** The text of bytes, or in one message why they are none: UTF-16, binary, damaged, or too many. */
export const decode = (bytes: Uint8Array): DecodedText | Unreadable => {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  if (isUtf16(bytes)) return UTF_16;
  if (bytes.includes(0)) return BINARY;
  const utf8 = inEncoding("utf-8", bytes);
  if (utf8 !== null) return utf8;
  return (isDamagedUtf8(bytes) ? null : inEncoding("gb18030", bytes)) ?? UNKNOWN;
};

/** The text of a file, or why it cannot be had. */
export const readText = async (files: FileSystem, uri: string): Promise<DecodedText | Unreadable> => {
  const bytes = await files.read(uri);
  return bytes instanceof Uint8Array ? decode(bytes) : bytes;
};

const inEncoding = (encoding: DecodedText["encoding"], bytes: Uint8Array): DecodedText | null => {
  try {
    const whole = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = whole.charCodeAt(0) === 0xfeff;
    return { text: mark ? whole.slice(1) : whole, encoding, mark };
  } catch {
    return null;
  }
};

const isUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

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

const UTF_16: Unreadable = {
  problem: say("文件是 UTF-16 编码，请另存为 UTF-8 或 GB18030", "The file is in UTF-16; save it as UTF-8 or GB18030"),
};

const BINARY: Unreadable = {
  problem: say(
    "不是文本文件（含有二进制内容）；Word 文件请另存为纯文本",
    "This is no text file (it holds binary data); save a Word file as plain text",
  ),
};

const UNKNOWN: Unreadable = {
  problem: say(
    "文件的编码无法识别：既不是 UTF-8 也不是 GB18030，或内容已损坏",
    "The encoding is unknown: neither UTF-8 nor GB18030, or the content is damaged",
  ),
};
