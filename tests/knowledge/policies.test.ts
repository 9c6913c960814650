import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const first = (text: string) => read([text]).policies[0];

describe('policies of a text', () => {
  it('binds the short name and finds issuer, date and status', () => {
    expect(
      first(
        '5月8日，滨海市工业和信息化局印发《滨海市云服务发展行动计划（2023—2025年）》（以下简称《行动计划》），提出到2025年培育服务商50家。',
      ),
    ).toMatchObject({
      name: '滨海市云服务发展行动计划（2023—2025年）',
      aliases: ['行动计划'],
      kind: 'plan',
      status: 'issued',
      date: '2023-05-08',
      issuer: '滨海市工业和信息化局',
      region: '滨海市',
      targets: [{ date: '2025' }],
    });
  });

  it.each([
    ['有关部门就《网络货运管理办法（征求意见稿）》征集意见。', 'in_consultation'],
    ['立法机关审议《算法责任法（草案）》。', 'draft'],
    ['管理部门正在修订《频谱使用规定》。', 'revised_draft'],
    ['《机房节能标准（试行）》适用于新建机房。', 'piloting'],
    ['主管部门将于年底前出台《数据出境清单管理办法》。', 'announced'],
    ['《网络拍卖条例》自6月1日起施行。', 'in_force'],
  ])('reads the status of %s', (text, status) => {
    expect(first(text)?.status).toBe(status);
  });

  it('takes reports, rankings and papers for works', () => {
    const { policies, entities } = read(['会上发布了《中国光通信发展报告（2023年）》和《算力白皮书》。']);
    expect(policies).toEqual([]);
    expect(entities.filter((e) => e.type === 'work').map((e) => e.name)).toEqual([
      '中国光通信发展报告（2023年）',
      '算力白皮书',
    ]);
  });

  it('finds campaigns in quotation marks and lists them as programmes too', () => {
    const { policies, entities } = read(['全省近日启动“护网清源”专项行动。']);
    expect(policies).toMatchObject([{ kind: 'campaign' }]);
    expect(entities.some((e) => e.type === 'programme' && e.aliases.includes('护网清源'))).toBe(true);
  });

  it('holds two spellings of one instrument together', () => {
    const { policies } = read(['市政府公布《滨海市数据条例（草案）》。', '《滨海市数据条例》共八章。']);
    expect(policies).toHaveLength(1);
  });
});
