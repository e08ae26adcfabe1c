/**
 * Registries of units (单位名录), as they stand in JSON files. A file may hold functions (what organs there are at each level and how
 * their names are formed: the general registry), units (the organs of one locality under their own names), or both.
 * Plain types only: the check of a file from outside is registry-schema.ts.
 */

/** Administrative levels, from the top. A county-level city (县级市) is a `county`; a district (市辖区) stands beside it. */
export type Level = "province" | "city" | "county" | "district" | "town";

/** A place with a government: 济宁市, 汶上县. */
export interface Locality {
  /** “汶上县” */
  readonly name: string;
  readonly level: Level;
  /** Name of the place above, “济宁市”; null where it is not known or there is none. */
  readonly parent: string | null;
  /** The name without its last word, “汶上”. */
  readonly short: string;
}

/**
 * What sort of body a unit is. It decides which rules look at it.
 * - `department`: a working department or office of a government (县审计局, 市政府办公室)
 * - `party-organ`: an organ of a party committee (县委编办), the committee and its school
 * - `state-organ`: congress, consultative conference, supervision, court, procuratorate (县人大常委会办公室, 县法院)
 * - `mass-organisation`: 工会, 共青团, 妇联, 工商联, 贸促会; associations
 * - `military`: 军分区, 人武部
 * - `coordinating-body`: 委员会, 领导小组, 指挥部 made of several organs, and their offices (市安委会办公室)
 * - `field-office`: an organ sent down by the level above (市生态环境局汶上县分局)
 * - `central-branch`: a branch of a central organ or of a system led from above (人民银行济宁市分行, 税务局, 气象局)
 * - `public-institution`: 事业单位 (县投资促进服务中心)
 * - `enterprise`, `school`, `hospital`
 * - `government`: one government as a whole, or its equal below (县政府, 胡集镇, 鱼山街道办事处, 曲阜市)
 * - `lower-governments`: the governments below, together (各县（市、区）政府, 各镇街)
 * - `zone-committee`: the committee of a zone (济宁高新区管委会)
 * - `collective`: many organs at once (市政府各部门、单位, 市安委会成员单位)
 */
export type UnitKind =
  | "department"
  | "party-organ"
  | "state-organ"
  | "mass-organisation"
  | "military"
  | "coordinating-body"
  | "field-office"
  | "central-branch"
  | "public-institution"
  | "enterprise"
  | "school"
  | "hospital"
  | "government"
  | "lower-governments"
  | "zone-committee"
  | "collective";

/**
 * How the organ of a function is called at one level, without the place: “教育局”. Before it come 济宁市 (full) or 市 (short).
 * `{}` marks where the name of the place stands when that is elsewhere (“国家税务总局{}税务局”), `{~}` its short name (“{~}金融监管分局”), `{^}` where that of
 * the place above stands (“{^}生态环境局{}分局”).
 */
export interface NamePatterns {
  /** As on the seal: “发展和改革委员会”. */
  readonly full: string;
  /** The usual form in a notice: “发展改革委”; the full one where it is missing. */
  readonly short?: string;
  /** Other forms that are just as right. */
  readonly also?: readonly string[];
  /** Forms that are understood, and that a notice had better not use: “发改委”. */
  readonly aliases?: readonly string[];
  /** The organ at this level is of another kind than the function says: at county level 生态环境局 is a field office. */
  readonly kind?: UnitKind;
  readonly note?: string;
}

/** A function without an organ of its own at this level. */
export interface NoOrgan {
  /** Function whose organ does the work here (体育 → 教育); null where there is no counterpart. */
  readonly mergedInto: string | null;
  readonly note?: string;
}

/** A name that a reform ended. */
export interface FormerName {
  /** Without the place, like NamePatterns.full. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Last day of the name, ISO. */
  readonly until: string;
}

/** What one sort of organ does, whatever it is called in one place or another. */
export interface FunctionEntry {
  /** “ndrc”. Ids are what the crosswalk joins by; lower case, digits and “-”. */
  readonly id: string;
  readonly kind: UnitKind;
  /** For a level that is missing: district takes county, and then `any`; without that the level has no usual name. */
  readonly levels: Readonly<Partial<Record<Level | "any", NamePatterns | NoOrgan>>>;
  readonly former?: readonly FormerName[];
  /** Words of its field, out of which merged organs form their names: “教育” + “体育” in 教育体育局. */
  readonly topics?: readonly string[];
  /** false where the names were not checked against notices. */
  readonly verified?: boolean;
  readonly note?: string;
}

/** One unit of the registry's locality. */
export interface UnitEntry {
  /** Function it has in the general registry; absent for a unit that is one of a kind (a school, a company). */
  readonly function?: string;
  /** Full name: “济宁市发展和改革委员会”. */
  readonly name: string;
  /**
   * The name the locality's notices prefer: “市发展改革委”. Where it is missing: for a unit with a function the full name with the word for the
   * place (“县教育局” of “汶上县教育局”), for all others the full name.
   */
  readonly short?: string;
  readonly also?: readonly string[];
  readonly aliases?: readonly string[];
  /** Needed where there is no function; otherwise that of the function. */
  readonly kind?: UnitKind;
  /** Further functions the unit has: “sport” for 教育和体育局. */
  readonly covers?: readonly string[];
  /** First and last day under this name, ISO. */
  readonly from?: string;
  readonly until?: string;
  /** Name of the unit that took over. */
  readonly successor?: string;
  /** Name of the organ it belongs to. */
  readonly parent?: string;
  /** For people; the program does not read it. */
  readonly note?: string;
}

export interface Registry {
  readonly version: 1;
  /** Place the units belong to; needed where there are units. */
  readonly locality?: Locality;
  /** Places right below: “曲阜市”. */
  readonly lower?: readonly string[];
  /** Codes its notices are numbered with (发文机关代字): “济政办字”. */
  readonly codes?: readonly string[];
  readonly functions?: readonly FunctionEntry[];
  readonly units?: readonly UnitEntry[];
  /** What somebody should still look at, for people; the program does not read it. */
  readonly remarks?: readonly string[];
}
