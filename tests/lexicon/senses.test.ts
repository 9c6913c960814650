import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelledLines, parseLabelled } from './labelled.ts';
import { matcherOf } from './matching.ts';
import { folder, moreNames, sensesLexicon } from './senses.ts';

const famous = matcherOf(sensesLexicon());
const all = matcherOf([...sensesLexicon(), ...moreNames()]);

/** Precision and recall over the sentences of a file, each a page of its own; and what was wrong. */
function score(file: string, matcher = famous) {
  let right = 0;
  let extra = 0;
  let missed = 0;
  for (const line of labelledLines(readFileSync(join(folder, file), 'utf8'))) {
    const { text, mentions } = parseLabelled(line);
    const found = matcher.match([text])[0]!.map(({ start, end, id }) => `${start}-${end} ${id}`);
    const hits = found.filter((mention) => mentions.includes(mention)).length;
    right += hits;
    extra += found.length - hits;
    missed += mentions.length - hits;
  }
  return { extra, precision: right / (right + extra), recall: right / (right + missed) };
}

describe('our own sentences', () => {
  it.each(['sentences.txt', 'more.txt', 'third.txt', 'fourth.txt', 'fifth.txt', 'sixth.txt', 'seventh.txt'])(
    'of %s are read as labelled, nearly all',
    (file) => {
      const { precision, recall } = score(file);
      expect(precision).toBeGreaterThanOrEqual(0.93);
      expect(recall).toBeGreaterThanOrEqual(0.97);
    },
  );

  it.each(['eighth.txt', 'ninth.txt'])('of %s, the hardest, are mostly read as labelled', (file) => {
    const { precision, recall } = score(file);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.93);
  });

  it.each([
    'tenth.txt',
    'eleventh.txt',
    'twelfth.txt',
    'thirteenth.txt',
    'fourteenth.txt',
    'fifteenth.txt',
    'sixteenth.txt',
    'nineteenth.txt',
    'twentieth.txt',
  ])('of %s, with names of every type, are read as labelled, nearly all', (file) => {
    const { precision, recall } = score(file, all);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.96);
  });

  it('of seventeenth.txt, of few words each, are marked where the words say so', () => {
    const { precision, recall } = score('seventeenth.txt', all);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('of eighteenth.txt, which look like names and hardly ever are, are left alone', () => {
    expect(score('eighteenth.txt', all).extra).toBeLessThanOrEqual(2);
  });
});
