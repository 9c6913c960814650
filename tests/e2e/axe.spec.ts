/** Nobody is shut out: axe finds nothing on any surface, light and dark, nor in any state of any component. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { servePages } from '#tools/demo/server.ts';
import { buildLab } from '#tools/shots/lab.ts';
import { surfaces } from '#tools/shots/surfaces.ts';
import { expect, markedTexts, type Page, selectText, tabIdOf, test } from './harness.ts';

/**
 * In the lab, whole pages stand among parts: rules about the order of a page don't apply. The rule that is left out
 * is an experiment of axe's, off by default.
 */
const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe has to say of a page, in short. `evaluate` is not held back by the page's policy, as a script would be. */
async function findings(page: Page, part: 'page' | 'lab' = 'page'): Promise<string[]> {
  await page.evaluate(source);
  const results: AxeResults = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<never> } }).axe.run(
        only.length ? { runOnly: only, rules: { 'label-content-name-mismatch': { enabled: false } } } : {},
      ),
    part === 'lab' ? guidelines : [],
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim()}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every surface is without a violation', async ({ extension, serve }) => {
      test.setTimeout(240_000);
      const { context, worker } = extension;
      const demo = await context.newPage();
      await demo.goto(`${serve}/demo.html`);
      await expect.poll(() => markedTexts(demo), { timeout: 30_000 }).toContain('紫光展锐');
      const tabId = await tabIdOf(worker, demo);
      await selectText(demo, 'article p');
      await worker.evaluate(
        (tab) => chrome.tabs.sendMessage(tab, { pangzhu: 'saveSelection', request: {} }, { frameId: 0 }),
        tabId,
      );
      const page = await context.newPage();
      for (const surface of surfaces) {
        await page.setViewportSize({ width: surface.widths?.[0] ?? 1280, height: 900 });
        await page.goto('about:blank');
        await page.goto(surface.path({ context, own: extension.page, tabId }));
        await page.locator(surface.ready).first().waitFor();
        await surface.act?.(page);
        expect.soft(await findings(page), surface.name).toEqual([]);
      }
    });

    test('every state in the lab is without a violation', async ({ extension }) => {
      await buildLab('test-results/lab');
      const server = await servePages('test-results/lab');
      const page = await extension.context.newPage();
      await page.goto(`${server.url}/index.html`);
      await page.locator('.specimen').first().waitFor();
      expect(await page.locator('.specimen').count()).toBeGreaterThan(50);
      expect(await findings(page, 'lab')).toEqual([]);
      await page.close();
      await server.stop();
    });
  });
}

test('a page that shuts people out would be noticed', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.setContent('<button></button><p style="color:#ccc;background:#fff">faint</p>');
  const found = (await findings(page)).join('\n');
  expect(found).toContain('button-name');
  expect(found).toContain('color-contrast');
});
