/** The design tokens keep their promise: text can be read on every paper, light and dark (WCAG 1.4.3). */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('assets/styles/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!] as const,
  ]),
);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const inks = ['ink', 'ink-soft', 'ink-faint', 'accent', 'who', 'what', 'where', 'policy'];
const papers = ['paper', 'paper-raised', 'paper-sunk'];
const pairs = [
  ...inks.flatMap((ink) => papers.map((paper) => [ink, paper])),
  ['on-accent', 'accent'],
  ['accent-strong', 'accent-soft'],
  ['ink', 'warn-soft'],
  ['ink-soft', 'warn-soft'],
  ['good', 'paper-raised'],
];

it.each(pairs)('%s can be read on %s', (ink, paper) => {
  for (const mode of [0, 1] as const) {
    expect(contrast(tokens.get(ink!)![mode], tokens.get(paper!)![mode])).toBeGreaterThanOrEqual(4.5);
  }
});
