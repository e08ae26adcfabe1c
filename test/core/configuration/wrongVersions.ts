/** A right file as people get it wrong: one or a few of its values and keys are others. */
import fc from "../../properties.js";

type Path = readonly (string | number)[];
type Change = (at: unknown) => unknown;

/** Things people write, and some that nobody does. */
const VALUES = fc.oneof(
  fc.constantFrom<unknown>("", "汶", "汶上县", "off", "warn", "county", "lead", "2025-02-30", "2025-5-9", "x".repeat(17), "y".repeat(1001)),
  fc.constantFrom<unknown>(null, true, 0, 1, 2, 6.5, -1, 99, 100, [], ["hint"], ["hint", { count: 2 }], ["off", {}], {}, { count: 3 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const KEYS = fc.constantFrom("rules", "ruels", "Level", "deadline/passed", "deadline/style", "config/invalid", "count", "version", "date");

/**
 * Without keys “__proto__”: where any key may stand, the program passes over them, and the schema does not.
 * @param right the file as it should be
 */
export const wrongVersions = (right: object): fc.Arbitrary<unknown> => {
  const paths = pathsOf(right);
  const replaced = fc.tuple(fc.constantFrom(...paths), VALUES).map(([path, value]) => [path, () => value] as const);
  const added = fc.tuple(fc.constantFrom(...paths), KEYS, VALUES).map(([path, key, value]) => [path, withMember(key, value)] as const);
  const removed = fc.constantFrom(...paths.filter(({ length }) => length > 0)).map((path) => [path, () => undefined] as const);
  return fc
    .array(fc.oneof(replaced, added, removed), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((value, [path, change]) => changed(value, path, change), right) ?? null)
    .filter((value) => !JSON.stringify(value).includes("__proto__"));
};

const pathsOf = (value: unknown): readonly Path[] =>
  typeof value !== "object" || value === null
    ? [[]]
    : [[], ...entriesOf(value).flatMap(([key, member]) => pathsOf(member).map((path) => [key, ...path]))];

const entriesOf = (value: object): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(value) ? value.map((member, i) => [i, member]) : Object.entries(value);

const withMember =
  (key: string, member: unknown): Change =>
  (at) => {
    if (Array.isArray(at)) return [...at, member];
    return typeof at === "object" && at !== null ? { ...at, [key]: member } : at;
  };

/** `value` with what stands at `path` changed; as it is where nothing stands there any more. */
const changed = (value: unknown, path: Path, change: Change): unknown => {
  const [key, ...below] = path;
  if (key === undefined) return change(value);
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  const members = entriesOf(value).flatMap(([name, member]): readonly (readonly [string | number, unknown])[] => {
    const now = name === key ? changed(member, below, change) : member;
    return now === undefined ? [] : [[name, now]];
  });
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
};
