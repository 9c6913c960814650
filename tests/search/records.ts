/** A small base of our own for the tests of search. */
import { openWords, type Words } from '#lib/lexicon/words.ts';
import type { Briefing, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping } from '#lib/model/reader.ts';
import { createSearcher, type Records, type Searcher } from '#lib/search/open.ts';
import { buildWords } from '#tools/lexicon/word-sources.ts';

let words: Words | undefined;
export const realWords = (): Words => {
  words ??= openWords(buildWords());
  return words;
};

export const aBriefing = (n: number, more: Partial<Briefing>): Briefing => ({
  id: `2020-11-26/${String(n).padStart(2, '0')}`,
  bulletinId: '2020-11-26',
  n,
  section: '产业环境',
  title: '标题',
  headline: '提要',
  topics: [],
  paragraphs: ['正文'],
  terms: [],
  related: [],
  page: n,
  ...more,
});

export const briefings = [
  aBriefing(1, {
    headline: '温岭潮汐电站并网，滩涂养殖户获转产补偿',
    paragraphs: [
      '温岭潮汐电站11月20日并网。电站由海潮能源建设，采用双向贯流机组，总投资42亿元，年发电量1.2亿度。',
      '海缆送出工程同时竣工，滩涂养殖户拿到转产补偿。',
    ],
    terms: ['潮汐电站', '潮汐能', '贯流机组', 'tidal power', '转产补偿'],
    topics: ['海洋能源'],
  }),
  aBriefing(2, {
    headline: '钱塘古琴社把减字谱做成字库',
    paragraphs: ['钱塘古琴社花三年把减字谱做成可输入的字库，免费开放。海潮能源资助了排版软件。'],
    terms: ['减字谱', '古琴字库', 'guqin notation'],
    section: '技术情报',
  }),
  aBriefing(3, {
    headline: '高原冷链：藏北牦牛肉四十八小时到华东',
    paragraphs: ['那曲到上海的冷链专列开行，牦牛肉四十八小时到货，运费每吨2300元。'],
    terms: ['冷链专列', '牦牛肉', 'cold chain'],
  }),
];

const thing = { line: '', topics: [], briefings: ['2020-11-26/01'] };
export const entities: Entity[] = [
  {
    ...thing,
    id: 'haichao',
    name: '海潮能源',
    type: 'company',
    aliases: ['海潮能源集团', 'Haichao Energy'],
    briefings: ['2020-11-26/01', '2020-11-26/02'],
  },
  { ...thing, id: 'wenling', name: '温岭', type: 'place', aliases: [] },
  {
    ...thing,
    id: 'guqin',
    name: '钱塘古琴社',
    type: 'organization',
    aliases: [],
    briefings: ['2020-11-26/02'],
  },
];
export const policies: Policy[] = [
  {
    ...thing,
    id: 'rules',
    name: '潮间带转产补偿办法',
    aliases: [],
    kind: 'regulation',
    steps: [{ status: 'issued' }],
    targets: [],
  },
];
export const figures: Figure[] = [
  {
    id: '2020-11-26/01/f01',
    briefingId: '2020-11-26/01',
    subject: '温岭潮汐电站',
    metric: '总投资',
    value: '42',
    unit: '亿元',
    amounts: [42e8],
    baseUnit: '元',
    source: { briefingId: '2020-11-26/01' },
  },
];
export const clippings: Clipping[] = [
  {
    id: 'c1',
    page: { url: 'https://tide.example/news', title: '潮汐发电小史' },
    quote: { exact: '拦坝式潮汐发电最早的尝试', prefix: '', suffix: '' },
    entityIds: [],
    note: '周报用',
    tags: ['海洋'],
    createdAt: 1,
    updatedAt: 1,
  },
];

export const records: Records = {
  bulletins: [{ id: '2020-11-26', date: '2020-11-26', title: '试刊' }],
  briefings,
  entities,
  policies,
  figures,
  clippings,
};

export const aSearcher = (more: Partial<Records> = {}): Searcher =>
  createSearcher({ ...records, ...more }, realWords());
