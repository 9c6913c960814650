/**
 * PDF, through an engine that is passed in (pdfjs in its browser or its Node build). Gives lines in reading
 * order; see pdf-layout.ts for how columns, rows of tables and extra space are found.
 */
import { dropAutospace } from './autospace.ts';
import type { Doubt, Line } from './line.ts';
import { type Fragment, pageLines, settleColumns } from './pdf-layout.ts';
import { Refusal } from './refusals.ts';
import { type RepairedPdf, repairPdf } from './repair-pdf.ts';
import { type FontMeasures, SplitFonts } from './split-fonts.ts';

/** What is used of pdfjs's `getDocument({ data }).promise`. */
export interface PdfDocument {
  numPages: number;
  getPage(n: number): Promise<PdfPage>;
  destroy(): Promise<void>;
}
export interface PdfPage {
  view: number[];
  getTextContent(): Promise<{ items: readonly unknown[]; styles?: Readonly<Record<string, FontMeasures>> }>;
  cleanup(): unknown;
}
export type PdfEngine = (data: Uint8Array) => Promise<PdfDocument>;

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

const isText = (item: unknown): item is TextItem =>
  typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;

export interface PdfOptions {
  engine: PdfEngine;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Pages read at most: a bulletin has dozens; a scanned book has thousands. */
const PAGE_LIMIT = 2_000;

/** Opens the document, or what is left of it when it was cut off. */
async function open(
  bytes: Uint8Array,
  engine: PdfEngine,
): Promise<{ document: PdfDocument; repaired?: RepairedPdf }> {
  try {
    // pdfjs takes the buffer over, so it gets a copy.
    return { document: await engine(new Uint8Array(bytes)) };
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') throw new Refusal('password', message);
    const repaired = repairPdf(bytes);
    if (!repaired) throw new Refusal('damaged', `${name}: ${message}`);
    const document = await engine(repaired.bytes).catch((again: Error) => {
      throw new Refusal('damaged', `${again.name}: ${again.message}`);
    });
    return { document, repaired };
  }
}

function fragmentsOf(items: readonly unknown[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const item of items) {
    if (!isText(item)) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    // Text that runs up the page is a watermark or a stamp.
    if (Math.abs(b) > Math.abs(a)) continue;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    fragments.push({ text: item.str, x, y, width: item.width, size, font: item.fontName });
  }
  return fragments;
}

/**
 * Throws the refusals `password`, `damaged`, `scanned-pdf`, `too-large`. A damaged file gives what can still be
 * read, with a doubt that says how many of its pages are whole.
 */
export async function readPdf(
  bytes: Uint8Array,
  { engine, signal, onProgress }: PdfOptions,
): Promise<{ lines: Line[]; doubts: Doubt[] }> {
  const { document, repaired } = await open(bytes, engine);
  const lines: Line[] = [];
  const fonts = new SplitFonts();
  const all = Math.max(document.numPages, repaired?.count ?? 0);
  let read = 0;
  let whole = 0;
  try {
    if (document.numPages > PAGE_LIMIT) throw new Refusal('too-large', `${document.numPages} pages`);
    for (let n = 1; n <= document.numPages; n++) {
      signal?.throwIfAborted();
      try {
        const page = await document.getPage(n);
        const { items, styles = {} } = await page.getTextContent();
        const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
        const box = { n, left, bottom, width: right - left, height: top - bottom };
        const fragments = fragmentsOf(items);
        fonts.note(fragments, styles);
        const found = pageLines(fragments, box);
        lines.push(...found);
        page.cleanup();
        if (found.length || !repaired) read++;
        // What is there of a page that lacks a font or the end of its contents is read, but it isn't whole.
        if (repaired?.whole[n - 1] ?? true) whole++;
      } catch (error) {
        if (signal?.aborted) throw error;
      }
      onProgress?.(n, document.numPages);
    }
    const printed = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (printed < 20 * document.numPages && printed < 2_000)
      throw new Refusal(whole < all || repaired ? 'damaged' : 'scanned-pdf', `${printed} characters`);
  } finally {
    await document.destroy();
  }
  settleColumns(lines);
  fonts.join(lines);
  dropAutospace(lines);
  const doubts: Doubt[] =
    whole < all || repaired
      ? [{ code: 'damaged-pages', detail: `read ${read}, whole ${whole}, of ${all}` }]
      : [];
  return { lines, doubts };
}
