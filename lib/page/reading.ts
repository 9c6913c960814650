/**
 * Where on the page somebody reads: the section around the middle of the window, looked for when scrolling has
 * come to rest. Answers those who follow the page as soon as something is other than they know; nobody asking,
 * it does nothing.
 */
import type { PageView } from '#lib/protocol/page.ts';
import { type ReadableBlock, readableBlocks } from './readable.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A section's text is cut here: it is a message each time. */
const longestText = 8_000;
/** What begins a section without a heading tells it from others. */
const beginning = 24;

export interface Reading {
  /** Text or names of the page have changed. */
  changed: () => void;
  /** Resolves when revision or section are other than `known`; at once if they are by now. */
  follow: (known: { revision: number; section: string }) => Promise<PageView>;
  stop: () => void;
}

export function watchReading(root: Element): Reading {
  let revision = 0;
  let stopped = false;
  /** Counts the times that somebody should look again. */
  let turn = 0;
  let waiting: (() => void)[] = [];
  let read: Promise<ReadSections> | undefined;

  const wake = () => {
    turn++;
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  };
  const view = async (): Promise<PageView> => {
    const now = revision;
    read ??= readSections(root);
    const section = sectionAt(await read, innerHeight / 2);
    return { revision: now, ...(section && { section }) };
  };
  // Not of the window alone: pages scroll inside of boxes.
  document.addEventListener('scrollend', wake, { capture: true, passive: true });
  addEventListener('resize', wake, { passive: true });

  return {
    changed() {
      revision++;
      read = undefined;
      wake();
    },
    async follow(known) {
      for (;;) {
        const seen = turn;
        const now = await view();
        if (stopped || now.revision !== known.revision || (now.section?.id ?? '') !== known.section)
          return now;
        if (seen === turn) await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    stop() {
      stopped = true;
      document.removeEventListener('scrollend', wake, { capture: true });
      removeEventListener('resize', wake);
      wake();
    },
  };
}

interface ReadSections {
  blocks: readonly ReadableBlock[];
  sections: readonly Section[];
}

async function readSections(root: Element): Promise<ReadSections> {
  const blocks = await readableBlocks(root);
  return {
    blocks,
    sections: sectionsOf(blocks.map(({ text, block }) => ({ text, level: levelOf(block.owner) }))),
  };
}

/** Level of the heading that an element is or lies in; 0 for none. */
function levelOf(element: Element): number {
  const heading = element.closest('h1, h2, h3, h4, h5, h6, [role=heading]');
  if (!heading) return 0;
  const level = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
  return level >= 1 && level <= 6 ? level : 2;
}

/** The section of the block that stands at height `y` of the window, or nearest to it. */
function sectionAt({ blocks, sections }: ReadSections, y: number): PageView['section'] {
  if (sections.length === 0) return undefined;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  blocks.forEach(({ block }, i) => {
    const distance = distanceTo(block, y);
    if (distance >= least) return;
    nearest = i;
    least = distance;
  });
  const at = sections.findIndex(({ end }) => nearest < end);
  const { heading, start, end } = sections[at]!;
  const texts = blocks.slice(start, end).map(({ text }) => text);
  return {
    id: String(at),
    heading: heading || texts[0]!.slice(0, beginning),
    text: texts.join('\n').slice(0, longestText),
  };
}

/** From height `y` of the window to the block's lines: 0 inside of them; infinite where they don't show. */
function distanceTo({ owner, segments }: ReadableBlock['block'], y: number): number {
  if (!owner.isConnected) return Number.POSITIVE_INFINITY;
  // A box may hold many blocks, told apart by line breaks alone.
  const range = document.createRange();
  const last = segments.at(-1)!;
  range.setStart(segments[0]!.node, Math.min(segments[0]!.offset, segments[0]!.node.length));
  range.setEnd(last.node, Math.min(last.offset + last.length, last.node.length));
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0) return Number.POSITIVE_INFINITY;
  if (y < top) return top - y;
  return y > bottom ? y - bottom : 0;
}
