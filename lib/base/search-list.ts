/** The list of segments that make up the search index, as kept beside their pieces. */
import type { StoredSegment } from '#lib/search/stored.ts';
import type { Revision } from './base.ts';

/** Raise when documents are indexed differently: kept indexes are then built anew. */
const listVersion = 1;

/** What is indexed. */
export interface IndexList {
  version: number;
  revision: Revision;
  segments: StoredSegment[];
  /** Bulletins by id, with what tells one version from another. */
  bulletins: Record<string, string>;
  /** The latest change among things and among clippings that the index has seen. */
  thingsAt: number;
  clippingsAt: number;
  nextId: number;
}

/** Nothing is indexed yet: `revision.all` is below that of any base. */
export const emptyList = (): IndexList => ({
  version: listVersion,
  revision: { key: 'revision', terms: 0, marks: 0, all: -1 },
  segments: [],
  bulletins: {},
  thingsAt: 0,
  clippingsAt: 0,
  nextId: 1,
});

export const encode = (list: IndexList): ArrayBuffer => new TextEncoder().encode(JSON.stringify(list)).buffer;

/** Undefined when there is none, or of another version. */
export function decode(buffer: ArrayBuffer | undefined): IndexList | undefined {
  if (!buffer) return undefined;
  try {
    const list = JSON.parse(new TextDecoder().decode(buffer)) as IndexList;
    return list.version === listVersion ? list : undefined;
  } catch {
    // Not JSON: bytes of an earlier way of keeping the index.
    return undefined;
  }
}
