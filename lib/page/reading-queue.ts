/**
 * The boxes that are still to be read, those near the window first. Reading goes block by block, so that whoever
 * reads can stop at any of them; what lies far from the window is put off while what is near is read.
 */
import { type CollectOptions, collect } from './collect.ts';
import type { PageIndex, ScannedBlock } from './page-index.ts';
import { isFar } from './viewport.ts';

export interface QueueOptions {
  index: PageIndex;
  onShadow: (root: ShadowRoot) => void;
  /** Of the base, as last heard of: a block that was answered from it needn't be asked about. */
  revision: () => number;
}

export class ReadingQueue {
  private readonly options: QueueOptions;
  /** Boxes to be read soon, and those that may wait. */
  private readonly soon = new Set<Element>();
  private readonly later = new Set<Element>();
  private near: Generator<ScannedBlock | undefined> | undefined;
  private far: Generator<ScannedBlock | undefined> | undefined;

  constructor(options: QueueOptions) {
    this.options = options;
  }

  add(box: Element): void {
    this.soon.add(box);
  }

  clear(): void {
    this.soon.clear();
    this.later.clear();
    this.near = undefined;
    this.far = undefined;
  }

  get hasNear(): boolean {
    return this.soon.size > 0 || this.near !== undefined;
  }

  get hasAny(): boolean {
    return this.hasNear || this.later.size > 0 || this.far !== undefined;
  }

  /** Reads a little further: a block the worker has to be asked about, nothing for now, or the end. */
  next(): ScannedBlock | undefined | 'end' {
    if (this.hasNear) {
      this.near ??= this.read(first(this.soon)!, true);
      const step = this.near.next();
      if (step.done) this.near = undefined;
      return step.value ?? undefined;
    }
    const box = first(this.later);
    if (!this.far && !box) return 'end';
    this.far ??= this.read(box!, false);
    const step = this.far.next();
    if (step.done) this.far = undefined;
    return step.value ?? undefined;
  }

  /** Reads a box. Yields what the worker has to be asked about, and `undefined` in between. */
  private *read(box: Element, postpone: boolean): Generator<ScannedBlock | undefined, undefined> {
    this.soon.delete(box);
    this.later.delete(box);
    if (!box.isConnected) return;
    const { index, onShadow, revision } = this.options;
    const lists = new Map<Element, readonly ScannedBlock[]>();
    const options: CollectOptions = {
      code: false,
      leave: (element) => index.has(element) || this.later.has(element),
      onOwner: (owner) => lists.set(owner, index.begin(owner)),
      onSkipped: (element, hidden) => index.skip(element, hidden),
      onShadow,
    };
    if (postpone) {
      options.postpone = (element) => {
        if (!isFar(element)) return false;
        this.later.add(element);
        return true;
      };
    }
    for (const block of collect(box, options)) {
      // A box that was begun again meanwhile belongs to the later reading.
      const ours = block && index.blocksOf(block.owner) === lists.get(block.owner);
      const scanned = ours ? index.add(block, revision()) : undefined;
      yield scanned?.mentions ? undefined : scanned;
    }
  }
}

const first = <T>(set: Set<T>): T | undefined => set.values().next().value;
