import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Paths of ours that a document names: in backquotes or as link targets, starting in a folder of the project. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`((?:entrypoints|components|lib|assets|tests|tools)\/[^`\s*]*)`/g)].map(
    (m) => m[1]!,
  );
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((m) => m[1]!);
  return [...quoted, ...linked].map((path) => path.replace(/[#?].*$/, ''));
}

describe.each(['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'assets/digest/README.md'])(
  '%s',
  (file) => {
    it('names only paths that exist', () => {
      const paths = pathsIn(readFileSync(file, 'utf8'));
      // Built files are there only after a build.
      const missing = paths.filter((path) => !path.includes('/generated/') && !existsSync(path));
      expect(missing).toEqual([]);
    });
  },
);

it('a path that is not there would be noticed', () => {
  expect(pathsIn('see `lib/nowhere/x.ts` and [that](docs/gone.md)')).toEqual([
    'lib/nowhere/x.ts',
    'docs/gone.md',
  ]);
});

it('the command lines of the README are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [
    ...readFileSync('README.md', 'utf8').matchAll(/(?:^|`|\| )npm (?:run (?:-s )?)?([a-z:]+)/gm),
  ].map((m) => m[1]!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !['ci', 'run', ...Object.keys(scripts)].includes(name))).toEqual([]);
});
