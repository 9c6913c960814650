import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Base, openBase } from '#lib/base/base.ts';
import { changeClipping, removeClipping, saveClipping } from '#lib/base/clippings.ts';
import { installDigest } from '#lib/base/digest.ts';
import { createFinder, type Finder } from '#lib/base/finder.ts';
import { createMatching } from '#lib/base/matching.ts';
import { write } from '#lib/base/write.ts';
import { openWords } from '#lib/lexicon/words.ts';
import type { Issue, Policy } from '#lib/model/knowledge.ts';
import { createSearcher } from '#lib/search/open.ts';
import { buildWords } from '#tools/lexicon/word-sources.ts';
import { anEntity, anIssue } from './issue.ts';
import { aClipping } from './reader.ts';

const words = buildWords();
let base: Base;
let names = 0;
const finder = (): Finder =>
  createFinder(
    base,
    createMatching(base, async () => words),
    async () => words,
  );
const ids = async (query: string, by = finder()) =>
  (await by.search({ query, limit: 20 })).hits.map(({ kind, id }) => `${kind} ${id}`);

/** An issue of one briefing about `subject`. */
function issueAbout(id: string, subject: string, version = 'v1'): Issue {
  const issue = anIssue(version, id);
  const [briefing] = issue.briefings;
  const about = {
    ...briefing!,
    headline: `${subject}有了进展`,
    paragraphs: [`${subject}本周开工。`],
    related: [],
  };
  return { ...issue, briefings: [about], entities: [], policies: [], figures: [] };
}

beforeEach(() => {
  base = openBase(`finder ${names++}`);
});

