/** Which figures tell most of a thing: those with a growth and a period, newer ones first. Pure. */
import type { Figure } from '#lib/model/knowledge.ts';

export function tellingFirst(figures: readonly Figure[]): Figure[] {
  const score = (figure: Figure) => (figure.change ? 2 : 0) + (figure.period ? 1 : 0) + (figure.unit ? 1 : 0);
  const end = (figure: Figure) => figure.period?.split('/').at(-1) ?? '';
  return figures
    .map((figure, at) => ({ figure, at }))
    .sort(
      (a, b) =>
        score(b.figure) - score(a.figure) || end(b.figure).localeCompare(end(a.figure)) || a.at - b.at,
    )
    .map(({ figure }) => figure);
}
