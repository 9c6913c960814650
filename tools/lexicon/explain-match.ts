/** Prints what spoke for and against each find: node tools/lexicon/explain-match.ts TEXT [LEXICON.json] */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { createMatcher } from '#lib/lexicon/match.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { wordsFile } from './word-sources.ts';

const [text, file] = process.argv.slice(2);
if (text === undefined) throw new Error('usage: explain-match.ts TEXT [LEXICON.json]');
const path = file ?? join(import.meta.dirname, '../../../shared/gold/match/lexicon.json');
const lexicon = openLexicon(compileLexicon(JSON.parse(readFileSync(path, 'utf8')), { revision: 1 }));
const words = openWords(new Uint8Array(readFileSync(wordsFile)).slice().buffer);
for (const { start, end, id, marked, reasons } of createMatcher({ lexicon, words }).explain(
  text.split('\n'),
)) {
  process.stdout.write(`${marked ? '+' : '-'} ${start}–${end} ${id}: ${reasons.join('; ')}\n`);
}