describe('the index follows the base', () => {
  it('finds briefings, things and figures of an installed digest', async () => {
    await installDigest(base, anIssue('v1'), 1);
    const found = await ids('艾克米');
    expect(found).toContain('entity acme');
    expect(found).toContain('briefing 2020-11-26/01');
    expect(found).toContain('figure 2020-11-26/01/f01');
  });

  it('finds a bulletin that was added later, and no longer what was replaced', async () => {
    const by = finder();
    await installDigest(base, issueAbout('2020-11-26', '跨海大桥'), 1);
    expect(await ids('跨海大桥', by)).toEqual(['briefing 2020-11-26/01']);
    await installDigest(base, issueAbout('2020-11-27', '海上风电'), 2);
    expect(await ids('海上风电', by)).toEqual(['briefing 2020-11-27/01']);
    await installDigest(base, issueAbout('2020-11-26', '深水港口', 'v2'), 3);
    expect(await ids('跨海大桥', by)).toEqual([]);
    expect(await ids('深水港口', by)).toEqual(['briefing 2020-11-26/01']);
  });

  it('indexes an added bulletin without touching the segments of others', async () => {
    const by = finder();
    await installDigest(base, issueAbout('2020-11-26', '跨海大桥'), 1);
    await ids('跨海大桥', by);
    const before = await base.pieces.toCollection().primaryKeys();
    await installDigest(base, issueAbout('2020-11-27', '海上风电'), 2);
    await ids('海上风电', by);
    const after: string[] = await base.pieces.toCollection().primaryKeys();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('merges many small segments, and answers as before', async () => {
    const by = finder();
    for (let day = 1; day <= 12; day++) {
      await installDigest(
        base,
        issueAbout(`2021-01-${String(day).padStart(2, '0')}`, `第${day}号海上风电场`),
        day,
      );
      await ids('风电', by);
    }
    await by.settled();
    const heads = (await base.pieces.toCollection().primaryKeys()).filter((key) => /^search\/\d+$/.test(key));
    expect(heads.length).toBeLessThan(8);
    expect((await ids('海上风电场', by)).length).toBe(12);
    expect((await ids('海上风电场')).length).toBe(12);
  });

  it('forgets a thing that is gone and finds an edited one by its new name', async () => {
    const by = finder();
    await installDigest(base, anIssue('v1'), 1);
    await ids('艾克米', by);
    await write(base, 'terms', [base.entities], async () => {
      await base.entities.delete('grid');
      await base.entities.put({ ...anEntity('acme', '巨石实业', ['2020-11-26/01']), changedAt: 2 });
    });
    expect(await ids('类型:programme 新格局', by)).toEqual([]);
    expect(await ids('类型:公司 巨石实业', by)).toEqual(['entity acme']);
  });

  it('finds clippings as they are kept, changed and removed', async () => {
    const by = finder();
    await saveClipping(base, aClipping('c1', { quote: { exact: '潮汐发电站并网', prefix: '', suffix: '' } }));
    expect(await ids('潮汐发电站', by)).toEqual(['clipping c1']);
    await changeClipping(base, 'c1', { note: '留给周报' }, 5);
    expect(await ids('周报', by)).toEqual(['clipping c1']);
    await removeClipping(base, 'c1');
    expect(await ids('潮汐发电站', by)).toEqual([]);
  });

  it('starts again from what is kept, and builds anew when a piece is lost', async () => {
    await installDigest(base, anIssue('v1'), 1);
    const found = await ids('艾克米');
    expect(await ids('艾克米')).toEqual(found);
    await base.pieces.where('key').startsWith('search/').delete();
    expect(await ids('艾克米')).toEqual(found);
  });

  it('asked many times at once builds one index', async () => {
    await installDigest(base, anIssue('v1'), 1);
    const by = finder();
    const all = await Promise.all(Array.from({ length: 5 }, () => ids('艾克米', by)));
    expect(new Set(all.map(String)).size).toBe(1);
    const heads = (await base.pieces.toCollection().primaryKeys()).filter((key) => /^search\/\d+$/.test(key));
    expect(heads).toHaveLength(2);
  });
});

describe('the worker and the command line', () => {
  it('give the same answers', async () => {
    const issue = anIssue('v1');
    await installDigest(base, issue, 1);
    const { bulletin, ...records } = issue;
    const searcher = createSearcher({ bulletins: [bulletin], ...records, clippings: [] }, openWords(words));
    for (const query of ['艾克米', '新格局', 'aikemi', '4亿', '>3亿', '测试', '没有这样的东西']) {
      expect(await finder().search({ query, limit: 20 })).toEqual(searcher.search(query, 20));
    }
  });
});

describe('related briefings', () => {
  it('are given with their reference and what is shared, and not for a page about something else', async () => {
    const issue = issueAbout('2020-11-26', '');
    const texts = {
      headline: '潮汐电站并网发电，渔民转产有了补偿',
      paragraphs: ['温岭的潮汐电站采用双向贯流机组，滩涂养殖户获得转产补偿，海缆送出工程同时竣工。'],
      terms: ['潮汐电站', '贯流机组', '转产补偿', '滩涂养殖'],
    };
    await installDigest(base, { ...issue, briefings: [{ ...issue.briefings[0]!, ...texts }] }, 1);
    const page = {
      title: '潮汐电站一年记',
      text: '贯流机组平稳运行，滩涂养殖户领到了转产补偿，海缆也通了。',
      limit: 5,
    };
    const [hit] = await finder().related(page);
    expect(hit?.briefing.id).toBe('2020-11-26/01');
    expect(hit?.shared).toContain('潮汐电站');
    const other = { title: '周末烘焙', text: '面团醒发一小时，烤箱预热二百度，出炉后放凉。', limit: 5 };
    expect(await finder().related(other)).toEqual([]);
  });

  it('say how they stand to the page: its story, or what came before it, or the policy behind it', async () => {
    const issue = anIssue('v1');
    const [first] = issue.briefings;
    const story = {
      ...first!,
      headline: '临海市征求《跨海货运管理办法》意见，艾克米船队先行',
      paragraphs: [
        '临海市交通局公布《跨海货运管理办法（征求意见稿）》，艾克米船队的滚装船先行试点，冷藏集装箱优先靠泊。',
      ],
      terms: ['跨海货运', '滚装船', '冷藏集装箱', '靠泊'],
      related: [],
    };
    const rule: Policy = {
      id: 'freight-rule',
      name: '跨海货运管理办法',
      aliases: [],
      line: '管跨海货运的办法。',
      issuer: '临海市',
      kind: 'regulation',
      steps: [{ status: 'in_consultation' }],
      targets: [],
      topics: ['跨海货运', '滚装船'],
      briefings: [story.id],
    };
    await installDigest(
      base,
      {
        ...issue,
        briefings: [story],
        entities: issue.entities
          .filter(({ id }) => id === 'acme')
          .map((acme) => ({ ...acme, briefings: [story.id] })),
        policies: [rule],
        figures: [],
      },
      1,
    );
    const by = finder();
    const relation = async (page: { title: string; text: string; published?: string }) =>
      (await by.related({ ...page, limit: 5 }))[0]?.relation;
    const text = '艾克米船队的滚装船先行，冷藏集装箱优先靠泊，跨海货运有了规矩。';
    expect(await relation({ title: '跨海货运管理办法征求意见', text })).toBe('same_event');
    expect(await relation({ title: '跨海货运管理办法正式施行', text })).toBe('follow_up');
    expect(await relation({ title: '船长的一天', text, published: '2021-06-01' })).toBe('same_policy');
  });
});
