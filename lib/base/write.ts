/**
 * Every write to the base goes through here: one Web Lock for all contexts, one transaction, and a raised
 * revision in the same transaction, so that nobody sees the write without the new number.
 */
import type { Table } from 'dexie';
import type { Base, Revision } from './base.ts';

const lockName = 'pangzhu-base';

/** What a write changes: what is matched, what is marked, or only what is searched. */
export type Reach = 'terms' | 'marks' | 'reader';

/** Runs `write` alone, in one transaction over `tables`. Resolves with its value and leaves nothing half-written. */
export function write<T>(base: Base, reach: Reach, tables: Table[], work: () => Promise<T>): Promise<T> {
  const run = () =>
    base.transaction('rw', [...tables, base.revisions], async () => {
      const value = await work();
      const before = await readRevision(base);
      await base.revisions.put({
        key: 'revision',
        terms: before.terms + (reach === 'terms' ? 1 : 0),
        marks: before.marks + (reach === 'marks' ? 1 : 0),
        all: before.all + 1,
      });
      return value;
    });
  const locks = globalThis.navigator?.locks;
  return locks ? (locks.request(lockName, run) as Promise<T>) : run();
}

export async function readRevision(base: Base): Promise<Revision> {
  return (await base.revisions.get('revision')) ?? { key: 'revision', terms: 0, marks: 0, all: 0 };
}
