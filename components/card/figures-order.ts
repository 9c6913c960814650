/** Figures on a card: which of them tell most, and what of them needn't be said again. Pure. */
import type { Figure } from '#lib/model/knowledge.ts';

/** Those with a growth and a period first, newer ones before older. */
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

/** What a figure's subject says beyond the names of the card's thing; empty when nothing. */
export function subjectBeside(subject: string, own: readonly string[]): string {
  const [name = ''] = own
    .filter((candidate) => subject.startsWith(candidate))
    .sort((a, b) => b.length - a.length);
  return subject.slice(name.length).replace(/^[的\s]+/, '');
}
