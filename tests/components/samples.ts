/** A little of everything that a base says, all of it in Chinese. */
import type { Briefing, Bulletin, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping } from '#lib/model/reader.ts';
import type { BriefingRef, CardView } from '#lib/protocol/page.ts';

export const ref: BriefingRef = {
  id: '2021-03-04/01',
  n: 1,
  headline: '远山科技投产',
  section: '企业情报',
  bulletinDate: '2021-03-04',
  page: 3,
};
const source = { briefingId: ref.id, page: 3 };

export const entity: Entity = {
  id: 'yuanshan',
  name: '远山科技',
  type: 'company',
  aliases: ['远山'],
  line: '做工业传感器的公司。',
  posts: ['联盟理事长'],
  slip: '原文写作“远出”。',
  topics: [],
  briefings: [ref.id],
};
export const figure = (id: string, period: string): Figure => ({
  id,
  briefingId: ref.id,
  subject: '望江厂',
  metric: '产量',
  value: '12',
  unit: '万台',
  amounts: [120_000],
  baseUnit: '台',
  qualifier: '超',
  period,
  change: '同比增长三成',
  source,
});
export const policy: Policy = {
  id: 'banfa',
  name: '传感器管理办法',
  aliases: [],
  line: '管传感器的接入。',
  issuer: '某部',
  kind: 'regulation',
  steps: [
    { status: 'draft', note: '先在两省试行', date: '2020-11', source },
    { status: 'issued', date: '2021-03', source },
  ],
  region: '远山省',
  targets: [{ text: '覆盖九成', date: '2025' }],
  topics: [],
  briefings: [ref.id],
};
export const view: CardView = {
  id: entity.id,
  type: 'company',
  name: entity.name,
  entity,
  figures: [figure('1', '2019'), figure('2', '2020')],
  briefings: [ref],
  seeAlso: [{ id: policy.id, name: policy.name, type: 'policy' }],
  clippingCount: 1,
};
export const policyView: CardView = {
  id: policy.id,
  type: 'policy',
  name: policy.name,
  policy,
  figures: view.figures,
  briefings: view.briefings,
  seeAlso: [],
  clippingCount: 0,
};

export const bulletin: Bulletin = {
  id: '2021-03-04',
  date: '2021-03-04',
  title: '信息产业简报',
  source: 'digest',
  sections: ['企业情报'],
  fingerprint: '1',
  addedAt: 0,
};
export const briefing: Briefing = {
  id: ref.id,
  n: ref.n,
  headline: ref.headline,
  section: ref.section,
  page: 3,
  bulletinId: bulletin.id,
  title: '远山科技投产',
  subtitle: '年产十二万台',
  dateline: '2021-03-03',
  topics: [],
  paragraphs: ['远山科技在望江投产。'],
  terms: [],
  related: [],
};
export const clipping: Clipping = {
  id: 'c',
  page: { url: 'https://news.example.cn/a', title: '望江新闻' },
  quote: { exact: '远山科技在望江投产。', prefix: '', suffix: '' },
  entityIds: [],
  note: '要再看',
  tags: [],
  createdAt: 0,
  updatedAt: 0,
};
