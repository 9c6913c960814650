/**
 * Whether a find stands as a word of its own: not inside a Latin word, a number or an address, not cut out of
 * Chinese words, not put together across a quotation mark or a pause.
 */
import { charClass, DIGIT, HAN, isAlnum, LATIN } from '#lib/text/char-class.ts';
import { type Folded, GAP_BREAK, GAP_CLOSE, GAP_OPEN, GAP_SPACE } from '#lib/text/normalise.ts';
import type { Candidate } from './candidates.ts';
import { type Arc, type Lattice, runEnd, runStart } from './lattice.ts';
import { FLAG_DIGITS, FLAG_LATIN_END, FLAG_LATIN_START, FLAG_NO_HAN } from './snapshot.ts';
import type { Words } from './words.ts';

export interface Boundary {
  /** `all`: the finds of the text in order of start; `index`: the one at the candidate's start. */
  holds(text: Folded, candidate: Candidate, all: readonly Candidate[], index: number): boolean;
}

/** Surprise of a known name as a word, by its length in units: as common as a fairly common noun. */
const nameBits = [30, 30, 17.5, 16.5, 15.5];

/** A lead as small as this counts for nothing when the name leaves a lone character beside it that is no word. */
const ORPHAN_BITS = 9;
const functionChars = new Set(
  '的了是在和与及对把被将向从于为以等也都就还又再才很更最不没有个这那其之所并且或则可能会要由给让使至到称说据该各每某两三四五六七八九十一二',
);

export function createBoundary({ words, lattice }: { words: Words; lattice: Lattice }): Boundary {
  /** Surprise of a name as a word. */
  function bits(text: Folded, { start, end, known }: Candidate): number {
    if (Number.isNaN(known.bits)) {
      const usual = nameBits[Math.min(4, end - start)]!;
      const listed = words.bits(text.codes, start, end);
      known.bits = listed < 0 ? usual : Math.min(usual, listed);
    }
    return known.bits;
  }

  const near: Arc[] = [];

  /** Known names near one are words of the same stretch. */
  function gatherNear(text: Folded, all: readonly Candidate[], index: number, of: Candidate): void {
    near.length = 0;
    const add = (other: Candidate) => {
      near.push({ start: other.start, end: other.end, bits: bits(text, other) });
    };
    for (let i = index - 1; i >= 0 && i >= index - MOST_NEAR; i--) {
      if (all[i]!.end >= of.start - NEAR) add(all[i]!);
    }
    for (let i = index; i < all.length && all[i]!.start <= of.end + NEAR; i++) {
      if (all[i]!.start !== of.start) add(all[i]!);
    }
  }

  /** 民法典|型: the reading as a name leaves 型, the other (民法|典型) leaves nothing. */
  function leavesOrphan(text: Folded, { start, end }: Candidate): boolean {
    const from = runStart(text, start);
    const to = text.gaps[end] === 0 ? runEnd(text, end) : end;
    if (to > end) {
      const next = lattice.cut(end, to, [])[1] ?? to;
      if (
        next === end + 1 &&
        !functionChars.has(String.fromCharCode(text.codes[end]!)) &&
        crossedFrom(text, start, end, to)
      )
        return true;
    }
    if (from < start) {
      const last = lattice.cut(from, start, []).at(-1)!;
      if (
        last === start - 1 &&
        !functionChars.has(String.fromCharCode(text.codes[last]!)) &&
        words.bits(text.codes, last, start + 1) >= 0
      ) {
        return crossedFrom(text, start, end, to, start + 1);
      }
    }
    return false;
  }

  /** Whether a word ends or starts so that what's left of the name and beyond are words of two and more. */
  function crossedFrom(text: Folded, start: number, end: number, to: number, at = start): boolean {
    for (let cut = Math.max(start + 1, at); cut < end; cut++) {
      const head = cut - at !== 1 && (cut === at || words.bits(text.codes, at, cut) >= 0);
      if (!head) continue;
      for (let stop = end + 1; stop <= Math.min(to, cut + 4); stop++)
        if (words.bits(text.codes, cut, stop) >= 0) return true;
    }
    return at > start && end - at > 1 && words.bits(text.codes, at, end) >= 0;
  }

  return {
    holds(text, candidate, all, index) {
      const { start, end } = candidate;
      const { flags } = candidate.known;
      if ((flags & (FLAG_LATIN_START | FLAG_LATIN_END)) !== 0 && !latinEnds(text, candidate, flags))
        return false;
      if (!wholeAcrossGaps(text, start, end) || partOfNumeral(text, start, end)) return false;
      if ((flags & FLAG_NO_HAN) !== 0) return !insideAddress(text, start, end);
      if (!overlapped(candidate, all, index) && !lattice.isCrossed(start, end)) return true;
      gatherNear(text, all, index, candidate);
      const margin = lattice.margin({ start, end, bits: bits(text, candidate) }, near);
      if (margin <= 0 || margin > ORPHAN_BITS) return margin > 0;
      return !leavesOrphan(text, candidate);
    },
  };
}

