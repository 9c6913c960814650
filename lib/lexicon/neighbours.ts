/** The words on either side of a find, and the marks that end its clause. */
import type { Folded } from '#lib/text/normalise.ts';
import { type Arc, type Lattice, runEnd, runStart } from './lattice.ts';

export interface Span {
  start: number;
  end: number;
}

export interface Neighbours {
  /** Words to the left without a break, nearest first. */
  left: Span[];
  /** Words to the right, nearest first. */
  right: Span[];
}

const WINDOW = 12;

/** The words to the left, nearest first; none when the run of Han ends there. */
export function wordsBefore(text: Folded, start: number, lattice: Lattice, names: readonly Arc[]): Span[] {
  const words: Span[] = [];
  const from = runStart(text, start, WINDOW);
  if (from === start) return words;
  const starts = lattice.cut(from, start, names);
  for (let i = starts.length - 1; i >= 0; i--) words.push({ start: starts[i]!, end: starts[i + 1] ?? start });
  return words;
}

/** The words to the right, nearest first. */
export function wordsAfter(text: Folded, end: number, lattice: Lattice, names: readonly Arc[]): Span[] {
  const words: Span[] = [];
  if (end >= text.length || text.gaps[end] !== 0) return words;
  const to = runEnd(text, end, WINDOW);
  if (to === end) return words;
  const starts = lattice.cut(end, to, names);
  for (let i = 0; i < starts.length; i++) words.push({ start: starts[i]!, end: starts[i + 1] ?? to });
  return words;
}

const sentenceEnds = new Set([0x3002, 0x21, 0x3f]);

/** The sentence around a span: between full stops. */
export function sentenceAround(text: Folded, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && !sentenceEnds.has(text.codes[from - 1]!) && start - from < 160) from--;
  let to = end;
  while (to < text.length && !sentenceEnds.has(text.codes[to]!) && to - end < 160) to++;
  return { start: from, end: to };
}
