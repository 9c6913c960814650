/** The piece of a text that shows why it was found, with the matching spans in it. */
import { normalise } from '#lib/text/normalise.ts';
import type { Snippet } from './hits.ts';

/** Characters shown. */
const room = 96;

/** Every occurrence of the folded `forms` in `text`, as UTF-16 offsets, in order, the longest at each place. */
export function spansOf(text: string, forms: readonly string[]): [number, number][] {
  const { text: folded, offsets } = normalise(text);
  const spans: [number, number][] = [];
  for (const form of forms) {
    if (form === '') continue;
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      const last = at + form.length - 1;
      if (isCutOut(folded, at, last)) continue;
      spans.push(offsets ? [offsets[at]!, offsets[last]! + 1] : [at, last + 1]);
    }
  }
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: [number, number][] = [];
  for (const span of spans) if (span[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(span);
  return apart;
}

/** A Latin form inside a longer Latin word isn't it. */
function isCutOut(folded: string, first: number, last: number): boolean {
  const isLetter = (at: number) => /[a-z0-9]/.test(folded[at] ?? '');
  return (isLetter(first) && isLetter(first - 1)) || (isLetter(last) && isLetter(last + 1));
}

/** The stretch of `texts` where the most different forms stand close together; the beginning when none does. */
export function snippetOf(texts: readonly string[], forms: readonly string[]): Snippet {
  let best: { text: string; spans: [number, number][]; first: number; worth: number } | undefined;
  for (const text of texts) {
    const spans = spansOf(text, forms);
    spans.forEach(([start], i) => {
      const near = spans.slice(i).filter(([, end]) => end - start <= room - 16);
      const worth = new Set(near.map(([from, to]) => text.slice(from, to))).size;
      if (!best || worth > best.worth) best = { text, spans, first: start, worth };
    });
  }
  if (!best) return { text: clip(texts.find(Boolean) ?? '', 0).text, spans: [] };
  const { text, from, lead } = clip(best.text, best.first);
  const shift = from - lead;
  const spans = best.spans
    .map(([start, end]): [number, number] => [start - shift, end - shift])
    .filter(([start, end]) => start >= lead && end <= text.length);
  return { text, spans };
}

/** About `room` characters around `at`, from the beginning of a sentence where one is near. */
function clip(text: string, at: number): { text: string; from: number; lead: number } {
  if (text.length <= room) return { text, from: 0, lead: 0 };
  const sentence = Math.max(
    ...['。', '；', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, at - 1) + 1),
  );
  let from = at - sentence <= room / 2 ? sentence : at - 24;
  from = Math.max(0, Math.min(from, text.length - room));
  const to = Math.min(text.length, from + room);
  const lead = from > 0 ? '…' : '';
  return { text: lead + text.slice(from, to) + (to < text.length ? '…' : ''), from, lead: lead.length };
}
