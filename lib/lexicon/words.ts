/**
 * What the language at large knows of a word: how frequent, which part of speech. A flat hash table with
 * short fingerprints instead of the words themselves: 4 bytes a slot, opened as a view. A wrong answer for
 * a word that isn't there has odds of about one in half a million, which evidence that is summed can bear.
 */
import { foldTable } from '#lib/text/fold-table.ts';
import { pairHash, shiftFor } from './hash.ts';

export const WORDS_MAGIC = 0x575a5a50; // "PZZW"
export const WORDS_FORMAT = 2;
/** Bits of the filter over pairs of units that stand side by side in some word: 256 KB, a fifth of them set. */
export const PAIR_BITS = 2 ** 21;
export const WORDS_HEADER = 8;
/** Longer words are left out: they hardly ever cross a name. */
export const LONGEST_WORD = 6;

/** Parts of speech as the dictionary tags them, in the order of their codes. */
export const partsOfSpeech = [
  'n', 'nr', 'ns', 'nt', 'nz', 'nrt', 'nrfg', 'v', 'vn', 'a', 'ad', 'an', 'd', 'i', 'l', 'j', 'm', 'q', 't', 'r',
  'p', 'c', 'u', 'f', 's', 'b', 'z', 'x', 'zg', 'g', 'ng', 'vg', 'y', 'o', 'e', 'h', 'k', 'mq', 'ag', 'tg',
] as const; // biome-ignore format: one look
export type PartOfSpeech = (typeof partsOfSpeech)[number];

const LEVELS = 64;
/** Bits of surprise a level of the frequency scale stands for. */
export const BITS_PER_LEVEL = 0.3;

/** Bits of surprise of a character the dictionary doesn't know. */
export const UNKNOWN_BITS = 24;

export interface Words {
  /** Surprise of the word codes[start, end) in bits (−log2 of its share), or -1 when unknown. */
  bits(codes: Uint16Array, start: number, end: number): number;
  /** Its part of speech, or null when unknown. */
  pos(codes: Uint16Array, start: number, end: number): PartOfSpeech | null;
  /** Occurrences in the dictionary's count, about, or 0. */
  frequency(codes: Uint16Array, start: number, end: number): number;
  /** Length of the longest word that starts with `unit`. */
  longest(unit: number): number;
  /** False when no word has these two units side by side. */
  adjoin(first: number, second: number): boolean;
  /**
   * Fills `into[at + k]` with the bits of the word of k units at `start`, or -1, up to `limit`; returns the most k:
   * no word is longer.
   */
  from(codes: Uint16Array, start: number, limit: number, into: Float32Array, at?: number): number;
}

/** Mixes one more unit into a running hash. Two independent lanes make slot and fingerprint. */
export function mixA(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
export function mixB(hash: number, unit: number): number {
  const mixed = Math.imul(hash + unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
export const SEED_A = 0x2545f491;
export const SEED_B = 0x6c078965;

export function finishA(hash: number): number {
  return Math.imul(hash, 0xc2b2ae35);
}

/** Words over a buffer made by `packWords`. Throws RangeError when the bytes are something else. */
export function openWords(buffer: ArrayBuffer): Words {
  const header = new Uint32Array(buffer, 0, WORDS_HEADER);
  if (header[0] !== WORDS_MAGIC || header[1] !== WORDS_FORMAT) throw new RangeError('not a word list');
  const size = header[2]!;
  const totalBits = header[3]! / 256;
  const slots = new Uint32Array(buffer, WORDS_HEADER * 4, size);
  const longestBy = new Uint8Array(buffer, (WORDS_HEADER + size) * 4, 65536);
  const pairs = new Uint32Array(buffer, (WORDS_HEADER + size) * 4 + 65536, PAIR_BITS / 32);
  const pairShift = shiftFor(PAIR_BITS);
  const shift = 32 - Math.log2(size);
  const mask = size - 1;
  const bitsOf = new Float32Array(LEVELS);
  for (let level = 0; level < LEVELS; level++) bitsOf[level] = totalBits - level * BITS_PER_LEVEL;

  /** The slot's value, or 0. */
  function find(a: number, b: number): number {
    const print = b >>> 12;
    let slot = finishA(a) >>> shift;
    for (;;) {
      const value = slots[slot]!;
      if (value === 0) return 0;
      if (value >>> 12 === print) return value;
      slot = (slot + 1) & mask;
    }
  }
  function lookUp(codes: Uint16Array, start: number, end: number): number {
    let a = SEED_A;
    let b = SEED_B;
    for (let i = start; i < end; i++) {
      a = mixA(a, codes[i]!);
      b = mixB(b, codes[i]!);
    }
    return find(a, b);
  }
  function adjoin(first: number, second: number): boolean {
    const bit = pairHash(first, second) >>> pairShift;
    return (pairs[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
  return {
    bits(codes, start, end) {
      const value = lookUp(codes, start, end);
      return value === 0 ? -1 : bitsOf[value & 63]!;
    },
    pos(codes, start, end) {
      const value = lookUp(codes, start, end);
      return value === 0 ? null : (partsOfSpeech[(value >>> 6) & 63] ?? null);
    },
    frequency(codes, start, end) {
      const value = lookUp(codes, start, end);
      return value === 0 ? 0 : 2 ** ((value & 63) * BITS_PER_LEVEL);
    },
    longest: (unit) => longestBy[unit]!,
    adjoin,
    from(codes, start, limit, into, at = 0) {
      const most = Math.min(limit - start, longestBy[codes[start]!]!);
      let a = SEED_A;
      let b = SEED_B;
      let last = 0;
      for (let k = 1; k <= most; k++) {
        const unit = codes[start + k - 1]!;
        // Two units that stand side by side in no word end all words.
        if (k > 1 && !adjoin(last, unit)) return k - 1;
        last = unit;
        a = mixA(a, unit);
        b = mixB(b, unit);
        const value = find(a, b);
        into[at + k] = value === 0 ? -1 : bitsOf[value & 63]!;
      }
      return most;
    },
  };
}

/** A word as folded units with a terminating 0: what {@link Words} reads. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 1);
  for (let i = 0; i < text.length; i++) units[i] = foldTable[text.charCodeAt(i)]!;
  return units;
}
