import { describe, expect, it } from 'vitest';
import { findPeriods } from '#lib/text/period.ts';

const only = (text: string, issue = '2023-05-12') => findPeriods(text, issue).map((p) => p.period);

describe('periods in print', () => {
  it.each([
    ['今年前三季度', '2023-01/2023-09'],
    ['去年上半年', '2022-01/2022-06'],
    ['2021年第四季度', '2021Q4'],
    ['1—4月', '2023-01/2023-04'],
    ['今年1月至4月', '2023-01/2023-04'],
    ['前4个月', '2023-01/2023-04'],
    ['5月9日', '2023-05-09'],
    ['4月份', '2023-04'],
    ['到2027年底', '2027-12'],
    ['2024年至2026年', '2024/2026'],
    ['明年', '2024'],
    ['截至3月末', '2023-03'],
  ])('resolves %s against the day of issue', (text, period) => {
    expect(only(text)).toEqual([period]);
  });

  it('takes a month that lies ahead for one of the year before, unless it is announced', () => {
    expect(only('11月出货回升')).toEqual(['2022-11']);
    expect(only('将于11月投产')).toEqual(['2023-11']);
    expect(only('预计11月公布')).toEqual(['2023-11']);
  });

  it('marks points to be reached', () => {
    expect(findPeriods('到2030年', '2023-05-12')[0]).toMatchObject({ until: true });
    expect(findPeriods('2022年', '2023-05-12')[0]).toMatchObject({ until: false });
  });

  it('finds none in versions, models and ordinals', () => {
    expect(only('第三代产品X2021型用了3.0版协议')).toEqual([]);
  });
});
