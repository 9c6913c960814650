/**
 * The index as it is kept: segments of which the heads stay in memory, while their postings lie in blocks that
 * are read when a query needs them and forgotten again. It knows neither the base nor the browser: whoever
 * opens it says how blocks are read.
 */
import { createPart, type Part } from './part.ts';
import type { Parts } from './plan.ts';
import { openSegment, type Segment } from './segment.ts';
import type { SegmentBytes } from './segment-build.ts';

export type PartName = keyof Parts;

/** One segment in the list of what is kept. */
export interface StoredSegment {
  id: string;
  part: PartName;
  size: number;
  /** Numbers of the documents that are crossed out. */
  gone: number[];
}

/** Reads pieces by key; undefined for what isn't there. */
export type ReadPieces = (keys: readonly string[]) => Promise<(ArrayBuffer | undefined)[]>;

/** Small enough that a rare word costs little to read, large enough that a common one takes few reads. */
const blockBytes = 16 * 1024;
/** Postings kept in memory for the next query. */
const cacheBytes = 12 * 1024 * 1024;

export const headKey = (id: string): string => `search/${id}`;
const blockKey = (id: string, block: number): string => `search/${id}/${block}`;

/** A part of a segment under its key. */
export interface StoredPiece {
  key: string;
  buffer: ArrayBuffer;
}

/** What a segment is kept as: its head, and its postings cut into blocks. */
export function piecesOf(id: string, { head, postings }: SegmentBytes): StoredPiece[] {
  const pieces = [{ key: headKey(id), buffer: head }];
  for (let at = 0; at < postings.byteLength; at += blockBytes)
    pieces.push({ key: blockKey(id, pieces.length - 1), buffer: postings.slice(at, at + blockBytes) });
  return pieces;
}

/** The keys of all pieces of an open segment. */
export function pieceKeys({ id, segment }: OpenSegment): string[] {
  const blocks = Math.ceil(segment.meta.postingBytes / blockBytes);
  return [headKey(id), ...Array.from({ length: blocks }, (_, block) => blockKey(id, block))];
}

export interface OpenSegment {
  id: string;
  part: PartName;
  segment: Segment;
}

export interface StoredIndex {
  parts: Parts;
  segments: readonly OpenSegment[];
  /** Makes the postings of these tokens available until `trim`. */
  load(keys: readonly number[]): Promise<void>;
  /** Forgets postings beyond a usual amount; when a query has been answered. */
  trim(): void;
}

/** A piece is missing or of another version: the index has to be built anew. */
export class IndexDamaged extends Error {}

/**
 * Opens what `list` names. Segments that `before` has open already are not read again. Throws IndexDamaged, or
 * ArraysMismatch for an older version.
 */
export async function openStored(
  list: readonly StoredSegment[],
  blocks: Blocks,
  before?: StoredIndex,
): Promise<StoredIndex> {
  const known = new Map(before?.segments.map(({ id, segment }) => [id, segment]));
  const unread = list.filter(({ id }) => !known.has(id)).map(({ id }) => headKey(id));
  const heads = new Map((await blocks.read(unread)).map((head, i) => [unread[i]!, head]));
  const segments = list.map(({ id, part, gone }): OpenSegment => {
    const head = heads.get(headKey(id));
    const opened = known.get(id) ?? (head && openSegment(head, null));
    if (!opened) throw new IndexDamaged(`segment ${id} is missing`);
    const segment: Segment = {
      ...opened,
      gone: new Uint8Array(opened.size),
      postings: (start, end) => blocks.postings(id, start, end),
    };
    for (const doc of gone) segment.gone[doc] = 1;
    return { id, part, segment };
  });
  const partOf = (name: PartName): Part =>
    createPart(segments.filter(({ part }) => part === name).map(({ segment }) => segment));
  return {
    parts: { briefings: partOf('briefings'), things: partOf('things'), clippings: partOf('clippings') },
    segments,
    load: (keys) => blocks.load(segments, keys),
    trim: blocks.trim,
  };
}

/** Blocks of postings, read when needed, the last used forgotten last. */
export interface Blocks {
  read: ReadPieces;
  postings(id: string, start: number, end: number): Uint8Array | null;
  load(segments: readonly OpenSegment[], keys: readonly number[]): Promise<void>;
  trim(): void;
  /** Bytes held. */
  held(): number;
}

export function createBlocks(read: ReadPieces): Blocks {
  const blocks = new Map<string, Uint8Array>();
  let held = 0;

  function wantedBy(segments: readonly OpenSegment[], keys: readonly number[]): Set<string> {
    const wanted = new Set<string>();
    for (const { id, segment } of segments) {
      const { dictionary } = segment;
      for (const key of keys) {
        if (!dictionary.find(key)) continue;
        const last = Math.floor((dictionary.end - 1) / blockBytes);
        for (let n = Math.floor(dictionary.start / blockBytes); n <= last; n++) wanted.add(blockKey(id, n));
      }
    }
    return wanted;
  }

  return {
    read,
    postings(id, start, end) {
      const first = Math.floor(start / blockBytes);
      const last = Math.floor((end - 1) / blockBytes);
      if (first === last) {
        const block = blocks.get(blockKey(id, first));
        return block ? block.subarray(start - first * blockBytes, end - first * blockBytes) : null;
      }
      const joined = new Uint8Array(end - start);
      for (let number = first; number <= last; number++) {
        const block = blocks.get(blockKey(id, number));
        if (!block) return null;
        const from = number * blockBytes;
        joined.set(block.subarray(Math.max(0, start - from), end - from), Math.max(from, start) - start);
      }
      return joined;
    },
    async load(segments, keys) {
      const wanted = wantedBy(segments, keys);
      for (const key of wanted) {
        const block = blocks.get(key);
        if (!block) continue;
        // Last used, last forgotten.
        blocks.delete(key);
        blocks.set(key, block);
      }
      const missing = [...wanted].filter((key) => !blocks.has(key));
      const pieces = missing.length > 0 ? await read(missing) : [];
      missing.forEach((key, i) => {
        const piece = pieces[i];
        if (!piece) throw new IndexDamaged(`block ${key} is missing`);
        held += piece.byteLength;
        blocks.set(key, new Uint8Array(piece));
      });
    },
    trim() {
      for (const [key, block] of blocks) {
        if (held <= cacheBytes) break;
        blocks.delete(key);
        held -= block.byteLength;
      }
    },
    held: () => held,
  };
}

/** So many segments of about one size are merged into one. */
const mergeAt = 8;
/** A segment of this many documents is not merged any further: counts are 16 bits, merging takes memory. */
const largest = 30_000;

/** The segments to merge next, or none: eight of one size, or one of which a third is crossed out. */
export function mergeable(segments: readonly OpenSegment[]): OpenSegment[] {
  const tiers = new Map<string, OpenSegment[]>();
  for (const open of segments) {
    const { size, gone } = open.segment;
    const dead = gone.reduce((sum, one) => sum + one, 0);
    if (dead > 0 && dead >= size / 3) return [open];
    if (size >= largest / 2) continue;
    const tier = `${open.part} ${Math.floor(Math.log(Math.max(1, size / 64)) / Math.log(mergeAt))}`;
    tiers.set(tier, [...(tiers.get(tier) ?? []), open]);
  }
  for (const tier of tiers.values()) {
    if (tier.length < mergeAt) continue;
    const chosen: OpenSegment[] = [];
    let size = 0;
    for (const open of tier.slice(0, mergeAt)) {
      if (size + open.segment.size > largest) break;
      size += open.segment.size;
      chosen.push(open);
    }
    if (chosen.length > 1) return chosen;
  }
  return [];
}
