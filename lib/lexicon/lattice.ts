/**
 * Weighs ways to cut a stretch of Chinese into words, by how common the words are (Viterbi over a unigram
 * model). It answers two questions: does a name stand as a word of its own here, or is it cut out of others;
 * and which words stand beside it.
 */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { cueWords } from './resources/cue-words.ts';
import { LONGEST_WORD, UNKNOWN_BITS, type Words } from './words.ts';

/** Units looked at on either side of a name: three ordinary words. */
const REACH = 9;
const CAPACITY = 96;

const ORPHAN_BITS = 5;
const functionChars = new Set(
  [
    ...'的了是在和与及对把被将向从于为以等也都就还又再才很更最不没有个这那其之所并且或则可能会要由给让使至到称说据该各每某两三四五六七八九十一二',
  ].map((char) => char.charCodeAt(0)),
);

/** An extra word: a known name in the neighbourhood. */
export interface Arc {
  start: number;
  end: number;
  bits: number;
}

/** A text being looked at. `gaps` as in Folded: quotation marks and spaces end words. */
export interface Stretch {
  codes: Uint16Array;
  gaps: Uint8Array;
  length: number;
}

export interface Lattice {
  /**
   * By how many bits the best cut that has [start, end) as one word beats the best cut in which some word
   * reaches over one of its ends. Infinity when no word does.
   */
  margin(text: Stretch, start: number, end: number, bits: number, names: readonly Arc[]): number;
  /** Starts of the words of the best cut of [from, to), which should lie in one run; at most 96 units. */
  cut(text: Stretch, from: number, to: number, names: readonly Arc[]): number[];
}

/** Start of the run of Han that ends at `end`, at most `reach` units back. */
export function runStart(text: Stretch, end: number, reach = REACH): number {
  let i = end;
  const least = Math.max(0, end - reach);
  while (i > least && text.gaps[i] === 0 && charClass[text.codes[i - 1]!] === HAN) i--;
  return i;
}

/** End of the run of Han that starts at `start`, at most `reach` units on. */
export function runEnd(text: Stretch, start: number, reach = REACH): number {
  let i = start;
  const most = Math.min(text.length, start + reach);
  while (i < most && text.gaps[i] === 0 && charClass[text.codes[i]!] === HAN) i++;
  return i;
}

/** What a dictionary word may add to a name and still speak of its bearer. */
const familyNouns = new Set(
  (['orgNoun', 'post', 'study'] as const).flatMap((name) => cueWords[name].split(' ')),
);
for (const word of '学院 大学 研究院 代表 委员 主任 会议 常委会 诈骗 用户 网 业 局'.split(' '))
  familyNouns.delete(word);

