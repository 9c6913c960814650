/**
 * Words with their offsets, cut once a text and kept: several rules ask for the same sentence.
 */
import type { Segment } from './types.ts';

export interface Word {
  text: string;
  tag: string;
  start: number;
  end: number;
}

/** Wraps a {@link Segment}: results with offsets, remembered for the last texts. */
export function createWords(segment: Segment): (text: string) => Word[] {
  const kept = new Map<string, Word[]>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const out: Word[] = [];
    let at = 0;
    for (const token of segment(text)) {
      out.push({ text: token.text, tag: token.tag, start: at, end: at + token.text.length });
      at += token.text.length;
    }
    if (kept.size > 400) kept.clear();
    kept.set(text, out);
    return out;
  };
}
