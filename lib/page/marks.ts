/**
 * The marks on the page: which mentions are drawn now, and on what. Owns the drawn ranges and nothing else;
 * which mentions are marked is decided elsewhere, how a mark comes to be seen is the surface's.
 *
 * Only `StaticRange`s, since a live one taxes every change of the page, and one for each text node, so that a
 * mark never runs across an annotation or a hidden word inside a name.
 */
import { groupOf } from '#lib/model/groups.ts';
import type { Look, MarkSurface } from './mark-surface.ts';
import type { Mention } from './mentions.ts';
import type { ScannedBlock } from './page-index.ts';
import { piecesOf } from './segments.ts';
import type { Tone } from './tones.ts';

/** A block to be marked: the chosen mentions, and what they stand on. */
export interface MarkedBlock {
  block: ScannedBlock;
  mentions: readonly Mention[];
  tone: Tone;
}

interface Drawn {
  block: ScannedBlock;
  look: Look;
  ranges: readonly StaticRange[];
}

export class MarkLayer {
  private surface: MarkSurface | undefined;
  private drawn = new Map<Mention, Drawn>();

  /** Draws exactly these marks: what is drawn already stays, the rest goes. */
  draw(blocks: readonly MarkedBlock[]): void {
    const next: typeof this.drawn = new Map();
    for (const { block, mentions, tone } of blocks) {
      for (const mention of mentions) {
        const before = this.drawn.get(mention);
        if (before && before.block === block && before.look.tone === tone) {
          next.set(mention, before);
          this.drawn.delete(mention);
        } else {
          next.set(mention, this.add(block, mention, { group: groupOf(mention.term.type), tone }));
        }
      }
    }
    for (const gone of this.drawn.values()) this.wipe(gone);
    this.drawn = next;
    this.surface?.settle();
  }

  /** Takes the marks of blocks away at once: their text has just changed. */
  erase(blocks: Iterable<ScannedBlock>): void {
    for (const block of blocks) {
      for (const mention of block.mentions ?? []) {
        const drawn = this.drawn.get(mention);
        if (drawn?.block !== block) continue;
        this.wipe(drawn);
        this.drawn.delete(mention);
      }
    }
  }

  /** Is this mention marked and near the window? */
  has(mention: Mention): boolean {
    return this.drawn.has(mention);
  }

  /** Tints the mention whose card is open; nothing for undefined. */
  setActive(at?: { block: ScannedBlock; mention: Mention; tone: Tone }): void {
    this.surface?.setActive(at ? rangesOf(at.block, at.mention) : [], at?.tone ?? 'light');
  }

  /** Shows the given ranges strongly, or none. */
  setFlash(ranges: readonly AbstractRange[]): void {
    this.surface?.setFlash(ranges);
  }

  /** Draws the same marks on another surface from now on; on none, they are only known. */
  moveTo(surface: MarkSurface | undefined): void {
    this.surface?.remove();
    this.surface = surface;
    for (const { ranges, look } of this.drawn.values()) for (const range of ranges) surface?.add(range, look);
    surface?.settle();
  }

  owns(node: Node): boolean {
    return this.surface?.owns(node) ?? false;
  }

  /** Leaves the page as it was. */
  remove(): void {
    this.surface?.remove();
    this.drawn.clear();
  }

  private add(block: ScannedBlock, mention: Mention, look: Look): Drawn {
    const ranges = rangesOf(block, mention);
    for (const range of ranges) this.surface?.add(range, look);
    return { block, look, ranges };
  }

  private wipe({ ranges, look }: Drawn): void {
    for (const range of ranges) this.surface?.delete(range, look);
  }
}

/** The stretches of text nodes a span of a block covers; none when the page changed them since. */
export function rangesOf(block: ScannedBlock, span: { start: number; end: number }): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const { node, start, end } of piecesOf(block.segments, span.start, span.end)) {
    if (!node.isConnected || end > node.length) return [];
    ranges.push(
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );
  }
  return ranges;
}
