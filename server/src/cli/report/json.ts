/** `fenjie check --format json`. Keys are never taken away or given another meaning within a version. */
import { fixKindOf } from "../../core/rules/finding.js";
import type { Failure } from "../projects.js";
import type { Terminal } from "../terminal.js";
import { type CheckedFile, countBySeverity, pointOf } from "./result.js";

export const jsonReport = (files: readonly CheckedFile[], failures: readonly Failure[], { tell }: Terminal): string =>
  JSON.stringify(
    {
      version: 1,
      files: files.map((file) => ({
        path: file.path,
        findings: file.findings.map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          message: tell(finding.message),
          start: pointOf(file, finding, finding.span.start),
          end: pointOf(file, finding, finding.span.end),
          fix: fixKindOf(finding),
        })),
      })),
      errors: failures.map(({ path, message }) => ({ path, message: tell(message) })),
      summary: { files: files.length, ...countBySeverity(files) },
    },
    null,
    2,
  );
