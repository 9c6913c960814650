import { expect, test } from 'vitest';
import { markedMentions } from '#lib/page/density.ts';
import { type Mention, mentionsByBlock } from '#lib/page/mentions.ts';
import type { MarkedTerm } from '#lib/protocol/page.ts';

const huawei: MarkedTerm = { id: 'huawei', name: '华为', type: 'company' };
const fiveG: MarkedTerm = { id: '5g', name: '5G', type: 'technology' };
const beijing: MarkedTerm = { id: 'beijing', name: '北京', type: 'place' };
const terms = [huawei, fiveG];
const deal = (numbers: number[], lengths = [10, 10]) =>
  mentionsByBlock({ mentions: Uint32Array.from(numbers), terms }, lengths);

test('a sound reply is dealt out by block', () => {
  expect(deal([0, 0, 2, 0, 0, 4, 6, 1, 1, 8, 10, 0])).toEqual([
    [
      { start: 0, end: 2, term: huawei },
      { start: 4, end: 6, term: fiveG },
    ],
    [{ start: 8, end: 10, term: huawei }],
  ]);
  expect(deal([])).toEqual([[], []]);
});

test.each([
  ['half a mention', [0, 0, 2]],
  ['a block that was not asked about', [2, 0, 2, 0]],
  ['an end beyond the text', [0, 9, 11, 0]],
  ['an empty span', [0, 2, 2, 0]],
  ['a span that runs backwards', [0, 4, 2, 0]],
  ['spans that overlap', [0, 0, 3, 0, 0, 2, 4, 1]],
  ['blocks out of order', [1, 0, 2, 0, 0, 0, 2, 0]],
  ['a term that was not sent', [0, 0, 2, 7]],
])('a reply with %s is refused', (_, numbers) => {
  expect(deal(numbers)).toBeUndefined();
});

const at = (start: number, term: MarkedTerm): Mention => ({ start, end: start + 2, term });
const block = [at(0, huawei), at(4, fiveG), at(8, huawei), at(12, beijing)];

test('by default a thing is marked where it is first named, and what everybody knows is not', () => {
  expect(markedMentions(block, { density: 'first', unmarkedTypes: [] })).toEqual([at(0, huawei)]);
});

test('all mentions are marked when the reader wants them, types apart that were switched off', () => {
  expect(markedMentions(block, { density: 'all', unmarkedTypes: [] })).toEqual(block);
  expect(markedMentions(block, { density: 'all', unmarkedTypes: ['company'] })).toEqual([
    at(4, fiveG),
    at(12, beijing),
  ]);
  expect(markedMentions(block, { density: 'first', unmarkedTypes: ['company'] })).toEqual([]);
});
