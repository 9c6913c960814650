/**
 * HTML, with the parser that is the same in Node and in workers. Scripts, styles and hidden parts are passed
 * over; tables become rows, unless they only lay out a newsletter, as e-mails do.
 */
import { Parser } from 'htmlparser2';
import { cleanText } from './clean.ts';
import type { Line, Lines } from './line.ts';

const skipped = new Set(
  'script style template noscript head svg math iframe object select textarea button nav'.split(' '),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary ul'.split(
    ' ',
  ),
);
const italics = new Set(['i', 'em', 'cite']);
const bolds = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

interface Cell {
  lines: Line[];
}
interface Table {
  rows: Cell[][];
}

/** A table with data has short cells in several columns; one that lays out a page doesn't. */
function isData({ rows }: Table): boolean {
  const cells = rows.flat();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2) return false;
  const long = cells.filter(
    ({ lines }) =>
      lines.length > 3 || lines.some(({ text, heading, table }) => heading || table || text.length > 80),
  );
  return long.length <= cells.length / 10;
}

/** Paragraphs, headings and rows, in the document's order. */
export function readHtml(html: string): Pick<Lines, 'title' | 'lines'> {
  const lines: Line[] = [];
  const tables: Table[] = [];
  const open: { name: string; style: string; skip: boolean }[] = [];
  let skip = 0;
  let text = '';
  let boldChars = 0;
  let bold = 0;
  let italicChars = 0;
  let italic = 0;
  let title = '';
  let inTitle = false;
  let blank = 0;
  let count = 0;

  const target = () => tables.at(-1)?.rows.at(-1)?.at(-1)?.lines ?? lines;
  const flush = () => {
    const content = cleanText(text)
      .replace(/[ \t\r\n\f]+/g, ' ')
      .trim();
    const lead = /^\u3000*/.exec(cleanText(text).replace(/^[ \t\r\n]+/, ''))?.[0].length ?? 0;
    const printed = content.replace(/\s/g, '').length;
    const allBold = boldChars >= printed;
    const allItalic = italicChars >= printed;
    text = '';
    boldChars = 0;
    italicChars = 0;
    if (!content) return;
    const block = open.findLast(({ name }) => blocks.has(name));
    const level = /^h([1-6])$/.exec(block?.name ?? '')?.[1];
    target().push({
      text: content,
      line: ++count,
      style: `${block?.style ?? ''}${allBold ? ' bold' : ''}${allItalic ? ' italic' : ''}`,
      ...(allBold && { bold: true }),
      ...(level && { heading: Number(level) }),
      indent: lead,
      blankBefore: blank,
      whole: true,
    });
    blank = 0;
  };
  const closeTable = () => {
    const table = tables.pop();
    if (!table) return;
    if (isData(table)) {
      table.rows.forEach((row, number) => {
        const cells = row.map((cell) => cell.lines.map((line) => line.text).join(' '));
        target().push({
          text: cells.join('\t'),
          line: row[0]?.lines[0]?.line ?? count,
          blankBefore: 0,
          whole: true,
          table: { row: number, cells },
        });
      });
    } else {
      target().push(...table.rows.flat().flatMap((cell) => cell.lines));
    }
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' && !title) inTitle = true;
      const hidden =
        'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');
      const skips = skipped.has(name) || hidden;
      if (skips) skip++;
      if (blocks.has(name) || name === 'table' || name === 'tr' || name === 'td' || name === 'th') flush();
      if (name === 'br') {
        // Two in a row are a blank line.
        if (!text.trim()) blank++;
        flush();
      }
      if (name === 'hr') blank++;
      if (!skip) {
        if (name === 'table') tables.push({ rows: [] });
        const table = tables.at(-1);
        if (name === 'tr') table?.rows.push([]);
        if (name === 'td' || name === 'th') {
          if (table && !table.rows.length) table.rows.push([]);
          table?.rows.at(-1)?.push({ lines: [] });
        }
      }
      if (bolds.has(name)) bold++;
      if (italics.has(name)) italic++;
      const style = attributes.class ? `${name}.${attributes.class.trim()}` : name;
      open.push({ name, style, skip: skips });
    },
    ontext(chunk) {
      if (inTitle) title += chunk;
      if (skip) return;
      text += chunk;
      if (bold) boldChars += chunk.replace(/\s/g, '').length;
      if (italic) italicChars += chunk.replace(/\s/g, '').length;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (blocks.has(name) || name === 'td' || name === 'th' || name === 'tr' || name === 'table') flush();
      if (name === 'table' && !skip) closeTable();
      if (bolds.has(name)) bold = Math.max(0, bold - 1);
      if (italics.has(name)) italic = Math.max(0, italic - 1);
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) {
        for (const element of open.splice(at)) if (element.skip) skip--;
      }
    },
  });
  parser.write(html);
  parser.end();
  flush();
  while (tables.length) closeTable();
  const named = cleanText(title).replace(/\s+/g, ' ').trim();
  return { lines, ...(named && { title: named }) };
}
