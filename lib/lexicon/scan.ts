/**
 * Finds forms in folded units. A bit filter over pairs of units passes over most of a text at the cost of
 * one multiplication a character. What passes asks, behind a second filter over three units, the sorted group of
 * longer forms and, behind a third, a table of two-unit forms. Nothing is decided here about whether a find is a
 * mention.
 */
import { pairHash, secondPairHash, shiftFor, tripleHash } from './hash.ts';
import { FORM_BITS, LARGE_GROUP, type Lexicon } from './snapshot.ts';

/** What finding needs of a lexicon. */
export type ScanTables = Pick<
  Lexicon,
  'pairFilter' | 'wholeFilter' | 'tripleFilter' | 'pairs' | 'triples' | 'groupEnd' | 'formStart' | 'formUnits'
>;

/** Finds as columns, used again and again. */
export interface Finds {
  starts: Int32Array;
  ends: Int32Array;
  forms: Int32Array;
  length: number;
}

export function createFinds(capacity = 256): Finds {
  return {
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    forms: new Int32Array(capacity),
    length: 0,
  };
}

function grow(finds: Finds): void {
  for (const column of ['starts', 'ends', 'forms'] as const) {
    const wider = new Int32Array(finds[column].length * 2);
    wider.set(finds[column]);
    finds[column] = wider;
  }
}

export type Scanner = (codes: Uint16Array, length: number, finds: Finds, overlapping: boolean) => void;

/**
 * A scanner for one lexicon. It replaces what `finds` held by the longest form at each start: with
 * `overlapping` at every start, else from left to right without overlaps. `codes[length]` must be 0.
 */
export function createScanner(lexicon: ScanTables): Scanner {
  const { pairFilter, wholeFilter, tripleFilter, pairs, triples, groupEnd, formStart, formUnits } = lexicon;
  const pairBits = shiftFor(pairFilter.length * 32);
  const wholeBits = shiftFor(wholeFilter.length * 32);
  const tripleBits = shiftFor(tripleFilter.length * 32);
  const pairShift = shiftFor(pairs.length / 2);
  const pairMask = pairs.length / 2 - 1;
  const tripleShift = shiftFor(triples.length);
  const tripleMask = triples.length - 1;
  const formMask = 2 ** FORM_BITS - 1;

  function endOfLarge(group: number): number {
    for (let i = 0; i < groupEnd.length; i += 2) if (groupEnd[i] === group) return groupEnd[i + 1]!;
    return group + 1;
  }

  /** The longest form of at least three units at `i`, or -1. */
  function longer(codes: Uint16Array, length: number, i: number, triple: number): number {
    let slot = triple >>> tripleShift;
    let low = -1;
    let high = -1;
    for (;;) {
      const group = triples[slot]!;
      if (group === 0) return -1;
      low = (group & formMask) - 1;
      const at = formStart[low]!;
      if (
        formUnits[at + 2] === codes[i + 2] &&
        formUnits[at] === codes[i] &&
        formUnits[at + 1] === codes[i + 1]
      ) {
        const size = group >>> FORM_BITS;
        high = size === LARGE_GROUP ? endOfLarge(low) : low + size;
        break;
      }
      slot = (slot + 1) & tripleMask;
    }
    let found = -1;
    let depth = 3;
    // Narrow the group unit by unit; a form that ends here sorts before all that go on.
    for (;;) {
      if (formStart[low + 1]! - formStart[low]! === depth) {
        found = low;
        low++;
        if (low === high) return found;
      }
      if (i + depth >= length) return found;
      const unit = codes[i + depth]!;
      let left = low;
      let right = high;
      while (left < right) {
        const middle = (left + right) >>> 1;
        if (formUnits[formStart[middle]! + depth]! < unit) left = middle + 1;
        else right = middle;
      }
      if (left === high || formUnits[formStart[left]! + depth] !== unit) return found;
      low = left;
      right = high;
      if (formUnits[formStart[high - 1]! + depth] !== unit) {
        while (left < right) {
          const middle = (left + right) >>> 1;
          if (formUnits[formStart[middle]! + depth]! <= unit) left = middle + 1;
          else right = middle;
        }
        high = left;
      }
      depth++;
    }
  }

  function pairForm(first: number, second: number, pair: number): number {
    const key = ((first << 16) | second) >>> 0;
    let slot = pair >>> pairShift;
    for (;;) {
      const found = pairs[slot * 2]!;
      if (found === key) return pairs[slot * 2 + 1]!;
      if (found === 0) return -1;
      slot = (slot + 1) & pairMask;
    }
  }

  /** The first place from `i` on where a form may start, or `last`. Apart from the rest: a loop this tight is fast. */
  function next(codes: Uint16Array, i: number, last: number): number {
    const filter = pairFilter;
    const shift = pairBits;
    let first = codes[i]!;
    let at = i;
    while (at < last) {
      const second = codes[at + 1]!;
      const bit = pairHash(first, second) >>> shift;
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) !== 0) return at;
      first = second;
      at++;
    }
    return last;
  }

  /** The longest form at `i`, or -1. */
  function formAt(codes: Uint16Array, length: number, i: number): number {
    const pair = pairHash(codes[i]!, codes[i + 1]!);
    if (i + 2 < length) {
      const triple = tripleHash(pair, codes[i + 2]!);
      const third = triple >>> tripleBits;
      if ((tripleFilter[third >>> 5]! & (1 << (third & 31))) !== 0) {
        const form = longer(codes, length, i, triple);
        if (form >= 0) return form;
      }
    }
    const whole = secondPairHash(pair) >>> wholeBits;
    if ((wholeFilter[whole >>> 5]! & (1 << (whole & 31))) === 0) return -1;
    return pairForm(codes[i]!, codes[i + 1]!, pair);
  }

  return (codes, length, finds, overlapping) => {
    let count = 0;
    const last = length - 1;
    for (let i = next(codes, 0, last); i < last; ) {
      const form = formAt(codes, length, i);
      let from = i + 1;
      if (form >= 0) {
        if (count === finds.starts.length) grow(finds);
        const end = i + formStart[form + 1]! - formStart[form]!;
        finds.starts[count] = i;
        finds.ends[count] = end;
        finds.forms[count] = form;
        count++;
        if (!overlapping) from = end;
      }
      i = next(codes, from, last);
    }
    finds.length = count;
  };
}
