import { describe, expect, it } from 'vitest';
import { cardKey } from '#components/card/card-keys.ts';
import { glanceOf } from '#components/card/glance.ts';
import type { Figure } from '#lib/model/knowledge.ts';
import type { CardView } from '#lib/protocol/page.ts';

const figure = (id: string, period?: string, change?: string): Figure => ({
  id,
  briefingId: '2020-11-26/01',
  subject: '某公司',
  metric: '营收',
  value: '12',
  unit: '亿元',
  amounts: [1_200_000_000],
  baseUnit: '元',
  source: { briefingId: '2020-11-26/01', page: 3 },
  ...(period && { period }),
  ...(change && { change }),
});
const ref = (n: number, bulletinDate: string) => ({
  id: `${bulletinDate}/0${n}`,
  n,
  headline: '一条',
  section: '企业情报',
  bulletinDate,
});
const view = (more: Partial<CardView> = {}): CardView => ({
  id: 'x',
  type: 'company',
  name: '某公司',
  figures: [],
  briefings: [],
  seeAlso: [],
  clippingCount: 0,
  ...more,
});

describe('a glance', () => {
  it('has the figure of the latest period, quarters and years by their end', () => {
    const of = (...periods: (string | undefined)[]) =>
      glanceOf(view({ figures: periods.map((period, i) => figure(String(i), period)) })).figure?.period;
    expect(of('2019', '2020Q3', '2020-01/2020-06')).toBe('2020Q3');
    expect(of('2020', '2020Q3')).toBe('2020');
    expect(of(undefined, '2018-05')).toBe('2018-05');
    expect(of()).toBeUndefined();
  });

  it('has the latest step of a policy instead, whatever their order', () => {
    const policy = {
      id: 'p',
      name: '某办法',
      aliases: [],
      line: '管一件事。',
      kind: 'regulation' as const,
      steps: [
        { status: 'issued' as const, date: '2020-11' },
        { status: 'draft' as const, date: '2020-03' },
      ],
      targets: [],
      topics: [],
      briefings: [],
    };
    const glance = glanceOf(view({ type: 'policy', policy, figures: [figure('a', '2020')] }));
    expect(glance.step?.status).toBe('issued');
    expect(glance.figure).toBeUndefined();
    expect(glance.more).toBe(true);
  });

  it('has the newest briefing', () => {
    const briefings = [ref(1, '2020-11-20'), ref(2, '2020-11-26'), ref(3, '2020-11-26')];
    expect(glanceOf(view({ briefings })).source?.id).toBe('2020-11-26/02');
  });

  it('doesn’t repeat an office that the line says, in full or in short', () => {
    const shown = (line: string, ...posts: string[]) =>
      glanceOf(
        view({
          type: 'person',
          entity: {
            id: 'x',
            name: '某人',
            type: 'person',
            aliases: [],
            line,
            topics: [],
            briefings: [],
            posts,
          },
        }),
      ).posts;
    expect(shown('云岭通信的董事长、总裁，主张开放。', '云岭通信董事长、总裁')).toEqual([]);
    expect(shown('云岭董事长兼总裁，主张开放。', '云岭通信股份有限公司董事长、总裁')).toEqual([]);
    expect(shown('经济学者，主张开放。', '清川大学特聘教授')).toEqual(['清川大学特聘教授']);
    expect(shown('云岭通信总裁。', '云岭通信总裁', '某协会副会长')).toEqual(['某协会副会长']);
  });

  it('offers more only where there is more', () => {
    expect(glanceOf(view({ briefings: [ref(1, '2020-11-26')], figures: [figure('a')] })).more).toBe(false);
    expect(glanceOf(view({ figures: [figure('a'), figure('b')] })).more).toBe(true);
    expect(glanceOf(view({ seeAlso: [{ id: 'y', name: 'y', type: 'policy' }] })).more).toBe(true);
  });
});

describe('keys of a card', () => {
  const press = (key: string, more = {}) => ({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...more,
  });

  it('lead back and forward, also from a field', () => {
    expect(cardKey(press('ArrowLeft', { altKey: true }), 'field')).toBe('back');
    expect(cardKey(press('ArrowRight', { altKey: true }), 'button')).toBe('forward');
  });

  it('leave typing and the buttons’ own Enter alone, and all chords of others', () => {
    expect(cardKey(press('p'), 'field')).toBeUndefined();
    expect(cardKey(press('Enter'), 'button')).toBeUndefined();
    expect(cardKey(press('Enter'), 'card')).toBe('expand');
    expect(cardKey(press('p', { ctrlKey: true }), 'card')).toBeUndefined();
    expect(cardKey(press('p'), 'button')).toBe('pin');
  });
});
