/**
 * A page for the benchmark, in no build but its own (`--mode bench`): does inside the extension what can only be
 * timed there, with the same code. `tools/bench/extension.ts` drives it.
 */
import { browser } from 'wxt/browser';
import { openBase } from '#lib/base/base.ts';
import { installDigest } from '#lib/base/digest.ts';
import { unpackDigest } from '#lib/base/digest-asset.ts';
import { emptyList, encode } from '#lib/base/search-list.ts';
import { readRevision, write } from '#lib/base/write.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import type { StoredSegment } from '#lib/search/stored.ts';

const syllables = '安北长大电方高海华吉江科联龙美南平清瑞盛泰通威新信亚宇中'.split('');

/** Made-up company names, all different, of four to seven characters. */
function madeUpName(i: number): string {
  const base = syllables.length;
  let name = '';
  for (let rest = i, k = 0; k < 4; k++, rest = Math.floor(rest / base)) name += syllables[rest % base];
  return `${name}科技`;
}

function madeUpBriefing(i: number, text: string) {
  const bulletinId = `b${Math.floor(i / 40)}`;
  const n = (i % 40) + 1;
  const [title, paragraphs] = [text.slice(0, 24), [text.slice(24)]];
  const rest = { section: '', topics: [], terms: [], related: [], changedAt: 0 };
  return { ...rest, id: `${bulletinId}/${n}`, bulletinId, n, title, headline: title, paragraphs };
}

function madeUpClipping(i: number, text: string) {
  const quote = { exact: text.slice(0, 200), prefix: '', suffix: '' };
  const page = { url: `https://a.example/${i}`, title: text.slice(0, 20) };
  const rest = { entityIds: [], note: '', tags: [], createdAt: i, updatedAt: i, changedAt: i };
  return { ...rest, id: `c${i}`, page, quote };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

const bench = {
  /** Milliseconds from the packed digest to all of it in a fresh database. */
  async installDigest(): Promise<number> {
    const packed = await (await fetch(browser.runtime.getURL('/generated/digest.json' as never))).text();
    const scratch = openBase(`bench-${crypto.randomUUID()}`);
    await scratch.open();
    const { ms } = await timed(() => installDigest(scratch, unpackDigest(JSON.parse(packed)), Date.now()));
    await scratch.delete();
    return ms;
  },

  /** Adds made-up companies until the lexicon has about `forms` surface forms (two a company). */
  async fill(forms: number): Promise<void> {
    const base = openBase();
    const rows = Array.from({ length: forms / 2 }, (_, i) => ({
      id: `bench-${i}`,
      name: `${madeUpName(i)}有限公司`,
      type: 'company' as const,
      aliases: [madeUpName(i)],
      line: `made-up company ${i}`,
      topics: ['软件'],
      briefings: [],
      changedAt: Date.now(),
    }));
    await write(base, 'terms', [base.entities], () => base.entities.bulkPut(rows));
    base.close();
  },

  /**
   * Makes the index in the chosen file, which `search-scale.ts` built, the base's own, with a row for each briefing
   * and clipping in it; `texts` are their texts, over and over.
   */
  async keepIndex(
    { segments, pieces }: { segments: StoredSegment[]; pieces: Record<string, [number, number]> },
    briefings: number,
    texts: string[],
  ): Promise<void> {
    const base = openBase();
    const file = document.querySelector('input')!.files![0]!;
    const step = 500;
    const all = Object.entries(pieces);
    for (let i = 0; i < all.length; i += step) {
      const some = all.slice(i, i + step);
      const from = some[0]![1][0];
      const bytes = await file.slice(from, some.at(-1)![1][0] + some.at(-1)![1][1]).arrayBuffer();
      await base.pieces.bulkPut(
        some.map(([key, [at, length]]) => {
          const piece = bytes.slice(at - from, at - from + length);
          return { key, bytes: length > 256 * 1024 ? new Blob([piece]) : piece };
        }),
      );
    }
    for (let i = 0; i < briefings; i += step) {
      const numbers = Array.from({ length: step }, (_, k) => i + k);
      await base.briefings.bulkPut(numbers.map((n) => madeUpBriefing(n, texts[n % texts.length]!)));
      await base.clippings.bulkPut(
        numbers.filter((n) => n < briefings / 2).map((n) => madeUpClipping(n, texts[n % texts.length]!)),
      );
    }
    const list = { ...emptyList(), revision: await readRevision(base), segments, nextId: 10_000 };
    await base.pieces.put({ key: 'search', bytes: encode(list) });
    base.close();
  },

  /** Milliseconds to read the lexicon's snapshot from IndexedDB and open it; and its size. */
  async loadLexicon(): Promise<{ ms: number; bytes: number; forms: number }> {
    const base = openBase();
    await base.open();
    const { ms, value } = await timed(async () => {
      const row = await base.snapshots.get('lexicon');
      if (!row) throw new Error('no snapshot');
      return { lexicon: openLexicon(await row.bytes.arrayBuffer()), bytes: row.bytes.size };
    });
    base.close();
    return { ms, bytes: value.bytes, forms: value.lexicon.formCount };
  },

  /** Milliseconds from asking the worker to its answer. */
  async ask(name: string, request: unknown): Promise<number> {
    const { ms, value } = await timed(() => browser.runtime.sendMessage({ pangzhu: name, request }));
    if (!(value as { ok?: boolean })?.ok) throw new Error(JSON.stringify(value));
    return ms;
  },

  /** Adds one name by hand and tells the worker; milliseconds until an answer has it. */
  async addName(name: string): Promise<number> {
    const base = openBase();
    const { ms } = await timed(async () => {
      await write(base, 'terms', [base.entities], () =>
        base.entities.put({
          id: `own-${name}`,
          name,
          type: 'company',
          aliases: [],
          line: name,
          topics: [],
          briefings: [],
          changedAt: Date.now(),
        }),
      );
      const request = {
        pageId: crypto.randomUUID(),
        title: '',
        blocks: [`今天${name}公司发布公告`],
        restart: true,
      };
      const reply = (await browser.runtime.sendMessage({ pangzhu: 'match', request })) as {
        value: { terms: { id: string }[] };
      };
      if (!reply.value.terms.some((term) => term.id === `own-${name}`))
        throw new Error('the name is not matched');
    });
    base.close();
    return ms;
  },
};

export type Bench = typeof bench;
(globalThis as unknown as { bench: Bench }).bench = bench;
