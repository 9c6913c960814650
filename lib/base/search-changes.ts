/**
 * What changed in the base since the index was last brought up to date. Found by comparing, so that nobody who
 * writes has to think of the index.
 */
import { docId } from '#lib/search/segment.ts';
import type { PartName, StoredIndex } from '#lib/search/stored.ts';
import type { Base, Revision } from './base.ts';
import type { IndexList } from './search-list.ts';

/** Bulletins, things and clippings to be indexed, or whose documents no longer hold. */
export interface Changes {
  newBulletins: [id: string, version: string][];
  goneBulletins: string[];
  things: string[];
  goneThings: string[];
  thingsAt: number;
  clippings: string[];
  goneClippings: string[];
  clippingsAt: number;
}

/** Compares the base at `revision` with what the index was made of. */
export async function changes(
  base: Base,
  { list, index }: { list: IndexList; index: StoredIndex },
  revision: Revision,
): Promise<Changes> {
  const bulletins = await base.bulletins.toArray();
  const versions = new Map(
    bulletins.map(({ id, fingerprint, changedAt }) => [id, `${fingerprint} ${changedAt}`]),
  );
  const newBulletins = [...versions].filter(([id, version]) => list.bulletins[id] !== version);
  const goneBulletins = Object.keys(list.bulletins).filter((id) => versions.get(id) !== list.bulletins[id]);
  const found: Changes = { ...noChanges(list), newBulletins, goneBulletins };
  const termWrites = revision.terms - list.revision.terms;
  const isFirst = list.revision.all < 0;
  if (!isFirst && (goneBulletins.length > 0 || termWrites !== newBulletins.length)) {
    const entities = await base.entities.filter((row) => row.changedAt >= list.thingsAt).toArray();
    const policies = await base.policies.filter((row) => row.changedAt >= list.thingsAt).toArray();
    found.things = [...entities, ...policies].map(({ id }) => id);
    found.thingsAt = latest([...entities, ...policies], list.thingsAt);
    const ids = await thingIds(base);
    found.goneThings = [...living(index, 'things')].filter((id) => !ids.has(id));
  } else found.thingsAt = latest(bulletins, list.thingsAt);
  await clippingChanges(base, { list, index }, found, revision);
  return found;
}

/** Every write counts one: those that new, removed and changed rows don't account for were edits. */
async function clippingChanges(
  base: Base,
  { list, index }: { list: IndexList; index: StoredIndex },
  found: Changes,
  revision: Revision,
): Promise<void> {
  const before = list.revision;
  const writes =
    revision.all - before.all - (revision.terms - before.terms) - (revision.marks - before.marks);
  if (writes === 0 && list.revision.all > 0) return;
  const ids = new Set(await base.clippings.toCollection().primaryKeys());
  const known = new Set(living(index, 'clippings'));
  const added = [...ids].filter((id) => !known.has(id));
  found.goneClippings = [...known].filter((id) => !ids.has(id));
  if (writes === added.length + found.goneClippings.length) found.clippings = added;
  else {
    const rows = await base.clippings.filter((row) => row.changedAt >= list.clippingsAt).toArray();
    found.clippings = [...new Set([...added, ...rows.map(({ id }) => id)])];
    found.clippingsAt = latest(rows, list.clippingsAt);
  }
}

const latest = (rows: readonly { changedAt: number }[], least: number) =>
  rows.reduce((most, { changedAt }) => Math.max(most, changedAt), least);

/** Ids of the documents of one part that are not crossed out. */
export function* living({ segments }: StoredIndex, part: PartName): Generator<string> {
  for (const open of segments) {
    if (open.part !== part) continue;
    for (let doc = 0; doc < open.segment.size; doc++) {
      if (!open.segment.gone[doc]) yield docId(open.segment, doc);
    }
  }
}

/** Ids of all entities and policies. */
export async function thingIds(base: Base): Promise<Set<string>> {
  const [entities, policies] = await Promise.all([
    base.entities.toCollection().primaryKeys(),
    base.policies.toCollection().primaryKeys(),
  ]);
  return new Set([...entities, ...policies]);
}

export const noChanges = ({ thingsAt, clippingsAt }: IndexList): Changes => ({
  newBulletins: [],
  goneBulletins: [],
  things: [],
  goneThings: [],
  thingsAt,
  clippings: [],
  goneClippings: [],
  clippingsAt,
});