export function createLattice(words: Words): Lattice {
  const forward = new Float64Array(CAPACITY + 1);
  const backward = new Float64Array(CAPACITY + 1);
  const arcs = Array.from({ length: CAPACITY }, () => new Float32Array(LONGEST_WORD + 1));
  const reachOf = new Uint8Array(CAPACITY);
  const previous = new Int32Array(CAPACITY + 1);

  function load(text: Stretch, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const row = arcs[i - from]!;
      row[1] = -1;
      const most = words.from(text.codes, i, to, row);
      reachOf[i - from] = Math.max(1, most);
      if (row[1]! < 0) row[1] = UNKNOWN_BITS;
    }
  }

  function crossable(edge: number, from: number, to: number): boolean {
    for (let i = Math.max(from, edge - LONGEST_WORD + 1); i < edge; i++) {
      const row = arcs[i - from]!;
      const most = Math.min(reachOf[i - from]!, to - i);
      for (let k = edge - i + 1; k <= most; k++) if (row[k]! >= 0) return true;
    }
    return false;
  }

  /** A word of two or more units ends, or starts, at `at`. */
  function joins(at: number, direction: -1 | 1, from: number, to: number): boolean {
    if (direction > 0) {
      const most = Math.min(reachOf[at - from]!, to - at);
      for (let k = 2; k <= most; k++) if (arcs[at - from]![k]! >= 0) return true;
      return false;
    }
    for (let k = Math.max(from, at - LONGEST_WORD); k < at - 1; k++) {
      if (at - k <= reachOf[k - from]! && arcs[k - from]![at - k]! >= 0) return true;
    }
    return false;
  }

  /**
   * Bits against a crossing word that leaves a lone character of the name while the name leaves none:
   * 高|通通|吃 beside 高通|通吃.
   */
  function orphaned(text: Stretch, name: Arc, i: number, j: number, from: number, to: number): number {
    const { start, end } = name;
    // 高通通吃: the doubled character is a word only by accident.
    if (i === end - 1 && j === end + 1 && text.codes[i] === text.codes[end]) return ORPHAN_BITS;
    if (j > end && i === start + 1) {
      const leaves = functionChars.has(text.codes[start]!) || joins(i, -1, from, to);
      return leaves || (j === end + 1 && !joins(end, 1, from, to)) ? 0 : ORPHAN_BITS;
    }
    if (i < start && j === end - 1) {
      const leaves = functionChars.has(text.codes[j]!) || joins(j, 1, from, to);
      return leaves || (i === start - 1 && !joins(start, -1, from, to)) ? 0 : ORPHAN_BITS;
    }
    return 0;
  }

  return {
    margin(text, start, end, bits, names) {
      const from = runStart(text, start);
      const to = text.gaps[end] === 0 ? runEnd(text, end) : end;
      if (to - from > CAPACITY || (from === start && to === end)) return Number.POSITIVE_INFINITY;
      load(text, from, to);
      const near = names.filter(
        (name) => name.start >= from && name.end <= to && !(name.start >= start && name.end <= end),
      );
      const crossed = near.some(
        (name) => (name.start < start && name.end > start) || (name.start < end && name.end > end),
      );
      if (!crossed && !crossable(start, from, to) && !crossable(end, from, to)) {
        return Number.POSITIVE_INFINITY;
      }
      const size = to - from;
      forward.fill(Number.POSITIVE_INFINITY, 0, size + 1);
      backward.fill(Number.POSITIVE_INFINITY, 0, size + 1);
      forward[0] = 0;
      backward[size] = 0;
      for (let i = 0; i < size; i++) {
        const row = arcs[i]!;
        const most = Math.min(reachOf[i]!, size - i);
        for (let k = 1; k <= most; k++) {
          if (row[k]! >= 0 && forward[i]! + row[k]! < forward[i + k]!) forward[i + k] = forward[i]! + row[k]!;
        }
        for (const name of near) {
          if (name.start - from === i) {
            const target = name.end - from;
            if (forward[i]! + name.bits < forward[target]!) forward[target] = forward[i]! + name.bits;
          }
        }
      }
      for (let i = size - 1; i >= 0; i--) {
        const row = arcs[i]!;
        const most = Math.min(reachOf[i]!, size - i);
        for (let k = 1; k <= most; k++) {
          if (row[k]! >= 0 && row[k]! + backward[i + k]! < backward[i]!)
            backward[i] = row[k]! + backward[i + k]!;
        }
        for (const name of near) {
          if (name.start - from === i) {
            const rest = name.bits + backward[name.end - from]!;
            if (rest < backward[i]!) backward[i] = rest;
          }
        }
      }
      const own = forward[start - from]! + bits + backward[end - from]!;
      let cross = Number.POSITIVE_INFINITY;
      const consider = (i: number, j: number, cost: number) => {
        if (!((i < start && j > start) || (i < end && j > end))) return;
        // 苹果电脑, 北大中文系: the dictionary lists the name with its noun as one word.
        if (i === start && j > end && familyNouns.has(String.fromCharCode(...text.codes.subarray(end, j))))
          return;
        const whole =
          forward[i - from]! +
          cost +
          backward[j - from]! +
          orphaned(text, { start, end, bits }, i, j, from, to);
        if (whole < cross) cross = whole;
      };
      for (let i = Math.max(from, start - LONGEST_WORD + 1); i < end; i++) {
        const row = arcs[i - from]!;
        const most = Math.min(reachOf[i - from]!, to - i);
        for (let k = 2; k <= most; k++) if (row[k]! >= 0) consider(i, i + k, row[k]!);
      }
      for (const name of near) consider(name.start, name.end, name.bits);
      return cross - own;
    },

    cut(text, from, to, names) {
      const size = Math.min(to - from, CAPACITY);
      load(text, from, from + size);
      forward.fill(Number.POSITIVE_INFINITY, 0, size + 1);
      forward[0] = 0;
      for (let i = 0; i < size; i++) {
        const row = arcs[i]!;
        const most = Math.min(reachOf[i]!, size - i);
        for (let k = 1; k <= most; k++) {
          if (row[k]! >= 0 && forward[i]! + row[k]! < forward[i + k]!) {
            forward[i + k] = forward[i]! + row[k]!;
            previous[i + k] = i;
          }
        }
        for (const name of names) {
          const target = name.end - from;
          if (name.start - from === i && target <= size && forward[i]! + name.bits < forward[target]!) {
            forward[target] = forward[i]! + name.bits;
            previous[target] = i;
          }
        }
      }
      const starts: number[] = [];
      for (let at = size; at > 0; at = previous[at]!) starts.push(from + previous[at]!);
      return starts.reverse();
    },
  };
}
