/**
 * Finds in the base: briefings that belong to a page, and whatever a query asks for. Keeps the index in step
 * with the base's revision and can be thrown away at any moment.
 */
import type { RelatedBriefing, SearchReply } from '#lib/search/hits.ts';
import { createSearcher, type Searcher } from '#lib/search/open.ts';
import type { Base } from './base.ts';
import type { Matching } from './matching.ts';
import { type BriefingRef, briefingRefs } from './read.ts';
import { readRevision } from './write.ts';

export interface RelatedHit extends Omit<RelatedBriefing, 'briefingId'> {
  briefing: BriefingRef;
}

export interface Finder {
  /** Briefings that belong to the page, best first; none when nothing does. */
  related(page: { title: string; text: string; limit: number }): Promise<RelatedHit[]>;
  search(question: { query: string; limit: number }): Promise<SearchReply>;
}

export function createFinder(base: Base, matching: Matching): Finder {
  let opened: { revision: number; searcher: Promise<Searcher> } | undefined;

  async function current(): Promise<Searcher> {
    const { all } = await readRevision(base);
    if (opened?.revision !== all) {
      const mine = { revision: all, searcher: load(base) };
      mine.searcher.catch(() => {
        if (opened === mine) opened = undefined;
      });
      opened = mine;
    }
    return opened.searcher;
  }

  return {
    async related({ title, text, limit }) {
      const searcher = await current();
      const blocks = text.split('\n');
      const found = await matching.match({
        pageId: 'related',
        title,
        blocks: [title, ...blocks],
        restart: true,
        host: '',
      });
      const termIds: string[] = [];
      for (let i = 3; i < found.mentions.length; i += 4) termIds.push(found.terms[found.mentions[i]!]!.id);
      const hits = searcher.related({ title, text, termIds }, limit);
      const refs = new Map(
        (
          await briefingRefs(
            base,
            hits.map((hit) => hit.briefingId),
          )
        ).map((ref) => [ref.id, ref]),
      );
      return hits.flatMap(({ briefingId, score, shared }) => {
        const briefing = refs.get(briefingId);
        return briefing ? [{ briefing, score, shared }] : [];
      });
    },

    async search({ query, limit }) {
      return (await current()).search(query, limit);
    },
  };
}

async function load(base: Base): Promise<Searcher> {
  const [bulletins, briefings, entities, policies, figures, clippings] = await Promise.all([
    base.bulletins.toArray(),
    base.briefings.toArray(),
    base.entities.toArray(),
    base.policies.toArray(),
    base.figures.toArray(),
    base.clippings.toArray(),
  ]);
  return createSearcher({ bulletins, briefings, entities, policies, figures, clippings });
}
