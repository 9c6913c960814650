/**
 * The one tokeniser of index and query: pairs of neighbouring Chinese characters, words of other scripts,
 * numbers. It needs no dictionary, so it is ready at once and cuts a text the same way wherever it stands.
 * A token is a 32-bit key: a pair is its two UTF-16 units, anything else a hash below all pairs.
 */
import { charClass, DIGIT, HAN, LATIN, SYLLABIC } from '#lib/text/char-class.ts';

/** Keys from here on are pairs of characters: 0x3005 is the first unit that counts as one. */
export const FIRST_PAIR = 0x30050000;

/** Receives a token: its key, the folded units [start, end) it covers, and whether it is a word or number. */
export type Emit = (key: number, start: number, end: number, isWord: boolean) => void;

const isChinese = (unit: number) => charClass[unit] === HAN || charClass[unit] === SYLLABIC;

/** The key of the pair (a, b); with b = 0 the key of a lone character. */
export const pairKey = (a: number, b: number): number => ((a << 16) | b) >>> 0;

/** The key of a word that is not Chinese: FNV-1a, folded below the pairs. */
export function wordKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % FIRST_PAIR;
}

/** The key under which a document is found that lists this folded phrase among its terms. */
export const phraseKey = (phrase: string): number => wordKey(`\0p${phrase}`);

/** The key under which a briefing is found that cites this entity or policy. */
export const citedKey = (id: string): number => wordKey(`\0c${id}`);

/** Cuts folded text (see `foldString`) into tokens, in order of their start. */
export function tokenise(folded: string, emit: Emit): void {
  const length = folded.length;
  let i = 0;
  while (i < length) {
    const unit = folded.charCodeAt(i);
    if (isChinese(unit)) {
      let end = i + 1;
      while (end < length && isChinese(folded.charCodeAt(end))) end++;
      if (end - i === 1) emit(pairKey(unit, 0), i, end, false);
      else
        for (let k = i; k + 1 < end; k++)
          emit(pairKey(folded.charCodeAt(k), folded.charCodeAt(k + 1)), k, k + 2, false);
      i = end;
    } else {
      const end = wordEnd(folded, i);
      if (end > i) emit(wordKey(folded.slice(i, end).replaceAll(',', '')), i, end, true);
      i = Math.max(end, i + 1);
    }
  }
}

/** Where the word or number that starts at `start` ends; `start` itself when none does. */
function wordEnd(text: string, start: number): number {
  const kind = charClass[text.charCodeAt(start)];
  if (kind !== LATIN && kind !== DIGIT) return start;
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const here = charClass[unit];
    if (here === LATIN || here === DIGIT) continue;
    // A point or comma stays inside a number: 35.8, 1,100.
    const inNumber =
      (unit === 0x2e || unit === 0x2c) &&
      charClass[text.charCodeAt(end - 1)] === DIGIT &&
      charClass[text.charCodeAt(end + 1)] === DIGIT;
    if (!inNumber) break;
  }
  return end;
}

/** The keys of all tokens of folded text, each once. */
export function tokenKeys(folded: string): number[] {
  const keys = new Set<number>();
  tokenise(folded, (key) => keys.add(key));
  return [...keys];
}
