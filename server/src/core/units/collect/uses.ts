/** What a registry is collected from: the names in notices, each use by itself. */
import type { Locality } from "../registry.js";
import type { Resolution } from "../unit.js";
import type { Units } from "../units.js";

/** Where a name stands: 牵头单位, 责任单位, 主送, 抄送. */
export type NameColumn = "lead" | "responsible" | "addressee" | "copies";

export interface NameUse {
  /** Made whole: full-width brackets, no blanks, a place that was left out put in. */
  readonly name: string;
  readonly column: NameColumn;
  /** null for a name that nothing explains. */
  readonly resolution: Resolution | null;
}

export interface NoticeNames {
  readonly path: string;
  /** null where it cannot be told. */
  readonly locality: Locality | null;
  /** Those of that place. */
  readonly units: Units;
  /** 发文机关代字 of its number, “汶政办字”. */
  readonly code: string | null;
  readonly uses: readonly NameUse[];
}

export type ColumnCounts = Readonly<Record<NameColumn, number>>;

/** One name and how often it is written. */
export interface Form {
  readonly name: string;
  readonly count: number;
  /** A form that the registries understand and advise against, or that a reform ended. */
  readonly variant: boolean;
}

/** The uses of one unit, under whatever names. */
export interface UnitUses {
  /** As the first use was understood; null for an unknown name. */
  readonly resolution: Resolution | null;
  /** The most written first. */
  readonly forms: readonly Form[];
  readonly columns: ColumnCounts;
  readonly count: number;
  /** In how many notices. */
  readonly notices: number;
}

interface Tally {
  readonly resolution: Resolution | null;
  readonly forms: Map<string, { count: number; readonly variant: boolean }>;
  readonly columns: Record<NameColumn, number>;
  readonly notices: Set<string>;
  count: number;
}

/**
 * Puts the uses of one unit together. @param keyOf what the uses of one unit share; null for a use that does not count
 */
export const unitUses = (notices: readonly NoticeNames[], keyOf: (use: NameUse) => string | null): readonly UnitUses[] => {
  const byKey = new Map<string, Tally>();
  for (const { path, uses } of notices) {
    for (const use of uses) {
      const key = keyOf(use);
      if (key === null) continue;
      let tally = byKey.get(key);
      if (tally === undefined) {
        const columns = { lead: 0, responsible: 0, addressee: 0, copies: 0 };
        tally = { resolution: use.resolution, forms: new Map(), columns, notices: new Set(), count: 0 };
        byKey.set(key, tally);
      }
      tally.count++;
      tally.columns[use.column]++;
      tally.notices.add(path);
      const form = tally.forms.get(use.name);
      if (form !== undefined) form.count++;
      else tally.forms.set(use.name, { count: 1, variant: use.resolution?.variant === true || (use.resolution?.until ?? null) !== null });
    }
  }
  return [...byKey.values()].map(({ resolution, forms, columns, notices: paths, count }) => ({
    resolution,
    forms: [...forms].map(([name, form]) => ({ name, ...form })).sort((a, b) => b.count - a.count || b.name.length - a.name.length),
    columns,
    count,
    notices: paths.size,
  }));
};
