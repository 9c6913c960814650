/**
 * How an element's text stands on the page, for what is drawn over it: above what, moved by which scrolling,
 * and cut off by which boxes. Read from computed style along the way up; elements are remembered until told
 * to forget, since many marks share their ancestors.
 */
import { flatParent } from './element-rules.ts';

export interface Standing {
  /** The level of its outermost stacking context: what covers the text has to cover the drawing as well. */
  z: number | undefined;
  /** How much of it shows through what it and its ancestors fade to, 0 to 1. */
  opacity: number;
  /** Stays in the window while the page scrolls, or does so from some point on. */
  hold: 'none' | 'fixed' | 'sticky';
  /** What brought it into the browser's top layer: a modal dialog, a popover, full screen. */
  top: Element | undefined;
  /** Ancestors that cut off what goes beyond their box. */
  clips: readonly Element[];
  /** Those of them that also cut off an absolutely placed descendant. */
  outerClips: readonly Element[];
  /** Does `z-index` work on its children whatever their position? */
  flexible: boolean;
}

const ground: Standing = {
  z: undefined,
  opacity: 1,
  hold: 'none',
  top: undefined,
  clips: [],
  outerClips: [],
  flexible: false,
};

export class Standings {
  private readonly known = new Map<Element, Standing>();

  forget(): void {
    this.known.clear();
  }

  of(element: Element): Standing {
    const known = this.known.get(element);
    if (known) return known;
    const parent = flatParent(element);
    const standing = parent ? standingIn(element, this.of(parent)) : ground;
    this.known.set(element, standing);
    return standing;
  }
}

function standingIn(element: Element, around: Standing): Standing {
  const style = getComputedStyle(element);
  const { position } = style;
  const isTop = element.matches(':modal, :popover-open, :fullscreen');
  const outer = isTop ? { ...ground, top: element } : around;
  const within = position === 'fixed' ? [] : position === 'absolute' ? outer.outerClips : outer.clips;
  const clips = isClipping(element, style) ? [...within, element] : within;
  return {
    z: outer.z ?? levelOf(style, outer.flexible),
    opacity: outer.opacity * Number(style.opacity),
    hold:
      position === 'fixed' ? 'fixed' : outer.hold === 'none' && position === 'sticky' ? 'sticky' : outer.hold,
    top: outer.top,
    clips,
    outerClips: position === 'static' && style.transform === 'none' ? outer.outerClips : clips,
    flexible: /flex|grid/.test(style.display),
  };
}

/** The level of a box that is a stacking context; undefined for one that is none. */
function levelOf(style: CSSStyleDeclaration, inFlexible: boolean): number | undefined {
  const { zIndex, position } = style;
  if (zIndex !== 'auto' && (position !== 'static' || inFlexible)) return Number(zIndex);
  const isContext =
    position === 'fixed' ||
    position === 'sticky' ||
    style.opacity !== '1' ||
    style.transform !== 'none' ||
    style.filter !== 'none' ||
    style.isolation === 'isolate';
  return isContext ? 0 : undefined;
}

/** What the root element and the body cut off is the window's affair. */
function isClipping(element: Element, { overflowX, overflowY, display }: CSSStyleDeclaration): boolean {
  if (element === document.documentElement || element === document.body) return false;
  if (display === 'inline' || display === 'contents') return false;
  return overflowX !== 'visible' || overflowY !== 'visible';
}
