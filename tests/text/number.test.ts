import { describe, expect, it } from 'vitest';
import { chineseNumber, findNumbers } from '#lib/text/number.ts';

describe('numbers in print', () => {
  it.each([
    ['三十二', '32', ''],
    ['一千零五', '1005', ''],
    ['两', '2', ''],
    ['一点五万亿', '1.5', '万亿'],
    ['十二万', '12', '万'],
  ])('reads the numeral %s', (text, value, magnitude) => {
    expect(chineseNumber(text)).toEqual({ value, magnitude });
  });

  it('leaves words alone that only begin like numerals', () => {
    expect(chineseNumber('统一')).toBeNull();
    expect(chineseNumber('')).toBeNull();
  });

  it('keeps digits and magnitude apart and remembers 多 and 余', () => {
    const [first, second] = findNumbers('新设网点1200余个，服务3.5万多户');
    expect(first).toMatchObject({ values: ['1200'], more: '余', chinese: false });
    expect(second).toMatchObject({ values: ['3.5'], magnitude: '万', more: '多' });
  });

  it.each(['40亿元至55亿元', '40～55亿元', '40亿—55亿元'])('reads %s as one range', (text) => {
    expect(findNumbers(text).map((n) => n.values)).toEqual([['40', '55']]);
  });

  it('brings a range of two magnitudes to the last one', () => {
    expect(findNumbers('8000万至1.2亿人')[0]).toMatchObject({ values: ['0.8', '1.2'], magnitude: '亿' });
  });

  it('says where each number stands', () => {
    const text = '甲厂产能5万片，乙厂七万片';
    for (const n of findNumbers(text)) expect(text.slice(n.start, n.end)).toMatch(/^(?:5万|七万)$/);
  });
});
