/**
 * A list of units that an office keeps as a table (单位名称、简称、曾用名、启用日期……), as registries. The titles stand in any order; what a unit does
 * is found by its name, so that the crosswalk works with it as with any other registry.
 */
import { type Message, say } from "../../message.js";
import { inferLocality } from "../locality.js";
import { rankOf } from "../place.js";
import { registrationOf } from "../registration.js";
import type { Level, Locality, Registry, UnitEntry } from "../registry.js";
import { createUnits, type Units } from "../units.js";
import { plain } from "../width.js";
import { columnsOf, type Field, type ListColumns } from "./columns.js";
import type { Sheet, SheetCell, SheetRow } from "./sheet.js";
import { readDate, readKind, readLevel, readNames } from "./values.js";

/** What is wrong in a list, at its cell. */
export interface ListProblem {
  /** As a spreadsheet counts; null for the list as a whole. */
  readonly row: number | null;
  readonly at: SheetCell["at"];
  /** Names the column. */
  readonly message: Message;
}

/** One registry for each place of which the list has units, that of the list itself first. */
export type ListRead = { readonly registries: readonly Registry[] } | { readonly problems: readonly ListProblem[] };

export interface ListContext {
  /** The place that fenjie.json names; null where it does not, and the names have to say it. */
  readonly configured: { readonly name: string; readonly level?: Level; readonly parent?: string } | null;
  /** By which functions and places are known: those that come with the program. */
  readonly registries: readonly Registry[];
}

/** A list of more rows is no list of one place's units. */
const MOST_ROWS = 20_000;

export const readUnitList = (sheet: Sheet, context: ListContext): ListRead => {
  const whole = (message: Message): ListRead => ({ problems: [{ row: null, at: null, message }] });
  if (sheet.length > MOST_ROWS) return whole(TOO_LONG);
  const columns = columnsOf(sheet);
  if (columns === null) return whole(NO_HEADER);
  const units = listRows(sheet.slice(sheet.indexOf(columns.header) + 1), columns).filter((row) => row.isUnit);
  if (units.length === 0) return whole(EMPTY);
  const locality = localityOf(units, context);
  if (locality === null) return whole(NO_PLACE);
  return registriesOf(units, locality, context);
};

const NO_HEADER = say(
  "没有找到列名：名录的第一行应有“单位名称”或“全称”，其余各列如“简称”“曾用名”“类别”“启用日期”“停用日期”",
  "There are no column titles: the first row should name “单位名称” or “全称”, and others such as “简称”, “曾用名”, “类别”, “启用日期”, “停用日期”",
);
const EMPTY = say("名录中没有单位，请在列名下逐行填写", "There are no units in the list; write them below the titles, one a row");
const NO_PLACE = say(
  "看不出是哪个地方的单位：请写单位全称（如“汶上县财政局”），或在 fenjie.json 中写明 locality",
  "It does not say of which place the units are: write full names (汶上县财政局), or the locality into fenjie.json",
);
const TOO_LONG = say(
  `名录超过 ${MOST_ROWS} 行，请只保留一个地方的单位`,
  `The list has more than ${MOST_ROWS} rows; keep the units of one place`,
);

/** Headings inside the list (一、党委部门), and sums. */
const NO_UNIT = /^(?:[（(]?[一二三四五六七八九十]+[、）)]|合计|总计|小计|注[：:]|说明[：:])/u;
const NAME = /^[\p{L}\p{N}（）·—\-“”&＋+、]{2,60}$/u;

/** One a unit: rows over which its name is merged say more of it, such as further names. */
const listRows = (rows: readonly SheetRow[], columns: ListColumns): readonly ListRow[] => {
  const grouped: [SheetRow, ...SheetRow[]][] = [];
  for (const row of rows) {
    const goesOn = columns.at.name?.some((column) => row.cells[column]?.continues === true) ?? false;
    const last = grouped.at(-1);
    if (goesOn && last !== undefined) last.push(row);
    else grouped.push([row]);
  }
  return grouped.map((own) => new ListRow(own, columns));
};

