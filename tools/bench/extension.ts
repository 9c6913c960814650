/**
 * Speed inside the real extension: what only a browser can tell. Medians and 95th percentiles; nothing is
 * asserted. Needs the build of mode `bench` (made by `npm run bench`).
 */
import type { Page, Worker } from '@playwright/test';
import { killWorker, openChromium } from '#tools/demo/browser.ts';
import { markedRects } from '#tools/demo/look.ts';
import { servePages } from '#tools/demo/server.ts';
import { row, type Table } from './table.ts';
import { newsText } from './text.ts';

type Bench = import('../../entrypoints/bench/main.ts').Bench;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const p95 = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;

async function repeat(times: number, work: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(await work());
  return values;
}

export async function benchExtension(): Promise<Table> {
  const server = await servePages('tests/fixtures/pages');
  const { context, id, worker } = await openChromium({ profile: '', headless: true, build: 'bench' });
  try {
    const tool = await context.newPage();
    await tool.goto(`chrome-extension://${id}/bench.html`);
    const call = <K extends keyof Bench>(
      name: K,
      ...args: Parameters<Bench[K]>
    ): Promise<Awaited<ReturnType<Bench[K]>>> =>
      tool.evaluate(
        ([method, list]) =>
          (globalThis as never as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[method]!(
            ...list,
          ),
        [name, args] as const,
      ) as never;
    await call('ask', 'health', {});
    const page = await context.newPage();
    const rows = [
      row('digest into IndexedDB', ms(median(await repeat(5, () => call('installDigest')))), '≤ 1,000 ms'),
      row(
        'popup, opened → first names shown',
        ms(median(await repeat(5, () => openPopup(page, id, worker, server.url)))),
        '≤ 150 ms',
      ),
    ];
    const hovers = await hoverTimes(page, `${server.url}/demo.html`, id, 20);
    rows.push(row('hover → card, warm, p95 (after the rest of 280 ms)', ms(p95(hovers.warm)), '≤ 120 ms'));
    rows.push(row('hover → card, first, worker dead', ms(median(hovers.cold)), '≤ 300 ms'));
    const frames = await framesOn(page, `${server.url}/restless.html`);
    rows.push(row('frames on a page that changes in every frame', `${frames.toFixed(0)} a second`, '60'));

    await call('fill', 100_000);
    const text = newsText(10_000);
    const request = () => ({
      pageId: crypto.randomUUID(),
      title: '',
      blocks: text.match(/.{1,200}/gs) ?? [],
      restart: true,
    });
    await call('ask', 'match', request());
    const loads: number[] = [];
    let size = { bytes: 0, forms: 0 };
    for (let i = 0; i < 7; i++) {
      const load = await call('loadLexicon');
      loads.push(load.ms);
      size = load;
    }
    rows.push(
      row(
        `lexicon of ${size.forms.toLocaleString('en')} forms: bytes`,
        `${(size.bytes / 1e6).toFixed(1)} MB`,
        '≤ 12 MB',
      ),
    );
    rows.push(row('… read from IndexedDB and opened', ms(median(loads)), '≤ 10 ms'));
    // The first dozens of pages are answered by code that the engine hasn't compiled in full yet.
    await repeat(60, () => call('ask', 'match', request()));
    rows.push(
      row(
        '10,000 characters, warm: asked → answered',
        ms(median(await repeat(30, () => call('ask', 'match', request())))),
        '–',
      ),
    );
    await page.goto(`${server.url}/short.html`);
    const cold = await repeat(5, async () => {
      await killWorker(page);
      return call('ask', 'match', request());
    });
    rows.push(row('10,000 characters, worker dead: asked → answered', ms(median(cold)), '≤ 150 ms'));
    rows.push(row('a name added by hand → matched', ms(await call('addName', '澄湖云图')), '≤ 500 ms'));
    const shares: { total: number; main: number }[] = [];
    for (let i = 0; i < 9; i++) shares.push(await pageShare(page, `${server.url}/short.html`, text));
    const shared = (part: 'total' | 'main') => ms(median(shares.map((share) => share[part])));
    rows.push(
      row('10,000 characters added to a page → marked, rest and idle time included', shared('total'), '–'),
    );
    rows.push(row('… of which our script on the main thread', shared('main'), '≤ 4 ms'));
    return { title: 'In the extension (Chromium)', head: ['what', 'measured', 'target'], rows };
  } finally {
    await context.close();
    await server.stop();
  }
}

async function openPopup(page: Page, id: string, worker: Worker, base: string): Promise<number> {
  const site = await page.context().newPage();
  await site.goto(`${base}/short.html`);
  await waitForMarks(site);
  const tabId = await worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id!,
  );
  await page.goto(`chrome-extension://${id}/popup.html?tab=${tabId}`);
  await page.getByText('紫光展锐').first().waitFor();
  // From the navigation's start to the first paint that has the names: what the reader waits for.
  const shown = await page.evaluate(
    () => performance.getEntriesByType('paint').at(-1)?.startTime ?? performance.now(),
  );
  await site.close();
  return shown;
}

