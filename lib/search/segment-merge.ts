/**
 * Makes one segment of several, leaving out documents that were crossed out. It works on the columns alone, so
 * that merging never reads the base again.
 */
import { packArrays } from './arrays.ts';
import { DictionaryWriter } from './dictionary.ts';
import { ByteWriter, readPostings, writePostings } from './postings.ts';
import { docId, nameText, SEGMENT_VERSION, type Segment, type SegmentMeta } from './segment.ts';
import { nameColumns, pool, type SegmentBytes } from './segment-build.ts';

/** All postings of `segments` must be there. */
export function mergeSegments(segments: readonly Segment[]): SegmentBytes {
  const kept = segments.map(keptDocs);
  const size = kept.reduce((sum, { count }) => sum + count, 0);
  const { dictionary, bytes } = mergePostings(segments, kept);
  const groups = new Map<string, number>();
  const sections = new Map<string, number>();
  const columns = {
    types: new Uint8Array(size),
    groups: new Uint16Array(size),
    sections: new Uint16Array(size),
    lengths: new Uint16Array(size),
  };
  const ids: Uint8Array[] = [];
  const names: { names: string[]; phrases: string[]; everyday: string[] }[] = [];
  let total = 0;
  segments.forEach((segment, s) => {
    const from = segment.columns;
    const { number } = kept[s]!;
    const place = (table: Map<string, number>, text: string) => {
      if (!table.has(text)) table.set(text, table.size);
      return table.get(text)!;
    };
    for (let doc = 0; doc < segment.size; doc++) {
      const to = number[doc]!;
      if (to < 0) continue;
      columns.types[to] = from.types[doc]!;
      columns.lengths[to] = from.lengths[doc]!;
      columns.groups[to] = place(groups, segment.meta.groups[from.groups[doc]!]!);
      columns.sections[to] = place(sections, segment.meta.sections[from.sections[doc]!]!);
      total += from.lengths[doc]!;
      ids[to] = new TextEncoder().encode(docId(segment, doc));
      names[to] = {
        names: namesIn(segment, from.nameRows[doc]!, from.nameRows[doc + 1]!),
        phrases: [],
        everyday: [],
      };
    }
    // Terms and everyday words belong to no document; they are handed on with the first one.
    const first = names[Math.max(0, number.find((to) => to >= 0) ?? 0)];
    const { everydayFrom } = segment.meta;
    first?.phrases.push(...namesIn(segment, from.nameRows[segment.size]!, everydayFrom));
    first?.everyday.push(...namesIn(segment, everydayFrom, from.nameStarts.length - 1));
  });
  const idPool = pool(ids);
  const named = nameColumns(names);
  const words = pool(
    [...new Set(segments.flatMap(wordsOf))].sort().map((word) => new TextEncoder().encode(word)),
  );
  const meta: SegmentMeta = {
    groups: [...groups.keys()],
    sections: [...sections.keys()],
    total,
    everydayFrom: named.everydayFrom,
    postingBytes: bytes.byteLength,
  };
  const head = packArrays(
    SEGMENT_VERSION,
    {
      ...dictionary.columns(),
      idStarts: idPool.starts,
      idBytes: idPool.bytes,
      ...columns,
      ...named.columns,
      wordStarts: words.starts,
      wordBytes: words.bytes,
      ...mergeAmounts(segments, kept),
    },
    meta,
  );
  return { head, postings: bytes };
}

interface Kept {
  /** The new number of each document, −1 for those left out. */
  number: Int32Array;
  count: number;
}

function keptDocs(segment: Segment, index: number, all: readonly Segment[]): Kept {
  let next = all
    .slice(0, index)
    .reduce((sum, { gone, size }) => sum + size - gone.reduce((n, g) => n + g, 0), 0);
  const first = next;
  const number = Int32Array.from(segment.gone, (gone) => (gone ? -1 : next++));
  return { number, count: next - first };
}

function mergePostings(segments: readonly Segment[], kept: readonly Kept[]) {
  const cursors = segments.map(({ dictionary }) => dictionary);
  for (const cursor of cursors) {
    cursor.rewind();
    cursor.next();
  }
  const dictionary = new DictionaryWriter();
  const bytes = new ByteWriter(segments.reduce((sum, { meta }) => sum + meta.postingBytes, 64));
  const longest = segments.reduce((n, { size }) => Math.max(n, size), 1);
  const docs = new Int32Array(longest);
  const amounts = new Uint8Array(longest);
  for (;;) {
    let key = -1;
    for (const cursor of cursors) if (cursor.key >= 0 && (key < 0 || cursor.key < key)) key = cursor.key;
    if (key < 0) break;
    const state = { before: -1 };
    const before = bytes.length;
    let count = 0;
    for (let s = 0; s < segments.length; s++) {
      const cursor = cursors[s]!;
      if (cursor.key !== key) continue;
      const found = readPostings(segments[s]!.postings(cursor.start, cursor.end)!, docs, amounts);
      const { number } = kept[s]!;
      let left = 0;
      for (let i = 0; i < found; i++) {
        const to = number[docs[i]!]!;
        if (to < 0) continue;
        docs[left] = to;
        amounts[left++] = amounts[i]!;
      }
      count += left;
      writePostings(docs.subarray(0, left), amounts, bytes, state);
      cursor.next();
    }
    if (count > 0) dictionary.add(key, count, bytes.length - before);
  }
  return { dictionary, bytes: bytes.done() };
}

const namesIn = (segment: Segment, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => nameText(segment, from + i));

function wordsOf({ columns: { wordStarts, wordBytes } }: Segment): string[] {
  const decoder = new TextDecoder();
  return Array.from({ length: wordStarts.length - 1 }, (_, i) =>
    decoder.decode(wordBytes.subarray(wordStarts[i]!, wordStarts[i + 1]!)),
  );
}

function mergeAmounts(segments: readonly Segment[], kept: readonly Kept[]) {
  const all = segments.flatMap(({ columns }, s) =>
    Array.from(columns.amounts, (amount, i) => [amount, kept[s]!.number[columns.amountDocs[i]!]!] as const),
  );
  const left = all.filter(([, doc]) => doc >= 0).sort((a, b) => a[0] - b[0]);
  return {
    amounts: Float64Array.from(left, ([amount]) => amount),
    amountDocs: Uint32Array.from(left, ([, doc]) => doc),
  };
}
