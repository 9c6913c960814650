import { describe, expect, it } from 'vitest';
import { readingsOf } from '#lib/text/pinyin.ts';

const read = (text: string) => readingsOf(text).map((syllables) => syllables.join(' '));

describe('readings', () => {
  it('are a syllable a character, letters and digits as they are', () => {
    expect(read('海风5g')).toEqual(['hai feng 5 g']);
  });

  it('are several where a character has two common ones', () => {
    expect(read('重庆')).toEqual(['zhong qing', 'chong qing']);
  });

  it('leave out what isn’t read', () => {
    expect(read('海·风')).toEqual(['hai feng']);
  });

  it('write ü as v', () => {
    expect(read('绿')).toEqual(['lv']);
  });

  it('are none without Chinese, or for a character nobody knows', () => {
    expect(read('abc')).toEqual([]);
    expect(read('㐂')).toEqual([]);
  });

  it('stay few, however many characters could be read twice', () => {
    expect(readingsOf('重行长乐都会还').length).toBeLessThanOrEqual(4);
  });
});
