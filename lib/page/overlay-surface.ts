/**
 * Marks that a page can't know of: boxes over the text in a closed shadow tree, on a host without size or
 * attributes. They hold no letters, only a space as wide as the name in the name's own font, so that the browser
 * draws the very line that it would draw below the text.
 *
 * Boxes stand in page coordinates: scrolling the page moves them for nothing. Only what scrolls inside the page
 * is followed, and what may have moved otherwise is placed anew, all reads before all writes.
 */

import { rectsOfRange } from './hit.ts';
import { activeClass, flashClass, lineClass, overlayCss } from './mark-style.ts';
import type { Look, MarkSurface } from './mark-surface.ts';
import { OverlayHost } from './overlay-host.ts';
import { type Standing, Standings } from './standing.ts';
import type { Tone } from './tones.ts';

interface Item {
  range: AbstractRange;
  className: string;
  boxes: HTMLElement[];
}

/** Properties of which a transition neither moves nor hides anything. */
const still = /color|shadow|outline|fill|stroke|filter|decoration/;

export class OverlaySurface implements MarkSurface {
  private readonly host = new OverlayHost(overlayCss());
  private readonly marks = new Map<StaticRange, Item>();
  private active: Item[] = [];
  private flash: Item[] = [];
  private readonly standings = new Standings();
  private readonly scrolled = new Set<EventTarget>();
  private frame = 0;
  private readonly stopping = new AbortController();
  /** Told before the frame is painted: what the page's growth moved is never seen in the wrong place. */
  private readonly resized = new ResizeObserver(() => this.settle());

  constructor() {
    const listening = { capture: true, passive: true, signal: this.stopping.signal } as const;
    addEventListener('scroll', (event) => this.onScroll(event.target ?? document), listening);
    addEventListener('resize', () => this.onScroll(window), listening);
    addEventListener('animationend', () => this.onScroll(window), listening);
    addEventListener(
      'transitionend',
      ({ propertyName }) => !still.test(propertyName) && this.onScroll(window),
      listening,
    );
    document.fonts.addEventListener('loadingdone', () => this.settle(), listening);
    this.resized.observe(document.documentElement);
  }

  add(range: StaticRange, { group, tone }: Look): void {
    this.marks.set(range, { range, className: lineClass(group, tone), boxes: [] });
  }

  delete(range: StaticRange): void {
    wipe(this.marks.get(range));
    this.marks.delete(range);
  }

  setActive(ranges: readonly AbstractRange[], tone: Tone): void {
    this.active = this.replace(this.active, ranges, activeClass(tone));
  }

  setFlash(ranges: readonly AbstractRange[]): void {
    this.flash = this.replace(this.flash, ranges, flashClass);
  }

  settle(): void {
    this.standings.forget();
    const items = this.items();
    if (items.length) this.place(items);
    else this.host.remove();
  }

  owns(node: Node): boolean {
    return this.host.owns(node);
  }

  remove(): void {
    this.stopping.abort();
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
    this.host.remove();
  }

  private items(): Item[] {
    return [...this.marks.values(), ...this.active, ...this.flash];
  }

  private replace(before: readonly Item[], ranges: readonly AbstractRange[], className: string): Item[] {
    for (const item of before) wipe(item);
    const items = ranges.map((range) => ({ range, className, boxes: [] }));
    this.place(items);
    return items;
  }

  private onScroll(target: EventTarget): void {
    this.scrolled.add(target);
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const targets = new Set(this.scrolled);
      this.scrolled.clear();
      if (targets.has(window)) this.settle();
      else this.place(this.items().filter(({ range }) => isMoved(this.standingOf(range), targets)));
    });
  }

  private standingOf({ startContainer }: AbstractRange): Standing {
    return this.standings.of(startContainer.parentElement ?? document.documentElement);
  }

  private place(items: readonly Item[]): void {
    if (!items.length) return;
    const origin = this.host.origin();
    const clipped = new Map<Element, DOMRect>();
    const boxOf = (element: Element) => {
      const box = clipped.get(element) ?? element.getBoundingClientRect();
      clipped.set(element, box);
      return box;
    };
    const placed = items.map((item) => {
      const { range } = item;
      const { startContainer } = range;
      const parent = startContainer.parentElement;
      if (!parent?.isConnected || range.endOffset > (startContainer as Text).length) {
        return { item, styles: [], top: undefined };
      }
      const standing = this.standingOf(range);
      const rects = rectsOfRange(range).filter((rect) =>
        standing.clips.every((clip) => isIn(rect, boxOf(clip))),
      );
      return {
        item,
        styles: rects.length ? stylesOf(parent, rects, standing, this.host, origin) : [],
        top: standing.top,
      };
    });
    for (const { item, styles, top } of placed) this.host.fill(item.boxes, item.className, styles, top);
  }
}

function wipe(item: Item | undefined): void {
  for (const box of item?.boxes ?? []) box.remove();
}

/** Did one of these scroll containers carry the text along? */
const isMoved = ({ clips, hold }: Standing, scrolled: ReadonlySet<EventTarget>): boolean =>
  hold === 'sticky' || clips.some((clip) => scrolled.has(clip));

/** A line is seen when its middle is. */
function isIn(rect: DOMRectReadOnly, clip: DOMRectReadOnly): boolean {
  const x = rect.left + rect.width / 2;
  const y = rect.top + rect.height / 2;
  return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
}

function stylesOf(
  parent: Element,
  rects: readonly DOMRect[],
  { z, hold, opacity }: Standing,
  host: OverlayHost,
  origin: DOMRectReadOnly,
): string[] {
  const style = getComputedStyle(parent);
  if (style.visibility !== 'visible' || !opacity) return [];
  const upright = !style.writingMode.startsWith('horizontal');
  const isFixed = hold === 'fixed';
  const font = style.font || `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const space = host.spaceIn(font);
  return rects.map((rect) => {
    // Lines below text begin and end at whole pixels.
    const left = onPixel(rect.left);
    const top = upright ? onPixel(rect.top) : rect.top;
    const [along, across] = upright
      ? [onPixel(rect.bottom) - top, rect.width]
      : [onPixel(rect.right) - left, rect.height];
    return (
      `position:${isFixed ? 'fixed' : 'absolute'};z-index:${z ?? 0};opacity:${opacity};` +
      `left:${left - (isFixed ? 0 : origin.left)}px;top:${top - (isFixed ? 0 : origin.top)}px;` +
      `font:${font};line-height:${across}px;writing-mode:${style.writingMode};` +
      `word-spacing:${along - space}px`
    );
  });
}

const onPixel = (at: number) => Math.round(at * devicePixelRatio) / devicePixelRatio;
