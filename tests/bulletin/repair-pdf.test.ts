import { readFileSync } from 'node:fs';
import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { doubtText } from '#lib/bulletin/doubts.ts';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { Refusal } from '#lib/bulletin/refusals.ts';
import { repairPdf } from '#lib/bulletin/repair-pdf.ts';
import { nodePdfEngine } from '#tools/bulletin/pdf-node.ts';

const read = (bytes: Uint8Array) => readBulletinFile({ bytes, name: 'a.pdf', pdf: nodePdfEngine });
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.code : `threw ${error}`),
  );
const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share));

const sentence = (page: number) => `Page ${page} says in a sentence of its own what was decided there.`;
const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`;
const stream = (number: number, text: string, entries = '') =>
  object(number, `<<${entries}/Length ${text.length}>>\nstream\n${text}\nendstream`);
const pages = [1, 2, 3, 4, 5, 6];
const pageOf = (n: number) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 ${n * 10 + 2} 0 R>>>>/Contents ${n * 10 + 1} 0 R>>`;
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const contents = (n: number) => `BT /F1 12 Tf 50 700 Td (${sentence(n)}) Tj ET`;
const tree = `<</Type/Pages/Count 6/Kids[${pages.map((n) => `${n * 10} 0 R`).join(' ')}]>>`;
const end = 'trailer\n<</Root 1 0 R/Size 99>>\nstartxref\n0\n%%EOF\n';

/** Page after page, as most programs write; the directory stands at the end. */
const pageByPage = strToU8(
  [
    '%PDF-1.4\n',
    object(2, tree),
    ...pages.map(
      (n) => object(n * 10, pageOf(n)) + object(n * 10 + 2, font) + stream(n * 10 + 1, contents(n)),
    ),
    object(1, '<</Type/Catalog/Pages 2 0 R>>'),
    end,
  ].join(''),
);

/** Dictionaries in a compressed object stream at the front, contents behind. */
function compressed(): Uint8Array {
  const inner: [number, string][] = [[2, tree]];
  for (const n of pages) inner.push([n * 10, pageOf(n)], [n * 10 + 2, font]);
  let at = 0;
  const index = inner.map(([number, body]) => {
    const entry = `${number} ${at}`;
    at += body.length + 1;
    return entry;
  });
  const head = `${index.join(' ')} `;
  const packed = zlibSync(strToU8(head + inner.map(([, body]) => body).join(' ')));
  const entries = `/Type/ObjStm/N ${inner.length}/First ${head.length}/Filter/FlateDecode`;
  const front = `%PDF-1.5\n5 0 obj\n<<${entries}/Length ${packed.length}>>\nstream\n`;
  const back = `\nendstream\nendobj\n${pages.map((n) => stream(n * 10 + 1, contents(n))).join('')}`;
  const bytes = new Uint8Array(front.length + packed.length + back.length);
  bytes.set(strToU8(front));
  bytes.set(packed, front.length);
  bytes.set(strToU8(back), front.length + packed.length);
  return bytes;
}

describe('a PDF that was cut off', () => {
  it('gives the pages that are there, in their order, and says how many', async () => {
    const { lines, doubts } = await read(cut(pageByPage, 0.6));
    expect(lines.map(({ text }) => text)).toEqual([1, 2, 3].map(sentence));
    const [doubt] = doubts;
    expect(doubt).toEqual({ code: 'damaged-pages', detail: 'read 3, whole 3, of 6' });
    expect(doubtText(doubt!, 'zh')).toContain('共 6 页，读出 3 页');
    expect(doubtText(doubt!, 'en')).toContain('3 of its 6 pages');
  });

  it('gives all of them when only the directory is lost', async () => {
    const { lines, doubts } = await read(cut(pageByPage, 0.95));
    expect(lines.map(({ text }) => text)).toEqual(pages.map(sentence));
    expect(doubts.map(({ code }) => code)).toEqual(['damaged-pages']);
  });

  it('is read from object streams too', async () => {
    const { lines } = await read(cut(compressed(), 0.7));
    expect(lines.map(({ text }) => text)).toEqual([1, 2, 3].map(sentence));
  });

  it('keeps the briefings of a real bulletin whose last font is lost', async () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/bulletins/1-weekly.pdf'));
    const { briefings, doubts } = outlineOf(await read(cut(bytes, 0.9)));
    expect(briefings).toHaveLength(17);
    expect(doubts.find(({ code }) => code === 'damaged-pages')?.detail).toBe('read 12, whole 11, of 12');
  });

  it('never prints the codes of a lost font as letters', async () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/bulletins/1-weekly.pdf'));
    const { lines } = await read(cut(bytes, 0.6));
    const text = lines.map((line) => line.text).join('');
    expect(text).toContain('政策导航');
    expect(text).not.toMatch(/[\u0080-\u00af\u00c0-\u017f]/);
  });

  it('is refused when no text is left', async () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/bulletins/2-newsletter.pdf'));
    expect(await refusal(cut(bytes, 0.5))).toBe('damaged');
    expect(await refusal(cut(bytes, 0.01))).toBe('damaged');
  });

  it('ends at any place of the cut', async () => {
    for (let share = 0; share < 1; share += 0.043) {
      expect(['read', 'damaged', 'empty']).toContain(await refusal(cut(pageByPage, share)));
      expect(['read', 'damaged', 'empty']).toContain(await refusal(cut(compressed(), share)));
    }
  }, 30_000);

  it('whose trees lead in a circle is still repaired', () => {
    const circle = `${object(2, '<</Type/Pages/Kids[3 0 R]>>')}${object(3, '<</Type/Pages/Parent 2 0 R/Kids[2 0 R 4 0 R]>>')}${object(4, '<</Type/Page/Parent 3 0 R/Contents 4 0 R>>')}`;
    expect(repairPdf(strToU8(circle))?.whole).toEqual([true]);
  });
});
