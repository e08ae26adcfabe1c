/** The lines of a text taken out of a PDF, without what belongs to the page and not to the text: page numbers, running titles. */
import { type Message, say } from "../../../core/message.js";
import { roleLookup } from "../../../core/notice/columns.js";

export interface PageLine {
  /** Without blanks at its end; those ahead say where it stands on the page. */
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** Place on its page, empty lines counted. */
  readonly at: number;
  /** Empty lines stand before it on its page. */
  readonly apart: boolean;
}

export interface PageText {
  readonly lines: readonly PageLine[];
  readonly remarks: readonly Message[];
}

/** “— 3 —”, “-3-”, “第 3 页 共 10 页”, “3 / 10” */
const PAGE_NUMBER =
  /^[—–－―-]{1,2}\s*\d{1,4}\s*[—–－―-]{1,2}$|^第\s*\d{1,4}\s*页(?:[\s，,/（(]*共\s*\d{1,4}\s*页[）)]?)?$|^\d{1,4}\s*\/\s*\d{1,4}$/u;
/** Viewers put it on the line of the last words of the page: “长期坚持 — 3 —”. */
const NUMBER_BEHIND = /(?<=\S)[ \u3000]([—–－―-]{1,2} ?\d{1,4} ?[—–－―-]{1,2})[ \u3000]*$/gmu;
/** … or put its dashes on lines of their own. */
const NUMBER_BROKEN =
  /(?<=^|\n)[ \u3000]*[—–－―-]{1,2}[ \u3000]*\n[ \u3000]*(\d(?:[ \u3000]*\n?[ \u3000]*\d){0,3})[ \u3000]*\n[ \u3000]*[—–－―-]{1,2}[ \u3000]*(?=\n|$)/gu;
/** A number alone is one only at the edge of what is known to be a page. */
const BARE_NUMBER = /^\d{1,4}$/u;

/** @param text pages parted by form feeds, as pdftotext does, or by the numbers between them */
export const linesOfPages = (text: string): PageText => {
  const ofFile = text.replace(/\r\n?/gu, "\n").split("\f");
  const pages = ofFile.flatMap((page) => partedByNumbers(page, ofFile.length > 1));
  const running = runningLines(pages);
  const lines: PageLine[] = [];
  pages.forEach((page, number) => {
    let apart = false;
    page.forEach((line, at) => {
      if (line.trim() === "") apart = true;
      else if (!running.has(keyOf(line)) || !isAtEdge(page, at)) {
        lines.push({ text: line, page: number, at, apart });
        apart = false;
      }
    });
  });
  const remarks = [...running.values()].map((words) =>
    say(`每页重复的“${words}”没有读入`, `“${words}”, which every page repeats, was left out`),
  );
  return { lines, remarks };
};

/** The lines of a page; a page number within the text ends one, and so no form feed is needed. */
const partedByNumbers = (page: string, isWhole: boolean): readonly (readonly string[])[] => {
  const parts: string[][] = [[]];
  const lines = page
    .replace(NUMBER_BROKEN, (_, number: string) => `— ${number.replace(/\s/gu, "")} —`)
    .replace(NUMBER_BEHIND, "\n$1")
    .split("\n")
    .map((line) => line.trimEnd());
  const filled = lines.flatMap((line, i) => (line.trim() === "" ? [] : [i]));
  lines.forEach((line, i) => {
    const bare = line.trim();
    if (PAGE_NUMBER.test(bare)) parts.push([]);
    else if (!(isWhole && BARE_NUMBER.test(bare) && filled.length > 3 && (i === filled[0] || i === filled.at(-1))))
      parts.at(-1)?.push(line);
  });
  return parts.filter((lines) => lines.some((line) => line.trim() !== ""));
};

/** Numbers in it differ from page to page. */
const keyOf = (line: string): string => line.replace(/[\s\d]+/gu, "");

/** First or last of what stands on the page. */
const isAtEdge = (page: readonly string[], at: number): boolean =>
  page.slice(0, at).every((line) => line.trim() === "") || page.slice(at + 1).every((line) => line.trim() === "");

const roleOf = roleLookup();

/** “工作任务 牵头部门 责任单位”: the header of a table, which every page repeats too. */
const namesColumns = (line: string): boolean => line.split(/[\s\u3000]+/u).filter((word) => roleOf(word) !== undefined).length >= 2;

/** Lines at the edge of three pages at least, and of most; the header of a table, which pages repeat too, has several columns. */
const runningLines = (pages: readonly (readonly string[])[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, { words: string; count: number }>();
  for (const page of pages) {
    const filled = page.filter((line) => line.trim() !== "");
    for (const line of new Set([filled[0] ?? "", filled.at(-1) ?? ""])) {
      const key = keyOf(line);
      // A shorter one may be a piece of a title that a narrow column broke.
      if (key.length < 5 || /\S {2,}\S|[|｜\t]/u.test(line) || namesColumns(line)) continue;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { words: line.trim(), count: 1 });
      else known.count++;
    }
  }
  const repeated = [...counts].filter(([, { count }]) => count >= 3 && count > pages.length * 0.6);
  return new Map(repeated.map(([key, { words }]) => [key, words]));
};