/** Hover to card: from the pointer's last move to the frame that shows the card, less the rest that it waits. */
async function hoverTimes(
  page: Page,
  url: string,
  id: string,
  times: number,
): Promise<{ warm: number[]; cold: number[] }> {
  const rest = 280;
  const hover = async (name: string): Promise<number> => {
    await page.mouse.move(5, 5);
    const mark = (await markedRects(page)).find(({ text }) => text === name)!;
    const inside = await contentScriptOf(page, id);
    await inside.evaluate(
      `globalThis.shown = new Promise((resolve) => {
        let moved = 0;
        addEventListener('mousemove', () => (moved = performance.now()), { capture: true });
        const look = () => {
          const shadow = [...document.documentElement.children]
            .map((host) => chrome.dom.openOrClosedShadowRoot(host))
            .find((root) => root?.textContent.includes(${JSON.stringify(name)}));
          if (moved && shadow) resolve(performance.now() - moved);
          else requestAnimationFrame(look);
        };
        look();
      }); 0`,
    );
    await page.mouse.move(mark.x, mark.y);
    const time = (await inside.evaluate<number>('shown')) - rest;
    await inside.leave();
    await page.keyboard.press('Escape');
    return time;
  };
  const cold = await repeat(5, async () => {
    await page.goto(url);
    await waitForMarks(page);
    await killWorker(page);
    return hover('紫光展锐');
  });
  let turn = 0;
  const warm = await repeat(times, () => hover(turn++ % 2 ? '中国移动' : '紫光展锐'));
  return { warm, cold };
}

/** The world of our content script, which alone can look into the card. */
async function contentScriptOf(page: Page, id: string) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isOurs = context.origin === `chrome-extension://${id}`;
    if (isOurs && context.auxData?.frameId === frameTree.frame.id) contextId = context.id;
  });
  await session.send('Runtime.enable');
  if (contextId === undefined) throw new Error('the content script does not run here');
  const world = { contextId, awaitPromise: true, returnByValue: true };
  return {
    async evaluate<T>(expression: string): Promise<T> {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...world });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    leave: () => session.detach(),
  };
}

/** Frames a second on a page that changes in every frame, with us on it. */
async function framesOn(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const seconds = 2;
  const count = await page.evaluate(
    (end) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let frames = 0;
        const tick = () => {
          frames++;
          if (performance.now() - start > end) resolve(frames);
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
    seconds * 1000,
  );
  return count / seconds;
}

async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
}

/** Adds text to a marked page and reads from a trace how long our script ran on its main thread. */
async function pageShare(page: Page, url: string, text: string): Promise<{ total: number; main: number }> {
  await page.goto(url);
  await waitForMarks(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  const total = await page.evaluate(async (added) => {
    const size = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    const before = size();
    const start = performance.now();
    const section = document.createElement('section');
    for (const part of added.match(/.{1,200}/gs) ?? []) {
      const p = document.createElement('p');
      p.textContent = part;
      section.append(p);
    }
    document.querySelector('main')!.append(section);
    while (size() === before) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, text);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const ours = new Set(
    profile.nodes
      .filter((node) => node.callFrame.url.startsWith('chrome-extension://'))
      .map((node) => node.id),
  );
  let micros = 0;
  profile.samples?.forEach((node, i) => {
    if (ours.has(node)) micros += profile.timeDeltas?.[i] ?? 0;
  });
  return { total, main: micros / 1000 };
}
