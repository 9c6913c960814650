/**
 * Runs the matcher over the sentences of ../shared/gold/match, each as a page of one block, and writes the
 * predictions as JSON lines for score_match.py. Usage: node tools/lexicon/eval-match.ts OUT.jsonl [GOLD_DIR]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { LexiconEntry } from '#lib/lexicon/entry.ts';
import { createMatcher } from '#lib/lexicon/match.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { openWords } from '#lib/lexicon/words.ts';

const root = join(import.meta.dirname, '../..');
const target = process.argv[2] ?? '/dev/stdout';
const gold = process.argv[3] ?? join(root, '../shared/gold/match');
const entries = (JSON.parse(readFileSync(join(gold, 'lexicon.json'), 'utf8')) as unknown[]).map((entry) =>
  LexiconEntry.parse(entry),
);
const bytes = readFileSync(join(root, 'assets/public/generated/words.bin'));
const words = openWords(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const matcher = createMatcher({ lexicon: openLexicon(compileLexicon(entries, { revision: 1 })), words });

const lines: string[] = [];
for (const set of ['real', 'adversarial']) {
  for (const line of readFileSync(join(gold, `${set}.jsonl`), 'utf8').split('\n')) {
    if (line === '') continue;
    const { i, text } = JSON.parse(line) as { i: number; text: string };
    const [spans] = matcher.match([text]);
    lines.push(JSON.stringify({ i, spans: spans!.map(({ start, end, id }) => ({ start, end, id })) }));
  }
}
writeFileSync(target, `${lines.join('\n')}\n`);
