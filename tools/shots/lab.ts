/** Builds the lab as a page by itself: its components need no extension around them. */
import { resolve } from 'node:path';
import { build } from 'vite';

/** Into `folder`; the page is `index.html` there. */
export async function buildLab(folder: string): Promise<void> {
  await build({
    root: resolve('entrypoints/lab'),
    base: './',
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { outDir: resolve(folder), emptyOutDir: true },
  });
}
