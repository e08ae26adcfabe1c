/** Findings as results of a SARIF log. */
import type { Fix, Location, Message, Result } from "sarif";
import { editsOf } from "../../../core/features/edit.js";
import type { Language } from "../../../core/message.js";
import type { Notice } from "../../../core/notice/document.js";
import type { Finding } from "../../../core/rules/finding.js";
import type { Related } from "../../../core/rules/rule.js";
import { shift } from "../../../core/text/span.js";
import type { CheckedFile } from "../result.js";
import { FINGERPRINT, fingerprintsOf } from "./fingerprints.js";
import { locate, placeOf, regionOf } from "./location.js";
import { LEVELS } from "./rules.js";

export interface ResultForm {
  /** The current one, absolute. */
  readonly folder: string;
  readonly language: Language;
  /** Where each rule stands in the list of rules of the log. */
  readonly ruleIndexes: ReadonlyMap<string, number>;
}

/** In the order of the text. */
export const resultsOf = (file: CheckedFile, form: ResultForm): readonly Result[] => {
  const fingerprints = fingerprintsOf(file);
  return file.findings.map((finding, i) => resultOf(file, finding, fingerprints[i] ?? "", form));
};

const resultOf = (file: CheckedFile, finding: Finding, fingerprint: string, form: ResultForm): Result => {
  const { rule, severity, message, span, piece, related = [] } = finding;
  const ruleIndex = form.ruleIndexes.get(rule);
  const others = related.flatMap((place, i) => relatedLocation(file, place, i + 1, form));
  const fixes = safeFixes(file, finding, form);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: messageOf(message[form.language]),
    locations: [
      {
        physicalLocation: {
          artifactLocation: locate(file.path, form.folder),
          region: regionOf(file.notice, shift(span, file.notice.startOf(piece))),
        },
      },
    ],
    ...(others.length > 0 && { relatedLocations: others }),
    ...(fixes.length > 0 && { fixes }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    properties: { severity },
  };
};

/** A place the finding refers to, in its notice or another; none where it no longer stands there. */
const relatedLocation = (file: CheckedFile, place: Related, id: number, { folder, language }: ResultForm): Location[] => {
  const { piece, span, message, notice: other } = place;
  const notice: Notice = other === undefined ? file.notice : other.checked.notice;
  if (!notice.pieces.has(piece)) return [];
  return [
    {
      id,
      message: messageOf(message[language]),
      physicalLocation: {
        artifactLocation: locate(other === undefined ? file.path : other.name, folder),
        region: regionOf(notice, shift(span, notice.startOf(piece))),
      },
    },
  ];
};

/** Those alone that change no meaning: whoever reads the log may make them without asking. */
const safeFixes = ({ path, notice }: CheckedFile, { fixes = [] }: Finding, { folder, language }: ResultForm): Fix[] =>
  fixes
    .filter(({ kind }) => kind === "safe")
    .map(({ title, edits }): Fix => {
      const replacements = editsOf(notice, typeof edits === "function" ? edits(notice) : edits).map(({ span, text }) => ({
        deletedRegion: placeOf(notice, span),
        insertedContent: { text },
      }));
      return { description: messageOf(title[language]), artifactChanges: [{ artifactLocation: locate(path, folder), replacements }] };
    })
    .filter(({ artifactChanges }) => artifactChanges.some(({ replacements }) => replacements.length > 0));

/** Braces are written twice in a message (they hold arguments), and what looks like a link (“[a](1)”) is kept from being one. */
export const messageOf = (text: string): Message => ({
  text: text.replaceAll(/[{}]/gu, "$&$&").replaceAll(/\[(?=[^[\]]*\]\()/gu, "\\["),
});
