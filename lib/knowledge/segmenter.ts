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

const glue = /^[由据与对向被把将从在和已则也称说是]$/;

/** Guessed words often hold a function word at an end: 由国科, 电则. */
function unglued(text: string): string[] {
  if (!/^[\u4e00-\u9fff]+$/.test(text)) return [text];
  const head = /^[由据与对向被把将从在和已是]/.test(text) ? 1 : 0;
  const tail = text.length - head > 1 && /[则也称说是]$/.test(text) ? 1 : 0;
  if (head + tail === 0) return [text];
  return [text.slice(0, head), text.slice(head, text.length - tail), text.slice(text.length - tail)].filter(
    (part) => part !== '',
  );
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
      for (const part of token.tag === 'x' && token.text.length > 1 ? unglued(token.text) : [token.text]) {
        const tag = part === token.text ? token.tag : glue.test(part) ? 'p' : token.tag;
        out.push({ text: part, tag, start: at, end: at + part.length });
        at += part.length;
      }
    }
    if (kept.size > 400) kept.clear();
    kept.set(text, out);
    return out;
  };
}
