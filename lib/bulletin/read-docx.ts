/**
 * DOCX: paragraphs with their styles, and tables. Only the parts that hold text and styles are inflated, and
 * only after the archive's directory has been checked, so that a small file can't fill the memory.
 */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { cleanText } from './clean.ts';
import type { Line } from './line.ts';
import { Refusal } from './refusals.ts';

/** Inflated bytes of one part: a bulletin of a million characters has about 20 MB of markup. */
const PART_LIMIT = 64 * 1024 * 1024;
/** Real documents deflate 5 to 30 times; bombs a thousand times. */
const RATIO_LIMIT = 400;

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const names: string[] = [];
  const refuse = (code: 'zip-bomb', detail: string) => {
    throw new Refusal(code, detail);
  };
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (name !== 'word/document.xml' && name !== 'word/styles.xml') return false;
        if (originalSize > PART_LIMIT || (originalSize > 1_000_000 && originalSize > size * RATIO_LIMIT))
          refuse('zip-bomb', `${name}: ${originalSize} bytes from ${size}`);
        return true;
      },
    });
    if (parts['word/document.xml']) return parts;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('damaged', (error as Error).message);
  }
  throw new Refusal(
    names.some((name) => /OFD\.xml$/.test(name)) ? 'ofd' : 'archive',
    names.slice(0, 5).join(' '),
  );
}

interface Style {
  name: string;
  basedOn: string;
  level?: number;
  bold?: boolean;
  size?: number;
}

