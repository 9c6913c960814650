import { expect, test } from 'vitest';
import { rankTerms } from '#lib/page/rank.ts';

const term = (name: string, type: 'company' | 'place' | 'policy', count: number) => ({
  term: { id: name, name, type },
  count,
});

test('what the title names comes first, and what stands everywhere last', () => {
  const terms = [term('北京', 'place', 3), term('华为', 'company', 2), term('中兴通讯', 'company', 2)];
  const names = rankTerms(terms, '中兴通讯发布年报').map((item) => item.term.name);
  expect(names).toEqual(['中兴通讯', '华为', '北京']);
});

test('more mentions weigh more, and equals keep the order of reading', () => {
  const terms = [term('甲', 'company', 1), term('乙', 'company', 1), term('丙', 'company', 5)];
  expect(rankTerms(terms, '').map((item) => item.term.name)).toEqual(['丙', '甲', '乙']);
});
