/**
 * What the reader adds to the base: clippings, and operations that correct what the base knows or marks.
 * Digest updates and imports never touch these records.
 */
import { z } from 'zod/mini';
import { TermType } from './kinds.ts';

/** W3C Web Annotation TextQuoteSelector: the quotation with a little of what surrounds it. */
export const TextQuote = z.object({
  exact: z.string().check(z.minLength(1), z.maxLength(20_000)),
  prefix: z.string().check(z.maxLength(200)),
  suffix: z.string().check(z.maxLength(200)),
});
export type TextQuote = z.infer<typeof TextQuote>;

/** W3C Web Annotation TextPositionSelector: UTF-16 offsets in the page's text. */
export const TextPosition = z.object({ start: z.int().check(z.gte(0)), end: z.int().check(z.gte(0)) });
export type TextPosition = z.infer<typeof TextPosition>;

export const ClippedPage = z.object({
  url: z.string().check(z.maxLength(8_000)),
  canonicalUrl: z.optional(z.string().check(z.maxLength(8_000))),
  title: z.string().check(z.maxLength(2_000)),
});
export type ClippedPage = z.infer<typeof ClippedPage>;

export const Clipping = z.object({
  id: z.string(),
  page: ClippedPage,
  quote: TextQuote,
  position: z.optional(TextPosition),
  /** Entities and policies found in the quotation. */
  entityIds: z.array(z.string()),
  note: z.string(),
  tags: z.array(z.string()),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Clipping = z.infer<typeof Clipping>;

const said = {
  id: z.string(),
  /** The name as the page wrote it. */
  form: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Type and id of what it was marked as. */
  type: TermType,
  targetId: z.string(),
  /** On this site only; everywhere without it. */
  host: z.optional(z.string()),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
};

/** This name doesn't mean this entity. */
export const Mute = z.object({ kind: z.literal('mute'), ...said });
export type Mute = z.infer<typeof Mute>;

/** What stood around a name on its page: white space as one space, the nearest last and first. */
export const Surroundings = z.object({
  before: z.string().check(z.maxLength(60)),
  after: z.string().check(z.maxLength(60)),
});
export type Surroundings = z.infer<typeof Surroundings>;

/** This occurrence doesn't mean this entity, nor does one in the like surroundings. */
export const NotThis = z.object({ kind: z.literal('not-this'), ...said, ...Surroundings.shape });
export type NotThis = z.infer<typeof NotThis>;

/** This name means another entity. Its name and type are kept, to be listed when it is gone. */
export const Means = z.object({
  kind: z.literal('means'),
  ...said,
  meansId: z.string(),
  meansName: z.string(),
  meansType: TermType,
});
export type Means = z.infer<typeof Means>;

/**
 * What the reader said of a mark, kept apart from the base and applied whenever marks are made. Keyed by the
 * name as written and by type, so that it outlives the entity it was said of.
 */
export const Operation = z.discriminatedUnion('kind', [Mute, NotThis, Means]);
export type Operation = z.infer<typeof Operation>;
