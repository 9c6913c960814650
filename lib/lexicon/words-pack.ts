/** Packs a word list into the bytes that `openWords` reads. Runs at build time and in tests. */
import { foldString } from '#lib/text/normalise.ts';
import { pairHash, powerOfTwo, shiftFor } from './hash.ts';
import {
  BITS_PER_LEVEL,
  finishA,
  LONGEST_WORD,
  mixA,
  mixB,
  PAIR_BITS,
  partsOfSpeech,
  SEED_A,
  SEED_B,
  WORDS_FORMAT,
  WORDS_HEADER,
  WORDS_MAGIC,
} from './words.ts';

export interface WordCount {
  word: string;
  count: number;
  pos: string;
}

/** One ArrayBuffer of about 4 bytes × 1.5 a word. Words that fold alike are added up; the commoner's tag stays. */
export function packWords(list: Iterable<WordCount>): ArrayBuffer {
  const merged = new Map<string, { count: number; pos: string; best: number }>();
  let total = 0;
  for (const { word, count, pos } of list) {
    const folded = foldString(word);
    total += count;
    if (folded.length === 0 || folded.length > LONGEST_WORD || count < 1) continue;
    const known = merged.get(folded);
    if (known === undefined) merged.set(folded, { count, pos, best: count });
    else {
      known.count += count;
      if (count > known.best) {
        known.best = count;
        known.pos = pos;
      }
    }
  }
  const size = powerOfTwo(Math.max(16, merged.size * 1.3));
  const buffer = new ArrayBuffer((WORDS_HEADER + size) * 4 + 65536 + PAIR_BITS / 8);
  const header = new Uint32Array(buffer, 0, WORDS_HEADER);
  header.set([WORDS_MAGIC, WORDS_FORMAT, size, Math.round(Math.log2(total) * 256), merged.size]);
  const slots = new Uint32Array(buffer, WORDS_HEADER * 4, size);
  const longestBy = new Uint8Array(buffer, (WORDS_HEADER + size) * 4, 65536);
  const pairs = new Uint32Array(buffer, (WORDS_HEADER + size) * 4 + 65536, PAIR_BITS / 32);
  const pairShift = shiftFor(PAIR_BITS);
  const shift = 32 - Math.log2(size);
  for (const [word, { count, pos }] of merged) {
    let a = SEED_A;
    let b = SEED_B;
    for (let i = 0; i < word.length; i++) {
      a = mixA(a, word.charCodeAt(i));
      b = mixB(b, word.charCodeAt(i));
    }
    for (let i = 1; i < word.length; i++) {
      const bit = pairHash(word.charCodeAt(i - 1), word.charCodeAt(i)) >>> pairShift;
      pairs[bit >>> 5]! |= 1 << (bit & 31);
    }
    const level = Math.min(63, Math.max(1, Math.round(Math.log2(count) / BITS_PER_LEVEL)));
    const tag = Math.max(0, (partsOfSpeech as readonly string[]).indexOf(pos));
    let slot = finishA(a) >>> shift;
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = (((b >>> 12) << 12) | (tag << 6) | level) >>> 0;
    const first = word.charCodeAt(0);
    longestBy[first] = Math.max(longestBy[first]!, word.length);
  }
  return buffer;
}
