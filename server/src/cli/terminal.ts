/** Where a command writes, in which language, and whether in colours. */
import type { Language, Message } from "../core/message.js";

export interface Terminal {
  readonly language: Language;
  /** The current directory. Paths are printed as they were given, or from here. */
  readonly folder: string;
  /** How many columns a line has; null where the output goes into a file or to another program. */
  readonly width: number | null;
  /** To standard output; the line end is added. */
  readonly print: (line: string) => void;
  /** A message that is no result, to standard error: “fenjie: …”. */
  readonly complain: (message: string) => void;
  readonly tell: (message: Message) => string;
  readonly paint: (style: Style, text: string) => string;
}

export type Style = "error" | "warning" | "info" | "hint" | "path" | "faint";

const CODES: Readonly<Record<Style, string>> = { error: "31", warning: "33", info: "36", hint: "90", path: "1", faint: "90" };

/** English where the environment says so, else Chinese: also for C and POSIX, which say nothing about a language. */
export const languageOf = (environment: NodeJS.ProcessEnv): Language => {
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value !== undefined && value !== "") ?? "";
  return /^en(?:[_.@-]|$)/i.test(locale) ? "en" : "zh";
};

/** The terminal of this process. Colours only where somebody looks at them (https://no-color.org). */
export const processTerminal = (): Terminal => {
  const language = languageOf(process.env);
  const colours = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  // A reader that goes away early (`fenjie check . | head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    language,
    folder: process.cwd(),
    width: process.stdout.columns ?? (Number(process.env.COLUMNS) || null),
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (message) => void process.stderr.write(`fenjie: ${message}\n`),
    tell: (message) => message[language],
    paint: (style, text) => (colours ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
  };
};
