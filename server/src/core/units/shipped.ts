/** The registries that come with the program: functions for every place, and the places of the notices it was made with. */
import general from "../../../../seeds/units/general.json";
import jinan from "../../../../seeds/units/jinan.json";
import jining from "../../../../seeds/units/jining.json";
import jinxiang from "../../../../seeds/units/jinxiang.json";
import shandong from "../../../../seeds/units/shandong.json";
import wenshang from "../../../../seeds/units/wenshang.json";
import type { Registry } from "./registry.js";

/**
 * General registry first. One array for the whole program, so that indexes built over it can be shared. A test checks the files with
 * validateRegistry, so they are taken as they are here.
 */
export const shippedRegistries: readonly Registry[] = [
  general,
  shandong,
  jining,
  jinan,
  wenshang,
  jinxiang,
] as unknown as readonly Registry[];
