/** A file of another program as the draft of a notice. */
import { CheckedNotice, type CheckSettings } from "../core/checked.js";
import { noticeFrom } from "../core/foreign/notice.js";
import { type Language, type Message, say } from "../core/message.js";
import { readOutline } from "../core/notice/outline.js";
import { configuredPlace, NOWHERE, unitsFor } from "../core/place.js";
import { reviewMarksIn } from "../core/review/marks.js";
import { fileName, stemOf } from "./fileName.js";
import { readDocument } from "./read/index.js";

export interface ImportedDocument {
  readonly text: string;
  /** A name for the draft, that of the file: “政务公开分解表” of “政务公开分解表.docx”. */
  readonly name: string;
  readonly tasks: number;
  /** Marks for review in the text. */
  readonly doubts: number;
  readonly remarks: readonly Message[];
  /** It was the text of a notice as it is. */
  readonly isNotice: boolean;
}

export interface ImportOptions {
  /** Columns, place and units that hold where the file lies. */
  readonly settings: CheckSettings;
  /** That of the marks. */
  readonly language: Language;
}

/** @param path of the file; its extension is believed only where the bytes do not say what they are */
export const importDocument = async (
  path: string,
  bytes: Uint8Array,
  { settings, language }: ImportOptions,
): Promise<ImportedDocument | { readonly problem: Message }> => {
  const read = await readDocument(path, bytes);
  if ("problem" in read) return read;
  if ("notice" in read) return asItIs(read.notice, path, settings);
  const { configuration, registries } = settings;
  const { columns } = configuration;
  // Where the place is not configured, the names of functions that every place has.
  const units = unitsFor(registries, configuredPlace(configuration, registries) ?? NOWHERE);
  const made = noticeFrom(read, { language, units, ...(columns !== undefined && { headings: columns }) });
  if (made.text.trim() === "") return { problem: EMPTY };
  return { ...made, isNotice: false, name: fileName(stemOf(path)) };
};

const EMPTY = say(
  "文件中没有文字，可能是扫描件；请先用文字识别软件转换",
  "There is no text in the file; it may be a scan: recognise the text first",
);

/** A text that is a notice already. */
const asItIs = (text: string, path: string, settings: CheckSettings): ImportedDocument => {
  const checked = new CheckedNotice(text, settings);
  const tasks = readOutline(checked.notice).tasks.length;
  return { text, name: fileName(stemOf(path)), tasks, doubts: reviewMarksIn(text).length, remarks: [], isNotice: true };
};
