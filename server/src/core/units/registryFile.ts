/** A registry as a file for people to go over: one unit a line, keys in the order one reads them. */
import type { Registry, UnitEntry } from "./registry.js";

/** JSON with a line feed at its end; read again it is the same registry. */
export const registryFile = ({ version, locality, lower, codes, functions, units, remarks }: Registry): string => {
  const members = [
    `"version": ${version}`,
    ...(locality === undefined ? [] : [`"locality": ${onLine(locality)}`]),
    ...(lower === undefined || lower.length === 0 ? [] : [`"lower": ${onLine(lower)}`]),
    ...(codes === undefined || codes.length === 0 ? [] : [`"codes": ${onLine(codes)}`]),
    ...(functions === undefined ? [] : [`"functions": ${list(functions)}`]),
    ...(units === undefined ? [] : [`"units": ${list(units.map(ordered))}`]),
    ...(remarks === undefined || remarks.length === 0 ? [] : [`"remarks": ${list(remarks)}`]),
  ];
  return `{\n${members.map((member) => `  ${member}`).join(",\n")}\n}\n`;
};

const list = (values: readonly unknown[]): string =>
  values.length === 0 ? "[]" : `[\n${values.map((value) => `    ${onLine(value)}`).join(",\n")}\n  ]`;

/** On one line: { "a": ["b", "c"] }. */
const onLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(onLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${onLine(member)}`).join(", ")} }`;
};

const ordered = (unit: UnitEntry): UnitEntry => {
  const { name, short, function: fn, kind, covers, also, aliases, from, until, successor, parent, note } = unit;
  return {
    name,
    ...(short !== undefined && { short }),
    ...(fn !== undefined && { function: fn }),
    ...(kind !== undefined && { kind }),
    ...(covers !== undefined && { covers }),
    ...(also !== undefined && { also }),
    ...(aliases !== undefined && { aliases }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(successor !== undefined && { successor }),
    ...(parent !== undefined && { parent }),
    ...(note !== undefined && { note }),
  };
};
