/**
 * Keeps the index in step with the page: has boxes read in idle slices, those near the window first, and asks the
 * worker in batches. One run at a time; what changes meanwhile is queued. Knows nothing of marks.
 */
import type { Ask } from '#lib/protocol/channel.ts';
import type { MatchReply, pageToWorker } from '#lib/protocol/page.ts';
import type { Result } from '#lib/protocol/result.ts';
import { longestBlock } from './collect.ts';
import { mentionsByBlock } from './mentions.ts';
import type { PageIndex, ScannedBlock } from './page-index.ts';
import { ReadingQueue } from './reading-queue.ts';
import { createSlicer, type Slicer, whenVisible } from './slices.ts';
import { isNear } from './viewport.ts';

/** 32,768 UTF-16 units are 64 KB: a message that costs neither side more than a frame. */
const batchLength = 32_768;
/** Stays below the 20,000 blocks a request may have, and keeps the reply's loop short. */
const batchBlocks = 2_000;
/** A worker that was killed while answering is back by then. */
const retryAfterMs = 150;
/** After so many failures in a row nothing is asked until the base changes or the page is read anew. */
const patience = 3;

export interface ScannerOptions {
  root: Element;
  index: PageIndex;
  ask: Ask<typeof pageToWorker>;
  pageId: () => string;
  title: () => string;
  /** Answers came; `near`: for text that may be near the window. */
  onProgress: (near: boolean) => void;
  /** Nothing is left to do for now. */
  onIdle: () => void;
  /** The worker didn't answer twice. */
  onSilence: () => void;
  onShadow: (root: ShadowRoot) => void;
}

export class Scanner {
  private readonly options: ScannerOptions;
  private readonly queue: ReadingQueue;
  /** Blocks whose answers are of an older base. */
  private stale: ScannedBlock[] = [];
  /** Batches answered so far. */
  private answered = 0;
  /** Blocks that more of the page may change, by the batch they came in. */
  private readonly open = new Map<ScannedBlock, number>();
  /** Those that were sent again: once is enough. */
  private readonly askedAgain = new WeakSet<ScannedBlock>();
  private restart = false;
  private failures = 0;
  private revision = 0;
  private run: Promise<void> | undefined;
  private stopped = false;
  /** Raised when everything is read anew: work of before is dropped. */
  private generation = 0;

  constructor(options: ScannerOptions) {
    this.options = options;
    this.queue = new ReadingQueue({ ...options, revision: () => this.revision });
  }

  get busy(): boolean {
    return this.run !== undefined;
  }

  /** Reads the whole page; `afresh` when its text changed as a whole. */
  scanAll(afresh: boolean): void {
    this.generation++;
    this.options.index.clear();
    this.queue.clear();
    this.stale = [];
    this.open.clear();
    this.failures = 0;
    this.restart ||= afresh;
    this.queue.add(this.options.root);
    this.wake();
  }

  /** Reads boxes again whose lines changed; boxes inside that are known stay as they are. */
  rescan(owners: Iterable<Element>): void {
    for (const owner of owners) this.queue.add(owner);
    this.wake();
  }

  /** Asks again about all text: the base changed, the page didn't. What is marked stays until the answer. */
  rematch(): void {
    const near: ScannedBlock[] = [];
    const rest: ScannedBlock[] = [];
    // A look at every box of an endless page would be a long task: after one slice the order is theirs.
    const slicer = createSlicer();
    for (const block of this.options.index.blocks()) {
      if (!slicer.due() && isNear(block.owner)) near.push(block);
      else rest.push(block);
    }
    this.stale = [...near, ...rest];
    this.open.clear();
    this.revision = 0;
    this.restart = true;
    this.failures = 0;
    this.wake();
  }

  stop(): void {
    this.stopped = true;
    this.generation++;
  }

  private wake(): void {
    if (this.run || this.stopped || this.failures >= patience) return;
    this.run = this.work().finally(() => {
      this.run = undefined;
      if (this.stopped) return;
      if (!this.failures && this.hasWork()) this.wake();
      else this.options.onIdle();
    });
  }

