/** What the lab's components are fed: plausible, and at the edges of what there is. All invented. */
import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping, Operation } from '#lib/model/reader.ts';
import type { BriefingRef, CardView, PageTerm } from '#lib/protocol/page.ts';
import type { SearchHit } from '#lib/protocol/surface.ts';

const issue = '2021-03-04';

/** As long as titles of instruments get. */
export const longName =
  '关于进一步支持远山省新一代信息基础设施与工业互联网标识解析体系协同发展并推动中小企业数字化转型若干政策措施实施细则（试行）（2021年修订征求意见稿）';

export const briefing = (n: number, headline = `远山科技第${n}条产线投产，年产能再添一成`): BriefingRef => ({
  id: `${issue}/${String(n).padStart(2, '0')}`,
  n,
  headline,
  section: '企业情报',
  bulletinDate: issue,
  page: 10 + n,
});
export const briefings = Array.from({ length: 6 }, (_, i) => briefing(i + 1));
export const longBriefing = briefing(9, `${longName}公布，二十一家单位参与起草`);

export const entity: Entity = {
  id: 'yuanshan',
  name: '远山科技',
  type: 'company',
  aliases: ['远山', '远山科技股份有限公司', 'Farhill Technology'],
  line: '做工业传感器和边缘网关的公司，2009年成立于望江。',
  topics: ['传感器', '工业互联网'],
  slip: '原文一处写作“远出科技”。',
  briefings: briefings.map(({ id }) => id),
};
export const person: Entity = {
  id: 'shen-ruoxi',
  name: '沈若溪',
  type: 'person',
  aliases: [],
  line: '远山科技创始人，主张先做标准再做产品。',
  posts: ['远山科技董事长', '望江市工业互联网联盟理事长'],
  topics: [],
  briefings: [briefings[0]!.id],
};

export const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  id,
  briefingId: briefings[0]!.id,
  subject: '远山科技',
  aboutId: entity.id,
  metric: '营业收入',
  value: '12.6',
  unit: '亿元',
  amounts: [1_260_000_000],
  baseUnit: '元',
  source: { briefingId: briefings[0]!.id, page: 11 },
  ...more,
});
export const figures: Figure[] = [
  figure('1', { period: '2018', value: '7.9', amounts: [790_000_000] }),
  figure('2', { period: '2019', value: '9.4', amounts: [940_000_000], change: '同比+19%' }),
  figure('3', { period: '2020', qualifier: '约', change: '同比+34%' }),
  figure('4', {
    metric: '净利润增速',
    value: '-3.2',
    unit: '%',
    amounts: [-3.2],
    baseUnit: '%',
    period: '2019',
  }),
  figure('5', {
    metric: '净利润增速',
    value: '8.1',
    unit: '%',
    amounts: [8.1],
    baseUnit: '%',
    period: '2020',
  }),
  figure('6', {
    subject: `${longName}所涉企业`,
    metric: '参与单位数',
    value: '12000～15000',
    unit: '家',
    amounts: [12_000, 15_000],
    baseUnit: '家',
    period: '2020-01/2020-09',
    qualifier: '超',
  }),
];

export const policy: Policy = {
  id: 'biaoshi-guiding',
  name: '工业互联网标识管理规定',
  aliases: ['标识规定'],
  line: '规定谁可以发放标识、怎样登记和注销。',
  issuer: '远山省通信管理局',
  kind: 'regulation',
  steps: [
    { status: 'draft', date: '2019' },
    { status: 'in_consultation', date: '2020-06', note: '收到意见三百余条' },
    { status: 'issued', date: '2021-03-01', source: { briefingId: briefings[0]!.id, page: 12 } },
  ],
  region: '远山省',
  targets: [{ text: '规模以上企业标识覆盖率达到八成', date: '2023' }],
  topics: [],
  briefings: [briefings[0]!.id],
};
export const longPolicy: Policy = {
  ...policy,
  id: 'long',
  name: longName,
  steps: [{ status: 'revised_draft', date: '2021-02' }],
};
export const undatedPolicy: Policy = {
  ...policy,
  id: 'undated',
  name: '千企上云行动',
  kind: 'campaign',
  steps: [{ status: 'announced' }],
  targets: [],
};

