/** The order of search results on the screen: by kind, the kind with the best hit first, long kinds cut. */
import type { SearchHit } from '#lib/protocol/surface.ts';
import type { Links } from '../links.tsx';

export type HitKind = SearchHit['kind'];

export interface HitGroup {
  kind: HitKind;
  /** Those that are shown. */
  hits: SearchHit[];
  /** So many more are there on demand. */
  more: number;
}

/** What the arrow keys walk through: hits, and at the end of a cut kind the way to the rest of it. */
export type HitRow = { hit: SearchHit } | { moreOf: HitKind };

/** Hits by kind, at most `perKind` of each kind that is not `opened`. One hit is never hidden alone. */
export function groupHits(
  hits: readonly SearchHit[],
  perKind = Number.POSITIVE_INFINITY,
  opened: readonly HitKind[] = [],
): HitGroup[] {
  const kinds = new Map<HitKind, SearchHit[]>();
  for (const hit of hits) kinds.set(hit.kind, [...(kinds.get(hit.kind) ?? []), hit]);
  return [...kinds].map(([kind, members]) => {
    const whole = opened.includes(kind) || members.length <= perKind + 1;
    const shown = whole ? members : members.slice(0, perKind);
    return { kind, hits: shown, more: members.length - shown.length };
  });
}

export const rowsOf = (groups: readonly HitGroup[]): HitRow[] =>
  groups.flatMap(({ kind, hits, more }): HitRow[] => [
    ...hits.map((hit) => ({ hit })),
    ...(more > 0 ? [{ moreOf: kind }] : []),
  ]);

/** The id of a row's element in the list `listId`. */
export const rowId = (listId: string, row: HitRow): string =>
  'hit' in row ? `${listId}-${row.hit.kind}-${row.hit.id}` : `${listId}-more-${row.moreOf}`;

/** Where a hit leads. */
export function hitHref(hit: SearchHit, links: Links): string {
  switch (hit.kind) {
    case 'briefing':
      return links.briefing(hit.id);
    case 'entity':
    case 'policy':
      return links.term(hit.id);
    case 'figure':
      return hit.briefingId ? links.briefing(hit.briefingId) : links.search(hit.title);
    case 'clipping':
      return links.clipping(hit.id);
  }
}
