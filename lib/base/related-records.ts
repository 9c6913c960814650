/** Reads what it takes to tell how briefings stand to a page: few of them, each with what it mentions. */
import type { CandidateRecord } from '#lib/search/related.ts';
import type { Base } from './base.ts';
import { type BriefingRef, briefingRefs } from './read.ts';

/** By id; what is not in the base is left out. */
export async function candidateRecords(
  base: Base,
  ids: readonly string[],
): Promise<Map<string, CandidateRecord & { ref: BriefingRef }>> {
  const [briefings, postings, refs] = await Promise.all([
    base.briefings.bulkGet([...ids]),
    base.postings.bulkGet([...ids]),
    briefingRefs(base, ids),
  ]);
  const known = postings.filter((posting) => posting !== undefined);
  const [entities, policies] = await Promise.all([
    rowsOf(
      base.entities,
      known.flatMap((posting) => posting.entityIds),
    ),
    rowsOf(
      base.policies,
      known.flatMap((posting) => posting.policyIds),
    ),
  ]);
  const refOf = new Map(refs.map((ref) => [ref.id, ref]));
  const records = new Map<string, CandidateRecord & { ref: BriefingRef }>();
  briefings.forEach((briefing, i) => {
    const ref = briefing && refOf.get(briefing.id);
    if (!ref) return;
    records.set(briefing.id, {
      briefing,
      entities: present(postings[i]?.entityIds, entities),
      policies: present(postings[i]?.policyIds, policies),
      issued: ref.bulletinDate,
      ref,
    });
  });
  return records;
}

interface Table<T> {
  bulkGet(ids: string[]): PromiseLike<(T | undefined)[]>;
}

async function rowsOf<T extends { id: string }>(
  table: Table<T>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const rows = await table.bulkGet([...new Set(ids)]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
}

const present = <T>(ids: readonly string[] = [], rows: ReadonlyMap<string, T>): T[] =>
  ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
