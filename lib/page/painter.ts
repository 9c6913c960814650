/**
 * Keeps the marks near the window drawn: after answers, scrolling, resizing and changes of choice, in idle
 * time and in slices. Registering only what is near matters: any change of the page makes the browser check
 * every registered range again.
 */
import { type DensityChoice, markedMentions } from './density.ts';
import type { MarkedBlock, MarkLayer } from './marks.ts';
import type { Mention } from './mentions.ts';
import type { PageIndex, ScannedBlock } from './page-index.ts';
import { createSlicer, idle } from './slices.ts';
import { type Grounds, isNear, toneOf } from './viewport.ts';

/** Redrawn when the reader scrolled half a screen: two screens on either side are drawn. */
const redrawAfterScreens = 0.5;

export interface PainterOptions {
  index: PageIndex;
  marks: MarkLayer;
  choice: DensityChoice;
  /** Names the reader has just taken back on this page. */
  isMuted: (block: ScannedBlock, mention: Mention) => boolean;
}

export class Painter {
  private readonly options: PainterOptions;
  private choice: DensityChoice;
  private chosen = new WeakMap<readonly Mention[], Mention[]>();
  private wanted = false;
  private running = false;
  private stopped = false;
  private drawnAt = { x: 0, y: 0 };
  /** What boxes stand on, until something may have changed it: asking the browser for it is dear. */
  private tones = new WeakMap<Element, 'light' | 'dark'>();
  private readonly stopping = new AbortController();

  constructor(options: PainterOptions) {
    this.options = options;
    this.choice = options.choice;
    const { signal } = this.stopping;
    addEventListener('scroll', this.onScroll, { capture: true, passive: true, signal });
    addEventListener('resize', () => this.request(), { passive: true, signal });
    const onRestyled = () => this.restyled();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onRestyled, { signal });
    addEventListener('load', onRestyled, { capture: true, passive: true, signal });
  }

  /** Other choices of what is marked. */
  choose(choice: DensityChoice): void {
    this.choice = choice;
    this.forgetChoices();
  }

  forgetChoices(): void {
    this.chosen = new WeakMap();
    this.request();
  }

  /** Colours of the page may have changed. */
  restyled(): void {
    this.tones = new WeakMap();
    this.request();
  }

  /** The mentions of a block that are to be marked, near or far. */
  chosenOf(block: ScannedBlock): readonly Mention[] {
    const { mentions } = block;
    if (!mentions?.length) return [];
    const known = this.chosen.get(mentions);
    if (known) return known;
    const visible = mentions.filter((mention) => !this.options.isMuted(block, mention));
    const chosen = markedMentions(visible, this.choice);
    this.chosen.set(mentions, chosen);
    return chosen;
  }

  /** Draws in the next idle time, or with `now` in this task: the first marks of a page. */
  request(now = false): void {
    this.wanted = true;
    if (!this.running && !this.stopped) void this.work(now);
  }

  stop(): void {
    this.stopped = true;
    this.stopping.abort();
  }

  private readonly onScroll = (event: Event) => {
    const inner = event.target instanceof Element && event.target !== document.scrollingElement;
    const moved = Math.hypot(scrollX - this.drawnAt.x, scrollY - this.drawnAt.y);
    if (inner || moved > redrawAfterScreens * innerHeight) this.request();
  };

  private toneOf(owner: Element, grounds: Grounds): 'light' | 'dark' {
    const tone = this.tones.get(owner) ?? toneOf(owner, grounds);
    this.tones.set(owner, tone);
    return tone;
  }

  private async work(now: boolean): Promise<void> {
    this.running = true;
    if (!now) await idle(200);
    const slicer = createSlicer();
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      this.drawnAt = { x: scrollX, y: scrollY };
      const near = new Map<Element, 'light' | 'dark' | undefined>();
      const grounds: Grounds = new Map();
      const blocks: MarkedBlock[] = [];
      for (const block of this.options.index.blocks()) {
        const mentions = this.chosenOf(block);
        if (!mentions.length) continue;
        const { owner } = block;
        if (!near.has(owner)) near.set(owner, isDrawable(owner) ? this.toneOf(owner, grounds) : undefined);
        const tone = near.get(owner);
        if (tone) blocks.push({ block, mentions, tone });
        if (slicer.due()) await slicer.pause(100);
      }
      if (this.stopped) break;
      this.options.marks.draw(blocks);
    }
    this.running = false;
  }
}

/** Near, still on the page, and no field by now. */
function isDrawable(owner: Element): boolean {
  if (!owner.isConnected || !isNear(owner)) return false;
  return !(owner instanceof HTMLElement && owner.isContentEditable);
}
