/**
 * The marks on the page: ranges in the browser's highlight registry, under names nobody can guess. Owns the
 * registered ranges and nothing else; which mentions are marked is decided elsewhere.
 *
 * Only `StaticRange`s, since a live one taxes every change of the page, and one for each text node, so that a
 * mark never runs across an annotation or a hidden word inside a name.
 */
import { type Group, groupOf, groups, type Tone, tones } from './groups.ts';
import { activeName, flashName, highlightName } from './mark-style.ts';
import type { Mention } from './mentions.ts';
import type { ScannedBlock } from './page-index.ts';
import { piecesOf } from './segments.ts';

/** A block to be marked: the chosen mentions, and what they stand on. */
export interface MarkedBlock {
  block: ScannedBlock;
  mentions: readonly Mention[];
  tone: Tone;
}

interface Drawn {
  highlight: Highlight;
  range: StaticRange;
}

export class MarkLayer {
  private readonly name: string;
  private readonly highlights = new Map<string, Highlight>();
  private drawn = new Map<Mention, { block: ScannedBlock; tone: Tone; parts: Drawn[] }>();

  constructor(name: string) {
    this.name = name;
    for (const tone of tones) {
      for (const group of groups) this.register(highlightName(name, group, tone), 0);
      this.register(activeName(name, tone), 1);
    }
    this.register(flashName(name), 2);
  }

  /** Draws exactly these marks: what is drawn already stays, the rest goes. */
  draw(blocks: readonly MarkedBlock[]): void {
    const next: typeof this.drawn = new Map();
    for (const { block, mentions, tone } of blocks) {
      for (const mention of mentions) {
        const before = this.drawn.get(mention);
        if (before && before.block === block && before.tone === tone) {
          next.set(mention, before);
          this.drawn.delete(mention);
        } else {
          next.set(mention, { block, tone, parts: this.add(block, mention, tone) });
        }
      }
    }
    for (const { parts } of this.drawn.values()) remove(parts);
    this.drawn = next;
  }

  /** Takes the marks of blocks away at once: their text has just changed. */
  erase(blocks: Iterable<ScannedBlock>): void {
    for (const block of blocks) {
      for (const mention of block.mentions ?? []) {
        const drawn = this.drawn.get(mention);
        if (drawn?.block !== block) continue;
        remove(drawn.parts);
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
    for (const tone of tones) this.highlights.get(activeName(this.name, tone))?.clear();
    if (!at) return;
    const highlight = this.highlights.get(activeName(this.name, at.tone));
    for (const range of rangesOf(at.block, at.mention)) highlight?.add(range);
  }

  /** Shows the given ranges strongly, or none. */
  setFlash(ranges: Iterable<AbstractRange>): void {
    const highlight = this.highlights.get(flashName(this.name));
    highlight?.clear();
    for (const range of ranges) highlight?.add(range);
  }

  /** Leaves the page as it was. */
  remove(): void {
    for (const [name, highlight] of this.highlights) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
    this.drawn.clear();
  }

  private register(name: string, priority: number): void {
    const highlight = new Highlight();
    highlight.priority = priority;
    this.highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }

  private add(block: ScannedBlock, mention: Mention, tone: Tone): Drawn[] {
    const group: Group = groupOf(mention.term.type);
    const highlight = this.highlights.get(highlightName(this.name, group, tone))!;
    return rangesOf(block, mention).map((range) => {
      highlight.add(range);
      return { highlight, range };
    });
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

function remove(parts: readonly Drawn[]): void {
  for (const { highlight, range } of parts) highlight.delete(range);
}
