/** What a base says is told to be Chinese, what we say to be in the reader's language: voices and fonts go by it. */
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { BriefingList } from '#components/briefing/BriefingList.tsx';
import { BriefingView } from '#components/briefing/BriefingView.tsx';
import { Contents } from '#components/briefing/Contents.tsx';
import { EntityList } from '#components/browse/EntityList.tsx';
import { FigureBrowser } from '#components/browse/FigureBrowser.tsx';
import { PolicyTable } from '#components/browse/PolicyTable.tsx';
import { PolicyTimeline } from '#components/browse/PolicyTimeline.tsx';
import { PageTerms } from '#components/page/PageTerms.tsx';
import { PageNames } from '#components/panel/PageNames.tsx';
import { groupHits } from '#components/search/hits.ts';
import { SearchResults } from '#components/search/SearchResults.tsx';
import { TermPage } from '#components/term/TermPage.tsx';
import { pageCard } from './card/page-card.tsx';
import { render } from './render.tsx';
import * as sample from './samples.ts';
import type { Node } from './tree.ts';

const nothing = () => {};
const { view, policyView, policy, entity, ref, clipping, bulletin, briefing } = sample;
const terms = [{ term: { id: entity.id, name: entity.name, type: entity.type }, count: 2 }];

const parts = {
  card: pageCard(view),
  'card of a policy': pageCard(policyView),
  'card of two': pageCard(view, [policyView]),
  'page of a name': <TermPage view={view} clippings={[clipping]} companions={[entity]} />,
  'page of a policy': <TermPage view={policyView} clippings={[]} />,
  contents: <Contents bulletin={bulletin} briefings={[briefing]} />,
  briefing: (
    <BriefingView
      briefing={briefing}
      bulletin={bulletin}
      entities={[entity]}
      policies={[policy]}
      figures={view.figures}
      related={[{ ref, reason: '都提到望江' }]}
      previous={ref}
      next={ref}
      mentions={[]}
      clippings={[clipping]}
    />
  ),
  'related briefings': <BriefingList briefings={[{ briefing: ref, shared: [entity.name] }]} />,
  entities: <EntityList entities={[{ ...entity, briefings: 3 }]} />,
  policies: <PolicyTable policies={[policy]} />,
  timeline: <PolicyTimeline policies={[policy]} />,
  figures: (
    <FigureBrowser
      rows={view.figures.map((figure) => ({ figure, briefing: ref }))}
      sort="value"
      descending
      onSort={nothing}
      onCopy={nothing}
      copied={undefined}
    />
  ),
  'names of a page': <PageTerms terms={terms} onJump={nothing} />,
  'names in the panel': (
    <PageNames terms={terms} lines={new Map([[entity.id, entity.line]])} onJump={nothing} />
  ),
  'search results': (
    <SearchResults
      listId="l"
      query="传感器"
      activeId={undefined}
      onNearest={nothing}
      onMore={nothing}
      nearest={[]}
      groups={groupHits([
        {
          kind: 'entity',
          id: entity.id,
          title: entity.name,
          type: 'company',
          snippet: { text: entity.line, spans: [] },
          provenance: '企业情报',
          score: 1,
        },
      ])}
    />
  ),
};

/** Texts with the language that the markup tells of them. */
function spoken(node: Node, lang = ''): { text: string; lang: string }[] {
  if ('data' in node) return [{ text: node.data, lang }];
  if (!('attribs' in node)) return [];
  return node.children.flatMap((child) => spoken(child, node.attribs.lang ?? lang));
}

it.each(Object.entries(parts))('%s: Chinese is called Chinese, and English is not', (_, part) => {
  const texts = parseDocument(render(part, 'en')).children.flatMap((node) => spoken(node));
  expect(texts.some(({ lang }) => lang === 'zh-CN')).toBe(true);
  const wrong = texts.filter(({ text, lang }) =>
    /\p{Script=Han}/u.test(text) ? lang !== 'zh-CN' : /[a-z]{3}/i.test(text) && lang === 'zh-CN',
  );
  expect(wrong).toEqual([]);
});
