/**
 * What is known of the page's text: for every box its blocks, for every block its mentions. Owns no DOM work:
 * boxes are keys, and the collector and the watcher say what changed.
 */
import type { MarkedTerm } from '#lib/protocol/page.ts';
import type { Block } from './collect.ts';
import { flatParent } from './element-rules.ts';
import type { Mention } from './mentions.ts';

export interface ScannedBlock extends Block {
  /** Undefined until the worker has answered. */
  mentions?: Mention[];
  /** The revision of the base that found them. */
  revision?: number;
}

export class PageIndex {
  /** Boxes in the order in which they were read. */
  private readonly boxes = new Map<Element, ScannedBlock[]>();
  /** What a box held before it was read again: equal text needs no new answer. */
  private readonly earlier = new WeakMap<Element, ScannedBlock[]>();
  /** Elements that show nothing now and may be shown later. */
  readonly hidden = new Set<Element>();
  /** Elements that are no text to us; changes inside them are nobody's business. */
  private readonly skipped = new WeakSet<Element>();

  has(element: Element): boolean {
    return this.boxes.has(element);
  }

  /** A box is read (again): its blocks come anew. The list returned is the box's until it is begun again. */
  begin(owner: Element): readonly ScannedBlock[] {
    const before = this.boxes.get(owner);
    if (before?.some((block) => block.mentions)) this.earlier.set(owner, before);
    const blocks: ScannedBlock[] = [];
    this.boxes.set(owner, blocks);
    this.skipped.delete(owner);
    return blocks;
  }

  /** Adds a block of a box that was begun. Returns it, with its mentions when the same text had some. */
  add(block: Block, revision: number): ScannedBlock {
    const scanned: ScannedBlock = block;
    const same = this.earlier.get(block.owner)?.find((old) => old.text === block.text);
    if (same?.mentions && same.revision === revision) {
      // Copies: two lines of one box may read the same, and marks are kept by mention.
      scanned.mentions = same.mentions.map((mention) => ({ ...mention }));
      scanned.revision = revision;
    }
    const blocks = this.boxes.get(block.owner);
    if (blocks) blocks.push(scanned);
    else this.boxes.set(block.owner, [scanned]);
    return scanned;
  }

  skip(element: Element, hidden: boolean): void {
    this.skipped.add(element);
    if (hidden) this.hidden.add(element);
  }

  /** Forgets that an element was passed over, so that changes in it count again. */
  unskip(element: Element): void {
    this.skipped.delete(element);
    this.hidden.delete(element);
  }

  /** The nearest known box around a node; undefined where its text is none of ours. */
  ownerOf(node: Node): Element | undefined {
    for (let at = node instanceof Element ? node : flatParent(node); at; at = flatParent(at)) {
      if (this.boxes.has(at)) return at;
      if (this.skipped.has(at)) return undefined;
    }
    return undefined;
  }

  blocksOf(owner: Element): readonly ScannedBlock[] {
    return this.boxes.get(owner) ?? [];
  }

  /** Forgets a subtree: it was moved here from elsewhere, or is no text any more. */
  forget(root: Element): void {
    this.boxes.delete(root);
    for (const element of root.querySelectorAll('*')) this.boxes.delete(element);
  }

  /** Forgets boxes that left the page. */
  sweep(): void {
    for (const owner of this.boxes.keys()) if (!owner.isConnected) this.boxes.delete(owner);
    for (const element of this.hidden) if (!element.isConnected) this.hidden.delete(element);
  }

  clear(): void {
    this.boxes.clear();
    this.hidden.clear();
  }

  *blocks(): Generator<ScannedBlock> {
    for (const blocks of this.boxes.values()) yield* blocks;
  }

  /** Is anything known on the page? */
  hasMentions(): boolean {
    for (const block of this.blocks()) if (block.mentions?.length) return true;
    return false;
  }

  /** How often each thing stands on the page, as far as it can be seen, in order of first reading. */
  counts(): { term: MarkedTerm; count: number }[] {
    const counts = new Map<string, { term: MarkedTerm; count: number }>();
    let looks = 0;
    for (const [owner, blocks] of this.boxes) {
      const mentions = blocks.flatMap((block) => block.mentions ?? []);
      if (!mentions.length || !owner.isConnected) continue;
      if (looks++ < mostLooks && !owner.checkVisibility()) continue;
      for (const { term } of mentions) {
        const known = counts.get(term.id);
        if (known) known.count++;
        else counts.set(term.id, { term, count: 1 });
      }
    }
    return [...counts.values()];
  }
}

/** On an endless page whether every last box shows isn't worth a long task. */
const mostLooks = 4_000;
