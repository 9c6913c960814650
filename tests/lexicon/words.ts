/** The real word list, built when it isn't there yet. */
import { existsSync, readFileSync } from 'node:fs';
import { openWords, type Words } from '#lib/lexicon/words.ts';
import { buildWords, wordsFile } from '#tools/lexicon/word-sources.ts';

let words: Words | undefined;

export function realWords(): Words {
  words ??= openWords(
    existsSync(wordsFile) ? new Uint8Array(readFileSync(wordsFile)).slice().buffer : buildWords(),
  );
  return words;
}
