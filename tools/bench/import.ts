/**
 * Import: a bulletin of ordinary size from file to knowledge, and ten times the text. Every size runs in a
 * process of its own, so that its peak memory is its own: `node tools/bench/import.ts`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinText } from '#lib/bulletin/read.ts';
import { extractKnowledge } from '#lib/knowledge/extract.ts';
import { segment } from '#tools/knowledge/segment.ts';
import { markdown, row } from './table.ts';

/** The length of the bulletin that the digest is made from, in characters. */
const ordinary = 68_000;
const source = 'tests/fixtures/bulletins/5-markdown.md';

/** Our own fixture bulletin again and again, until it is long enough. */
function bulletinOf(characters: number): string {
  const one = readFileSync(source, 'utf8');
  return one.repeat(Math.ceil(characters / one.length)).slice(0, characters);
}

function measure(characters: number): { ms: number; peak: number; figures: number } {
  const text = bulletinOf(characters);
  // The dictionary's load is jieba's, and is paid once a process.
  segment('预热');
  const start = performance.now();
  const outline = outlineOf(readBulletinText(text, 'markdown', []), { date: '2021-03-01' });
  const input = { issueDate: outline.issue.date ?? '2021-03-01', briefings: outline.briefings };
  const knowledge = extractKnowledge(input, { segment });
  return {
    ms: performance.now() - start,
    peak: process.resourceUsage().maxRSS * 1024,
    figures: knowledge.figures.length,
  };
}

const [, , size] = process.argv;
if (size) console.log(JSON.stringify(measure(Number(size))));
else {
  const results = [ordinary, ordinary * 10].map((characters) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['tools/bench/import.ts', String(characters)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return { characters, ...(JSON.parse(stdout) as ReturnType<typeof measure>) };
  });
  const [small, large] = results;
  console.log(
    markdown({
      title: 'Import (text to knowledge, Node)',
      head: ['characters', 'time', 'peak memory', 'figures found'],
      rows: [
        ...results.map(({ characters, ms, peak, figures }) =>
          row(
            characters.toLocaleString('en'),
            `${(ms / 1000).toFixed(2)} s`,
            `${(peak / 1e6).toFixed(0)} MB`,
            String(figures),
          ),
        ),
        row('ten times the text', `${(large!.ms / small!.ms).toFixed(1)}×`, '', ''),
      ],
    }),
  );
}
