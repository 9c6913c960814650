/** Names by group and by type, as screens list them. */
import { groupOf, type TermGroup, termGroups } from '#lib/model/groups.ts';
import { type TermType, termTypes } from '#lib/model/kinds.ts';

/** `items` by group, groups in their order and empty ones left out; the order within a group is kept. */
export function byGroup<T>(items: readonly T[], typeOf: (item: T) => TermType): [TermGroup, T[]][] {
  return termGroups
    .map((group): [TermGroup, T[]] => [group, items.filter((item) => groupOf(typeOf(item)) === group)])
    .filter(([, members]) => members.length > 0);
}

/** `items` by type, in the order of the vocabulary; the order within a type is kept. */
export function byType<T>(items: readonly T[], typeOf: (item: T) => TermType): [TermType, T[]][] {
  const found = new Map<TermType, T[]>();
  for (const item of items) {
    const type = typeOf(item);
    found.set(type, [...(found.get(type) ?? []), item]);
  }
  return termTypes.flatMap((type) => (found.has(type) ? [[type, found.get(type)!] as [TermType, T[]]] : []));
}
