/** Names for files that are made of a notice: what it is called, without what a file system does not take. */
import type { CheckedNotice } from "../core/checked.js";

/** “2025年汶上县政务公开工作要点任务分解表”: the title of its annex, else its own, else `fallback`. Without an extension. */
export const documentName = ({ parts }: Pick<CheckedNotice, "parts">, fallback: string): string => {
  // A table right under the text has the last sentence over it for a title.
  const annexes = parts.annexTitles.flatMap((title) => (title === null || /[。；;：:！!]$/u.test(title.text) ? [] : [title.text]));
  const [only] = annexes;
  return fileName((annexes.length === 1 ? only : undefined) ?? parts.title?.text ?? fallback);
};

/** At most 80 characters: with a folder before them Windows takes no more than some 250. */
const LONGEST = 80;

/** A text as the name of a file on every system; “通知” where nothing of it is left. */
export const fileName = (text: string): string => {
  const name = [...text.normalize("NFC")]
    .map((character) => (isForbidden(character) ? "_" : character))
    .join("")
    .replace(/\s+/gu, " ")
    .slice(0, LONGEST)
    .replace(/^[\s._]+|[\s._]+$/gu, "");
  return name === "" || RESERVED.test(name) ? `通知${name}` : name;
};

const isForbidden = (character: string): boolean => character < " " || '\\/:*?"<>|'.includes(character) || character === "\u007f";
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** The name of a file without its folder and its extensions: “a” of “文件/a.notice.txt” and of “a.docx”. */
export const stemOf = (path: string): string => {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/(?:\.notice)?\.[A-Za-z0-9]{1,5}$/u, "") || name;
};
