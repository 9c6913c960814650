/**
 * Draws the PNG icons from `assets/icon.svg` with a headless Chromium. Run after changing the drawing:
 * `node tools/icons.ts`; CHROMIUM_PATH names the browser where it is not Playwright's own.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const sizes = [16, 32, 48, 128];
const assets = new URL('../assets/', import.meta.url);
const svg = await readFile(new URL('icon.svg', assets), 'utf8');
const folder = new URL('public/icon/', assets);
await mkdir(folder, { recursive: true });

const executablePath = process.env.CHROMIUM_PATH;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  const path = fileURLToPath(new URL(`${size}.png`, folder));
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  console.log(`icon/${size}.png`);
}
await browser.close();
