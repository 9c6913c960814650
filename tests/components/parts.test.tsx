import { describe, expect, it } from 'vitest';
import { BriefingList } from '#components/briefing/BriefingList.tsx';
import { MarkedParagraph } from '#components/briefing/MarkedParagraph.tsx';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { AccessNotice } from '#components/page/AccessNotice.tsx';
import { PageTerms } from '#components/page/PageTerms.tsx';
import { groupHits } from '#components/search/hits.ts';
import { Marked } from '#components/search/Marked.tsx';
import { SearchResults } from '#components/search/SearchResults.tsx';
import { FigureTable } from '#components/term/FigureTable.tsx';
import { TermPage } from '#components/term/TermPage.tsx';
import { failureCodes } from '#lib/protocol/result.ts';
import type { TabAccess } from '#lib/protocol/surface.ts';
import { render, textOf } from './render.tsx';

const nothing = () => {};

describe('related briefings', () => {
  const briefing = {
    id: 'a/01',
    n: 1,
    headline: '潮汐电站并网',
    section: '要闻',
    bulletinDate: '2020-11-26',
  };
  const all = ['same_event', 'follow_up', 'same_policy', 'background'] as const;

  it.each(['zh-CN', 'zh-TW', 'en'] as const)(
    'say how they stand to the page, each kind in its own words, in %s',
    (language) => {
      const labels = all.map((relation) =>
        textOf(render(<BriefingList briefings={[{ briefing, relation }]} />, language)).replace(
          /潮汐电站.*/,
          '',
        ),
      );
      expect(new Set(labels).size).toBe(all.length);
      expect(labels).not.toContain('');
    },
  );

  it('have no such words where they are listed for another reason', () => {
    expect(textOf(render(<BriefingList briefings={[briefing]} />))).toMatch(/^潮汐电站并网/);
  });
});

describe('marked text', () => {
  const text = '中移动<b>与“小米”签约&共建';

  it('reads as the text alone, whatever the spans', () => {
    const spanSets: [number, number][][] = [
      [],
      [[0, 3]],
      [
        [0, 3],
        [8, 10],
      ],
      [
        [2, 5],
        [3, 6],
      ],
      [[10, 99]],
    ];
    for (const spans of spanSets) {
      expect(textOf(render(<Marked text={text} spans={spans} />))).toBe(text);
      const mentions = spans.map(([start, end]) => ({
        start,
        end,
        term: { id: 'x', name: 'x', type: 'company' as const },
      }));
      expect(textOf(render(<MarkedParagraph text={text} mentions={mentions} />))).toBe(text);
    }
  });

  it('marks exactly the span', () => {
    expect(render(<Marked text="紫光展锐发布" spans={[[0, 4]]} />)).toBe('<mark>紫光展锐</mark>发布');
  });

  it('leads from a name to its page', () => {
    const html = render(
      <MarkedParagraph
        text="在乌镇"
        mentions={[{ start: 1, end: 3, term: { id: 'wuzhen', name: '乌镇', type: 'place' } }]}
      />,
    );
    expect(html).toContain('href="#/term/wuzhen"');
    expect(html).toContain('group-where');
  });
});

describe('search results', () => {
  const props = { listId: 'l', query: '查无此物', activeId: undefined, onNearest: nothing, onMore: nothing };

  it('say that nothing was found, and offer the nearest', () => {
    expect(textOf(render(<SearchResults {...props} groups={[]} nearest={['小米集团']} />))).toMatch(
      /没有找到“查无此物”.*小米集团/,
    );
    expect(textOf(render(<SearchResults {...props} groups={[]} nearest={[]} />, 'en'))).toContain(
      'Nothing found',
    );
  });

  it('show kind, type, marked snippet and provenance', () => {
    const hit = {
      kind: 'entity' as const,
      id: 'unisoc',
      title: '紫光展锐',
      type: 'company' as const,
      snippet: { text: '手机芯片设计公司', spans: [[2, 4] as [number, number]] },
      provenance: '企业情报',
      score: 1,
    };
    const html = render(
      <SearchResults {...props} groups={groupHits([hit])} nearest={[]} activeId="l-entity-unisoc" />,
    );
    expect(html).toContain('<mark>芯片</mark>');
    expect(html).toContain('aria-selected="true"');
    expect(textOf(html)).toContain('企业情报');
  });
});

