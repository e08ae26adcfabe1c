/** Bytes of a page as text. */
import { say } from "../../../core/message.js";
import { LARGEST_FILE, tooLarge } from "../../../files/fileSystem.js";
import type { ReadProblem } from "../result.js";

/** `<meta charset="gb2312">`, `content="text/html; charset=gbk"`, `<?xml encoding="…"?>` */
const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/iu;
/** How far a browser looks for it, and some more for the comments of editors. */
const HEAD = 4096;

/**
 * The text: by its byte order mark; as UTF-8 where it is that, whatever it declares (a page saved anew keeps its old declaration); as it
 * declares; as GB18030. Broken characters are replaced (U+FFFD) where the page says what it is in, so that the rest can be read. Never throws.
 */
export const decodeHtml = (bytes: Uint8Array): { readonly text: string } | ReadProblem => {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return lenient("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return lenient("utf-16be", bytes);
  const declared = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)))?.[1] ?? null;
  return strict("utf-8", bytes) ?? (declared === null ? strict("gb18030", bytes) : lenient(declared, bytes)) ?? UNKNOWN;
};

const strict = (encoding: string, bytes: Uint8Array): { readonly text: string } | null => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
};

/** gb2312 and gbk are decoded as gb18030, which holds both. */
const lenient = (label: string, bytes: Uint8Array): { readonly text: string } | ReadProblem => {
  try {
    return { text: new TextDecoder(/^(?:gb[\w-]*|x-gbk|cp936)$/iu.test(label) ? "gb18030" : label).decode(bytes) };
  } catch {
    return strict("gb18030", bytes) ?? UNKNOWN;
  }
};

const UNKNOWN: ReadProblem = {
  problem: say(
    "网页的编码无法识别，请用浏览器打开后复制内容，或另存为 UTF-8",
    "The encoding of the page is unknown; open it in a browser and copy the text, or save it as UTF-8",
  ),
};
