/**
 * `npm run eval`: runs the command-line tool on the development answers beside the checkout and prints what
 * their scorers say. The answers stay where they are; nothing of them is copied into the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerMatch } from './demo/ask.ts';
import { openChromium } from './demo/browser.ts';

const shared = '../shared';
const gold = join(shared, 'gold');
const out = '.cache/eval';

function run(command: string, args: string[], input?: string): string {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input !== undefined && { input }),
  });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stderr}`);
  return done.stdout;
}

const pangzhu = (args: string[], input?: string) =>
  run(process.execPath, ['tools/pangzhu.ts', ...args], input);
const score = (script: string, args: string[]) => run('python3', [join(shared, 'score', script), ...args]);
const keep = (name: string, text: string) => {
  writeFileSync(join(out, name), text);
  return join(out, name);
};
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const numbered = (row: { briefings: { id: string; score: number }[] }) => ({
  ...row,
  briefings: row.briefings.map(({ id, score }) => ({ n: Number(id.split('/').at(-1)), score })),
});

function evalMatch(): void {
  const input = score('score_match.py', ['--gold', join(gold, 'match'), '--emit']);
  const predicted = pangzhu(['match', '--lexicon', join(gold, 'match/lexicon.json')], input);
  console.log(score('score_match.py', ['--gold', join(gold, 'match'), keep('match.jsonl', predicted)]));
}

function evalRanking(command: 'related' | 'search', file: string): void {
  const items = lines(join(gold, 'related', file));
  const input = items
    .map(({ id, title, text, q }) => JSON.stringify(command === 'search' ? { q } : { id, title, text }))
    .join('\n');
  const rows = pangzhu([command, '--limit', '10'], input)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.stringify(numbered(JSON.parse(line))));
  console.log(
    score('score_rank.py', [join(gold, 'related', file), keep(`${command}.jsonl`, rows.join('\n'))]),
  );
}

/** The digest against the answers, as if it had been extracted. */
function evalDigest(): void {
  const predicted = keep('base.json', pangzhu(['base']));
  console.log(score('score_import.py', [predicted, join(gold, 'bulletin'), '--only=1-21']));
  console.log(
    run(process.execPath, ['tools/digest/check-cli.ts', '--source', join(shared, 'bulletin/2020-11-26.txt')]),
  );
}

function evalImport(): void {
  const sets: [string, string, string[]][] = [
    [join(shared, 'bulletin/2020-11-26.txt'), join(gold, 'bulletin'), ['--only=1-21']],
    [join(gold, 'bulletins/bulletin-2.pdf'), join(gold, 'bulletins/bulletin-2.gold.json'), []],
    [join(gold, 'bulletins/bulletin-2.html'), join(gold, 'bulletins/bulletin-2.gold.json'), []],
    [join(gold, 'bulletins/bulletin-4.txt'), join(gold, 'bulletins/bulletin-4.gold.json'), []],
    [join(gold, 'bulletins/bad/gb18030.txt'), join(gold, 'bulletins/bad/gb18030.gold.json'), []],
  ];
  // Our own bulletins, labelled before the extractor was tuned on them.
  for (const file of globSync('tests/fixtures/bulletins/{[0-9],short/}*.{pdf,docx,txt,md}').sort()) {
    sets.push([file, file.replace(/\.\w+$/, '.gold.json'), []]);
  }
  for (const [file, answers, options] of sets) {
    console.log(`--- ${file}`);
    const predicted = keep(`${file.split('/').at(-1)}.json`, pangzhu(['import', file, '--no-base']));
    const scores = score('score_import.py', [predicted, answers, ...options]);
    // Where nothing of a kind is labelled, its line would only say so.
    console.log(scores.replace(/^.* gold=0 .*\n/gm, ''));
  }
}

/** Every sentence of the match sets, with the bundled base: in the Chromium worker as on the command line? */
async function evalWorker(): Promise<void> {
  const input = score('score_match.py', ['--gold', join(gold, 'match'), '--emit']);
  const texts = input
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text as string);
  const spans = pangzhu(['match'], input)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.stringify(JSON.parse(line).spans));
  const { context, id } = await openChromium({ profile: '', headless: true });
  try {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/library.html`);
    let same = 0;
    for (const [i, text] of texts.entries())
      if (JSON.stringify(await workerMatch(page, text)) === spans[i]) same++;
    console.log(`${same} of ${texts.length} sentences have the same spans in the Chromium worker`);
  } finally {
    await context.close();
  }
}

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  digest: evalDigest,
  match: evalMatch,
  related: () => evalRanking('related', 'pages.jsonl'),
  search: () => evalRanking('search', 'queries.jsonl'),
  import: evalImport,
  worker: evalWorker,
};

if (!existsSync(gold)) {
  console.error(`The development answers are not there (${gold}); they are kept beside the checkout.`);
  process.exit(1);
}
mkdirSync(out, { recursive: true });
const wanted = process.argv.slice(2);
for (const [name, evaluate] of Object.entries(parts)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n===== ${name}`);
  await evaluate();
}
