/** Small changes of a JSON text that leave all the rest as it is: its indents, line ends and the order of its keys. */
import type { JsonList, JsonPath, JsonText } from "./json.js";
import type { Span } from "./span.js";

/** `text` in the place of `span`, which counts from the start of the JSON text. */
export interface JsonEdit {
  readonly span: Span;
  readonly text: string;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Puts `value` behind the last element of the array at `path`; null where none is there. `json` is what `text` was read into. */
export const withElement = (text: string, json: JsonText, path: JsonPath, value: JsonValue): JsonEdit | null => {
  const list = json.listAt(path);
  return list === null || text[list.span.start] !== "[" ? null : put(text, list, (form) => written(value, form));
};

/** Puts a member behind the last one of the object at `path`; null where none is there or it has the key already. */
export const withMember = (text: string, json: JsonText, path: JsonPath, key: string, value: JsonValue): JsonEdit | null => {
  const list = json.listAt(path);
  if (list === null || text[list.span.start] !== "{") return null;
  const keyText = JSON.stringify(key);
  if (list.items.some(({ start }) => text.startsWith(keyText, start))) return null;
  return put(text, list, (form) => `${keyText}:${form.gap}${written(value, { ...form, broken: false })}`);
};

/** Puts `value` in the place of the object or array at `path`, written like it; null where there is none. */
export const withList = (text: string, json: JsonText, path: JsonPath, value: JsonValue): JsonEdit | null => {
  const span = json.listAt(path)?.span;
  if (span === undefined) return null;
  const before = text.slice(span.start, span.end);
  const base = formOf(text);
  const broken = /[\r\n]/u.test(before) && before.startsWith("{");
  const pad = /^\{[^\s}]/u.test(before) ? "" : base.pad;
  return { span, text: written(value, { ...base, pad, broken, indent: indentAt(text, span.start) }) };
};

/** Takes the item at `index` of the object or array at `path` out, and what parts it from its neighbour; null where there is none. */
export const withoutItem = (json: JsonText, path: JsonPath, index: number): JsonEdit | null => {
  const list = json.listAt(path);
  const item = list?.items[index];
  if (list === null || item === undefined) return null;
  const before = list.items[index - 1];
  const after = list.items[index + 1];
  if (before !== undefined) return { span: { start: before.end, end: item.end }, text: "" };
  if (after !== undefined) return { span: { start: item.start, end: after.start }, text: "" };
  return { span: { start: list.span.start + 1, end: list.span.end - 1 }, text: "" };
};

/** How values are written in a text. */
interface Form {
  /** What stands behind “:” and “,” on one line. */
  readonly gap: "" | " ";
  /** What stands behind “{” and before “}” on one line. */
  readonly pad: "" | " ";
  /** An object takes a line for each of its members. */
  readonly broken: boolean;
  /** What the line of the item begins with. */
  readonly indent: string;
  /** One step of it. */
  readonly step: string;
  readonly eol: string;
}

const put = (text: string, { span, items }: JsonList, write: (form: Form) => string): JsonEdit => {
  const last = items.at(-1);
  const base = formOf(text);
  if (last === undefined) {
    const inside = { start: span.start + 1, end: span.end - 1 };
    const outer = indentAt(text, span.start);
    const indent = outer + base.step;
    if (base.gap === "") return { span: inside, text: write({ ...base, indent }) };
    return { span: inside, text: `${base.eol}${indent}${write({ ...base, indent })}${base.eol}${outer}` };
  }
  const before = items.at(-2);
  const lead = text.slice(span.start + 1, items[0]?.start);
  // Two items show what stands between them; one shows only how far it is from the bracket.
  const between = before === undefined ? (lead.includes("\n") ? `,${lead}` : `,${base.gap}`) : text.slice(before.end, last.start);
  const sibling = text.slice(last.start, last.end);
  const form: Form = {
    ...base,
    pad: sibling.startsWith("{") && !/^\{\s/u.test(sibling) ? "" : base.pad,
    broken: sibling.startsWith("{") && /[\r\n]/u.test(sibling),
    indent: indentAt(text, last.start),
  };
  return { span: { start: last.end, end: last.end }, text: oneBreak(between) + write(form) };
};

const formOf = (text: string): Form => {
  const gap = /[\r\n]|[:,] /u.test(text.trim()) ? " " : "";
  const step = /^[ \t]+(?=\S)/mu.exec(text)?.[0] ?? "  ";
  return { gap, pad: gap, broken: false, indent: "", step, eol: text.includes("\r\n") ? "\r\n" : "\n" };
};

/** Blank lines between items are not repeated. */
const oneBreak = (between: string): string => between.replace(/(?:[ \t]*\r?\n)+(?=[ \t]*\r?\n)/gu, "");

/** The blanks that the line of `offset` begins with. */
const indentAt = (text: string, offset: number): string => {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0] ?? "";
};

const written = (value: JsonValue, form: Form): string => {
  const { gap, pad, indent, step, eol } = form;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner: Form = { ...form, indent: indent + step, broken: false };
  if (Array.isArray(value)) return `[${value.map((item) => written(item, inner)).join(`,${gap}`)}]`;
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${gap}${written(item, inner)}`);
  if (members.length === 0) return "{}";
  if (!form.broken) return `{${pad}${members.join(`,${gap}`)}${pad}}`;
  return `{${eol}${members.map((member) => `${indent}${step}${member}`).join(`,${eol}`)}${eol}${indent}}`;
};
