/**
 * Search against minisearch, flexsearch and orama: the same documents of 300 characters, tokens and queries.
 * Prints a markdown table. `node --expose-gc tools/bench/search.ts [sizes…]`
 */
import { openWords } from '#lib/lexicon/words.ts';
import { loadWords } from '#tools/cli/assets.ts';
import { type BenchDoc, ours, type Peer, peers } from './search-peers.ts';
import { createText } from './search-text.ts';
import { markdown, row } from './table.ts';

/** Rounds that only warm up: a program's first queries tell of its compiler. */
const warmUp = 2;
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
/** Bytes held, once what the last task let go is gone. */
const memory = async () => {
  await new Promise(setImmediate);
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

interface Result {
  name: string;
  build: number;
  bytes: number;
  load: number;
  p50: number;
  p95: number;
  memory: number;
}

async function measure(peer: Peer, docs: readonly BenchDoc[], queries: readonly string[]): Promise<Result> {
  const before = await memory();
  let start = performance.now();
  const index = await peer.build(docs);
  const build = performance.now() - start;
  const used = (await memory()) - before;
  const saved = await peer.save(index as never);
  const bytes = typeof saved === 'string' ? Buffer.byteLength(saved) : saved.byteLength;
  start = performance.now();
  const loaded = await peer.load(saved as never);
  const load = performance.now() - start;
  const times: number[] = [];
  for (let round = 0; round < warmUp + 10; round++) {
    for (const query of queries) {
      const at = performance.now();
      await peer.query(loaded as never, query);
      if (round >= warmUp) times.push(performance.now() - at);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!;
  return { name: peer.name, build, bytes, load, p50: at(0.5), p95: at(0.95), memory: used };
}

const words = openWords(loadWords());
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const source = createText();
  // Copied, because a text that was put together piece by piece takes memory anew when it is first read.
  const flat = () => Buffer.from(source.text(300)).toString();
  const docs = Array.from({ length: size }, (_, i) => ({ id: `b/${i}`, text: flat() }));
  const queries = Array.from({ length: 200 }, () => source.query());
  const results: Result[] = [];
  for (const peer of [ours(words), ...peers]) results.push(await measure(peer, docs, queries));
  print(size, results);
}

function print(size: number, results: readonly Result[]): void {
  const [own] = results;
  const rows = results.map((result) => {
    const cell = (key: keyof Omit<Result, 'name'>, digits: number, scale = 1) =>
      `${(result[key] / scale).toFixed(digits)}${result === own ? '' : ` (${(result[key] / own![key]).toFixed(1)}×)`}`;
    return row(
      result.name,
      cell('build', 0),
      cell('bytes', 1, 1e6),
      cell('load', 2),
      cell('p50', 3),
      cell('p95', 3),
      cell('memory', 1, 1e6),
    );
  });
  const title = `Search: ${size.toLocaleString('en')} documents of 300 characters, 200 queries (× ours)`;
  const head = ['', 'build ms', 'bytes MB', 'load ms', 'p50 ms', 'p95 ms', 'memory MB'];
  process.stdout.write(markdown({ title, head, rows }));
}
