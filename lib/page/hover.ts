/**
 * Hover manners: a pointer that rests on a mark for a moment asks for its card; a card stays while the pointer
 * is on the name, on the card or between them. Nothing happens while a button is down, while text is selected,
 * or for events a script made up. Costs one timer a movement; looks at the page only when the pointer rests.
 */
import type { CardPort } from '#lib/protocol/card-port.ts';
import { type Point, staysOpen } from './grace.ts';
import { type Hit, rectsOf } from './hit.ts';

/** A pointer slower than a sweep may be about to rest: what its card needs is fetched meanwhile. */
const expectMs = 30;
/** While it moves it is looked, so often, whether marks are near at all. */
const nearMs = 120;
/** With the key held the reader asks: a short rest only tells which name. */
const askedMs = 60;
/** A hand on a mouse trembles. */
const tremor = 4;
const closeMs = 220;

const pressable = 'a[href], button, input, select, textarea, label, summary, [role=button], [role=link]';

export type HoverKey = 'none' | 'alt' | 'ctrl' | 'shift';
const keyNames: Readonly<Record<HoverKey, string>> = {
  none: '',
  alt: 'Alt',
  ctrl: 'Control',
  shift: 'Shift',
};

export interface HoverOptions {
  /** So long the pointer rests before a card comes, in milliseconds, and what has to be held for it. */
  manners: () => { delay: number; key: HoverKey };
  /** The pointer moves over this element; says nothing of where. */
  near: (element: Element) => void;
  find: (x: number, y: number) => Hit | undefined;
  /** A card may be asked for soon. */
  prepare: (hit: Hit) => void;
  open: (hit: Hit, at: Point) => void;
  close: () => void;
  /** The mention that has a card, or waits for it. */
  current: () => { hit: Hit; card?: CardPort } | undefined;
}

/** Listens until the function it returns is called. */
export function watchPointer(options: HoverOptions): () => void {
  const stop = new AbortController();
  const listening = { capture: true, passive: true, signal: stop.signal } as const;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let expected: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let at: Point | undefined;
  let onName: Point | undefined;
  let looked = 0;

  const cancel = () => {
    clearTimeout(expected);
    clearTimeout(rest);
  };
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };

  const onExpected = ({ x, y }: Point) => {
    const hit = options.find(x, y);
    if (hit && options.current()?.hit.mention !== hit.mention) options.prepare(hit);
  };

  const onRest = ({ x, y }: Point) => {
    if (isInSelection(x, y)) return;
    const hit = options.find(x, y);
    if (!hit || options.current()?.hit.mention === hit.mention) return;
    onName = { x, y };
    stay();
    options.open(hit, onName);
  };

  const mindCard = (point: Point) => {
    const current = options.current();
    if (!current) return;
    const names = rectsOf(current.hit);
    const isOnName = names.some((name) => isOn(name, point));
    if (isOnName) onName = point;
    const box = current.card?.box();
    if (!box) {
      // The reader moved on before the card came.
      if (!current.card && onName && !isOnName) options.close();
      return;
    }
    // Opened by key: the pointer has a say only once it has been there.
    if (!onName) return;
    if (staysOpen(point, onName, names, box)) stay();
    else if (!current.card!.hasFocus()) leave();
  };

  const leave = () => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      onName = undefined;
      options.close();
    }, closeMs);
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    mindCard(point);
    if (event.buttons !== 0) return cancel();
    if (at && Math.hypot(point.x - at.x, point.y - at.y) < tremor) return;
    at = point;
    cancel();
    const { delay, key } = options.manners();
    const asked = isHeld(event, key);
    if (key !== 'none' && !asked) return;
    if (event.timeStamp - looked >= nearMs) {
      looked = event.timeStamp;
      const [target] = event.composedPath();
      if (target instanceof Element) options.near(target);
    }
    expected = setTimeout(onExpected, Math.min(expectMs, delay), point);
    rest = setTimeout(onRest, asked ? Math.min(askedMs, delay) : delay, point);
  };

  const onKey = (event: KeyboardEvent) => {
    cancel();
    const { key } = options.manners();
    if (event.isTrusted && key !== 'none' && event.key === keyNames[key] && !event.repeat && at) onRest(at);
  };

  const onDown = (event: PointerEvent) => {
    cancel();
    const current = options.current();
    if (!event.isTrusted || !current) return;
    const inCard = event.composedPath().some((node) => node instanceof Node && current.card?.owns(node));
    if (!inCard) options.close();
  };

  const onTap = (event: MouseEvent) => {
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!event.isTrusted || !touch || event.defaultPrevented) return;
    // A tap on a link follows it, also out of a shadow tree.
    if (event.composedPath().some((node) => node instanceof Element && node.matches(pressable))) return;
    const hit = options.find(event.clientX, event.clientY);
    if (hit) options.open(hit, { x: event.clientX, y: event.clientY });
  };

  const onLeave = (event: PointerEvent) => {
    // A finger that is lifted has left nothing.
    if (event.pointerType === 'touch') return;
    cancel();
    at = undefined;
    const current = options.current();
    if (current && onName && !current.card?.hasFocus()) leave();
  };

  addEventListener('pointermove', onMove, listening);
  addEventListener('pointerdown', onDown, listening);
  addEventListener('click', onTap, listening);
  addEventListener('keydown', onKey, listening);
  document.documentElement.addEventListener('pointerleave', onLeave, { passive: true, signal: stop.signal });
  return () => {
    stop.abort();
    cancel();
    stay();
  };
}

const isHeld = (event: PointerEvent, key: HoverKey): boolean =>
  (key === 'alt' && event.altKey) || (key === 'ctrl' && event.ctrlKey) || (key === 'shift' && event.shiftKey);

function isOn(box: DOMRectReadOnly, { x, y }: Point): boolean {
  return x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2;
}

/** The reader's selection wins over our card. */
function isInSelection(x: number, y: number): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return false;
  return [...selection.getRangeAt(0).getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}
