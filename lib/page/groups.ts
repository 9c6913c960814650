/** The looks that marks can have: types that answer the same question of a reader look alike. */
import type { TermType } from '#lib/model/kinds.ts';

export const groups = ['who', 'what', 'where', 'policy'] as const;
export type Group = (typeof groups)[number];

/** What a mark stands on: dark text on a light ground, or light text on a dark one. */
export const tones = ['light', 'dark'] as const;
export type Tone = (typeof tones)[number];

const groupByType: Readonly<Record<TermType, Group>> = {
  company: 'who',
  government: 'who',
  organization: 'who',
  university: 'who',
  media: 'who',
  person: 'who',
  product: 'what',
  technology: 'what',
  work: 'what',
  place: 'where',
  event: 'where',
  programme: 'policy',
  policy: 'policy',
};

export const groupOf = (type: TermType): Group => groupByType[type];
