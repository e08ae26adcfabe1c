/** The five issued notices as a workspace of their own: each is checked with the others around it and the registries that come along. */
import { CheckedNotice } from "../../../../server/src/core/checked.js";
import { readLineageNotice } from "../../../../server/src/core/lineage/notice.js";
import type { Surroundings } from "../../../../server/src/core/lineage/surroundings.js";
import type { Finding } from "../../../../server/src/core/rules/finding.js";
import { shippedRegistries } from "../../../../server/src/core/units/shipped.js";
import { SEEDS, type Seed, seed } from "../../notice/support/seeds.js";

const candidates = SEEDS.map((name) => ({ name, checked: readLineageNotice(seed(name), {}, shippedRegistries) }));

const surroundings: Surroundings = {
  known: () => true,
  revision: () => 0,
  candidates: () => candidates,
  configuredParents: () => [],
};

/** As `fenjie check seeds/notices` checks it. */
export const checkSeed = (name: Seed): CheckedNotice =>
  new CheckedNotice(seed(name), { configuration: {}, registries: shippedRegistries, surroundings }, name);

/** Words of up to this many characters, and blanks, are shown with what stands around them. */
const SHORT = 8;
const AROUND = 4;

/**
 * “41:44 固稳提质“,”␣实时发”: line and column from 1, the words concerned in “” and what stands around them in their cell; blanks and line
 * breaks made visible. Where something is missing there are no words, and what is said of it stands instead: 12:2
 * 「通知缺少成文日期，请补上」. Behind → the lines of other notices that the finding refers to.
 */
export const placeOf = ({ notice }: CheckedNotice, finding: Finding): string => {
  const { piece, span, message, related = [] } = finding;
  const { line, character } = notice.positionOf(piece, span.start);
  const isShort = piece.text.slice(span.start, span.end).trim().length <= SHORT;
  const before = isShort ? (/[^\t\n]*$/u.exec(piece.text.slice(Math.max(0, span.start - AROUND), span.start))?.[0] ?? "") : "";
  const after = isShort ? (/^[^\t\r\n]*/u.exec(piece.text.slice(span.end, span.end + AROUND))?.[0] ?? "") : "";
  const words = visible(piece.text.slice(span.start, span.end));
  const concerned = words === "" ? `「${message.zh}」` : `${visible(before)}“${words}”${visible(after)}`;
  const elsewhere = new Map<string, number[]>();
  for (const { notice: other, piece: there, span: at } of related) {
    if (other === undefined) continue;
    const lines = elsewhere.get(other.name) ?? [];
    elsewhere.set(other.name, [...lines, other.checked.notice.positionOf(there, at.start).line + 1]);
  }
  const references = [...elsewhere].map(([name, lines]) => ` → ${name}: ${lines.join(" ")}`);
  return `${line + 1}:${character + 1} ${concerned}${references.join("")}`;
};

const visible = (text: string): string =>
  text.replaceAll("\t", "⇥").replaceAll("\r", "").replaceAll("\n", "⏎").replaceAll(" ", "␣").replaceAll("“", "‘").replaceAll("”", "’");
