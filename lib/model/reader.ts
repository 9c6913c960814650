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

/**
 * A reader's correction, kept apart from the base and applied whenever marks are made. Keyed by the name as
 * written and by type, so that it outlives the entity it was made on.
 */
export const Operation = z.object({
  id: z.string(),
  /** `mute`: this name doesn't mean this entity, here (`host` given) or anywhere. */
  kind: z.literal('mute'),
  form: z.string().check(z.minLength(1), z.maxLength(200)),
  type: TermType,
  targetId: z.string(),
  host: z.optional(z.string()),
  createdAt: z.number(),
});
export type Operation = z.infer<typeof Operation>;
