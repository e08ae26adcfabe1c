/** The rules as the command line tells of them: each with its page. */
import { say } from "../../core/message.js";
import { CATALOGUE } from "../../core/rules/catalogue.js";
import type { CatalogueEntry } from "../../core/rules/entry.js";
import type { DocumentedRule } from "../../core/rules/page.js";
import { nearestOf, UsageError } from "../command.js";
import { DOCUMENTATION } from "./documentation.js";

/** In the order of the catalogue. */
export const DOCUMENTED_RULES: readonly (DocumentedRule & { readonly entry: CatalogueEntry })[] = CATALOGUE.flatMap((entry) => {
  const documentation = DOCUMENTATION[entry.rule.id];
  return documentation === undefined ? [] : [{ entry, documentation }];
});

/** So many ids are proposed in the place of one there is not. */
const MOST_PROPOSED = 5;
/** A part of an id is told by so many letters: “lead”. */
const SHORTEST_PART = 3;

/** “table/lead-mising”, “past”: the ids that may be meant, the likeliest first; none where nothing is near. */
export const nearestRules = (written: string, ids: readonly string[]): readonly string[] => {
  const word = written.trim().toLowerCase().replaceAll("_", "-");
  if (ids.includes(word)) return [word];
  const last = (id: string): string => id.slice(id.indexOf("/") + 1);
  const nearest = nearestOf(word, ids);
  const nearestName = nearestOf(last(word), ids.map(last));
  const likely = [
    ...ids.filter((id) => last(id) === last(word)),
    ...(nearest === null ? [] : [nearest]),
    ...ids.filter((id) => last(id) === nearestName),
    ...(word.length < SHORTEST_PART ? [] : ids.filter((id) => id.includes(word))),
  ];
  return [...new Set(likely)].slice(0, MOST_PROPOSED);
};

/** What is said of an id that no rule has. */
export const unknownRule = (written: string, ids: readonly string[]): UsageError => {
  const near = nearestRules(written, ids);
  if (near.length === 0)
    return new UsageError(
      say(`没有“${written}”这条规则，用 fenjie rules 列出所有规则`, `There is no rule “${written}”; “fenjie rules” lists those there are`),
    );
  return new UsageError(
    say(
      `没有“${written}”这条规则，是不是${near.map((id) => `“${id}”`).join("、")}？`,
      `There is no rule “${written}”; did you mean ${near.map((id) => `“${id}”`).join(", ")}?`,
    ),
  );
};
