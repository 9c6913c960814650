/**
 * Builds assets/public/generated/words.bin, the general-language word list, from jieba's dictionary
 * (a development dependency) and our own list of compounds. Takes about two seconds.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packWords, type WordCount } from '#lib/lexicon/words-pack.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** jieba's `word count tag` lines. */
function* dictionary(): Generator<WordCount> {
  const path = join(dirname(require.resolve('@node-rs/jieba')), 'dict.txt');
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, count, pos] = line.trim().split(' ');
    if (word !== undefined && count !== undefined) yield { word, count: Number(count), pos: pos ?? 'n' };
  }
}

/** Our own: lines `word [count [tag]]`, `#` comments. Without a count a word is as common as a plain noun. */
function* compounds(): Generator<WordCount> {
  for (const line of readFileSync(join(root, 'assets/lexicon/compounds.txt'), 'utf8').split('\n')) {
    const text = line.replace(/#.*/, '').trim();
    for (const item of text.split(/\s+/)) {
      if (item === '') continue;
      const [word, count, pos] = item.split('/');
      yield { word: word!, count: count ? Number(count) : 600, pos: pos ?? 'n' };
    }
  }
}

function* all(): Generator<WordCount> {
  yield* dictionary();
  yield* compounds();
}

const target = join(root, 'assets/public/generated/words.bin');
mkdirSync(dirname(target), { recursive: true });
const buffer = packWords(all());
writeFileSync(target, new Uint8Array(buffer));
process.stderr.write(`${target}: ${(buffer.byteLength / 1e6).toFixed(2)} MB\n`);
