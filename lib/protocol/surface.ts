/**
 * Messages of our own pages (popup, library, welcome) to the worker. They read the base directly; they ask
 * the worker for what needs the matcher or the index, and for what needs a tab.
 */
import { z } from 'zod/mini';
import { TermType } from '#lib/model/kinds.ts';
import { BriefingRef, IsoDay } from './page.ts';

const id = z.string().check(z.minLength(1));

/**
 * How a briefing stands to the page: the page tells its story, or what came after it; or the briefing is about
 * a policy that the page's subject falls under; or both are of one field.
 */
export const Relation = z.enum(['same_event', 'follow_up', 'same_policy', 'background']);
export type Relation = z.infer<typeof Relation>;

/** Why a briefing belongs to the page: things they share, the strongest first. */
export const RelatedHit = z.object({
  briefing: BriefingRef,
  score: z.number(),
  /** Names and words that both share, as the page writes them. */
  shared: z.array(z.string()),
  relation: Relation,
});
export type RelatedHit = z.infer<typeof RelatedHit>;

/** A search result. `snippet` is text with the matching spans (UTF-16 offsets) to be shown marked. */
export const SearchHit = z.object({
  kind: z.enum(['briefing', 'entity', 'policy', 'figure', 'clipping']),
  id,
  title: z.string(),
  type: z.optional(TermType),
  snippet: z.object({ text: z.string(), spans: z.array(z.tuple([z.int(), z.int()])) }),
  /** Where it stands: section, date and page, or the clipping's source. */
  provenance: z.string(),
  briefingId: z.optional(id),
  score: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchReply = z.object({
  hits: z.array(SearchHit),
  /** When nothing was found: the nearest queries that would find something. */
  nearest: z.array(z.string()),
});
export type SearchReply = z.infer<typeof SearchReply>;

/** What the extension may do on a tab, and why it does or doesn't. */
export const TabAccess = z.object({
  host: z.optional(z.string()),
  state: z.enum(['running', 'needs-access', 'closed', 'off-here', 'off-everywhere']),
  /** May run here without being clicked each time. */
  lasting: z.boolean(),
});
export type TabAccess = z.infer<typeof TabAccess>;

export const surfaceToWorker = {
  /** Briefings that belong to a page or a section of one: its own story first, then the best. */
  related: {
    request: z.object({
      title: z.string(),
      text: z.string(),
      published: z.optional(IsoDay),
      limit: z.int(),
    }),
    reply: z.array(RelatedHit),
  },
  search: {
    request: z.object({ query: z.string().check(z.maxLength(500)), limit: z.int() }),
    reply: SearchReply,
  },
  /** How do we stand with this tab? Starts the content script by `activeTab` where that is allowed. */
  access: { request: z.object({ tabId: z.int() }), reply: TabAccess },
  /** The sites that may be read have changed (permission granted or taken, switch used): register anew. */
  sitesChanged: { request: z.object({}), reply: z.null() },
  /** A page of ours wrote to the base: open web pages should be scanned again. */
  baseChanged: { request: z.object({}), reply: z.null() },
  /** Is the base usable? Installs the digest first where that has not happened. */
  health: {
    request: z.object({}),
    reply: z.object({ briefings: z.int(), terms: z.int(), revision: z.int() }),
  },
} as const;
