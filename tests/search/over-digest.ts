/** The digest as it stands, searched and matched: what the labelled sets are asked of. */
import { readFileSync } from 'node:fs';
import { packDigest, unpackDigest } from '#lib/base/digest-asset.ts';
import { lexiconEntriesOf } from '#lib/base/lexicon-store.ts';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { createMatcher } from '#lib/lexicon/match.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { createSearcher } from '#lib/search/open.ts';
import { readDigest } from '#tools/digest/read.ts';
import { realWords } from './records.ts';

export const { bulletin, ...issue } = unpackDigest(
  packDigest(readDigest('assets/digest/2020-11-26').source, 'test'),
);
export const words = realWords();
export const searcher = createSearcher({ bulletins: [bulletin], ...issue, clippings: [] }, words);
export const matcher = createMatcher({
  lexicon: openLexicon(compileLexicon(lexiconEntriesOf(issue), { revision: 0 })),
  words,
});

/** The labelled items of a file in this folder, one JSON object a line. */
export const itemsOf = <T>(file: string): T[] =>
  readFileSync(`tests/search/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
