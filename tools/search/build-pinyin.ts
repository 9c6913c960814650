/**
 * Writes `lib/text/pinyin-table.ts`: the syllable of each simplified character that Chinese words use, taken
 * from pinyin-pro once, so that the worker needs no 300 KB library to start. Run again when the list of
 * characters changes: `node tools/search/build-pinyin.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { foldString } from '#lib/text/normalise.ts';

const require = createRequire(import.meta.url);
const dictionary = readFileSync(join(dirname(require.resolve('@node-rs/jieba')), 'dict.txt'), 'utf8');

const bySyllable = new Map<string, string[]>();
for (const char of [...new Set(foldString(dictionary))].sort()) {
  if (!/^[\u4e00-\u9fff]$/.test(char)) continue;
  const syllable = pinyin(char, { toneType: 'none', v: true });
  if (!/^[a-z]+$/.test(syllable)) continue;
  bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), char]);
}
const rows = [...bySyllable]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([s, chars]) => `${s} ${chars.join('')}`);
writeFileSync(
  'lib/text/pinyin-table.ts',
  `/** Written by tools/search/build-pinyin.ts: a syllable without tone (ü as v) and the characters read so. */
export const pinyinTable = \`
${rows.join('\n')}
\`;
`,
);
console.log(`${rows.length} syllables, ${rows.join('').length} characters`);
