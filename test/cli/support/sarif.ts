/** What `fenjie check --format sarif` printed, held against the schema of the standard. */
import assert from "node:assert/strict";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import Ajv from "ajv-draft-04";
import type { Location, Log, Region, Result, Run } from "sarif";
import type { Result as Outcome } from "./fenjie.js";

// One pattern of the schema is none with the flag “u”.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat("uri", (text) => /^[a-z][a-z0-9+.-]*:/iu.test(text) && isUri(text));
ajv.addFormat("uri-reference", (text) => isUri(text));
ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));

/** Characters of RFC 3986, “%” only with two digits, and no colon in the first part of a relative one. */
const isUri = (text: string): boolean =>
  /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*$/u.test(text) &&
  (/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) || !/^[^/?#]*:/u.test(text));

const validate = ajv.compile<Log>(schema);

/** The only run of a log. @throws AssertionError where the log is not as the standard wants it */
export const runOf = ({ out }: Outcome): Run => {
  const log: unknown = JSON.parse(out);
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  assert.ok(run !== undefined);
  return run;
};

export const resultOf = (run: Run, rule: string): Result => {
  const found = run.results?.find(({ ruleId }) => ruleId === rule);
  assert.ok(found !== undefined, `no result of ${rule}`);
  return found;
};

/** “a.notice.txt 2:27-2:32” */
export const placeOf = (location: Location | undefined): string => {
  const { artifactLocation, region } = location?.physicalLocation ?? {};
  return `${artifactLocation?.uri} ${region?.startLine}:${region?.startColumn}-${region?.endLine}:${region?.endColumn}`;
};

/** The text with all fixes of a run for a file made, as a tool that knows nothing but SARIF makes them. */
export const fixedBy = (run: Run, uri: string, text: string): string => {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  const offset = (line = 1, column = 1): number => (starts[line - 1] ?? text.length) + column - 1;
  const span = (region: Region) => [offset(region.startLine, region.startColumn), offset(region.endLine, region.endColumn)] as const;
  const edits = (run.results ?? [])
    .flatMap(({ fixes = [] }) => fixes.flatMap(({ artifactChanges }) => artifactChanges))
    .filter(({ artifactLocation }) => artifactLocation.uri === uri)
    .flatMap(({ replacements }) => replacements)
    .map(({ deletedRegion, insertedContent }) => ({ at: span(deletedRegion), text: insertedContent?.text ?? "" }))
    .sort((a, b) => b.at[0] - a.at[0]);
  return edits.reduce((all, { at: [start, end], text: put }) => all.slice(0, start) + put + all.slice(end), text);
};
