/** The worker in Chromium answers as the command line in Node does: same code, same snapshot, same words. */
import { readFileSync } from 'node:fs';
import { unpackDigest } from '#lib/base/digest-asset.ts';
import { lexiconEntriesOf } from '#lib/base/lexicon-store.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { createSearcher } from '#lib/search/open.ts';
import { loadWords } from '#tools/cli/assets.ts';
import { matcherOver } from '#tools/cli/match.ts';
import { workerMatch, workerRelated, workerSearch } from '#tools/demo/ask.ts';
import { expect, test } from './harness.ts';

const { bulletin, ...records } = unpackDigest(
  JSON.parse(readFileSync('assets/public/generated/digest.json', 'utf8')),
);
const jsonLines = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const pages: { title: string; text: string }[] = jsonLines('tests/search/pages.jsonl').slice(0, 40);
const queries: { q: string }[] = jsonLines('tests/search/queries.jsonl').slice(0, 80);

test('marks, related briefings and search are those of the command line', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.page('library.html'));
  const matcher = matcherOver(lexiconEntriesOf(records));
  const searcher = createSearcher(
    { bulletins: [bulletin], ...records, clippings: [] },
    openWords(loadWords()),
  );
  for (const { title, text } of pages) {
    for (const block of [title, ...text.split('\n')]) {
      const [expected = []] = matcher.openPage({ title: '' }).match([block]);
      expect(await workerMatch(page, block)).toEqual(
        expected.map(({ start, end, id }) => ({ start, end, id })),
      );
    }
    const termIds = matcher
      .openPage({ title })
      .match([title, ...text.split('\n')])
      .flat()
      .map(({ id }) => id);
    const related = searcher.related({ title, text, termIds }, 10).map(({ briefingId }) => briefingId);
    expect(await workerRelated(page, title, text)).toEqual(related);
  }
  for (const { q } of queries) {
    const hits = searcher.search(q, 20).hits.map(({ kind, id }) => `${kind} ${id}`);
    expect([q, await workerSearch(page, q)]).toEqual([q, hits]);
  }
});
