/** A small issue of our own for the tests of the base. */
import type { Entity, Issue } from '#lib/model/knowledge.ts';

export function anEntity(id: string, name: string, briefings: string[], more: Partial<Entity> = {}): Entity {
  return {
    id,
    name,
    type: 'company',
    aliases: [],
    line: `${name} is a company`,
    topics: [],
    briefings,
    ...more,
  };
}

/** Two briefings of the issue `id`; `fingerprint` stands for its version. */
export function anIssue(fingerprint: string, id = '2020-11-26', more: Partial<Issue> = {}): Issue {
  const briefing = (n: number) => ({
    id: `${id}/0${n}`,
    bulletinId: id,
    n,
    section: '产业环境',
    title: `第${n}篇`,
    headline: `第${n}篇的提要`,
    page: n,
    topics: ['测试'],
    paragraphs: ['一段自己的话。'],
    terms: ['测试'],
    related: n === 1 ? [{ briefingId: `${id}/02`, kind: 'same_topic' as const, reason: '同一话题' }] : [],
  });
  return {
    bulletin: {
      id,
      title: `监测 ${id}`,
      date: id,
      sections: ['产业环境'],
      source: 'digest',
      fingerprint,
      addedAt: 0,
    },
    briefings: [briefing(1), briefing(2)],
    entities: [
      anEntity('acme', '艾克米公司', [`${id}/01`], { aliases: ['艾克米'] }),
      anEntity('grid', '新格局', [`${id}/01`, `${id}/02`], { type: 'programme' }),
    ],
    policies: [
      {
        id: 'grid-policy',
        name: '新格局',
        aliases: [],
        line: '一项计划',
        kind: 'programme',
        steps: [{ status: 'in_consultation', date: '2020-11' }],
        targets: [],
        topics: [],
        briefings: [`${id}/02`],
      },
    ],
    figures: [
      {
        id: `${id}/01/f01`,
        briefingId: `${id}/01`,
        subject: '艾克米',
        aboutId: 'acme',
        metric: '营收',
        value: '3',
        unit: '亿元',
        amounts: [3e8],
        baseUnit: '元',
        period: '2019',
        source: { briefingId: `${id}/01`, page: 1 },
      },
      {
        id: `${id}/01/f02`,
        briefingId: `${id}/01`,
        subject: '艾克米',
        aboutId: 'acme',
        metric: '营收',
        value: '4',
        unit: '亿元',
        amounts: [4e8],
        baseUnit: '元',
        period: '2020-01/2020-09',
        source: { briefingId: `${id}/01`, page: 1 },
      },
    ],
    ...more,
  };
}
