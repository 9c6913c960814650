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
const MOST_NAMES = 64;

const ORPHAN_BITS = 5;
const functionChars = new Set(
  [
    ...'的了是在和与及对把被将向从于为以等也都就还又再才很更最不没有个这那其之所并且或则可能会要由给让使至到称说据该各每某两三四五六七八九十一二',
  ].map((char) => char.charCodeAt(0)),
);

export interface Span {
  start: number;
  end: number;
}

/** An extra word: a known name in the neighbourhood. */
export interface Arc extends Span {
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
  /** The words themselves, in order; the last one reaches to `to`. */
  words(from: number, to: number, names: readonly Arc[]): Span[];
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
// Of the rest, some make things of anybody's: 移动平台, 移动电视.
for (const word of '学院 大学 研究院 代表 委员 主任 会议 常委会 诈骗 用户 网 业 局 平台 应用 设备 硬件 产品 电视 游戏 广告 客户端 电商 终端 搜索 视频 音乐 直播'.split(
  ' ',
))
  familyNouns.delete(word);
for (const word of '号 群 端 版 议员 议长 贴吧 百科 文库 知道 微博 博客 商城 书城'.split(' '))
  familyNouns.add(word);

export function createLattice(words: Words): Lattice {
  const forward = new Float64Array(CAPACITY + 1);
  const backward = new Float64Array(CAPACITY + 1);
  const previous = new Int32Array(CAPACITY + 1);
  let text: Stretch = { codes: new Uint16Array(1), gaps: new Uint8Array(1), length: 0 };
  // By unit of the text: bits of the word of k units that starts there, and the most k; 0 is “not looked up”.
  let bitsAt = new Float32Array(0);
  let mostAt = new Uint8Array(0);
  // Names of the stretch by their start: the first there, and by name the next at the same start; 0 ends.
  const nameAt = new Uint16Array(CAPACITY + 1);
  const nextName = new Uint16Array(MOST_NAMES + 1);
  const named: Arc[] = [];

  function most(at: number): number {
    const known = mostAt[at]!;
    if (known !== 0) return known;
    const one = at * ROW + 1;
    bitsAt[one] = -1;
    const found = words.from(text.codes, at, text.length, bitsAt, at * ROW);
    if (bitsAt[one]! < 0) bitsAt[one] = UNKNOWN_BITS;
    mostAt[at] = found === 0 ? 1 : found;
    return mostAt[at]!;
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
      if (i < edge - 1 && !words.adjoin(text.codes[i]!, text.codes[i + 1]!)) return false;
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

  /** Takes note of the names that lie in [from, to). */
  function linkNames(from: number, to: number, names: readonly Arc[]): void {
    nameAt.fill(0, 0, to - from + 1);
    named.length = 1;
    for (const name of names) {
      if (name.start < from || name.end > to || named.length > MOST_NAMES) continue;
      nextName[named.length] = nameAt[name.start - from]!;
      nameAt[name.start - from] = named.length;
      named.push(name);
    }
  }

  /** Fills `forward` with the least bits from `from` to each place by words that start before `last`. */
  function runForward(from: number, to: number, last: number): void {
    const size = to - from;
    forward.fill(Number.POSITIVE_INFINITY, 0, size + 1);
    forward[0] = 0;
    for (let i = 0, stop = last - from; i < stop; i++) {
      const sofar = forward[i]!;
      const base = (from + i) * ROW;
      const longest = Math.min(mostAt[from + i] || most(from + i), size - i);
      for (let k = 1; k <= longest; k++) {
        const bits = bitsAt[base + k]!;
        if (bits >= 0 && sofar + bits < forward[i + k]!) {
          forward[i + k] = sofar + bits;
          previous[i + k] = i;
        }
      }
      for (let n = nameAt[i]!; n !== 0; n = nextName[n]!) {
        const { end, bits } = named[n]!;
        if (sofar + bits < forward[end - from]!) {
          forward[end - from] = sofar + bits;
          previous[end - from] = i;
        }
      }
    }
  }

  /** Fills `backward` with the least bits from each place from `first` on to `to`. */
  function runBackward(from: number, to: number, first: number): void {
    const size = to - from;
    backward[size] = 0;
    for (let i = size - 1, stop = first - from; i >= stop; i--) {
      const base = (from + i) * ROW;
      const longest = Math.min(mostAt[from + i] || most(from + i), size - i);
      let least = Number.POSITIVE_INFINITY;
      for (let k = 1; k <= longest; k++) {
        const bits = bitsAt[base + k]!;
        if (bits >= 0 && bits + backward[i + k]! < least) least = bits + backward[i + k]!;
      }
      for (let n = nameAt[i]!; n !== 0; n = nextName[n]!) {
        const { end, bits } = named[n]!;
        if (bits + backward[end - from]! < least) least = bits + backward[end - from]!;
      }
      backward[i] = least;
    }
  }

  /** Bits of the best cut of [from, to) that has the word [i, j), if that reaches over an end of `name`. */
  function crossing(name: Arc, i: number, j: number, bits: number, from: number, to: number): number {
    const { start, end } = name;
    if (!((i < start && j > start) || (i < end && j > end))) return Number.POSITIVE_INFINITY;
    // 苹果电脑, 联合国大会: the dictionary lists the name with its noun as one word.
    if (i === start && j > end && isFamily(name, j)) return Number.POSITIVE_INFINITY;
    return forward[i - from]! + bits + backward[j - from]! + orphaned(name, i, j, from, to);
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
      linkNames(from, to, near);
      // Names inside this one are no other reading of it.
      for (let i = start; i < end; i++) {
        let kept = 0;
        for (let n = nameAt[i - from]!; n !== 0; n = nextName[n]!) {
          if (named[n]!.end <= end) continue;
          if (kept === 0) nameAt[i - from] = n;
          else nextName[kept] = n;
          kept = n;
        }
        if (kept === 0) nameAt[i - from] = 0;
        else nextName[kept] = 0;
      }
      runForward(from, to, end);
      runBackward(from, to, start);
      const own = forward[start - from]! + name.bits + backward[end - from]!;
      let cross = Number.POSITIVE_INFINITY;
      for (let i = Math.max(from, start - LONGEST_WORD + 1); i < end; i++) {
        const longest = Math.min(mostAt[i] || most(i), to - i);
        for (let k = 2; k <= longest; k++) {
          const bits = bitsAt[i * ROW + k]!;
          if (bits >= 0 && i + k > start) cross = Math.min(cross, crossing(name, i, i + k, bits, from, to));
        }
      }
      for (let i = from; i < end; i++) {
        for (let n = nameAt[i - from]!; n !== 0; n = nextName[n]!)
          cross = Math.min(cross, crossing(name, i, named[n]!.end, named[n]!.bits, from, to));
      }
      return cross - own;
    },

    cut(from, to, names) {
      const words = this.words(from, to, names);
      return words.map(({ start }) => start);
    },

    words(from, to, names) {
      const end = Math.min(to, from + CAPACITY);
      linkNames(from, end, names);
      runForward(from, end, end);
      let count = 0;
      for (let at = end - from; at > 0; at = previous[at]!) count++;
      const words = new Array<Span>(count);
      for (let at = end - from; at > 0; at = previous[at]!)
        words[--count] = { start: from + previous[at]!, end: at === end - from ? to : from + at };
      return words;
    },
  };
}
