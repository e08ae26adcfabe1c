/**
 * Writing GB18030. Node reads the encoding and does not write it, so the table is turned round: all two-byte codes are decoded once, the
 * four-byte ones of the BMP when a character needs one; beyond the BMP they follow by arithmetic (GB 18030-2022, chapter 5).
 */
let pairs: Map<string, number> | null = null;
let quads: Map<string, number> | null = null;

const pairTable = (): Map<string, number> => {
  if (pairs !== null) return pairs;
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail);
  pairs = turnedRound(codes, (code) => [code >> 8, code & 0xff]);
  return pairs;
};

/** Four-byte codes of the BMP, 0x81308130 to 0x8431A439, by their linear index. */
const QUADS_OF_BMP = 39_420;

const quadTable = (): Map<string, number> => {
  quads ??= turnedRound(
    Array.from({ length: QUADS_OF_BMP }, (_, index) => index),
    quadBytes,
  );
  return quads;
};

const quadBytes = (index: number): number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

/** Character → code. A line feed after each code keeps a code that stands for nothing from spoiling the next. */
const turnedRound = (codes: readonly number[], bytesOf: (code: number) => number[]): Map<string, number> => {
  const characters = new TextDecoder("gb18030").decode(Uint8Array.from(codes.flatMap((code) => [...bytesOf(code), 10]))).split("\n");
  const table = new Map<string, number>();
  codes.forEach((code, i) => {
    const character = characters[i];
    if (character !== undefined && character !== "\uFFFD" && character !== "" && !table.has(character)) table.set(character, code);
  });
  return table;
};

/** Beyond the BMP: U+10000 has the linear index 189000. */
const FIRST_SUPPLEMENTARY = 189_000;

/** The bytes of `text`; null where it holds something that cannot be written (half a surrogate pair), or would not read back the same. */
export const encodeGb18030 = (text: string): Uint8Array | null => {
  const bytes: number[] = [];
  const two = pairTable();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = two.get(character);
    if (pair !== undefined) {
      bytes.push(pair >> 8, pair & 0xff);
      continue;
    }
    const index = code > 0xffff ? FIRST_SUPPLEMENTARY + code - 0x10000 : quadTable().get(character);
    if (index === undefined) return null;
    bytes.push(...quadBytes(index));
  }
  const written = Uint8Array.from(bytes);
  return new TextDecoder("gb18030", { ignoreBOM: true }).decode(written) === text ? written : null;
};
