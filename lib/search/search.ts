/**
 * A search from typed text to hits with their matching text: parse, plan, rank, show. The steps are apart, so
 * that whoever keeps postings and records on disk can fetch between them what the next step needs.
 */
import type { Words } from '#lib/lexicon/words.ts';
import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping } from '#lib/model/reader.ts';
import type { SearchHit, SearchReply } from './hits.ts';
import { plain } from './mainland.ts';
import { namesLike, namesOf } from './names.ts';
import { countOfAll } from './part.ts';
import { type Parts, type Plan, planQuery } from './plan.ts';
import { parseQuery, type Query } from './query.ts';
import { accepting, docsBetween, type Ranked, rankPart } from './rank.ts';
import { docId } from './segment.ts';
import { snippetOf } from './snippet.ts';

export interface PlannedSearch {
  query: Query;
  plan: Plan;
}

export interface RankedSearch {
  hits: Ranked[];
  /** Briefings whose figures may answer. */
  withFigures: string[];
}

/** Records by id; what isn't there any more is undefined. */
export interface RecordSource {
  briefing(id: string): Briefing | undefined;
  entity(id: string): Entity | undefined;
  policy(id: string): Policy | undefined;
  clipping(id: string): Clipping | undefined;
  bulletin(id: string): Pick<Bulletin, 'id' | 'date' | 'title'> | undefined;
  figures(briefingId: string): readonly Figure[];
}

export function planSearch(typed: string, parts: Parts, words: Words): PlannedSearch {
  const query = parseQuery(typed);
  return { query, plan: planQuery(query, parts, words) };
}

/** All keys whose postings {@link rankSearch} will read. */
export const keysOfSearch = ({ plan }: PlannedSearch): number[] => [
  ...plan.concepts.flatMap(({ ways }) => ways.flatMap(({ keys }) => keys)),
  ...plan.without.flat(),
];

const figuresLookedAt = 12;

/** At most `limit` hits of each sort. */
export function rankSearch({ query, plan }: PlannedSearch, parts: Parts, limit: number): RankedSearch {
  const { filters, range } = query;
  const accepts = accepting(filters);
  if (range) {
    const withFigures = parts.briefings.segments.flatMap((segment) =>
      docsBetween(segment, range.least, range.most)
        .filter((doc) => !segment.gone[doc] && accepts(segment, doc))
        .map((doc) => docId(segment, doc)),
    );
    const asked =
      plan.concepts.length > 0 && new Set(rankPart(plan, parts.briefings, accepts).map((hit) => hit.id));
    return { hits: [], withFigures: withFigures.filter((id) => !asked || asked.has(id)).slice(0, 200) };
  }
  const briefings = rankPart(plan, parts.briefings, accepts, Math.max(limit, figuresLookedAt));
  const hits = filters.figuresOnly
    ? []
    : [
        ...briefings.slice(0, limit),
        ...bearersFirst(plan, parts, rankPart(plan, parts.things, accepts, limit)),
        ...rankPart(plan, parts.clippings, accepts, limit),
      ];
  const wanted = filters.types.length === 0;
  return { hits, withFigures: wanted ? briefings.slice(0, figuresLookedAt).map((hit) => hit.id) : [] };
}

/** Who asks for a name wants who bears it, before those in whose names or lines it only stands. */
function bearersFirst(plan: Plan, parts: Parts, things: Ranked[]): Ranked[] {
  const best = things[0]?.score ?? 0;
  const bearers = new Set(
    plan.concepts.flatMap(({ label }) =>
      parts.things.segments.flatMap((segment) =>
        namesOf(segment, label).map(({ doc }) => docId(segment, doc)),
      ),
    ),
  );
  return things
    .map((hit) => (bearers.has(hit.id) ? { ...hit, score: hit.score + best } : hit))
    .sort((a, b) => b.score - a.score);
}

export function showSearch(
  { query, plan }: PlannedSearch,
  { hits, withFigures }: RankedSearch,
  source: RecordSource,
  limit: number,
): SearchHit[] {
  const forms = [...new Set(plan.concepts.flatMap(({ ways }) => ways.map((way) => way.text)))];
  const exact = plan.concepts.filter((concept) => concept.exact).map((concept) => concept.label);
  const shown = hits.flatMap((hit) => {
    const show = shower(hit, source, forms);
    if (!show || !matchesSource(query, show.sources)) return [];
    const text = plain(show.texts.join('\n'));
    return exact.every((phrase) => text.includes(phrase)) ? [show.hit] : [];
  });
  const figures = figureHits({ query, plan }, withFigures, source, hits);
  return [...shown, ...figures].sort((a, b) => b.score - a.score).slice(0, limit);
}

const matchesSource = ({ filters: { source } }: Query, sources: readonly string[]) =>
  !source || sources.some((text) => text.toLowerCase().includes(source.toLowerCase()));

interface Shown {
  hit: SearchHit;
  texts: string[];
  sources: string[];
}

