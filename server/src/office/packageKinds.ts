/** What a file is by its first bytes, whatever its name says, and a word on how to convert what is not read. */
import { type Message, say } from "../core/message.js";
import { ENCIPHERED, LOCKED } from "./packageProblems.js";

/** The two kinds of office packages that are read. */
export type PackageKind = "docx" | "xlsx";

/** What begins with “PK” is an archive and may be a package; for everything else the message that says what to do. */
export const problemByFirstBytes = (bytes: Uint8Array, wanted: PackageKind): Message | null => {
  if (beginsWith(bytes, ARCHIVE)) return null;
  if (beginsWith(bytes, COMPOUND)) return compoundProblem(bytes, wanted);
  const start = asciiStart(bytes);
  if (PROTECTED.some((mark) => start.includes(mark))) return ENCIPHERED;
  if (start.startsWith("%PDF-")) return PDF;
  if (start.startsWith("{\\rtf")) return older("RTF 文件", "an RTF file", wanted);
  if (/^\s*<(?:!doctype html|html)/iu.test(start)) return WEB_PAGE[wanted];
  if (/^mime-version:/iu.test(start)) return older("网页存档（MHT）文件", "a web archive (MHT)", wanted);
  if (/^\s*<\?xml/u.test(start)) return older("XML 文件", "an XML file", wanted);
  return start.includes("\0") ? binary(wanted) : notThis(wanted);
};

/** The archive holds other paths than those of the wanted kind. @param paths in small letters */
export const problemByPaths = (paths: readonly string[], wanted: PackageKind): Message => {
  const has = (beginning: string): boolean => paths.some((path) => path.startsWith(beginning));
  if (has("ofd.xml")) return OFD;
  if (has("word/")) return OTHER_KIND.docx;
  if (has("xl/")) return OTHER_KIND.xlsx;
  if (has("ppt/")) return notThis(wanted);
  if (has("content.xml")) return older("OpenDocument 文件", "an OpenDocument file", wanted);
  return notThis(wanted);
};

/** “PK”, and what follows it in an archive with an entry, without one, or cut in several. */
export const ARCHIVE = [0x50, 0x4b];
/** OLE compound file: .doc, .xls, .wps, .et, and the shell around an encrypted package. */
export const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** The first bytes as letters; a byte order mark is passed over. */
const asciiStart = (bytes: Uint8Array): string => {
  const from = beginsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return String.fromCharCode(...bytes.subarray(from, from + 512));
};

/** The names of the streams of a compound file are UTF-16; its directory lies anywhere. */
const compoundProblem = (bytes: Uint8Array, wanted: PackageKind): Message => {
  const has = (name: string): boolean => includesUtf16(bytes, name);
  if (has("EncryptedPackage")) return LOCKED;
  if (has("WordDocument")) return older("旧格式（.doc 或 .wps）文件", "a file of the old kind (.doc or .wps)", "docx");
  if (has("Workbook")) return older("旧格式（.xls 或 .et）文件", "a file of the old kind (.xls or .et)", "xlsx");
  return older("旧格式文件", "a file of an old kind", wanted);
};

const includesUtf16 = (bytes: Uint8Array, name: string): boolean => {
  const letters = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = letters[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (letters.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
};

const PROGRAMS: Readonly<Record<PackageKind, string>> = { docx: "Word", xlsx: "Excel" };

const older = (zh: string, en: string, target: PackageKind): Message =>
  say(
    `这是${zh}，不能直接读取；请在 ${PROGRAMS[target]} 或 WPS 中打开，用“另存为”存成 .${target} 再打开`,
    `This is ${en}, which is not read; open it in ${PROGRAMS[target]} or WPS, save it as “.${target}” and open that`,
  );

const notThis = (wanted: PackageKind): Message =>
  say(
    `不是 .${wanted} 文件（只是改了扩展名也不行）；请在 ${PROGRAMS[wanted]} 或 WPS 中打开，用“另存为”存成 .${wanted}`,
    `This is no .${wanted} file, whatever its name says; open it in ${PROGRAMS[wanted]} or WPS and save it as “.${wanted}”`,
  );

/** Text of any kind has no zero bytes. */
const binary = (wanted: PackageKind): Message =>
  say(
    `不是 .${wanted} 文件，或者已被单位的加密软件加密；请先解密，或在 ${PROGRAMS[wanted]}、WPS 中打开后“另存为” .${wanted}`,
    `This is no .${wanted} file, or a program that protects files has enciphered it; decipher it first, or open it in ${PROGRAMS[wanted]} or WPS and save it as “.${wanted}”`,
  );

/** What begins the files of programs that offices protect their documents with (亿赛通, 天锐绿盾). */
const PROTECTED = ["E-SafeNet", "%TSD-Header-"];

const PDF = say(
  "这是 PDF 文件，不能直接读取；请打开后复制其中的文字粘贴到草稿，或用 WPS 转换成 .docx 再打开",
  "This is a PDF, which is not read; copy its text and paste it into a draft, or convert it to “.docx” first",
);

const OFD = say(
  "这是 OFD 版式文件，不能直接读取；请在 OFD 阅读器或 WPS 中转换成 .docx，或复制其中的文字粘贴到草稿",
  "This is an OFD file, which is not read; convert it to “.docx”, or copy its text and paste it into a draft",
);

const WEB_PAGE: Readonly<Record<PackageKind, Message>> = {
  docx: say(
    "这其实是网页文件；请把扩展名改为 .html 再打开，或在 Word、WPS 中“另存为” .docx",
    "This is a web page in fact; rename it to “.html” and open that, or save it as “.docx” in Word or WPS",
  ),
  xlsx: say(
    "这其实是网页文件；请把扩展名改为 .html 再打开，或在 Excel、WPS 中“另存为” .xlsx",
    "This is a web page in fact; rename it to “.html” and open that, or save it as “.xlsx” in Excel or WPS",
  ),
};

const OTHER_KIND: Readonly<Record<PackageKind, Message>> = {
  docx: say("这是 Word 文档，请把扩展名改为 .docx 再打开", "This is a document of Word; rename it to “.docx” and open that"),
  xlsx: say("这是 Excel 工作簿，请把扩展名改为 .xlsx 再打开", "This is a workbook; rename it to “.xlsx” and open that"),
};
