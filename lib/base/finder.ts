/**
 * Finds in the base: briefings that belong to a page, and whatever a query asks for. The steps are those of
 * `lib/search`; between them it fetches postings and records, only those the next step needs. It can be thrown
 * away at any moment: what it knows is in the base.
 */
import { openWords, type Words } from '#lib/lexicon/words.ts';
import type { Entity, Policy } from '#lib/model/knowledge.ts';
import type { RelatedBriefing, SearchReply } from '#lib/search/hits.ts';
import { pageTerms } from '#lib/search/open.ts';
import { keysOfPage, planRelated } from '#lib/search/page-features.ts';
import { rankRelated, relate } from '#lib/search/related.ts';
import { keysOfSearch, nearestQueries, planSearch, rankSearch, showSearch } from '#lib/search/search.ts';
import { IndexDamaged, type StoredIndex } from '#lib/search/stored.ts';
import type { Base } from './base.ts';
import type { Matching } from './matching.ts';
import type { BriefingRef } from './read.ts';
import { candidateRecords } from './related-records.ts';
import { createSearchIndex } from './search-index.ts';
import { recordsFor } from './search-records.ts';

export interface RelatedHit extends Omit<RelatedBriefing, 'briefingId'> {
  briefing: BriefingRef;
}

export interface PageAsked {
  title: string;
  text: string;
  /** The day the page says it was published on, ISO, where it does. */
  published?: string | undefined;
  limit: number;
}

export interface Finder {
  /** Briefings that belong to the page, its own story first, then the best; none when nothing does. */
  related(page: PageAsked): Promise<RelatedHit[]>;
  search(question: { query: string; limit: number }): Promise<SearchReply>;
  /** Resolves when the index is in order and nothing is being merged. */
  settled(): Promise<void>;
}

/** `loadWords` resolves to the bytes of the word model. */
export function createFinder(base: Base, matching: Matching, loadWords: () => Promise<ArrayBuffer>): Finder {
  let loaded: Promise<Words> | undefined;
  const words = () => {
    loaded ??= loadWords().then(openWords);
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
  const index = createSearchIndex(base, words);

  /** Once more with a new index when the kept one turns out damaged. */
  async function withIndex<T>(work: (index: StoredIndex, words: Words) => Promise<T>): Promise<T> {
    try {
      return await work(await index.current(), await words());
    } catch (error) {
      if (!(error instanceof IndexDamaged)) throw error;
      await index.reset();
      return work(await index.current(), await words());
    }
  }

  return {
    related: ({ title, text, published, limit }) =>
      withIndex(async (kept, known) => {
        const { parts } = kept;
        const ids = await termIds(matching, title, text);
        const things = await thingsOf(base, [...new Set(ids)]);
        const terms = pageTerms(title, ids, (id) => things.get(id));
        const plan = planRelated({ title, text, terms, published }, parts.briefings, known);
        await kept.load(keysOfPage(plan));
        const found = rankRelated(plan, parts.briefings, limit);
        kept.trim();
        const records = await candidateRecords(
          base,
          found.map((candidate) => candidate.briefingId),
        );
        return relate(plan, found, (id) => records.get(id)).map(({ briefingId, ...hit }) => ({
          ...hit,
          briefing: records.get(briefingId)!.ref,
        }));
      }),

    search: ({ query, limit }) =>
      withIndex(async (kept, known) => {
        const { parts } = kept;
        const planned = planSearch(query, parts, known);
        await kept.load(keysOfSearch(planned));
        const ranked = rankSearch(planned, parts, limit);
        kept.trim();
        const hits = showSearch(planned, ranked, await recordsFor(base, ranked), limit);
        return { hits, nearest: hits.length === 0 ? nearestQueries(planned, parts) : [] };
      }),

    async settled() {
      await index.current();
      await index.settled();
    },
  };
}

/** The entities and policies on the page, once for each mention. */
async function termIds(matching: Matching, title: string, text: string): Promise<string[]> {
  const { mentions, terms } = await matching.match({
    pageId: 'related',
    title,
    blocks: [title, ...text.split('\n')],
    restart: true,
    host: '',
  });
  const ids: string[] = [];
  for (let i = 3; i < mentions.length; i += 4) ids.push(terms[mentions[i]!]!.id);
  return ids;
}

async function thingsOf(base: Base, ids: string[]): Promise<Map<string, Entity | Policy>> {
  const [entities, policies] = await Promise.all([base.entities.bulkGet(ids), base.policies.bulkGet(ids)]);
  const found = [...entities, ...policies].filter((thing) => thing !== undefined);
  return new Map(found.map((thing) => [thing.id, thing]));
}
