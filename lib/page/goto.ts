/** Brings the reader to a place on the page: next and previous mentions, and the flash that says "here". */
import { type Hit, rectsOf } from './hit.ts';
import type { MarkLayer } from './marks.ts';

const flashMs = 260;
const flashes = 5;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Scrolls a text node into the middle of the window; `rects` say where the passage is by then. */
export function scrollTo(node: Node, rects: () => readonly DOMRectReadOnly[], smooth: boolean): void {
  const visible = () => {
    const [box] = rects();
    return box !== undefined && box.top >= 60 && box.bottom <= innerHeight - 60;
  };
  if (visible()) return;
  const behavior: ScrollBehavior = smooth && !calm() ? 'smooth' : 'instant';
  const element = node.parentElement;
  // A box higher than the window has no middle of use: then the passage itself is brought there.
  if (element && element.getBoundingClientRect().height < innerHeight * 0.6) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return;
  }
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const [box] = rects();
  if (box) scrollBy({ top: box.top - innerHeight / 2, behavior });
}

/** Flashes ranges a few times, or shows them steadily where motion is unwelcome. Returns a stop. */
export function flash(marks: MarkLayer, ranges: readonly AbstractRange[]): () => void {
  marks.setFlash(ranges);
  let step = 0;
  const timer = setInterval(() => {
    step++;
    if (step >= flashes) stop();
    else if (!calm()) marks.setFlash(step % 2 ? [] : ranges);
  }, flashMs);
  const stop = () => {
    clearInterval(timer);
    marks.setFlash([]);
  };
  return stop;
}

/** Hits in the order of the document, whatever order they were read in. */
export function inOrder(hits: Hit[]): Hit[] {
  return hits
    .map((hit) => ({ hit, place: outermost(hit.block.segments[0]!.node) }))
    .sort((a, b) => {
      if (a.hit.block === b.hit.block) return a.hit.mention.start - b.hit.mention.start;
      if (a.place === b.place) return 0;
      return a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    })
    .map(({ hit }) => hit);
}

/** The node itself, or the host in the document whose shadow tree it stands in. */
function outermost(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}

/** The one after (or before) `from` in a ring; from nowhere, the first that is on screen. */
export function neighbour(hits: readonly Hit[], from: Hit | undefined, forward: boolean): Hit | undefined {
  if (!hits.length) return undefined;
  const at = from ? hits.findIndex(({ mention }) => mention === from.mention) : -1;
  if (at >= 0) return hits[(at + (forward ? 1 : -1) + hits.length) % hits.length];
  const onScreen = hits.findIndex((hit) => (rectsOf(hit)[0]?.top ?? -1) >= 0);
  return hits[Math.max(0, onScreen)];
}
