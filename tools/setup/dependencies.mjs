// Installs the packages of the lock file when they are missing or from another lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { say, step, stop } from './report.mjs';

const stampFile = 'node_modules/.pangzhu-lock';

export function installDependencies() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    stop(
      `Node ${process.versions.node} is too old.`,
      'Install Node 20 or newer from https://nodejs.org and try again.',
    );
  }
  const stamp = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    say('✓ Packages are installed');
    return;
  }
  step(
    'Install packages',
    'npm',
    ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
    'Check the network connection to your npm registry, then run the command again.',
  );
  writeFileSync(stampFile, stamp);
}
