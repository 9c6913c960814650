/**
 * Marks in the browser's highlight registry, under names nobody can guess. The browser keeps them where the
 * text is and no element is needed; but a page's own script can list the registry.
 */
import { termGroups } from '#lib/model/groups.ts';
import { activeName, flashName, highlightName } from './mark-style.ts';
import type { Look, MarkSurface } from './mark-surface.ts';
import { type Tone, tones } from './tones.ts';

export class HighlightSurface implements MarkSurface {
  private readonly name: string;
  private readonly highlights = new Map<string, Highlight>();

  constructor(name: string) {
    this.name = name;
    for (const tone of tones) {
      for (const group of termGroups) this.register(highlightName(name, group, tone), 0);
      this.register(activeName(name, tone), 1);
    }
    this.register(flashName(name), 2);
  }

  add(range: StaticRange, look: Look): void {
    this.of(look)?.add(range);
  }

  delete(range: StaticRange, look: Look): void {
    this.of(look)?.delete(range);
  }

  setActive(ranges: readonly AbstractRange[], tone: Tone): void {
    for (const each of tones) this.set(activeName(this.name, each), each === tone ? ranges : []);
  }

  setFlash(ranges: readonly AbstractRange[]): void {
    this.set(flashName(this.name), ranges);
  }

  /** The browser does it. */
  settle(): void {}

  owns(): boolean {
    return false;
  }

  remove(): void {
    for (const [name, highlight] of this.highlights) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
  }

  private of({ group, tone }: Look): Highlight | undefined {
    return this.highlights.get(highlightName(this.name, group, tone));
  }

  private set(name: string, ranges: readonly AbstractRange[]): void {
    const highlight = this.highlights.get(name);
    highlight?.clear();
    for (const range of ranges) highlight?.add(range);
  }

  private register(name: string, priority: number): void {
    const highlight = new Highlight();
    highlight.priority = priority;
    this.highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }
}
