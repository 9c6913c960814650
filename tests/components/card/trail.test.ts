import { expect, test } from 'vitest';
import { beginTrail, canStep, goOn, placeOf, step } from '#components/card/trail.ts';

test('a trail leads back the way it came, and forward again', () => {
  const there = goOn(goOn(beginTrail('a'), 'b'), 'c');
  const back = step(step(there, -1), -1);
  expect(placeOf(back)).toBe('a');
  expect(placeOf(step(step(back, 1), 1))).toBe('c');
});

test('at its ends a trail stays where it is', () => {
  const trail = goOn(beginTrail('a'), 'b');
  expect(step(trail, 1)).toBe(trail);
  expect(canStep(trail, 1)).toBe(false);
  expect(canStep(step(trail, -1), -1)).toBe(false);
});

test('going on from the middle leaves what lay ahead', () => {
  const trail = goOn(step(goOn(goOn(beginTrail('a'), 'b'), 'c'), -1), 'd');
  expect(trail.places).toEqual(['a', 'b', 'd']);
  expect(canStep(trail, 1)).toBe(false);
});