export const terms: PageTerm[] = [
  { term: { id: 'yuanshan', name: '远山科技', type: 'company' }, count: 7 },
  { term: { id: 'long', name: longName, type: 'policy' }, count: 1 },
  { term: { id: 'shen-ruoxi', name: '沈若溪', type: 'person' }, count: 3 },
  { term: { id: 'gateway', name: '边缘网关', type: 'technology' }, count: 12 },
  { term: { id: 'wangjiang', name: '望江', type: 'place' }, count: 2 },
  ...Array.from(
    { length: 20 },
    (_, i): PageTerm => ({
      term: { id: `c${i}`, name: `江岸第${i + 1}电子厂`, type: 'company' },
      count: 1,
    }),
  ),
];
export const lines = new Map([
  ['yuanshan', entity.line],
  ['shen-ruoxi', person.line],
  ['long', policy.line],
]);

export const hit = (kind: SearchHit['kind'], id: string, title: string): SearchHit => ({
  kind,
  id,
  title,
  snippet: { text: '远山科技与望江港签约，改造二十台岸桥', spans: [[0, 4]] },
  provenance: `企业情报 · ${issue} · p. 11`,
  score: 1,
  ...(kind === 'entity' && { type: 'company' as const }),
  ...(kind === 'figure' && { briefingId: briefings[0]!.id }),
});
export const hits: SearchHit[] = [
  hit('entity', 'yuanshan', '远山科技'),
  hit('policy', 'long', longName),
  ...briefings.map(({ id, headline }) => hit('briefing', id, headline)),
  hit('figure', 'f', '营业收入 12.6 亿元'),
  hit('clipping', 'k', '沈若溪说，标准不是写出来的。'),
];

export const clipping: Clipping = {
  id: 'k',
  page: { url: 'https://news.example.cn/2021/0304', title: '望江港的二十台岸桥' },
  quote: { exact: '沈若溪说，标准不是写出来的，是用坏了三代设备才磨出来的。', prefix: '', suffix: '' },
  entityIds: ['shen-ruoxi'],
  note: '',
  tags: [],
  createdAt: Date.UTC(2021, 2, 4, 3, 20),
  updatedAt: Date.UTC(2021, 2, 4, 3, 20),
};
export const longClipping: Clipping = {
  ...clipping,
  id: 'long',
  page: { url: 'https://news.example.cn/very/long', title: longName },
  quote: { ...clipping.quote, exact: `${longName}。`.repeat(4) },
  note: '与第3篇对照：那里的口径是“规模以上”，这里是“全部”。',
  tags: ['口径', '标识解析', '要核对的数字'],
};

export const operations: Operation[] = [
  {
    id: 'o1',
    kind: 'mute',
    form: '远山',
    type: 'company',
    targetId: 'yuanshan',
    host: 'travel.example.cn',
    createdAt: clipping.createdAt,
  },
  { id: 'o2', kind: 'mute', form: longName, type: 'policy', targetId: 'long', createdAt: clipping.createdAt },
];

export const bulletin: Bulletin = {
  id: issue,
  title: `信息产业监测 ${issue}`,
  date: issue,
  sections: ['企业情报'],
  source: 'digest',
  fingerprint: 'lab',
  addedAt: 0,
};
export const fullBriefing = (ref: BriefingRef): Briefing => ({
  id: ref.id,
  bulletinId: issue,
  n: ref.n,
  section: ref.section,
  title: ref === longBriefing ? longName : '产线再添一条',
  headline: ref.headline,
  dateline: '2021-03-02',
  page: 11,
  topics: [],
  paragraphs: [
    '远山科技的第三条产线在望江投产，专做耐盐雾的位移传感器，年产能添了一成。',
    '沈若溪在现场说，先把标识规定里的登记走完，再谈扩产。',
  ],
  terms: [],
  related: [],
});

const view = (more: Partial<CardView>): CardView => ({
  id: entity.id,
  type: 'company',
  name: entity.name,
  entity,
  figures,
  briefings,
  seeAlso: [{ id: 'shen-ruoxi', name: '沈若溪', type: 'person' }],
  clippingCount: 2,
  ...more,
});
const { entity: _, ...bare } = view({
  figures: [],
  briefings: [briefings[0]!],
  seeAlso: [],
  clippingCount: 0,
});
export const companyView = view({});
export const personView: CardView = {
  ...bare,
  id: person.id,
  type: 'person',
  name: person.name,
  entity: person,
};
export const policyView: CardView = { ...bare, id: policy.id, type: 'policy', name: policy.name, policy };
export const longView: CardView = {
  ...bare,
  id: 'long',
  type: 'policy',
  name: longName,
  policy: longPolicy,
  figures,
  briefings: [...briefings, longBriefing],
};
