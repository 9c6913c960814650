/**
 * How well related briefings and search do on the labelled sets: our own (`tests/search`) and, where they lie
 * beside the checkout, the development answers. `--misses N` lists the N worst items of each set.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { lexiconEntriesOf } from '#lib/base/lexicon-store.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { createSearcher } from '#lib/search/open.ts';
import { loadDigest, loadWords } from '#tools/cli/assets.ts';
import { matcherOver } from '#tools/cli/match.ts';

const gold = '../shared/gold/related';
const scorer = '../shared/score/score_rank.py';
const out = '.cache/eval';
const misses = process.argv.includes('--misses')
  ? process.argv.at(process.argv.indexOf('--misses') + 1)!
  : '0';

const { bulletin, ...records } = loadDigest();
const searcher = createSearcher({ bulletins: [bulletin], ...records, clippings: [] }, openWords(loadWords()));
const matcher = matcherOver(lexiconEntriesOf(records));
const numbered = (id: string, score: number) => ({ n: Number(id.split('/').at(-1)), score });

function related({ id, title, text }: { id: string; title: string; text: string }) {
  const mentions = matcher.openPage({ title }).match([title, ...text.split('\n')]);
  const termIds = mentions.flat().map((mention) => mention.id);
  const found = searcher.related({ title, text, termIds }, 10);
  return { id, briefings: found.map(({ briefingId, score }) => numbered(briefingId, score)) };
}

function search({ q }: { q: string }) {
  const hits = searcher.search(q, 400).hits.filter((hit) => hit.kind === 'briefing');
  return { q, briefings: hits.slice(0, 10).map(({ id, score }) => numbered(id, score)) };
}

function evaluate(file: string, answer: (item: never) => object): void {
  if (!existsSync(file)) return;
  const items = readFileSync(file, 'utf8').trim().split('\n');
  const lines = items.map((line) => JSON.stringify(answer(JSON.parse(line) as never)));
  mkdirSync(out, { recursive: true });
  const predicted = `${out}/${file.replace(/[^a-z]+/gi, '-')}.jsonl`;
  writeFileSync(predicted, lines.join('\n'));
  const done = spawnSync('python3', [scorer, file, predicted, '--misses', misses], { encoding: 'utf8' });
  console.log(`--- ${file}\n${done.stdout}${done.stderr}`);
}

evaluate('tests/search/pages.jsonl', related);
evaluate(`${gold}/pages.jsonl`, related);
evaluate('tests/search/queries.jsonl', search);
evaluate(`${gold}/queries.jsonl`, search);
