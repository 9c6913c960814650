/**
 * How briefings stand to pages, over the digest. The pages of `relations.jsonl` are in our own words and were
 * labelled before the rules were run on them; those with an id in t or u after the rules were written.
 */
import { describe, expect, it } from 'vitest';
import type { Relation } from '#lib/search/hits.ts';
import { isLater, latestDate } from '#lib/search/page-date.ts';
import type { PlannedPage } from '#lib/search/page-features.ts';
import { relate } from '#lib/search/related.ts';
import { itemsOf, matcher, searcher } from './over-digest.ts';
import { aBriefing } from './records.ts';

interface Page {
  id: string;
  title: string;
  text: string;
  published?: string;
}
interface Labelled extends Page {
  /** Number of the briefing in the digest, and how it stands to the page. */
  briefing: number;
  relation: Relation;
}
const pages = itemsOf<Labelled>('relations.jsonl');

function related({ title, text, published }: Page) {
  const mentions = matcher.openPage({ title }).match([title, ...text.split('\n')]);
  return searcher.related({ title, text, published, termIds: mentions.flat().map(({ id }) => id) }, 6);
}
const relationTo = (page: Page, briefing: number) =>
  related(page).find(({ briefingId }) => Number(briefingId.split('/')[1]) === briefing)?.relation;

describe('on labelled pages', () => {
  const told = pages.map((page) => ({ ...page, told: relationTo(page, page.briefing) }));

  it.each(['same_event', 'follow_up', 'same_policy', 'background'] as const)(
    'tells %s from others',
    (kind) => {
      const labelled = told.filter(({ relation }) => relation === kind);
      const claimed = told.filter((page) => page.told === kind);
      const right = labelled.filter((page) => page.told === kind);
      expect(labelled.length).toBeGreaterThanOrEqual(8);
      expect(right.length / labelled.length, 'found').toBeGreaterThanOrEqual(0.8);
      expect(right.length / claimed.length, 'right').toBeGreaterThanOrEqual(0.8);
    },
  );

  it('hardly ever calls another matter the same story', () => {
    const wrong = told.filter((page) => page.told === 'same_event' && page.relation !== 'same_event');
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('dates', () => {
  const page = pages.find(({ id }) => id === 's02')!;
  const text = page.text.replace('2020年11月25日，', '');

  it('make the same words a follow-up when the page was published later', () => {
    expect(relationTo({ ...page, text }, 36)).toBe('same_event');
    expect(relationTo({ ...page, text, published: '2020-11-27' }, 36)).toBe('same_event');
    expect(relationTo({ ...page, text, published: '2021-07-21' }, 36)).toBe('follow_up');
  });

  it('are read from the first lines where the page gives none', () => {
    expect(relationTo({ ...page, text: `2021年7月21日 ${text}` }, 36)).toBe('follow_up');
  });

  it('tell months and quarters apart, and days beyond the time in which news is retold', () => {
    expect(latestDate('2021年第一季度报告')).toBe('2021-03');
    expect(latestDate('2020/11/25 更新于2020年12月1日')).toBe('2020-12-01');
    expect(latestDate('2021年的愿望')).toBeUndefined();
    expect(isLater('2020-12', '2020-11-26')).toBe(true);
    expect(isLater('2020-11', '2020-11-26')).toBe(false);
    expect(isLater('2020-11-30', '2020-11-26')).toBe(false);
    expect(isLater('2020-12-04', '2020-11-26')).toBe(true);
    expect(isLater(undefined, '2020-11-26')).toBe(false);
    expect(isLater('2020-12-04', '第三期')).toBe(false);
  });
});

describe('policies', () => {
  it('that the base knows as drafts have a follow-up in their final form, whatever the date', () => {
    const final = {
      id: '',
      title: '平台反垄断指南正式印发',
      text: '关于平台经济领域的反垄断指南定稿，二选一、大数据杀熟怎么认定都写清楚了。市场监管总局说，算法不是挡箭牌，平台搜索降权也算。',
    };
    expect(relationTo(final, 15)).toBe('follow_up');
  });
});

it('puts the page’s own story first, though another briefing shares more', () => {
  const page: PlannedPage = {
    features: [],
    date: undefined,
    terms: new Set(),
    title: '潮汐电站并网',
    lead: '',
    body: '潮汐电站并网',
  };
  const thing = { label: '潮汐电站', forms: ['潮汐电站'], value: 8, isSubject: true };
  const candidates = [
    { briefingId: 'wind', score: 60, beside: 50, things: [{ ...thing, label: '海风', forms: ['海风'] }] },
    { briefingId: 'tide', score: 30, beside: 22, things: [thing] },
  ];
  const briefings = [
    aBriefing(1, { id: 'wind', headline: '海风电场扩建' }),
    aBriefing(2, { id: 'tide', headline: '潮汐电站并网，养殖户转产' }),
  ];
  const found = relate(page, candidates, (id) => ({
    briefing: briefings.find((briefing) => briefing.id === id)!,
    entities: [],
    policies: [],
    issued: '2020-11-26',
  }));
  expect(found.map(({ briefingId, relation }) => [briefingId, relation])).toEqual([
    ['tide', 'same_event'],
    ['wind', 'background'],
  ]);
});
