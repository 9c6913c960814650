/** Builds a segment from documents: tokens counted by field, names with their readings, all sorted and flat. */
import { readingsOf } from '#lib/text/pinyin.ts';
import { packArrays } from './arrays.ts';
import { DictionaryWriter } from './dictionary.ts';
import { ByteWriter, writePostings } from './postings.ts';
import { type DocType, docTypes, pairBit, SEGMENT_VERSION, type SegmentMeta } from './segment.ts';
import { citedKey, phraseKey, tokenise } from './tokens.ts';

export interface DocInput {
  id: string;
  type: DocType;
  /** The bulletin, and its section; empty where there is none. */
  group: string;
  section: string;
  /** Folded text with its weight, a small whole number. */
  fields: readonly (readonly [weight: number, text: string])[];
  /** Folded names it goes by. */
  names: readonly string[];
  /** Folded names that belong to nobody: index terms, topics. Also findable whole, see `phraseKey`. */
  phrases: readonly string[];
  /** Folded everyday words of its headings, to be found by pinyin. */
  everyday: readonly string[];
  /** Ids of the entities and policies it cites. */
  cites: readonly string[];
  /** Amounts of its figures, in base units. */
  amounts: readonly number[];
}

/** The two buffers that `openSegment` takes. */
export interface SegmentBytes {
  head: ArrayBuffer;
  postings: ArrayBuffer;
}

const longestReading = 12;

export function buildSegment(docs: readonly DocInput[]): SegmentBytes {
  const { dictionary, bytes, lengths, words } = invert(docs);
  const groups = [...new Set(docs.map((doc) => doc.group))];
  const sections = [...new Set(docs.map((doc) => doc.section))];
  const names = nameColumns(docs);
  const meta: SegmentMeta = {
    groups,
    sections,
    total: lengths.reduce((sum, length) => sum + length, 0),
    everydayFrom: names.everydayFrom,
    postingBytes: bytes.length,
  };
  const ids = pool(docs.map((doc) => new TextEncoder().encode(doc.id)));
  const wordPool = pool([...words].sort().map((word) => new TextEncoder().encode(word)));
  const figures = docs.flatMap((doc, i) => doc.amounts.map((amount) => [amount, i] as const));
  figures.sort((a, b) => a[0] - b[0]);
  const groupAt = new Map(groups.map((group, i) => [group, i]));
  const sectionAt = new Map(sections.map((section, i) => [section, i]));
  const head = packArrays(
    SEGMENT_VERSION,
    {
      ...dictionary.columns(),
      idStarts: ids.starts,
      idBytes: ids.bytes,
      types: Uint8Array.from(docs, (doc) => docTypes.indexOf(doc.type)),
      groups: Uint16Array.from(docs, (doc) => groupAt.get(doc.group)!),
      sections: Uint16Array.from(docs, (doc) => sectionAt.get(doc.section)!),
      lengths: Uint16Array.from(lengths, (length) => Math.min(65_535, length)),
      ...names.columns,
      wordStarts: wordPool.starts,
      wordBytes: wordPool.bytes,
      amounts: Float64Array.from(figures, ([amount]) => amount),
      amountDocs: Uint32Array.from(figures, ([, doc]) => doc),
    },
    meta,
  );
  return { head, postings: bytes.done() };
}

/** A token takes 32 bits of a number, its document 15, its weight 6: together they sort as one. */
const docUnit = 64;
const keyUnit = docUnit * 32_768;

function invert(docs: readonly DocInput[]) {
  if (docs.length > 32_768) throw new RangeError('a segment holds at most 32,768 documents');
  const words = new Set<string>();
  const lengths = new Uint32Array(docs.length);
  let tokens = new Float64Array(1 << 12);
  let n = 0;
  const add = (key: number, doc: number, weight: number) => {
    if (n === tokens.length) {
      const grown = new Float64Array(n * 2);
      grown.set(tokens);
      tokens = grown;
    }
    tokens[n++] = key * keyUnit + doc * docUnit + weight;
  };
  docs.forEach((doc, number) => {
    for (const [weight, text] of doc.fields) {
      tokenise(text, (key, start, end, isWord) => {
        add(key, number, weight);
        lengths[number]! += weight;
        if (isWord && !/^\d/.test(text[start]!)) words.add(text.slice(start, end));
      });
    }
    for (const phrase of new Set(doc.phrases)) add(phraseKey(phrase), number, 1);
    for (const id of doc.cites) add(citedKey(id), number, 1);
  });
  return { ...write(tokens.subarray(0, n).sort()), lengths, words };
}

