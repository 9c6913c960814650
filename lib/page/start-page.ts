/**
 * One page with Pangzhu at work: wires scanning, marks, hover, cards and clippings to each other and answers
 * what popup and worker ask. Everything a content script, or a page of our own with text in it, has to call.
 */
import type { CardHost, MakeCard } from '#lib/protocol/card-port.ts';
import type { Ask, Handlers } from '#lib/protocol/channel.ts';
import type { PageState, pageToWorker, toPage } from '#lib/protocol/page.ts';
import { failure } from '#lib/protocol/result.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { keepBadge } from './badge.ts';
import { CardControl } from './card-control.ts';
import { Clips } from './clips.ts';
import { HighlightSurface } from './highlight-surface.ts';
import { mentionAt } from './hit.ts';
import { watchPointer } from './hover.ts';
import { watchKeys } from './keys.ts';
import { watchLifeline } from './lifeline.ts';
import { drawMarkName } from './mark-style.ts';
import type { MakeOverlay } from './mark-surface.ts';
import { MarkLayer } from './marks.ts';
import { PageIndex } from './page-index.ts';
import { Painter } from './painter.ts';
import { publishedOn } from './published.ts';
import { rankTerms } from './rank.ts';
import { readableText } from './readable.ts';
import { watchReading } from './reading.ts';
import { watchRoute } from './routes.ts';
import { SaidHere } from './said-here.ts';
import { Scanner } from './scanner.ts';
import { idle } from './slices.ts';
import { createSteps } from './steps.ts';
import { toneOf } from './viewport.ts';
import { PageWatch } from './watch.ts';

export interface PageOptions {
  /** Asks the worker. */
  ask: Ask<typeof pageToWorker>;
  settings: Settings;
  language: CardHost['language'];
  /** What is read; the whole document by default. */
  root?: Element;
  /** Does this frame speak for the tab (badge)? */
  top: boolean;
  /** Makes the browser draw the marks of this name (see `markCss`) in this document. */
  style: (markName: string) => Promise<unknown> | undefined;
  loadCard: () => Promise<MakeCard | undefined>;
  /** What draws marks that the page can't list. */
  loadOverlay: () => Promise<MakeOverlay | undefined>;
  /** False from when the extension is gone. */
  alive: () => boolean;
  /** The page was left because of that. */
  onGone?: () => void;
}

export interface Page {
  /** Answers to `toPage`. */
  handlers: Handlers<typeof toPage>;
  /** Other choices of the reader. */
  update: (settings: Settings) => void;
  /** Leaves the page as it was. */
  stop: () => void;
}

/** New text waits this long after a change of address: the page is still being built. */
const routeMs = 400;
/** While a page is being read, counting and drawing what came from far away wait this long. */
const reportMs = 1_000;

