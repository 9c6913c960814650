/**
 * Reads a bulletin's file: finds its format, decodes it, and gives its lines. Pure but for the PDF engine that is
 * passed in; runs in Node and in a dedicated worker.
 */
import { cleanText } from './clean.ts';
import { declaredEncoding, decodeText } from './encoding.ts';
import type { Line, Lines } from './line.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { type PdfEngine, readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import { Refusal } from './refusals.ts';
import { sniffFormat } from './sniff.ts';

/** Bytes: a bulletin with pictures stays under 50 MB; what is larger is something else. */
const FILE_LIMIT = 64 * 1024 * 1024;
/** Characters: two years of weekly issues in one file. */
const TEXT_LIMIT = 5_000_000;
/** A line of this length is no line of print; the outline says so. */
const LONG_LINE = 20_000;

export interface BulletinFile {
  bytes: Uint8Array;
  /** The file's name; it decides between HTML, Markdown and plain text. */
  name: string;
  signal?: AbortSignal;
  /** Pages read and their number; only PDFs take long enough to report. */
  onProgress?: (done: number, all: number) => void;
  /** Needed for PDFs only. */
  pdf?: PdfEngine;
}

function checked(lines: Lines): Lines {
  const characters = lines.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!lines.lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new Refusal('no-text', lines.format);
  if (characters > TEXT_LIMIT) throw new Refusal('too-large', `${characters} characters`);
  const longest = Math.max(0, ...lines.lines.map(({ text }) => text.length).slice(0, 100_000));
  if (longest > LONG_LINE) lines.doubts.push({ code: 'long-line', detail: String(longest) });
  return lines;
}

/** Throws a {@link Refusal} when the file can't be read, and the signal's reason when it is aborted. */
export async function readBulletinFile(file: BulletinFile): Promise<Lines> {
  const { bytes, name, signal } = file;
  signal?.throwIfAborted();
  if (bytes.length > FILE_LIMIT) throw new Refusal('too-large', `${bytes.length} bytes`);
  const format = sniffFormat(bytes, name);
  if (format === 'pdf') {
    if (!file.pdf) throw new Error('A PDF engine is needed to read a PDF');
    const { lines, doubts } = await readPdf(bytes, { engine: file.pdf, signal, onProgress: file.onProgress });
    return checked({ format, lines, doubts });
  }
  if (format === 'docx') return checked({ format, lines: readDocx(bytes), doubts: [] });
  const { text, doubts } = decodeText(bytes, format === 'html' ? declaredEncoding(bytes) : undefined);
  return readBulletinText(text, format, doubts);
}

/** Pasted text, or the decoded text of a file. */
export function readBulletinText(
  text: string,
  format: 'text' | 'html' | 'markdown' = 'text',
  doubts: Lines['doubts'] = [],
): Lines {
  if (text.length > 4 * TEXT_LIMIT) throw new Refusal('too-large', `${text.length} characters`);
  if (format === 'html') return checked({ format, ...readHtml(text), doubts });
  if (format === 'markdown') {
    try {
      return checked({ format, ...readMarkdown(text), doubts });
    } catch (error) {
      // The lexer recurses; what is nested deeper than its stack is read as it was typed.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const lines: Line[] = readText(cleanText(text));
  return checked({ format: 'text', lines, doubts });
}
