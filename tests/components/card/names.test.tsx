/** What a card calls its parts: for those who hear it, and for those who say what they see. */
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { PageCard } from '#components/card/PageCard.tsx';
import type { CardView } from '#lib/protocol/page.ts';
import { render } from '../render.tsx';
import { elementsOf, textIn } from '../tree.ts';

const nothing = () => {};
const never = () => new Promise<never>(nothing);
const view: CardView = {
  id: 'yuanshan',
  type: 'company',
  name: '远山科技',
  entity: {
    id: 'yuanshan',
    name: '远山科技',
    type: 'company',
    aliases: ['远山'],
    line: '做工业传感器的公司。',
    posts: ['联盟理事长'],
    topics: [],
    briefings: ['2021-03-04/01'],
  },
  figures: [],
  briefings: [
    {
      id: '2021-03-04/01',
      n: 1,
      headline: '远山科技投产',
      section: '企业情报',
      bulletinDate: '2021-03-04',
      page: 3,
    },
  ],
  seeAlso: [],
  clippingCount: 1,
};

const card = (language: 'zh-CN' | 'en', others: CardView[] = []) =>
  render(
    <PageCard
      view={view}
      others={others}
      form="远山"
      canSave
      pinned={false}
      onPin={nothing}
      onMove={nothing}
      onClose={nothing}
      onOpenBriefing={nothing}
      onOpenTerm={nothing}
      onSave={never}
      onSay={never}
      onView={never}
      onFindTerm={never}
    />,
    language,
  );

describe('a card', () => {
  it.each(['zh-CN', 'en'] as const)(
    'calls no button (%s) by another name than the one that is seen',
    (language) => {
      const buttons = elementsOf(
        parseDocument(card(language) + card(language, [{ ...view, id: 'other' }])),
      ).filter(({ name }) => name === 'button');
      expect(buttons.length).toBeGreaterThan(5);
      for (const button of buttons) {
        const label = button.attribs['aria-label'];
        if (label) expect(label).toContain(textIn(button));
        else expect(textIn(button)).not.toBe('');
      }
    },
  );
});
