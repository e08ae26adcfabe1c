/**
 * What the rows say, counted: for each topic, who says what. It is kept up to date by the rows that come and go, so a question about the
 * whole notice (“is one date spelled in two ways?”) costs nothing where the answer is no.
 *
 * `add("deadline-spelling", "2025-12-31", "年底前", span)` files one statement: about the key 2025-12-31 this piece says 年底前, at that span.
 */
import type { Piece } from "../notice/model.js";
import type { Span } from "../text/span.js";

export interface Statement {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** Who says one value. */
export interface Uses {
  /** How often, in all pieces together. */
  readonly count: number;
  /** The places, in no particular order. */
  places(): Iterable<{ readonly piece: Piece; readonly span: Span }>;
}

class UseList implements Uses {
  count = 0;
  private readonly spans = new Map<Piece, Span[]>();

  add(piece: Piece, span: Span): void {
    this.count++;
    const list = this.spans.get(piece);
    if (list === undefined) this.spans.set(piece, [span]);
    else list.push(span);
  }

  /** Takes out one use by the piece. */
  remove(piece: Piece, span: Span): void {
    const list = this.spans.get(piece);
    const at = list?.indexOf(span) ?? -1;
    if (list === undefined || at < 0) return;
    this.count--;
    if (list.length === 1) this.spans.delete(piece);
    else list.splice(at, 1);
  }

  *places(): Iterable<{ readonly piece: Piece; readonly span: Span }> {
    for (const [piece, spans] of this.spans) for (const span of spans) yield { piece, span };
  }
}

interface Topic {
  readonly keys: Map<string, Map<string, UseList>>;
  /** Keys with two values or more, and keys with a value that is used twice or more. */
  readonly contended: Set<string>;
  readonly repeated: Set<string>;
  revision: number;
  /** As `revision`, but left alone by an edit after which the pieces say the same in the same order. */
  meaning: number;
}

/** An edit of more statements than this counts as changing what they say; it is not worth a comparison. */
const COMPARED = 200;

export class Tally {
  private readonly topics = new Map<string, Topic>();
  private readonly said = new Map<Piece, readonly Statement[]>();

  add(piece: Piece, statements: readonly Statement[]): void {
    if (statements.length === 0) return;
    this.said.set(piece, statements);
    for (const { topic: name, key, value, span } of statements) {
      const topic = this.topic(name);
      const values = topic.keys.get(key) ?? new Map<string, UseList>();
      topic.keys.set(key, values);
      const uses = values.get(value) ?? new UseList();
      values.set(value, uses);
      uses.add(piece, span);
      topic.revision++;
      if (values.size > 1) topic.contended.add(key);
      if (uses.count > 1) topic.repeated.add(key);
    }
  }

  /** Returns what the piece said. */
  remove(piece: Piece): readonly Statement[] {
    const statements = this.said.get(piece);
    if (statements === undefined) return [];
    this.said.delete(piece);
    for (const { topic: name, key, value, span } of statements) {
      const topic = this.topic(name);
      const values = topic.keys.get(key);
      const uses = values?.get(value);
      if (values === undefined || uses === undefined) continue;
      uses.remove(piece, span);
      topic.revision++;
      if (uses.count === 0) values.delete(value);
      if (values.size === 0) topic.keys.delete(key);
      if (values.size < 2) topic.contended.delete(key);
      // Asked only for keys that were repeated, so this stays cheap for all others.
      if (topic.repeated.has(key) && ![...values.values()].some((u) => u.count > 1)) topic.repeated.delete(key);
    }
    return statements;
  }

  /** To be told after an edit: what the pieces it took away said, and what those in their place say, both in the order of the text. */
  settle(before: readonly Statement[], after: readonly Statement[]): void {
    const all = [...before, ...after];
    const comparable = all.length <= COMPARED;
    for (const name of new Set(all.map(({ topic }) => topic))) {
      if (!comparable || !sayTheSame(before, after, name)) this.topic(name).meaning++;
    }
  }

  clear(): void {
    this.topics.clear();
    this.said.clear();
  }

  /** A number that changes whenever statements of the topic come or go. */
  revision(topic: string): number {
    return this.topics.get(topic)?.revision ?? 0;
  }

  /** A number that changes whenever what is said about the topic changes; typing elsewhere in a row leaves it alone. */
  meaning(topic: string): number {
    return this.topics.get(topic)?.meaning ?? 0;
  }

  /** Keys about which two different values are said. */
  contended(topic: string): Iterable<string> {
    return this.topics.get(topic)?.contended ?? [];
  }

  /** Keys about which one value is said twice or more. */
  repeated(topic: string): Iterable<string> {
    return this.topics.get(topic)?.repeated ?? [];
  }

  /** All keys of the topic; use it only where they are few. */
  keys(topic: string): Iterable<string> {
    return this.topics.get(topic)?.keys.keys() ?? [];
  }

  /** What is said about a key: value → uses. */
  values(topic: string, key: string): ReadonlyMap<string, Uses> {
    return this.topics.get(topic)?.keys.get(key) ?? new Map();
  }

  private topic(name: string): Topic {
    const known = this.topics.get(name);
    if (known !== undefined) return known;
    const topic: Topic = { keys: new Map(), contended: new Set(), repeated: new Set(), revision: 0, meaning: 0 };
    this.topics.set(name, topic);
    return topic;
  }
}

const sayTheSame = (before: readonly Statement[], after: readonly Statement[], topic: string): boolean => {
  const [a, b] = [before, after].map((statements) => statements.filter((statement) => statement.topic === topic));
  return a !== undefined && a.length === b?.length && a.every(({ key, value }, i) => key === b[i]?.key && value === b[i]?.value);
};
