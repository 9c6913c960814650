import { describe, expect, it } from 'vitest';
import { plain } from '#lib/search/mainland.ts';
import { aSearcher } from './records.ts';

const searcher = aSearcher();
const found = (query: string) => searcher.search(query, 20).hits.map(({ kind, id }) => `${kind} ${id}`);
const first = '2020-11-26/01';

describe('a query finds', () => {
  it.each([
    ['潮汐电站', `briefing ${first}`],
    ['潮汐電站', `briefing ${first}`],
    ['haichao', 'entity haichao'],
    ['haichaonengyuan', 'entity haichao'],
    ['hcny', 'entity haichao'],
    ['Haichao Energy', 'entity haichao'],
    ['tidal power', `briefing ${first}`],
    ['海朝能源', 'entity haichao'],
    ['钱塘古琴设', 'entity guqin'],
    ['潮汐电站什么时候并网的？', `briefing ${first}`],
    ['42亿', `briefing ${first}`],
    ['拦坝式', 'clipping c1'],
    ['转产补偿办法', 'policy rules'],
    ['chaoxi', `briefing ${first}`],
    ['tid', `briefing ${first}`],
    ['haichaonengy', 'entity haichao'],
  ])('%s → %s', (query, hit) => {
    expect(found(query)).toContain(hit);
  });

  it('briefings of a company whose other name was typed', () => {
    expect(found('海潮能源集团')).toEqual(
      expect.arrayContaining([`briefing ${first}`, 'briefing 2020-11-26/02']),
    );
  });
});

describe('a query stays silent', () => {
  it.each(['特种玻璃', '潮汐电站 量子纠缠', 'zzyzx', '养鸽子', '失业率'])('on %s', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('and offers what would find something', () => {
    const { nearest } = searcher.search('潮汐电站 量子纠缠', 10);
    expect(nearest.length).toBeGreaterThan(0);
    for (const query of nearest) expect(found(query).length).toBeGreaterThan(0);
  });

  it('on nothing typed', () => {
    for (const query of ['', '  ', '“”', '-', '的', '？']) expect(() => found(query)).not.toThrow();
    expect(found('')).toEqual([]);
  });
});

describe('the syntax', () => {
  it('leaves out what has a word with a minus', () => {
    expect(found('海潮能源 -古琴')).not.toContain('briefing 2020-11-26/02');
  });

  it('wants a phrase in quotation marks as it stands', () => {
    expect(found('“拿到转产补偿”')).toEqual([`briefing ${first}`]);
    expect(found('“补偿转产”')).toEqual([]);
  });

  it('filters by type, section, issue and source', () => {
    expect(found('类型:公司 海潮')).toEqual(['entity haichao']);
    expect(found('栏目:技术情报 海潮能源')).toEqual(expect.arrayContaining(['briefing 2020-11-26/02']));
    expect(found('栏目:技术情报 海潮能源')).not.toContain(`briefing ${first}`);
    expect(found('期:2021 海潮能源')).toEqual([]);
    expect(found('来源:tide.example 潮汐')).toEqual(['clipping c1']);
  });

  it('finds figures by value', () => {
    expect(found('>40亿')).toEqual(['figure 2020-11-26/01/f01']);
    expect(found('>42亿')).toEqual([]);
    expect(found('40亿..45亿元')).toEqual(['figure 2020-11-26/01/f01']);
  });
});

describe('a hit', () => {
  it('marks the very text that was found', () => {
    for (const hit of searcher.search('潮汐电站', 20).hits) {
      for (const [start, end] of hit.snippet.spans)
        expect(plain(hit.snippet.text.slice(start, end))).toMatch(/潮汐电站|潮汐|电站/);
    }
    const [briefing] = searcher.search('转产补偿', 20).hits.filter((hit) => hit.id === first);
    expect(briefing!.snippet.spans.length).toBeGreaterThan(0);
  });

  it('says where it stands', () => {
    const [hit] = searcher.search('潮汐电站', 20).hits.filter(({ kind }) => kind === 'briefing');
    expect(hit!.provenance).toBe('产业环境 · 2020-11-26 · p. 1');
  });

  it('is at most one of so many', () => {
    expect(searcher.search('海潮能源', 2).hits).toHaveLength(2);
  });
});