  private hasWork(): boolean {
    return this.stale.length > 0 || this.queue.hasAny;
  }

  private async work(): Promise<void> {
    const { generation } = this;
    await whenVisible();
    const slicer = createSlicer();
    while (!this.stopped && generation === this.generation) {
      const near = this.stale.length > 0 || this.queue.hasNear;
      const batch = await this.nextBatch(slicer);
      if (this.stopped || generation !== this.generation) return;
      if (!batch.length) {
        if (!this.askOpenAgain()) return;
        continue;
      }
      const answered = await this.match(batch, generation);
      if (!answered || this.stopped || generation !== this.generation) return;
      this.options.onProgress(near);
      if (document.hidden) await whenVisible();
      if (slicer.due()) await slicer.pause(this.queue.hasNear ? 50 : 500);
    }
  }

  /** Reads on until a batch is full, or all that is near has been read. */
  private async nextBatch(slicer: Slicer): Promise<ScannedBlock[]> {
    const { generation } = this;
    const batch: ScannedBlock[] = [];
    let length = 0;
    while (length < batchLength - longestBlock && batch.length < batchBlocks) {
      const near = this.queue.hasNear;
      const next = this.stale.length ? this.nextStale() : this.queue.next();
      if (next === 'end') break;
      if (next && worthAsking(next.text)) {
        batch.push(next);
        length += next.text.length;
      }
      if (slicer.due()) {
        await slicer.pause(near ? 50 : 500);
        if (this.stopped || generation !== this.generation) return [];
      }
      if (near && !this.queue.hasNear && batch.length) break;
    }
    return batch;
  }

  private nextStale(): ScannedBlock | undefined {
    const block = this.stale.shift();
    return block?.owner.isConnected ? block : undefined;
  }

  private async match(batch: ScannedBlock[], generation: number): Promise<boolean> {
    const { restart } = this;
    const reply = await this.askTwice(batch, restart);
    if (this.stopped || generation !== this.generation) return false;
    if (!reply.ok) {
      if (reply.error.code === 'no-answer') this.options.onSilence();
      this.failures++;
      this.stale.unshift(...batch);
      return false;
    }
    this.failures = 0;
    this.restart = false;
    const { revision } = reply.value;
    if (revision < this.revision) {
      // The answer of a base that has changed since: ask again.
      this.stale.unshift(...batch);
      return true;
    }
    const byBlock = mentionsByBlock(
      reply.value,
      batch.map((block) => block.text.length),
    );
    const newer = this.revision > 0 && revision > this.revision;
    this.revision = revision;
    for (const [i, block] of batch.entries()) {
      block.mentions = byBlock?.[i] ?? [];
      block.revision = revision;
    }
    this.answered++;
    for (const i of reply.value.open) {
      const block = batch[i];
      if (block && !this.askedAgain.has(block)) this.open.set(block, this.answered);
    }
    if (newer) this.askAgainBelow(revision);
    return true;
  }

  /** All is read: what early batches left open is judged by the whole page. False when there is nothing. */
  private askOpenAgain(): boolean {
    for (const [block, batch] of this.open) {
      if (batch === this.answered) continue;
      this.open.delete(block);
      this.askedAgain.add(block);
      this.stale.push(block);
    }
    return this.stale.length > 0;
  }

  /** What was answered from an older base is asked again. */
  private askAgainBelow(revision: number): void {
    for (const block of this.options.index.blocks()) {
      if (block.revision !== undefined && block.revision < revision) this.stale.push(block);
    }
  }

  private async askTwice(batch: ScannedBlock[], restart: boolean): Promise<Result<MatchReply>> {
    const { ask, pageId, title } = this.options;
    const request = {
      pageId: pageId(),
      title: title().slice(0, 2_000),
      blocks: batch.map((block) => block.text),
      restart,
    };
    const reply = await ask('match', request);
    if (reply.ok || reply.error.code !== 'no-answer') return reply;
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    return this.stopped ? reply : ask('match', request);
  }
}

/** The shortest name has two characters; digits and signs alone are none. */
const worthAsking = (text: string) => text.trim().length > 1 && /\p{L}/u.test(text);
