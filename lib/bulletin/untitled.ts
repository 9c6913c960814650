/**
 * Sections in which nothing was taken for a title: their text would belong to no briefing and be lost. What looks like
 * a title of theirs becomes one: heads with a source below them, else the first head, else the section's own.
 */
import type { Judged } from './plain-heads.ts';

/** Characters of text that make a section worth a briefing; less is a motto or a note. */
const worthATitle = 60;

/** `judged` with a title in every section that has text. */
export function titleUntitled(judged: readonly Judged[]): Judged[] {
  const out: Judged[] = [];
  for (let start = 0; start < judged.length; ) {
    let end = start + 1;
    while (end < judged.length && judged[end]!.role !== 'section') end++;
    const part = judged.slice(start, end);
    for (const item of part[0]!.role === 'section' && lacksTitle(part) ? titled(part) : part) out.push(item);
    start = end;
  }
  return out;
}

function lacksTitle(part: readonly Judged[]): boolean {
  if (part.some(({ role }) => role === 'title')) return false;
  const text = part.filter(({ role }) => role === 'paragraph' || role === 'table');
  return text.reduce((sum, { block }) => sum + block.text.length, 0) >= worthATitle;
}

function titled(part: readonly Judged[]): Judged[] {
  const heads = part.filter(({ role }) => role === 'subhead');
  const sourced = part.filter(({ role }, i) => role === 'subhead' && part[i + 1]?.role === 'source');
  const chosen = new Set(sourced.length ? sourced : heads.slice(0, 1));
  const asTitle = (item: Judged, why: string): Judged => ({
    ...item,
    role: 'title',
    confidence: Math.min(item.confidence, 0.5),
    why: [...item.why, why],
  });
  if (!chosen.size) return [part[0]!, asTitle(part[0]!, 'a section of one text'), ...part.slice(1)];
  return part.map((item) => (chosen.has(item) ? asTitle(item, 'no other title in its section') : item));
}
