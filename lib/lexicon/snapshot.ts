/**
 * The bytes of a compiled lexicon: one ArrayBuffer with a header and typed sections, read in place. Opening
 * checks that the bytes are whole and made by this format and this normaliser; it rebuilds nothing.
 */

import { type TermType, termTypes } from '#lib/model/kinds.ts';
import { NORMALISER_VERSION, unitsToString } from '#lib/text/normalise.ts';

export const MAGIC = 0x585a5a50; // "PZZX" as little-endian bytes
export const FORMAT = 4;

/** Sections in the order of the header's table. */
export const sectionNames = [
  'pairFilter', // bits by hash of a form's first two units
  'wholeFilter', // bits by second hash of forms of exactly two units
  'tripleFilter', // bits by hash of a form's first three units
  'pairs', // hash table of two-unit forms: first<<16|second (0 is empty), the form
  'triples', // hash table of longer forms by first three units: first form of the group + 1 | its size << 21
  'groupEnd', // for groups too large for that: pairs of first form, end
  'formStart', // by form, plus one: offset into formUnits
  'formUnits', // folded units
  'formFlags', // by form: see FLAG_*
  'formParent', // by form: the longest other form that is a prefix of it, + 1
  'ownerStart', // by form, plus one: offset into owners
  'owners', // entity << 1 | (1 if the form is the entity's name)
  'entityType', // by entity: index into termTypes
  'idStart', // by entity, plus one: offset into idBytes
  'idBytes', // UTF-8
  'nameStart', // by entity, plus one: offset into names
  'names', // forms of the entity, its name first
  'contextStart', // by entity, plus one: offset into contextUnits
  'contextUnits', // folded context words, each ended by 0
] as const;
export type SectionName = (typeof sectionNames)[number];

/** The form has a Latin letter or digit at its start or end, so the text must not go on there with another. */
export const FLAG_LATIN_START = 1;
export const FLAG_LATIN_END = 2;
/** Written all in capitals (LG), or with a capital first (Edge). */
export const FLAG_CAPITALS = 4;
export const FLAG_CAPITALISED = 8;
/** Made by us from a regional wording, not given by the entry. */
export const FLAG_REGIONAL = 16;
/** All units are digits, or nothing in it is Han. */
export const FLAG_DIGITS = 32;
export const FLAG_NO_HAN = 64;

export const HEADER_WORDS = 12;
export const HEADER_BYTES = (HEADER_WORDS + sectionNames.length * 2) * 4;
const bytesPerElement: Partial<Record<SectionName, 1 | 2>> = {
  formUnits: 2,
  formFlags: 1,
  entityType: 1,
  idBytes: 1,
  contextUnits: 2,
};

/** A slot of `triples`: form + 1 in the lower bits, the size of the group in the upper. */
export const FORM_BITS = 21;
/** Groups of this many and more have their end in `groupEnd`. */
export const LARGE_GROUP = 2 ** (32 - FORM_BITS) - 1;

/** Why bytes can't serve as a lexicon. */
export type MismatchCode = 'not-a-lexicon' | 'other-format' | 'other-normaliser' | 'damaged';

export class LexiconMismatch extends Error {
  readonly code: MismatchCode;
  constructor(code: MismatchCode) {
    super(`lexicon snapshot: ${code}`);
    this.name = 'LexiconMismatch';
    this.code = code;
  }
}

export type Sections = Record<SectionName, Uint8Array | Uint16Array | Uint32Array>;

/** A compiled lexicon, as views over one buffer. */
export interface Lexicon {
  readonly buffer: ArrayBuffer;
  readonly revision: number;
  readonly formCount: number;
  readonly entityCount: number;
  readonly longestForm: number;
  readonly pairFilter: Uint32Array;
  readonly wholeFilter: Uint32Array;
  readonly tripleFilter: Uint32Array;
  readonly pairs: Uint32Array;
  readonly triples: Uint32Array;
  readonly groupEnd: Uint32Array;
  readonly formStart: Uint32Array;
  readonly formUnits: Uint16Array;
  readonly formFlags: Uint8Array;
  readonly formParent: Uint32Array;
  readonly ownerStart: Uint32Array;
  readonly owners: Uint32Array;
  readonly entityType: Uint8Array;
  readonly idStart: Uint32Array;
  readonly idBytes: Uint8Array;
  readonly nameStart: Uint32Array;
  readonly names: Uint32Array;
  readonly contextStart: Uint32Array;
  readonly contextUnits: Uint16Array;
}

