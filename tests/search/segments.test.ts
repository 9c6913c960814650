import { describe, expect, it } from 'vitest';
import { ArraysMismatch } from '#lib/search/arrays.ts';
import { namesLike, namesOf, namesRead } from '#lib/search/names.ts';
import { createPart, postingsOf } from '#lib/search/part.ts';
import { ByteWriter, readPostings, writePostings } from '#lib/search/postings.ts';
import { docId, openSegment, type Segment } from '#lib/search/segment.ts';
import { buildSegment, type DocInput } from '#lib/search/segment-build.ts';
import { mergeSegments } from '#lib/search/segment-merge.ts';
import { createBlocks, openStored, piecesOf } from '#lib/search/stored.ts';
import { tokenKeys } from '#lib/search/tokens.ts';
import { createText, randomFrom } from '#tools/bench/search-text.ts';

const source = createText(3);
const aDoc = (i: number): DocInput => ({
  id: `d${String(i).padStart(4, '0')}`,
  type: i % 3 ? 'briefing' : 'company',
  group: `g${i % 5}`,
  section: `s${i % 2}`,
  fields: [
    [3, source.text(12)],
    [1, source.text(120)],
  ],
  names: [`第${i}海洋公司`],
  phrases: [source.text(5).slice(0, 4)],
  everyday: ['海洋'],
  cites: [`e${i % 7}`],
  amounts: [i * 10],
});
const docs = Array.from({ length: 300 }, (_, i) => aDoc(i));
const open = (some: readonly DocInput[]): Segment => {
  const { head, postings } = buildSegment(some);
  return openSegment(head, postings);
};

function keysOf({ dictionary }: Segment): number[] {
  const keys: number[] = [];
  dictionary.rewind();
  while (dictionary.next()) keys.push(dictionary.key);
  return keys;
}

/** Everything a segment says, by document id. */
function content(segment: Segment): unknown {
  const keys = keysOf(segment).map((key) => {
    const { docs: found, counts } = postingsOf(segment, key);
    return [key, Array.from(found, (doc, i) => `${docId(segment, doc)}×${counts[i]}`).sort()];
  });
  const documents = Array.from({ length: segment.size }, (_, doc) => [
    docId(segment, doc),
    segment.meta.groups[segment.columns.groups[doc]!],
    segment.meta.sections[segment.columns.sections[doc]!],
    segment.columns.lengths[doc],
    segment.columns.types[doc],
  ]);
  return { keys, documents, amounts: [...segment.columns.amounts], total: segment.meta.total };
}

describe('postings', () => {
  it('are read as they were written, whatever the gaps and counts', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 50; round++) {
      const numbers = [...new Set(Array.from({ length: 40 }, () => Math.floor(random() ** 6 * 30_000)))];
      numbers.sort((a, b) => a - b);
      const counts = numbers.map(() => 1 + Math.floor(random() ** 4 * 300));
      const bytes = new ByteWriter(1);
      writePostings(numbers, counts, bytes);
      const readDocs = new Int32Array(numbers.length);
      const readCounts = new Uint8Array(numbers.length);
      expect(readPostings(new Uint8Array(bytes.done()), readDocs, readCounts)).toBe(numbers.length);
      expect([...readDocs]).toEqual(numbers);
      expect([...readCounts]).toEqual(counts.map((count) => Math.min(255, count)));
    }
  });
});

describe('the dictionary', () => {
  it('holds its keys in order and finds each, and none that isn’t there', () => {
    const part = open(docs);
    const keys = keysOf(part);
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
    for (const key of keys) {
      expect(part.dictionary.find(key)).toBe(true);
      if (!keys.includes(key + 1)) expect(part.dictionary.find(key + 1)).toBe(false);
    }
    expect(part.dictionary.find(0xffff_ffff)).toBe(false);
  });
});

describe('segments', () => {
  it('merged say what one segment of all documents says', () => {
    const merged = mergeSegments([open(docs.slice(0, 90)), open(docs.slice(90, 100)), open(docs.slice(100))]);
    expect(content(openSegment(merged.head, merged.postings))).toEqual(content(open(docs)));
  });

  it('merged leave out what was crossed out', () => {
    const part = open(docs);
    for (let doc = 0; doc < part.size; doc += 2) part.gone[doc] = 1;
    const merged = mergeSegments([part]);
    expect(content(openSegment(merged.head, merged.postings))).toEqual(
      content(open(docs.filter((_, i) => i % 2 === 1))),
    );
  });

  it('read in blocks say what they say in memory', async () => {
    const pieces = new Map(piecesOf('1', buildSegment(docs)).map(({ key, buffer }) => [key, buffer]));
    const blocks = createBlocks(async (keys) => keys.map((key) => pieces.get(key)));
    const index = await openStored([{ id: '1', part: 'briefings', size: docs.length, gone: [] }], blocks);
    const [{ segment }] = index.segments as [(typeof index.segments)[number]];
    await index.load(keysOf(segment));
    expect(content(segment)).toEqual(content(open(docs)));
  });

  it('of other bytes are refused', () => {
    expect(() => openSegment(new ArrayBuffer(64), null)).toThrow(ArraysMismatch);
    expect(() => openSegment(new ArrayBuffer(0), null)).toThrow(ArraysMismatch);
  });

  it('of no documents can be asked', () => {
    const part = createPart([open([])]);
    expect(postingsOf(part.segments[0]!, tokenKeys('海洋')[0]!).docs).toHaveLength(0);
  });
});

describe('names', () => {
  const segment = open([
    { ...aDoc(0), id: 'a', names: ['海潮能源'], phrases: ['潮汐电站'] },
    { ...aDoc(1), id: 'b', names: ['重庆港务'], phrases: [] },
  ]);

  it('belong to their document, index terms to none', () => {
    expect(namesOf(segment, '海潮能源').map(({ doc }) => doc)).toEqual([0]);
    expect(namesOf(segment, '潮汐电站').map(({ doc }) => doc)).toEqual([-1]);
    expect(namesOf(segment, '海潮')).toEqual([]);
    expect(namesOf(segment, '海潮', true).map(({ text }) => text)).toEqual(['海潮能源']);
  });

  it('are read at the ends of characters only, in both readings of a character', () => {
    expect(namesRead(segment, 'haichao').map(({ typed }) => typed)).toEqual(['海潮']);
    expect(namesRead(segment, 'haich')).toEqual([]);
    expect(namesRead(segment, 'haich', true).map(({ typed }) => typed)).toEqual(['海潮']);
    expect(namesRead(segment, 'chongqing').map(({ typed }) => typed)).toEqual(['重庆']);
  });

  it.each([
    ['海朝能源', '海潮能源'],
    ['海潮能原', '海潮能源'],
    ['海潮能量', '海潮能源'],
    ['潮汐店站', '潮汐电站'],
    ['潮汐电厂站', '潮汐电站'],
  ])('like %s: %s', (typed, name) => {
    expect(namesLike(segment, typed).map(({ text }) => text)).toContain(name);
  });

  it('that differ in two characters are not alike', () => {
    expect(namesLike(segment, '河潮能量')).toEqual([]);
  });
});
