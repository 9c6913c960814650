/**
 * The segments of one sort of documents (briefings, entities and policies, clippings) as one: how rare a token
 * is among them, and which documents hold all tokens of a text.
 */
import { readPostings } from './postings.ts';
import type { Segment } from './segment.ts';

export interface Part {
  segments: readonly Segment[];
  /** Documents, those crossed out included: they go when segments are merged. */
  size: number;
  /** Mean length in weighted tokens. */
  meanLength: number;
}

export function createPart(segments: readonly Segment[]): Part {
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  const total = segments.reduce((sum, segment) => sum + segment.meta.total, 0);
  return { segments, size, meanLength: Math.max(1, total / Math.max(1, size)) };
}

/** In how many documents the key stands. */
export function countOf(part: Part, key: number): number {
  let count = 0;
  for (const segment of part.segments) {
    if (segment.dictionary.find(key)) count += segment.dictionary.count;
  }
  return count;
}

/** In how many documents all keys stand, at most: the count of the rarest. */
export function countOfAll(part: Part, keys: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const key of keys) least = Math.min(least, countOf(part, key));
  return keys.length === 0 ? 0 : least;
}

/** Documents of one segment, ascending, and how often what was asked for stands in each. */
export interface Postings {
  docs: Int32Array;
  counts: Uint8Array;
}

const nothing: Postings = { docs: new Int32Array(0), counts: new Uint8Array(0) };

/** The documents of one key. Postings that haven't been loaded count as none. */
export function postingsOf(segment: Segment, key: number): Postings {
  const { dictionary } = segment;
  if (!dictionary.find(key)) return nothing;
  const bytes = segment.postings(dictionary.start, dictionary.end);
  if (!bytes) return nothing;
  const length = dictionary.count;
  const docs = new Int32Array(length);
  const counts = new Uint8Array(length);
  readPostings(bytes, docs, counts);
  return { docs, counts };
}

/** The documents that hold all keys; the count is that of the rarest key in the document. */
export function postingsOfAll(segment: Segment, keys: readonly number[]): Postings {
  if (keys.length === 0) return nothing;
  const places: { key: number; count: number }[] = [];
  for (const key of keys) {
    if (!segment.dictionary.find(key)) return nothing;
    places.push({ key, count: segment.dictionary.count });
  }
  places.sort((a, b) => a.count - b.count);
  let { docs, counts } = postingsOf(segment, places[0]!.key);
  for (const { key } of places.slice(1)) {
    if (docs.length === 0) break;
    ({ docs, counts } = intersect({ docs, counts }, postingsOf(segment, key)));
  }
  return { docs, counts };
}

function intersect(a: Postings, b: Postings): Postings {
  const docs = new Int32Array(a.docs.length);
  const counts = new Uint8Array(a.docs.length);
  let n = 0;
  let j = 0;
  for (let i = 0; i < a.docs.length; i++) {
    const doc = a.docs[i]!;
    while (j < b.docs.length && b.docs[j]! < doc) j++;
    if (j === b.docs.length) break;
    if (b.docs[j] !== doc) continue;
    docs[n] = doc;
    counts[n++] = Math.min(a.counts[i]!, b.counts[j]!);
  }
  return { docs: docs.subarray(0, n), counts: counts.subarray(0, n) };
}
