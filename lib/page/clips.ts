/**
 * The clippings of this page: loads them, finds them in the text again (also when the text comes late), and
 * keeps new ones. What isn't found now is kept and tried again when the page changes.
 */
import { anchorQuote } from '#lib/clippings/anchor.ts';
import { type Selectors, selectorsOf, sentenceAround } from '#lib/clippings/quote.ts';
import type { Ask } from '#lib/protocol/channel.ts';
import type { PlacedClipping, pageToWorker } from '#lib/protocol/page.ts';
import type { Result } from '#lib/protocol/result.ts';
import { ClippingLayer } from './clipping-layer.ts';
import { isEditable } from './element-rules.ts';
import { scrollTo } from './goto.ts';
import type { Hit } from './hit.ts';
import {
  offsetsOfBlockSpan,
  offsetsOfRange,
  type PageText,
  piecesOfPage,
  readPageText,
} from './page-text.ts';
import type { Piece } from './segments.ts';

/** After changes the page is read again no sooner than this. */
const settleMs = 800;

export class Clips {
  private readonly ask: Ask<typeof pageToWorker>;
  private readonly root: Element;
  private readonly layer = new ClippingLayer();
  private known: PlacedClipping[] = [];
  private placed = new Map<string, readonly Piece[]>();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(options: { ask: Ask<typeof pageToWorker>; root: Element }) {
    this.ask = options.ask;
    this.root = options.root;
  }

  owns(node: Node): boolean {
    return this.layer.owns(node);
  }

  /** Asks which clippings this page has and draws them. */
  async load(): Promise<void> {
    const reply = await this.ask('clippingsHere', {});
    if (!reply.ok || this.stopped) return;
    this.known = reply.value;
    await this.anchor();
  }

  /** The page changed: what lost its place, or never had one, is looked for again. */
  pageChanged(): void {
    if (!this.known.length || this.stopped) return;
    this.layer.redrawSoon();
    const lost = this.known.some(({ id }) => !this.placed.get(id)?.every(({ node }) => node.isConnected));
    if (!lost || this.settling) return;
    this.settling = setTimeout(() => {
      this.settling = undefined;
      void this.anchor();
    }, settleMs);
  }

  /** Keeps what is selected. Undefined when nothing that can be quoted is. */
  async saveSelection(): Promise<Result<{ id: string }> | undefined> {
    const range = selectedRange();
    if (!range) return undefined;
    const page = await readPageText(this.root);
    const span = offsetsOfRange(page, range);
    const selectors = span && selectorsOf(page.text, span.start, span.end);
    return selectors && this.save(page, selectors);
  }

  /** Keeps the sentence around a mention. */
  async saveSentence({ block, mention }: Hit): Promise<Result<{ id: string }> | undefined> {
    const page = await readPageText(this.root);
    const span = offsetsOfBlockSpan(page, block, mention);
    if (!span) return undefined;
    const sentence = sentenceAround(page.text, span.start, span.end);
    const selectors = selectorsOf(page.text, sentence.start, sentence.end);
    return selectors && this.save(page, selectors);
  }

  /** Scrolls to a clipping and flashes it; false when it isn't on the page now. */
  async show(id: string): Promise<boolean> {
    if (!this.placed.get(id)) await this.load();
    const node = this.layer.node(id);
    if (!node || !this.layer.rects(id).length) return false;
    scrollTo(node, () => this.layer.rects(id), true);
    this.layer.flash(id);
    return true;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.settling);
    this.layer.remove();
  }

  private async save(page: PageText, selectors: Selectors): Promise<Result<{ id: string }>> {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    const reply = await this.ask('saveClipping', {
      page: {
        url: location.href.slice(0, 8_000),
        ...(canonical && canonical.length <= 8_000 && { canonicalUrl: canonical }),
        title: document.title.slice(0, 2_000),
      },
      ...selectors,
    });
    if (reply.ok && !this.stopped) {
      this.known.push({ id: reply.value.id, ...selectors });
      this.draw(page);
    }
    return reply;
  }

  private async anchor(): Promise<void> {
    const page = this.known.length ? await readPageText(this.root) : undefined;
    if (!this.stopped) this.draw(page);
  }

  private draw(page: PageText | undefined): void {
    this.placed = new Map();
    for (const { id, quote, position } of this.known) {
      const anchor = page && anchorQuote(page.text, quote, position);
      const pieces = anchor ? piecesOfPage(page, anchor.start, anchor.end) : [];
      if (pieces.length) this.placed.set(id, pieces);
    }
    this.layer.place(this.placed);
  }
}

/** What the reader selected, unless it is inside a field. */
function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  for (let at = element; at; at = at.parentElement) if (isEditable(at)) return undefined;
  return range;
}
