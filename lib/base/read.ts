/** Reads what the surfaces show: one briefing with all that belongs to it, one card, the list of briefings. */
import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Base, Stored } from './base.ts';

/** A briefing as lists and cards refer to it. */
export interface BriefingRef {
  id: string;
  n: number;
  headline: string;
  section: string;
  bulletinDate: string;
  page?: number;
}

export interface BriefingPage {
  briefing: Briefing;
  bulletin: Bulletin;
  entities: Entity[];
  policies: Policy[];
  figures: Figure[];
  related: { ref: BriefingRef; reason: string; kind: string }[];
  previous?: BriefingRef;
  next?: BriefingRef;
}

export interface Card {
  id: string;
  type: Entity['type'] | 'policy';
  name: string;
  entity?: Entity;
  policy?: Policy;
  figures: Figure[];
  briefings: BriefingRef[];
  seeAlso: { id: string; name: string; type: Entity['type'] | 'policy' }[];
  clippingCount: number;
}

export const listBulletins = (base: Base): Promise<Bulletin[]> =>
  base.bulletins.orderBy('date').reverse().toArray();

/** All briefings, in the order of their ids. */
export const listBriefings = (base: Base): Promise<Briefing[]> => base.briefings.orderBy('id').toArray();

/** References to `ids`, in that order; what is not in the base is left out. */
export async function briefingRefs(base: Base, ids: readonly string[]): Promise<BriefingRef[]> {
  const briefings = await base.briefings.bulkGet([...ids]);
  const bulletins = await bulletinsOf(base, briefings);
  return briefings.flatMap((b) => (b ? [toRef(b, bulletins.get(b.bulletinId)?.date ?? '')] : []));
}

export async function readBriefing(base: Base, id: string): Promise<BriefingPage | undefined> {
  const briefing = await base.briefings.get(id);
  const bulletin = briefing && (await base.bulletins.get(briefing.bulletinId));
  if (!briefing || !bulletin) return undefined;
  const posting = await base.postings.get(id);
  const siblings = await base.briefings.where('bulletinId').equals(bulletin.id).primaryKeys();
  const at = siblings.indexOf(id);
  const around = await briefingRefs(
    base,
    [siblings[at - 1], siblings[at + 1]].filter((x) => x !== undefined),
  );
  const previous = around.find((ref) => ref.n < briefing.n);
  const next = around.find((ref) => ref.n > briefing.n);
  const relatedRefs = await briefingRefs(
    base,
    briefing.related.map((r) => r.briefingId),
  );
  return {
    briefing,
    bulletin,
    entities: present(await base.entities.bulkGet(posting?.entityIds ?? [])),
    policies: present(await base.policies.bulkGet(posting?.policyIds ?? [])),
    figures: await base.figures.where('briefingId').equals(id).sortBy('id'),
    related: briefing.related.flatMap(({ briefingId, reason, kind }) => {
      const ref = relatedRefs.find((r) => r.id === briefingId);
      return ref ? [{ ref, reason, kind }] : [];
    }),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** What the base knows of one entity or policy. */
export async function readCard(base: Base, id: string): Promise<Card | undefined> {
  const [entity, policy] = await Promise.all([base.entities.get(id), base.policies.get(id)]);
  const thing = entity ?? policy;
  if (!thing) return undefined;
  const [figures, briefings, clippingCount, seeAlso] = await Promise.all([
    base.figures.where('aboutId').equals(id).toArray(),
    briefingRefs(base, thing.briefings),
    base.clippings.where('entityIds').equals(id).count(),
    twins(base, thing),
  ]);
  return {
    id,
    type: entity?.type ?? 'policy',
    name: thing.name,
    ...(entity ? { entity } : policy ? { policy } : {}),
    figures: figures.sort(byRecency),
    briefings,
    seeAlso,
    clippingCount,
  };
}

/** The programme that is also listed as a policy, or the other way round: same briefing, a shared name. */
async function twins(base: Base, thing: Entity | Policy): Promise<Card['seeAlso']> {
  const postings = present(await base.postings.bulkGet(thing.briefings));
  const isPolicy = 'steps' in thing;
  const ids = [...new Set(postings.flatMap((p) => (isPolicy ? p.entityIds : p.policyIds)))];
  const others: (Entity | Policy)[] = isPolicy
    ? present(await base.entities.bulkGet(ids))
    : present(await base.policies.bulkGet(ids));
  const names = new Set([thing.name, ...thing.aliases]);
  return others
    .filter((other) => [other.name, ...other.aliases].some((name) => names.has(name)))
    .map((other) => ({
      id: other.id,
      name: other.name,
      type: 'type' in other ? other.type : ('policy' as const),
    }));
}

function toRef(b: Briefing, bulletinDate: string): BriefingRef {
  return {
    id: b.id,
    n: b.n,
    headline: b.headline,
    section: b.section,
    bulletinDate,
    ...(b.page !== undefined && { page: b.page }),
  };
}

async function bulletinsOf(
  base: Base,
  briefings: (Stored<Briefing> | undefined)[],
): Promise<Map<string, Bulletin>> {
  const ids = [...new Set(present(briefings).map((b) => b.bulletinId))];
  return new Map(present(await base.bulletins.bulkGet(ids)).map((b) => [b.id, b]));
}

const present = <T>(rows: (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

/** Newest period first; figures without one last. */
function byRecency(a: Figure, b: Figure): number {
  const end = (f: Figure) =>
    f.period
      ?.split('/')
      .at(-1)
      ?.replace(/Q([1-4])$/, (_, q) => `-${String(q * 3).padStart(2, '0')}`) ?? '';
  return end(b).localeCompare(end(a)) || a.id.localeCompare(b.id);
}
