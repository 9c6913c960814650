/** What is near the reader's eyes (the window and two more screens on either side), and what it stands on. */
import { flatParent } from './element-rules.ts';

const screens = 2;

/** May an element be left for later: is it laid out wholly beyond the two screens? */
export function isFar(element: Element): boolean {
  const box = element.getBoundingClientRect();
  // A box without size may hold content that overflows it: look inside.
  if (box.width === 0 || box.height === 0) return false;
  return !isNearBox(box);
}

/** Does an element (with whatever size) touch the window or two screens around it? */
export const isNear = (element: Element): boolean => isNearBox(element.getBoundingClientRect());

function isNearBox(box: DOMRectReadOnly): boolean {
  const margin = screens * innerHeight;
  if (box.bottom < -margin || box.top > innerHeight + margin) return false;
  return box.right >= -innerWidth && box.left <= 2 * innerWidth;
}

export type Grounds = Map<Element, 'light' | 'dark' | undefined>;

/**
 * What an element's text stands on: the nearest background that is painted; on a picture, or on nothing, the
 * text's own colour tells, since light text is for dark grounds. `known` saves the way up for many elements.
 */
export function toneOf(element: Element, known: Grounds = new Map()): 'light' | 'dark' {
  return groundOf(element, known) ?? (luminance(getComputedStyle(element).color) > 0.3 ? 'dark' : 'light');
}

function groundOf(element: Element, known: Grounds): 'light' | 'dark' | undefined {
  if (known.has(element)) return known.get(element);
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const parent = flatParent(element);
  const ground = isOpaque(backgroundColor)
    ? luminance(backgroundColor) < 0.3
      ? 'dark'
      : 'light'
    : backgroundImage === 'none' && parent
      ? groundOf(parent, known)
      : undefined;
  known.set(element, ground);
  return ground;
}

/** Is more seen of this colour than of what is behind it? */
function isOpaque(color: string): boolean {
  const alpha = /(?:\/ |rgba\([^)]*, ?)([\d.]+)\)$/.exec(color);
  return color !== 'transparent' && (!alpha || Number(alpha[1]) > 0.6);
}

/** Relative luminance (0 to 1) of a computed colour; 0 for what can't be read. */
export function luminance(color: string): number {
  const rgb = /^rgba?\((\d+(?:\.\d+)?),? (\d+(?:\.\d+)?),? (\d+(?:\.\d+)?)/.exec(color);
  const srgb = /^color\(srgb (\d*\.?\d+) (\d*\.?\d+) (\d*\.?\d+)/.exec(color);
  const light = /^(?:ok)?l(?:ab|ch)\((\d*\.?\d+)/.exec(color);
  if (light) {
    const value = Number(light[1]);
    return value > 1 ? (value / 100) ** 2.2 : value ** 3;
  }
  const parts = rgb ? rgb.slice(1, 4).map((part) => Number(part) / 255) : srgb?.slice(1, 4).map(Number);
  if (!parts) return 0;
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
