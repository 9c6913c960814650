/** Plain text: lines with their indentation, the blank lines before them and how they end. */
import { cleanText, closeUp, columnsOf } from './clean.ts';
import type { Line } from './line.ts';

/** Form feeds count as page breaks. */
export function readText(text: string): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  let page = 1;
  let number = 0;
  const paged = text.includes('\f');
  for (const raw of cleanText(text).split(/\r\n|[\n\r\u0085\u2028\u2029\v]/)) {
    number++;
    for (const [i, piece] of raw.split('\f').entries()) {
      if (i) page++;
      const content = piece.trim();
      if (!content) {
        blank++;
        continue;
      }
      const lead = piece.slice(0, piece.length - piece.trimStart().length).replaceAll('\t', '    ');
      lines.push({
        text: closeUp(content.replace(/[ \t]+/g, ' ')),
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
