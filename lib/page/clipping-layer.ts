/**
 * Draws the reader's clippings over the page. They are private, and a page can read every highlight that is
 * registered; so they are drawn in a closed shadow tree, on a host without size that exists only while there
 * is something to draw. The host stands under the root element, apart from what the page manages.
 */
import { rectsOfRange } from './hit.ts';
import type { Piece } from './segments.ts';

const sheet = `
:host { all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important;
  width: 0 !important; height: 0 !important; display: block !important; pointer-events: none !important;
  z-index: 2147483646 !important; }
div { position: absolute; pointer-events: none; border-radius: 2px; background: rgb(226 160 46 / 20%);
  box-shadow: inset 0 -2px 0 rgb(198 120 20 / 55%); }
.flash { animation: flash 420ms ease-in-out 3; }
@keyframes flash { 50% { background: rgb(171 45 26 / 48%); } }
@media (prefers-reduced-motion: reduce) { .flash { animation: none; background: rgb(171 45 26 / 34%); } }
@media (forced-colors: active) { div { background: none; border-bottom: 3px double Highlight; } }
`;
const flashedMs = 1_400;

export class ClippingLayer {
  private host: HTMLElement | undefined;
  private root: ShadowRoot | undefined;
  private placed = new Map<string, readonly Piece[]>();
  private flashing: string | undefined;
  private frame = 0;
  private readonly stopping = new AbortController();
  private readonly resized = new ResizeObserver(() => this.redrawSoon());

  constructor() {
    const { signal } = this.stopping;
    // Scrolling of the window moves host and page alike; scrolling inside of it doesn't.
    const onScroll = (event: Event) => {
      if (event.target instanceof Element) this.redrawSoon();
    };
    addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    addEventListener('resize', () => this.redrawSoon(), { passive: true, signal });
  }

  place(placed: Map<string, readonly Piece[]>): void {
    if (placed.size && !this.placed.size) this.resized.observe(document.documentElement);
    if (!placed.size) this.resized.disconnect();
    this.placed = placed;
    this.redraw();
  }

  /** Where a clipping stands; empty when it isn't on the page now. */
  rects(id: string): DOMRect[] {
    return (this.placed.get(id) ?? []).flatMap(rectsOfPiece);
  }

  node(id: string): Node | undefined {
    return this.placed.get(id)?.[0]?.node;
  }

  flash(id: string): void {
    this.flashing = id;
    this.redraw();
    setTimeout(() => {
      if (this.flashing === id) this.flashing = undefined;
      this.redrawSoon();
    }, flashedMs);
  }

  owns(node: Node): boolean {
    return node === this.host;
  }

  redrawSoon(): void {
    if (!this.placed.size || this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.redraw();
    });
  }

  remove(): void {
    this.stopping.abort();
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
    this.placed = new Map();
    this.host?.remove();
    this.host = undefined;
  }

  private redraw(): void {
    if (!this.placed.size) {
      this.host?.remove();
      this.host = undefined;
      return;
    }
    const root = this.open();
    const origin = this.host!.getBoundingClientRect();
    const boxes: HTMLElement[] = [];
    for (const id of this.placed.keys()) {
      for (const rect of this.rects(id)) {
        const box = document.createElement('div');
        if (id === this.flashing) box.className = 'flash';
        box.style.left = `${rect.left - origin.left}px`;
        box.style.top = `${rect.top - origin.top}px`;
        box.style.width = `${rect.width}px`;
        box.style.height = `${rect.height}px`;
        boxes.push(box);
      }
    }
    root.replaceChildren(...boxes);
  }

  private open(): ShadowRoot {
    if (this.host && this.root) {
      if (!this.host.isConnected) document.documentElement.append(this.host);
      return this.root;
    }
    this.host = document.createElement('div');
    this.root = this.host.attachShadow({ mode: 'closed' });
    const style = new CSSStyleSheet();
    style.replaceSync(sheet);
    this.root.adoptedStyleSheets = [style];
    document.documentElement.append(this.host);
    return this.root;
  }
}

function rectsOfPiece({ node, start, end }: Piece): DOMRect[] {
  if (!node.isConnected || end > node.length) return [];
  return rectsOfRange(
    new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
}
