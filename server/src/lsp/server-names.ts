/** The names of units that come with Fenjie, and how they are found by pinyin: 100 kB that are loaded with the first notice (dist/server-names.js). */
export { filterTextOf } from "../core/text/pinyin.js";
export { shippedRegistries } from "../core/units/shipped.js";
