/** What search and related briefings reach on our own labelled sets, over the digest as it stands. */
import { describe, expect, it } from 'vitest';
import { itemsOf, matcher, searcher } from './over-digest.ts';

interface Item {
  relevant: Record<string, number>;
}

const number = (id: string) => String(Number(id.split('/').at(-1)));

function reached<T extends Item>(all: readonly T[], answer: (item: T) => string[]) {
  let reciprocal = 0;
  let silent = 0;
  let wrong = 0;
  const wanted = all.filter(({ relevant }) => Object.keys(relevant).length > 0);
  for (const item of all) {
    const found = answer(item).slice(0, 10);
    const at = found.findIndex((n) => item.relevant[n]);
    if (!wanted.includes(item)) wrong += found.length > 0 ? 1 : 0;
    else if (found.length === 0) silent++;
    if (at >= 0) reciprocal += 1 / (at + 1);
  }
  return {
    mrr: reciprocal / wanted.length,
    empty: silent / wanted.length,
    wrong: wrong / (all.length - wanted.length),
  };
}

it.each([
  ['紫光展锐', 'unisoc'],
  ['展锐', 'unisoc'],
  ['工信部', 'miit'],
  ['小米', 'xiaomi'],
])('%s finds who bears the name before those in whose names it only stands', (query, id) => {
  const { hits } = searcher.search(query, 20);
  expect(hits.find((hit) => hit.kind === 'entity')?.id).toBe(id);
});

describe('on the labelled sets', () => {
  it('related briefings come first, and pages about other things stay without', () => {
    const pages = itemsOf<Item & { title: string; text: string }>('pages.jsonl');
    const { mrr, empty, wrong } = reached(pages, ({ title, text }) => {
      const mentions = matcher.openPage({ title }).match([title, ...text.split('\n')]);
      const termIds = mentions.flat().map((mention) => mention.id);
      return searcher.related({ title, text, termIds }, 10).map((hit) => number(hit.briefingId));
    });
    expect(mrr).toBeGreaterThanOrEqual(0.95);
    expect(empty).toBeLessThanOrEqual(0.05);
    expect(wrong).toBeLessThanOrEqual(0.1);
  });

  it('queries of every kind find theirs, and others find nothing', () => {
    const queries = itemsOf<Item & { q: string; kind: string }>('queries.jsonl');
    const answer = ({ q }: { q: string }) =>
      searcher
        .search(q, 400)
        .hits.filter((hit) => hit.kind === 'briefing')
        .map((hit) => number(hit.id));
    const { mrr, empty, wrong } = reached(queries, answer);
    expect(mrr).toBeGreaterThanOrEqual(0.93);
    expect(empty).toBeLessThanOrEqual(0.04);
    expect(wrong).toBeLessThanOrEqual(0.03);
    for (const kind of new Set(queries.map((query) => query.kind))) {
      if (kind === 'none') continue;
      expect(
        reached(
          queries.filter((query) => query.kind === kind),
          answer,
        ).mrr,
        kind,
      ).toBeGreaterThan(0.85);
    }
  });
});
