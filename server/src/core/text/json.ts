/**
 * JSON that comes from a file, with the place of everything in it, so that a mistake can be shown where it stands. Strict JSON (RFC 8259): no
 * comments, no trailing commas. A byte order mark ahead of it is passed over.
 */
import { type Message, say } from "../message.js";
import { countLines, startOfLine } from "./lines.js";
import type { Span } from "./span.js";

/** Keys and indexes from the root: ["units", 3, "name"]. */
export type JsonPath = readonly (string | number)[];

export interface JsonText {
  readonly value: unknown;
  /** Where the value at `path` stands, its key for a member of an object; the nearest that is there where the path leads on into nothing. */
  readonly placeOf: (path: JsonPath) => Span;
  /** Where the object or array at `path` stands, from bracket to bracket, and what is in it; null where there is none. */
  readonly listAt: (path: JsonPath) => JsonList | null;
}

export interface JsonList {
  readonly span: Span;
  /** Elements; of an object its members, each from its key to the end of its value. */
  readonly items: readonly Span[];
}

export interface JsonMistake {
  readonly span: Span;
  readonly message: Message;
  /** Whether the text is no JSON, so that every reader of JSON says so. A key that stands twice, nothing at all and too much depth are refused here only. */
  readonly isSyntax: boolean;
}

export type JsonResult = JsonText | { readonly mistake: JsonMistake };

/** Line and column of an offset, both from 1, the column in UTF-16 code units; a byte order mark is no column. */
export const lineAndColumn = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const line = countLines(text, offset);
  const mark = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { line: line + 1, column: Math.max(0, offset - startOfLine(text, line) - mark) + 1 };
};

