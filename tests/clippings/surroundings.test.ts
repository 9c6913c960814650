import { expect, test } from 'vitest';
import { surroundingLength, surroundingsOf } from '#lib/clippings/surroundings.ts';

test('surroundings are the text on either side, white space as one space', () => {
  expect(surroundingsOf('一锅\n   小米粥 ，好', 6, 8)).toEqual({ before: '一锅 ', after: '粥 ，好' });
  expect(surroundingsOf('小米', 0, 2)).toEqual({ before: '', after: '' });
});

test('surroundings are bounded, nearest to the name, and hold whole letters', () => {
  for (const letter of ['甲', '𠀀', '甲𠀀']) {
    const side = letter.repeat(200);
    const { before, after } = surroundingsOf(`${side}名${side}`, side.length, side.length + 1);
    for (const part of [before, after]) {
      expect(part.length).toBeLessThanOrEqual(surroundingLength);
      expect(part.length).toBeGreaterThan(surroundingLength - 4);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(side.endsWith(before) && side.startsWith(after)).toBe(true);
  }
});
