/** What went wrong beside the findings: notices that could not be read, and what they are checked with that does not count. */
import type { Notification } from "sarif";
import type { Failure } from "../../projects.js";
import { locate } from "./location.js";
import { messageOf, type ResultForm } from "./results.js";

export const executionNotifications = (failures: readonly Failure[], { folder, language }: ResultForm): Notification[] =>
  failures
    .filter(({ problems }) => problems === undefined)
    .map(({ path: file, message }) => ({
      level: "error",
      message: messageOf(message[language]),
      locations: [{ physicalLocation: { artifactLocation: locate(file, folder) } }],
    }));

/** Its page is that of a rule, though no notice breaks it. */
const RULE = "config/invalid";

/** Each mistake at its place; of a file that could not be read, or was not found, the file alone. */
export const configurationNotifications = (failures: readonly Failure[], { folder, language, ruleIndexes }: ResultForm): Notification[] => {
  const index = ruleIndexes.get(RULE);
  return failures.flatMap(({ path: file, problems = [] }) =>
    problems.map(
      ({ at, message }): Notification => ({
        level: "error",
        message: messageOf(message[language]),
        associatedRule: { id: RULE, ...(index !== undefined && { index }) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: locate(file, folder),
              ...(at !== null && { region: { startLine: at.line, startColumn: at.column } }),
            },
          },
        ],
      }),
    ),
  );
};
