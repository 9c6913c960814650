/**
 * Folds text for comparison and remembers where everything came from. Spaces inside or beside Chinese go,
 * between Latin words one stays; quotation marks go (“十四五”规划 is 十四五规划) but leave a trace in
 * `gaps`, since they tell where a name ends. It knows characters, not names.
 */
import { isAlnum, isHan } from './char-class.ts';
import {
  BREAK,
  COMBINING,
  DROP,
  EXPAND,
  expansions,
  foldTable,
  QUOTE_CLOSE,
  QUOTE_EITHER,
  QUOTE_OPEN,
  SPACE,
  SPECIAL,
  SURROGATE,
  specialKind,
} from './fold-table.ts';

export { NORMALISER_VERSION } from './fold-table.ts';

/** Bits of `gaps[i]`: what was left out before folded unit i. */
export const GAP_SPACE = 1;
export const GAP_BREAK = 2;
export const GAP_OPEN = 4;
export const GAP_CLOSE = 8;

/** Folded text as reusable arrays: the form the matcher reads. */
export interface Folded {
  /** Folded units; `codes[length]` is 0. */
  codes: Uint16Array;
  /** For each folded unit, the offset of the unit it came from. */
  offsets: Int32Array;
  /** For each folded unit and for the end, what was dropped before it. */
  gaps: Uint8Array;
  length: number;
}

/** Folded text as a string. `offsets` is null when nothing moved: then offset i is i. */
export interface Normalised {
  text: string;
  offsets: Int32Array | null;
}

/** An empty buffer for {@link fold}; grows as needed and is meant to be used again. */
export function createFolded(capacity = 4096): Folded {
  return {
    codes: new Uint16Array(capacity),
    offsets: new Int32Array(capacity),
    gaps: new Uint8Array(capacity),
    length: 0,
  };
}

function reserve(into: Folded, units: number): void {
  if (into.codes.length >= units) return;
  const capacity = Math.max(units, into.codes.length * 2);
  into.codes = new Uint16Array(capacity);
  into.offsets = new Int32Array(capacity);
  into.gaps = new Uint8Array(capacity);
}

/** Folds `text` into `into`, replacing what was there. */
export function fold(text: string, into: Folded): void {
  // The longest expansion of NFKC is 18 units (U+FDFA), but one text never holds many: grown on demand below.
  reserve(into, text.length + 64);
  const { codes, offsets, gaps } = into;
  gaps.fill(0, 0, text.length + 2);
  const end = text.length;
  let n = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldTable[unit]!;
    if (folded === SPECIAL) {
      if (specialKind[unit] === EXPAND && n + (end - i) + 32 > codes.length) {
        grow(into, n, end - i);
        foldRest(text, i, n, into);
        return;
      }
      i = foldSpecial(text, i, n, into);
      n = into.length;
    } else {
      codes[n] = folded;
      offsets[n] = i;
      n++;
    }
  }
  codes[n] = 0;
  into.length = n;
}

/** The rare way on: an expansion needed more room than the text has units. */
function foldRest(text: string, from: number, length: number, into: Folded): void {
  let n = length;
  for (let i = from; i < text.length; i++) {
    if (n + (text.length - i) + 32 > into.codes.length) grow(into, n, text.length - i);
    const unit = text.charCodeAt(i);
    const folded = foldTable[unit]!;
    if (folded === SPECIAL) {
      i = foldSpecial(text, i, n, into);
      n = into.length;
    } else {
      into.codes[n] = folded;
      into.offsets[n] = i;
      n++;
    }
  }
  into.codes[n] = 0;
  into.length = n;
}

function grow(into: Folded, used: number, remaining: number): void {
  const { codes, offsets, gaps } = into;
  const capacity = (used + remaining) * 2 + 128;
  into.codes = new Uint16Array(capacity);
  into.codes.set(codes.subarray(0, used));
  into.offsets = new Int32Array(capacity);
  into.offsets.set(offsets.subarray(0, used));
  into.gaps = new Uint8Array(capacity);
  into.gaps.set(gaps.subarray(0, used + 1));
}