export function startPage(options: PageOptions): Page {
  const { top } = options;
  const root = options.root ?? document.documentElement;
  let { settings } = options;
  let pageId = drawId();
  let stopped = false;
  let lastReport = Number.NEGATIVE_INFINITY;
  const said = new SaidHere();
  let refreshing = false;

  const ask: typeof options.ask = async (name, request) => {
    if (stopped) return failure('no-answer', 'stopped');
    const reply = await options.ask(name, request);
    if (!reply.ok && reply.error.code === 'no-answer') lifeline.check();
    return reply;
  };

  const index = new PageIndex();
  const markName = drawMarkName((bytes) => crypto.getRandomValues(bytes));
  const marks = new MarkLayer();
  const chooseSurface = async () => {
    const { privateMarks } = settings;
    marks.moveTo(privateMarks ? undefined : new HighlightSurface(markName));
    if (!privateMarks) return;
    const make = await options.loadOverlay();
    if (make && !stopped && settings.privateMarks) marks.moveTo(make());
  };
  const painter = new Painter({
    index,
    marks,
    choice: settings,
    isMuted: (block, mention) => said.isTaken({ block, mention }),
  });
  const clips = new Clips({ ask, root });
  const reading = watchReading(root);
  let styled = false;
  const style = () => {
    if (styled || settings.privateMarks) return;
    styled = true;
    void options.style(markName);
  };

  const scanner = new Scanner({
    root,
    index,
    ask,
    pageId: () => pageId,
    title: () => document.title,
    onProgress: (near) => {
      if (index.hasMentions()) style();
      // What is near is drawn with its answer: another wait for idle time would be seen.
      if (near) painter.request(true);
      const now = performance.now();
      if (now - lastReport < reportMs) return;
      lastReport = now;
      if (!near) painter.request();
      void idle(reportMs).then(report);
    },
    onIdle: () => {
      // From here on the worker's answers know what the reader said: until then a mark taken back stays away.
      if (refreshing) {
        refreshing = false;
        said.clear();
        painter.forgetChoices();
      }
      painter.request();
      reading.changed();
      void idle(reportMs).then(report);
    },
    onSilence: () => lifeline.check(),
    onShadow: (shadow) => watch.observe(shadow),
  });
  const watch = new PageWatch({
    index,
    isOurs: (node) => marks.owns(node) || cards.owns(node) || clips.owns(node),
    onTouched: (owners) => {
      for (const owner of owners) marks.erase(index.blocksOf(owner));
    },
    onChanged: (owners, restyled) => {
      route.check();
      clips.pageChanged();
      if (restyled) painter.restyled();
      // What is read again is drawn when that is done.
      if (owners.size) scanner.rescan(owners);
      else painter.request();
    },
  });

  const cards = new CardControl({
    ask,
    load: options.loadCard,
    theme: () => settings.theme,
    language: options.language,
    saveSentence: async (hit) => {
      const reply = await clips.saveSentence(hit);
      // The number of clippings on the card.
      cards.forget();
      if (!reply) return { ok: false, code: 'not-found' };
      return reply.ok ? { ok: true } : { ok: false, code: reply.error.code };
    },
    onSaid: (hit, saying) => {
      if (!saying) said.giveBack(hit);
      else if (saying.kind !== 'means') said.take(hit, saying.kind === 'not-this');
      painter.forgetChoices();
    },
    onCurrent: (hit) => {
      marks.setActive(hit && { ...hit, tone: toneOf(hit.block.owner) });
    },
  });
  const stopPointer = watchPointer({
    manners: () => ({ delay: settings.hoverDelay, key: settings.hoverKey }),
    near: (element) => {
      const owner = index.ownerOf(element);
      if (owner && index.blocksOf(owner).some((block) => painter.chosenOf(block).length)) cards.warm();
    },
    find: (x, y) => mentionAt(x, y, index, marks),
    prepare: (hit) => cards.prepare(hit),
    open: (hit, at) => void cards.open(hit, at),
    close: () => cards.close(),
    current: () => cards.current(),
  });

  let byKey = false;
  const stopKeys = watchKeys({
    onEscape: () => cards.isOpen() && cards.close(true),
    onTab: () => {
      if (!byKey || !cards.current()?.card) return false;
      byKey = false;
      cards.focus();
      return true;
    },
  });

  const route = watchRoute(() => {
    pageId = drawId();
    cards.close();
    setTimeout(() => {
      if (stopped) return;
      scanner.rematch();
      void clips.load();
    }, routeMs);
  });
  const lifeline = watchLifeline(options.alive, () => {
    stop();
    options.onGone?.();
  });

  const badge = keepBadge({
    count: () => {
      const { length } = index.counts();
      return !top || stopped || (scanner.busy && length === 0) ? undefined : length;
    },
    tell: (count) => void ask('report', { count }),
  });
  const { report } = badge;

  const steps = createSteps({ index, painter, marks, cards });
  const handlers: Handlers<typeof toPage> = {
    state: async () => {
      const state: PageState = {
        url: location.href,
        title: document.title,
        text: await readableText(root),
        published: publishedOn(root),
        terms: rankTerms(index.counts(), document.title),
        scanning: scanner.busy,
      };
      return { ok: true, value: state };
    },
    follow: async (known) => ({ ok: true, value: await reading.follow(known) }),
    jump: async ({ id, back }) => ({ ok: true, value: { found: steps.jump(id, !back) } }),
    step: async ({ forward }) => {
      // Before the card is there: Tab goes into it as soon as it is.
      byKey = true;
      if (!(await steps.step(forward))) byKey = false;
      return { ok: true, value: null };
    },
    saveSelection: async () => {
      const reply = await clips.saveSelection();
      if (!reply) return { ok: true, value: { saved: false } };
      return reply.ok ? { ok: true, value: { saved: true } } : reply;
    },
    refresh: async () => {
      refreshing = true;
      cards.forget();
      scanner.rematch();
      void clips.load();
      return { ok: true, value: null };
    },
    showClipping: async ({ id }) => ({ ok: true, value: { found: await clips.show(id) } }),
  };

  const stop = () => {
    if (stopped) return;
    stopped = true;
    scanner.stop();
    watch.stop();
    painter.stop();
    stopPointer();
    steps.stop();
    stopKeys();
    badge.stop();
    route.stop();
    lifeline.stop();
    reading.stop();
    marks.remove();
    clips.stop();
    cards.remove();
    index.clear();
  };

  void chooseSurface();
  watch.observe(document);
  scanner.scanAll(false);
  void clips.load();
  return {
    handlers,
    update: (next) => {
      const moved = next.privateMarks !== settings.privateMarks;
      settings = next;
      if (moved) {
        if (index.hasMentions()) style();
        void chooseSurface();
      }
      painter.choose(next);
    },
    stop,
  };
}

/** `crypto.randomUUID` is missing on pages without a secure connection. */
function drawId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
