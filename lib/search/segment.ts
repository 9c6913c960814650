/**
 * A segment of the index: some documents, which tokens they hold, and the names they go by. It never changes;
 * what is added makes a new segment, what is removed is crossed out beside it. All of it is views over one
 * buffer; postings may lie in a second one that is read piece by piece.
 */
import { termTypes } from '#lib/model/kinds.ts';
import { openArrays } from './arrays.ts';
import { type DictionaryColumns, DictionaryCursor } from './dictionary.ts';

export const SEGMENT_VERSION = 2;

/** What a document is: an index here. */
export const docTypes = ['briefing', 'clipping', ...termTypes] as const;
export type DocType = (typeof docTypes)[number];

export type SegmentColumns = DictionaryColumns & {
  /** Of each document: its id's place in `idBytes`, type, bulletin, section, length in weighted tokens. */
  idStarts: Uint32Array;
  idBytes: Uint8Array;
  types: Uint8Array;
  groups: Uint16Array;
  sections: Uint16Array;
  lengths: Uint16Array;
  /** Names: rows of document d are [nameRows[d], nameRows[d + 1]); rows after those belong to none. */
  nameRows: Uint32Array;
  nameStarts: Uint32Array;
  nameUnits: Uint16Array;
  /** Names in order of their text, and of their text read backwards. */
  byText: Uint32Array;
  byEnd: Uint32Array;
  /** A bit for each pair of characters that some name begins with, by hash. */
  namePairs: Uint8Array;
  /** Readings: which name, its letters, how many letters each character has. */
  readingNames: Uint32Array;
  readingStarts: Uint32Array;
  letters: Uint8Array;
  charStarts: Uint32Array;
  charLetters: Uint8Array;
  byLetters: Uint32Array;
  byInitials: Uint32Array;
  /** Words of other scripts, sorted, for words that are still being typed. */
  wordStarts: Uint32Array;
  wordBytes: Uint8Array;
  /** Figures by amount, ascending, and the document of each. */
  amounts: Float64Array;
  amountDocs: Uint32Array;
};

export interface SegmentMeta {
  groups: string[];
  sections: string[];
  /** Sum of `lengths`. */
  total: number;
  /** Names from here on are everyday words: they are found by pinyin only. */
  everydayFrom: number;
  /** Bytes of all postings. */
  postingBytes: number;
}

export interface Segment {
  columns: SegmentColumns;
  meta: SegmentMeta;
  size: number;
  /** Documents crossed out: 1 for each that is gone. */
  gone: Uint8Array;
  /** Its tokens. There is one cursor: what it says is to be used at once. */
  dictionary: DictionaryCursor;
  /** The postings from byte `start` to `end`, or null when they have not been read yet. */
  postings(start: number, end: number): Uint8Array | null;
}

/** A segment over its two buffers. Throws ArraysMismatch for other bytes. */
export function openSegment(head: ArrayBuffer, postings: ArrayBuffer | null): Segment {
  const { columns, meta } = openArrays<SegmentColumns, SegmentMeta>(SEGMENT_VERSION, head);
  const all = postings && new Uint8Array(postings);
  const size = columns.types.length;
  return {
    columns,
    meta,
    size,
    gone: new Uint8Array(size),
    dictionary: new DictionaryCursor(columns),
    postings: (start, end) => all?.subarray(start, end) ?? null,
  };
}

/** The first place whose value is at least `value`. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (sorted[mid]! < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

const decoder = new TextDecoder();

export function docId({ columns: { idStarts, idBytes } }: Segment, doc: number): string {
  return decoder.decode(idBytes.subarray(idStarts[doc]!, idStarts[doc + 1]!));
}

/** Orders two documents by their ids, as bytes: without making a text of either. Negative when `a` comes first. */
export function compareIds(a: Segment, docA: number, b: Segment, docB: number): number {
  const one = a.columns.idBytes;
  const other = b.columns.idBytes;
  let i = a.columns.idStarts[docA]!;
  let j = b.columns.idStarts[docB]!;
  const endI = a.columns.idStarts[docA + 1]!;
  const endJ = b.columns.idStarts[docB + 1]!;
  while (i < endI && j < endJ && one[i] === other[j]) {
    i++;
    j++;
  }
  if (i === endI || j === endJ) return endI - i - (endJ - j);
  return one[i]! - other[j]!;
}

export function nameText({ columns: { nameStarts, nameUnits } }: Segment, name: number): string {
  return String.fromCharCode(...nameUnits.subarray(nameStarts[name]!, nameStarts[name + 1]!));
}

/** Where among `bits` bits the pair (a, b) that a name begins with is noted. */
export const pairBit = (a: number, b: number, bits: number): number =>
  (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 7) % bits;
