/**
 * Ranks the documents of a part for a planned query: BM25 over concepts instead of words, and silence where
 * the telling words of the query aren't there.
 */

import { type Part, type Postings, postingsOf, postingsOfAll } from './part.ts';
import type { Concept, Plan, Way } from './plan.ts';
import type { Filters } from './query.ts';
import { type DocType, docId, docTypes, lowerBound, type Segment } from './segment.ts';

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

export function rankPart(
  plan: Plan,
  part: Part,
  accepts: (segment: Segment, doc: number) => boolean,
): Ranked[] {
  if (plan.concepts.length === 0 || part.size === 0) return [];
  const found = part.segments.map((segment) => plan.concepts.map((concept) => find(segment, concept)));
  const rarest = idf(part.size, 1);
  const weights = plan.concepts.map((concept, c) => {
    const count = found.reduce((sum, concepts) => sum + concepts[c]!.docs.length, 0);
    const rarity = idf(part.size, count);
    return {
      score: concept.weight * rarity,
      asked: concept.weight * Math.max(0.15, Math.min(1, rarity / rarest)),
    };
  });
  const asked = weights.reduce((sum, weight) => sum + weight.asked, 0);
  const ranked: Ranked[] = [];
  part.segments.forEach((segment, s) => {
    const { lengths, types } = segment.columns;
    const scores = new Float32Array(segment.size);
    const covered = new Float32Array(segment.size);
    found[s]!.forEach(({ docs, amounts }, c) => {
      const weight = weights[c]!;
      for (let i = 0; i < docs.length; i++) {
        const doc = docs[i]!;
        const tf = amounts[i]!;
        const norm = K1 * (1 - B + (B * lengths[doc]!) / part.meanLength);
        scores[doc]! += (weight.score * tf * (K1 + 1)) / (tf + norm);
        covered[doc]! += weight.asked;
      }
    });
    const without = new Set(plan.without.flatMap((keys) => [...postingsOfAll(segment, keys).docs]));
    for (let doc = 0; doc < segment.size; doc++) {
      const coverage = covered[doc]! / asked;
      if (coverage < leastCoverage || segment.gone[doc] || without.has(doc) || !accepts(segment, doc))
        continue;
      ranked.push({
        type: docTypes[types[doc]!]!,
        id: docId(segment, doc),
        score: scores[doc]! * coverage,
        coverage,
      });
    }
  });
  const best = ranked.reduce((most, hit) => Math.max(most, hit.coverage), 0);
  return ranked
    .filter((hit) => hit.coverage >= best * nearBest)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const idf = (size: number, count: number) => Math.log(1 + (size - count + 0.5) / (count + 0.5));

function find(segment: Segment, concept: Concept): Found {
  const [only] = concept.ways;
  if (concept.ways.length === 1 && concept.amount === undefined) {
    const { docs, counts } = read(segment, only!);
    return { docs, amounts: Float32Array.from(counts, (count) => count * only!.factor) };
  }
  const best = new Map<number, number>();
  for (const way of concept.ways) {
    const { docs, counts } = read(segment, way);
    for (let i = 0; i < docs.length; i++)
      best.set(docs[i]!, Math.max(best.get(docs[i]!) ?? 0, counts[i]! * way.factor));
  }
  if (concept.amount !== undefined)
    for (const doc of docsWithAmount(segment, concept.amount)) best.set(doc, 3);
  const docs = Int32Array.from(best.keys()).sort();
  return { docs, amounts: Float32Array.from(docs, (doc) => best.get(doc)!) };
}

const read = (segment: Segment, { keys }: Way): Postings =>
  keys.length === 1 ? postingsOf(segment, keys[0]!) : postingsOfAll(segment, keys);

function docsWithAmount(segment: Segment, amount: number): number[] {
  return docsBetween(segment, amount * (1 - 1e-9), amount * (1 + 1e-9));
}

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
