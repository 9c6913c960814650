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
const ROW = LONGEST_WORD + 1;

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
  /** Starts on a new text: what was looked up of the last one is forgotten. */
  reset(text: Stretch): void;
  /** Whether some word reaches over an end of [start, end). */
  isCrossed(start: number, end: number): boolean;
  /**
   * By how many bits the best cut that has `name` as one word beats the best cut in which some word reaches
   * over one of its ends. Infinity when no word does.
   */
  margin(name: Arc, near: readonly Arc[]): number;
  /** Starts of the words of the best cut of [from, to), which should lie in one run; at most 96 units. */
  cut(from: number, to: number, names: readonly Arc[]): number[];
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
for (const word of '号 群 端 版'.split(' ')) familyNouns.add(word);

export function createLattice(words: Words): Lattice {
  const forward = new Float64Array(CAPACITY + 1);
  const backward = new Float64Array(CAPACITY + 1);
  const previous = new Int32Array(CAPACITY + 1);
  let text: Stretch = { codes: new Uint16Array(1), gaps: new Uint8Array(1), length: 0 };
  // By unit of the text: bits of the word of k units that starts there, and the most k; 0 is “not looked up”.
  let bitsAt = new Float32Array(0);
  let mostAt = new Uint8Array(0);
  const row = new Float32Array(LONGEST_WORD + 1);

  function most(at: number): number {
    const known = mostAt[at]!;
    if (known !== 0) return known;
    row[1] = -1;
    const found = Math.max(1, words.from(text.codes, at, text.length, row));
    if (row[1]! < 0) row[1] = UNKNOWN_BITS;
    bitsAt.set(row, at * ROW);
    mostAt[at] = found;
    return found;
  }

  /** Bits of the word [from, to), or -1. */
  function bitsOf(from: number, to: number): number {
    return to - from > most(from) ? -1 : bitsAt[from * ROW + to - from]!;
  }

  /** A word of two or more units starts, or ends, at `at`. */
  function startsWord(at: number, to: number): boolean {
    for (let k = Math.min(most(at), to - at); k >= 2; k--) if (bitsAt[at * ROW + k]! >= 0) return true;
    return false;
  }
  function endsWord(at: number, from: number): boolean {
    for (let i = Math.max(from, at - LONGEST_WORD); i < at - 1; i++) if (bitsOf(i, at) >= 0) return true;
    return false;
  }

  function crosses(edge: number, from: number, to: number): boolean {
    if (!words.adjoin(text.codes[edge - 1]!, text.codes[edge]!)) return false;
    for (let i = edge - 1, least = Math.max(from, edge - LONGEST_WORD + 1); i >= least; i--) {
      const longest = mostAt[i] || most(i);
      const last = i * ROW + (longest < to - i ? longest : to - i);
      for (let at = i * ROW + edge - i + 1; at <= last; at++) if (bitsAt[at]! >= 0) return true;
    }
    return false;
  }

  /**
   * Bits against a crossing word that leaves a lone character of the name while the name leaves none:
   * 高|通通|吃 beside 高通|通吃.
   */
  function orphaned({ start, end }: Arc, i: number, j: number, from: number, to: number): number {
    // 高通通吃: the doubled character is a word only by accident.
    if (i === end - 1 && j === end + 1 && text.codes[i] === text.codes[end]) return ORPHAN_BITS;
    if (j > end && i === start + 1) {
      const leaves = functionChars.has(text.codes[start]!) || endsWord(i, from);
      return leaves || (j === end + 1 && !startsWord(end, to)) ? 0 : ORPHAN_BITS;
    }
    if (i < start && j === end - 1) {
      const leaves = functionChars.has(text.codes[j]!) || startsWord(j, to);
      return leaves || (i === start - 1 && !endsWord(start, from)) ? 0 : ORPHAN_BITS;
    }
    return 0;
  }

  /** What a dictionary word adds to a name up to `to` leaves it the bearer's. */
  function isFamily({ start, end }: Arc, to: number): boolean {
    if (familyNouns.has(String.fromCharCode(...text.codes.subarray(end, to)))) return true;
    return end - start >= 3 && to - end >= 2 && bitsOf(end, to) >= 0;
  }

  /** Fills `forward` with the least bits from `from` to each place; with `back` also where from. */
  function runForward(from: number, to: number, names: readonly Arc[]): void {
    const size = to - from;
    forward.fill(Number.POSITIVE_INFINITY, 0, size + 1);
    forward[0] = 0;
    for (let i = 0; i < size; i++) {
      const sofar = forward[i]!;
      const base = (from + i) * ROW;
      const longest = Math.min(most(from + i), size - i);
      for (let k = 1; k <= longest; k++) {
        const bits = bitsAt[base + k]!;
        if (bits >= 0 && sofar + bits < forward[i + k]!) {
          forward[i + k] = sofar + bits;
          previous[i + k] = i;
        }
      }
      for (const name of names) {
        const target = name.end - from;
        if (name.start - from === i && target <= size && sofar + name.bits < forward[target]!) {
          forward[target] = sofar + name.bits;
          previous[target] = i;
        }
      }
    }
  }

  function runBackward(from: number, to: number, names: readonly Arc[]): void {
    const size = to - from;
    backward.fill(Number.POSITIVE_INFINITY, 0, size + 1);
    backward[size] = 0;
    for (let i = size - 1; i >= 0; i--) {
      const base = (from + i) * ROW;
      const longest = Math.min(most(from + i), size - i);
      let least = Number.POSITIVE_INFINITY;
      for (let k = 1; k <= longest; k++) {
        const bits = bitsAt[base + k]!;
        if (bits >= 0 && bits + backward[i + k]! < least) least = bits + backward[i + k]!;
      }
      for (const name of names) {
        if (name.start - from === i) least = Math.min(least, name.bits + backward[name.end - from]!);
      }
      backward[i] = least;
    }
  }

  return {
    reset(next) {
      text = next;
      if (mostAt.length < text.length) {
        mostAt = new Uint8Array(text.length * 2);
        bitsAt = new Float32Array(text.length * 2 * ROW);
      } else mostAt.fill(0, 0, text.length);
    },

    isCrossed(start, end) {
      const from = runStart(text, start);
      const to = text.gaps[end] === 0 ? runEnd(text, end) : end;
      return (from < start && crosses(start, from, to)) || (to > end && crosses(end, from, to));
    },

    margin(name, near) {
      const { start, end } = name;
      const from = runStart(text, start);
      const to = text.gaps[end] === 0 ? runEnd(text, end) : end;
      if (to - from > CAPACITY || (from === start && to === end)) return Number.POSITIVE_INFINITY;
      const names = near.filter(
        (other) => other.start >= from && other.end <= to && !(other.start >= start && other.end <= end),
      );
      runForward(from, to, names);
      runBackward(from, to, names);
      const own = forward[start - from]! + name.bits + backward[end - from]!;
      let cross = Number.POSITIVE_INFINITY;
      const consider = (i: number, j: number, bits: number) => {
        if (!((i < start && j > start) || (i < end && j > end))) return;
        // 苹果电脑, 联合国大会: the dictionary lists the name with its noun as one word.
        if (i === start && j > end && isFamily(name, j)) return;
        const whole = forward[i - from]! + bits + backward[j - from]! + orphaned(name, i, j, from, to);
        if (whole < cross) cross = whole;
      };
      for (let i = Math.max(from, start - LONGEST_WORD + 1); i < end; i++) {
        const longest = Math.min(most(i), to - i);
        for (let k = 2; k <= longest; k++)
          if (bitsAt[i * ROW + k]! >= 0) consider(i, i + k, bitsAt[i * ROW + k]!);
      }
      for (const other of names) consider(other.start, other.end, other.bits);
      return cross - own;
    },

    cut(from, to, names) {
      const end = Math.min(to, from + CAPACITY);
      runForward(from, end, names);
      const starts: number[] = [];
      for (let at = end - from; at > 0; at = previous[at]!) starts.push(from + previous[at]!);
      return starts.reverse();
    },
  };
}
