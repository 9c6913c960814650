/**
 * Matching, side by side in one run: build, bytes, load and scan of 1 k to 1 M names over a million characters,
 * ours and the libraries a project would otherwise take; then the whole way from page text to mentions.
 * Usage: node --expose-gc tools/bench/match.ts [sizes, default 1000,10000,100000,300000,1000000]
 */
import { existsSync, readFileSync } from 'node:fs';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import type { LexiconEntry } from '#lib/lexicon/entry.ts';
import { createMatcher } from '#lib/lexicon/match.ts';
import { createFinds, createScanner } from '#lib/lexicon/scan.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { createFolded, fold } from '#lib/text/normalise.ts';
import { readDigest } from '#tools/digest/read.ts';
import { buildWords, wordsFile } from '#tools/lexicon/word-sources.ts';
import { names, text } from './match-corpus.ts';
import { markdown, row } from './table.ts';
import { newsText } from './text.ts';

const LENGTH = 1_000_000;

interface Peer {
  name: string;
  /** Above this many names it takes minutes or gigabytes. */
  most: number;
  /** Builds, and gives a scan that returns the number of finds. */
  build(forms: string[]): () => number;
}

const sample = text(LENGTH);
const folded = createFolded(LENGTH + 64);
fold(sample, folded);

async function peers(): Promise<Peer[]> {
  const { default: Modern } = await import('modern-ahocorasick');
  // @ts-expect-error: it ships no types
  const { default: Classic } = await import('ahocorasick');
  return [
    {
      name: '`modern-ahocorasick`',
      most: 1_000_000,
      build(forms) {
        const matcher = new Modern(forms);
        return () => matcher.search(sample, { strategy: 'leftmost-longest' }).length;
      },
    },
    {
      name: '`ahocorasick`',
      most: 100_000,
      build(forms) {
        const matcher = new Classic(forms);
        return () => matcher.search(sample).length;
      },
    },
    {
      name: 'RegExp alternation',
      most: 100_000,
      build(forms) {
        const source = [...forms].sort((a, b) => b.length - a.length).join('|');
        const pattern = new RegExp(source, 'g');
        return () => {
          let count = 0;
          pattern.lastIndex = 0;
          while (pattern.exec(sample) !== null) count++;
          return count;
        };
      },
    },
    {
      name: 'longest match over a Set',
      most: 100_000,
      build(forms) {
        const set = new Set(forms);
        const longest = forms.reduce((most, form) => Math.max(most, form.length), 0);
        return () => {
          let count = 0;
          for (let i = 0; i < sample.length; i++) {
            for (let size = Math.min(longest, sample.length - i); size >= 2; size--) {
              if (!set.has(sample.slice(i, i + size))) continue;
              count++;
              i += size - 1;
              break;
            }
          }
          return count;
        };
      },
    },
  ];
}

function digestEntries(): LexiconEntry[] {
  const { source } = readDigest('assets/digest/2020-11-26');
  const policies = source.policies.map((policy) => ({ ...policy, type: 'policy' as const }));
  return [...source.entities, ...policies].map(({ id, name, type, aliases, topics }) => ({
    id,
    name,
    type,
    aliases,
    context: topics,
  }));
}

function entriesOf(forms: string[]) {
  return forms.map((name, i) => ({ id: `e${i}`, name, type: 'company' as const, aliases: [] }));
}

/** Processor time of this thread's work in ms: a busy machine distorts it less than the clock. */
function time<T>(work: () => T): [number, T] {
  const start = process.cpuUsage().user;
  const result = work();
  return [(process.cpuUsage().user - start) / 1000, result];
}

/** The least of several runs, or of `runs`; a slow thing is run twice. */
function least(work: () => number, many?: number): [number, number] {
  const [first, count] = time(work);
  const runs = many ?? (first > 1500 ? 1 : first > 200 ? 3 : 20);
  let best = first;
  for (let i = 0; i < runs; i++) best = Math.min(best, time(work)[0]);
  return [best, count];
}

