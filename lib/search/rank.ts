/**
 * Ranks the documents of a part for a planned query: BM25 over concepts instead of words, and silence where
 * the telling words of the query aren't there.
 */

import { type Part, type Postings, postingsOf, postingsOfAll } from './part.ts';
import type { Concept, Plan, Way } from './plan.ts';
import type { Filters } from './query.ts';
import { compareIds, type DocType, docId, docTypes, lowerBound, type Segment } from './segment.ts';

export interface Ranked {
  type: DocType;
  id: string;
  score: number;
  /** Share of what was asked for, by weight, that the document has: 0 to 1. */
  coverage: number;
}

/** Saturation and length of BM25. Documents are of similar length, so length counts little. */
const K1 = 1.2;
const B = 0.3;
/** What a document must have of the query, by weight, and at least how much beside the best one. */
const leastCoverage = 0.55;
const nearBest = 0.6;

/** Documents of one segment that have a concept, and how much of it. */
interface Found {
  docs: Int32Array;
  amounts: Float32Array;
}

/** A document that has enough of the query; its id is read when it is wanted. */
interface Candidate {
  segment: Segment;
  doc: number;
  score: number;
  coverage: number;
}

/** The best `limit` documents of the part. */
export function rankPart(
  plan: Plan,
  part: Part,
  accepts: (segment: Segment, doc: number) => boolean,
  limit = Number.POSITIVE_INFINITY,
): Ranked[] {
  if (plan.concepts.length === 0 || part.size === 0) return [];
  const found = part.segments.map((segment) => plan.concepts.map((concept) => find(segment, concept)));
  const rarest = idf(part.size, 1);
  const weights = plan.concepts.map((concept, c) => {
    const count = found.reduce((sum, concepts) => sum + concepts[c]!.docs.length, 0);
    const rarity = idf(part.size, count);
    const asked = concept.weight * Math.max(0.15, Math.min(1, rarity / rarest));
    return { score: concept.weight * rarity, asked };
  });
  const gathered = part.segments.map((segment, s) =>
    gather({ segment, found: found[s]!, weights, meanLength: part.meanLength }),
  );
  const hidden = without(plan, part);
  let best = 0;
  const standing = gathered.map(({ segment, touched, scores, covered }) => {
    const out = hidden.get(segment);
    let n = 0;
    for (const doc of touched) {
      if (segment.gone[doc] !== 0 || out?.has(doc) || !accepts(segment, doc)) {
        covered[doc] = 0;
        continue;
      }
      touched[n++] = doc;
      if (covered[doc]! > best) best = covered[doc]!;
    }
    return { segment, docs: touched.subarray(0, n), scores, covered };
  });
  const least = Math.max(leastCoverage, best * nearBest);
  const ranking = createRanking(limit);
  for (const { segment, docs, covered, scores } of standing) {
    for (const doc of docs) {
      const coverage = covered[doc]!;
      const score = scores[doc]! * coverage;
      if (coverage >= least && ranking.wants(segment, doc, score))
        ranking.add({ segment, doc, score, coverage });
      covered[doc] = 0;
    }
  }
  return ranking.best().map(({ segment, doc, score, coverage }) => ({
    type: docTypes[segment.columns.types[doc]!]!,
    id: docId(segment, doc),
    score,
    coverage,
  }));
}

interface Gathering {
  segment: Segment;
  found: readonly Found[];
  weights: readonly { score: number; asked: number }[];
  meanLength: number;
}

interface Gathered {
  segment: Segment;
  /** Documents that have anything of the query; the others' numbers mean nothing. */
  touched: Int32Array;
  scores: Float32Array;
  covered: Float32Array;
}

/** Numbers for every document of a segment, used again by the next query: clearing a few beats making many. */
interface Scratch {
  scores: Float32Array;
  covered: Float32Array;
  best: Float32Array;
}

const scratches = new WeakMap<object, Scratch>();

function scratchOf({ columns, size }: Segment): Scratch {
  let scratch = scratches.get(columns);
  if (!scratch) {
    scratch = {
      scores: new Float32Array(size),
      covered: new Float32Array(size),
      best: new Float32Array(size),
    };
    scratches.set(columns, scratch);
  }
  return scratch;
}

