import { describe, expect, it } from 'vitest';
import { resolveEntities } from '#lib/knowledge/resolve.ts';
import { knownNameSlips } from '#lib/knowledge/slips/names.ts';
import { briefing, read, readAll } from './reading.ts';

const forms = (found: ReturnType<typeof read>) => found.slips.map((slip) => slip.forms);

describe('slips of the source', () => {
  it('suggests one person of one post written two ways, with both places', () => {
    const found = readAll([
      briefing(['沧岚科技董事长陈立珂表示，订单充足。'], { n: 1 }),
      briefing(['去年的话还在耳边。', '沧岚科技董事长陈立轲认为，扩产要谨慎。'], { n: 4 }),
    ]);
    expect(found.slips).toMatchObject([
      {
        kind: 'name',
        type: 'person',
        forms: ['陈立珂', '陈立轲'],
        places: [
          { briefing: 1, paragraph: 0 },
          { briefing: 4, paragraph: 1 },
        ],
      },
    ]);
    const [slip] = found.slips;
    expect(slip?.places[1]?.quote).toContain('扩产要谨慎');
    // Suggested, not merged.
    expect(found.entities.filter((e) => e.type === 'person')).toHaveLength(2);
  });

  it('knows whose 董事长 is meant where the briefing only says 公司', () => {
    const found = readAll([
      briefing(['沧岚科技董事长杨立杰表示，订单充足。'], { n: 1 }),
      briefing(['沧岚科技召开年会。公司董事长杨立洁透露，新厂明年投产。'], { n: 2 }),
    ]);
    expect(forms(found)).toEqual([['杨立杰', '杨立洁']]);
  });

  it('leaves people of different organisations alone', () => {
    const found = readAll([
      briefing(['沧岚科技董事长李明表示，订单充足。'], { n: 1 }),
      briefing(['滨海智造董事长李鸣认为，扩产要谨慎。'], { n: 2 }),
    ]);
    expect(found.entities.map((e) => e.name)).toEqual(expect.arrayContaining(['李明', '李鸣']));
    expect(found.slips).toEqual([]);
  });

  it('leaves colleagues alone whose names only look alike, and people named side by side', () => {
    const colleagues = read([
      '滨海大学教授王建国认为，标准太多。',
      '滨海大学教授王建军指出，标准太少。',
      '沧岚科技总裁周文、副总裁周雯出席，周文表示满意。',
    ]);
    expect(colleagues.entities.map((e) => e.name)).toEqual(expect.arrayContaining(['王建国', '王建军']));
    expect(colleagues.slips).toEqual([]);
  });

  it('suggests a company whose name sounds alike in one briefing', () => {
    const found = read([
      '沧岚微电子股份有限公司5月8日宣布扩产。',
      '分析师指出，沧蓝微电子股份有限公司的产能将翻一番。',
    ]);
    expect(forms(found)).toEqual([['沧岚微电子股份有限公司', '沧蓝微电子股份有限公司']]);
  });

  it('leaves names alone that a place tells apart', () => {
    const found = read([
      '湖南省通信管理局5月8日发布通知。',
      '湖北省通信管理局5月9日发布通知。',
      '陕西省通信管理局通报了情况。',
      '山西省通信管理局开展了检查。',
    ]);
    expect(found.entities.map((e) => e.name)).toEqual(
      expect.arrayContaining([
        '湖南省通信管理局',
        '湖北省通信管理局',
        '陕西省通信管理局',
        '山西省通信管理局',
      ]),
    );
    expect(found.slips).toEqual([]);
  });

  it('suggests an amount whose point has moved', () => {
    const found = read(['沧岚科技一季度营收20.4亿元。', '沧岚科技一季度营收2.04亿元，低于预期。']);
    expect(found.slips).toMatchObject([
      { kind: 'figure', why: 'magnitude', forms: ['20.4亿元', '2.04亿元'] },
    ]);
  });

  it('suggests a rise that ends lower than it began', () => {
    const found = read(['行业规模将从2019年的9.3万亿元增至18.6亿元。']);
    expect(found.slips).toMatchObject([
      { kind: 'figure', why: 'direction', forms: ['9.3万亿元', '18.6亿元'] },
    ]);
  });

  it('takes one amount in two units, other amounts and true rises for what they are', () => {
    const found = read([
      '沧岚科技一季度营收20.4亿元。滨海智造一季度营收2.04亿元。',
      '沧岚科技一季度营收204000万元，净利润1.3亿元，员工由1.2万人增至1.5万人。',
      '其产能由80万片降到52万片。',
    ]);
    expect(found.figures.length).toBeGreaterThanOrEqual(5);
    expect(found.slips).toEqual([]);
  });
});

describe('slips against the base', () => {
  const base = {
    entities: [
      { id: 'li', name: '李明远', type: 'person' as const, aliases: [], posts: ['沧岚科技董事长'] },
      { id: 'canglan', name: '沧岚科技', type: 'company' as const, aliases: [] },
    ],
    policies: [],
  };
  const slips = (text: string) => {
    const { entities } = read([text]);
    return knownNameSlips(entities, resolveEntities(entities, base), base).map(({ forms }) => forms);
  };

  it('suggests the known person and the known company that a new name is one character away from', () => {
    expect(slips('沧岚科技董事长李明源表示，订单充足。')).toEqual([['李明源', '李明远']]);
    expect(slips('5月8日，沧蓝科技宣布扩产。')).toEqual([['沧蓝科技', '沧岚科技']]);
  });

  it('does not for a person of another organisation', () => {
    expect(slips('滨海智造总裁李明源表示，订单充足。')).toEqual([]);
  });
});
