/** Evidence beyond the sentence: the page's topic, its sure mentions, the entity's own context words. */

import { firstFrom } from './finding.ts';
import { add, type Tally } from './sense.ts';
import { classIndex, type Place, stands, type View } from './view.ts';

export function pagePoints(place: Place, tally: Tally): void {
  const { view, profile, id } = place;
  const strength = view.page.strength(id);
  const instrument = profile.kind === 'instrument';
  if (strength === 2) add(tally, instrument ? 5 : 2.2, 'its full name is on the page');
  else if (strength === 1) add(tally, instrument ? 0 : 1.6, 'surely named on the page');
  add(tally, contextPoints(place), 'its topics');
  if (profile.group === 'business' || profile.group === 'person') {
    const { page } = view;
    const topic = page.density(classIndex.business) * 0.25 + page.density(classIndex.tech) * 0.12;
    const counter =
      profile.kind === 'food'
        ? page.density(classIndex.food)
        : profile.kind === 'nature' || profile.kind === 'place'
          ? page.density(classIndex.nature)
          : 0;
    add(tally, Math.max(-0.8, Math.min(0.8, topic - counter * 0.25)), 'the page’s topic');
    if (!instrument)
      add(tally, Math.min(0.9, sureNearby(view, place) * 0.5 + page.others(id) * 0.15), 'other known names');
  }
}

function contextPoints({ view, profile }: Place): number {
  if (profile.context.length === 0) return 0;
  let points = 0;
  for (const word of profile.context) {
    if (view.page.contains(word)) points += 0.7;
    if (points >= 2.1) break;
  }
  return points;
}

function sureNearby(view: View, { sentence, span }: Place): number {
  let count = 0;
  for (let i = firstFrom(view.finds, sentence.start); i < view.finds.length; i++) {
    const other = view.finds[i]!;
    if (other.start >= sentence.end || count === 2) break;
    const { risk, group } = other.profile;
    if (
      other.start !== span.start &&
      risk === 0 &&
      group !== 'technology' &&
      group !== 'place' &&
      stands(other)
    )
      count++;
  }
  return count;
}
