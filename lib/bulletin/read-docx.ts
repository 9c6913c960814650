/**
 * DOCX: paragraphs with their styles, and tables. Only the parts that hold text and styles are inflated, and
 * only after the archive's directory has been checked, so that a small file can't fill the memory.
 */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { cleanText } from './clean.ts';
import { createCounter, readNumbering } from './docx-numbering.ts';
import { isOn, readStyles } from './docx-styles.ts';
import type { Line } from './line.ts';
import { Refusal } from './refusals.ts';

/** Inflated bytes of one part: a bulletin of a million characters has about 20 MB of markup. */
const PART_LIMIT = 64 * 1024 * 1024;
/** Real documents deflate 5 to 30 times; bombs a thousand times. */
const RATIO_LIMIT = 400;

const wanted = new Set(['word/document.xml', 'word/styles.xml', 'word/numbering.xml']);

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const names: string[] = [];
  const refuse = (code: 'zip-bomb', detail: string) => {
    throw new Refusal(code, detail);
  };
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (!wanted.has(name)) return false;
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

interface Paragraph {
  style: string;
  level: number;
  indent: number;
  centred: boolean;
  list?: string;
  listLevel?: number;
  /** Its end was deleted, with changes tracked: what follows belongs to it. */
  goesOn: boolean;
}

interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  size: number;
}

/** Passed over with all that they hold: what was deleted, moved or formatted otherwise before; second forms. */
const left = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:rt']);
const newParagraph = (): Paragraph => ({ style: '', level: 0, indent: 0, centred: false, goesOn: false });

/** A number and a text that begins with a digit mustn't become another number. */
const labelled = (label: string, text: string) =>
  label && text.trim() ? `${label}${/[、）】：]$/.test(label) ? '' : ' '}${text.trimStart()}` : text;

/** Throws the refusals `damaged`, `zip-bomb`, `ofd` and `archive`. */
export function readDocx(bytes: Uint8Array): Line[] {
  const parts = unpack(bytes);
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const styleOf = readStyles(part('word/styles.xml'));
  const labelOf = createCounter(readNumbering(part('word/numbering.xml')));
  const lines: Line[] = [];
  // Text boxes are anchored within a paragraph; they are read behind it.
  const outer: { paragraph: Paragraph; pieces: Piece[] }[] = [];
  let floating: Line[] = [];
  const tables: { rows: string[][] }[] = [];
  let paragraph = newParagraph();
  let run: { bold?: boolean; italic?: boolean; size?: number; hidden?: boolean } = {};
  let depth = 0;
  let inProperties = false;
  let inRun = false;
  let inText = false;
  let skip = 0;
  let blank = 0;
  let count = 0;
  let pieces: Piece[] = [];

  const endParagraph = () => {
    const style = styleOf(paragraph.style);
    const own = pieces.map(({ text }) => text).join('');
    const list = paragraph.list ?? style.list;
    const label = list && own.trim() ? labelOf(list, paragraph.listLevel ?? style.listLevel ?? 0) : '';
    const raw = labelled(label, own);
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
    const italic = printed.every((piece) => piece.italic);
    const size = Math.max(...printed.map((piece) => piece.size));
    const heading = paragraph.level || style.level || 0;
    const contents = /^(toc|目录) ?\d/i.test(style.name);
    for (const part of cleanText(raw).split('\n')) {
      const text = part.replace(/[ \t]+/g, ' ').trim();
      if (!text) continue;
      (outer.length ? floating : lines).push({
        text,
        line: ++count,
        size,
        bold,
        style: `${paragraph.style}${paragraph.centred ? ' centred' : ''}${italic ? ' italic' : ''}`,
        indent: paragraph.indent + (/^\u3000*/.exec(part.trimEnd())?.[0].length ?? 0),
        blankBefore: blank,
        whole: true,
        ...(heading && heading <= 6 && !contents && { heading }),
        ...(contents && { contents }),
      });
      blank = 0;
    }
  };
  const closeParagraph = () => {
    depth--;
    if (paragraph.goesOn && !outer.length) return;
    endParagraph();
    const before = outer.pop();
    if (before) {
      ({ paragraph, pieces } = before);
      return;
    }
    lines.push(...floating);
    floating = [];
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
        if (left.has(tag)) skip++;
        if (tag === 'w:del' && inProperties) paragraph.goesOn = true;
        if (skip) return;
        if (tag === 'w:p') {
          if (depth++) {
            outer.push({ paragraph, pieces });
            pieces = [];
          }
          paragraph = newParagraph();
        } else if (tag === 'w:pPr') inProperties = true;
        else if (tag === 'w:numId') paragraph.list = a['w:val'] ?? '';
        else if (tag === 'w:ilvl') paragraph.listLevel = Number(a['w:val']);
        else if (tag === 'w:vanish' && inRun) run.hidden = isOn(a['w:val']);
        else if (tag === 'w:pStyle') paragraph.style = a['w:val'] ?? '';
        else if (tag === 'w:outlineLvl') paragraph.level = Number(a['w:val']) + 1;
        else if (tag === 'w:jc') paragraph.centred = a['w:val'] === 'center';
        else if (tag === 'w:ind')
          paragraph.indent = Number(a['w:firstLineChars'] ?? 0) / 100 || Number(a['w:firstLine'] ?? 0) / 240;
        else if (tag === 'w:r') {
          inRun = true;
          run = {};
        } else if (tag === 'w:b' && inRun) run.bold = isOn(a['w:val']);
        else if (tag === 'w:i' && inRun) run.italic = isOn(a['w:val']);
        else if (tag === 'w:sz' && inRun) run.size = Number(a['w:val']) / 2;
        else if (tag === 'w:t') inText = true;
        else if ((tag === 'w:br' || tag === 'w:cr') && a['w:type'] !== 'page')
          pieces.push({ text: '\n', bold: true, italic: true, size: 0 });
        else if (tag === 'w:tab' && inRun) pieces.push({ text: '\t', bold: true, italic: true, size: 0 });
        else if (tag === 'w:tbl') tables.push({ rows: [] });
        else if (tag === 'w:tr') tables.at(-1)?.rows.push([]);
        else if (tag === 'w:tc') tables.at(-1)?.rows.at(-1)?.push('');
      },
      ontext(text) {
        if (!inText || run.hidden) return;
        const style = styleOf(paragraph.style);
        pieces.push({
          text,
          bold: run.bold ?? style.bold ?? false,
          italic: run.italic ?? false,
          size: run.size ?? style.size ?? 10.5,
        });
      },
      onclosetag(tag) {
        if (left.has(tag)) skip--;
        if (skip) return;
        if (tag === 'w:pPr') inProperties = false;
        else if (tag === 'w:t') inText = false;
        else if (tag === 'w:r') inRun = false;
        else if (tag === 'w:p') closeParagraph();
        else if (tag === 'w:tbl') endTable();
      },
    },
    { xmlMode: true },
  );
  parser.end(strFromU8(parts['word/document.xml']!));
  endParagraph();
  return lines;
}
