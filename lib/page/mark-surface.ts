/** What marks are drawn on: the browser's highlight registry, or an overlay of our own. */
import type { TermGroup } from '#lib/model/groups.ts';
import type { Tone } from './tones.ts';

export interface Look {
  group: TermGroup;
  tone: Tone;
}

/** Name of the slot on `globalThis` where the overlay's script leaves its maker, which no page can see. */
export const overlaySlot = 'pangzhuOverlay';
export type MakeOverlay = () => MarkSurface;

export interface MarkSurface {
  add(range: StaticRange, look: Look): void;
  delete(range: StaticRange, look: Look): void;
  /** Tints these ranges, and no others. */
  setActive(ranges: readonly AbstractRange[], tone: Tone): void;
  /** Shows these ranges strongly, and no others. */
  setFlash(ranges: readonly AbstractRange[]): void;
  /** Everything may stand elsewhere by now. */
  settle(): void;
  /** Is this node one that we put into the page? */
  owns(node: Node): boolean;
  /** Leaves the page as it was. */
  remove(): void;
}
