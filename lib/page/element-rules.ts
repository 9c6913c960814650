/**
 * What an element does to the text around it. Decided from computed style, since any tag can be laid out in
 * any way; tags only tell what is no prose at all.
 */

/**
 * - `skip`: nothing of it is text to us, and nothing of it shows (`script`, `rt`).
 * - `hidden`: the same for now; may be shown later.
 * - `gap`: it takes room in the line but has no text for us (an image, code, a form field).
 * - `break`: ends the line (`br`).
 * - `edge`: a box of its own: text before, in and after it is apart.
 * - `atom`: stands in the line as one thing (`inline-block`): words don't reach across its border.
 * - `inline`: just part of the line.
 */
export type Flow = 'skip' | 'hidden' | 'gap' | 'break' | 'edge' | 'atom' | 'inline';

export interface Look {
  flow: Flow;
  /** May text directly in it be seen? */
  visible: boolean;
  /** Are its line breaks real ones (`white-space: pre`)? */
  lines: boolean;
}

/** No text for a reader, or ruby annotations: 汉(hàn)字 must read 汉字. */
const never = new Set(
  (
    'head script style noscript template title meta link datalist param source track area map rt rp ' +
    'noframes'
  ).split(' '),
);
/** Takes room, but holds no prose of the page. */
const replaced = new Set(
  (
    'img picture svg math canvas video audio iframe frame object embed input textarea select option ' +
    'progress meter'
  ).split(' '),
);
const code = new Set(['code', 'pre', 'kbd', 'samp', 'tt', 'listing', 'xmp', 'plaintext']);

const look = (flow: Flow): Look => ({ flow, visible: false, lines: false });
const skip = look('skip');
const gap = look('gap');
const hidden = look('hidden');
const lineBreak = look('break');

/** How to read an element. `options.code`: is program code read as well (for quotations) or left out? */
export function lookOf(element: Element, options: { code: boolean }): Look {
  const name = element.localName;
  if (never.has(name)) return skip;
  if (name === 'br') return lineBreak;
  const style = getComputedStyle(element);
  const display = style.display;
  if (display === 'none') return hidden;
  if (display === 'ruby-text') return skip;
  if (replaced.has(name)) return gap;
  if (isEditable(element)) return gap;
  if (!options.code && code.has(name)) return display.startsWith('inline') ? gap : hidden;
  if (isTuckedAway(style)) return hidden;
  const collapse = style.whiteSpace;
  return {
    flow: flowOfDisplay(display),
    visible: style.visibility === 'visible',
    lines: collapse.startsWith('pre') || collapse.startsWith('break-spaces'),
  };
}

function flowOfDisplay(display: string): Flow {
  if (display === 'inline' || display === 'contents') return 'inline';
  if (display === 'ruby' || display === 'ruby-base' || display === 'inline ruby') return 'inline';
  return display.startsWith('inline') ? 'atom' : 'edge';
}

/** Is the element a field the reader types in (not: is it inside of one; walks come from outside)? */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
}

/** Text for screen readers only is clipped to nothing; so are font-size tricks against copying. */
function isTuckedAway(style: CSSStyleDeclaration): boolean {
  if (style.fontSize === '0px' || style.contentVisibility === 'hidden') return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    /^rect\((0px|1px),? (0px|1px),? (0px|1px),? (0px|1px)\)$/.test(style.clip) ||
    style.clipPath === 'inset(50%)'
  );
}

/** The element or shadow root around a node as laid out: slots and shadow hosts included. */
export function flatParent(node: Node): Element | null {
  if (node instanceof Element || node instanceof Text) {
    const slot = node.assignedSlot;
    if (slot) return slot;
  }
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** What is laid out inside an element: its shadow tree, what its slot was given, or its children. */
export function flatChildren(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element.localName === 'slot' && element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length) return assigned;
  }
  if (element.localName === 'details' && !element.hasAttribute('open')) {
    const summary = element.querySelector(':scope > summary');
    return summary ? [summary] : [];
  }
  return [...element.childNodes];
}