/** “units[3].name”; the root is “$”. */
export const writtenPath = (path: JsonPath): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${key}`)).join("") || "$";

/** Objects nested deeper than this are refused. */
const DEEPEST = 200;

class Mistake extends Error {
  constructor(
    readonly offset: number,
    readonly what: Message,
    readonly isSyntax = true,
  ) {
    super(what.en);
  }
}

/** Where a value stands, and its members. */
interface Node {
  readonly span: Span;
  readonly value: unknown;
  readonly members: ReadonlyMap<string | number, { readonly key: Span; readonly node: Node }>;
}

/** Reads a text; never throws. */
export const readJson = (text: string): JsonResult => {
  try {
    const root = new Reader(text).whole();
    return { value: root.value, placeOf: (path) => placeIn(root, path), listAt: (path) => listIn(root, path) };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return {
      mistake: {
        span: { start: error.offset, end: Math.min(text.length, error.offset + 1) },
        message: error.what,
        isSyntax: error.isSyntax,
      },
    };
  }
};

const placeIn = (root: Node, path: JsonPath): Span => {
  let node = root;
  let place = root.span;
  for (const key of path) {
    const member = node.members.get(key);
    if (member === undefined) break;
    place = member.key;
    node = member.node;
  }
  return place;
};

const listIn = (root: Node, path: JsonPath): JsonList | null => {
  let node: Node | undefined = root;
  for (const key of path) node = node?.members.get(key)?.node;
  if (node === undefined || typeof node.value !== "object" || node.value === null) return null;
  const items = [...node.members.values()].map(({ key, node: { span } }): Span => ({ start: key.start, end: span.end }));
  return { span: node.span, items };
};

const NO_MEMBERS: Node["members"] = new Map();
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\r\n]|\\[^\r\n])*"/y;
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

class Reader {
  private at: number;
  private depth = 0;

  constructor(private readonly text: string) {
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  whole(): Node {
    this.blanks();
    if (this.at === this.text.length)
      throw new Mistake(this.at, say("文件是空的，应为一个 JSON 对象", "The file is empty; it should be a JSON object"), false);
    const node = this.value();
    this.blanks();
    if (this.at < this.text.length) throw this.unexpected(say("应到此结束", "the text should end here"));
    return node;
  }

  private value(): Node {
    if (++this.depth > DEEPEST) throw new Mistake(this.at, say(`嵌套超过 ${DEEPEST} 层`, `Nested deeper than ${DEEPEST} levels`), false);
    const node = this.valueHere();
    this.depth--;
    return node;
  }

  private valueHere(): Node {
    const start = this.at;
    const char = this.text[start];
    if (char === "{") return this.object();
    if (char === "[") return this.array();
    if (char === '"') return { value: this.string(), span: { start, end: this.at }, members: NO_MEMBERS };
    const number = this.match(NUMBER);
    if (number !== null) return { value: Number(number), span: { start, end: this.at }, members: NO_MEMBERS };
    for (const [word, value] of Object.entries(WORDS)) {
      if (!this.text.startsWith(word, start)) continue;
      this.at += word.length;
      return { value, span: { start, end: this.at }, members: NO_MEMBERS };
    }
    throw this.unexpected(say("应为一个值", "a value should stand here"));
  }

  private object(): Node {
    const start = this.at++;
    const members = new Map<string, { key: Span; node: Node }>();
    const value: Record<string, unknown> = {};
    this.list("}", () => {
      const keyStart = this.at;
      if (this.text[keyStart] !== '"') throw this.unexpected(say("应为双引号中的键名", "a key in double quotes should stand here"));
      const key = this.string();
      const span = { start: keyStart, end: this.at };
      if (members.has(key)) throw new Mistake(keyStart, say(`“${key}”写了两次，请合并为一处`, `“${key}” stands twice; keep one`), false);
      this.blanks();
      if (this.text[this.at] !== ":") throw this.unexpected(say("键名后应为冒号“:”", "a colon “:” should follow the key"));
      this.at++;
      this.blanks();
      const node = this.value();
      members.set(key, { key: span, node });
      // A key “__proto__” must not reach the prototype.
      Object.defineProperty(value, key, { value: node.value, enumerable: true, configurable: true, writable: true });
    });
    return { value, span: { start, end: this.at }, members };
  }

  private array(): Node {
    const start = this.at++;
    const members = new Map<number, { key: Span; node: Node }>();
    this.list("]", () => {
      const node = this.value();
      members.set(members.size, { key: node.span, node });
    });
    return { value: [...members.values()].map(({ node }) => node.value), span: { start, end: this.at }, members };
  }

  /** What stands between commas up to `close`. */
  private list(close: "}" | "]", item: () => void): void {
    this.blanks();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.blanks();
      const char = this.text[this.at];
      if (char === close) {
        this.at++;
        return;
      }
      if (char !== ",") throw this.unexpected(say(`应为逗号“,”或“${close}”`, `a comma “,” or “${close}” should stand here`));
      const comma = this.at++;
      this.blanks();
      if (this.text[this.at] === close)
        throw new Mistake(comma, say(`“${close}”前多了一个逗号，请删去`, `There is a comma too many before “${close}”; remove it`));
    }
  }

  private string(): string {
    const start = this.at;
    const found = this.match(STRING);
    try {
      if (found !== null) return JSON.parse(found) as string;
    } catch {
      // A control character, or a backslash with nothing known behind it.
    }
    throw new Mistake(
      start,
      say(
        "字符串没有写完，或含有不允许的字符（反斜杠应写作“\\\\”）",
        "The string does not end, or holds a character that is not allowed (a backslash is written “\\\\”)",
      ),
    );
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.at += found[0].length;
    return found[0];
  }

  private blanks(): void {
    while (" \t\r\n".includes(this.text[this.at] ?? "x")) this.at++;
  }

  private unexpected(wanted: Message): Mistake {
    const char = this.text[this.at];
    if (char === undefined) return new Mistake(this.at, say(`文件在这里就结束了：${wanted.zh}`, `The file ends here: ${wanted.en}`));
    if ("，：“”‘’；".includes(char))
      return new Mistake(
        this.at,
        say(`${char} 是全角标点，请改为半角：${wanted.zh}`, `${char} is a full-width mark; use the half-width one: ${wanted.en}`),
      );
    return new Mistake(this.at, say(`不应出现“${char}”：${wanted.zh}`, `Unexpected “${char}”: ${wanted.en}`));
  }
}
