/**
 * Briefings that belong to a page. Things said twice in other words count once; and the strongest shared thing
 * alone is never enough, so that a sponsor's name or a company in passing stays silent.
 */
import type { RelatedBriefing, Relation } from './hits.ts';
import type { Feature, PlannedPage } from './page-features.ts';
import { type Part, type Postings, postingsOf, postingsOfAll } from './part.ts';
import { docId, type Segment } from './segment.ts';

/** What one shared thing can add at most: the rarity of what one briefing of forty has. */
const most = 8;
/** What the best briefing must share with the page beside the strongest thing, and what the others must. */
const gate = 7;
const followers = 3.5;
/** From here on, and with something of it in the page's title, the page tells the briefing's own story. */
const ownStory = 15;

interface Share {
  feature: Feature;
  value: number;
}

export function rankRelated(plan: PlannedPage, part: Part, limit: number): RelatedBriefing[] {
  const found: RelatedBriefing[] = [];
  let passed = false;
  for (const segment of part.segments) {
    const shares = new Map<number, Share[]>();
    for (const feature of plan.features) {
      for (const [doc, count] of holders(segment, feature)) {
        if (segment.gone[doc]) continue;
        const value = Math.min(most, feature.weight * (count / (count + 1)) * 2);
        const list = shares.get(doc);
        if (list) list.push({ feature, value });
        else shares.set(doc, [{ feature, value }]);
      }
    }
    for (const [doc, list] of shares) {
      const things = together(list);
      const score = things.reduce((sum, thing) => sum + thing.value, 0);
      const beside = besideStrongest(things);
      if (beside < followers) continue;
      passed ||= beside >= gate;
      const shared = things.filter((thing) => thing.value >= 1).map((thing) => thing.label);
      const issued = segment.meta.groups[segment.columns.groups[doc]!]!;
      const relation = relationOf(things, beside, isLater(plan.date, issued));
      found.push({ briefingId: docId(segment, doc), score, shared: shared.slice(0, 8), relation });
    }
  }
  if (!passed) return [];
  found.sort((a, b) => b.score - a.score || (a.briefingId < b.briefingId ? -1 : 1));
  return found.slice(0, limit);
}

/** Does the page's date lie a month or more after the bulletin's? Bulletins that aren't named by date: no. */
function isLater(page: string | undefined, bulletin: string): boolean {
  const days = (date: string) => Date.parse(date.length === 7 ? `${date}-01` : date) / 86_400_000;
  return page !== undefined && days(page) - days(bulletin.slice(0, 10)) >= 28;
}

function relationOf(things: readonly Thing[], beside: number, later: boolean): Relation {
  const isStory = beside >= ownStory && things.some((thing) => thing.inTitle && thing.value >= 3);
  if (isStory) return later ? 'follow_up' : 'same_event';
  return things.slice(0, 3).some((thing) => thing.isPolicy) ? 'same_policy' : 'background';
}

function holders(segment: Segment, { ways }: Feature): Map<number, number> {
  const counts = new Map<number, number>();
  for (const keys of ways) {
    const list: Postings = keys.length === 1 ? postingsOf(segment, keys[0]!) : postingsOfAll(segment, keys);
    list.docs.forEach((doc, i) => {
      counts.set(doc, Math.max(counts.get(doc) ?? 0, list.counts[i]!));
    });
  }
  return counts;
}

/** What is shared beside the strongest thing. Who and where alone make no story: they count half. */
function besideStrongest([, ...others]: readonly Thing[]): number {
  return others.reduce((sum, { value, isSubject }) => sum + value * (isSubject ? 1 : 0.5), 0);
}

interface Thing {
  label: string;
  value: number;
  isSubject: boolean;
  isPolicy: boolean;
  inTitle: boolean;
}

/**
 * Things whose words lie inside one another are one thing: it counts as its strongest, and little more. A name
 * the matcher knows counts as the name, whatever its parts say.
 */
function together(list: Share[]): Thing[] {
  list.sort((a, b) => b.feature.folded.length - a.feature.folded.length || b.value - a.value);
  const things: { feature: Feature; value: number; more: number }[] = [];
  for (const { feature, value } of list) {
    const thing = things.find((known) => known.feature.folded.includes(feature.folded));
    if (!thing) {
      things.push({ feature, value, more: 0 });
      continue;
    }
    thing.more += Math.min(thing.value, value);
    if (value > thing.value && !thing.feature.isName) {
      thing.value = value;
      thing.feature = feature.isName ? feature : { ...thing.feature, label: feature.label };
    }
  }
  const counted = things.map(({ feature: { label, isSubject, isPolicy, inTitle }, value, more }) => ({
    label,
    isSubject,
    isPolicy,
    inTitle,
    value: Math.min(most, value + 0.1 * more),
  }));
  return counted.sort((a, b) => b.value - a.value);
}
