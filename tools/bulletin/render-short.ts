/** The short fixture bulletins: numbered plain text, and Markdown without a list of contents. */
import type { FixtureBulletin } from './fixture-source.ts';
import { sectionsOf } from './render-print.ts';

const numerals = '一二三四五六七八九十';

const longDate = (date: string) => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** Sections numbered in Chinese, titles in digits, paragraphs indented by two wide spaces. */
export function numberedText(bulletin: FixtureBulletin): string {
  const out = [bulletin.title, longDate(bulletin.date)];
  for (const [i, [name, briefings]] of [...sectionsOf(bulletin)].entries()) {
    out.push('', `${numerals[i]}、${name}`);
    for (const { n, title, blocks } of briefings) {
      out.push('', `${n}. ${title}`);
      for (const block of blocks) if ('text' in block) out.push(`　　${block.text}`);
    }
  }
  return `${out.join('\n')}\n`;
}

/** Headings of three levels and paragraphs. */
export function plainMarkdown(bulletin: FixtureBulletin): string {
  const out = [`# ${bulletin.title}`, '', longDate(bulletin.date)];
  for (const [name, briefings] of sectionsOf(bulletin)) {
    out.push('', `## ${name}`);
    for (const { title, blocks } of briefings) {
      out.push('', `### ${title}`);
      for (const block of blocks) if ('text' in block) out.push('', block.text);
    }
  }
  return `${out.join('\n')}\n`;
}
