/** Makes selectors of a passage: the quotation with its neighbourhood, and its place. Pure. */
import type { TextPosition, TextQuote } from '#lib/model/reader.ts';

/** Enough to tell two equal sentences apart, little enough not to break when the next paragraph changes. */
const contextLength = 48;
/** The model allows no longer quotations. */
export const longestQuote = 20_000;

export interface Selectors {
  quote: TextQuote;
  position: TextPosition;
}

/** Selectors of text[start, end), white space at its ends left out; undefined when nothing else is in it. */
export function selectorsOf(text: string, start: number, end: number): Selectors | undefined {
  let from = Math.max(0, start);
  let to = Math.min(end, text.length, from + longestQuote);
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (from >= to) return undefined;
  return {
    quote: {
      exact: text.slice(from, to),
      prefix: wholeStart(text.slice(Math.max(0, from - contextLength), from)),
      suffix: wholeEnd(text.slice(to, to + contextLength)),
    },
    position: { start: from, end: to },
  };
}

/** Without half of a surrogate pair at its start or end. */
const wholeStart = (text: string) => (/^[\udc00-\udfff]/.test(text) ? text.slice(1) : text);
const wholeEnd = (text: string) => (/[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text);

const closing = /[”’」』）)》〉】"']/u;

/** The bounds of the sentence around a span: from the last sentence end before it to the next one, with its mark. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  while (from < start && (closing.test(text[from]!) || /\s/.test(text[from]!))) from++;
  let to = end;
  while (to < text.length && !endsSentence(text, to)) to++;
  if (to < text.length && text[to] !== '\n') to++;
  while (to < text.length && closing.test(text[to]!)) to++;
  return { start: from, end: to };
}

/** A full stop of Latin script only before white space: 3.5 and example.com go on. */
function endsSentence(text: string, at: number): boolean {
  const char = text[at]!;
  if (char === '.') return at + 1 >= text.length || /\s/.test(text[at + 1]!);
  return '。！？!?；\n'.includes(char);
}
