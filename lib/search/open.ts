/**
 * Search and related briefings over records held in memory: the whole of it for the command line and tests.
 * The worker takes the same steps over an index and records on disk (`lib/base/finder.ts`).
 */
import type { Words } from '#lib/lexicon/words.ts';
import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping } from '#lib/model/reader.ts';
import type { RelatedBriefing, SearchReply } from './hits.ts';
import { plain } from './mainland.ts';
import { planRelated } from './page-features.ts';
import type { PageTerm } from './page-words.ts';
import { createPart } from './part.ts';
import type { Parts } from './plan.ts';
import { briefingDoc, clippingDoc, thingDoc } from './records.ts';
import { rankRelated, relate } from './related.ts';
import { nearestQueries, planSearch, type RecordSource, rankSearch, showSearch } from './search.ts';
import { openSegment } from './segment.ts';
import { buildSegment, type DocInput } from './segment-build.ts';

export interface Records {
  bulletins: readonly Pick<Bulletin, 'id' | 'date' | 'title'>[];
  briefings: readonly Briefing[];
  entities: readonly Entity[];
  policies: readonly Policy[];
  figures: readonly Figure[];
  clippings: readonly Clipping[];
}

export interface Searcher {
  search(query: string, limit: number): SearchReply;
  /** `termIds`: the entities and policies found on the page, once for each mention. */
  related(
    page: { title: string; text: string; termIds: readonly string[]; published?: string | undefined },
    limit: number,
  ): RelatedBriefing[];
}

/** `words`: what the language at large knows. */
export function createSearcher(records: Records, words: Words): Searcher {
  const source = sourceOf(records);
  const parts = partsOf(records, source, words);
  const things = new Map([...records.entities, ...records.policies].map((thing) => [thing.id, thing]));
  return {
    search(typed, limit) {
      const planned = planSearch(typed, parts, words);
      const hits = showSearch(planned, rankSearch(planned, parts, limit), source, limit);
      return { hits, nearest: hits.length === 0 ? nearestQueries(planned, parts) : [] };
    },
    related({ title, text, termIds, published }, limit) {
      const terms = pageTerms(title, termIds, (id) => things.get(id));
      const plan = planRelated({ title, text, terms, published }, parts.briefings, words);
      return relate(plan, rankRelated(plan, parts.briefings, limit), (id) => {
        const briefing = source.briefing(id);
        if (!briefing) return undefined;
        const mentions = ({ briefings }: Entity | Policy) => briefings.includes(id);
        return {
          briefing,
          entities: records.entities.filter(mentions),
          policies: records.policies.filter(mentions),
          issued: source.bulletin(briefing.bulletinId)?.date ?? '',
        };
      });
    },
  };
}

/** What was found on a page, gathered by thing. */
export function pageTerms(
  title: string,
  ids: readonly string[],
  thingOf: (id: string) => Entity | Policy | undefined,
): PageTerm[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const heading = plain(title);
  return [...counts].flatMap(([id, count]) => {
    const thing = thingOf(id);
    if (!thing) return [];
    const names = [thing.name, ...thing.aliases];
    const inTitle = names.some((name) => heading.includes(plain(name)));
    return [{ id, type: 'type' in thing ? thing.type : ('policy' as const), names, count, inTitle }];
  });
}

function partsOf(records: Records, source: RecordSource, words: Words): Parts {
  const cites = new Map<string, string[]>(records.briefings.map(({ id }) => [id, []]));
  for (const thing of [...records.entities, ...records.policies])
    for (const id of thing.briefings) cites.get(id)?.push(thing.id);
  const part = (docs: DocInput[]) => {
    const { head, postings } = buildSegment(docs);
    return createPart([openSegment(head, postings)]);
  };
  return {
    briefings: part(
      records.briefings.map((briefing) =>
        briefingDoc(briefing, cites.get(briefing.id) ?? [], source.figures(briefing.id), words),
      ),
    ),
    things: part([...records.entities, ...records.policies].map(thingDoc)),
    clippings: part(records.clippings.map(clippingDoc)),
  };
}

function sourceOf(records: Records): RecordSource {
  const by = <T extends { id: string }>(rows: readonly T[]) => {
    const map = new Map(rows.map((row) => [row.id, row]));
    return (id: string) => map.get(id);
  };
  const figures = new Map<string, Figure[]>();
  for (const figure of records.figures) {
    const list = figures.get(figure.briefingId);
    if (list) list.push(figure);
    else figures.set(figure.briefingId, [figure]);
  }
  return {
    briefing: by(records.briefings),
    entity: by(records.entities),
    policy: by(records.policies),
    clipping: by(records.clippings),
    bulletin: by(records.bulletins),
    figures: (id) => figures.get(id) ?? [],
  };
}
