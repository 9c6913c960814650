import { describe, expect, it } from 'vitest';
import { parseQuery, readAmount } from '#lib/search/query.ts';

describe('what is typed', () => {
  it('falls into pieces, phrases and words to leave out', () => {
    const { pieces, without } = parseQuery('风电 “海上风电” -光伏');
    expect(pieces).toEqual([
      { text: '海上风电', exact: true },
      { text: '风电', exact: false },
    ]);
    expect(without).toEqual(['光伏']);
  });

  it.each([
    ['类型:公司 风电', { types: ['company'], figuresOnly: false }],
    ['type:policy', { types: ['policy'], figuresOnly: false }],
    ['期：2020-11', { types: [], figuresOnly: false, issue: '2020-11' }],
    ['issue:2020', { types: [], figuresOnly: false, issue: '2020' }],
    ['来源:example.org', { types: [], figuresOnly: false, source: 'example.org' }],
    ['栏目:海外借鉴', { types: [], figuresOnly: false, section: '海外借鉴' }],
    ['类型:数据', { types: [], figuresOnly: true }],
  ])('%s is a filter', (typed, filters) => {
    expect(parseQuery(typed).filters).toEqual(filters);
  });

  it('keeps a colon that is no filter', () => {
    expect(parseQuery('比分3:2').pieces).toEqual([{ text: '比分3:2', exact: false }]);
    expect(parseQuery('类型:没有的').pieces).toEqual([{ text: '类型:没有的', exact: false }]);
  });

  it.each([
    ['>1000亿', 1000e8, true, false],
    ['>1000亿', 1000.1e8, true, true],
    ['≥1000亿', 1000e8, true, true],
    ['<3万', 29_999, true, true],
    ['3万..5万台', 40_000, true, true],
    ['3万~5万', 50_001, true, false],
  ])('%s asks for amounts: %d', (typed, amount, isRange, inside) => {
    const { range } = parseQuery(typed);
    expect(range !== undefined).toBe(isRange);
    expect(amount >= range!.least && amount <= range!.most).toBe(inside);
  });

  it('a number with a unit has a value', () => {
    expect(readAmount('35.8万亿元')).toEqual({ value: 35.8e12, unit: '元' });
    expect(readAmount('1,200台')).toEqual({ value: 1200, unit: '台' });
    expect(readAmount('风电')).toBeUndefined();
  });
});
