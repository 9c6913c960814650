/**
 * The base in IndexedDB: its tables, its versions and how it is opened. Rows are model types with the time
 * of their last change; what the reader made stands in tables of its own that no digest or import writes.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping, Operation } from '#lib/model/reader.ts';

/** A row and when it was last written, in milliseconds since the epoch. */
export type Stored<T> = T & { changedAt: number };

/** What a briefing mentions: ids of entities and policies. Kept per briefing, so that an issue is dropped cheaply. */
export interface Posting {
  briefingId: string;
  bulletinId: string;
  entityIds: string[];
  policyIds: string[];
}

/**
 * Counters that rise with every write, in the transaction of the write: `terms` with entities and policies (the
 * lexicon is compiled from them), `marks` with the reader's corrections of marks, `all` with anything. A worker
 * compares them on waking.
 */
export interface Revision {
  key: 'revision';
  terms: number;
  marks: number;
  all: number;
}

/** The compiled lexicon, with the revision it was compiled from. */
export interface Snapshot {
  key: 'lexicon';
  revision: number;
  /** Rows changed at or after this time are not in it; milliseconds since the epoch. */
  builtAt: number;
  /** A Blob is read in half the time that an ArrayBuffer of some megabytes takes. */
  bytes: Blob;
}

/** A piece of the search index, or the list of its segments. */
export interface IndexPiece {
  key: string;
  /** A Blob where there is much of it, as for the lexicon. */
  bytes: ArrayBuffer | Blob;
}

export type Base = Dexie & {
  bulletins: EntityTable<Stored<Bulletin>, 'id'>;
  briefings: EntityTable<Stored<Briefing>, 'id'>;
  entities: EntityTable<Stored<Entity>, 'id'>;
  policies: EntityTable<Stored<Policy>, 'id'>;
  figures: EntityTable<Stored<Figure>, 'id'>;
  postings: EntityTable<Posting, 'briefingId'>;
  clippings: EntityTable<Stored<Clipping>, 'id'>;
  operations: EntityTable<Stored<Operation>, 'id'>;
  revisions: Table<Revision, 'revision'>;
  snapshots: Table<Snapshot, Snapshot['key']>;
  pieces: Table<IndexPiece, string>;
};

/** Opens lazily: the first query opens the database and fails with Dexie's errors (see `failures.ts`). */
export function openBase(name = 'pangzhu'): Base {
  const base = new Dexie(name) as Base;
  // Only what is queried is indexed. A change here is a new version with an upgrade and a migration test.
  base.version(1).stores({
    bulletins: 'id, date',
    briefings: 'id, bulletinId',
    entities: 'id, changedAt',
    policies: 'id, changedAt',
    figures: 'id, briefingId, aboutId',
    postings: 'briefingId, bulletinId',
    clippings: 'id, createdAt, page.url, *entityIds',
    operations: 'id, createdAt',
    revisions: 'key',
    snapshots: 'key',
  });
  // What is computed got other shapes: it is computed anew.
  base
    .version(2)
    .stores({ pieces: 'key' })
    .upgrade((transaction) => transaction.table('snapshots').clear());
  return base;
}
