/** Puts the things known on a page in order: what the page is about first, what stands everywhere last. Pure. */
import type { TermType } from '#lib/model/kinds.ts';
import type { PageTerm } from '#lib/protocol/page.ts';

const weights: Readonly<Record<TermType, number>> = {
  policy: 3,
  programme: 2.4,
  company: 2.4,
  person: 2.2,
  product: 2,
  government: 1.8,
  work: 1.8,
  event: 1.8,
  university: 1.6,
  organization: 1.6,
  media: 1.2,
  technology: 1,
  place: 0.6,
};
const inTitle = 2.5;

/** By descending importance; equals stay in the order of reading. */
export function rankTerms(terms: readonly PageTerm[], title: string): PageTerm[] {
  const score = ({ term, count }: PageTerm) =>
    weights[term.type] * (1 + Math.log2(count)) * (title.includes(term.name) ? inTitle : 1);
  return terms
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
