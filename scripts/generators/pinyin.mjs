// Makes the table of readings that completion finds names with: server/src/core/text/pinyin-data.ts. pinyin-pro knows the readings and
// weighs 458 kB; what is needed of it are the syllables without tones of the characters that names are written with.
import fs from "node:fs";
import { pinyin } from "pinyin-pro";
import { inRepo } from "../lib/repo.mjs";

const TARGET = "server/src/core/text/pinyin-data.ts";

/** Readings that live on in place names only and that the dictionary does not give: 百色. @type {Readonly<Record<string, string>>} */
const PLACE_READINGS = { 百: "bo" };

const isChinese = /^\p{Script=Han}$/u;

/** The 6,763 characters of GB 2312: rows 16 to 87 of its table. */
function gb2312() {
  const decoder = new TextDecoder("gb18030");
  const characters = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (isChinese.test(character)) characters.push(character);
    }
  return characters;
}

/** Characters of the 通用规范汉字表 beyond GB 2312, and whatever else a registry that comes with the extension uses. */
function others() {
  const listed = fs.readFileSync(inRepo("scripts/generators/pinyin-characters.txt"), "utf8").replace(/^#.*$/gm, "");
  const registries = inRepo("seeds/units");
  const files = fs.existsSync(registries) ? fs.readdirSync(registries).sort() : [];
  const used = files.map((file) => fs.readFileSync(`${registries}/${file}`, "utf8"));
  return Array.from(listed + used.join("")).filter((character) => isChinese.test(character));
}

/** All readings, not the one that fits a word best: 单县 is sx, and the dictionary says dx. @param {string} character */
function readings(character) {
  const found = pinyin(character, { multiple: true, toneType: "none", type: "array", nonZh: "removed" });
  const plain = found.map((reading) => reading.replaceAll("ü", "v")).filter((reading) => /^[a-z]+$/.test(reading));
  const place = PLACE_READINGS[character];
  return [...new Set(place === undefined ? plain : [...plain, place])];
}

/** @returns {Promise<Map<string, string>>} */
export async function generate() {
  /** @type {Map<string, string[]>} */
  const bySyllable = new Map();
  // The rank of a reading among those of its character must survive: first all first readings, then all second ones.
  const ranks = /** @type {[string, string][][]} */ ([]);
  for (const character of new Set([...gb2312(), ...others()]))
    readings(character).forEach((reading, rank) => {
      const pairs = ranks[rank] ?? [];
      ranks[rank] = pairs;
      pairs.push([reading, character]);
    });
  const tables = ranks.map((pairs) => {
    bySyllable.clear();
    for (const [reading, character] of pairs) bySyllable.set(reading, [...(bySyllable.get(reading) ?? []), character]);
    return [...bySyllable]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reading, characters]) => reading + characters.join(""))
      .join(" ");
  });
  const content = `// Made by scripts/generators/pinyin.mjs (npm run generate). Not to be edited by hand.

/**
 * Syllables without tones (ü as v), each followed by the characters read so: “shi是时事”. The first line has the first reading of every
 * character, the next ones the further readings.
 */
export const READINGS: readonly string[] = ${JSON.stringify(tables)};
`;
  return new Map([[TARGET, content]]);
}
