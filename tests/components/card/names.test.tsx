/** What a card calls its parts: for those who hear it, and for those who say what they see. */
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { render } from '../render.tsx';
import { policyView, view } from '../samples.ts';
import { elementsOf, textIn } from '../tree.ts';
import { pageCard } from './page-card.tsx';

it.each(['zh-CN', 'en'] as const)('no button (%s) has another name than the one that is seen', (language) => {
  const cards = [pageCard(view), pageCard(policyView), pageCard(view, [policyView])];
  const markup = cards.map((card) => render(card, language)).join('');
  const buttons = elementsOf(parseDocument(markup)).filter(({ name }) => name === 'button');
  expect(buttons.length).toBeGreaterThan(5);
  for (const button of buttons) {
    const label = button.attribs['aria-label'];
    if (label) expect(label).toContain(textIn(button));
    else expect(textIn(button)).not.toBe('');
  }
});
