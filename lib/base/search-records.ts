/** The records that a ranked search shows, read in as few requests as possible. */
import type { Figure } from '#lib/model/knowledge.ts';
import type { RankedSearch, RecordSource } from '#lib/search/search.ts';
import type { Base } from './base.ts';

export async function recordsFor(base: Base, { hits, withFigures }: RankedSearch): Promise<RecordSource> {
  const idsOf = (...types: string[]) => hits.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const thingIds = hits.filter(({ type }) => type !== 'briefing' && type !== 'clipping').map(({ id }) => id);
  const [entities, policies, clippings, figures] = await Promise.all([
    base.entities.bulkGet(thingIds),
    base.policies.bulkGet(thingIds),
    base.clippings.bulkGet(idsOf('clipping')),
    base.figures.where('briefingId').anyOf(withFigures).toArray(),
  ]);
  const placed = [...entities, ...policies].flatMap((thing) => thing?.briefings.slice(0, 1) ?? []);
  const briefingIds = [...new Set([...idsOf('briefing'), ...withFigures, ...placed])];
  const briefings = await base.briefings.bulkGet(briefingIds);
  const bulletinIds = [...new Set(briefings.flatMap((briefing) => (briefing ? [briefing.bulletinId] : [])))];
  const bulletins = await base.bulletins.bulkGet(bulletinIds);
  const figuresOf = new Map<string, Figure[]>();
  for (const figure of figures) {
    const list = figuresOf.get(figure.briefingId);
    if (list) list.push(figure);
    else figuresOf.set(figure.briefingId, [figure]);
  }
  for (const list of figuresOf.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    briefing: byId(briefings),
    entity: byId(entities),
    policy: byId(policies),
    clipping: byId(clippings),
    bulletin: byId(bulletins),
    figures: (briefingId) => figuresOf.get(briefingId) ?? [],
  };
}

function byId<T extends { id: string }>(rows: readonly (T | undefined)[]): (id: string) => T | undefined {
  const map = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return (id) => map.get(id);
}
