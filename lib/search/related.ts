/**
 * Briefings that belong to a page. Things said twice in other words count once; and the strongest shared thing
 * alone is never enough, so that a sponsor's name or a company in passing stays silent.
 */
import type { Briefing, Entity, Policy } from '#lib/model/knowledge.ts';
import type { RelatedBriefing } from './hits.ts';
import type { PlannedPage } from './page-features.ts';
import type { Feature } from './page-words.ts';
import { type Part, type Postings, postingsOf, postingsOfAll } from './part.ts';
import { relationOf, type SharedThing } from './relation.ts';
import { docId, type Segment } from './segment.ts';

/** What one shared thing can add at most: the rarity of what one briefing of forty has. */
const most = 8;
/** What the best briefing must share with the page beside the strongest thing, and what the others must. */
const gate = 7;
const followers = 3.5;
/** What shares less than this part of what the best one shares is left out. */
const faint = 0.15;
/** So many briefings are looked at closely: those that share most at first sight. */
const lookedAt = 200;

/** A briefing that belongs to the page, and what both share, the strongest first. */
export interface Candidate {
  briefingId: string;
  score: number;
  things: readonly SharedThing[];
  /** What is shared beside the strongest thing. */
  beside: number;
}

/** What is needed of a candidate to tell how it stands to the page. */
export interface CandidateRecord {
  briefing: Briefing;
  /** Entities and policies that it mentions. */
  entities: readonly Entity[];
  policies: readonly Policy[];
  /** Date of its bulletin, ISO, possibly partial. */
  issued: string;
}

/** The briefings that belong to the page, best first; none when nothing does. */
export function rankRelated(plan: PlannedPage, part: Part, limit: number): Candidate[] {
  const found: Candidate[] = [];
  let passed = false;
  for (const { segment, doc, shares } of atFirstSight(plan, part)) {
    const things = together(shares);
    const beside = besideStrongest(things);
    if (beside < followers) continue;
    passed ||= beside >= gate;
    const score = things.reduce((sum, thing) => sum + thing.value, 0);
    found.push({ briefingId: docId(segment, doc), score, things, beside });
  }
  if (!passed) return [];
  found.sort((a, b) => b.score - a.score || (a.briefingId < b.briefingId ? -1 : 1));
  return found.filter(({ score }) => score >= faint * found[0]!.score).slice(0, limit);
}

/** Says how each candidate stands to the page, and puts the page's own story first. Records may be missing. */
export function relate(
  page: PlannedPage,
  candidates: readonly Candidate[],
  recordOf: (briefingId: string) => CandidateRecord | undefined,
): RelatedBriefing[] {
  const related = candidates.flatMap(({ briefingId, score, things, beside }): RelatedBriefing[] => {
    const record = recordOf(briefingId);
    if (!record) return [];
    const shared = things.filter((thing) => thing.value >= 1).map((thing) => thing.label);
    const relation = relationOf({ ...record, page, things, beside });
    return [{ briefingId, score, shared: shared.slice(0, 8), relation }];
  });
  const isStory = ({ relation }: RelatedBriefing) => relation === 'same_event';
  return [...related.filter(isStory), ...related.filter((one) => !isStory(one))];
}

interface Share {
  feature: Feature;
  value: number;
}

interface Sighted {
  segment: Segment;
  doc: number;
  /** All shares added up, before things said twice are counted once. */
  sum: number;
}

/** The documents that share most with the page, with what they share. */
function atFirstSight(
  { features }: PlannedPage,
  part: Part,
): { segment: Segment; doc: number; shares: Share[] }[] {
  const holders = new Map<Segment, Holders[]>();
  const sighted: Sighted[] = [];
  for (const segment of part.segments) {
    const sums = new Float32Array(segment.size);
    const strongest = new Float32Array(segment.size);
    const held = features.map((feature) => ({ feature, ...holdersOf(segment, feature) }));
    for (const { feature, docs, counts } of held) {
      for (let i = 0; i < docs.length; i++) {
        const doc = docs[i]!;
        const value = worthTo(feature, counts[i]!);
        sums[doc]! += value;
        if (value > strongest[doc]!) strongest[doc] = value;
      }
    }
    holders.set(segment, held);
    for (let doc = 0; doc < segment.size; doc++) {
      const sum = sums[doc]!;
      if (sum - strongest[doc]! >= followers && !segment.gone[doc]) sighted.push({ segment, doc, sum });
    }
  }
  sighted.sort((a, b) => b.sum - a.sum);
  return sighted.slice(0, lookedAt).map(({ segment, doc }) => ({
    segment,
    doc,
    shares: sharesOf(holders.get(segment)!, doc),
  }));
}

const worthTo = (feature: Feature, count: number) =>
  Math.min(most, feature.weight * (count / (count + 1)) * 2);

interface Holders extends Postings {
  feature: Feature;
}

function sharesOf(held: readonly Holders[], doc: number): Share[] {
  const shares: Share[] = [];
  for (const { feature, docs, counts } of held) {
    const at = placeOf(docs, doc);
    if (at >= 0) shares.push({ feature, value: worthTo(feature, counts[at]!) });
  }
  return shares;
}

/** Where `doc` stands among ascending `docs`; −1 when it doesn't. */
function placeOf(docs: Int32Array, doc: number): number {
  let low = 0;
  let high = docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else if (docs[middle]! > doc) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** The documents that have the feature in any of its ways, and how often at most. */
function holdersOf(segment: Segment, { ways }: Feature): Postings {
  const lists = ways.map((keys) =>
    keys.length === 1 ? postingsOf(segment, keys[0]!) : postingsOfAll(segment, keys),
  );
  return lists.reduce(merged);
}

/** Two ascending lists as one; where both have a document, the greater count. */
function merged(a: Postings, b: Postings): Postings {
  if (a.docs.length === 0) return b;
  if (b.docs.length === 0) return a;
  const docs = new Int32Array(a.docs.length + b.docs.length);
  const counts = new Uint8Array(docs.length);
  let n = 0;
  for (let i = 0, j = 0; i < a.docs.length || j < b.docs.length; n++) {
    const left = a.docs[i] ?? Number.POSITIVE_INFINITY;
    const right = b.docs[j] ?? Number.POSITIVE_INFINITY;
    docs[n] = Math.min(left, right);
    counts[n] = Math.max(left <= right ? a.counts[i]! : 0, right <= left ? b.counts[j]! : 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return { docs: docs.subarray(0, n), counts: counts.subarray(0, n) };
}

/** What is shared beside the strongest thing. Who and where alone make no story: they count half. */
function besideStrongest([, ...others]: readonly SharedThing[]): number {
  return others.reduce((sum, { value, isSubject }) => sum + value * (isSubject ? 1 : 0.5), 0);
}

/**
 * Things whose words lie inside one another are one thing: it counts as its strongest, and little more. A name
 * the matcher knows counts as the name, whatever its parts say.
 */
function together(list: Share[]): SharedThing[] {
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
  const counted = things.map(({ feature: { label, isSubject, forms }, value, more }) => ({
    label,
    isSubject,
    forms,
    value: Math.min(most, value + 0.1 * more),
  }));
  return counted.sort((a, b) => b.value - a.value);
}
