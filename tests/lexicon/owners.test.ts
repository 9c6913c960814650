import { describe, expect, it } from 'vitest';
import { entry, found, matcherOf } from './matching.ts';

describe('two entities of one name', () => {
  const matcher = matcherOf([
    entry('harbour', 'company', '海港数科', ['港数'], ['集装箱', '码头']),
    entry('hong-kong', 'company', '香港数据中心', ['港数'], ['服务器', '机房']),
  ]);

  it('are told apart by the topics of each', () => {
    expect(found(matcher, '港数在码头部署了集装箱识别系统。')).toEqual(['港数=harbour']);
    expect(found(matcher, '港数的机房新增一批服务器。')).toEqual(['港数=hong-kong']);
  });

  it('are both given where nothing tells them apart', () => {
    const [mentions] = matcher.match(['港数公布了年报。']);
    expect(mentions).toEqual([{ start: 0, end: 2, id: 'harbour', also: ['hong-kong'] }]);
  });

  it('are told apart by a full name elsewhere on the page', () => {
    const [, second] = matcher.match(['香港数据中心今天开业。', '港数说，首批客户来自银行。']);
    expect(second).toEqual([{ start: 0, end: 2, id: 'hong-kong' }]);
  });
});

describe('an entity’s topics', () => {
  it('speak for a name with an everyday sense', () => {
    const bare = [entry('boat', 'product', '飞鱼')];
    const text = '船厂说，飞鱼的吃水只有半米。';
    expect(found(matcherOf(bare), text)).toEqual([]);
    const known = [entry('boat', 'product', '飞鱼', [], ['船厂', '吃水', '无人艇'])];
    expect(found(matcherOf(known), text)).toEqual(['飞鱼=boat']);
  });
});