const on = (value: string | undefined) => value !== '0' && value !== 'false' && value !== 'none';

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const parser = new Parser(
    {
      onopentag(tag, a) {
        if (tag === 'w:style') {
          style = { name: '', basedOn: '' };
          styles.set(a['w:styleId'] ?? '', style);
        }
        if (!style) return;
        if (tag === 'w:name') style.name = a['w:val'] ?? '';
        else if (tag === 'w:basedOn') style.basedOn = a['w:val'] ?? '';
        else if (tag === 'w:outlineLvl') style.level = Number(a['w:val']) + 1;
        else if (tag === 'w:b') style.bold = on(a['w:val']);
        else if (tag === 'w:sz') style.size = Number(a['w:val']) / 2;
      },
      onclosetag(tag) {
        if (tag === 'w:style') style = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}

/** A style with what it inherits; chains are followed ten deep, so that a loop ends. */
function resolve(styles: Map<string, Style>, id: string): Style {
  const chain: Style[] = [];
  for (let at = styles.get(id); at && chain.length < 10; at = styles.get(at.basedOn)) chain.push(at);
  const merged: Style = { name: chain[0]?.name ?? id, basedOn: '' };
  for (const style of chain.reverse()) {
    if (style.level !== undefined) merged.level = style.level;
    if (style.bold !== undefined) merged.bold = style.bold;
    if (style.size !== undefined) merged.size = style.size;
  }
  const named = /^(?:heading|标题) ?([1-6])$/i.exec(merged.name)?.[1];
  if (named && !merged.level) merged.level = Number(named);
  if (merged.level && merged.level > 6) delete merged.level;
  return merged;
}

/** Throws the refusals `damaged`, `zip-bomb`, `ofd` and `archive`. */
export function readDocx(bytes: Uint8Array): Line[] {
  const parts = unpack(bytes);
  const styles = readStyles(parts['word/styles.xml'] ? strFromU8(parts['word/styles.xml']) : '');
  const lines: Line[] = [];
  const tables: { rows: string[][] }[] = [];
  let paragraph = { style: '', level: 0, indent: 0, centred: false };
  let run = { bold: undefined as boolean | undefined, size: undefined as number | undefined };
  let inRun = false;
  let inText = false;
  let skip = 0;
  let blank = 0;
  let count = 0;
  let pieces: { text: string; bold: boolean; size: number }[] = [];

  const endParagraph = () => {
    const raw = pieces.map(({ text }) => text).join('');
    const style = resolve(styles, paragraph.style);
    const printed = pieces.filter(({ text }) => text.trim());
    pieces = [];
    if (!raw.trim()) {
      blank++;
      return;
    }
    const cell = tables.at(-1)?.rows.at(-1);
    if (cell) {
      cell[cell.length - 1] = [cell.at(-1), cleanText(raw).trim()].filter(Boolean).join(' ');
      return;
    }
    const bold = printed.every((piece) => piece.bold);
    const size = Math.max(...printed.map((piece) => piece.size));
    const heading = paragraph.level || style.level || 0;
    const contents = /^(toc|目录) ?\d/i.test(style.name);
    for (const part of cleanText(raw).split('\n')) {
      const text = part.replace(/[ \t]+/g, ' ').trim();
      if (!text) continue;
      lines.push({
        text,
        line: ++count,
        size,
        bold,
        style: `${paragraph.style}${paragraph.centred ? ' centred' : ''}`,
        indent: paragraph.indent + (/^\u3000*/.exec(part.trimEnd())?.[0].length ?? 0),
        blankBefore: blank,
        whole: true,
        ...(heading && heading <= 6 && !contents && { heading }),
        ...(contents && { contents }),
      });
      blank = 0;
    }
  };
  const endTable = () => {
    const table = tables.pop();
    const outer = tables.at(-1)?.rows.at(-1);
    table?.rows.forEach((cells, row) => {
      if (outer) outer[outer.length - 1] = [outer.at(-1), cells.join(' ')].filter(Boolean).join(' ');
      // A frame around text is a table of one cell.
      else if (table.rows.length === 1 && cells.length === 1)
        lines.push({ text: cells[0] ?? '', line: ++count, blankBefore: 0, whole: true });
      else if (cells.some(Boolean))
        lines.push({
          text: cells.join('\t'),
          line: ++count,
          blankBefore: 0,
          whole: true,
          table: { row, cells },
        });
    });
  };

  const parser = new Parser(
    {
      onopentag(tag, a) {
        if (tag === 'mc:Fallback' || tag === 'w:del') skip++;
        if (tag === 'w:p') paragraph = { style: '', level: 0, indent: 0, centred: false };
        else if (tag === 'w:pStyle') paragraph.style = a['w:val'] ?? '';
        else if (tag === 'w:outlineLvl') paragraph.level = Number(a['w:val']) + 1;
        else if (tag === 'w:jc') paragraph.centred = a['w:val'] === 'center';
        else if (tag === 'w:ind')
          paragraph.indent = Number(a['w:firstLineChars'] ?? 0) / 100 || Number(a['w:firstLine'] ?? 0) / 240;
        else if (tag === 'w:r') {
          inRun = true;
          run = { bold: undefined, size: undefined };
        } else if (tag === 'w:b' && inRun) run.bold = on(a['w:val']);
        else if (tag === 'w:sz' && inRun) run.size = Number(a['w:val']) / 2;
        else if (tag === 'w:t') inText = true;
        else if ((tag === 'w:br' || tag === 'w:cr') && a['w:type'] !== 'page' && !skip)
          pieces.push({ text: '\n', bold: true, size: 0 });
        else if (tag === 'w:tab' && inRun && !skip) pieces.push({ text: '\t', bold: true, size: 0 });
        else if (tag === 'w:tbl') tables.push({ rows: [] });
        else if (tag === 'w:tr') tables.at(-1)?.rows.push([]);
        else if (tag === 'w:tc') tables.at(-1)?.rows.at(-1)?.push('');
      },
      ontext(text) {
        if (!inText || skip) return;
        const style = resolve(styles, paragraph.style);
        pieces.push({ text, bold: run.bold ?? style.bold ?? false, size: run.size ?? style.size ?? 10.5 });
      },
      onclosetag(tag) {
        if (tag === 'mc:Fallback' || tag === 'w:del') skip--;
        else if (tag === 'w:t') inText = false;
        else if (tag === 'w:r') inRun = false;
        else if (tag === 'w:p') endParagraph();
        else if (tag === 'w:tbl') endTable();
      },
    },
    { xmlMode: true },
  );
  parser.end(strFromU8(parts['word/document.xml']!));
  endParagraph();
  return lines;
}
