/**
 * Watches the page for changes and says which boxes have to be read again. Never gives up on a page that
 * changes all the time: it waits longer between two looks, by what the last one cost. We change nothing in
 * the page's tree but our own host, so our work can't wake it.
 */
import { lookOf } from './element-rules.ts';
import type { PageIndex } from './page-index.ts';
import { idle } from './slices.ts';

/** After a quiet time changes are looked at as soon as they are whole: most come in one task. */
const firstRestMs = 16;
/** Between two looks at the changes: at least this, and so many times what the last look cost. */
const restMs = 120;
const restFactor = 15;
const longestRestMs = 2_000;
/** So many looks without a quiet time in between make a restless page: from then on the rest grows. */
const restlessAfter = 8;

const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable'],
};

export interface WatchOptions {
  index: PageIndex;
  isOurs: (node: Node) => boolean;
  /** At once, before the next frame: the text of these boxes is not what it was. */
  onTouched: (owners: ReadonlySet<Element>) => void;
  /** In idle time: read these boxes again; `restyled`: looks may have changed, too. */
  onChanged: (owners: ReadonlySet<Element>, restyled: boolean) => void;
}

export class PageWatch {
  private readonly options: WatchOptions;
  private readonly observer: MutationObserver;
  private dirty = new Set<Element>();
  /** Elements whose looks changed: hidden text may show now. */
  private restyled = false;
  private removed = false;
  private waiting = false;
  private lastCost = 0;
  private lastLook = 0;
  private streak = 0;
  private stopped = false;
  private readonly roots = new WeakSet<Node>();

  constructor(options: WatchOptions) {
    this.options = options;
    this.observer = new MutationObserver((records) => this.note(records));
  }

  /** Watches a document or a shadow root. */
  observe(root: Node): void {
    if (this.roots.has(root) || this.stopped) return;
    this.roots.add(root);
    this.observer.observe(root, observed);
  }

  stop(): void {
    this.stopped = true;
    this.observer.disconnect();
    this.dirty.clear();
  }

  private note(records: readonly MutationRecord[]): void {
    const { index, isOurs } = this.options;
    const touched = new Set<Element>();
    for (const record of records) {
      const { target } = record;
      if (record.type === 'attributes') {
        this.restyled = true;
        if (record.attributeName === 'contenteditable') this.redo(target as Element, touched);
        if (record.attributeName === 'open' && index.has(target as Element)) touched.add(target as Element);
        continue;
      }
      if (record.type === 'childList') {
        const nodes = [...record.addedNodes, ...record.removedNodes];
        if (nodes.length && nodes.every(isOurs)) continue;
        if (record.removedNodes.length) this.removed = true;
        for (const node of record.addedNodes)
          if (node instanceof Element && index.has(node)) index.forget(node);
      }
      const owner = index.ownerOf(target);
      if (owner) touched.add(owner);
    }
    if (touched.size) {
      for (const owner of touched) this.dirty.add(owner);
      this.options.onTouched(touched);
    }
    if (this.dirty.size || this.restyled || this.removed) void this.look();
  }

  /** An element turned into a field, or a field into text: everything in it is read anew. */
  private redo(element: Element, touched: Set<Element>): void {
    const { index } = this.options;
    const parent = element.parentElement ?? element;
    index.unskip(element);
    index.forget(element);
    const owner = index.ownerOf(parent);
    if (owner) touched.add(owner);
  }

  private async look(): Promise<void> {
    if (this.waiting) return;
    this.waiting = true;
    const rest = this.rest();
    const quiet = performance.now() - this.lastLook >= 2 * rest;
    this.streak = quiet ? 0 : this.streak + 1;
    await new Promise((resolve) => setTimeout(resolve, quiet ? firstRestMs : rest));
    await idle(quiet ? 50 : 500);
    this.waiting = false;
    if (this.stopped) return;
    const start = performance.now();
    const { index } = this.options;
    if (this.removed) index.sweep();
    if (this.restyled) this.findShown();
    const owners = new Set([...this.dirty].filter((owner) => owner.isConnected));
    const { restyled } = this;
    this.dirty = new Set();
    this.restyled = false;
    this.removed = false;
    this.options.onChanged(owners, restyled);
    this.lastLook = performance.now();
    this.lastCost = this.lastLook - start;
  }

  private rest(): number {
    const growth = 2 ** Math.max(0, Math.min(5, this.streak - restlessAfter));
    return Math.min(longestRestMs, Math.max(restMs * growth, this.lastCost * restFactor));
  }

  /** What was passed over as hidden and shows now belongs to the text of its box. */
  private findShown(): void {
    const { index } = this.options;
    for (const element of index.hidden) {
      if (!element.isConnected) index.hidden.delete(element);
      else if (lookOf(element, { code: false }).flow !== 'hidden') {
        index.unskip(element);
        const owner = index.ownerOf(element);
        if (owner) this.dirty.add(owner);
      }
    }
  }
}
