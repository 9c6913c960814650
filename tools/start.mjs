// `npm start`: from a fresh clone to a browser with the extension on the demo page.
import { ensureChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { step } from './setup/report.mjs';

installDependencies();
const chromium = await ensureChromium();
step(
  'Build the extension',
  'npm',
  ['run', '-s', 'build:granted'],
  'The message above says where; a fresh `npm ci` helps when files are missing.',
);
step(
  'Open the demo',
  'npm',
  ['run', '-s', 'demo'],
  'Set CHROMIUM_PATH to another Chromium if this one does not start.',
  {
    env: { ...process.env, CHROMIUM_PATH: chromium },
  },
);
