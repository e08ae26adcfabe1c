import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const program = path.resolve("dist/cli.js");

/** The table most tests are about: two slips that can be fixed safely, and a row without a deadline. */
export const NOTICE = `工作任务\t牵头部门\t责任单位\t具体要求\t完成时限
(一)健全机制\t县教育局\t县财政局\t做好公开工作。\t12 月底前
\t县教育局\t县财政局\t做好解读工作。\t
`;

/** The same without anything to object to. */
export const CLEAN = `工作任务\t牵头部门\t责任单位\t具体要求\t完成时限
（一）健全机制\t县教育局\t县财政局\t做好公开工作。\t12月底前
`;

export interface Folder {
  readonly path: string;
  readonly fenjie: (...args: readonly string[]) => Result;
  /** With these variables in the environment. */
  readonly fenjieIn: (environment: Readonly<Record<string, string>>, ...args: readonly string[]) => Result;
  readonly read: (file: string) => Buffer;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly files: () => string[];
}

/** A folder with these files, in which `fenjie` is run. It goes after the tests of the file. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>> = {}): Folder => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "fenjie-")));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, content: string | Uint8Array): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  const fenjieIn: Folder["fenjieIn"] = (environment, ...args) => {
    const { PATH = "" } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH, ...environment },
    });
    return { code: status, out: stdout, err: stderr };
  };
  return {
    path: folder,
    fenjie: (...args) => fenjieIn({}, ...args),
    fenjieIn,
    read: (file) => fs.readFileSync(path.join(folder, file)),
    write,
    files: () =>
      (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) => fs.statSync(path.join(folder, file)).isFile()).sort(),
  };
};

export interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: { readonly line: number; readonly column: number };
      readonly end: { readonly line: number; readonly column: number };
      readonly fix: "safe" | "offer" | null;
    }[];
  }[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly summary: Readonly<Record<"files" | "error" | "warning" | "info" | "hint", number>>;
}

/** What `fenjie check --format json` printed. */
export const reportOf = ({ out }: Result): Report => JSON.parse(out) as Report;

/** “a.notice.txt: deadline/spacing numbering/bracket-width” a file. */
export const rulesIn = (result: Result): string[] =>
  reportOf(result).files.map(
    ({ path, findings }) =>
      `${path}: ${findings
        .map(({ rule }) => rule)
        .sort()
        .join(" ")}`,
  );

/** “汶政办字〔2025〕8号” in GB18030, by the table the tests keep of their own. */
export const gb18030 = (text: string): Buffer => {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  return Buffer.from([...text].flatMap((character) => (character < "\u0080" ? [character.charCodeAt(0)] : (table.get(character) ?? []))));
};