/** Adds up what each document of a segment has of the query. `covered` must be cleared when it is used up. */
function gather({ segment, found, weights, meanLength }: Gathering): Gathered {
  const asked = weights.reduce((sum, weight) => sum + weight.asked, 0);
  const { lengths } = segment.columns;
  const { scores, covered } = scratchOf(segment);
  const touched = new Int32Array(found.reduce((sum, { docs }) => sum + docs.length, 0));
  let n = 0;
  found.forEach(({ docs, amounts }, c) => {
    const { score, asked: share } = weights[c]!;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i]!;
      const tf = amounts[i]!;
      const norm = K1 * (1 - B + (B * lengths[doc]!) / meanLength);
      if (covered[doc] === 0) {
        touched[n++] = doc;
        scores[doc] = 0;
      }
      scores[doc]! += (score * tf * (K1 + 1)) / (tf + norm);
      covered[doc]! += share / asked;
    }
  });
  return { segment, touched: touched.subarray(0, n), scores, covered };
}

/** The best so many of what it is given; equal scores in the order of ids, so that the answer is always the same. */
function createRanking(limit: number) {
  const kept: Candidate[] = [];
  let worst: Candidate | undefined;
  const trim = () => {
    kept.sort((a, b) => b.score - a.score || compareIds(a.segment, a.doc, b.segment, b.doc));
    if (kept.length > limit) kept.length = limit;
    if (kept.length === limit) worst = kept[limit - 1];
  };
  return {
    /** Could it be among the best? */
    wants: (segment: Segment, doc: number, score: number) =>
      worst === undefined ||
      score > worst.score ||
      (score === worst.score && compareIds(segment, doc, worst.segment, worst.doc) < 0),
    add(hit: Candidate) {
      kept.push(hit);
      if (kept.length >= 2 * limit) trim();
    },
    best(): readonly Candidate[] {
      trim();
      return kept;
    },
  };
}

function without(plan: Plan, part: Part): Map<Segment, Set<number>> {
  const hidden = new Map<Segment, Set<number>>();
  if (plan.without.length === 0) return hidden;
  for (const segment of part.segments)
    hidden.set(segment, new Set(plan.without.flatMap((keys) => [...postingsOfAll(segment, keys).docs])));
  return hidden;
}

const idf = (size: number, count: number) => Math.log(1 + (size - count + 0.5) / (count + 0.5));

function find(segment: Segment, concept: Concept): Found {
  const [only] = concept.ways;
  if (concept.ways.length === 1 && concept.amount === undefined) {
    const { docs, counts } = read(segment, only!);
    const amounts = new Float32Array(docs.length);
    for (let i = 0; i < docs.length; i++) amounts[i] = counts[i]! * only!.factor;
    return { docs, amounts };
  }
  const lists = concept.ways.map((way) => ({ ...read(segment, way), factor: way.factor }));
  if (concept.amount !== undefined) lists.push(ofAmount(segment, concept.amount));
  const some = lists.filter(({ docs }) => docs.length > 0);
  const { best } = scratchOf(segment);
  const seen = new Int32Array(some.reduce((sum, { docs }) => sum + docs.length, 0));
  let n = 0;
  for (const { docs, counts, factor } of some) {
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i]!;
      const amount = counts[i]! * factor;
      if (best[doc] === 0) seen[n++] = doc;
      if (amount > best[doc]!) best[doc] = amount;
    }
  }
  const docs = seen.subarray(0, n);
  const amounts = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    amounts[i] = best[docs[i]!]!;
    best[docs[i]!] = 0;
  }
  return { docs, amounts };
}

/** A figure of the very value counts as if the number stood there three times. */
function ofAmount(segment: Segment, amount: number): Postings & { factor: number } {
  const docs = Int32Array.from(docsBetween(segment, amount * (1 - 1e-9), amount * (1 + 1e-9)));
  return { docs, counts: new Uint8Array(docs.length).fill(1), factor: 3 };
}

const read = (segment: Segment, { keys }: Way): Postings =>
  keys.length === 1 ? postingsOf(segment, keys[0]!) : postingsOfAll(segment, keys);

/** Documents with a figure in the range, its ends included. */
export function docsBetween(
  { columns: { amounts, amountDocs } }: Segment,
  least: number,
  most: number,
): number[] {
  const docs = new Set<number>();
  for (let i = lowerBound(amounts, least); i < amounts.length && amounts[i]! <= most; i++)
    docs.add(amountDocs[i]!);
  return [...docs];
}

/** Whether filters let a document through, as far as the index knows. */
export function accepting({ types, issue, section }: Filters): (segment: Segment, doc: number) => boolean {
  return ({ columns, meta }, doc) =>
    (types.length === 0 || types.includes(docTypes[columns.types[doc]!]!)) &&
    (!issue || meta.groups[columns.groups[doc]!]!.includes(issue)) &&
    (!section || meta.sections[columns.sections[doc]!]!.includes(section));
}
