/**
 * Messages of the content script: what it may ask of the worker, and what it answers. A page's renderer may
 * be hostile, so nothing here reads more of the base than one card or a few names, and nothing deletes, exports
 * or imports.
 */
import { z } from 'zod/mini';
import { TermType } from '#lib/model/kinds.ts';
import { Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import { ClippedPage, Surroundings, TextPosition, TextQuote } from '#lib/model/reader.ts';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const Nothing = z.null();
/** A name as the page writes it. */
const form = z.string().check(z.minLength(1), z.maxLength(200));
/** What the reader said is kept under this id. */
const Operated = z.object({ operationId: id });

/** Up to 64 K characters of page text a batch, in blocks. */
export const MatchRequest = z.object({
  /** Drawn once per document: batches of one page share their evidence. */
  pageId: id,
  title: z.string().check(z.maxLength(2_000)),
  blocks: z.array(z.string()).check(z.maxLength(20_000)),
  /** Forget what was gathered from this page before: its text changed as a whole. */
  restart: z.boolean(),
});
export type MatchRequest = z.infer<typeof MatchRequest>;

export const Term = z.object({ id, name: z.string(), type: TermType });
export type Term = z.infer<typeof Term>;

/** A thing that is marked on the page; `also`: others of its name that nothing there tells apart from it. */
export const MarkedTerm = z.extend(Term, { also: z.optional(z.array(Term)) });
export type MarkedTerm = z.infer<typeof MarkedTerm>;

/**
 * `mentions` holds four numbers a mention: block, start, end (UTF-16 offsets in the block) and the index of
 * the term in `terms`; sorted by block and start.
 */
export const MatchReply = z.object({
  revision: z.int(),
  mentions: z.instanceof(Uint32Array),
  terms: z.array(MarkedTerm),
  /** Blocks whose mentions more of the page may change: to be sent again, once, when it has been read. */
  open: z.array(z.int().check(z.minimum(0))),
});
export type MatchReply = z.infer<typeof MatchReply>;

/** A briefing as a card or list refers to it. */
export const BriefingRef = z.object({
  id,
  n: z.int(),
  headline: z.string(),
  section: z.string(),
  bulletinDate: z.string(),
  page: z.optional(z.int()),
});
export type BriefingRef = z.infer<typeof BriefingRef>;

/** Everything a card shows of one thing: `entity` or `policy` is set. */
export const CardView = z.object({
  id,
  type: TermType,
  name: z.string(),
  entity: z.optional(Entity),
  policy: z.optional(Policy),
  figures: z.array(Figure),
  briefings: z.array(BriefingRef),
  /** The policy of the same name that a programme is listed as, and the like. */
  seeAlso: z.array(Term),
  clippingCount: z.int(),
});
export type CardView = z.infer<typeof CardView>;

/** A kept quotation, as far as its own page needs it to show it again. */
export const PlacedClipping = z.object({ id, quote: TextQuote, position: z.optional(TextPosition) });
export type PlacedClipping = z.infer<typeof PlacedClipping>;

/** Content script → worker. */
export const pageToWorker = {
  /** Which names stand in these blocks? */
  match: { request: MatchRequest, reply: MatchReply },
  /** What does the base know of this thing? */
  card: { request: z.object({ id }), reply: CardView },
  /** Inject the card's script into the asking frame: somebody hovers for the first time. */
  injectCard: { request: z.object({}), reply: Nothing },
  /** Inject the script of the private marks into the asking frame. */
  injectOverlay: { request: z.object({}), reply: Nothing },
  /** Draw the marks of this name in the asking frame: `markCss` of lib/page as a style sheet of the user's. */
  styleMarks: {
    request: z.object({ name: z.string().check(z.regex(/^[a-z]{12}$/)) }),
    reply: Nothing,
  },
  /** So many names are known on this page (for the badge). */
  report: { request: z.object({ count: z.int() }), reply: Nothing },
  /** Keep this quotation. The reply is its id. */
  saveClipping: {
    request: z.object({ page: ClippedPage, quote: TextQuote, position: z.optional(TextPosition) }),
    reply: z.object({ id }),
  },
  /** The clippings of the page that asks (the worker goes by the sender's address, not by the message). */
  clippingsHere: { request: z.object({}), reply: z.array(PlacedClipping) },
  /** This name doesn't mean this thing: on this site, or anywhere. The reply is the operation's id, for undo. */
  mute: { request: z.object({ id, form, everywhere: z.boolean() }), reply: Operated },
  /** This occurrence doesn't mean this thing, nor does one in the like surroundings. */
  notThis: { request: z.object({ id, form, around: Surroundings }), reply: Operated },
  /** This name, marked as `id`, means another thing: on this site, or anywhere. */
  means: { request: z.object({ id, form, meansId: id, everywhere: z.boolean() }), reply: Operated },
  /** Take back what was just said on this page. */
  takeBack: { request: z.object({ operationId: id }), reply: Nothing },
  /** Things of the base whose names match, for “this is another one”. Never more than eight. */
  findTerm: {
    request: z.object({ query: z.string().check(z.minLength(1), z.maxLength(60)) }),
    reply: z.array(Term).check(z.maxLength(8)),
  },
  /** Open a briefing or the page of a thing in a tab of ours. */
  open: { request: z.object({ briefingId: z.optional(id), termId: z.optional(id) }), reply: Nothing },
} as const;

/** A whole day, ISO. */
export const IsoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One thing known on the page, with how often it stands there. */
export const PageTerm = z.object({ term: MarkedTerm, count: z.int() });
export type PageTerm = z.infer<typeof PageTerm>;

export const PageState = z.object({
  url: z.string(),
  title: z.string(),
  /** The page's readable text, at most 200,000 characters. */
  text: z.string(),
  /** The day the page says it was published on. */
  published: z.optional(IsoDay),
  terms: z.array(PageTerm),
  /** Is a scan still under way? */
  scanning: z.boolean(),
});
export type PageState = z.infer<typeof PageState>;

/** Where on a long page somebody reads: the part around the middle of the window. */
export const PageSection = z.object({
  /** Tells sections of one state of the page apart. */
  id: z.string(),
  /** The heading above it; without one, how it begins. */
  heading: z.string(),
  text: z.string(),
});
export type PageSection = z.infer<typeof PageSection>;

export const PageView = z.object({
  /** Rises whenever text or names of the page have changed. */
  revision: z.int(),
  /** Missing on a page too short to have sections. */
  section: z.optional(PageSection),
});
export type PageView = z.infer<typeof PageView>;

/** Worker or surface → content script. */
export const toPage = {
  /** What is known on this page? */
  state: { request: z.object({}), reply: PageState },
  /** Answers when page or place are other than the asker knows; until then the question waits. */
  follow: { request: z.object({ revision: z.int(), section: z.string() }), reply: PageView },
  /** Scroll to the next mention of this thing, or `back` to the one before, and flash it. */
  jump: { request: z.object({ id, back: z.optional(z.boolean()) }), reply: z.object({ found: z.boolean() }) },
  /** Save the current selection as a clipping. `saved` is false when nothing is selected. */
  saveSelection: { request: z.object({}), reply: z.object({ saved: z.boolean() }) },
  /** The base or a setting changed: scan again. */
  refresh: { request: z.object({}), reply: Nothing },
  /** Show the next or previous mention with its card. */
  step: { request: z.object({ forward: z.boolean() }), reply: Nothing },
  /** Show where this clipping stands. */
  showClipping: { request: z.object({ id }), reply: z.object({ found: z.boolean() }) },
} as const;