/** Words at either end that are all summed; between them one in every line of a processor's cache. */
const SUMMED_ENDS = 1024;
const SUMMED_STEP = 16;

/**
 * FNV-1a over 32-bit words: the ends in full and a sample between, enough to notice a torn or edited file. Single
 * bits are what storage itself watches over; all words would cost a waking worker as much as reading the file.
 */
export function checksum(words: Uint32Array, from: number): number {
  let sum = 0x811c9dc5;
  const head = Math.min(words.length, from + SUMMED_ENDS);
  const tail = Math.max(head, words.length - SUMMED_ENDS);
  for (let i = from; i < head; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  for (let i = head; i < tail; i += SUMMED_STEP) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  for (let i = tail; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  return sum >>> 0;
}

/** Lays sections out behind a header. `counts` = forms, entities, longest form in units. */
export function writeSnapshot(
  sections: Sections,
  counts: { forms: number; entities: number; longest: number },
  revision: number,
): ArrayBuffer {
  let bytes = HEADER_BYTES;
  const places = sectionNames.map((name) => {
    const at = bytes;
    bytes += (sections[name].byteLength + 3) & ~3;
    return at;
  });
  const buffer = new ArrayBuffer(bytes);
  const header = new Uint32Array(buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, FORMAT, NORMALISER_VERSION, revision >>> 0, Math.floor(revision / 2 ** 32), 0, bytes]);
  header.set([counts.forms, counts.entities, counts.longest], 7);
  sectionNames.forEach((name, i) => {
    const data = sections[name];
    header[HEADER_WORDS + i * 2] = places[i]!;
    header[HEADER_WORDS + i * 2 + 1] = data.length;
    new Uint8Array(buffer, places[i]!, data.byteLength).set(
      new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    );
  });
  header[5] = checksum(new Uint32Array(buffer), 6);
  return buffer;
}

/**
 * A lexicon over `buffer`. Throws {@link LexiconMismatch} when the bytes are no snapshot, of another format
 * or normaliser, cut short or changed.
 */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 4 !== 0)
    throw new LexiconMismatch('not-a-lexicon');
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) throw new LexiconMismatch('not-a-lexicon');
  if (words[1] !== FORMAT) throw new LexiconMismatch('other-format');
  if (words[2] !== NORMALISER_VERSION) throw new LexiconMismatch('other-normaliser');
  if (words[6] !== buffer.byteLength || checksum(words, 6) !== words[5]) throw new LexiconMismatch('damaged');
  const sections: Record<string, Uint8Array | Uint16Array | Uint32Array> = {};
  sectionNames.forEach((name, i) => {
    const at = words[HEADER_WORDS + i * 2]!;
    const length = words[HEADER_WORDS + i * 2 + 1]!;
    const size = bytesPerElement[name] ?? 4;
    if (at + length * size > buffer.byteLength) throw new LexiconMismatch('damaged');
    sections[name] =
      size === 1
        ? new Uint8Array(buffer, at, length)
        : size === 2
          ? new Uint16Array(buffer, at, length)
          : new Uint32Array(buffer, at, length);
  });
  return {
    buffer,
    revision: words[3]! + words[4]! * 2 ** 32,
    formCount: words[7]!,
    entityCount: words[8]!,
    longestForm: words[9]!,
    ...(sections as unknown as Pick<Lexicon, SectionName>),
  };
}

/** The folded text of a form. */
export function formText(lexicon: Lexicon, form: number): string {
  return unitsToString(lexicon.formUnits, lexicon.formStart[form]!, lexicon.formStart[form + 1]!);
}

/** The id of an entity as the entry gave it. */
export function entityId(lexicon: Lexicon, entity: number): string {
  return utf8.decode(lexicon.idBytes.subarray(lexicon.idStart[entity]!, lexicon.idStart[entity + 1]!));
}

const utf8 = new TextDecoder();

export function entityType(lexicon: Lexicon, entity: number): TermType {
  return termTypes[lexicon.entityType[entity]!]!;
}

/** Folded context words of an entity. */
export function contextWords(lexicon: Lexicon, entity: number): string[] {
  const text = unitsToString(
    lexicon.contextUnits,
    lexicon.contextStart[entity]!,
    lexicon.contextStart[entity + 1]!,
  );
  return text.split('\0').filter((word) => word !== '');
}
