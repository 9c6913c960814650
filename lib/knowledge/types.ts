/**
 * What the extractor takes and gives. Input is the outline's briefings; output are items that each carry the
 * place in the text they were read from and the rule that read them.
 */
import type { EntityType, PolicyKind, PolicyStatus } from '#lib/model/kinds.ts';

export interface KnowledgeBriefing {
  n: number;
  section: string;
  title: string;
  subtitle?: string;
  /** `paragraph`: index of the paragraph the subhead stands before. */
  subheads: { text: string; paragraph: number }[];
  /** ISO date, possibly partial. */
  dateline?: string;
  /** Rows of tables are paragraphs with cells separated by tabs. */
  paragraphs: string[];
}

export interface KnowledgeInput {
  /** ISO date of the issue; relative periods are resolved with it. */
  issueDate: string;
  briefings: KnowledgeBriefing[];
}

/** One word of a segmented text. `tag`: part of speech as jieba's dictionary names it. */
export interface Token {
  text: string;
  tag: string;
}

/** Cuts text into words with tags; the words joined are the text. */
export type Segment = (text: string) => Token[];

/** Where in a briefing an item was read. Offsets are UTF-16 units in that text. */
export interface Evidence {
  briefing: number;
  part: 'title' | 'subtitle' | 'subhead' | 'paragraph';
  /** Index in `paragraphs` or `subheads`; 0 for title and subtitle. */
  paragraph: number;
  start: number;
  end: number;
  /** The sentence or clause that says it. */
  quote: string;
}

export interface FoundEntity {
  name: string;
  type: EntityType;
  aliases: string[];
  /** Of a person: post and organisation as printed. */
  role?: string;
  briefings: number[];
  evidence: Evidence;
  rule: string;
}

export interface FoundPolicy {
  name: string;
  aliases: string[];
  issuer?: string;
  kind: PolicyKind;
  status: PolicyStatus;
  date?: string;
  region?: string;
  targets: { text: string; date?: string }[];
  briefings: number[];
  evidence: Evidence;
  rule: string;
}

export interface FoundFigure {
  briefing: number;
  subject: string;
  metric: string;
  /** A decimal string, ranges with `～`. */
  value: string;
  unit: string;
  period?: string;
  change?: string;
  qualifier?: string;
  evidence: Evidence;
  rule: string;
}

/** A likely slip of the source: two forms of what may be one thing, each with its place. To be confirmed, not merged. */
export type Slip =
  | {
      kind: 'name';
      type: EntityType;
      forms: [string, string];
      /** What speaks for it: one post, one briefing (long names), or one sound. */
      why: 'post' | 'briefing' | 'sound';
      places: [Evidence, Evidence];
    }
  | {
      kind: 'known-name';
      type: EntityType;
      /** As found, as the base has it. */
      forms: [string, string];
      /** The base's entity. */
      id: string;
      places: [Evidence];
    }
  | {
      kind: 'figure';
      briefing: number;
      subject: string;
      metric: string;
      period?: string;
      forms: [string, string];
      /** The point elsewhere, two digits exchanged, or a rise that ends lower (a fall that ends higher). */
      why: 'magnitude' | 'digits' | 'direction';
      places: [Evidence, Evidence];
    };

export interface Knowledge {
  policies: FoundPolicy[];
  entities: FoundEntity[];
  figures: FoundFigure[];
  slips: Slip[];
}
