/**
 * Search and related briefings over records held in memory: the whole of it for the command line and for a
 * base of ordinary size. Knows records, not where they come from.
 */
import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping } from '#lib/model/reader.ts';
import { foldString } from '#lib/text/normalise.ts';
import type { HitKind, RelatedBriefing, SearchHit, SearchReply } from './hits.ts';
import { tokenise } from './tokens.ts';

export interface Records {
  bulletins: readonly Pick<Bulletin, 'id' | 'date'>[];
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
    page: { title: string; text: string; termIds: readonly string[] },
    limit: number,
  ): RelatedBriefing[];
}

interface Doc {
  kind: HitKind;
  id: string;
  title: string;
  body: string;
  provenance: string;
  type?: Entity['type'] | 'policy';
  briefingId?: string;
  weights: Map<number, number>;
  length: number;
}

export function createSearcher(records: Records): Searcher {
  const docs = docsOf(records);
  const postings = new Map<number, Doc[]>();
  for (const doc of docs) {
    for (const key of doc.weights.keys()) {
      const list = postings.get(key);
      if (list) list.push(doc);
      else postings.set(key, [doc]);
    }
  }
  const briefings = docs.filter((doc) => doc.kind === 'briefing');
  const mean = docs.reduce((sum, doc) => sum + doc.length, 0) / Math.max(1, docs.length);
  const idf = (n: number, of: number) => Math.log(1 + (of - n + 0.5) / (n + 0.5));
  const saturate = (tf: number, doc: Doc) => tf / (tf + 1.2 * (0.4 + (0.6 * doc.length) / mean));
  const things = new Map([...records.entities, ...records.policies].map((thing) => [thing.id, thing]));

  return {
    search(query, limit) {
      const keys = keysOf(foldString(query));
      const known = keys.filter((key) => postings.has(key));
      if (keys.length === 0 || known.length < keys.length * 0.6) return { hits: [], nearest: [] };
      const scores = new Map<Doc, { score: number; found: number }>();
      for (const key of known) {
        const list = postings.get(key)!;
        for (const doc of list) {
          const entry = scores.get(doc) ?? { score: 0, found: 0 };
          entry.score += idf(list.length, docs.length) * saturate(doc.weights.get(key)!, doc);
          entry.found++;
          scores.set(doc, entry);
        }
      }
      const hits = [...scores]
        .filter(([, { found }]) => found >= keys.length * 0.6)
        .map(([doc, { score }]) => hitOf(doc, score, query))
        .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
      return { hits: hits.slice(0, limit), nearest: [] };
    },

    related({ title, text, termIds }, limit) {
      const scores = new Map<string, { score: number; shared: Map<string, number> }>();
      const add = (id: string, weight: number, label?: string) => {
        const entry = scores.get(id) ?? { score: 0, shared: new Map() };
        entry.score += weight;
        if (label) entry.shared.set(label, (entry.shared.get(label) ?? 0) + weight);
        scores.set(id, entry);
      };
      const counts = new Map<string, number>();
      for (const id of termIds) counts.set(id, (counts.get(id) ?? 0) + 1);
      for (const [id, count] of counts) {
        const thing = things.get(id);
        if (!thing) continue;
        const rarity = idf(thing.briefings.length, briefings.length);
        const inTitle = title.includes(thing.name) ? 1.5 : 1;
        for (const briefing of thing.briefings)
          add(briefing, rarity * inTitle * (1 + Math.log(count)), thing.name);
      }
      const page = foldString(`${title}\n${text}`);
      for (const briefing of records.briefings) {
        for (const term of [...briefing.terms, ...briefing.topics]) {
          if (page.includes(foldString(term))) add(briefing.id, Math.min(6, term.length) / 2, term);
        }
      }
      return [...scores]
        .filter(([, { score, shared }]) => score >= 8 && shared.size >= 3)
        .map(([briefingId, { score, shared }]) => ({
          briefingId,
          score,
          shared: [...shared]
            .sort((a, b) => b[1] - a[1])
            .map(([label]) => label)
            .slice(0, 8),
        }))
        .sort((a, b) => b.score - a.score || a.briefingId.localeCompare(b.briefingId))
        .slice(0, limit);
    },
  };
}

function keysOf(folded: string): number[] {
  const keys = new Set<number>();
  tokenise(folded, (key) => keys.add(key));
  return [...keys];
}

function docsOf(records: Records): Doc[] {
  const dates = new Map(records.bulletins.map((bulletin) => [bulletin.id, bulletin.date]));
  const placeOf = new Map(
    records.briefings.map((b) => [
      b.id,
      [b.section, dates.get(b.bulletinId) ?? ''].filter(Boolean).join(' · '),
    ]),
  );
  const docs: Doc[] = [];
  const add = (doc: Omit<Doc, 'weights' | 'length'>, fields: [number, string][]) => {
    const weights = new Map<number, number>();
    let length = 0;
    for (const [weight, text] of fields) {
      tokenise(foldString(text), (key) => {
        weights.set(key, (weights.get(key) ?? 0) + weight);
        length++;
      });
    }
    docs.push({ ...doc, weights, length });
  };
  for (const b of records.briefings) {
    const body = b.paragraphs.join('\n');
    const where = { provenance: placeOf.get(b.id)!, briefingId: b.id };
    add({ kind: 'briefing', id: b.id, title: b.headline, body, ...where }, [
      [3, `${b.headline}\n${b.title}`],
      [2, [...b.terms, ...b.topics].join('\n')],
      [1, body],
    ]);
  }
  for (const thing of [...records.entities, ...records.policies]) {
    const type = 'type' in thing ? thing.type : ('policy' as const);
    const [briefingId] = thing.briefings;
    add(
      {
        kind: type === 'policy' ? 'policy' : 'entity',
        id: thing.id,
        title: thing.name,
        body: thing.line,
        type,
        provenance: briefingId ? (placeOf.get(briefingId) ?? '') : '',
        ...(briefingId && { briefingId }),
      },
      [
        [3, [thing.name, ...thing.aliases].join('\n')],
        [1, thing.line],
      ],
    );
  }
  for (const f of records.figures) {
    const body = `${f.subject} ${f.metric} ${f.value}${f.unit}`;
    add(
      {
        kind: 'figure',
        id: f.id,
        title: `${f.value}${f.unit}`,
        body,
        provenance: placeOf.get(f.briefingId) ?? '',
        briefingId: f.briefingId,
      },
      [[1, body]],
    );
  }
  for (const c of records.clippings) {
    add({ kind: 'clipping', id: c.id, title: c.page.title, body: c.quote.exact, provenance: c.page.url }, [
      [2, `${c.page.title}\n${c.tags.join('\n')}`],
      [1, `${c.quote.exact}\n${c.note}`],
    ]);
  }
  return docs;
}

function hitOf(doc: Doc, score: number, query: string): SearchHit {
  const spans: [number, number][] = [];
  for (const word of query.split(/\s+/).filter(Boolean)) {
    const at = doc.body.indexOf(word);
    if (at >= 0 && spans.every(([start, end]) => at >= end || at + word.length <= start)) {
      spans.push([at, at + word.length]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  const { kind, id, title, provenance } = doc;
  return {
    kind,
    id,
    title,
    ...(doc.type && { type: doc.type }),
    snippet: { text: doc.body, spans },
    provenance,
    ...(doc.briefingId && { briefingId: doc.briefingId }),
    score,
  };
}
