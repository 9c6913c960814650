/** What the index is made of, read from the base: the documents of a bulletin, changed things and clippings. */
import type { Words } from '#lib/lexicon/words.ts';
import type { Figure } from '#lib/model/knowledge.ts';
import { briefingDoc, clippingDoc, thingDoc } from '#lib/search/records.ts';
import type { DocInput } from '#lib/search/segment-build.ts';
import type { Base } from './base.ts';

/** The briefings of these bulletins, and the ids of what they cite. */
export async function bulletinRows(
  base: Base,
  bulletinIds: readonly string[],
  words: Words,
): Promise<{ docs: DocInput[]; cited: string[] }> {
  const [briefings, postings] = await Promise.all([
    base.briefings.where('bulletinId').anyOf(bulletinIds).sortBy('id'),
    base.postings.where('bulletinId').anyOf(bulletinIds).toArray(),
  ]);
  const figures = await base.figures
    .where('briefingId')
    .anyOf(briefings.map((briefing) => briefing.id))
    .toArray();
  const figuresOf = new Map<string, Figure[]>(briefings.map(({ id }) => [id, []]));
  for (const figure of figures) figuresOf.get(figure.briefingId)!.push(figure);
  const citesOf = new Map(postings.map((p) => [p.briefingId, [...p.entityIds, ...p.policyIds]]));
  return {
    docs: briefings.map((briefing) =>
      briefingDoc(briefing, citesOf.get(briefing.id) ?? [], figuresOf.get(briefing.id) ?? [], words),
    ),
    cited: [...new Set([...citesOf.values()].flat())],
  };
}

export async function thingRows(base: Base, ids: readonly string[]): Promise<DocInput[]> {
  const [entities, policies] = await Promise.all([
    base.entities.bulkGet([...ids]),
    base.policies.bulkGet([...ids]),
  ]);
  return [...entities, ...policies].filter((thing) => thing !== undefined).map(thingDoc);
}

export async function clippingRows(base: Base, ids: readonly string[]): Promise<DocInput[]> {
  const clippings = await base.clippings.bulkGet([...ids]);
  return clippings.filter((clipping) => clipping !== undefined).map(clippingDoc);
}
