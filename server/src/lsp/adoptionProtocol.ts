/**
 * What client and server say to each other so that the drafter has something to choose from while she takes tasks over: notices, places and
 * units. The taking over itself is in lineageProtocol.ts. Types only and names: both bundles import this file.
 */
import type { HigherNotice } from "./lineageProtocol.js";
import type { LocalityChoice } from "./protocol.js";

/** Whole tables that can be taken over, and for which places. */
export const AdoptableRequest = "fenjie/adoptable";
export interface AdoptableParams {
  /** The notice she looks at; the files of the workspace are asked for with the settings of its folder. */
  readonly uri?: string;
}
export interface AdoptableResult {
  /** Every notice around with tasks, those of higher levels and later years first. */
  readonly notices: readonly AdoptableNotice[];
}
export interface AdoptableNotice extends HigherNotice {
  /** “济宁市”; null where it cannot be told. */
  readonly place: string | null;
  readonly year: number | null;
  readonly tasks: number;
  /** The places below it first, the configured one ahead of all; no other place above it. */
  readonly localities: readonly LocalityChoice[];
}

/** The units of a place by their names, for whoever looks for one. */
export const UnitNamesRequest = "fenjie/unitNames";
export interface UnitNamesParams {
  /** An open notice, whose place is meant. */
  readonly uri?: string;
  /** Else the place itself. */
  readonly locality?: string;
}
export interface UnitName {
  /** “县教育局”, as notices of the place write it. */
  readonly name: string;
  /** “部门”, in words. */
  readonly kind: string;
  /** Pinyin to be found by: “xjyj”. */
  readonly filter: string;
}
export type UnitNamesResult = readonly UnitName[];
