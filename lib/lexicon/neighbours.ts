/** The words on either side of a find, and the marks that end its clause. */
import { charClass, HAN } from '#lib/text/char-class.ts';
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

export function neighboursOf(
  text: Folded,
  { start, end }: Span,
  lattice: Lattice,
  names: readonly Arc[],
): Neighbours {
  const left: Span[] = [];
  const right: Span[] = [];
  const from = runStart(text, start, WINDOW);
  if (from < start) {
    const starts = lattice.cut(
      text,
      from,
      start,
      names.filter((name) => name.end <= start),
    );
    for (let i = starts.length - 1; i >= 0; i--)
      left.push({ start: starts[i]!, end: starts[i + 1] ?? start });
  }
  const to =
    end < text.length && text.gaps[end] === 0 && charClass[text.codes[end]!] === HAN
      ? runEnd(text, end, WINDOW)
      : end;
  if (to > end) {
    const starts = lattice.cut(
      text,
      end,
      to,
      names.filter((name) => name.start >= end),
    );
    for (let i = 0; i < starts.length; i++) right.push({ start: starts[i]!, end: starts[i + 1] ?? to });
  }
  return { left, right };
}

const sentenceEnds = new Set([0x3002, 0x21, 0x3f, 0x3b, 0xff01, 0xff1f]);

/** The sentence around a span: between full stops, semicolons and line ends. */
export function sentenceAround(text: Folded, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && !sentenceEnds.has(text.codes[from - 1]!) && start - from < 160) from--;
  let to = end;
  while (to < text.length && !sentenceEnds.has(text.codes[to]!) && to - end < 160) to++;
  return { start: from, end: to };
}
