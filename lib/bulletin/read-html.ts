/**
 * HTML, with the parser that is the same in Node and in workers. Scripts, styles and hidden parts are passed
 * over; tables become rows, unless they only lay out a newsletter, as e-mails do.
 */
import { Parser } from 'htmlparser2';
import { cleanText } from './clean.ts';
import { type Type, typeWithin } from './html-type.ts';
import type { Line, Lines } from './line.ts';

const skipped = new Set(
  'script style template noscript head svg math iframe object select textarea button nav'.split(' '),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary ul'.split(
    ' ',
  ),
);
/** Points of text whose size nobody gives. */
const USUAL_SIZE = 12;

const plainType: Type = { bold: false, emphasis: false, centred: false };

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
  const open: { name: string; style: string; skip: boolean; type: Type }[] = [];
  let skip = 0;
  let text = '';
  let boldChars = 0;
  let emphasisChars = 0;
  let sizes = new Map<number, number>();
  let sized = false;
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
    const allEmphasis = emphasisChars >= printed;
    const [size = USUAL_SIZE] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
    text = '';
    boldChars = 0;
    emphasisChars = 0;
    sizes = new Map();
    if (!content) return;
    const block = open.findLast(({ name }) => blocks.has(name));
    const level = /^h([1-6])$/.exec(block?.name ?? '')?.[1];
    target().push({
      text: content,
      line: ++count,
      style: [
        block?.style ?? '',
        ...(allBold ? ['bold'] : []),
        ...(allEmphasis ? ['emphasis'] : []),
        ...(block?.type.centred ? ['centred'] : []),
      ].join(' '),
      size: Math.round(size * 2) / 2,
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
      const style = attributes.class ? `${name}.${attributes.class.trim()}` : name;
      const type = typeWithin(open.at(-1)?.type ?? plainType, name, attributes);
      if (type.size !== undefined) sized = true;
      open.push({ name, style, skip: skips, type });
    },
    ontext(chunk) {
      if (inTitle) title += chunk;
      if (skip) return;
      text += chunk;
      const printed = chunk.replace(/\s/g, '').length;
      const { bold, emphasis, size = USUAL_SIZE } = open.at(-1)?.type ?? plainType;
      if (bold) boldChars += printed;
      if (emphasis) emphasisChars += printed;
      sizes.set(size, (sizes.get(size) ?? 0) + printed);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (blocks.has(name) || name === 'td' || name === 'th' || name === 'tr' || name === 'table') flush();
      if (name === 'table' && !skip) closeTable();
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
  // Sizes that are all the usual one say nothing.
  if (!sized) for (const line of lines) delete line.size;
  const named = cleanText(title).replace(/\s+/g, ' ').trim();
  return { lines, ...(named && { title: named }) };
}