/** The cells about one unit by what they are. */
class ListRow {
  readonly name: string;
  private readonly row: SheetRow;

  constructor(
    private readonly rows: readonly [SheetRow, ...SheetRow[]],
    private readonly columns: ListColumns,
  ) {
    [this.row] = rows;
    this.name = plain(this.text("name"));
  }

  /** As a spreadsheet counts. */
  get number(): number {
    return this.row.number;
  }

  get isUnit(): boolean {
    return this.row.cells.some(({ text }) => text !== "") && !NO_UNIT.test(this.name) && (this.name !== "" || this.hasMore);
  }

  /** More than a name or a number: a row that should name a unit. */
  private get hasMore(): boolean {
    return (["short", "aliases", "from", "until"] as const).some((field) => this.text(field) !== "");
  }

  text(field: Field): string {
    const texts = this.cellsOf(field).map(({ text }) => text);
    return [...new Set(texts.filter((text) => text !== ""))].join("、");
  }

  problem(field: Field, message: (title: string) => Message): ListProblem {
    const column = this.columns.at[field]?.[0] ?? 0;
    const title = this.columns.header.cells[column]?.text ?? "";
    const at = (this.row.cells[column] ?? this.row.cells.at(-1))?.at ?? null;
    return { row: this.row.number, at, message: message(title) };
  }

  private cellsOf(field: Field): readonly SheetCell[] {
    return this.rows.flatMap(({ cells }) => (this.columns.at[field] ?? []).flatMap((column) => cells[column] ?? []));
  }
}

/** The configured place; else the one that most names, or the column of places, begin with. */
const localityOf = (rows: readonly ListRow[], { configured, registries }: ListContext): Locality | null => {
  const none = { issuer: null, number: null, title: null };
  if (configured !== null) return inferLocality({ configured, ...none }, registries);
  const votes = new Map<string, { readonly locality: Locality; count: number }>();
  for (const row of rows) {
    const locality = inferLocality({ configured: null, ...none, issuer: row.text("place") || row.name }, registries);
    if (locality === null) continue;
    const vote = votes.get(locality.name);
    if (vote === undefined) votes.set(locality.name, { locality, count: 1 });
    else vote.count++;
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)[0]?.locality ?? null;
};

const registriesOf = (rows: readonly ListRow[], locality: Locality, { registries }: ListContext): ListRead => {
  const problems: ListProblem[] = [];
  const places = new Map<string, { readonly locality: Locality; readonly units: Units; readonly entries: UnitEntry[] }>();
  const placeOf = (place: Locality) => {
    let found = places.get(place.name);
    if (found === undefined) {
      found = { locality: place, units: createUnits(registries, place), entries: [] };
      places.set(place.name, found);
    }
    return found;
  };
  const home = placeOf(locality);
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    if (!NAME.test(row.name)) {
      problems.push(row.problem("name", (title) => wrongName(title, row.name)));
      continue;
    }
    const named = home.units.resolve(row.name);
    const isFull =
      (named !== null && named.via !== "pattern" && named.unit.name === row.name) ||
      row.name.includes(locality.name) ||
      row.name.includes(locality.short);
    // 气象局 with “市级” beside it, in a list of the county, is the city's.
    const said = isFull ? null : placeAtLevel(readLevel(row.text("level")), locality, registries);
    const registration = isFull ? null : registrationOf(row.name, said ?? locality, registries);
    const full = registration?.entry.name ?? row.name;
    const before = firstRows.get(full);
    if (before !== undefined) {
      problems.push(row.problem("name", (title) => repeated(title, row.name, before)));
      continue;
    }
    const place = placeOf(registration?.locality ?? locality);
    firstRows.set(full, row.number);
    place.entries.push(entryOf(row, full, place.units, problems));
  }
  if (problems.length > 0) return { problems };
  return {
    registries: [...places.values()].flatMap(({ locality: of, entries }) =>
      entries.length === 0 ? [] : [{ version: 1 as const, locality: of, units: entries }],
    ),
  };
};

