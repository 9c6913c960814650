/**
 * Text for benchmarks, the same on every run: documents of phrases, phrases of dictionary words, both drawn by
 * Zipf's law. Nothing in it means anything, but its words and pairs are about as many as in real news.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A small generator (mulberry32): the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of n things in order of frequency, one by Zipf's law. */
const zipf = (random: () => number, n: number) => Math.min(n - 1, Math.floor(n ** random() - 1));

export interface TextSource {
  /** A text of about `length` characters. */
  text(length: number): string;
  /** A query of one to three words that stand together in some text. */
  query(): string;
}

export function createText(seed = 1): TextSource {
  const random = randomFrom(seed);
  const file = join(dirname(require.resolve('@node-rs/jieba')), 'dict.txt');
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word]) => word && /^[\u4e00-\u9fff]{1,4}$/.test(word))
    .map(([word, count]) => ({ word: word!, count: Number(count) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 60_000)
    .map(({ word }) => word);
  const phrases = Array.from({ length: 150_000 }, () => {
    const length = 2 + Math.floor(random() * 3);
    return Array.from({ length }, () => words[zipf(random, words.length)]!);
  });
  const phrase = () => phrases[zipf(random, phrases.length)]!;
  return {
    text(length) {
      let text = '';
      while (text.length < length)
        text += phrase().join('') + (random() < 0.3 ? '，' : random() < 0.1 ? '。' : '');
      return `${text.slice(0, length - 1)}。`;
    },
    query() {
      const chosen = phrase().filter((word) => word.length > 1);
      return chosen.slice(0, 1 + Math.floor(random() * 3)).join(random() < 0.5 ? ' ' : '') || this.query();
    },
  };
}
