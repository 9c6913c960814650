/** Evidence beyond the sentence: the page's topic, its sure mentions, the entity's own context words. */

import { firstFrom } from './finding.ts';
import { sentenceText } from './neighbours.ts';
import type { RiskKind } from './profile.ts';
import { add, type Tally } from './sense.ts';
import { classIndex, type Place, stands, type View } from './view.ts';

/** Units of text after which a page's topic counts in full. */
const TOPICAL_LENGTH = 300;

export function pagePoints(place: Place, tally: Tally): void {
  const { view, profile, id } = place;
  const { page } = view;
  const instrument = profile.kind === 'instrument';
  const strength = page.strength(id);
  if (strength === 2) add(tally, fullNamePoints(profile.kind), 'its full name is on the page');
  else if (strength === 1) add(tally, instrument ? 0 : 2, 'surely named on the page');
  add(tally, contextPoints(place), 'its topics');
  if (profile.group !== 'business' && profile.group !== 'person') return;
  const favour = Math.min(
    0.8 + Math.min(0.8, page.length / TOPICAL_LENGTH),
    page.density(classIndex.business) * 0.25 + page.density(classIndex.tech) * 0.15,
  );
  const against = everydayDensity(place) * 0.3;
  add(tally, Math.max(-2.5, favour - against), 'the page’s topic');
  if (instrument) return;
  add(tally, Math.min(1.2, sureNearby(view, place) * 0.6 + page.others(id) * 0.15), 'other known names');
  if (profile.group === 'person' && page.others(id) > 0) add(tally, 0.4, 'a page of known bodies');
}

/** Short names that are least of all names by themselves gain most: 指南, 国会, 360. */
function fullNamePoints(kind: RiskKind | null): number {
  if (kind === 'instrument') return 5;
  return kind === 'law' || kind === 'digits' ? 3.2 : 2.4;
}

/** How much the page speaks of what the form is otherwise. */
function everydayDensity({ view: { page }, profile }: Place): number {
  if (profile.kind === 'food') return page.density(classIndex.food);
  if (profile.kind === 'nature' || profile.kind === 'place') return page.density(classIndex.nature);
  return 0;
}

/** Its context words: most in its sentence, less elsewhere on the page. */
function contextPoints({ view, profile, sentence }: Place): number {
  if (profile.context.length === 0) return 0;
  const beside = sentenceText(view.text, sentence, view.sentences);
  let points = 0;
  for (const word of profile.context) {
    if (beside.includes(word)) points += 1.3;
    else if (view.page.contains(word)) points += 0.7;
    if (points >= MOST_CONTEXT) break;
  }
  return Math.min(points, MOST_CONTEXT);
}

const MOST_CONTEXT = 3;

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
