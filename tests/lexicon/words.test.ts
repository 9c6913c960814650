import { describe, expect, it } from 'vitest';
import { createLattice } from '#lib/lexicon/lattice.ts';
import { openWords, unitsOf, type Words } from '#lib/lexicon/words.ts';
import { packWords } from '#lib/lexicon/words-pack.ts';

const words = openWords(
  packWords([
    { word: '提高', count: 4000, pos: 'v' },
    { word: '通信', count: 2000, pos: 'n' },
    { word: '高通', count: 100, pos: 'nz' },
    { word: '通', count: 900, pos: 'v' },
    { word: '提', count: 800, pos: 'v' },
    { word: '信', count: 700, pos: 'n' },
    { word: '高', count: 900, pos: 'a' },
  ]),
);

const bits = (list: Words, word: string) => list.bits(unitsOf(word), 0, word.length);

describe('the word list', () => {
  it('knows how frequent a word is, and what part of speech', () => {
    expect(bits(words, '提高')).toBeLessThan(bits(words, '高通'));
    expect(words.pos(unitsOf('高通'), 0, 2)).toBe('nz');
    expect(words.frequency(unitsOf('通信'), 0, 2)).toBeGreaterThan(1500);
    expect(words.frequency(unitsOf('通信'), 0, 2)).toBeLessThan(2600);
  });

  it('says so when it doesn’t know a word', () => {
    expect(bits(words, '通高')).toBe(-1);
    expect(words.pos(unitsOf('通高'), 0, 2)).toBeNull();
  });

  it('adds up words that fold alike', () => {
    const folded = openWords(
      packWords([
        { word: '華為', count: 100, pos: 'nz' },
        { word: '华为', count: 300, pos: 'nr' },
      ]),
    );
    expect(folded.pos(unitsOf('华为'), 0, 2)).toBe('nr');
    expect(folded.frequency(unitsOf('华为'), 0, 2)).toBeGreaterThan(320);
  });

  it('refuses other bytes', () => {
    expect(() => openWords(new ArrayBuffer(64))).toThrow(RangeError);
  });
});

describe('the lattice', () => {
  const lattice = createLattice(words);
  const read = (text: string) => {
    lattice.reset({ codes: unitsOf(text), gaps: new Uint8Array(text.length + 1), length: text.length });
    return lattice;
  };

  it('finds a name that is cut out of two words less likely than the words', () => {
    expect(read('提高通信').margin({ start: 1, end: 3, bits: 14 }, [])).toBeLessThan(0);
  });

  it('lets a name stand that no word crosses', () => {
    expect(read('高通提高').isCrossed(0, 2)).toBe(false);
    expect(read('高通提高').margin({ start: 0, end: 2, bits: 14 }, [])).toBe(Number.POSITIVE_INFINITY);
  });

  it('cuts a stretch into its likeliest words', () => {
    expect(read('提高通信').cut(0, 4, [])).toEqual([0, 2]);
  });
});
