import { expect, test } from 'vitest';
import { groupOf, termGroups } from '#lib/model/groups.ts';
import { termTypes } from '#lib/model/kinds.ts';
import { drawMarkName, markCss, markNamePattern, overlayCss } from '#lib/page/mark-style.ts';
import { luminance } from '#lib/page/viewport.ts';

test('every rule of the sheet matches highlights of the given name and nothing else', () => {
  const selectors = [...markCss('abcdefghijkl').matchAll(/([^{}\n]+)\{/g)].map((match) => match[1]!.trim());
  expect(selectors.length).toBeGreaterThan(10);
  for (const selector of selectors) {
    expect(selector).toMatch(
      /^(::highlight\(abcdefghijkl-[a-z]+(-(light|dark))?\)|@media \(forced-colors:active\))$/,
    );
  }
});

test('groups differ in shape, not in colour alone', () => {
  const shapes = [
    ...markCss('abcdefghijkl').matchAll(
      /-(\w+)-light\)\{text-decoration:underline (\w+) [^;]*;text-underline-offset:\.22em/g,
    ),
  ];
  expect(new Set(shapes.map((match) => match[2])).size).toBe(termGroups.length);
});

test('a name that could end a selector is refused', () => {
  for (const name of ['abc', 'a){}body{dis', 'ABCDEFGHIJKL', 'abcdefghijklm', '']) {
    expect(() => markCss(name)).toThrow();
  }
});

test('a drawn name has the agreed shape whatever is drawn', () => {
  for (const value of [0, 25, 26, 200, 255]) {
    expect(drawMarkName((bytes) => bytes.fill(value))).toMatch(markNamePattern);
  }
});

test('every type of thing has a group', () => {
  for (const type of termTypes) expect(termGroups).toContain(groupOf(type));
});

test('light text is told from dark text in every notation of computed colours', () => {
  const light = [
    'rgb(240, 240, 235)',
    'rgba(255, 255, 255, 0.9)',
    'color(srgb 0.9 0.9 0.95)',
    'oklch(0.95 0.01 80)',
    'lab(92 0 0)',
  ];
  const dark = [
    'rgb(20, 20, 20)',
    'rgb(0, 0, 238)',
    'rgba(0, 0, 0, 0.8)',
    'color(srgb 0.1 0.2 0.1)',
    'oklch(0.3 0.05 80)',
    'lab(20 0 0)',
  ];
  for (const color of light) expect(luminance(color), color).toBeGreaterThan(0.45);
  for (const color of dark) expect(luminance(color), color).toBeLessThan(0.45);
});

test('marks over the page have the looks of those in it, the ground of a flash aside', () => {
  const rulesOf = (css: string) => css.split('\n').map((rule) => rule.replace(/[^{}]+\{/g, '{'));
  const own = rulesOf(overlayCss());
  const registered = rulesOf(markCss('abcdefghijkl'));
  expect(own.length).toBe(registered.length);
  const different = own.filter((rule, i) => rule !== registered[i]);
  expect(different).toEqual([expect.stringContaining('rgb(242 106 70 / 40%)')]);
  expect(overlayCss()).not.toContain('::highlight');
});
