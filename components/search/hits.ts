/** The order of search results on the screen: by kind, the kind with the best hit first. */
import type { SearchHit } from '#lib/protocol/surface.ts';
import type { Links } from '../links.tsx';

export type HitKind = SearchHit['kind'];

/** Hits by kind. Concatenated, the groups give the order in which the arrow keys walk. */
export function groupHits(hits: readonly SearchHit[]): [HitKind, SearchHit[]][] {
  const groups = new Map<HitKind, SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups];
}

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