/** Handles the SPECIAL unit at `i`; returns the last offset consumed and leaves the new length in `into`. */
function foldSpecial(text: string, i: number, n: number, into: Folded): number {
  const { codes, offsets, gaps } = into;
  into.length = n;
  const unit = text.charCodeAt(i);
  switch (specialKind[unit]) {
    case DROP:
      return i;
    case SPACE:
    case BREAK: {
      let bits = 0;
      let j = i;
      for (; j < text.length; j++) {
        const kind = specialKind[text.charCodeAt(j)];
        if (kind === SPACE) bits |= GAP_SPACE;
        else if (kind === BREAK) bits |= GAP_SPACE | GAP_BREAK;
        else if (kind !== DROP) break;
      }
      const next = j < text.length ? foldTable[text.charCodeAt(j)]! : 0;
      if (n > 0 && isAlnum(codes[n - 1]!) && isAlnum(next)) {
        codes[n] = 0x20;
        offsets[n] = i;
        n++;
        into.length = n;
      }
      // A source wrapped at some column says nothing of words: a line break between two Han vanishes.
      if ((bits & GAP_BREAK) !== 0 && n > 0 && isHan(codes[n - 1]!) && isHan(next)) return j - 1;
      gaps[n]! |= bits;
      return j - 1;
    }
    case QUOTE_OPEN:
      gaps[n]! |= GAP_OPEN;
      return i;
    case QUOTE_CLOSE:
    case QUOTE_EITHER: {
      const inWord =
        n > 0 &&
        offsets[n - 1] === i - 1 &&
        isAlnum(codes[n - 1]!) &&
        i + 1 < text.length &&
        isAlnum(foldTable[text.charCodeAt(i + 1)]!);
      if (inWord) {
        codes[n] = 0x27;
        offsets[n] = i;
        into.length = n + 1;
        return i;
      }
      gaps[n]! |= specialKind[unit] === QUOTE_CLOSE ? GAP_CLOSE : GAP_OPEN | GAP_CLOSE;
      return i;
    }
    case EXPAND: {
      for (const char of expansions.get(unit)!) {
        const folded = foldTable[char.charCodeAt(0)]!;
        if (folded === SPECIAL) continue;
        codes[n] = folded;
        offsets[n] = i;
        n++;
      }
      into.length = n;
      return i;
    }
    case COMBINING: {
      if (n > 0) {
        const joined = String.fromCharCode(codes[n - 1]!, unit).normalize('NFC');
        if (joined.length === 1) codes[n - 1] = joined.charCodeAt(0);
      }
      return i;
    }
    case SURROGATE:
      return foldPair(text, i, n, into);
    default:
      return i;
  }
}

function foldPair(text: string, i: number, n: number, into: Folded): number {
  const { codes, offsets } = into;
  into.length = n + 1;
  const pair = text.slice(i, i + 2);
  const plain = pair.length === 2 ? pair.normalize('NFKC').toLowerCase() : pair;
  if (plain !== pair && plain.length === 1) {
    codes[n] = foldTable[plain.charCodeAt(0)]! || plain.charCodeAt(0);
    offsets[n] = i;
    return i + 1;
  }
  codes[n] = text.charCodeAt(i);
  offsets[n] = i;
  return i;
}

/** Offset in `text` just after the character that begins at `offset`, marks that belong to it included. */
export function characterEnd(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  let end = offset + 1;
  if (unit >= 0xd800 && unit <= 0xdbff && end < text.length) end++;
  while (end < text.length && specialKind[text.charCodeAt(end)] === COMBINING) end++;
  return end;
}

const scratch = createFolded();
const decoder = new TextDecoder('utf-16le');

/** Text from folded units. */
export function unitsToString(codes: Uint16Array, start: number, end: number): string {
  // Words of a few units are asked for all the time: no array for those.
  switch (end - start) {
    case 0:
      return '';
    case 1:
      return String.fromCharCode(codes[start]!);
    case 2:
      return String.fromCharCode(codes[start]!, codes[start + 1]!);
    case 3:
      return String.fromCharCode(codes[start]!, codes[start + 1]!, codes[start + 2]!);
    case 4:
      return String.fromCharCode(codes[start]!, codes[start + 1]!, codes[start + 2]!, codes[start + 3]!);
    default:
      if (end - start >= 48) return decoder.decode(codes.subarray(start, end));
      return String.fromCharCode.apply(null, codes.subarray(start, end) as unknown as number[]);
  }
}

/**
 * The folded text and the way back. Text with nothing to fold comes back as it is, at the cost of reading it.
 */
export function normalise(text: string): Normalised {
  let i = 0;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (foldTable[unit] !== unit) break;
  }
  if (i === text.length) return { text, offsets: null };
  fold(text, scratch);
  const { codes, offsets, length } = scratch;
  const folded = unitsToString(codes, 0, length);
  const moved = length !== text.length || offsets[length - 1] !== length - 1;
  return { text: folded, offsets: moved ? offsets.slice(0, length) : null };
}

/** The folded text alone: for keys and comparisons. */
export function foldString(text: string): string {
  return normalise(text).text;
}
