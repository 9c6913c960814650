/**
 * Reads for browsing: whole lists in short, what is known of the things on a page, who appears with whom, and how
 * much the base holds. Whole lists are walked row by row, so that only what a list shows stays in memory.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Base } from './base.ts';
import { type BriefingRef, briefingRefs } from './read.ts';

/** An entity as a list shows it. */
export interface EntityRow {
  id: string;
  name: string;
  type: EntityType;
  line: string;
  aliases: string[];
  /** In how many briefings it appears. */
  briefings: number;
}

export async function listEntities(base: Base): Promise<EntityRow[]> {
  const rows: EntityRow[] = [];
  await base.entities.each(({ id, name, type, line, aliases, briefings }) => {
    rows.push({ id, name, type, line, aliases, briefings: briefings.length });
  });
  return rows;
}

export const listPolicies = (base: Base): Promise<Policy[]> => base.policies.toArray();

/** A figure with the briefing it stands in. */
export interface SourcedFigure {
  figure: Figure;
  briefing: BriefingRef;
}

export async function listFigures(base: Base): Promise<SourcedFigure[]> {
  const figures = await base.figures.toArray();
  const refs = await briefingRefs(base, [...new Set(figures.map((figure) => figure.briefingId))]);
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  return figures.flatMap((figure) => {
    const briefing = byId.get(figure.briefingId);
    return briefing ? [{ figure, briefing }] : [];
  });
}

export interface Known {
  /** Id → the one line that says who or what it is. */
  lines: Map<string, string>;
  policies: Policy[];
  figures: Figure[];
}

/** What the base knows of these entities and policies; policies and figures in the order of `ids`. */
export async function readKnown(base: Base, ids: readonly string[]): Promise<Known> {
  const [entities, policies, figures] = await Promise.all([
    base.entities.bulkGet([...ids]),
    base.policies.bulkGet([...ids]),
    base.figures
      .where('aboutId')
      .anyOf([...ids])
      .toArray(),
  ]);
  const lines = new Map<string, string>();
  for (const thing of [...entities, ...policies]) if (thing) lines.set(thing.id, thing.line);
  const place = new Map(ids.map((id, i) => [id, i]));
  const placeOf = (figure: Figure) => place.get(figure.aboutId ?? '') ?? ids.length;
  return {
    lines,
    policies: policies.filter((policy) => policy !== undefined),
    figures: figures.sort((a, b) => placeOf(a) - placeOf(b) || a.id.localeCompare(b.id)),
  };
}

/** A person or an organization of any kind, and in how many briefings both appear. */
export interface Companion {
  id: string;
  name: string;
  type: EntityType;
  line: string;
  shared: number;
}

/** Who acts: places, products and topics appear everywhere and tell little of a thing. */
const actors: readonly EntityType[] = [
  'person',
  'company',
  'government',
  'organization',
  'university',
  'media',
];

/** Those that `thing` appears with, the closest first: many briefings in common, few without it. */
export async function listCompanions(
  base: Base,
  thing: Pick<Entity | Policy, 'id' | 'briefings'>,
  limit: number,
): Promise<Companion[]> {
  const postings = await base.postings.bulkGet(thing.briefings);
  const shared = new Map<string, number>();
  for (const posting of postings) {
    for (const id of posting?.entityIds ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  shared.delete(thing.id);
  const entities = await base.entities.bulkGet([...shared.keys()]);
  const closeness = (entity: Entity) => shared.get(entity.id)! / Math.sqrt(entity.briefings.length);
  return entities
    .filter((entity) => entity !== undefined && actors.includes(entity.type))
    .map((entity) => entity!)
    .sort((a, b) => closeness(b) - closeness(a) || a.id.localeCompare(b.id))
    .slice(0, limit)
    .map(({ id, name, type, line }) => ({ id, name, type, line, shared: shared.get(id)! }));
}

export interface Holdings {
  bulletins: number;
  briefings: number;
  entities: number;
  policies: number;
  figures: number;
  clippings: number;
  operations: number;
}

/** How many of each the base holds. */
export async function countHoldings(base: Base): Promise<Holdings> {
  const [bulletins, briefings, entities, policies, figures, clippings, operations] = await Promise.all([
    base.bulletins.count(),
    base.briefings.count(),
    base.entities.count(),
    base.policies.count(),
    base.figures.count(),
    base.clippings.count(),
    base.operations.count(),
  ]);
  return { bulletins, briefings, entities, policies, figures, clippings, operations };
}
