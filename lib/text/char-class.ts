/**
 * What sort of character a folded UTF-16 unit is. One byte a unit, made once at load; everything that
 * asks “may a word go on here?” asks this table.
 */
export const OTHER = 0;
export const HAN = 1;
export const LATIN = 2;
export const DIGIT = 3;
export const SYLLABIC = 4;

/** Class of each UTF-16 unit. Surrogates count as Han: nearly all astral letters on Chinese pages are. */
export const charClass = new Uint8Array(65536);

const ranges: [number, number, number][] = [
  [0x30, 0x39, DIGIT],
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0xc0, 0x24f, LATIN],
  [0x370, 0x52f, LATIN],
  [0x1e00, 0x1eff, LATIN],
  [0x3005, 0x3007, HAN],
  [0x3041, 0x30fa, SYLLABIC],
  [0x30fc, 0x30ff, SYLLABIC],
  [0x3400, 0x4dbf, HAN],
  [0x4e00, 0x9fff, HAN],
  [0xac00, 0xd7a3, SYLLABIC],
  [0xd800, 0xdfff, HAN],
];
for (const [first, last, kind] of ranges) charClass.fill(kind, first, last + 1);
charClass[0xd7] = OTHER;
charClass[0xf7] = OTHER;

/** A letter or digit of an alphabet: what must not touch the ends of a Latin name. */
export function isAlnum(unit: number): boolean {
  const kind = charClass[unit];
  return kind === LATIN || kind === DIGIT;
}

export function isHan(unit: number): boolean {
  return charClass[unit] === HAN;
}
