/** Which names of a page are shown before the reader asks for all of them. */

import { groupOf } from '#lib/model/groups.ts';
import type { PageTerm } from '#lib/protocol/page.ts';

/**
 * The first `count` of `terms` (most telling first), but at most `perGroup` of one group while other groups
 * still have some: a page full of policies also shows who made them. Keeps the order.
 */
export function firstTerms(terms: readonly PageTerm[], count: number, perGroup: number): PageTerm[] {
  const taken = new Map<string, number>();
  const chosen = new Set<PageTerm>();
  for (const item of terms) {
    const group = groupOf(item.term.type);
    const before = taken.get(group) ?? 0;
    if (chosen.size === count) break;
    if (before === perGroup) continue;
    taken.set(group, before + 1);
    chosen.add(item);
  }
  for (const item of terms) if (chosen.size < count) chosen.add(item);
  return terms.filter((item) => chosen.has(item));
}
