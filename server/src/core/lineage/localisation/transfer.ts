/** The words of two places, one above the other, when a text goes from the upper to the lower. */
import { collectiveAt } from "../../units/collectives.js";
import { rankOf, wordOfName } from "../../units/place.js";
import type { Level, Locality } from "../../units/registry.js";
import type { Units } from "../../units/units.js";
import type { PlaceWithUnits } from "./suggestion.js";

export interface Side {
  /** “济宁市” */
  readonly name: string;
  /** “济宁” */
  readonly short: string;
  readonly level: Level;
  /** 1 province, 2 city, 3 county or district, 4 town. */
  readonly rank: number;
  /** “市”, “自治区”, “街道”: before 级, 政府, 委. */
  readonly word: string;
  /** After 全, 我, 本: “市”; an autonomous region says 全区. */
  readonly scope: string;
  /** “市政府”, “街道办事处” */
  readonly government: string;
  /** “市委”, “镇党委”, “街道党工委” */
  readonly committee: string;
}

export interface Transfer {
  readonly from: Side;
  readonly to: Side;
  readonly fromUnits: Units;
  readonly toUnits: Units;
  readonly lower: LowerWords;
}

/** What the lower place calls the places below itself. */
export interface LowerWords {
  /** “各乡镇（街道）” */
  readonly every: string;
  /** “乡镇（街道）” */
  readonly bare: string;
  /** “各乡镇（街道）人民政府（办事处）” */
  readonly governments: string;
  /** A registry of the place says so; otherwise it is what most places of the level have. */
  readonly isRegistered: boolean;
}

const SCOPES: Readonly<Record<string, string>> = { 自治区: "区", 林区: "区", 特区: "区" };

const sideOf = ({ name, short, level }: Locality): Side => {
  const word = wordOfName(name);
  const isTown = level === "town";
  return {
    name,
    short,
    level,
    rank: rankOf(level),
    word,
    scope: SCOPES[word] ?? word,
    government: word === "街道" ? "街道办事处" : `${word}政府`,
    committee: word === "街道" ? "街道党工委" : isTown || word === "自治区" ? `${word}党委` : `${word}委`,
  };
};

const VILLAGES: LowerWords = { every: "各村（社区）", bare: "村（社区）", governments: "各村（社区）", isRegistered: false };

/** What the general registry does not say of the steppe. */
const STEPPE: Readonly<Record<string, LowerWords>> = {
  盟: { every: "各旗县（市、区）", bare: "旗县（市、区）", governments: "各旗县（市、区）政府", isRegistered: false },
  旗: { every: "各苏木乡镇", bare: "苏木乡镇", governments: "各苏木乡镇政府", isRegistered: false },
};

const lowerWords = (to: Units): LowerWords => {
  const unit = to.ofFunction("lower-governments");
  const steppe = STEPPE[to.word];
  if (steppe && !unit?.registered) return steppe;
  const found = unit && collectiveAt(unit.preferred, 0, 0);
  if (!unit || !found) return VILLAGES;
  const every = unit.preferred.slice(0, found.placesEnd);
  return { every, bare: every.replace(/^各/u, ""), governments: unit.preferred, isRegistered: unit.registered };
};

/** null where the places are not known or the second is not below the first in rank. */
export const transferOf = (from: PlaceWithUnits, to: PlaceWithUnits): Transfer | null => {
  if (from.locality === null || to.locality === null || from.locality.name === "" || to.locality.name === "") return null;
  const [upper, own] = [sideOf(from.locality), sideOf(to.locality)];
  if (own.rank <= upper.rank) return null;
  return { from: upper, to: own, fromUnits: from.units, toUnits: to.units, lower: lowerWords(to.units) };
};

/** A word inside a regular expression. */
export const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