/** Postings from sorted tokens. */
function write(tokens: Float64Array) {
  const dictionary = new DictionaryWriter();
  const bytes = new ByteWriter(tokens.length);
  const docs: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < tokens.length; ) {
    const key = Math.floor(tokens[i]! / keyUnit);
    docs.length = 0;
    weights.length = 0;
    for (; i < tokens.length; i++) {
      const rest = tokens[i]! - key * keyUnit;
      if (rest >= keyUnit) break;
      const doc = Math.floor(rest / docUnit);
      const weight = rest - doc * docUnit;
      if (docs.at(-1) === doc) weights[weights.length - 1]! += weight;
      else {
        docs.push(doc);
        weights.push(weight);
      }
    }
    const before = bytes.length;
    writePostings(docs, weights, bytes);
    dictionary.add(key, docs.length, bytes.length - before);
  }
  return { dictionary, bytes };
}

/** Names of documents as columns; see {@link SegmentColumns}. */
export function nameColumns(docs: readonly Pick<DocInput, 'names' | 'phrases' | 'everyday'>[]) {
  const names: string[] = [];
  const nameRows = new Uint32Array(docs.length + 1);
  docs.forEach((doc, i) => {
    names.push(...new Set(doc.names));
    nameRows[i + 1] = names.length;
  });
  const owned = new Set(names);
  for (const doc of docs) for (const phrase of doc.phrases) owned.add(phrase);
  names.push(...[...owned].slice(new Set(names).size));
  const everydayFrom = names.length;
  names.push(...new Set(docs.flatMap((doc) => doc.everyday.filter((word) => !owned.has(word)))));
  const units = pool16(names);
  const backwards = names.map((name) => [...name].reverse().join(''));
  const readings: { name: number; syllables: string[]; letters: string; initials: string }[] = [];
  names.forEach((text, name) => {
    if (text.length > longestReading) return;
    for (const syllables of readingsOf(text)) {
      const initials = syllables.map((syllable) => syllable[0]).join('');
      readings.push({ name, syllables, letters: syllables.join(''), initials });
    }
  });
  const encoder = new TextEncoder();
  const letters = pool(readings.map((reading) => encoder.encode(reading.letters)));
  const chars = pool(readings.map((reading) => Uint8Array.from(reading.syllables, (s) => s.length)));
  const columns = {
    nameRows,
    nameStarts: units.starts,
    nameUnits: units.units,
    byText: order(everydayFrom, (i) => names[i]!),
    byEnd: order(everydayFrom, (i) => backwards[i]!),
    namePairs: pairsIn(names.slice(0, everydayFrom)),
    readingNames: Uint32Array.from(readings, (reading) => reading.name),
    readingStarts: letters.starts,
    letters: letters.bytes,
    charStarts: chars.starts,
    charLetters: chars.bytes,
    byLetters: order(readings.length, (i) => readings[i]!.letters),
    byInitials: order(readings.length, (i) => readings[i]!.initials),
  };
  return { columns, everydayFrom };
}

/** About ten bits a name: one name in ten that isn't there is looked for in vain. */
function pairsIn(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.max(8, Math.ceil((names.length * 10) / 8)));
  for (const name of names) {
    const bit = pairBit(name.charCodeAt(0), name.charCodeAt(1), bytes.length * 8);
    bytes[bit >> 3]! |= 1 << (bit & 7);
  }
  return bytes;
}

/** 0 … n−1 in the order of their keys, by UTF-16 units. */
function order(n: number, key: (i: number) => string): Uint32Array {
  const all = Array.from({ length: n }, (_, i) => i);
  all.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
  return Uint32Array.from(all);
}

export function pool(parts: readonly Uint8Array[]): { starts: Uint32Array; bytes: Uint8Array } {
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach((part, i) => {
    starts[i + 1] = starts[i]! + part.length;
  });
  const bytes = new Uint8Array(starts[parts.length]!);
  parts.forEach((part, i) => {
    bytes.set(part, starts[i]!);
  });
  return { starts, bytes };
}

function pool16(texts: readonly string[]): { starts: Uint32Array; units: Uint16Array } {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = starts[i]! + text.length;
  });
  const units = new Uint16Array(starts[texts.length]!);
  texts.forEach((text, i) => {
    for (let k = 0; k < text.length; k++) units[starts[i]! + k] = text.charCodeAt(k);
  });
  return { starts, units };
}
