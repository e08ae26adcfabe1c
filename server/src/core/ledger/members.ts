/** Who is meant by a name for many: whether 县教育局 is one of 县政府各部门、单位, and 苑庄镇 one of 各乡镇（街道）. */
import { rankOf } from "../units/place.js";
import type { UnitKind } from "../units/registry.js";
import type { Unit } from "../units/unit.js";

/**
 * - `each`: the name takes in every such organ
 * - `some`: 县政府有关部门: whom it means, the notice leaves open
 */
export type Membership = "each" | "some";

/** What the word “单位” takes in beside departments: 县政府各部门、单位. */
const AND_UNITS: ReadonlySet<UnitKind> = new Set(["public-institution", "field-office", "coordinating-body"]);
/** 县直各单位: party, government and mass organisations of the place. */
const DIRECT: ReadonlySet<UnitKind> = new Set([
  "department",
  "party-organ",
  "state-organ",
  "mass-organisation",
  "public-institution",
  "coordinating-body",
]);

/**
 * Whether `unit` is one of those that `many` names; null where it is not, or where nothing shows it: a wrong duty in a ledger costs more than one the unit
 * has to look up. Members of a committee (县安委会成员单位) no registry lists.
 * @param written the name as the notice has it: with “单位” it takes in more than departments
 * @param isBelow whether a government lies right below a place
 */
export const membershipIn = (
  unit: Unit,
  many: Unit,
  written: string,
  isBelow: (government: Unit, place: string) => boolean,
): Membership | null => {
  const base = many.function ?? "";
  const some = base.endsWith("-some");
  return isOneOf(unit, many, some ? base.slice(0, -"-some".length) : base, written, isBelow) ? (some ? "some" : "each") : null;
};

const isOneOf = (unit: Unit, many: Unit, base: string, written: string, isBelow: (government: Unit, place: string) => boolean): boolean => {
  const { kind } = unit;
  if (many.kind === "lower-governments") return isLowerGovernment(unit, many) && isBelow(unit, many.locality) && fitsKind(unit, base);
  if (unit.locality !== many.locality) return false;
  if (base === "zones") return kind === "zone-committee";
  if (base === "departments" || /^all-.*部门/u.test(base)) {
    if (kind === "department") return true;
    return AND_UNITS.has(kind) && /单位|机构/u.test(written);
  }
  if (base === "organs") return DIRECT.has(kind);
  if (base === "party-departments") return kind === "party-organ";
  if (base === "institutions") return kind === "public-institution" || (/企/u.test(written) && isBusiness(kind));
  if (base.startsWith("stationed-")) return kind === "field-office" || kind === "central-branch";
  if (base.startsWith("all-")) return /办公/u.test(base) ? unit.function === "gov-office" : /政府/u.test(base) && kind === "government";
  return isOfTrade(kind, base);
};

const isBusiness = (kind: UnitKind): boolean => kind === "enterprise" || kind === "school" || kind === "hospital";

/** 各学校, 县属企业, 各医疗机构. */
const isOfTrade = (kind: UnitKind, base: string): boolean =>
  (kind === "enterprise" && /^(?:国有|国企|企业|[市县区]属|[市县区]管|重点企业|集团公司|公司)/u.test(base)) ||
  (kind === "school" && /^(?:学校|中小学)/u.test(base)) ||
  (kind === "hospital" && /^(?:医院|医疗)/u.test(base)) ||
  (kind === "mass-organisation" && /^(?:群团|人民团体)/u.test(base));

/** One government of a place below: 任城区政府, 苑庄镇, 汶上街道办事处. */
const isLowerGovernment = ({ kind, level, name }: Unit, many: Unit): boolean =>
  (kind === "government" && rankOf(level) === rankOf(many.level) + 1) ||
  (kind !== "lower-governments" && many.level !== "city" && /(?:镇|乡|街道)(?:人民政府|办事处)?$/u.test(name));

/** 各镇 do not take in 街道, 各区 no 县. 县级政府办公室 is an office in each of them. */
const fitsKind = ({ name, locality }: Unit, base: string): boolean => {
  const place = (locality === "" ? name : name.includes(locality) ? locality : name).replace(/(?:人民政府|政府|办事处)$/u, "");
  switch (base) {
    case "towns":
      return /[镇乡]$/u.test(place);
    case "subdistricts":
      return /街道$/u.test(place);
    case "counties":
      return /[县旗]$/u.test(place);
    case "districts":
      return /区$/u.test(place);
    case "cities":
      return /[市州盟]$/u.test(place);
    default:
      return base.startsWith("lower-governments");
  }
};
