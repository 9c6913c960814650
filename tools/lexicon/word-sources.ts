/** The word counts that the general-language word list is packed from. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packWords, type WordCount } from '#lib/lexicon/words-pack.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** Where the packed list is kept; git ignores the folder. */
export const wordsFile = join(root, 'assets/public/generated/words.bin');

/** As common as a plain noun: what a compound counts for that has no count of its own. */
const USUAL_COUNT = 600;

/** jieba's `word count tag` lines. */
function* dictionary(): Generator<WordCount> {
  const path = join(dirname(require.resolve('@node-rs/jieba')), 'dict.txt');
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, count, pos] = line.trim().split(' ');
    if (word !== undefined && count !== undefined) yield { word, count: Number(count), pos: pos ?? 'n' };
  }
}

/** Our own: items `word`, `word/count` or `word/count/tag`, `#` comments. */
function* compounds(): Generator<WordCount> {
  for (const line of readFileSync(join(root, 'assets/lexicon/compounds.txt'), 'utf8').split('\n')) {
    for (const item of line.replace(/#.*/, '').trim().split(/\s+/)) {
      if (item === '') continue;
      const [word, count, pos] = item.split('/');
      yield { word: word!, count: count ? Number(count) : USUAL_COUNT, pos: pos ?? 'n' };
    }
  }
}

/** The packed list, about 2 MB, in about a second. */
export function buildWords(): ArrayBuffer {
  function* all(): Generator<WordCount> {
    yield* dictionary();
    yield* compounds();
  }
  return packWords(all());
}
