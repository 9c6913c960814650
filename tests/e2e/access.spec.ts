/** The production build: no access until the reader gives it. */
import { readFileSync } from 'node:fs';
import { clickToolbarButton, expect, markedTexts, test } from './harness.ts';

test.use({ build: 'production' });

test('the manifest asks for no site at install and for no more than it uses', () => {
  const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'contextMenus',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('http');
});

test('without access nothing runs on a page', async ({ extension, serve }) => {
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  expect(await extension.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  expect(await markedTexts(page)).toEqual([]);
});

test('a click on the toolbar button reads this page, and only this one', async ({ extension, serve }) => {
  const other = await extension.context.newPage();
  await other.goto(`${serve}/short.html?other`);
  const page = await extension.context.newPage();
  await page.goto(`${serve}/short.html`);
  await clickToolbarButton(extension, page);
  await expect.poll(() => markedTexts(page)).toContain('紫光展锐');
  await other.bringToFront();
  expect(await markedTexts(other)).toEqual([]);
});

test('the welcome page opens on install', async ({ extension }) => {
  await expect
    .poll(() => extension.context.pages().map((page) => page.url()))
    .toContain(extension.page('welcome.html'));
});
