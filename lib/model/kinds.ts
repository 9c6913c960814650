/**
 * The closed vocabularies of the knowledge base. Everything that names a kind of thing names it with these
 * words: storage, messages, the command line, screens and tests.
 */
import { z } from 'zod/mini';

/** What sort of thing an entity is. */
export const entityTypes = [
  'company',
  'government',
  'organization',
  'university',
  'media',
  'person',
  'product',
  'technology',
  'place',
  'event',
  'work',
  'programme',
] as const;
export const EntityType = z.enum(entityTypes);
export type EntityType = z.infer<typeof EntityType>;

/** What a mention may refer to: an entity of one of the twelve types, or a policy. */
export const termTypes = [...entityTypes, 'policy'] as const;
export const TermType = z.enum(termTypes);
export type TermType = z.infer<typeof TermType>;

export const policyKinds = [
  'law',
  'regulation',
  'plan',
  'notice',
  'guideline',
  'standard',
  'programme',
  'campaign',
  'proposal',
  'other',
] as const;
export const PolicyKind = z.enum(policyKinds);
export type PolicyKind = z.infer<typeof PolicyKind>;

/** The life of an instrument, roughly in its usual order. */
export const policyStatuses = [
  'announced',
  'draft',
  'in_consultation',
  'revised_draft',
  'issued',
  'piloting',
  'in_force',
  'unknown',
] as const;
export const PolicyStatus = z.enum(policyStatuses);
export type PolicyStatus = z.infer<typeof PolicyStatus>;

/** An ISO date, possibly partial: `2020`, `2020-11` or `2020-11-26`. */
export const PartialDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** A period: a partial date, a quarter (`2020Q3`), or a span of partial dates (`2020-01/2020-09`). */
export const Period = z
  .string()
  .check(z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?|\d{4}Q[1-4])$/));
