import { describe, expect, it } from 'vitest';
import { findQuantities } from '#lib/text/figure.ts';

const read = (text: string) => findQuantities(text).map((q) => `${q.qualifier ?? ''}${q.value}${q.unit}`);

describe('quantities', () => {
  it.each([
    ['营收超过36.5亿元', ['超过36.5亿元']],
    ['良率提高2.5个百分点', ['2.5个百分点']],
    ['派出近400名工程师', ['近400名']],
    ['大约有六成用户', ['6成']],
    ['只要两三分钟', ['2～3分钟']],
    ['单价18元左右', ['左右18元']],
    ['募资5亿港元至7亿港元', ['5～7亿港元']],
    ['连接数突破2.6亿', ['突破2.6亿']],
    ['百分之四十五的门店', ['45%']],
    ['时延降到20毫秒以内', ['以内20毫秒']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '第3名和第十二届',
    '2023年5月12日',
    '5G和4K信号',
    '型号为Z8100的芯片',
    '未来五年和近10年',
    '三个方面、两大问题',
    '下午3:30开始',
    '“8601”工程',
    '全市统一管理',
    '28岁的工程师',
    '出口连续三年增长，创近9年新高',
    '计划用两年时间建成两条链路',
    '三部门联合印发',
  ])('leaves out what only looks like one: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['处20万元以上100万元以下罚款', '20～100', '万元'],
    ['建设4座至6座机房', '4～6', '座'],
    ['周期12个月～18个月', '12～18', '个月'],
  ])('reads two ends with their units as one range: %s', (text, value, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, unit }]);
  });

  it('does not take a change from one level to another for a range', () => {
    expect(findQuantities('由4座至6座')).toHaveLength(2);
  });

  it('keeps durations that are said of something', () => {
    expect(read('工程历时30个月')).toEqual(['30个月']);
    expect(read('寿命长达15年')).toEqual(['15年']);
  });

  it('gives offsets of the number and of its unit', () => {
    const text = '全年新建基站约1.3万座，其中室内站占四成';
    for (const q of findQuantities(text)) {
      expect(text.slice(q.numberStart, q.unitEnd)).toMatch(/^(?:1\.3万座|四成)$/);
      expect(q.start).toBeLessThanOrEqual(q.numberStart);
    }
  });
});