/** Known names this near may be words of the same stretch. */
const NEAR = 9;
/** Finds looked at on either side: more never stand within reach. */
const MOST_NEAR = 12;

/** Another find reaches over one of its ends. */
function overlapped({ start, end }: Candidate, all: readonly Candidate[], index: number): boolean {
  for (let i = index + 1; i < all.length && all[i]!.start < end; i++) if (all[i]!.end > end) return true;
  for (let i = index - 1; i >= 0 && i >= index - MOST_NEAR; i--) {
    if (all[i]!.start < start && all[i]!.end > start) return true;
  }
  return false;
}

/** A Latin end of a form must not touch another letter or digit, nor a decimal point. */
function latinEnds({ codes, gaps, length }: Folded, { start, end }: Candidate, flags: number): boolean {
  if ((flags & FLAG_LATIN_START) !== 0 && start > 0 && gaps[start] === 0) {
    const before = codes[start - 1]!;
    if (isAlnum(before)) return false;
    const first = charClass[codes[start]!];
    if (before === 0x2e && start > 1 && isAlnum(codes[start - 2]!)) return false;
    if (first === DIGIT && (before === 0x2c || before === 0x2b || before === 0x24) && start > 1) {
      if (charClass[codes[start - 2]!] === DIGIT || before === 0x24) return false;
    }
    if (before === 0x2d && start > 1 && charClass[codes[start - 2]!] === LATIN) return false;
    if ((flags & FLAG_DIGITS) !== 0 && before === 0x2d && start > 1 && isAlnum(codes[start - 2]!))
      return false;
  }
  if ((flags & FLAG_LATIN_END) !== 0 && end < length && gaps[end] === 0) {
    const after = codes[end]!;
    if (isAlnum(after)) return false;
    const beyond = end + 1 < length && gaps[end + 1] === 0 ? codes[end + 1]! : 0;
    if (
      (after === 0x2e || after === 0x2c) &&
      charClass[codes[end - 1]!] === DIGIT &&
      charClass[beyond] === DIGIT
    ) {
      return false;
    }
    if (after === 0x2e && charClass[beyond] === LATIN) return false;
    if ((flags & FLAG_DIGITS) !== 0 && (after === 0x2d || after === 0x25) && isAlnum(beyond || 0x30))
      return false;
  }
  return true;
}

const numerals = new Set([...'〇零一二三四五六七八九十'].map((digit) => digit.charCodeAt(0)));

/** 三一九国道: digits that go on. */
function partOfNumeral({ codes }: Folded, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!numerals.has(codes[i]!)) return false;
  return (start > 0 && numerals.has(codes[start - 1]!)) || numerals.has(codes[end]!);
}

/** Spaces and quotation marks inside a find may only be those of a name that is written loosely. */
function wholeAcrossGaps({ codes, gaps }: Folded, start: number, end: number): boolean {
  let open = 0;
  for (let i = start + 1; i < end; i++) {
    const gap = gaps[i]!;
    if (gap === 0) continue;
    if ((gap & (GAP_OPEN | GAP_CLOSE)) === (GAP_OPEN | GAP_CLOSE)) continue;
    if ((gap & GAP_OPEN) !== 0) open++;
    if ((gap & GAP_CLOSE) !== 0) {
      // Closed here, opened before the name: “5G+工业互联网”512工程.
      const openedBefore = (gaps[start]! & GAP_OPEN) !== 0;
      if (open === 0 && !openedBefore) return false;
      open = Math.max(0, open - 1);
    }
    if ((gap & GAP_BREAK) !== 0 && end - start < 3) return false;
    // A space between two characters of a two-character name: only where the whole line is set so (腾　讯).
    if ((gap & GAP_SPACE) !== 0 && end - start === 2 && charClass[codes[i]!] === HAN) {
      const outer = (gaps[start]! & GAP_SPACE) !== 0 || start === 0 || charClass[codes[start - 1]!] !== HAN;
      if (!outer) return false;
    }
  }
  return open === 0;
}

/** Part of an address or file name: a run of ASCII with a dot, slash or at-sign between letters. */
function insideAddress({ codes, gaps, length }: Folded, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && gaps[from] === 0 && isAddressUnit(codes[from - 1]!)) from--;
  let to = end;
  while (to < length && gaps[to] === 0 && isAddressUnit(codes[to]!)) to++;
  if (from === start && to === end) return false;
  for (let i = from; i + 2 < to; i++) {
    if (codes[i] === 0x3a && codes[i + 1] === 0x2f && codes[i + 2] === 0x2f) return true;
  }
  for (let i = Math.max(from, 0); i < to; i++) {
    if (i >= start && i < end) continue;
    const unit = codes[i]!;
    if (unit === 0x40 && i > from && i + 1 < to) return true;
    if (unit !== 0x2e && unit !== 0x5f) continue;
    if (i > from && i + 1 < to && charClass[codes[i - 1]!] === LATIN && charClass[codes[i + 1]!] === LATIN)
      return true;
  }
  return false;
}

function isAddressUnit(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && unit !== 0x28 && unit !== 0x29 && unit !== 0x2c && unit !== 0x3b;
}
