import { expect, test } from 'vitest';
import { CardViews } from '#lib/page/card-views.ts';
import { failure, type Result } from '#lib/protocol/result.ts';

const view = (id: string) => ({
  id,
  type: 'company' as const,
  name: id,
  figures: [],
  briefings: [],
  seeAlso: [],
  clippingCount: 0,
});

function views(answer: (id: string) => Result<ReturnType<typeof view>>) {
  const asked: string[] = [];
  const kept = new CardViews((async (_: string, { id }: { id: string }) => {
    asked.push(id);
    return answer(id);
  }) as never);
  return { kept, asked };
}

test('a thing is asked for once, until what is shown may have changed', async () => {
  const { kept, asked } = views((id) => ({ ok: true, value: view(id) }));
  await Promise.all([kept.get('a'), kept.get('a'), kept.get('b')]);
  expect(asked).toEqual(['a', 'b']);
  kept.forget();
  await kept.get('a');
  expect(asked).toEqual(['a', 'b', 'a']);
});

test('what failed is asked for again', async () => {
  let working = false;
  const { kept, asked } = views((id) => (working ? { ok: true, value: view(id) } : failure('no-answer')));
  expect((await kept.get('a')).ok).toBe(false);
  working = true;
  expect((await kept.get('a')).ok).toBe(true);
  expect(asked).toEqual(['a', 'a']);
});

test('a long day on one page doesn’t keep everything', async () => {
  const { kept, asked } = views((id) => ({ ok: true, value: view(id) }));
  for (let i = 0; i < 100; i++) await kept.get(String(i));
  await kept.get('99');
  expect(asked).toHaveLength(100);
  await kept.get('0');
  expect(asked).toHaveLength(101);
});
