// Finds a Chromium that can load extensions, or installs one where that is possible without asking.
// Branded Chrome no longer loads unpacked extensions from the command line, so it is not looked for.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say, stop } from './report.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];
const macApps = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** The path of a Chromium; ends the process with instructions when there is none to be had. */
export async function ensureChromium() {
  const found = (await findChromium()) ?? (await installChromium());
  if (!found) {
    stop(
      'No Chromium was found, and none could be installed.',
      'Install one (Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to an existing one. Then run the command again.',
    );
  }
  say(`✓ Chromium: ${found}`);
  ensureChineseFont();
  return found;
}

async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    stop(`CHROMIUM_PATH names ${given}, which is not there.`, 'Correct it or unset it.');
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...macApps].find((path) => existsSync(path)) ?? (await playwrightsOwn());
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

async function installChromium() {
  if (isDebianRoot()) {
    say('▸ Install Chromium and a Chinese font with apt-get (this is done once)');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet);
    const found = await findChromium();
    if (found) return found;
  }
  say('▸ Install Chromium with Playwright (this is done once)');
  run('npx', ['playwright', 'install', 'chromium']);
  return playwrightsOwn();
}

function ensureChineseFont() {
  if (process.platform !== 'linux') return;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (list.error || list.stdout?.trim()) return;
  if (
    isDebianRoot() &&
    run('apt-get', ['install', '-y', '-qq', 'fonts-noto-cjk'], { stdio: ['ignore', 'ignore', 'inherit'] })
  )
    return;
  say('! No Chinese font: pages will show boxes. Debian or Ubuntu: sudo apt-get install fonts-noto-cjk');
}

const isDebianRoot = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get');