const rate = (ms: number) => (LENGTH / ms / 1000).toFixed(ms < 100 ? 0 : 1);
/** Bytes held after a collection; NaN when the process may not collect. */
function held(): number {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return Number.NaN;
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
/** A dash where nothing stands on the heap: a compiled pattern is the engine's own. */
const megabytes = (bytes: number) => (bytes > 0 ? (bytes / 1e6).toFixed(1) : '–');

/** In functions of their own, so that what one matcher held is gone when the next is measured. */
function measureOurs(forms: string[]) {
  const entries = entriesOf(forms);
  const before = held();
  let buffer = compileLexicon(entries, { revision: 1 });
  const [build] = least(() => {
    buffer = compileLexicon(entries, { revision: 1 });
    return 1;
  });
  const [load] = least(() => openLexicon(buffer).formCount);
  const scan = createScanner(openLexicon(buffer));
  const finds = createFinds();
  const [ms, count] = least(() => {
    scan(folded.codes, folded.length, finds, false);
    return finds.length;
  });
  return { build, load, ms, count, bytes: buffer.byteLength, memory: held() - before };
}

function measurePeer(peer: Peer, forms: string[]) {
  const before = held();
  const [build, run] = time(() => peer.build(forms));
  const [ms, count] = least(run);
  return { build, ms, count, memory: held() - before };
}

async function scans(sizes: number[]): Promise<void> {
  const others = await peers();
  const rows: string[][] = [];
  for (const size of sizes) {
    const forms = names(size);
    const ours = measureOurs(forms);
    rows.push(
      row(
        size.toLocaleString('en'),
        '**ours**',
        ours.build.toFixed(0),
        (ours.bytes / 1e6).toFixed(1),
        ours.load.toFixed(1),
        megabytes(ours.memory),
        ours.ms.toFixed(1),
        rate(ours.ms),
        '1',
        String(ours.count),
      ),
    );
    for (const peer of others) {
      if (size > peer.most) continue;
      const its = measurePeer(peer, forms);
      rows.push(
        row(
          size.toLocaleString('en'),
          peer.name,
          its.build.toFixed(0),
          '',
          '',
          megabytes(its.memory),
          its.ms.toFixed(1),
          rate(its.ms),
          `${(its.ms / ours.ms).toFixed(1)}× slower`,
          String(its.count),
        ),
      );
    }
  }
  process.stdout.write(
    markdown({
      title: 'Multi-pattern matching, 1 M varied Chinese characters',
      head: [
        'names',
        'matcher',
        'build ms',
        'MB',
        'load ms',
        'memory MB',
        'scan ms',
        'M characters/s',
        'ratio',
        'finds',
      ],
      rows,
    }),
  );
}

/** Blocks of a paragraph's length in batches of 64 KB. */
function batchesOf(text: string): string[][] {
  const batches: string[][] = [];
  for (let at = 0; at < text.length; at += 32_700) {
    const blocks: string[] = [];
    for (let i = at; i < Math.min(text.length, at + 32_700); i += 150) blocks.push(text.slice(i, i + 150));
    batches.push(blocks);
  }
  return batches;
}

function wholeWay(): void {
  const bytes = existsSync(wordsFile) ? new Uint8Array(readFileSync(wordsFile)).slice().buffer : buildWords();
  const [wordsLoad, words] = time(() => openWords(bytes));
  const rows: string[][] = [];
  const own = digestEntries();
  // Names of two characters that are plain words would all be doubted; a base holds few of those.
  const many = entriesOf(
    names(160_000)
      .filter((name) => name.length > 2)
      .slice(0, 100_000),
  );
  for (const [title, entries] of [
    ['every third of the digest’s entries', own.filter((_, i) => i % 3 === 0)],
    [`the digest’s ${own.length} entries`, own],
    [`the same and ${many.length.toLocaleString('en')} names`, [...own, ...many]],
  ] as const) {
    const matcher = createMatcher({ lexicon: openLexicon(compileLexicon(entries, { revision: 1 })), words });
    const news = newsText(200_000);
    const batches = batchesOf(news);
    const [ms, count] = least(() => {
      // As a tab sends it: one page, in batches.
      const page = matcher.openPage();
      let found = 0;
      for (const blocks of batches) for (const mentions of page.match(blocks)) found += mentions.length;
      return found;
    }, 60);
    rows.push(
      row(
        title,
        ms.toFixed(1),
        (news.length / ms / 1000).toFixed(1),
        String(count),
        (news.length / count).toFixed(0),
      ),
    );
  }
  process.stdout.write(
    markdown({
      title: `The whole way on news text of 200,000 characters (word list opens in ${wordsLoad.toFixed(1)} ms)`,
      head: ['lexicon', 'ms', 'M characters/s', 'mentions', 'one every … characters'],
      rows,
    }),
  );
}

const sizes = (process.argv[2] ?? '1000,10000,100000,300000,1000000').split(',').map(Number);
await scans(sizes);
wholeWay();
