import { describe, expect, it } from 'vitest';
import { briefing, read, readAll, typeOf } from './reading.ts';

describe('entities of a text', () => {
  it('finds a person by post and the organisation the post is of', () => {
    const found = read(['沧岚科技首席技术官欧阳若谷表示，新一代样机已经下线。']);
    expect(typeOf(found, '欧阳若谷')).toBe('person');
    expect(typeOf(found, '沧岚科技')).toBe('company');
    expect(found.entities.find((e) => e.name === '欧阳若谷')?.role).toBe('沧岚科技首席技术官');
  });

  it('reads foreign names up to the verb', () => {
    const found = read(['该院研究员埃米尔·桑德斯认为，标准还不成熟。']);
    expect(typeOf(found, '埃米尔·桑德斯')).toBe('person');
  });

  it('keeps two people of one name apart and one person in two briefings together', () => {
    const apart = readAll([
      briefing(['沧岚科技董事长李明远说，订单充足。'], { n: 1 }),
      briefing(['滨海大学计算机学院教授李明远认为，基础研究不能等。'], { n: 2 }),
    ]);
    expect(apart.entities.filter((e) => e.name === '李明远')).toHaveLength(2);
    const together = readAll([
      briefing(['沧岚科技董事长李明远说，订单充足。'], { n: 1 }),
      briefing(['沧岚科技董事长、总裁李明远表示，将扩建工厂。'], { n: 2 }),
    ]);
    expect(together.entities.filter((e) => e.name === '李明远')).toMatchObject([{ briefings: [1, 2] }]);
  });

  it('takes names in brackets and 以下简称 for aliases', () => {
    const found = read(['沧岚量子计算（宁波）有限公司（以下简称沧岚量子）与中国量子产业协会（CQIA）签约。']);
    expect(found.entities.find((e) => e.name.startsWith('沧岚量子计算'))?.aliases).toContain('沧岚量子');
    expect(typeOf(found, 'CQIA')).toBe('organization');
  });

  it('lets one known company speak for the others of a list', () => {
    const found = read(['首批伙伴包括华为、沧岚科技、墨屿智能等8家企业。']);
    expect(typeOf(found, '沧岚科技')).toBe('company');
    expect(typeOf(found, '墨屿智能')).toBe('company');
  });

  it('does not cut a known name out of other words', () => {
    const found = read(['新工艺可提高通信质量，小米和大豆的种植面积也有增加。']);
    expect(typeOf(found, '高通')).toBeUndefined();
    expect(typeOf(found, '小米')).toBeUndefined();
  });

  it('covers inner names by the longer one', () => {
    const found = read(['北京大学与深圳证券交易所举办论坛。']);
    expect(typeOf(found, '北京大学')).toBe('university');
    expect(typeOf(found, '北京')).toBeUndefined();
    expect(typeOf(found, '深圳')).toBeUndefined();
  });

  it('reads Traditional text and prints names as they stand', () => {
    const found = read(['沧嵐電子董事長歐陽若谷表示，台積電的產能已經滿載。']);
    expect(typeOf(found, '歐陽若谷')).toBe('person');
    expect(typeOf(found, '台積電')).toBe('company');
  });

  it('every item says where it was read', () => {
    const text = '5月9日，工业和信息化部在合肥召开2023全国算力大会，沧岚科技展出“沧澜7号”芯片。';
    for (const entity of read([text]).entities) {
      const { start, end } = entity.evidence;
      expect(
        [entity.name, ...entity.aliases].some(
          (form) => text.slice(start, end).includes(form) || form.includes(text.slice(start, end)),
        ),
      ).toBe(true);
    }
  });

  it('gives offsets in the whole paragraph however long it is', () => {
    const filler = '这一段只是为了把文字拉长而写。'.repeat(400);
    const text = `${filler}沧岚科技董事长欧阳若谷表示，新厂投资27亿元。`;
    const found = read([text]);
    const person = found.entities.find((e) => e.name === '欧阳若谷');
    expect(text.slice(person!.evidence.start, person!.evidence.end)).toBe('欧阳若谷');
    const figure = found.figures.find((f) => f.value === '27');
    expect(text.slice(figure!.evidence.start, figure!.evidence.end)).toContain('27');
    expect(figure!.evidence.quote.length).toBeLessThan(60);
  });

  it('takes time in proportion to the text', () => {
    const paragraph = '沧岚科技董事长李明远表示，公司4月在合肥投产，年产能120万片，同比增长15%。';
    const many = (n: number) =>
      readAll(Array.from({ length: n }, (_, i) => briefing([paragraph.repeat(8)], { n: i + 1 })));
    many(5);
    const time = (n: number) => {
      const begin = process.cpuUsage();
      many(n);
      const used = process.cpuUsage(begin);
      return used.user + used.system;
    };
    const small = Math.min(time(10), time(10));
    expect(Math.min(time(80), time(80))).toBeLessThan(small * 8 * 2.5);
  });
});
