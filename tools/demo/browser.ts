/** Starts Chromium with a build of the extension in it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

export interface Running {
  context: BrowserContext;
  worker: Worker;
  /** The extension's id, as in `chrome-extension://ID/`. */
  id: string;
}

export interface BrowserOptions {
  /** The profile; an empty string makes a throw-away one. */
  profile: string;
  build?: 'granted' | 'production' | 'bench';
  headless: boolean;
  colorScheme?: 'light' | 'dark';
  language?: string;
  viewport?: { width: number; height: number } | null;
  /** Lets the debugging protocol click the toolbar button; for tests only. */
  debugExtensions?: boolean;
}

/** Opens Chromium and waits for the worker. Throws with what to do when the build is missing. */
export async function openChromium(options: BrowserOptions): Promise<Running> {
  const suffix = options.build === 'production' ? '' : `-${options.build ?? 'granted'}`;
  const folder = resolve(`.output/chrome-mv3${suffix}`);
  if (!existsSync(folder))
    throw new Error(`${folder} is missing: run npm run build:granted (or build) first`);
  const executablePath =
    process.env.CHROMIUM_PATH ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  const language = options.language ?? 'zh-CN';
  const context = await chromium.launchPersistentContext(options.profile, {
    ...(executablePath && { executablePath }),
    headless: options.headless,
    colorScheme: options.colorScheme ?? 'light',
    locale: language,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--lang=${language}`,
      ...(options.debugExtensions ? ['--enable-unsafe-extension-debugging'] : []),
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, worker, id: new URL(worker.url()).host };
}

/** Ends the worker, as Chromium does after half a minute of rest. `page`: of a website, not of the extension. */
export async function killWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
