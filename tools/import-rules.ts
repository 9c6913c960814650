/**
 * Which folder may import what. Imports run downwards only: pure logic knows no browser, the page side knows
 * no base, components know no adapters, and nobody imports entrypoints. Run as a program it checks the whole
 * tree; `tests/tools/import-rules.test.ts` plants forbidden imports and expects complaints.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder → what its files may import: other folders of ours, and packages (`*` for any). */
const rules: Readonly<Record<string, { folders: string[]; packages: string[] }>> = {
  'lib/model': { folders: [], packages: ['zod'] },
  'lib/text': { folders: ['lib/model'], packages: ['opencc-js', 'pinyin-pro', 'zod'] },
  'lib/bulletin': { folders: ['lib/model', 'lib/text'], packages: ['*'] },
  'lib/lexicon': { folders: ['lib/model', 'lib/text'], packages: ['zod'] },
  'lib/clippings': { folders: ['lib/model', 'lib/text'], packages: [] },
  'lib/search': { folders: ['lib/model', 'lib/text', 'lib/lexicon'], packages: ['pinyin-pro', 'opencc-js'] },
  'lib/knowledge': {
    folders: ['lib/model', 'lib/text', 'lib/bulletin', 'lib/lexicon'],
    packages: ['jieba-wasm'],
  },
  'lib/base': {
    folders: [
      'lib/model',
      'lib/text',
      'lib/lexicon',
      'lib/search',
      'lib/clippings',
      'lib/knowledge',
      'lib/bulletin',
    ],
    packages: ['dexie', 'zod'],
  },
  'lib/page': {
    folders: ['lib/model', 'lib/text', 'lib/clippings', 'lib/protocol', 'lib/settings'],
    packages: ['zod'],
  },
  'lib/protocol': { folders: ['lib/model'], packages: ['zod', 'wxt'] },
  'lib/settings': { folders: ['lib/model'], packages: ['zod', 'wxt'] },
  components: {
    folders: ['lib/model', 'lib/protocol', 'assets'],
    packages: ['react', 'react-dom', '@floating-ui/dom'],
  },
  entrypoints: { folders: ['lib', 'components', 'assets'], packages: ['*'] },
};

/** Pure folders run in Node without mocks: these names may not occur in their code. */
const pure = [
  'lib/model',
  'lib/text',
  'lib/bulletin',
  'lib/lexicon',
  'lib/clippings',
  'lib/search',
  'lib/knowledge',
];
const browserGlobals =
  /(?<![\w.'"`-])(document|window|navigator|browser|chrome|localStorage|indexedDB)\s*[.[?]/g;

export interface Violation {
  file: string;
  message: string;
}

/** Checks one file. `file` is its path from the top of the project, with slashes. */
export function checkImports(file: string, source: string): Violation[] {
  const folder = folderOf(file);
  const rule = folder && rules[folder];
  if (!folder || !rule) return [];
  const violations: Violation[] = [];
  const code = withoutComments(source);
  for (const specifier of importsOf(code)) {
    const target = resolve(file, specifier);
    if (target === undefined) {
      const name = packageName(specifier);
      if (!rule.packages.includes('*') && !rule.packages.includes(name)) {
        violations.push({ file, message: `${folder} may not import the package ${name}` });
      }
    } else if (!mayImport(folder, target, rule.folders)) {
      violations.push({ file, message: `${folder} may not import ${target}` });
    }
  }
  if (pure.includes(folder)) {
    for (const [, name = ''] of withoutStrings(code).matchAll(browserGlobals)) {
      if (binds(code, name)) continue;
      violations.push({ file, message: `${folder} is pure, but the code uses ${name}` });
    }
  }
  return violations;
}

/** The rule's folder a path belongs to, or undefined where no rule applies. */
function folderOf(path: string): string | undefined {
  return Object.keys(rules).find((folder) => path === folder || path.startsWith(`${folder}/`));
}

function mayImport(from: string, target: string, allowed: string[]): boolean {
  if (target.startsWith('entrypoints/') && from !== 'entrypoints') return false;
  if (target.startsWith(`${from}/`)) return true;
  return allowed.some((folder) => target === folder || target.startsWith(`${folder}/`));
}

const importPattern =
  /(?:^|[;\s{}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g;

function importsOf(code: string): string[] {
  return [...code.matchAll(importPattern)].map((m) => (m[1] ?? m[2])!);
}

/** The path from the top for imports of our own files; undefined for packages. */
function resolve(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1).replace(/\?.*$/, '');
  if (specifier.startsWith('@/') || specifier.startsWith('~/')) return specifier.slice(2);
  if (specifier.startsWith('.'))
    return posix.normalize(posix.join(dirname(file), specifier)).replace(/\?.*$/, '');
  return undefined;
}

/** Does the code declare this name itself, as a variable or a parameter? */
const binds = (code: string, name: string) =>
  new RegExp(`\\b(?:const|let|var|function)\\s+(?:\\{[^}]*\\b)?${name}\\b|[({,]\\s*${name}\\s*[:,)=}]`).test(
    code,
  );

const packageName = (specifier: string) => {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
};

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const withoutStrings = (code: string) => code.replace(/'[^'\n]*'|"[^"\n]*"/g, "''");

/** All violations of the tree below the working directory, and how many files were looked at. */
export function checkTree(): { files: number; violations: Violation[] } {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((path) =>
    path.replaceAll('\\', '/'),
  );
  return {
    files: files.length,
    violations: files.flatMap((file) => checkImports(file, readFileSync(file, 'utf8'))),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, violations } = checkTree();
  for (const { file, message } of violations) console.error(`${file}: ${message}`);
  console.log(`import rules: ${files} files, ${violations.length} violations`);
  process.exitCode = violations.length || files === 0 ? 1 : 0;
}
