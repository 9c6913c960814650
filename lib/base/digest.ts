/**
 * Installs a bundled digest: all of it or nothing, and only rows of its own issue. What the reader made and
 * what other bulletins brought stays as it is.
 */
import type { Issue } from '#lib/model/knowledge.ts';
import type { Base, Posting } from './base.ts';
import { write } from './write.ts';

/** Is this very digest in the base? */
export async function hasDigest(base: Base, id: string, fingerprint: string): Promise<boolean> {
  const bulletin = await base.bulletins.get(id);
  return bulletin?.fingerprint === fingerprint;
}

/**
 * Puts `issue` in the place of an earlier version of the same issue. `now` in milliseconds since the epoch.
 * Resolves to false when this version was installed already.
 */
export async function installDigest(base: Base, issue: Issue, now: number): Promise<boolean> {
  const { bulletin } = issue;
  const tables = [base.bulletins, base.briefings, base.entities, base.policies, base.figures, base.postings];
  return write(base, 'terms', tables, async () => {
    if (await hasDigest(base, bulletin.id, bulletin.fingerprint)) return false;
    await removeIssueRows(base, bulletin.id);
    const stamp = <T>(rows: T[]) => rows.map((row) => ({ ...row, changedAt: now }));
    await base.bulletins.put({ ...bulletin, addedAt: now, changedAt: now });
    await base.briefings.bulkPut(stamp(issue.briefings));
    await base.entities.bulkPut(stamp(issue.entities));
    await base.policies.bulkPut(stamp(issue.policies));
    await base.figures.bulkPut(stamp(issue.figures));
    await base.postings.bulkPut(postingsOf(issue));
    return true;
  });
}

/** Removes an issue's rows; entities and policies go when no other bulletin cites them. */
async function removeIssueRows(base: Base, bulletinId: string): Promise<void> {
  const briefingIds = await base.briefings.where('bulletinId').equals(bulletinId).primaryKeys();
  const postings = await base.postings.where('bulletinId').equals(bulletinId).toArray();
  const onlyHere = (row: { briefings: string[] } | undefined) =>
    row?.briefings.every((id) => id.startsWith(`${bulletinId}/`));
  const entityIds = [...new Set(postings.flatMap((p) => p.entityIds))];
  const policyIds = [...new Set(postings.flatMap((p) => p.policyIds))];
  const entities = await base.entities.bulkGet(entityIds);
  const policies = await base.policies.bulkGet(policyIds);
  await base.entities.bulkDelete(entityIds.filter((_, i) => onlyHere(entities[i])));
  await base.policies.bulkDelete(policyIds.filter((_, i) => onlyHere(policies[i])));
  await base.figures.where('briefingId').anyOf(briefingIds).delete();
  await base.postings.where('bulletinId').equals(bulletinId).delete();
  await base.briefings.bulkDelete(briefingIds);
}

function postingsOf(issue: Issue): Posting[] {
  const postings = new Map<string, Posting>();
  for (const { id } of issue.briefings) {
    postings.set(id, { briefingId: id, bulletinId: issue.bulletin.id, entityIds: [], policyIds: [] });
  }
  for (const e of issue.entities) for (const id of e.briefings) postings.get(id)?.entityIds.push(e.id);
  for (const p of issue.policies) for (const id of p.briefings) postings.get(id)?.policyIds.push(p.id);
  return [...postings.values()];
}
