/**
 * `fenjie check --format sarif`: the findings as a SARIF 2.1.0 log (Static Analysis Results Interchange Format, OASIS Standard), which other
 * tools read: viewers in editors, code scanning, whatever gathers results.
 */
import type { Artifact, Invocation, Log, Run } from "sarif";
import { version } from "../../../../../package.json";
import type { ExitCode } from "../../command.js";
import type { Failure } from "../../projects.js";
import { DOCUMENTED_RULES } from "../../rules/rules.js";
import type { Terminal } from "../../terminal.js";
import type { CheckedFile } from "../result.js";
import { folderUri, locate, ROOT } from "./location.js";
import { configurationNotifications, executionNotifications } from "./notifications.js";
import { type ResultForm, resultsOf } from "./results.js";
import { descriptorOf } from "./rules.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** @param code what the program will exit with */
export const sarifReport = (files: readonly CheckedFile[], failures: readonly Failure[], code: ExitCode, terminal: Terminal): string => {
  const log: Log = { $schema: SCHEMA, version: "2.1.0", runs: [runOf(files, failures, code, terminal)] };
  return JSON.stringify(log, null, 2);
};

const runOf = (files: readonly CheckedFile[], failures: readonly Failure[], code: ExitCode, { folder, language }: Terminal): Run => {
  const ruleIndexes = new Map(DOCUMENTED_RULES.map(({ entry }, index) => [entry.rule.id, index]));
  const tongue = language === "zh" ? "zh-CN" : "en-US";
  return {
    tool: {
      driver: {
        name: "Fenjie",
        semanticVersion: version,
        language: tongue,
        rules: DOCUMENTED_RULES.map((rule) => descriptorOf(rule, language)),
      },
    },
    language: tongue,
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    originalUriBaseIds: { [ROOT]: { uri: folderUri(folder) } },
    invocations: [invocationOf(failures, code, { folder, language, ruleIndexes })],
    artifacts: files.map((file) => artifactOf(file, folder)),
    results: files.flatMap((file) => resultsOf(file, { folder, language, ruleIndexes })),
  };
};

const artifactOf = ({ path: file, encoding }: CheckedFile, folder: string): Artifact => ({
  location: locate(file, folder),
  roles: ["analysisTarget"],
  mimeType: "text/plain",
  encoding: encoding.toUpperCase(),
});

/** What could not be read or does not count is told here, since it is no result; a run with such a failure has not done all of its work. */
const invocationOf = (failures: readonly Failure[], exitCode: ExitCode, form: ResultForm): Invocation => ({
  executionSuccessful: failures.length === 0,
  exitCode,
  workingDirectory: { uri: folderUri(form.folder) },
  toolExecutionNotifications: executionNotifications(failures, form),
  toolConfigurationNotifications: configurationNotifications(failures, form),
});
