/**
 * The digest as a person writes it: one YAML file per briefing, lists of entities and policies beside them.
 * `tools/digest` compiles these sources into an `Issue`. Briefings refer to each other by number, figures
 * to entities and policies by id.
 */
import { z } from 'zod/mini';
import { EntityType, PartialDate, Period, PolicyKind, PolicyStatus } from './kinds.ts';

const text = z.string().check(z.trim(), z.minLength(1));
const numbers = z.array(z.int().check(z.gte(1)));

/** `issue.yaml` */
export const DigestIssue = z.strictObject({
  id: text,
  title: text,
  date: PartialDate,
  sections: z.array(text),
});
export type DigestIssue = z.infer<typeof DigestIssue>;

export const DigestFigure = z.strictObject({
  subject: text,
  /** Id of the entity or policy the subject is. */
  about: z.optional(text),
  metric: text,
  value: z.string().check(z.regex(/^-?\d[\d,]*(\.\d+)?(～-?\d[\d,]*(\.\d+)?)?$/)),
  unit: z.string(),
  period: z.optional(Period),
  change: z.optional(text),
  qualifier: z.optional(text),
});
export type DigestFigure = z.infer<typeof DigestFigure>;

/** `briefings/07.yaml` */
export const DigestBriefing = z.strictObject({
  n: z.int(),
  section: text,
  title: text,
  subtitle: z.optional(text),
  headline: text,
  dateline: z.optional(PartialDate),
  page: z.optional(z.int()),
  topics: z.array(text),
  /** 250 to 500 characters in our own words; blank lines separate paragraphs. */
  summary: text,
  terms: z.array(text),
  related: z.array(
    z.strictObject({
      n: z.int(),
      kind: z.enum(['same_event', 'same_topic', 'same_policy', 'same_company', 'follow_up', 'background']),
      reason: text,
    }),
  ),
  figures: z.array(DigestFigure),
});
export type DigestBriefing = z.infer<typeof DigestBriefing>;

/** One item of `entities/*.yaml` */
export const DigestEntity = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: text,
  type: EntityType,
  aliases: z.array(text),
  line: text,
  posts: z.optional(z.array(text)),
  topics: z.array(text),
  slip: z.optional(text),
  briefings: numbers,
});
export type DigestEntity = z.infer<typeof DigestEntity>;

/** One item of `policies/*.yaml` */
export const DigestPolicy = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: text,
  aliases: z.array(text),
  line: text,
  issuer: z.optional(text),
  kind: PolicyKind,
  steps: z.array(
    z.strictObject({
      status: PolicyStatus,
      date: z.optional(PartialDate),
      note: z.optional(text),
      briefing: z.optional(z.int()),
    }),
  ),
  region: z.optional(text),
  targets: z.array(z.strictObject({ text, date: z.optional(PartialDate) })),
  topics: z.array(text),
  briefings: numbers,
});
export type DigestPolicy = z.infer<typeof DigestPolicy>;
