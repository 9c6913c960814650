/** What the commands work on: the compiled digest and the word model, made first where they are missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackDigest } from '#lib/base/digest-asset.ts';
import type { Issue } from '#lib/model/knowledge.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const generated = (name: string) => `${root}assets/public/generated/${name}`;

function made(name: string): string {
  const path = generated(name);
  if (!existsSync(path)) {
    // What the step prints goes to standard error: standard output is for results.
    const done = spawnSync('npm', ['run', '-s', 'assets'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) throw new Error(`could not make ${name}: run npm run assets to see why`);
  }
  return path;
}

/** The bundled base. */
export const loadDigest = (): Issue => unpackDigest(JSON.parse(readFileSync(made('digest.json'), 'utf8')));

/** The bytes of the word model. */
export function loadWords(): ArrayBuffer {
  const file = readFileSync(made('words.bin'));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}
