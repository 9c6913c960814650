/** The search libraries we measure against, each over the same tokens of the same documents. */
import { create, insertMultiple, load, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Words } from '#lib/lexicon/words.ts';
import { plain } from '#lib/search/mainland.ts';
import { createPart } from '#lib/search/part.ts';
import { planSearch, rankSearch } from '#lib/search/search.ts';
import { openSegment } from '#lib/search/segment.ts';
import { buildSegment } from '#lib/search/segment-build.ts';
import { tokenise } from '#lib/search/tokens.ts';

export interface BenchDoc {
  id: string;
  text: string;
}

/** A library: it builds an index, writes it down, reads it back, and answers. */
export interface Peer {
  name: string;
  build(docs: readonly BenchDoc[]): unknown;
  save(index: never): Promise<string | ArrayBuffer> | string | ArrayBuffer;
  load(saved: never): Promise<unknown> | unknown;
  query(index: never, text: string): unknown;
}

/** The same tokens for all: as text, one for each pair of characters or word. */
export function tokensOf(text: string): string[] {
  const folded = plain(text);
  const tokens: string[] = [];
  tokenise(folded, (_, start, end) => tokens.push(folded.slice(start, end)));
  return tokens;
}

const emptyPart = () => {
  const { head, postings } = buildSegment([]);
  return createPart([openSegment(head, postings)]);
};

const partsOver = (segment: ReturnType<typeof openSegment>) => ({
  briefings: createPart([segment]),
  things: emptyPart(),
  clippings: emptyPart(),
});

interface Ours {
  head: ArrayBuffer;
  postings: ArrayBuffer;
  parts: ReturnType<typeof partsOver>;
}

export function ours(words: Words): Peer {
  return {
    name: 'Pangzhu',
    build(docs): Ours {
      const bytes = buildSegment(
        docs.map(({ id, text }) => ({
          id,
          type: 'briefing',
          group: '',
          section: '',
          fields: [[1, plain(text)]],
          names: [],
          phrases: [],
          everyday: [],
          cites: [],
          amounts: [],
        })),
      );
      return { ...bytes, parts: partsOver(openSegment(bytes.head, bytes.postings)) };
    },
    save({ head, postings }: Ours) {
      const all = new Uint8Array(head.byteLength + postings.byteLength);
      all.set(new Uint8Array(head));
      all.set(new Uint8Array(postings), head.byteLength);
      sizes.set(all.buffer, head.byteLength);
      return all.buffer;
    },
    load(saved: ArrayBuffer) {
      const cut = sizes.get(saved)!;
      return { parts: partsOver(openSegment(saved.slice(0, cut), saved.slice(cut))) };
    },
    query({ parts }: Ours, text) {
      return rankSearch(planSearch(text, parts, words), parts, 10).hits;
    },
  };
}
const sizes = new WeakMap<ArrayBuffer, number>();

const options = { fields: ['text'], tokenize: tokensOf, processTerm: (term: string) => term };
const mini: Peer = {
  name: 'minisearch',
  build(docs) {
    const index = new MiniSearch<BenchDoc>(options);
    index.addAll(docs as BenchDoc[]);
    return index;
  },
  save: (index: MiniSearch) => JSON.stringify(index),
  load: (saved: string) => MiniSearch.loadJSON(saved, options),
  query: (index: MiniSearch, text) => index.search(text, { combineWith: 'AND' }).slice(0, 10),
};

const newFlex = () => new FlexSearch.Index({ encode: tokensOf, tokenize: 'strict', context: false });
const flex: Peer = {
  name: 'flexsearch',
  build(docs) {
    const index = newFlex();
    docs.forEach(({ text }, i) => {
      index.add(i, text);
    });
    return index;
  },
  async save(index: ReturnType<typeof newFlex>) {
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => {
      if (data) parts.push([key, data]);
    });
    return JSON.stringify(parts);
  },
  load(saved: string) {
    const index = newFlex();
    for (const [key, data] of JSON.parse(saved) as [string, string][]) index.import(key, data);
    return index;
  },
  query: (index: ReturnType<typeof newFlex>, text) => index.search(text, { limit: 10 }),
};

const tokenizer = { language: 'chinese', normalizationCache: new Map(), tokenize: tokensOf };
const newOrama = () => create({ schema: { text: 'string' } as const, components: { tokenizer } as never });
const orama: Peer = {
  name: 'orama',
  async build(docs) {
    const index = newOrama();
    await insertMultiple(index, docs as BenchDoc[], 1_000);
    return index;
  },
  save: (index: ReturnType<typeof newOrama>) => JSON.stringify(save(index)),
  load(saved: string) {
    const index = newOrama();
    load(index, JSON.parse(saved));
    return index;
  },
  query: (index: ReturnType<typeof newOrama>, text) => search(index, { term: text, limit: 10, threshold: 0 }),
};

export const peers: readonly Peer[] = [mini, flex, orama];