/** The place of that level which lies above; null for the level of the list itself, one below, and where the place above is not known. */
const placeAtLevel = (level: Level | null, locality: Locality, registries: readonly Registry[]): Locality | null => {
  if (level === null || rankOf(level) >= rankOf(locality.level)) return null;
  let place: Locality | null = locality;
  for (let steps = rankOf(locality.level) - rankOf(level); steps > 0 && place !== null && rankOf(place.level) > rankOf(level); steps--) {
    const above: string | null = place.parent;
    place = above === null ? null : inferLocality({ configured: { name: above }, issuer: null, number: null, title: null }, registries);
  }
  return place !== null && rankOf(place.level) === rankOf(level) ? place : null;
};

const entryOf = (row: ListRow, full: string, units: Units, problems: ListProblem[]): UnitEntry => {
  const names = (field: Field): readonly string[] =>
    readNames(row.text(field)).flatMap((name) => {
      if (NAME.test(plain(name))) return plain(name);
      problems.push(row.problem(field, (title) => wrongName(title, name)));
      return [];
    });
  const date = (field: "from" | "until"): string | undefined => {
    const text = row.text(field);
    const iso = readDate(text, field === "until");
    if (iso === null) problems.push(row.problem(field, (title) => wrongDate(title, text)));
    return iso === null || iso === "" ? undefined : iso;
  };
  const [short, ...also] = names("short").filter((name) => name !== full);
  const aliases = names("aliases").filter((name) => name !== full && name !== short && !also.includes(name));
  const from = date("from");
  const until = date("until");
  if (from !== undefined && until !== undefined && from > until)
    problems.push(row.problem("until", (title) => endsFirst(title, from, until)));
  const [successor] = names("successor");
  const [parent] = names("parent");
  const note = row.text("note");
  return {
    ...whatItDoes(row, full, units),
    name: full,
    ...(short !== undefined && { short }),
    ...(also.length > 0 && { also }),
    ...(aliases.length > 0 && { aliases }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(successor !== undefined && { successor }),
    ...(parent !== undefined && { parent }),
    ...(note !== "" && { note }),
  };
};

/** The function the list gives or the name tells, and for a unit that is one of a kind its kind. */
const whatItDoes = (row: ListRow, full: string, units: Units): Pick<UnitEntry, "function" | "covers" | "kind"> => {
  const given = row.text("function");
  if (/^[a-z][a-z0-9-]*$/u.test(given) && units.functionAt(given) !== undefined) return { function: given };
  const unit = units.resolve(full)?.unit;
  if (unit !== undefined && unit.function !== null && unit.locality === units.locality.name)
    return { function: unit.function, ...(unit.covers.length > 0 && { covers: unit.covers }) };
  const level = readLevel(row.text("level"));
  const kind = readKind(row.text("kind")) ?? unit?.kind ?? registrationOf(full, units.locality, [])?.entry.kind;
  return { kind: kind ?? (level === "town" ? "government" : "department") };
};

const wrongName = (title: string, name: string): Message =>
  name === ""
    ? say(
        `“${title}”列是空的，请填写单位名称，或删去这一行`,
        `The column “${title}” is empty; write the name of the unit, or take the row out`,
      )
    : say(
        `“${title}”列的“${shown(name)}”不是单位名称（2至60个字，不含标点）`,
        `“${shown(name)}” in the column “${title}” is no name of a unit (2 to 60 characters, no punctuation)`,
      );

const wrongDate = (title: string, text: string): Message =>
  say(
    `“${title}”列的“${shown(text)}”不是日期，应写作 2019-03-31 或2019年3月31日`,
    `“${shown(text)}” in the column “${title}” is no date; write it as 2019-03-31`,
  );

const endsFirst = (title: string, from: string, until: string): Message =>
  say(`“${title}”列的 ${until} 早于启用日期 ${from}`, `${until} in the column “${title}” is before the first day, ${from}`);

const repeated = (title: string, name: string, row: number): Message =>
  say(`“${title}”列的“${name}”与第${row}行重复`, `“${name}” in the column “${title}” stands in row ${row} already`);

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
