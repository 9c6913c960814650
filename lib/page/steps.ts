/** Goes from mention to mention: the next one by key with its card, and the next of one thing with a flash. */
import type { CardControl } from './card-control.ts';
import { flash, inOrder, neighbour, scrollTo } from './goto.ts';
import { type Hit, rectsOf } from './hit.ts';
import { type MarkLayer, rangesOf } from './marks.ts';
import type { PageIndex } from './page-index.ts';
import type { Painter } from './painter.ts';

export interface Steps {
  /** Scrolls to the next mention of a thing, or the one before, marked or not. False when none can be seen. */
  jump: (id: string, forward: boolean) => boolean;
  /** Goes to the next mark, or the one before, and opens its card. False when there is none. */
  step: (forward: boolean) => Promise<boolean>;
  stop: () => void;
}

export function createSteps(page: {
  index: PageIndex;
  painter: Painter;
  marks: MarkLayer;
  cards: CardControl;
}): Steps {
  const { index, painter, marks, cards } = page;
  let stopFlash = () => {};
  let jumpedTo: Hit | undefined;
  let steppedTo: Hit | undefined;

  const hits = (wanted: (hit: Hit) => boolean, all: boolean): Hit[] => {
    const found: Hit[] = [];
    for (const block of index.blocks()) {
      const mentions = all ? (block.mentions ?? []) : painter.chosenOf(block);
      for (const mention of mentions) {
        const hit = { block, mention };
        if (block.owner.isConnected && wanted(hit)) found.push(hit);
      }
    }
    return inOrder(found).filter((hit) => rectsOf(hit).length > 0);
  };
  const goTo = (hit: Hit, smooth: boolean) => {
    const node = hit.block.segments[0]!.node;
    scrollTo(rangesOf(hit.block, hit.mention)[0]?.startContainer ?? node, () => rectsOf(hit), smooth);
  };

  return {
    jump(id, forward) {
      const ring = hits(({ mention }) => mention.term.id === id, true);
      const from = jumpedTo?.mention.term.id === id ? jumpedTo : undefined;
      const hit = neighbour(ring, from, forward);
      if (!hit) return false;
      jumpedTo = hit;
      cards.close();
      goTo(hit, true);
      stopFlash();
      stopFlash = flash(marks, rangesOf(hit.block, hit.mention));
      return true;
    },
    async step(forward) {
      const from = cards.current()?.hit ?? steppedTo;
      const ring = hits(() => true, false);
      const hit = neighbour(ring, from, forward);
      if (!hit) return false;
      steppedTo = hit;
      cards.close();
      goTo(hit, false);
      const [box] = rectsOf(hit);
      if (box) await cards.open(hit, { x: box.left, y: box.top });
      return true;
    },
    stop: () => stopFlash(),
  };
}
