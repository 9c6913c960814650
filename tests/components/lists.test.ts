import { describe, expect, it } from 'vitest';
import { libraryLinks } from '#components/links.tsx';
import { firstTerms } from '#components/page/first-terms.ts';
import { groupHits, hitHref, rowsOf } from '#components/search/hits.ts';
import { byGroup, byType } from '#components/term/groups.ts';
import { groupOf } from '#lib/model/groups.ts';
import { type TermType, termTypes } from '#lib/model/kinds.ts';
import type { PageTerm } from '#lib/protocol/page.ts';
import type { SearchHit } from '#lib/protocol/surface.ts';
import { parseRoute } from '../../entrypoints/library/route.ts';
import { withTextFragment } from '../../entrypoints/library/text-fragment.ts';

const term = (id: string, type: TermType): PageTerm => ({ term: { id, name: id, type }, count: 1 });
const hit = (kind: SearchHit['kind'], id: string, score: number): SearchHit => ({
  kind,
  id,
  title: id,
  snippet: { text: '', spans: [] },
  provenance: '',
  score,
  ...(kind === 'figure' && { briefingId: '2020-11-26/07' }),
});

describe('groups', () => {
  it('lose nothing and repeat nothing', () => {
    const types = [...termTypes, ...termTypes];
    for (const grouped of [byGroup(types, (t) => t), byType(types, (t) => t)]) {
      expect(grouped.flatMap(([, members]) => members).sort()).toEqual([...types].sort());
    }
  });

  it('hold only their own', () => {
    for (const [group, members] of byGroup(termTypes, (t) => t)) {
      expect(members.map(groupOf)).toEqual(members.map(() => group));
    }
  });
});

describe('the first names of a page', () => {
  const policies = Array.from({ length: 20 }, (_, i) => term(`p${i}`, 'policy'));
  const others = [term('a', 'company'), term('b', 'person'), term('c', 'place')];

  it('leave room for the other groups', () => {
    const shown = firstTerms([...policies, ...others], 12, 5).map((item) => item.term.id);
    expect(shown).toHaveLength(12);
    expect(shown).toEqual(expect.arrayContaining(['a', 'b', 'c', 'p0', 'p4']));
  });

  it('are as many as asked for even from one group, and in the order given', () => {
    expect(firstTerms(policies, 12, 5)).toEqual(policies.slice(0, 12));
    expect(firstTerms(others, 12, 5)).toEqual(others);
  });
});

describe('search results', () => {
  it('stand by kind, the kind of the best hit first, none lost', () => {
    const hits = [hit('entity', 'x', 9), hit('briefing', '2020-11-26/01', 8), hit('entity', 'y', 7)];
    expect(groupHits(hits).map(({ kind, hits: shown }) => [kind, shown.length])).toEqual([
      ['entity', 2],
      ['briefing', 1],
    ]);
  });

  it('hide the rest of a long kind behind one row, and open on demand', () => {
    const hits = Array.from({ length: 9 }, (_, i) => hit('entity', `e${i}`, 9 - i));
    const cut = groupHits([...hits, hit('briefing', 'b', 1)], 5);
    expect(cut.map(({ hits: shown, more }) => [shown.length, more])).toEqual([
      [5, 4],
      [1, 0],
    ]);
    expect(rowsOf(cut)[5]).toEqual({ moreOf: 'entity' });
    expect(rowsOf(cut)).toHaveLength(7);
    expect(groupHits(hits, 5, ['entity'])[0]!.hits).toEqual(hits);
    expect(groupHits(hits, 8)[0]!.more).toBe(0);
  });

  it('lead to addresses that the library understands', () => {
    const links = libraryLinks('', false);
    const routes = [hit('briefing', '2020-11-26/07', 1), hit('entity', 'a b', 1), hit('clipping', 'c/1', 1)]
      .map((found) => hitHref(found, links))
      .map(parseRoute);
    expect(routes).toEqual([
      { page: 'briefing', id: '2020-11-26/07' },
      { page: 'term', id: 'a b' },
      { page: 'clippings', shown: 'c/1' },
    ]);
    expect(parseRoute(hitHref(hit('figure', 'f', 1), links))).toEqual({
      page: 'briefing',
      id: '2020-11-26/07',
    });
    expect(parseRoute(links.search('小米 & 5G#'))).toEqual({ page: 'search', query: '小米 & 5G#' });
  });
});

describe('addresses of the library', () => {
  it('that mean nothing are said to be so', () => {
    for (const hash of ['#/briefing/', '#/term', '#/nowhere', '#/briefing']) {
      expect(parseRoute(hash)).toEqual({ page: 'unknown' });
    }
    expect(parseRoute('')).toEqual({ page: 'home' });
    expect(parseRoute('#/term/%E0%A4')).toEqual({ page: 'term', id: '%E0%A4' });
  });
});

describe('text fragments', () => {
  it('ask the browser for the first line, escaped', () => {
    expect(withTextFragment('https://a.cn/x', '甲-乙, 丙\n丁')).toBe(
      `https://a.cn/x#:~:text=${encodeURIComponent('甲')}%2D${encodeURIComponent('乙, 丙')}`,
    );
    expect(withTextFragment('https://a.cn/x#part', '甲')).toMatch(/#part:~:text=/);
  });
});
