/** `fenjie units LIST.csv`: a list of units kept as a table, turned into a registry. */
import path from "node:path";
import { say } from "../core/message.js";
import type { Registry } from "../core/units/registry.js";
import { nodeFiles } from "../files/node.js";
import { readUnitListFile } from "../files/unitList.js";
import { slashed, uriOf } from "./paths.js";
import { type Failure, type Projects, placed } from "./projects.js";

/** The registries of the lists, by place; what is wrong with a list is told in `failures`. */
export const readLists = async (
  lists: readonly string[],
  projects: Projects,
  folder: string,
  failures: Failure[],
): Promise<readonly Registry[]> => {
  const byPlace = new Map<string, Registry>();
  for (const list of lists) {
    const file = path.resolve(folder, list);
    const { settings } = await projects.of(file);
    const source = { files: nodeFiles, workbook: () => import("../files/workbook.js") };
    const read = await readUnitListFile(source, uriOf(file), settings.configuration.locality ?? null);
    if ("problems" in read) {
      const [first] = read.problems;
      if (first !== undefined) failures.push({ path: slashed(list), message: placed(first, read.problems.length) });
      continue;
    }
    for (const registry of read.registries) {
      const place = registry.locality?.name ?? "";
      const before = byPlace.get(place);
      if (before === undefined) byPlace.set(place, registry);
      else byPlace.set(place, { ...before, units: joined(before, registry, list, failures) });
    }
  }
  return [...byPlace.values()];
};

/** Units of two lists of one place; one that stands in both is an error, as it is within one list. */
const joined = (a: Registry, b: Registry, list: string, failures: Failure[]): NonNullable<Registry["units"]> => {
  const units = [...(a.units ?? [])];
  for (const unit of b.units ?? []) {
    if (!units.some(({ name }) => name === unit.name)) units.push(unit);
    else
      failures.push({ path: slashed(list), message: say(`“${unit.name}”在另一份名录中已有`, `“${unit.name}” is in another list already`) });
  }
  return units;
};
