/** The four groups of names: types that answer the same question of a reader look alike and stand together. */
import type { TermType } from './kinds.ts';

/** In the order in which screens list them. */
export const termGroups = ['who', 'what', 'policy', 'where'] as const;
export type TermGroup = (typeof termGroups)[number];

const groups: Readonly<Record<TermType, TermGroup>> = {
  company: 'who',
  government: 'who',
  organization: 'who',
  university: 'who',
  media: 'who',
  person: 'who',
  product: 'what',
  technology: 'what',
  work: 'what',
  policy: 'policy',
  programme: 'policy',
  place: 'where',
  event: 'where',
};

export const groupOf = (type: TermType): TermGroup => groups[type];
