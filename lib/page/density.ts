/**
 * Which mentions are marked. A page never turns solid: what everybody knows is only listed, and in each block
 * a thing is marked where it is first named. Pure.
 */
import type { TermType } from '#lib/model/kinds.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Mention } from './mentions.ts';

/** Technologies (5G, 人工智能) and places (北京, 美国) stand everywhere and say little by themselves. */
const generic: readonly TermType[] = ['technology', 'place'];

export type DensityChoice = Pick<Settings, 'density' | 'unmarkedTypes'>;

/** The mentions of one block that are marked. All others are known and counted all the same. */
export function markedMentions(mentions: readonly Mention[], choice: DensityChoice): Mention[] {
  const unmarked = new Set(choice.unmarkedTypes);
  if (choice.density === 'all') return mentions.filter(({ term }) => !unmarked.has(term.type));
  for (const type of generic) unmarked.add(type);
  const seen = new Set<string>();
  return mentions.filter(({ term }) => {
    if (unmarked.has(term.type) || seen.has(term.id)) return false;
    seen.add(term.id);
    return true;
  });
}
