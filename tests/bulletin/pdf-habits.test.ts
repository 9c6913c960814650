import { expect, it } from 'vitest';
import { readPdf } from '#lib/bulletin/read-pdf.ts';

/** A page whose two typefaces were cut into many fonts: each character is set in the piece its code falls into. */
function printed(rows: readonly [text: string, face: 'plain' | 'bold'][], measured = false) {
  const pieces = 12;
  const items = rows.flatMap(([text, face], row) =>
    [...text].map((str, i) => ({
      str,
      transform: [11, 0, 0, 11, 60 + i * 11, 780 - row * 20],
      width: 11,
      fontName: `${face}-${str.charCodeAt(0) % pieces}`,
    })),
  );
  const styles = Object.fromEntries(
    items.map(({ fontName }) => [fontName, { fontFamily: 'serif', ascent: measured ? 0.9 : null }]),
  );
  return async () => ({
    numPages: 1,
    getPage: async () => ({
      view: [0, 0, 595, 842],
      getTextContent: async () => ({ items, styles }),
      cleanup: () => undefined,
    }),
    destroy: async () => undefined,
  });
}

const rows: [string, 'plain' | 'bold'][] = [
  ['河道整治与堤防加固的进展', 'bold'],
  ['今年汛期以前，沿河三县把堤防加高了半米，又清了九公里淤泥。', 'plain'],
  ['水库调度改由一张图来看，哪座闸门何时开关，值班的人一眼便知。', 'plain'],
  ['泵站更新与河道清淤的花费', 'bold'],
  ['更新十二座泵站花了一千六百万元，清淤的钱由三县按河长分摊。', 'plain'],
];

it('lines set in pieces of one font have one style, and bold lines another', async () => {
  const { lines } = await readPdf(new Uint8Array(), { engine: printed(rows) });
  const [head, body, more, second, last] = lines.map(({ style }) => style);
  expect(lines.map(({ text }) => text)).toEqual(rows.map(([text]) => text));
  expect([more, last]).toEqual([body, body]);
  expect(second).toBe(head);
  expect(head).not.toBe(body);
});

it('fonts that say their measures are left as they are', async () => {
  const { lines } = await readPdf(new Uint8Array(), { engine: printed(rows, true) });
  expect(new Set(lines.map(({ style }) => style)).size).toBeGreaterThan(2);
});

it('the thin spaces that a program sets beside figures are taken out, the one behind a number stays', async () => {
  const spaced: [string, 'plain'][] = Array.from({ length: 12 }, (_, i) => [
    `${i + 1} 三县清淤 ${i + 2} 公里，花了 16 万元，还要 40 天。`,
    'plain',
  ]);
  const { lines } = await readPdf(new Uint8Array(), { engine: printed(spaced) });
  expect(lines[0]!.text).toBe('1 三县清淤2公里，花了16万元，还要40天。');
  const typed: [string, 'plain'][] = [
    ...spaced.slice(0, 4),
    ...spaced.map(([text]): [string, 'plain'] => [text.replaceAll(' ', ''), 'plain']),
  ];
  const kept = await readPdf(new Uint8Array(), { engine: printed(typed) });
  expect(kept.lines[0]!.text).toBe('1 三县清淤 2 公里，花了 16 万元，还要 40 天。');
});
