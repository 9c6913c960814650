/** The words on either side of a find, and the marks that end its clause. */
import { type Folded, unitsToString } from '#lib/text/normalise.ts';
import { type Arc, type Lattice, runEnd, runStart, type Span } from './lattice.ts';

export type { Span };

export interface Neighbours {
  /** Words to the left without a break, nearest first. */
  left: Span[];
  /** Words to the right, nearest first. */
  right: Span[];
}

const WINDOW = 12;

/** The words to the left, nearest first; none when the run of Han ends there. */
export function wordsBefore(text: Folded, start: number, lattice: Lattice, names: readonly Arc[]): Span[] {
  const from = runStart(text, start, WINDOW);
  return from === start ? [] : lattice.words(from, start, names).reverse();
}

/** The words to the right, nearest first. */
export function wordsAfter(text: Folded, end: number, lattice: Lattice, names: readonly Arc[]): Span[] {
  if (end >= text.length || text.gaps[end] !== 0) return [];
  const to = runEnd(text, end, WINDOW);
  return to === end ? [] : lattice.words(end, to, names);
}

const FULL_STOP = 0x3002;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
/** The most of a sentence that is looked at on either side. */
const SENTENCE_REACH = 160;

function endsSentence(unit: number): boolean {
  return unit === FULL_STOP || unit === EXCLAMATION || unit === QUESTION;
}

/** The last sentence found, whole, and its text when that was asked for: finds of one sentence share it. */
export interface Sentences {
  last: Span | null;
  textOf: Span | null;
  text: string;
}

export function noSentences(): Sentences {
  return { last: null, textOf: null, text: '' };
}

/** The sentence around a span: between full stops. */
export function sentenceAround({ codes, length }: Folded, span: Span, sentences: Sentences): Span {
  const { start, end } = span;
  const { last } = sentences;
  if (
    last !== null &&
    last.start <= start &&
    end <= last.end &&
    start - last.start <= SENTENCE_REACH &&
    last.end - end <= SENTENCE_REACH
  )
    return last;
  let from = start;
  while (from > 0 && !endsSentence(codes[from - 1]!) && start - from < SENTENCE_REACH) from--;
  let to = end;
  while (to < length && !endsSentence(codes[to]!) && to - end < SENTENCE_REACH) to++;
  const sentence = { start: from, end: to };
  // One that was cut short, or that has a mark inside the name (Yahoo!), isn't everybody's.
  let whole = start - from < SENTENCE_REACH && to - end < SENTENCE_REACH;
  for (let i = start; i < end; i++) whole &&= !endsSentence(codes[i]!);
  if (whole) sentences.last = sentence;
  return sentence;
}

export function sentenceText({ codes }: Folded, sentence: Span, sentences: Sentences): string {
  if (sentences.textOf !== sentence) {
    sentences.textOf = sentence;
    sentences.text = unitsToString(codes, sentence.start, sentence.end);
  }
  return sentences.text;
}
