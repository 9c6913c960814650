/** Markdown, by the lexer of `marked`: headings, paragraphs, lists, tables, front matter. */
import { type MarkedToken, marked, type Token } from 'marked';
import { cleanText, joinText } from './clean.ts';
import type { Line, Lines } from './line.ts';
import { readHtml } from './read-html.ts';

const entity: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name) => entity[name] ?? '');

/** The words of inline tokens, without their marks; soft line breaks join, hard ones stay. */
function plain(tokens: Token[]): string {
  return (tokens as MarkedToken[])
    .map((token): string => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html' || token.type === 'image') return '';
      if ('tokens' in token && token.tokens) return plain(token.tokens);
      return 'text' in token ? decodeEntities(token.text) : '';
    })
    .join('')
    .replace(/([^\n]) ?\n(?=[^\n])/g, (match, before: string, at: number, all: string) =>
      joinText(before, all.charAt(at + match.length)).length > 2 ? `${before} ` : before,
    );
}

const isBold = (tokens: Token[]) => {
  const words = tokens.filter(({ type, raw }) => type !== 'html' && raw.trim());
  return words.length > 0 && words.every(({ type }) => type === 'strong');
};

export function readMarkdown(source: string): Pick<Lines, 'title' | 'date' | 'lines'> {
  const lines: Line[] = [];
  const front = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---(\r?\n|$)/.exec(source);
  const field = (name: string) =>
    new RegExp(`^${name}\\s*[:：]\\s*["']?(.+?)["']?\\s*$`, 'im').exec(front?.[1] ?? '')?.[1];
  const title = field('title');
  const date = field('date');
  let count = 0;
  const push = (text: string, hints: Partial<Line>) => {
    for (const piece of cleanText(text).split('\n')) {
      const content = piece.replace(/[ \t]+/g, ' ').trim();
      if (content) lines.push({ text: content, line: ++count, blankBefore: 1, whole: true, ...hints });
    }
  };
  const walk = (tokens: Token[], style: string) => {
    for (const token of tokens as MarkedToken[]) {
      if (token.type === 'heading') {
        push(plain(token.tokens), { heading: token.depth, style: `h${token.depth}` });
      } else if (token.type === 'paragraph' || token.type === 'text') {
        const inner = ('tokens' in token && token.tokens) || [];
        const bold = isBold(inner);
        push(inner.length ? plain(inner) : decodeEntities(token.text), {
          style: `${style}p${bold ? ' bold' : ''}`,
          ...(bold && { bold }),
        });
      } else if (token.type === 'list') {
        for (const item of token.items) walk(item.tokens, `${style}${token.ordered ? 'ol ' : 'ul '}`);
      } else if (token.type === 'blockquote') {
        walk(token.tokens, `${style}quote `);
      } else if (token.type === 'table') {
        [token.header, ...token.rows].forEach((row, number) => {
          const cells = row.map((cell) => cleanText(plain(cell.tokens)).trim());
          push(cells.join('\u0001'), { table: { row: number, cells }, style: 'table' });
          lines.at(-1)!.text = cells.join('\t');
        });
      } else if (token.type === 'html') {
        for (const line of readHtml(token.text).lines) push(line.text, { ...line, line: count + 1 });
      } else if (token.type === 'code') {
        push(token.text, { style: 'code' });
      }
    }
  };
  walk(marked.lexer(source.slice(front?.[0].length ?? 0)), '');
  return { lines, ...(title && { title }), ...(date && { date }) };
}
