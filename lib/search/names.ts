/**
 * The names a segment's documents go by, looked up by their text, by pinyin, by initials, and by a text that
 * is off by one character. All by binary search in sorted columns.
 */
import { readingsOf } from '#lib/text/pinyin.ts';
import { nameText, pairBit, type Segment } from './segment.ts';

/** A name found: its text, and the document it belongs to, −1 for index terms. */
export interface FoundName {
  segment: Segment;
  text: string;
  doc: number;
}

/** The first of 0 … n−1 (in order) for which `compare` is not negative. */
function firstOf(n: number, compare: (i: number) => number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (compare(mid) < 0) low = mid + 1;
    else high = mid;
  }
  return low;
}

function found(segment: Segment, name: number): FoundName {
  const { nameRows } = segment.columns;
  const doc = firstOf(nameRows.length, (i) => (nameRows[i]! > name ? 0 : -1)) - 1;
  return { segment, text: nameText(segment, name), doc: doc < segment.size ? doc : -1 };
}

/** Compares name `name` with `text`; 0 also where `text` is a prefix of it, if that is enough. */
function compareText({ columns }: Segment, name: number, text: string, prefix: boolean): number {
  const start = columns.nameStarts[name]!;
  const length = columns.nameStarts[name + 1]! - start;
  const shared = Math.min(length, text.length);
  for (let i = 0; i < shared; i++) {
    const difference = columns.nameUnits[start + i]! - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length < text.length ? -1 : prefix ? 0 : length - text.length;
}

function compareBackwards({ columns }: Segment, name: number, text: string): number {
  const start = columns.nameStarts[name]!;
  const end = columns.nameStarts[name + 1]!;
  const shared = Math.min(end - start, text.length);
  for (let i = 1; i <= shared; i++) {
    const difference = columns.nameUnits[end - i]! - text.charCodeAt(text.length - i);
    if (difference !== 0) return difference;
  }
  return end - start < text.length ? -1 : 0;
}

/** Is there a name that begins with this pair of characters? Now and then yes where there is none. */
export function mayBegin({ columns: { namePairs } }: Segment, a: number, b: number): boolean {
  const bit = pairBit(a, b, namePairs.length * 8);
  return (namePairs[bit >> 3]! & (1 << (bit & 7))) !== 0;
}

export function hasName(segment: Segment, text: string): boolean {
  const { byText } = segment.columns;
  if (text.length > 1 && !mayBegin(segment, text.charCodeAt(0), text.charCodeAt(1))) return false;
  const at = firstOf(byText.length, (i) => compareText(segment, byText[i]!, text, false));
  return at < byText.length && compareText(segment, byText[at]!, text, false) === 0;
}

/** Names that are `text`; with `prefix`, up to `limit` that begin with it. */
export function namesOf(segment: Segment, text: string, prefix = false, limit = 50): FoundName[] {
  const { byText } = segment.columns;
  const names: FoundName[] = [];
  let at = firstOf(byText.length, (i) => compareText(segment, byText[i]!, text, prefix));
  for (; at < byText.length && names.length < limit; at++) {
    if (compareText(segment, byText[at]!, text, prefix) !== 0) break;
    names.push(found(segment, byText[at]!));
  }
  return names;
}

export interface Reading extends FoundName {
  /** Of a reading that goes on after what was typed: the part of the name that was typed. */
  typed: string;
  whole: boolean;
  /** No name but a word of some heading. */
  everyday: boolean;
}

/**
 * Names read as `letters`, or that begin so at the end of a character: `liangzi` finds 量子通信, typed 量子. When
 * the letters are still `growing`, the last syllable may be unfinished: `liangz`.
 */
export function namesRead(segment: Segment, letters: string, growing = false, limit = 200): Reading[] {
  const { columns } = segment;
  const compare = (i: number) => {
    const reading = columns.byLetters[i]!;
    const start = columns.readingStarts[reading]!;
    const length = columns.readingStarts[reading + 1]! - start;
    for (let k = 0; k < Math.min(length, letters.length); k++) {
      const difference = columns.letters[start + k]! - letters.charCodeAt(k);
      if (difference !== 0) return difference;
    }
    return length < letters.length ? -1 : 0;
  };
  const names: Reading[] = [];
  const { length } = columns.byLetters;
  for (let at = firstOf(length, compare); at < length && names.length < limit; at++) {
    if (compare(at) !== 0) break;
    const reading = columns.byLetters[at]!;
    let typedLetters = 0;
    let chars = 0;
    const from = columns.charStarts[reading]!;
    const to = columns.charStarts[reading + 1]!;
    while (typedLetters < letters.length && from + chars < to)
      typedLetters += columns.charLetters[from + chars++]!;
    if (!growing && typedLetters !== letters.length) continue;
    const name = found(segment, columns.readingNames[reading]!);
    const whole = from + chars === to;
    const typed = whole ? name.text : firstCharacters(name.text, chars);
    names.push({ ...name, whole, typed, everyday: isEveryday(segment, reading) });
  }
  return names;
}

const isEveryday = ({ columns, meta }: Segment, reading: number) =>
  columns.readingNames[reading]! >= meta.everydayFrom;

/** The part of a name that its first `count` syllables are read from: punctuation is not read. */
function firstCharacters(text: string, count: number): string {
  let end = 0;
  for (let read = 0; end < text.length && read < count; end++) {
    if (/[a-z0-9\u4e00-\u9fff]/.test(text[end]!)) read++;
  }
  return text.slice(0, end);
}

/** Names whose characters begin with these letters, whole or as a beginning of at least three. */
export function namesAbbreviated(segment: Segment, initials: string, limit = 100): Reading[] {
  const { columns } = segment;
  const compare = (i: number) => {
    const reading = columns.byInitials[i]!;
    const from = columns.charStarts[reading]!;
    const length = columns.charStarts[reading + 1]! - from;
    let letter = columns.readingStarts[reading]!;
    for (let k = 0; k < Math.min(length, initials.length); k++) {
      const difference = columns.letters[letter]! - initials.charCodeAt(k);
      if (difference !== 0) return difference;
      letter += columns.charLetters[from + k]!;
    }
    return length < initials.length ? -1 : 0;
  };
  const names: Reading[] = [];
  const { length } = columns.byInitials;
  for (let at = firstOf(length, compare); at < length && names.length < limit; at++) {
    if (compare(at) !== 0) break;
    const reading = columns.byInitials[at]!;
    const whole = columns.charStarts[reading + 1]! - columns.charStarts[reading]! === initials.length;
    if (!whole && initials.length < 3) continue;
    const name = found(segment, columns.readingNames[reading]!);
    const typed = whole ? name.text : firstCharacters(name.text, initials.length);
    if (!isEveryday(segment, reading)) names.push({ ...name, whole, typed, everyday: false });
  }
  return names;
}

const manyNames = 2_000;

/**
 * Names that sound like `text`, and those of four characters or more that differ from it in one character
 * changed, missing or too many. A slip leaves one half of the name whole, so both ends are looked up.
 */
export function namesLike(segment: Segment, text: string): FoundName[] {
  const names = new Map<string, FoundName>();
  for (const syllables of readingsOf(text)) {
    for (const reading of namesRead(segment, syllables.join(''))) {
      const { typed } = reading;
      if (!reading.everyday && typed.length === text.length && typed !== text)
        names.set(typed, { ...reading, text: typed, doc: reading.whole ? reading.doc : -1 });
    }
  }
  if (names.size > 0 || text.length < 4) return [...names.values()];
  const half = text.length >> 1;
  const { byText, byEnd } = segment.columns;
  const consider = (name: number) => {
    const candidate = nameText(segment, name);
    if (candidate.length >= 4 && isOneSlip(candidate, text)) names.set(candidate, found(segment, name));
  };
  const head = text.slice(0, half);
  const first = firstOf(byText.length, (i) => compareText(segment, byText[i]!, head, true));
  for (let i = first; i < Math.min(byText.length, first + manyNames); i++) {
    if (compareText(segment, byText[i]!, head, true) !== 0) break;
    consider(byText[i]!);
  }
  const tail = text.slice(-half);
  const last = firstOf(byEnd.length, (i) => compareBackwards(segment, byEnd[i]!, tail));
  for (let i = last; i < Math.min(byEnd.length, last + manyNames); i++) {
    if (compareBackwards(segment, byEnd[i]!, tail) !== 0) break;
    consider(byEnd[i]!);
  }
  return [...names.values()];
}

/** Does one changed, missing or additional character turn `a` into `b`? */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}
