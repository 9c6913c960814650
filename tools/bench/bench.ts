/**
 * `npm run bench [match search scale import extension]`: speed and size, against peers in the same run where
 * there are any. Prints Markdown; the tables of the last run on a quiet machine stand in `tests/RESULTS.md`.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { markdown } from './table.ts';

function script(name: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, ['--expose-gc', `tools/bench/${name}.ts`, ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`tools/bench/${name}.ts failed`);
}

function buildForBench(): void {
  const { status } = spawnSync('npx', ['wxt', 'build', '--mode', 'bench'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the build of mode bench failed');
}

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  match: () => script('match'),
  // A process each: what one size leaves behind would count with the next.
  search: () => {
    for (const size of [1_000, 10_000]) script('search', String(size));
  },
  scale: () => {
    buildForBench();
    script('search-scale');
  },
  import: () => script('import'),
  extension: async () => {
    buildForBench();
    const { benchExtension } = await import('./extension.ts');
    console.log(markdown(await benchExtension()));
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length) {
  console.error(`unknown: ${unknown.join(' ')}; there are ${Object.keys(parts).join(' ')}`);
  process.exit(2);
}
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
);
for (const [name, run] of Object.entries(parts)) if (!wanted.length || wanted.includes(name)) await run();
