import { expect, test } from 'vitest';
import { subjectBeside, tellingFirst } from '#components/card/figures-order.ts';
import type { Figure } from '#lib/model/knowledge.ts';

const figure = (id: string, more: Partial<Figure>): Figure => ({
  id,
  briefingId: '2021-03-01/01',
  subject: '某公司',
  metric: '营收',
  value: '10',
  unit: '亿元',
  amounts: [1e9],
  baseUnit: '元',
  source: { briefingId: '2021-03-01/01' },
  ...more,
});

test('figures with growth and period go first, the newest of them at the top', () => {
  const figures = [
    figure('bare', { unit: '' }),
    figure('old', { period: '2019', change: '同比+5%' }),
    figure('new', { period: '2020-01/2020-09', change: '同比+8%' }),
    figure('still', { period: '2020' }),
  ];
  expect(tellingFirst(figures).map(({ id }) => id)).toEqual(['new', 'old', 'still', 'bare']);
});

test('a subject doesn’t repeat the name on the card', () => {
  const own = ['某公司', '某公司集团'];
  expect(subjectBeside('某公司', own)).toBe('');
  expect(subjectBeside('某公司集团的云业务', own)).toBe('云业务');
  expect(subjectBeside('另一家', own)).toBe('另一家');
});
