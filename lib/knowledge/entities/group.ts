/** Sights of one name put together: its spellings, its type by vote, where it was seen. */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Mention } from './mention.ts';

export interface Group {
  /** Key: the usual or the Simplified name. */
  key: string;
  /** Spellings as printed, with how often. */
  forms: Map<string, number>;
  votes: Map<EntityType, number>;
  sights: Mention[];
  /** Strongest single evidence. */
  weight: number;
  rules: Set<string>;
  canonical?: string;
}

export function createGroup(key: string): Group {
  return { key, forms: new Map(), votes: new Map(), sights: [], weight: 0, rules: new Set() };
}

export function addSight(group: Group, mention: Mention): void {
  const printed = printedName(mention);
  group.forms.set(printed, (group.forms.get(printed) ?? 0) + 1);
  for (const alias of mention.aliases ?? []) group.forms.set(alias, (group.forms.get(alias) ?? 0) + 1);
  group.votes.set(mention.type, (group.votes.get(mention.type) ?? 0) + (mention.weight >= 2 ? 3 : 1));
  group.sights.push(mention);
  group.weight = Math.max(group.weight, mention.weight);
  group.rules.add(mention.rule);
  if (mention.canonical) group.canonical = mention.canonical;
}

export function printedName(mention: Mention): string {
  return mention.unit.text.slice(mention.start, mention.end).trim();
}

/** Takes `other` into `group`. */
export function mergeInto(group: Group, other: Group): void {
  for (const [form, count] of other.forms) group.forms.set(form, (group.forms.get(form) ?? 0) + count);
  for (const [type, count] of other.votes) group.votes.set(type, (group.votes.get(type) ?? 0) + count);
  group.sights.push(...other.sights);
  group.weight = Math.max(group.weight, other.weight);
  for (const rule of other.rules) group.rules.add(rule);
}

export function typeOfGroup(group: Group): EntityType {
  let best: EntityType = 'company';
  let most = -1;
  for (const [type, count] of group.votes) {
    if (count > most) {
      most = count;
      best = type;
    }
  }
  return best;
}
