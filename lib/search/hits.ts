/** What a search answers with. The messages between contexts have the same shapes (`lib/protocol`). */
import type { TermType } from '#lib/model/kinds.ts';

export type HitKind = 'briefing' | 'entity' | 'policy' | 'figure' | 'clipping';

/** Text with the matching spans in it: UTF-16 offsets, in order, not overlapping. */
export interface Snippet {
  text: string;
  spans: [number, number][];
}

export interface SearchHit {
  kind: HitKind;
  id: string;
  title: string;
  type?: TermType;
  snippet: Snippet;
  /** Where it stands: section, date and page, or the clipping's source. */
  provenance: string;
  briefingId?: string;
  score: number;
}

export interface SearchReply {
  hits: SearchHit[];
  /** When nothing was found: the nearest queries that would find something. */
  nearest: string[];
}

/** How a briefing stands to a page: its own story, what came before it, a policy behind it, or near it. */
export type Relation = 'same_event' | 'follow_up' | 'same_policy' | 'background';

/** A briefing that belongs to a page, and what both share, the strongest first. */
export interface RelatedBriefing {
  briefingId: string;
  score: number;
  shared: string[];
  relation: Relation;
}
