import { describe, expect, it } from 'vitest';
import {
  byYear,
  entitySorts,
  eventsOf,
  figureSorts,
  fits,
  sortEntities,
  sortFigures,
  sortPolicies,
  tableRow,
} from '#components/browse/listed.ts';
import { hostFrom } from '#components/settings/host.ts';
import { barOf, periodEnd, seriesOf } from '#components/term/figure-series.ts';
import type { Figure, Policy } from '#lib/model/knowledge.ts';
import { parseRoute } from '../../entrypoints/library/route.ts';

const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  id,
  briefingId: '2020-11-26/07',
  subject: '甲公司',
  metric: '产量',
  value: '10',
  unit: '万台',
  amounts: [100_000],
  baseUnit: '台',
  source: { briefingId: '2020-11-26/07' },
  ...more,
});
const policy = (id: string, more: Partial<Policy> = {}): Policy => ({
  id,
  name: id,
  aliases: [],
  line: id,
  kind: 'notice',
  steps: [{ status: 'issued', date: '2020-05' }],
  targets: [],
  topics: [],
  briefings: [],
  ...more,
});
const compare = new Intl.Collator('zh-CN').compare;

describe('narrowing a list', () => {
  it('takes every word, in any case and width, and an empty query takes all', () => {
    expect(fits('ｕｎｉsoc 芯片', ['紫光展锐', '芯片设计公司', 'UNISOC'])).toBe(true);
    expect(fits('芯片 汽车', ['芯片设计公司'])).toBe(false);
    expect(fits('  ', [])).toBe(true);
  });
});

describe('orders', () => {
  it('lose no row, whatever they go by', () => {
    const entities = ['乙', '甲', '丙'].map((name, i) => ({ name, type: 'company' as const, briefings: i }));
    for (const by of entitySorts) {
      expect(sortEntities(entities, by, compare).sort(byName)).toEqual([...entities].sort(byName));
    }
    const rows = ['3', '1', '2'].map((id) => ({ figure: figure(id) }));
    for (const by of figureSorts) {
      for (const down of [true, false]) expect(sortFigures(rows, by, down, compare)).toHaveLength(3);
    }
  });

  it('put the same size in other units side by side, and never weigh money against percent', () => {
    const rows = [
      figure('a', { amounts: [5], baseUnit: '元' }),
      figure('b', { amounts: [90], baseUnit: '%' }),
      figure('c', { amounts: [7], baseUnit: '元' }),
    ].map((f) => ({ figure: f }));
    const order = sortFigures(rows, 'value', true, compare).map(({ figure: f }) => f.id);
    expect(order.join('')).toMatch(/^(bca|cab)$/);
  });

  it('put the newest policy first and those without a date last', () => {
    const undated = policy('u', { steps: [{ status: 'draft' }] });
    const late = policy('l', { steps: [{ status: 'draft', date: '2020-11-02' }] });
    expect(sortPolicies([undated, policy('m'), late]).map(({ id }) => id)).toEqual(['l', 'm', 'u']);
  });
});

describe('the life of policies', () => {
  it('holds every dated step and deadline once, oldest first', () => {
    const one = policy('a', {
      steps: [
        { status: 'draft', date: '2019' },
        { status: 'announced' },
        { status: 'issued', date: '2020-05' },
      ],
      targets: [{ text: '覆盖九成', date: '2025' }, { text: '不限期' }],
    });
    const events = eventsOf([policy('b', { steps: [{ status: 'issued', date: '2020-01-02' }] }), one]);
    expect(events.map(({ date }) => date)).toEqual(['2019', '2020-01-02', '2020-05', '2025']);
    expect(byYear(events).map(([year, members]) => [year, members.length])).toEqual([
      ['2019', 1],
      ['2020', 2],
      ['2025', 1],
    ]);
  });
});

describe('figures over time', () => {
  it('compare only the same subject, metric and unit, at different periods', () => {
    const figures = [
      figure('1', { period: '2020Q3' }),
      figure('2', { period: '2019Q3' }),
      figure('3', { period: '2019Q3' }),
      figure('4', { period: '2018', unit: '台' }),
      figure('5', { period: '2018', subject: '乙公司' }),
      figure('6'),
      figure('7', { period: '2017', amounts: [1, 2] }),
    ];
    expect(seriesOf(figures).map(({ points }) => points.map(({ id }) => id))).toEqual([['2', '1']]);
  });

  it('stand in the order of their ends', () => {
    const periods = ['2020', '2020Q3', '2020-01/2020-10', '2019-12-31'];
    expect(periods.sort((a, b) => periodEnd(a).localeCompare(periodEnd(b)))).toEqual([
      '2019-12-31',
      '2020Q3',
      '2020-01/2020-10',
      '2020',
    ]);
  });

  it('have bars within the room, growth and loss on their own sides of zero', () => {
    const amounts = [-2, 0, 6];
    for (const amount of amounts) {
      const { start, length } = barOf(amount, amounts);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + length).toBeLessThanOrEqual(100.001);
    }
    expect(barOf(-2, amounts)).toEqual({ start: 0, length: 25 });
    expect(barOf(6, amounts)).toEqual({ start: 25, length: 75 });
  });
});

describe('a row that is copied', () => {
  it('is one line of cells, and never a formula', () => {
    expect(tableRow(['产量\n(台)', '=HYPERLINK("x")', '-1.8', '-cmd', '+34%'])).toBe(
      `产量 (台)\t'=HYPERLINK("x")\t-1.8\t'-cmd\t'+34%`,
    );
  });
});

describe('sites that are typed', () => {
  it('are hosts, however they were written', () => {
    expect(hostFrom(' https://News.Example.cn/a?b ')).toBe('news.example.cn');
    expect(hostFrom('example.com:8080')).toBe('example.com');
    expect(hostFrom('*.example.com')).toBe('example.com');
    expect(hostFrom('localhost')).toBe('localhost');
    for (const wrong of ['', 'two words.com', 'nonsense', 'ftp://a.example', 'http://', 'a..b', 'com.']) {
      expect(hostFrom(wrong)).toBeUndefined();
    }
  });
});

describe('addresses of lists', () => {
  it('carry what the list is narrowed to', () => {
    expect(parseRoute('#/entities?type=person&q=%E9%83%91')).toEqual({
      page: 'entities',
      params: { type: 'person', q: '郑' },
    });
    expect(parseRoute('#/policies?view=timeline')).toEqual({
      page: 'policies',
      params: { view: 'timeline' },
    });
    expect(parseRoute('#/settings')).toEqual({ page: 'settings' });
  });
});

function byName(a: { name: string }, b: { name: string }): number {
  return compare(a.name, b.name);
}
