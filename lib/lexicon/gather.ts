/**
 * Collects the surface forms of all entries into flat columns and sorts them. Strings are left behind as early
 * as can be: a hundred thousand small objects would cost more than all the rest of compiling.
 */
import { charClass, DIGIT, HAN, isAlnum, LATIN } from '#lib/text/char-class.ts';
import { formsOf, type LexiconEntry } from './entry.ts';
import { powerOfTwo } from './hash.ts';
import {
  FLAG_CAPITALISED,
  FLAG_CAPITALS,
  FLAG_DIGITS,
  FLAG_LATIN_END,
  FLAG_LATIN_START,
  FLAG_NO_HAN,
  FLAG_REGIONAL,
  FORM_BITS,
} from './snapshot.ts';

/** Forms as given, one row a form of an entry. */
export interface Rows {
  count: number;
  units: Uint16Array;
  /** By row, plus one. */
  start: Uint32Array;
  flags: Uint8Array;
  /** entity << 1 | (1 if the form is the entity's name) */
  owner: Uint32Array;
  /** By entity, plus one: its rows. */
  entityStart: Uint32Array;
}

export function gatherForms(entries: readonly LexiconEntry[]): Rows {
  let rowRoom = entries.length * 2 + 16;
  let unitRoom = entries.length * 12 + 64;
  let units = new Uint16Array(unitRoom);
  let start = new Uint32Array(rowRoom + 1);
  let flags = new Uint8Array(rowRoom);
  let owner = new Uint32Array(rowRoom);
  const entityStart = new Uint32Array(entries.length + 1);
  let row = 0;
  let unit = 0;
  for (let entity = 0; entity < entries.length; entity++) {
    entityStart[entity] = row;
    const forms = formsOf(entries[entity]!);
    for (let i = 0; i < forms.length; i++) {
      const { folded, written, regional } = forms[i]!;
      if (row === rowRoom) {
        rowRoom *= 2;
        start = widen(start, new Uint32Array(rowRoom + 1));
        flags = widen(flags, new Uint8Array(rowRoom));
        owner = widen(owner, new Uint32Array(rowRoom));
      }
      if (unit + folded.length > unitRoom) {
        unitRoom = (unitRoom + folded.length) * 2;
        units = widen(units, new Uint16Array(unitRoom));
      }
      start[row] = unit;
      flags[row] = flagsOf(folded, written, regional);
      owner[row] = (entity << 1) | (i === 0 ? 1 : 0);
      for (let k = 0; k < folded.length; k++) units[unit++] = folded.charCodeAt(k);
      row++;
    }
  }
  entityStart[entries.length] = row;
  start[row] = unit;
  return { count: row, units, start, flags, owner, entityStart };
}

/** Rows of plain texts, for {@link sortRows}: one a text, without owners. */
export function gatherTexts(texts: readonly string[]): Rows {
  const joined = texts.join('');
  const units = new Uint16Array(joined.length);
  for (let i = 0; i < joined.length; i++) units[i] = joined.charCodeAt(i);
  const count = texts.length;
  const start = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) start[i + 1] = start[i]! + texts[i]!.length;
  const none = new Uint32Array(count);
  return { count, units, start, flags: new Uint8Array(count), owner: none, entityStart: none };
}

function widen<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function flagsOf(folded: string, written: string, regional: boolean): number {
  let flags = regional ? FLAG_REGIONAL : 0;
  if (isAlnum(folded.charCodeAt(0))) flags |= FLAG_LATIN_START;
  if (isAlnum(folded.charCodeAt(folded.length - 1))) flags |= FLAG_LATIN_END;
  let digits = 0;
  let han = 0;
  let latin = 0;
  for (let i = 0; i < folded.length; i++) {
    const kind = charClass[folded.charCodeAt(i)];
    if (kind === HAN) han++;
    else if (kind === DIGIT) digits++;
    else if (kind === LATIN) latin++;
  }
  if (digits === folded.length) flags |= FLAG_DIGITS;
  if (han === 0) flags |= FLAG_NO_HAN;
  if (latin === 0) return flags;
  const letters = written.normalize('NFKC').replace(/[^A-Za-z]/g, '');
  if (letters !== '' && letters === letters.toUpperCase()) flags |= FLAG_CAPITALS;
  else if (/^[A-Z]/.test(letters)) flags |= FLAG_CAPITALISED;
  return flags;
}

/** Rows in order of their units. Numbers sort several times faster than texts, so the first two units lead. */
export function sortRows({ count, units, start }: Rows): Uint32Array {
  const span = powerOfTwo(Math.max(2, count));
  if (count >= 2 ** FORM_BITS - 1) throw new RangeError('a lexicon holds at most 2,097,150 forms');
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = (units[start[i]!]! * 65536 + units[start[i]! + 1]!) * span + i;
  keys.sort();
  const order = new Uint32Array(count);
  const compare = (a: number, b: number): number => {
    let i = start[a]! + 2;
    let j = start[b]! + 2;
    const endA = start[a + 1]!;
    const endB = start[b + 1]!;
    for (; i < endA && j < endB; i++, j++) if (units[i] !== units[j]) return units[i]! - units[j]!;
    return endA - i - (endB - j) || a - b;
  };
  let groupStart = 0;
  let groupKey = -1;
  const sortGroup = (end: number) => {
    const size = end - groupStart;
    if (size > 24) order.subarray(groupStart, end).sort(compare);
    else if (size > 1) insertionSort(order, groupStart, end, compare);
  };
  for (let i = 0; i < count; i++) {
    const key = Math.floor(keys[i]! / span);
    order[i] = keys[i]! - key * span;
    if (key !== groupKey) {
      sortGroup(i);
      groupStart = i;
      groupKey = key;
    }
  }
  sortGroup(count);
  return order;
}

function insertionSort(
  rows: Uint32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  for (let i = from + 1; i < to; i++) {
    const row = rows[i]!;
    let j = i;
    while (j > from && compare(rows[j - 1]!, row) > 0) {
      rows[j] = rows[j - 1]!;
      j--;
    }
    rows[j] = row;
  }
}
