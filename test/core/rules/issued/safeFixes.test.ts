/** The safe fixes of all rules, made at once in the issued notices: they do not overlap, nothing is left to fix and nothing new is found. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding } from "../../../../server/src/core/rules/finding.js";
import { SEEDS } from "../../notice/support/seeds.js";
import { missingFrom } from "./judged.js";
import { checkSeed } from "./workspace.js";

const safeFixOf = ({ fixes }: Finding) => fixes?.find(({ kind }) => kind === "safe");

describe("all safe fixes of a notice", () => {
  for (const name of SEEDS) {
    it(name, () => {
      const checked = checkSeed(name);
      const { notice } = checked;
      const found = checked.findings();
      const edits = found
        .flatMap((finding) => safeFixOf(finding) ?? [])
        .flatMap((fix) => (typeof fix.edits === "function" ? fix.edits(notice) : fix.edits))
        .map(({ piece, span, text }) => ({ start: notice.startOf(piece) + span.start, end: notice.startOf(piece) + span.end, text }))
        .sort((a, b) => b.start - a.start);
      for (const [index, { end }] of edits.entries()) {
        const behind = edits[index - 1];
        assert.ok(behind === undefined || end <= behind.start, `two edits at ${end}`);
      }
      for (const { start, end, text } of edits) checked.edit({ start, end }, text);
      const after = checked.findings();
      assert.deepEqual(
        after.filter((finding) => safeFixOf(finding) !== undefined).map(({ rule, message }) => `${rule} ${message.zh}`),
        [],
        "left to fix",
      );
      // Messages quote what stands there, and that may have been mended; so rules are compared.
      const left = found.filter((finding) => safeFixOf(finding) === undefined).map(({ rule }) => rule);
      const rules = after.map(({ rule }) => rule);
      assert.deepEqual({ added: missingFrom(left, rules), gone: missingFrom(rules, left) }, { added: [], gone: [] });
    });
  }
});
