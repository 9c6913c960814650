/** The base of `search-scale.ts` in the real extension: queries asked of the worker, from messages to answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { killWorker, openChromium } from '#tools/demo/browser.ts';
import { servePages } from '#tools/demo/server.ts';
import { createText } from './search-text.ts';
import { markdown, row } from './table.ts';

type Bench = import('../../entrypoints/bench/main.ts').Bench;

const share = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;

/** Private memory in MB of the process that runs the extension; Linux only, else NaN. */
function extensionMemory(): number {
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--extension-process') || !command.includes('--type=renderer')) continue;
      const sizes = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
      return [...sizes].reduce((sum, [, size]) => sum + Number(size), 0) / 1000;
    }
  } catch {
    // No such files on this system, or the process has just ended.
  }
  return Number.NaN;
}

/** Needs the build of mode `bench`. `folder` holds the index as `search-scale.ts` keeps it. */
export async function scaleInChromium(folder: string, briefings: number): Promise<void> {
  const server = await servePages('tests/fixtures/pages');
  const { context, id } = await openChromium({ profile: '', headless: true, build: 'bench' });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/short.html`);
    const tool = await context.newPage();
    await tool.goto(`chrome-extension://${id}/bench.html`);
    await tool.bringToFront();
    const call = <K extends keyof Bench>(name: K, ...args: Parameters<Bench[K]>) =>
      tool.evaluate(
        ([method, list]) =>
          (globalThis as never as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[method]!(
            ...list,
          ),
        [name, args] as const,
      ) as ReturnType<Bench[K]>;
    await call('ask', 'health', {});
    await tool.setInputFiles('input', `${folder}/pieces.bin`);
    const source = createText();
    const texts = Array.from({ length: 500 }, () => source.text(1_500));
    await call('keepIndex', JSON.parse(readFileSync(`${folder}/list.json`, 'utf8')), briefings, texts);
    const asks = createText(4);
    const queries = Array.from({ length: 200 }, () => asks.query());
    const ask = (query: string) => call('ask', 'search', { query, limit: 20 });
    const dead: number[] = [];
    for (const query of queries.slice(0, 9)) {
      await killWorker(page);
      dead.push(await ask(query));
    }
    await killWorker(page);
    await call('ask', 'health', {});
    const before = extensionMemory();
    const rounds: number[][] = [];
    for (let round = 0; round < 3; round++) {
      const times: number[] = [];
      for (const query of queries) times.push(await ask(query));
      rounds.push(times);
    }
    const grown = extensionMemory() - before;
    const [first, ...warm] = rounds;
    const p = (times: number[]) => `${share(times, 0.5).toFixed(1)}, ${share(times, 0.95).toFixed(1)} ms`;
    process.stdout.write(
      markdown({
        title: `The same in Chromium, asked of the worker: ${briefings.toLocaleString('en')} briefings`,
        head: ['what', 'measured', 'target'],
        rows: [
          row(
            'query, worker dead: median, slowest',
            `${share(dead, 0.5).toFixed(0)}, ${Math.max(...dead).toFixed(0)} ms`,
            '≤ 250 ms',
          ),
          row('query, postings not yet read: p50, p95', p(first!), '–'),
          row('query, warm: p50, p95', p(warm.flat()), '≤ 30 ms'),
          row('memory of the process, grown by', `${grown.toFixed(0)} MB`, '≤ 80 MB'),
        ],
      }),
    );
  } finally {
    await context.close();
    await server.stop();
  }
}
