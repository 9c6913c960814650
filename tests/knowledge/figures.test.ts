import { describe, expect, it } from 'vitest';
import { figureCases } from './figure-cases.ts';
import { read } from './reading.ts';

describe('figures of a text', () => {
  it('keeps growth printed along as the change of the amount', () => {
    const { figures } = read(['今年1—4月，全市软件业收入820亿元，同比增长9.1%。']);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({
      value: '820',
      unit: '亿元',
      change: '同比+9.1%',
      period: '2023-01/2023-04',
    });
  });

  it('makes growth that stands alone a figure of its own', () => {
    const { figures } = read(['4月份，光缆产量同比下降6.4%。']);
    expect(figures).toMatchObject([
      { subject: '光缆', value: '6.4', unit: '%', change: '同比-6.4%', period: '2023-04' },
    ]);
  });

  it('binds the numbers of a 分别 list to their subjects', () => {
    const { figures } = read(['面板、电池、整机分别实现产值12亿元、30亿元和45亿元。']);
    expect(figures.map((f) => [f.subject, f.value])).toEqual([
      ['面板', '12'],
      ['电池', '30'],
      ['整机', '45'],
    ]);
  });

  it('takes the level reached as the figure and the level left as its change', () => {
    const { figures } = read(['机房的用电量由80万千瓦时降到52万千瓦时。']);
    expect(figures).toMatchObject([{ value: '52', unit: '万千瓦时', change: '由80万千瓦时' }]);
  });

  it('reads numbers in brackets as said of the name before them', () => {
    const { figures } = read(['增速居前的是松江区（18.2%）和金山区（12.6%）。']);
    expect(figures.map((f) => [f.subject, f.value])).toEqual([
      ['松江区', '18.2'],
      ['金山区', '12.6'],
    ]);
  });

  it('reads a table row by row, with unit, growth and the period of its caption', () => {
    const { figures } = read([
      '2023年1—4月主要指标',
      '指标\t单位\t数值\t同比\n光模块产量\t万只\t960\t12.5%\n路由器产量\t万台\t310\t-4.1%',
    ]);
    expect(figures).toMatchObject([
      { subject: '光模块', value: '960', unit: '万只', change: '同比+12.5%', period: '2023-01/2023-04' },
      { subject: '路由器', value: '310', unit: '万台', change: '同比-4.1%', period: '2023-01/2023-04' },
    ]);
  });

  it('does not list a number of the title that the text repeats', () => {
    const { figures } = read(['星桥公司一季度订单达到73亿元。'], { title: '星桥公司订单73亿元' });
    expect(figures).toHaveLength(1);
  });

  it('gives the place of each figure in its paragraph', () => {
    const paragraph = '全省新建充电桩2.4万个，投资11亿元。';
    for (const { evidence, value } of read([paragraph]).figures) {
      expect(paragraph.slice(evidence.start, evidence.end)).toContain(value);
      expect(paragraph).toContain(evidence.quote);
    }
  });

  it('gives each year of a list its own figure', () => {
    const { figures } = read([
      '2020年至2022年，岚岫半导体营业收入分别为4.8亿元、9.6亿元和17.3亿元，净利润分别为0.2亿元、0.3亿元和2.1亿元。',
    ]);
    expect(figures.map((f) => [f.subject, f.period, f.value])).toEqual([
      ['岚岫半导体', '2020', '4.8'],
      ['岚岫半导体', '2021', '9.6'],
      ['岚岫半导体', '2022', '17.3'],
      ['岚岫半导体', '2020', '0.2'],
      ['岚岫半导体', '2021', '0.3'],
      ['岚岫半导体', '2022', '2.1'],
    ]);
  });

  it('cuts no name of a list at a character that elsewhere is a verb', () => {
    const { figures } = read(['品牌方面，苹果、华为、小米位居前列，份额分别为42.1%、24.6%和8.3%。']);
    expect(figures.map((f) => f.subject)).toEqual(['苹果', '华为', '小米']);
  });

  it('leaves a rounded number of the title to the text', () => {
    const { figures } = read(['星桥公司一季度订单达到73亿元。'], { title: '星桥公司订单逾七成来自海外' });
    expect(figures.map((f) => f.value)).toEqual(['73']);
  });

  it('takes 公司 for the company that is spoken of', () => {
    const { figures } = read(['松鹤电器股份有限公司一季度扭亏。公司计划投资26亿元，公司存货余额5.9亿元。']);
    expect(figures.map((f) => f.subject)).toEqual(['松鹤电器股份有限公司', '松鹤电器股份有限公司']);
  });

  it('does not say of a pollster what the pollster found', () => {
    const { figures } = read([
      '赛迪顾问4月8日发布的调查显示，国内已有18个汽车品牌推出订阅服务，车主首年开通率为34.7%，但次年续费率只有20.6%。',
    ]);
    expect(figures).toHaveLength(3);
    for (const { subject } of figures) expect(subject).not.toContain('赛迪');
    expect(figures[1]!.subject).toContain('车主');
  });

  it('finds amounts and most subjects in house styles that the model was not trained on', () => {
    let right = 0;
    let all = 0;
    for (const { title, paragraphs, figures: expected } of figureCases) {
      const { figures } = read(paragraphs, { title });
      for (const [value, unit, subject] of expected) {
        all++;
        const found = figures.filter((f) => f.value === value && f.unit === unit);
        expect(found, `${value}${unit}`).not.toHaveLength(0);
        if (found.some((f) => f.subject.includes(subject) || subject.includes(f.subject))) right++;
      }
    }
    expect(right / all).toBeGreaterThan(0.65);
  });
});
