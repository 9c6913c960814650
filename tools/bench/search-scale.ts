/**
 * Search over ten years of bulletins: 100,000 briefings of 1,500 characters, 100,000 names, 50,000 clippings of
 * 200, all generated. The index is made once and kept in `.cache/search-scale`; postings are read from disk as
 * the worker reads them from IndexedDB. `nice node --expose-gc tools/bench/search-scale.ts [briefings]`
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { openWords, type Words } from '#lib/lexicon/words.ts';
import { plain } from '#lib/search/mainland.ts';
import { keysOfPage, planRelated } from '#lib/search/page-features.ts';
import { rankRelated } from '#lib/search/related.ts';
import { keysOfSearch, planSearch, rankSearch } from '#lib/search/search.ts';
import { openSegment } from '#lib/search/segment.ts';
import { buildSegment, type DocInput } from '#lib/search/segment-build.ts';
import { mergeSegments } from '#lib/search/segment-merge.ts';
import { createBlocks, openStored, type PartName, piecesOf, type StoredSegment } from '#lib/search/stored.ts';
import { loadWords } from '#tools/cli/assets.ts';
import { scaleInChromium } from './search-scale-chromium.ts';
import { createText, randomFrom, type TextSource } from './search-text.ts';

const briefings = Number(process.argv[2] ?? 100_000);
const folder = `.cache/search-scale/${briefings}`;
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const memory = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const empty = { section: '', names: [], phrases: [], everyday: [], cites: [], amounts: [] };
const briefing = (source: TextSource, i: number): DocInput => ({
  ...empty,
  id: `b${Math.floor(i / 40)}/${(i % 40) + 1}`,
  type: 'briefing',
  group: `b${Math.floor(i / 40)}`,
  fields: [
    [3, plain(source.text(24))],
    [1, plain(source.text(1_476))],
  ],
});
const clipping = (source: TextSource, i: number): DocInput => ({
  ...empty,
  id: `c${i}`,
  type: 'clipping',
  group: '',
  fields: [[1, plain(source.text(200))]],
});
const thing = (source: TextSource, i: number): DocInput => {
  const names = [source.text(6), source.text(9), source.text(4)].map((name) =>
    plain(name).replace(/[，。]/g, ''),
  );
  return {
    ...empty,
    id: `e${i}`,
    type: 'company',
    group: '',
    names,
    fields: [
      [3, names.join('\n')],
      [1, plain(source.text(30))],
    ],
  };
};

interface Kept {
  segments: StoredSegment[];
  pieces: Record<string, [at: number, length: number]>;
}

/** Segments as eight small ones become one: built by 2,000, merged by eight. */
function make(): void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(`${folder}/pieces.bin`, 'w');
  const kept: Kept = { segments: [], pieces: {} };
  let at = 0;
  const parts: [PartName, number, number, typeof briefing][] = [
    ['briefings', briefings, 2_000, briefing],
    ['things', briefings, 3_750, thing],
    ['clippings', briefings / 2, 3_750, clipping],
  ];
  for (const [part, size, step, make] of parts) {
    const source = createText(part.length);
    for (let from = 0; from < size; from += step * 8) {
      const small = [];
      for (let first = from; first < Math.min(size, from + step * 8); first += step) {
        const docs = Array.from({ length: Math.min(step, size - first) }, (_, i) => make(source, first + i));
        const { head, postings } = buildSegment(docs);
        small.push(openSegment(head, postings));
      }
      const id = String(kept.segments.length + 1);
      const merged = mergeSegments(small);
      kept.segments.push({ id, part, size: small.reduce((sum, segment) => sum + segment.size, 0), gone: [] });
      for (const { key, buffer } of piecesOf(id, merged)) {
        writeSync(file, new Uint8Array(buffer));
        kept.pieces[key] = [at, buffer.byteLength];
        at += buffer.byteLength;
      }
      console.error(`${part} ${Math.min(size, from + step * 8)}`);
    }
  }
  closeSync(file);
  writeFileSync(`${folder}/list.json`, JSON.stringify(kept));
}

function reader(kept: Kept) {
  const file = openSync(`${folder}/pieces.bin`, 'r');
  return async (keys: readonly string[]) =>
    keys.map((key) => {
      const [at, length] = kept.pieces[key]!;
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, at);
      return bytes.buffer;
    });
}

const share = (times: number[], part: number) =>
  times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!.toFixed(1);

async function measure(words: Words): Promise<void> {
  const kept: Kept = JSON.parse(readFileSync(`${folder}/list.json`, 'utf8'));
  const source = createText(4);
  const random = randomFrom(9);
  const queries = Array.from({ length: 200 }, () => source.query());
  const before = memory();
  const blocks = createBlocks(reader(kept));
  const start = performance.now();
  const index = await openStored(kept.segments, blocks);
  const opened = performance.now();
  const ask = async (query: string) => {
    const planned = planSearch(query, index.parts, words);
    await index.load(keysOfSearch(planned));
    const { hits } = rankSearch(planned, index.parts, 20);
    index.trim();
    return hits.length;
  };
  await ask(queries[0]!);
  const first = performance.now() - start;
  const cold: number[] = [];
  const warm: number[] = [];
  for (const times of [cold, warm, warm]) {
    for (const query of queries) {
      const at = performance.now();
      await ask(query);
      times.push(performance.now() - at);
    }
  }
  const pages: number[] = [];
  for (let i = 0; i < 20; i++) {
    const page = { title: source.text(20), text: source.text(1_000 + random() * 4_000), terms: [] };
    const at = performance.now();
    const plan = planRelated(page, index.parts.briefings, words);
    await index.load(keysOfPage(plan));
    rankRelated(plan, index.parts.briefings, 10);
    index.trim();
    pages.push(performance.now() - at);
  }
  const used = memory() - before;
  const bulletin = Array.from({ length: 40 }, (_, i) => briefing(source, i));
  const adding = performance.now();
  const bytes = buildSegment(bulletin);
  const added = performance.now() - adding;
  const all = Object.values(kept.pieces).reduce((sum, [, length]) => sum + length, 0);
  const heads = kept.segments.reduce((sum, { id }) => sum + kept.pieces[`search/${id}`]![1], 0);
  console.log(`
| ${briefings.toLocaleString('en')} briefings of 1,500 characters, ${briefings.toLocaleString('en')} names, ${(briefings / 2).toLocaleString('en')} clippings | measured | target |
|---|---|---|
| index on disk, of which heads | ${(all / 1e6).toFixed(0)} MB, ${(heads / 1e6).toFixed(1)} MB | |
| opened, segments | ${(opened - start).toFixed(1)} ms, ${kept.segments.length} | |
| opened and first query answered | ${first.toFixed(1)} ms | ≤ 250 ms |
| query, postings not yet read: p50, p95 | ${share(cold, 0.5)}, ${share(cold, 0.95)} ms | |
| query, warm: p50, p95 | ${share(warm, 0.5)}, ${share(warm, 0.95)} ms | ≤ 30 ms |
| related briefings of a page: p50, p95 | ${share(pages, 0.5)}, ${share(pages, 0.95)} ms | |
| memory of the index after all that | ${used.toFixed(0)} MB | ≤ 80 MB |
| one more bulletin of 40 briefings indexed | ${added.toFixed(0)} ms, ${((bytes.head.byteLength + bytes.postings.byteLength) / 1e3).toFixed(0)} KB | one bulletin's |
`);
}

if (process.argv.includes('--anew')) rmSync(folder, { recursive: true, force: true });
if (!existsSync(`${folder}/list.json`)) make();
await measure(openWords(loadWords()));
await scaleInChromium(folder, briefings);
