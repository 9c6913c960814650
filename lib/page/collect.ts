/**
 * Reads the page's text as blocks: what stands in one flow of lines, inline elements joined, with the way back
 * to the text nodes. Edges come from layout, so 新能 at the end of one paragraph never meets 源 at the start of
 * the next. Reads only; can pause anywhere.
 */
import { flatChildren, type Look, lookOf } from './element-rules.ts';
import type { Segment } from './segments.ts';

/** Stands in a block's text for something that is no text. No name contains it. */
const gapCharacter = '\uFFFC';
/** Blocks longer than this are cut at the end of a sentence: an endless text node must not fill a batch. */
export const longestBlock = 8_000;
/** How many nodes are visited between two chances to pause. */
const nodesPerPause = 64;

export interface Block {
  /** As the page has it, white space and all. */
  text: string;
  segments: Segment[];
  /** The box in whose lines the text stands. */
  owner: Element;
}

export interface CollectOptions {
  /** Read program code too? */
  code: boolean;
  /** Elements not to be entered although they are boxes of their own: known already, or left for later. */
  leave?: (element: Element) => boolean;
  /** Asked of every box before it is entered: may it wait? */
  postpone?: (box: Element) => boolean;
  /** A box is about to be read. */
  onOwner?: (owner: Element) => void;
  /** Something was passed over; `hidden`: it may be shown later. */
  onSkipped?: (element: Element, hidden: boolean) => void;
  onShadow?: (root: ShadowRoot) => void;
}

interface Frame extends Look {
  children: Node[];
  next: number;
  owner: Element;
}

/** Yields blocks in the order of the flat tree below `root`, and `undefined` where the reader may pause. */
export function* collect(root: Element, options: CollectOptions): Generator<Block | undefined> {
  const done: Block[] = [];
  let text = '';
  let segments: Segment[] = [];
  const flush = (owner: Element) => {
    if (segments.length && /\S/.test(text)) done.push({ text, segments, owner });
    text = '';
    segments = [];
  };
  const add = (node: Text, from: number, to: number) => {
    if (from >= to) return;
    segments.push({ start: text.length, length: to - from, node, offset: from });
    text += node.data.slice(from, to);
  };
  const addText = (node: Text, frame: Frame) => {
    const { data } = node;
    let from = 0;
    while (from < data.length) {
      const lineEnd = frame.lines ? data.indexOf('\n', from) : -1;
      const stop = lineEnd < 0 ? data.length : lineEnd + 1;
      const room = longestBlock - text.length;
      const to = stop - from <= room ? stop : from + cutWithin(data.slice(from, from + Math.max(room, 1)));
      add(node, from, to);
      if (to < data.length || lineEnd >= 0) flush(frame.owner);
      from = to;
    }
  };
  const addGap = () => {
    if (segments.length) text += gapCharacter;
  };

  const stack: Frame[] = [];
  const enter = (element: Element, look: Look, owner: Element) => {
    const own = look.flow === 'edge' ? element : owner;
    if (look.flow === 'edge') {
      flush(owner);
      options.onOwner?.(element);
    } else if (look.flow === 'atom') addGap();
    if (element.shadowRoot) options.onShadow?.(element.shadowRoot);
    stack.push({ ...look, children: flatChildren(element), next: 0, owner: own });
  };

  const rootLook = lookOf(root, options);
  if (rootLook.flow === 'skip' || rootLook.flow === 'hidden' || rootLook.flow === 'gap') {
    options.onSkipped?.(root, rootLook.flow === 'hidden');
    return;
  }
  enter(root, { ...rootLook, flow: 'edge' }, root);
  for (let visited = 1; stack.length; visited++) {
    if (done.length) yield* done.splice(0);
    else if (visited % nodesPerPause === 0) yield undefined;
    const frame = stack[stack.length - 1]!;
    const node = frame.children[frame.next++];
    if (!node) {
      stack.pop();
      if (frame.flow === 'edge') flush(frame.owner);
      else if (frame.flow === 'atom') addGap();
    } else if (!node.isConnected) {
      // Gone since we looked: the watcher has it.
    } else if (node instanceof Text) {
      if (frame.visible) addText(node, frame);
      else addGap();
    } else if (node instanceof Element) {
      if (options.leave?.(node)) {
        flush(frame.owner);
        continue;
      }
      const look = lookOf(node, options);
      if (look.flow === 'break') flush(frame.owner);
      else if (look.flow === 'gap') addGap();
      if (look.flow === 'skip' || look.flow === 'hidden' || look.flow === 'gap') {
        options.onSkipped?.(node, look.flow === 'hidden');
      } else if (look.flow === 'edge' && options.postpone?.(node)) flush(frame.owner);
      else if (look.flow !== 'break') enter(node, look, frame.owner);
    }
  }
  yield* done;
}

/** Where to cut a text that is too long: after its last sentence, else between two characters. */
function cutWithin(text: string): number {
  const end = Math.max(...['。', '！', '？', '；', '\n', '. '].map((mark) => text.lastIndexOf(mark)));
  if (end >= 0) return end + 1;
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last < 0xdc00 && text.length > 1 ? text.length - 1 : text.length;
}
