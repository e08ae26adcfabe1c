/** Files printed by LibreOffice, and what stands on their pages. */
import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface PrintedPage {
  /** Without the page number, blanks and line ends; in the order it was drawn. */
  readonly text: string;
  /** “— 3 —”; null where the page has none. */
  readonly number: number | null;
  readonly orientation: "portrait" | "landscape";
  readonly words: readonly PrintedWord[];
}

/** In points from the upper left corner of the page. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Prints files by their names, all in one run of LibreOffice, which has a profile of its own. @throws where it makes no PDF of one of them */
export const print = async (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, readonly PrintedPage[]>> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fenjie-office-"));
  try {
    for (const [name, bytes] of files) fs.writeFileSync(path.join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { stdout, stderr } = await run("soffice", [profile, "--headless", "--convert-to", "pdf", ...files.keys()], { cwd: folder });
    const printed = new Map<string, readonly PrintedPage[]>();
    for (const name of files.keys()) {
      const pdf = path.join(folder, name.replace(/\.\w+$/u, ".pdf"));
      if (!fs.existsSync(pdf)) throw new Error(`LibreOffice did not open ${name}:\n${stdout}${stderr}`);
      printed.set(name, await pagesOf(pdf));
    }
    return printed;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

const NUMBER = /—\s*(\d+)\s*—/u;

const pagesOf = async (pdf: string): Promise<readonly PrintedPage[]> => {
  const [texts, boxes] = await Promise.all([output("pdftotext", ["-raw", pdf, "-"]), output("pdftotext", ["-bbox", pdf, "-"])]);
  const raw = texts.split("\f");
  return Array.from(boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu), ([, width, height, content = ""], i) => {
    const text = raw[i] ?? "";
    const number = NUMBER.exec(text)?.[1];
    return {
      text: squeezed(text.replace(NUMBER, "")),
      number: number === undefined ? null : Number(number),
      orientation: Number(width) > Number(height) ? "landscape" : "portrait",
      words: wordsOf(content),
    };
  });
};

const wordsOf = (page: string): readonly PrintedWord[] =>
  Array.from(
    page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu),
    ([, left, top, right, bottom, text = ""]) => ({
      text,
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    }),
  );

const output = async (program: string, args: readonly string[]): Promise<string> =>
  (await run(program, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;

/** Without blanks and without what no XML can hold; a font may draw one character for two that look alike. */
export const squeezed = (text: string): string => text.normalize("NFKC").replace(/[\s\p{Cs}\p{Cc}]+/gu, "");
