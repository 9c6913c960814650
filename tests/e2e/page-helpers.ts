/** What the page's tests look at: every registered mark, and the looks of the page itself. */
import type { CDPSession, Frame, Page } from '@playwright/test';
import { type Extension, expect, markedRects, tabIdOf } from './harness.ts';

export interface Mark {
  text: string;
  /** Id of the nearest element around it that has one. */
  at: string;
  group: string;
  tone: string;
}

/** Every registered mark, near the window or not, in the order of registration. */
export function marksOf(page: Page | Frame): Promise<Mark[]> {
  return page.evaluate(() => {
    const found: { text: string; at: string; group: string; tone: string }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const [, group = '', tone = ''] = name.split('-');
      if (group === 'active' || group === 'flash') continue;
      for (const range of highlight) {
        const text = (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
        const parent = range.startContainer.parentElement;
        const root = range.startContainer.getRootNode();
        const element = parent?.closest('[id]') ?? (root instanceof ShadowRoot ? root.host : null);
        found.push({ text, at: element?.id ?? '', group, tone });
      }
    }
    return found;
  });
}

/** Opens a fixture page and waits for its first marks: on a fresh profile the digest is installed meanwhile. */
export async function openMarked({ context }: Extension, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await expect.poll(async () => (await marksOf(page)).length, { timeout: 30_000 }).toBeGreaterThan(0);
  return page;
}

/** The texts marked in the element with this id. */
export const marksIn = async (page: Page | Frame, id: string): Promise<string[]> =>
  (await marksOf(page)).filter((mark) => mark.at === id).map((mark) => mark.text);

/** Rests the pointer on the first mark in the window that reads `text`. */
export async function hover(page: Page, text: string): Promise<{ x: number; y: number }> {
  await expect.poll(async () => (await markedRects(page)).map((mark) => mark.text)).toContain(text);
  const mark = (await markedRects(page)).find((candidate) => candidate.text === text)!;
  await page.mouse.move(mark.x + 9, mark.y + 1);
  await page.mouse.move(mark.x, mark.y);
  return mark;
}

export interface CardShape {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box of the card that is open, looked up through the debugger: pages can't see it. */
export async function cardBox(page: Page): Promise<CardShape | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const find = (node: typeof root): number | undefined => {
      if (node.nodeName === 'ARTICLE' && node.attributes?.includes('card')) return node.nodeId;
      for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
        const found = find(child as typeof root);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const nodeId = find(root);
    if (nodeId === undefined) return undefined;
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [x, y] = model.border as [number, number];
    return { x, y, width: model.width, height: model.height };
  } catch {
    // Gone between two steps of ours.
    return undefined;
  } finally {
    await session.detach();
  }
}

interface CardButton {
  nodeId: number;
  text: string;
}

/** Buttons and labels of the open cards, looked up through the debugger. */
async function buttonNodes(session: CDPSession): Promise<CardButton[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const buttons: CardButton[] = [];
  const textOf = (node: typeof root): string =>
    node.nodeValue + (node.children ?? []).map((child) => textOf(child as typeof root)).join('');
  const visit = (node: typeof root, inCard: boolean) => {
    const card = inCard || (node.nodeName === 'ARTICLE' && !!node.attributes?.includes('card'));
    if (card && (node.nodeName === 'BUTTON' || node.nodeName === 'LABEL')) {
      const at = node.attributes?.indexOf('aria-label') ?? -1;
      const named = at >= 0 ? node.attributes![at + 1]! : '';
      buttons.push({ nodeId: node.nodeId, text: named || textOf(node) });
    }
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
      visit(child as typeof root, card);
    }
  };
  visit(root, false);
  return buttons;
}

/** What the buttons of the open cards are called. */
export async function buttonsOfCard(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const buttons = await buttonNodes(session);
  await session.detach();
  return buttons.map(({ text }) => text);
}

/** Presses the button (or field) of the open card whose label begins with, or matches, `label`. */
export async function pressInCard(page: Page, label: string | RegExp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const buttons = await buttonNodes(session);
  const button = buttons.find(({ text }) =>
    typeof label === 'string' ? text.startsWith(label) : label.test(text),
  );
  if (!button) throw new Error(`no button ${label}; there are: ${buttons.map((b) => b.text).join(', ')}`);
  await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: button.nodeId });
  const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
  const [x, y] = model.border as [number, number];
  await session.detach();
  await page.mouse.click(x + model.width / 2, y + model.height / 2);
}

/** The computed style of the first element in a card with this name, class and (as `name=value`) attribute. */
export async function styleInCard(
  page: Page,
  name: string,
  className: string,
  attribute = '',
): Promise<Map<string, string>> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const attributesOf = ({ attributes = [] }: typeof root) =>
    attributes.flatMap((key, i) => (i % 2 ? [] : [`${key}=${attributes[i + 1]}`]));
  const find = (node: typeof root): number | undefined => {
    const attributes = attributesOf(node);
    const fits = attributes.includes(`class=${className}`) && (!attribute || attributes.includes(attribute));
    if (node.nodeName === name && fits) return node.nodeId;
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
      const found = find(child as typeof root);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const nodeId = find(root);
  if (nodeId === undefined) throw new Error(`no ${name} of class ${className} in a card`);
  const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
  await session.detach();
  return new Map(computedStyle.map((property) => [property.name, property.value]));
}

/** Goes to the next mention, as the reader's shortcut does. */
export async function step(extension: Extension, page: Page): Promise<void> {
  const id = await tabIdOf(extension.worker, page);
  await extension.worker.evaluate(
    (tab) => chrome.tabs.sendMessage(tab, { pangzhu: 'step', request: { forward: true } }, { frameId: 0 }),
    id,
  );
}

/** The page as its own scripts can see it: markup, sizes, and the computed style of every element. */
export function looksOf(page: Page): Promise<{ html: string; sheets: number; size: string; styles: string }> {
  return page.evaluate(() => {
    const styles = [...document.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      return [...style].map((name) => style.getPropertyValue(name)).join(';');
    });
    return {
      html: document.documentElement.outerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      size: `${document.documentElement.scrollWidth}×${document.documentElement.scrollHeight}`,
      styles: styles.join('\n'),
    };
  });
}

/** Stores choices as the popup would. */
export const choose = (extension: Extension, settings: Record<string, unknown>): Promise<void> =>
  extension.worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
