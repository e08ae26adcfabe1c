/** `fenjie convert FILE…`: documents of Word, Excel and the web as notices, and notices as documents. */
import path from "node:path";
import { CheckedNotice, type CheckSettings } from "../../core/checked.js";
import { type Message, say } from "../../core/message.js";
import { EXPORT_FORMATS, type ExportFormat, IMPORT_EXTENSIONS } from "../../documents/formats.js";
import { readBytes } from "../../files/node.js";
import { isNoticeName } from "../../files/noticeName.js";
import type { Command } from "../command.js";
import { findInputs, type Wanted } from "../inputs.js";
import { config } from "../options.js";
import { force, outputPlace, writeNewFile } from "../output.js";
import { slashed } from "../paths.js";
import { Projects } from "../projects.js";
import type { Terminal } from "../terminal.js";
import { asProblem, FileProblem } from "../textFile.js";

/** `txt` is the text of a notice. */
type Target = ExportFormat | "txt";

export const convert: Command = {
  name: "convert",
  operands: "PATH…",
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: say(
    "把 Word、Excel、网页等文件转成通知文本，或把通知转成 Word、Excel 等文件",
    "turn files of Word, Excel or the web into notices, and notices into such files",
  ),
  options: {
    to: {
      value: "FORMAT",
      values: ["txt", ...EXPORT_FORMATS],
      help: say(
        "转成哪种文件；缺省时其他文件转成通知（txt），通知转成 docx",
        "what to make; where it is not given a notice (txt) of other files and docx of notices",
      ),
    },
    output: {
      value: "FILE|FOLDER",
      help: say(
        "写入这个文件或文件夹；缺省时写在原文件旁边，“-”为标准输出",
        "where to write; beside the original where it is not given, “-” for standard output",
      ),
    },
    force,
    config,
  },
  run: async (given, terminal) => {
    const projects = new Projects(terminal.folder, given.value("config"));
    const to = given.value("to") as Target | undefined;
    const inputs = await findInputs(given.operands, projects, terminal.folder, ...(to === "txt" ? [DOCUMENTS] : []));
    const output = outputPlace(given, terminal.folder, inputs.files.length > 1 ? ONE_ONLY : null);
    const failures = [...inputs.failures];
    const taken = new Set<string>();
    for (const { path: file, project } of inputs.files) {
      const original = path.resolve(terminal.folder, file);
      try {
        const made = await convertFile(original, file, {
          to,
          terminal,
          settings: project.settings,
        });
        if (output?.kind === "standard") process.stdout.write(made.bytes);
        else {
          const target = output?.kind === "file" ? output.file : freeName(output?.folder ?? path.dirname(original), made.name, taken);
          if (target === original) throw new FileProblem(ITSELF);
          writeNewFile(target, made.bytes, given.has("force"));
          terminal.complain(
            terminal.tell(say(`“${file}”已转成“${nameFrom(target, terminal)}”`, `“${file}” is now “${nameFrom(target, terminal)}”`)),
          );
        }
        for (const remark of made.remarks) terminal.complain(`${file}: ${terminal.tell(remark)}`);
      } catch (error) {
        failures.push({ path: file, message: asProblem(error).what });
      }
    }
    failures.unshift(...projects.failures);
    for (const failure of failures) terminal.complain(`${failure.path}: ${terminal.tell(failure.message)}`);
    return failures.length > 0 ? 2 : 0;
  },
};

/** Of a folder that is to become notices. */
const DOCUMENTS: Wanted = {
  // “~$a.docx” is what Word leaves beside a file that is open.
  is: (file) =>
    IMPORT_EXTENSIONS.some((extension) => file.toLowerCase().endsWith(`.${extension}`)) &&
    !isNoticeName(file) &&
    !/(?:^|\/)~\$/u.test(file),
  none: say("文件夹中没有可以转换的文件", "There is nothing in this folder that could be converted"),
};

const ITSELF = say("转换的结果就是原文件，没有写入", "The result would be the file itself; nothing was written");

const ONE_ONLY = say(
  "要转换的文件不止一个，--output 请写一个文件夹（以“/”结尾）",
  "There are several files to convert; --output has to be a folder (ending in “/”)",
);

interface Converted {
  /** Name of the file beside the original. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly remarks: readonly Message[];
}

interface Request {
  readonly to: Target | undefined;
  readonly terminal: Terminal;
  readonly settings: CheckSettings;
}

/** @throws FileProblem */
const convertFile = async (file: string, shown: string, { to, terminal, settings }: Request): Promise<Converted> => {
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) throw new FileProblem(bytes.problem);
  const { exportNotice, exportRemarks, importDocument, stemOf } = await import("../../documents/index.js");
  const read = await importDocument(shown, bytes, { settings, language: terminal.language });
  if ("problem" in read) throw new FileProblem(read.problem);
  const stem = stemOf(shown);
  const format = to ?? (read.isNotice ? "docx" : "txt");
  const doubts =
    read.doubts > 0 && format === "txt" ? [say(`${read.doubts}处待核对，已在文中标出`, `${read.doubts} places to review are marked`)] : [];
  if (format === "txt") return { name: `${stem}.notice.txt`, bytes: Buffer.from(read.text, "utf8"), remarks: [...read.remarks, ...doubts] };
  const checked = new CheckedNotice(read.text, settings, null);
  const made = await exportNotice(checked, format, slashed(shown));
  if (!(made instanceof Uint8Array)) throw new FileProblem(made.problem);
  return { name: `${stem}.${format}`, bytes: made, remarks: [...read.remarks, ...exportRemarks(checked)] };
};

/** Two files of one folder may become one of the same name (a.docx and a.html): the second is told apart. */
const freeName = (folder: string, name: string, taken: Set<string>): string => {
  const dot = name.indexOf(".", 1);
  for (let n = 1; ; n++) {
    const target = path.join(folder, n === 1 ? name : `${name.slice(0, dot)} (${n})${name.slice(dot)}`);
    if (taken.has(target.toLowerCase())) continue;
    taken.add(target.toLowerCase());
    return target;
  }
};

const nameFrom = (file: string, { folder }: Terminal): string => slashed(path.relative(folder, file));
