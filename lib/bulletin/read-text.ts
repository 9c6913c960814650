/** Plain text: lines with their indentation, the blank lines before them and how they end. */
import { cleanText, closeUp, columnsOf } from './clean.ts';
import type { Line } from './line.ts';

/** Cells of a line that is set as a row: parted by tabs, or by wide gaps in at least three. */
function cellsOf(content: string): string[] {
  const tabbed = content.split(/\t+/).map((cell) => cell.trim());
  const cells = tabbed.length > 1 ? tabbed : content.split(/ {2,}|\u3000{2,}/);
  const short = cells.every((cell) => cell.length > 0 && cell.length <= 40);
  return short && cells.length >= (tabbed.length > 1 ? 2 : 3) ? cells : [];
}

/** A forwarded mail has a sign before every line. */
function unquote(lines: string[]): string[] {
  const printed = lines.filter((line) => line.trim());
  const quoted = printed.filter((line) => /^\s?>/.test(line));
  return quoted.length > printed.length * 0.6 ? lines.map((line) => line.replace(/^\s?(?:> ?)+/, '')) : lines;
}

/** Form feeds count as page breaks. */
export function readText(text: string): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  let page = 1;
  let number = 0;
  let row = -1;
  const paged = text.includes('\f');
  for (const raw of unquote(cleanText(text).split(/\r\n|[\n\r\u0085\u2028\u2029\v]/))) {
    number++;
    for (const [i, piece] of raw.split('\f').entries()) {
      if (i) page++;
      const content = piece.trim();
      if (!content) {
        blank++;
        continue;
      }
      const cells = cellsOf(content);
      row = cells.length ? row + 1 : -1;
      const lead = piece.slice(0, piece.length - piece.trimStart().length).replaceAll('\t', '    ');
      lines.push({
        text: cells.length ? cells.join('\t') : closeUp(content.replace(/[ \t]+/g, ' ')),
        ...(cells.length > 0 && { table: { row, cells } }),
        ...(paged && { page }),
        line: number,
        indent: columnsOf(lead) / 2,
        blankBefore: blank,
        ...(/\s$/.test(piece) && { trailingSpace: true }),
      });
      blank = 0;
    }
  }
  return lines;
}
