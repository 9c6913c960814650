import { expect, test } from 'vitest';
import { staysOpen } from '#lib/page/grace.ts';

const name = { left: 100, top: 100, right: 140, bottom: 120 };
const below = { left: 80, top: 127, right: 428, bottom: 427 };
const above = { left: 80, top: 0, right: 428, bottom: 93 };
const from = { x: 120, y: 110 };

test('on the name and on the card the card stays', () => {
  for (const card of [below, above]) {
    expect(staysOpen({ x: 101, y: 119 }, from, [name], card)).toBe(true);
    expect(staysOpen({ x: 400, y: card.top + 40 }, from, [name], card)).toBe(true);
  }
});

test('every straight way from the name into the card keeps it', () => {
  for (const card of [below, above]) {
    const edge = card === below ? card.top : card.bottom;
    for (let x = card.left; x <= card.right; x += 4) {
      for (let t = 0; t <= 1; t += 0.05) {
        const point = { x: from.x + (x - from.x) * t, y: from.y + (edge - from.y) * t };
        expect(staysOpen(point, from, [name], card), JSON.stringify(point)).toBe(true);
      }
    }
  }
});

test('away from both, or off in another direction, the card may go', () => {
  expect(staysOpen({ x: 300, y: 100 }, from, [name], below)).toBe(false);
  expect(staysOpen({ x: 120, y: 60 }, from, [name], below)).toBe(false);
  expect(staysOpen({ x: 120, y: 160 }, from, [name], above)).toBe(false);
  expect(staysOpen({ x: 600, y: 300 }, from, [name], below)).toBe(false);
});
