// Plain JavaScript, because it runs before anything is installed, on the system's own Node (20 or newer).
import { spawnSync } from 'node:child_process';

/** Says a step on standard error, so that standard output stays free for results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Ends with a clear message that says what to do. */
export function stop(problem, remedy) {
  say(`\n✗ ${problem}\n  ${remedy}`);
  process.exit(1);
}

/** Runs a command with its output shown. Returns true when it succeeded. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return done.status === 0;
}

/** Runs one named step; ends the process when it fails. */
export function step(name, command, args, remedy, options = {}) {
  const start = Date.now();
  say(`\n▸ ${name}`);
  if (!run(command, args, options)) stop(`${name} failed.`, remedy);
  say(`✓ ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
