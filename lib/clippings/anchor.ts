/**
 * Finds a kept quotation in a page's text again: where it was, else by its neighbourhood, else with white
 * space, width and case folded, and at last approximately. Tolerance doesn't scale down to short quotations:
 * 华 is no trace of 华为. What isn't found is a state to be shown, never a loss. Pure.
 */
import type { TextPosition, TextQuote } from '#lib/model/reader.ts';
import { approximate } from './approximate.ts';
import { foldAll, unfoldSpan } from './fold.ts';

export interface Anchor {
  start: number;
  end: number;
  how: 'position' | 'context' | 'folded' | 'approximate';
}

/** From this length on a quotation says by itself where it belongs. */
const tellingLength = 12;
/** A shorter one needs so many characters of its neighbourhood beside it. */
const contextNeeded = 4;
/** A word that stands more often than this is not looked at everywhere. */
const mostOccurrences = 2_000;

/** Where the quotation stands in `text` (UTF-16 offsets), or undefined when it isn't there now. */
export function anchorQuote(text: string, quote: TextQuote, position?: TextPosition): Anchor | undefined {
  if (position && text.slice(position.start, position.end) === quote.exact) {
    return { start: position.start, end: position.end, how: 'position' };
  }
  const exact = byContext(text, quote, position?.start);
  if (exact) return { ...exact, how: 'context' };

  const folded = foldAll(text);
  const plain = (part: string) => foldAll(part).text;
  const plainQuote = { exact: plain(quote.exact), prefix: plain(quote.prefix), suffix: plain(quote.suffix) };
  if (!plainQuote.exact) return undefined;
  const again = byContext(folded.text, plainQuote);
  if (again) return { ...unfoldSpan(folded, again.start, again.end), how: 'folded' };

  if (plainQuote.exact.length < tellingLength) return undefined;
  const near = approximate(folded.text, plainQuote.exact);
  return near && { ...unfoldSpan(folded, near.start, near.end), how: 'approximate' };
}

/** The occurrence whose neighbourhood is most like the quotation's; of equals the nearest to where it was. */
function byContext(
  text: string,
  quote: TextQuote,
  wasAt?: number,
): { start: number; end: number } | undefined {
  const { exact, prefix, suffix } = quote;
  let best: { start: number; score: number } | undefined;
  let at = text.indexOf(exact);
  for (let n = 0; at >= 0 && n < mostOccurrences; n++) {
    const score = commonEnd(text, at, prefix) + commonStart(text, at + exact.length, suffix);
    const nearer =
      best && wasAt !== undefined ? Math.abs(at - wasAt) < Math.abs(best.start - wasAt) : best === undefined;
    if (!best || score > best.score || (score === best.score && nearer)) best = { start: at, score };
    at = text.indexOf(exact, at + 1);
  }
  if (!best) return undefined;
  const needed = exact.length >= tellingLength ? 0 : Math.min(contextNeeded, prefix.length + suffix.length);
  return best.score >= needed ? { start: best.start, end: best.start + exact.length } : undefined;
}

function commonEnd(text: string, at: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && n < at && text[at - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  return n;
}

function commonStart(text: string, at: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && at + n < text.length && text[at + n] === suffix[n]) n++;
  return n;
}
