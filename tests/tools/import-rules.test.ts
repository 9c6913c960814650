import { describe, expect, it } from 'vitest';
import { checkImports, checkTree } from '#tools/import-rules.ts';

const messages = (file: string, source: string) => checkImports(file, source).map((v) => v.message);

describe('import rules', () => {
  it('hold for the whole tree, which is not empty', () => {
    const { files, violations } = checkTree();
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(20);
  });

  it.each([
    [
      'lib/page/marks.ts',
      "import { openBase } from '#lib/base/base.ts';",
      'lib/page may not import lib/base/base.ts',
    ],
    [
      'lib/lexicon/match.ts',
      "import { Dexie } from 'dexie';",
      'lib/lexicon may not import the package dexie',
    ],
    [
      'lib/text/fold.ts',
      "import x from '../lexicon/words.ts';",
      'lib/text may not import lib/lexicon/words.ts',
    ],
    [
      'lib/base/read.ts',
      "export { x } from '../page/blocks.ts';",
      'lib/base may not import lib/page/blocks.ts',
    ],
    [
      'components/Card.tsx',
      "const x = await import('#lib/base/read.ts');",
      'components may not import lib/base/read.ts',
    ],
    [
      'components/Card.tsx',
      "import { browser } from 'wxt/browser';",
      'components may not import the package wxt',
    ],
    [
      'lib/page/run.ts',
      "import x from '@/entrypoints/content.ts';",
      'lib/page may not import entrypoints/content.ts',
    ],
    [
      'lib/model/kinds.ts',
      "import {\n  a,\n  b,\n} from '#lib/text/amount.ts';",
      'lib/model may not import lib/text/amount.ts',
    ],
  ])('refuse a planted import in %s', (file, source, message) => {
    expect(messages(file, source)).toEqual([message]);
  });

  it('refuse browser globals in pure folders, not in comments', () => {
    expect(messages('lib/text/x.ts', 'const title = document.title;')).toHaveLength(1);
    expect(messages('lib/text/x.ts', '// as in document.title\nconst document_ = 1;')).toEqual([]);
    expect(messages('lib/text/x.ts', "import x from './document.ts';")).toEqual([]);
    expect(messages('lib/text/x.ts', 'const read = (document: Doc) => document.text;')).toEqual([]);
    expect(messages('lib/page/x.ts', 'const title = document.title;')).toEqual([]);
  });

  it('allow what the layers are for', () => {
    expect(messages('lib/base/read.ts', "import type { Entity } from '#lib/model/knowledge.ts';")).toEqual(
      [],
    );
    expect(messages('entrypoints/popup/main.tsx', "import { x } from '#lib/base/base.ts';")).toEqual([]);
  });
});