function shower({ type, id, score }: Ranked, source: RecordSource, forms: string[]): Shown | undefined {
  if (type === 'briefing') {
    const briefing = source.briefing(id);
    if (!briefing) return undefined;
    const { headline, title, paragraphs, terms, topics } = briefing;
    let snippet = snippetOf(paragraphs, forms);
    if (snippet.spans.length === 0) {
      const among = snippetOf(
        [terms.filter((term) => snippetOf([term], forms).spans.length > 0).join(' · ')],
        forms,
      );
      if (among.spans.length > 0) snippet = among;
    }
    return {
      hit: {
        kind: 'briefing',
        id,
        title: headline,
        snippet,
        provenance: placeOf(briefing, source),
        briefingId: id,
        score,
      },
      texts: [headline, title, ...paragraphs, ...terms, ...topics],
      sources: sourcesOf(briefing, source),
    };
  }
  if (type === 'clipping') {
    const clipping = source.clipping(id);
    if (!clipping) return undefined;
    const { page, quote, note, tags } = clipping;
    return {
      hit: {
        kind: 'clipping',
        id,
        title: page.title || page.url,
        snippet: snippetOf([quote.exact, note, tags.join(' · ')], forms),
        provenance: page.url,
        score,
      },
      texts: [page.title, quote.exact, note, ...tags],
      sources: [page.url, page.title],
    };
  }
  const thing = source.entity(id) ?? source.policy(id);
  if (!thing) return undefined;
  const [first] = thing.briefings;
  const briefing = first ? source.briefing(first) : undefined;
  const names = [thing.name, ...thing.aliases].join(' · ');
  let snippet = snippetOf([thing.line], forms);
  if (snippet.spans.length === 0 && snippetOf([thing.name], forms).spans.length === 0) {
    const among = snippetOf([names], forms);
    if (among.spans.length > 0) snippet = among;
  }
  return {
    hit: {
      kind: type === 'policy' ? 'policy' : 'entity',
      id,
      title: thing.name,
      type,
      snippet,
      provenance: briefing ? placeOf(briefing, source) : '',
      ...(first && { briefingId: first }),
      score,
    },
    texts: [names, thing.line],
    sources: briefing ? sourcesOf(briefing, source) : [],
  };
}

const sourcesOf = ({ bulletinId }: Briefing, source: RecordSource) => [
  bulletinId,
  source.bulletin(bulletinId)?.title ?? '',
];

function placeOf({ section, bulletinId, page }: Briefing, source: RecordSource): string {
  const date = source.bulletin(bulletinId)?.date ?? bulletinId;
  return [section, date, page === undefined ? '' : `p. ${page}`].filter(Boolean).join(' · ');
}

const mostFigures = 10;

function figureHits(
  { query, plan }: PlannedSearch,
  briefingIds: readonly string[],
  source: RecordSource,
  ranked: readonly Ranked[],
): SearchHit[] {
  const { range } = query;
  const hits: SearchHit[] = [];
  for (const briefingId of briefingIds) {
    const briefing = source.briefing(briefingId);
    if (!briefing || !matchesSource(query, sourcesOf(briefing, source))) continue;
    const base = ranked.find((hit) => hit.id === briefingId)?.score ?? 1;
    for (const figure of source.figures(briefingId)) {
      const { least, most, unit } = range ?? { least: 0, most: 0, unit: '' };
      if (range && !figure.amounts.some((amount) => amount >= least && amount <= most)) continue;
      if (unit && !figure.baseUnit.includes(unit) && !figure.unit.includes(unit)) continue;
      const printed = `${figure.qualifier ?? ''}${figure.value}${figure.unit}`;
      const text = [figure.subject, figure.metric, printed, figure.period, figure.change]
        .filter(Boolean)
        .join(' ');
      const has = share(plan, plain(text), figure.amounts);
      if (plan.concepts.length > 0 && has < (range ? 0.3 : 0.99)) continue;
      const forms = plan.concepts.flatMap(({ ways }) => ways.map((way) => way.text));
      hits.push({
        kind: 'figure',
        id: figure.id,
        title: `${figure.subject}：${printed}`,
        snippet: snippetOf([text], forms),
        provenance: placeOf(briefing, source),
        briefingId,
        score: base * 0.8 * (0.5 + has / 2),
      });
    }
  }
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return range ? hits : hits.slice(0, mostFigures);
}

/** Share of the concepts, by weight, that a figure's text or value has. */
function share({ concepts }: Plan, text: string, amounts: readonly number[]): number {
  let all = 0;
  let has = 0;
  for (const { weight, ways, amount } of concepts) {
    all += weight;
    if (ways.some((way) => text.includes(way.text)) || (amount !== undefined && amounts.includes(amount)))
      has += weight;
  }
  return all === 0 ? 0 : has / all;
}

const mostNearest = 3;

/** Queries close to one that found nothing, each of which finds something. */
export function nearestQueries({ plan }: PlannedSearch, parts: Parts): string[] {
  const segments = [...parts.things.segments, ...parts.briefings.segments];
  const all = [parts.briefings, parts.things, parts.clippings];
  const near = new Set<string>();
  for (const { label, ways, weight } of plan.concepts) {
    if (label.length < 2 || weight < 0.4) continue;
    const isThere = ways.some((way) => all.some((part) => countOfAll(part, way.keys) > 0));
    if (isThere && plan.concepts.length > 1) near.add(label);
    if (isThere) continue;
    for (const segment of segments) {
      for (const { text } of [...namesLike(segment, label), ...namesOf(segment, label.slice(0, 2), true, 3)])
        near.add(text);
    }
  }
  return [...near].slice(0, mostNearest);
}

export type { SearchReply };
