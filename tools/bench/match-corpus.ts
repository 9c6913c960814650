/**
 * Names and text for the matching benchmark, the same every run: names are dictionary words of the kinds that
 * names are of, then pairs of words; text is dictionary words drawn as often as they're used.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Word {
  text: string;
  count: number;
  tag: string;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

let dictionary: Word[] | undefined;
function words(): Word[] {
  dictionary ??= readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('@node-rs/jieba')), 'dict.txt'),
    'utf8',
  )
    .split('\n')
    .map((line) => line.split(' '))
    .filter((parts) => parts.length === 3 && /^[\u4e00-\u9fff]+$/.test(parts[0]!))
    .map(([text, count, tag]) => ({ text: text!, count: Number(count), tag: tag! }));
  return dictionary;
}

/** `count` different names of two and more characters. */
export function names(count: number): string[] {
  const next = random(11);
  const pool = words().filter(({ text, tag }) => text.length > 1 && /^(n|nt|nz|ns|nr|nrt|j|l)$/.test(tag));
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, pool.length * 0.6))
    chosen.add(pool[Math.floor(next() * pool.length)]!.text);
  while (chosen.size < count) {
    const first = pool[Math.floor(next() * pool.length)]!.text;
    chosen.add(first + pool[Math.floor(next() * pool.length)]!.text);
  }
  return [...chosen];
}

/** Text of about `length` characters. */
export function text(length: number): string {
  const next = random(5);
  const all = words();
  const sums = new Float64Array(all.length);
  let sum = 0;
  all.forEach(({ count }, i) => {
    sum += count;
    sums[i] = sum;
  });
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const at = next() * sum;
    let low = 0;
    let high = sums.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    const word = all[low]!.text;
    parts.push(word);
    size += word.length;
    if (next() < 0.09) {
      parts.push(next() < 0.7 ? ',' : '。');
      size++;
    }
  }
  return parts.join('').slice(0, length);
}
