/**
 * Keeps the search index in step with the base. What changed is found by comparing, so that nobody who writes
 * has to think of the index; only what changed is indexed; small segments are merged when nobody waits. The
 * list of segments is replaced in one step, after the pieces it names: a worker killed at any moment leaves the
 * index as it was.
 */
import type { Words } from '#lib/lexicon/words.ts';
import { ArraysMismatch } from '#lib/search/arrays.ts';
import { docId } from '#lib/search/segment.ts';
import { buildSegment, type DocInput } from '#lib/search/segment-build.ts';
import { mergeSegments } from '#lib/search/segment-merge.ts';
import {
  createBlocks,
  IndexDamaged,
  mergeable,
  type OpenSegment,
  openStored,
  type PartName,
  pieceKeys,
  piecesOf,
  type ReadPieces,
  type StoredIndex,
  type StoredPiece,
  type StoredSegment,
} from '#lib/search/stored.ts';
import type { Base, IndexPiece, Revision } from './base.ts';
import { type Changes, changes, living, noChanges, thingIds } from './search-changes.ts';
import { decode, emptyList, encode, type IndexList } from './search-list.ts';
import { bulletinRows, clippingRows, thingRows } from './search-rows.ts';
import { readRevision } from './write.ts';

export interface SearchIndex {
  /** The index of the base as it is now. */
  current(): Promise<StoredIndex>;
  /** Forgets the index, so that the next call builds it anew. */
  reset(): Promise<void>;
  /** Resolves when no merging is under way. */
  settled(): Promise<void>;
}

/** Bulletins indexed at a time when many are new. */
const batch = 50;

const listKey = 'search';

export function createSearchIndex(base: Base, words: () => Promise<Words>): SearchIndex {
  const { pieces } = base;
  const blocks = createBlocks(async (keys) => Promise.all((await pieces.bulkGet([...keys])).map(bytesOf)));
  let open: { list: IndexList; index: StoredIndex } | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let merging: Promise<void> = Promise.resolve();

  /** One thing at a time: whoever comes later waits and then finds the work done. */
  function alone<T>(task: () => Promise<T>): Promise<T> {
    const mine = work.then(task, task);
    work = mine.catch(() => undefined);
    return mine;
  }

  async function opened(): Promise<{ list: IndexList; index: StoredIndex }> {
    if (open) return open;
    const list = decode(await bytesOf(await pieces.get(listKey)));
    if (list) {
      try {
        open = { list, index: await openStored(list.segments, blocks) };
        return open;
      } catch (error) {
        if (!(error instanceof IndexDamaged || error instanceof ArraysMismatch)) throw error;
      }
    }
    return forget();
  }

  async function forget(): Promise<{ list: IndexList; index: StoredIndex }> {
    await pieces.clear();
    open = { list: emptyList(), index: await openStored([], blocks) };
    return open;
  }

  async function step(): Promise<StoredIndex> {
    const revision = await readRevision(base);
    const before = await opened();
    if (before.list.revision.all === revision.all) return before.index;
    const change = await changes(base, before, revision);
    for (let from = 0; from < Math.max(1, change.newBulletins.length); from += batch) {
      const some = change.newBulletins.slice(from, from + batch);
      const isLast = from + batch >= change.newBulletins.length;
      await add(some, isLast ? change : undefined, isLast ? revision : undefined);
    }
    if (before.list.revision.all < 0) await addUncited();
    return open!.index;
  }

  /** After the first building: what no bulletin cites. */
  async function addUncited(): Promise<void> {
    const { list, index } = open!;
    const known = new Set(living(index, 'things'));
    const things = [...(await thingIds(base))].filter((id) => !known.has(id));
    if (things.length > 0) await add([], { ...noChanges(list), things }, list.revision);
  }

  /** Indexes some new bulletins, and with the last of them everything else that changed. */
  async function add(
    bulletins: readonly (readonly [id: string, version: string])[],
    rest: Changes | undefined,
    revision: Revision | undefined,
  ): Promise<void> {
    const { list, index } = open!;
    const ids = bulletins.map(([id]) => id);
    const { docs, cited } = await bulletinRows(base, ids, await words());
    const things = [...new Set([...cited, ...(rest?.things ?? [])])];
    const clippings = rest?.clippings ?? [];
    const thingDocs = await thingRows(base, things);
    const clippingDocs = await clippingRows(base, clippings);
    const stale: Stale = {
      briefings: new Set([...ids, ...(rest?.goneBulletins ?? [])]),
      things: new Set([...things, ...(rest?.goneThings ?? [])]),
      clippings: new Set([...clippings, ...(rest?.goneClippings ?? [])]),
    };
    const segments = index.segments.map((segment) => crossOut(segment, stale));
    const next: IndexList = {
      ...list,
      segments,
      bulletins: { ...list.bulletins, ...Object.fromEntries(bulletins) },
      ...(rest && { thingsAt: rest.thingsAt, clippingsAt: rest.clippingsAt }),
      ...(revision && { revision }),
    };
    for (const id of rest?.goneBulletins ?? []) if (!ids.includes(id)) delete next.bulletins[id];
    const fresh: StoredPiece[] = [];
    const put = (part: PartName, of: DocInput[]) => {
      if (of.length === 0) return;
      const id = String(next.nextId++);
      segments.push({ id, part, size: of.length, gone: [] });
      for (const piece of piecesOf(id, buildSegment(of))) fresh.push(piece);
    };
    put('briefings', docs);
    put('things', thingDocs);
    put('clippings', clippingDocs);
    await publish(next, fresh, []);
  }

  async function publish(list: IndexList, fresh: StoredPiece[], old: string[]): Promise<void> {
    const kept = list.segments.filter(({ size, gone }) => gone.length < size);
    const names = new Set(kept.map(({ id }) => id));
    const empty = (open?.index.segments ?? []).filter(({ id }) => !names.has(id)).flatMap(pieceKeys);
    const next = { ...list, segments: kept };
    await base.transaction('rw', pieces, async () => {
      await pieces.bulkPut(fresh.map(pieceOf));
      await pieces.put({ key: listKey, bytes: encode(next) });
      await pieces.bulkDelete([...new Set([...old, ...empty])]);
    });
    open = { list: next, index: await openStored(next.segments, blocks, open?.index) };
  }

  /** Merges until nothing is left to merge. */
  async function tidy(): Promise<void> {
    for (;;) {
      const more = await alone(async () => {
        const chosen = open ? mergeable(open.index.segments) : [];
        if (chosen.length > 0) await merge(chosen);
        return chosen.length > 0;
      });
      if (!more) return;
    }
  }

  async function merge(chosen: OpenSegment[]): Promise<void> {
    const { list } = open!;
    const merged = mergeSegments(await Promise.all(chosen.map((segment) => whole(segment, blocks.read))));
    const id = String(list.nextId);
    const ids = new Set(chosen.map((segment) => segment.id));
    const left = list.segments.filter((segment) => !ids.has(segment.id));
    const size = sizeOf(list.segments.filter((segment) => ids.has(segment.id)));
    const segments = [...left, { id, part: chosen[0]!.part, size, gone: [] }];
    const next = { ...list, segments, nextId: list.nextId + 1 };
    await publish(next, piecesOf(id, merged), chosen.flatMap(pieceKeys));
  }

  return {
    async current() {
      const index = await alone(step);
      merging = merging.then(tidy).catch((error) => {
        // A merge that fails costs speed, not answers; the next one tries again.
        console.warn('search index not merged:', error);
      });
      return index;
    },
    async reset() {
      await alone(forget);
    },
    settled: () => merging,
  };
}

