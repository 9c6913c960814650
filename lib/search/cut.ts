/**
 * Cuts folded text into words: the likeliest cut of each Chinese stretch by how common words are (Viterbi over
 * a unigram model), other scripts at their own edges. Used on pages and queries; the index itself is cut into
 * pairs and never depends on it.
 */
import { LONGEST_WORD, type PartOfSpeech, type Words } from '#lib/lexicon/words.ts';
import { charClass, DIGIT, HAN, LATIN } from '#lib/text/char-class.ts';

export interface Word {
  text: string;
  /** In folded units. */
  start: number;
  end: number;
  /** Surprise in bits, −1 when the language at large doesn't know the word. */
  bits: number;
  pos: PartOfSpeech | null;
  /** Given by `isName`. */
  named: boolean;
}

const UNKNOWN_CHARACTER = 24;
/** A known name counts as a fairly common noun, whatever its length. */
const NAME_BITS = 15;
const LONGEST_NAME = 24;

export interface CutOptions {
  words: Words;
  /** Is the stretch a name that must not be cut? Asked for stretches of 2 to 24 characters. */
  isName?: (text: string) => boolean;
  /** May a name begin with this pair? Saves asking `isName` in vain. */
  mayBegin?: (a: number, b: number) => boolean;
}

/** The words of `folded`, in order; punctuation is left out. */
export function cutWords(folded: string, { words, isName, mayBegin }: CutOptions): Word[] {
  const codes = new Uint16Array(folded.length + 1);
  for (let i = 0; i < folded.length; i++) codes[i] = folded.charCodeAt(i);
  const found: Word[] = [];
  let i = 0;
  while (i < folded.length) {
    const kind = charClass[codes[i]!];
    let end = i + 1;
    if (kind === HAN) {
      while (end < folded.length && charClass[codes[end]!] === HAN) end++;
      cutRun(i, end);
    } else if (kind === LATIN || kind === DIGIT) {
      while (end < folded.length && continuesWord(codes, end)) end++;
      found.push({ text: folded.slice(i, end), start: i, end, bits: -1, pos: null, named: false });
    }
    i = end;
  }
  return found;

  function cutRun(from: number, to: number): void {
    const n = to - from;
    const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const back = new Int32Array(n + 1);
    const byName = new Uint8Array(n + 1);
    const row = new Float32Array(LONGEST_WORD + 1);
    cost[0] = 0;
    for (let k = 0; k < n; k++) {
      const most = words.from(codes, from + k, to, row);
      relax(k, 1, most >= 1 && row[1]! >= 0 ? row[1]! : UNKNOWN_CHARACTER, 0);
      for (let length = 2; length <= most; length++) if (row[length]! >= 0) relax(k, length, row[length]!, 0);
      if (!isName || (mayBegin && k + 1 < n && !mayBegin(codes[from + k]!, codes[from + k + 1]!))) continue;
      for (let length = Math.min(LONGEST_NAME, n - k); length >= 2; length--) {
        if (isName(folded.slice(from + k, from + k + length))) relax(k, length, NAME_BITS, 1);
      }
    }
    const cuts: number[] = [];
    for (let k = n; k > 0; k = back[k]!) cuts.push(k);
    for (const k of cuts.reverse()) {
      const start = from + back[k]!;
      const end = from + k;
      found.push({
        text: folded.slice(start, end),
        start,
        end,
        bits: words.bits(codes, start, end),
        pos: words.pos(codes, start, end),
        named: byName[k] === 1,
      });
    }
    function relax(k: number, length: number, bits: number, name: number): void {
      const total = cost[k]! + bits;
      if (total > cost[k + length]! || (total === cost[k + length]! && !name)) return;
      cost[k + length] = total;
      back[k + length] = k;
      byName[k + length] = name;
    }
  }
}

/** As the tokeniser sees it: letters and digits, a point or comma inside a number. */
function continuesWord(codes: Uint16Array, at: number): boolean {
  const kind = charClass[codes[at]!];
  if (kind === LATIN || kind === DIGIT) return true;
  const point = codes[at] === 0x2e || codes[at] === 0x2c;
  return point && charClass[codes[at - 1]!] === DIGIT && charClass[codes[at + 1]!] === DIGIT;
}
