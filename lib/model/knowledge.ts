/**
 * The records of the knowledge base: bulletins, briefings, entities, policies, figures. They are what the
 * digest compiles to, what an import yields and what IndexedDB keeps. This module owns their shapes and
 * knows nothing of how they are stored, found or shown.
 */
import { z } from 'zod/mini';
import { EntityType, PartialDate, Period, PolicyKind, PolicyStatus } from './kinds.ts';

const text = z.string().check(z.minLength(1));
const texts = z.array(text);

/** `2020-11-26`: the issue; `2020-11-26/07`: its seventh briefing. Two digits, so that ids sort in order. */
export const BriefingId = z.string().check(z.regex(/^[^/\s]+\/\d{2,3}$/));

/** Where a statement stands: briefing, paragraph (from 0) and page of the bulletin, as far as known. */
export const Provenance = z.object({
  briefingId: BriefingId,
  paragraph: z.optional(z.int()),
  page: z.optional(z.int()),
});
export type Provenance = z.infer<typeof Provenance>;

export const Bulletin = z.object({
  id: text,
  title: text,
  date: PartialDate,
  sections: texts,
  /** Where it came from: bundled with the extension, or imported by the reader. */
  source: z.enum(['digest', 'import']),
  /** Of the digest: its version; of an import: the hash of the file. */
  fingerprint: text,
  addedAt: z.number(),
});
export type Bulletin = z.infer<typeof Bulletin>;

export const RelatedBriefing = z.object({
  briefingId: BriefingId,
  kind: z.enum(['same_event', 'same_topic', 'same_policy', 'same_company', 'follow_up', 'background']),
  reason: text,
});
export type RelatedBriefing = z.infer<typeof RelatedBriefing>;

export const Briefing = z.object({
  id: BriefingId,
  bulletinId: text,
  n: z.int(),
  section: text,
  /** The title as the bulletin prints it. */
  title: text,
  subtitle: z.optional(text),
  /** Our own headline. */
  headline: text,
  dateline: z.optional(PartialDate),
  page: z.optional(z.int()),
  topics: texts,
  paragraphs: texts,
  /** Words a searcher would type: Chinese and English, synonyms included. */
  terms: texts,
  related: z.array(RelatedBriefing),
});
export type Briefing = z.infer<typeof Briefing>;

export const Entity = z.object({
  id: text,
  name: text,
  type: EntityType,
  aliases: texts,
  /** One line that says who or what it is. */
  line: text,
  /** Of a person: the posts held, as of the bulletin. */
  posts: z.optional(texts),
  /** Words typical of its neighbourhood; they tell senses of one name apart. */
  topics: texts,
  /** Said of the source's own spelling or facts, where it slipped. */
  slip: z.optional(text),
  briefings: z.array(BriefingId),
});
export type Entity = z.infer<typeof Entity>;

/** One dated step in the life of a policy. */
export const PolicyStep = z.object({
  status: PolicyStatus,
  date: z.optional(PartialDate),
  note: z.optional(text),
  source: z.optional(Provenance),
});
export type PolicyStep = z.infer<typeof PolicyStep>;

export const PolicyTarget = z.object({ text, date: z.optional(PartialDate) });
export type PolicyTarget = z.infer<typeof PolicyTarget>;

export const Policy = z.object({
  id: text,
  name: text,
  aliases: texts,
  /** One line that says what it does. */
  line: text,
  issuer: z.optional(text),
  kind: PolicyKind,
  /** Dated steps, oldest first; the last one is its status as far as the base knows. */
  steps: z.array(PolicyStep).check(z.minLength(1)),
  region: z.optional(text),
  targets: z.array(PolicyTarget),
  topics: texts,
  briefings: z.array(BriefingId),
});
export type Policy = z.infer<typeof Policy>;

export const Figure = z.object({
  id: text,
  briefingId: BriefingId,
  subject: text,
  /** The entity or policy the subject is, where the base has one. */
  aboutId: z.optional(text),
  metric: text,
  /** As a decimal string: `30000`, `575～750`. */
  value: text,
  /** As printed: `亿元`, `%`, `个`. */
  unit: z.string(),
  /** Value times the unit's magnitude, in base units; two numbers for a range. */
  amounts: z.array(z.number()),
  baseUnit: z.string(),
  period: z.optional(Period),
  /** Growth printed along with it: `同比+34.5%`. */
  change: z.optional(text),
  qualifier: z.optional(text),
  source: Provenance,
});
export type Figure = z.infer<typeof Figure>;

/** A bulletin and all that was learnt from it, references resolved. */
export const Issue = z.object({
  bulletin: Bulletin,
  briefings: z.array(Briefing),
  entities: z.array(Entity),
  policies: z.array(Policy),
  figures: z.array(Figure),
});
export type Issue = z.infer<typeof Issue>;