/** Above this size a Blob is read faster than an ArrayBuffer. */
const blobBytes = 256 * 1024;

const pieceOf = ({ key, buffer }: StoredPiece): IndexPiece => ({
  key,
  bytes: buffer.byteLength > blobBytes ? new Blob([buffer]) : buffer,
});

/** Undefined when the piece is missing, or the browser lost its Blob. */
async function bytesOf(piece: IndexPiece | undefined): Promise<ArrayBuffer | undefined> {
  if (!(piece?.bytes instanceof Blob)) return piece?.bytes;
  try {
    return await piece.bytes.arrayBuffer();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

const sizeOf = (segments: readonly StoredSegment[]) =>
  segments.reduce((sum, { size, gone }) => sum + size - gone.length, 0);

/** A segment with all its postings in memory. */
async function whole(open: OpenSegment, read: ReadPieces): Promise<OpenSegment['segment']> {
  const blocks = await read(pieceKeys(open).slice(1));
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + (block?.byteLength ?? 0), 0));
  let at = 0;
  for (const block of blocks) {
    if (!block) throw new IndexDamaged(`segment ${open.id} is incomplete`);
    bytes.set(new Uint8Array(block), at);
    at += block.byteLength;
  }
  return { ...open.segment, postings: (start, end) => bytes.subarray(start, end) };
}

/** Bulletins, things and clippings whose documents no longer hold. */
interface Stale {
  briefings: ReadonlySet<string>;
  things: ReadonlySet<string>;
  clippings: ReadonlySet<string>;
}

function crossOut({ id, part, segment }: OpenSegment, stale: Stale): StoredSegment {
  const gone: number[] = [];
  const { columns, meta } = segment;
  const groups = meta.groups.map((group) => part === 'briefings' && stale.briefings.has(group));
  const ids = part === 'briefings' ? undefined : stale[part];
  for (let doc = 0; doc < segment.size; doc++) {
    if (segment.gone[doc] || groups[columns.groups[doc]!] || (ids?.size && ids.has(docId(segment, doc))))
      gone.push(doc);
  }
  return { id, part, size: segment.size, gone };
}