describe('what stands in the way', () => {
  it('is said in words for every code, with the way on', () => {
    for (const code of failureCodes) {
      for (const language of ['zh-CN', 'en'] as const) {
        const html = render(<FailureNotice code={code} onRetry={nothing} />, language);
        expect(textOf(html), code).not.toContain('failure.');
        expect(html).toContain('role="alert"');
        expect(html).toContain('<button');
      }
    }
  });

  it('is said for every state of a tab, with the buttons that change it', () => {
    const buttons = (access: TabAccess) =>
      render(
        <AccessNotice
          access={access}
          onRead={nothing}
          onAllowSite={nothing}
          onAllowAll={nothing}
          onSiteOn={nothing}
          onEverywhereOn={nothing}
        />,
      ).split('<button').length - 1;
    expect(buttons({ state: 'running', lasting: true, host: 'a.cn' })).toBe(0);
    expect(buttons({ state: 'running', lasting: false, host: 'a.cn' })).toBe(2);
    expect(buttons({ state: 'needs-access', lasting: false, host: 'a.cn' })).toBe(3);
    expect(buttons({ state: 'needs-access', lasting: false })).toBe(2);
    expect(buttons({ state: 'closed', lasting: false })).toBe(0);
    expect(buttons({ state: 'off-here', lasting: true, host: 'a.cn' })).toBe(1);
    expect(buttons({ state: 'off-everywhere', lasting: true, host: 'a.cn' })).toBe(1);
  });
});

describe('names of a page', () => {
  it('are not a wall: some at first, the rest on demand', () => {
    const terms = Array.from({ length: 40 }, (_, i) => ({
      term: { id: `t${i}`, name: `名字${i}`, type: 'company' as const },
      count: 2,
    }));
    const html = render(<PageTerms terms={terms} onJump={nothing} />);
    expect(html.match(/class="chip"/g)).toHaveLength(12);
    expect(textOf(html)).toContain('还有 28 个');
    expect(render(<PageTerms terms={terms.slice(0, 14)} onJump={nothing} />)).not.toContain('class="more"');
  });
});

describe('figures and policies', () => {
  const figure = {
    id: 'f1',
    briefingId: '2020-11-26/07',
    subject: '某项目',
    metric: '在建数',
    value: '12000',
    unit: '个',
    amounts: [12000],
    baseUnit: '个',
    period: '2020-01/2020-09',
    qualifier: '超',
    source: { briefingId: '2020-11-26/07', page: 19 },
  };

  it('show value, period and where they stand', () => {
    const html = render(<FigureTable figures={[figure]} withSource />);
    expect(textOf(html)).toMatch(/在建数某项目超12,000个2020年1—9月/);
    expect(html).toContain('href="#/briefing/2020-11-26/07"');
    expect(textOf(html)).toContain('第 19 页');
  });

  it('show each step of a policy with status, date and source', () => {
    const policy = {
      id: 'p',
      name: '某办法',
      aliases: [],
      line: '管一件事。',
      issuer: '某部',
      kind: 'regulation' as const,
      steps: [
        { status: 'draft' as const },
        {
          status: 'issued' as const,
          date: '2020-11',
          source: { briefingId: '2020-11-26/07', page: 20 },
        },
      ],
      region: 'national',
      targets: [{ text: '覆盖九成', date: '2025' }],
      topics: [],
      briefings: ['2020-11-26/07'],
    };
    const text = textOf(
      render(
        <TermPage
          view={{
            id: 'p',
            type: 'policy',
            name: '某办法',
            policy,
            figures: [],
            briefings: [],
            seeAlso: [],
            clippingCount: 0,
          }}
          clippings={[]}
        />,
      ),
    );
    for (const part of [
      '草案',
      '日期不详',
      '已发布',
      '2020年11月',
      '第 20 页',
      '某部',
      '全国',
      '2025年',
      '覆盖九成',
    ]) {
      expect(text).toContain(part);
    }
  });
});
