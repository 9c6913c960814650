/**
 * Which mention lies under a point? The browser's caret lookup finds the text node, a binary search the span,
 * and a rectangle check makes sure, since the caret snaps to the nearest letter even from far away.
 */
import { isEditable } from './element-rules.ts';
import type { MarkLayer } from './marks.ts';
import { rangesOf } from './marks.ts';
import type { Mention } from './mentions.ts';
import type { PageIndex, ScannedBlock } from './page-index.ts';
import { offsetOf, spanAt } from './segments.ts';

export interface Hit {
  block: ScannedBlock;
  mention: Mention;
}

/** Pixels around a mark that still count as it: its line hangs below the letters. */
const slack = 2;

export function mentionAt(x: number, y: number, index: PageIndex, marks: MarkLayer): Hit | undefined {
  const element = deepestElement(x, y);
  if (!element || isField(element)) return undefined;
  const owner = index.ownerOf(element);
  if (!owner) return undefined;
  const caret = caretAt(x, y, element);
  for (const block of index.blocksOf(owner)) {
    if (!block.mentions?.length) continue;
    for (const mention of candidates(block, block.mentions, caret)) {
      if (marks.has(mention) && rectsOf({ block, mention }).some((box) => contains(box, x, y))) {
        return { block, mention };
      }
    }
  }
  return undefined;
}

/** The name as the page writes it, on one line. */
export const formOf = ({ block, mention }: Hit): string =>
  block.text.slice(mention.start, mention.end).replace(/\s+/g, ' ').slice(0, 200);

/** The line boxes of a mention, in the window's coordinates; none when its text is gone. */
export function rectsOf({ block, mention }: Hit): DOMRect[] {
  return rangesOf(block, mention).flatMap((range) => rectsOfRange(range));
}

export function rectsOfRange(range: AbstractRange): DOMRect[] {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}

/** With a caret in the block only what it touches; without one (shadow trees, `user-select`) every mention. */
function candidates(
  block: ScannedBlock,
  mentions: readonly Mention[],
  caret: Caret | undefined,
): readonly Mention[] {
  if (!caret) return mentions;
  const at = offsetOf(block.segments, caret.node, caret.offset);
  if (at === undefined) return [];
  // The caret stands between two letters: the point may be on either.
  return [spanAt(mentions, at), spanAt(mentions, at - 1)].flatMap((i) => mentions[i] ?? []);
}

interface Caret {
  node: Text;
  offset: number;
}

function caretAt(x: number, y: number, element: Element): Caret | undefined {
  if (element.getRootNode() instanceof ShadowRoot) return undefined;
  // Chromium before 128 has only the older lookup.
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? asCaret(position.offsetNode, position.offset) : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? asCaret(range.startContainer, range.startOffset) : undefined;
}

const asCaret = (node: Node, offset: number) => (node instanceof Text ? { node, offset } : undefined);

function deepestElement(x: number, y: number): Element | undefined {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element ?? undefined;
}

/** Typing is sacred: nothing opens over a field, also one that became a field since we looked. */
function isField(element: Element): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.matches('input, textarea, select') || isEditable(element);
}

function contains(box: DOMRectReadOnly, x: number, y: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}
