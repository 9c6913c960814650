/** What a browser shows that a page's own script wouldn't tell: marks as places, text of closed shadow roots. */
import type { Page } from '@playwright/test';

export interface MarkedRect {
  text: string;
  /** The middle of the mark, in CSS pixels of the viewport. */
  x: number;
  y: number;
}

/** The marks inside the viewport, in reading order. */
export function markedRects(page: Page): Promise<MarkedRect[]> {
  return page.evaluate(() => {
    const found: { text: string; x: number; y: number }[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const box = live.getClientRects()[0];
        if (!box || box.bottom < 0 || box.top > innerHeight) continue;
        found.push({ text: live.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 });
      }
    }
    return found.sort((a, b) => a.y - b.y || a.x - b.x);
  });
}

interface ProtocolNode {
  nodeName: string;
  nodeValue: string;
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
  shadowRootType?: string;
}

/** All text inside shadow roots of the page: what the card shows. Empty while no card is open. */
export async function cardText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const reply = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const texts: string[] = [];
  const visit = (node: ProtocolNode, inside: boolean): void => {
    if (node.nodeName === 'STYLE') return;
    if (inside && node.nodeName === '#text') texts.push(node.nodeValue);
    for (const child of node.children ?? []) visit(child, inside);
    // Form fields have shadow roots too, but those are the browser's own.
    for (const shadow of node.shadowRoots ?? []) visit(shadow, inside || shadow.shadowRootType === 'closed');
  };
  visit(reply.root as unknown as ProtocolNode, false);
  return texts.join(' ');
}

/** Selects the text of the first element that `selector` finds, and returns it. */
export function selectText(page: Page, selector: string): Promise<string> {
  return page.evaluate((css) => {
    const element = document.querySelector(css);
    if (!element) throw new Error(`nothing matches ${css}`);
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  }, selector);
}
