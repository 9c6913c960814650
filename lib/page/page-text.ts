/**
 * The whole page as one text for quoting: blocks in reading order, white space as layout shows it, a line for
 * each block. Offsets lead back to the page's text nodes, and the reader's selection leads to offsets.
 */
import { type Folded, foldSpace, unfoldSpan } from '#lib/clippings/fold.ts';
import { type Block, collect } from './collect.ts';
import type { Piece } from './segments.ts';
import { piecesOf } from './segments.ts';
import { createSlicer } from './slices.ts';

interface Line {
  start: number;
  block: Block;
  folded: Folded;
}

export interface PageText {
  text: string;
  lines: readonly Line[];
}

/** Reads the page in slices. Code is read too: it may be quoted, though it is never marked. */
export async function readPageText(root: Element): Promise<PageText> {
  const slicer = createSlicer();
  const lines: Line[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const block of collect(root, { code: true })) {
    if (block) {
      const folded = foldSpace(block.text);
      if (folded.text) {
        lines.push({ start: length, block, folded });
        parts.push(folded.text);
        length += folded.text.length + 1;
      }
    }
    if (slicer.due()) await slicer.pause(50);
  }
  return { text: parts.join('\n'), lines };
}

/** The stretches of text nodes that hold text[start, end). */
export function piecesOfPage(page: PageText, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { start: at, block, folded } of page.lines) {
    if (at >= end) break;
    const from = Math.max(0, start - at);
    const to = Math.min(folded.text.length, end - at);
    if (from >= to) continue;
    const span = unfoldSpan(folded, from, to);
    pieces.push(...piecesOf(block.segments, span.start, span.end));
  }
  return pieces;
}

/** The offsets of what a range of the page covers; undefined when it covers no text of ours. */
export function offsetsOfRange(page: PageText, range: Range): { start: number; end: number } | undefined {
  let start: number | undefined;
  let end: number | undefined;
  for (const { start: at, block, folded } of page.lines) {
    for (const { node, offset, length, start: inBlock } of block.segments) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? Math.max(range.startOffset, offset) : offset;
      const to = node === range.endContainer ? Math.min(range.endOffset, offset + length) : offset + length;
      if (from >= to) continue;
      start ??= at + foldedOffset(folded, inBlock + from - offset);
      end = at + foldedOffset(folded, inBlock + to - offset);
    }
  }
  return start !== undefined && end !== undefined && end > start ? { start, end } : undefined;
}

/** The offset of the block's text that `span` of it begins at, in the whole text. */
export function offsetsOfBlockSpan(
  page: PageText,
  block: Block,
  span: { start: number; end: number },
): { start: number; end: number } | undefined {
  const [piece] = piecesOf(block.segments, span.start, span.end);
  if (!piece) return undefined;
  const range = document.createRange();
  range.setStart(piece.node, piece.start);
  const last = piecesOf(block.segments, span.start, span.end).at(-1)!;
  range.setEnd(last.node, last.end);
  return offsetsOfRange(page, range);
}

/** How many characters of the folded text come from before `at` of the original. */
function foldedOffset({ map }: Folded, at: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
