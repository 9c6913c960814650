/** The fixture bulletins that are plain text: a Traditional one, one in Markdown, an e-mail in short lines. */
import type { FixtureBulletin } from './fixture-source.ts';
import { sectionsOf } from './render-print.ts';

/** One paragraph a line, indented by two wide spaces; sections in 【】, titles behind ■, subheads behind ◎. */
export function traditionalText(bulletin: FixtureBulletin): string {
  const out = [
    bulletin.title,
    '第四十七期',
    '2019年10月31日（星期四）出刊',
    '發行：兩岸數位產業觀察社',
    '',
    '本期目錄',
  ];
  for (const [name, briefings] of sectionsOf(bulletin)) {
    out.push(`【${name}】`, ...briefings.map(({ title, n }) => `　${title}………${n + 1}`));
  }
  for (const [name, briefings] of sectionsOf(bulletin)) {
    out.push('', `【${name}】`);
    for (const { title, blocks } of briefings) {
      out.push('', `■ ${title}`);
      for (const block of blocks) {
        if (block.kind === 'table') out.push(...block.rows.map((row) => row.join('\t')));
        else out.push(block.kind === 'subhead' ? block.text : `　　${block.text}`);
      }
    }
  }
  out.push('', '本刊歡迎轉載，請註明出處。訂閱與退訂請洽 reader@example.tw');
  return `${out.join('\r\n')}\r\n`;
}

/** Front matter, a linked list of contents, headings, bold lines as subheads, tables, links. */
export function markdownText(bulletin: FixtureBulletin): string {
  const out = ['---', `title: ${bulletin.title}`, `date: ${bulletin.date}`, 'issue: 12', '---', ''];
  out.push(`# ${bulletin.title} · 2025年第12期`, '', '> 每周五更新，欢迎转发给需要的人。', '', '## 目录', '');
  for (const [name, briefings] of sectionsOf(bulletin)) {
    out.push(`- ${name}`, ...briefings.map(({ title, n }) => `  - [${title}](#a${n})`));
  }
  for (const [name, briefings] of sectionsOf(bulletin)) {
    out.push('', `## ${name}`);
    for (const { title, n, blocks } of briefings) {
      out.push('', `### <a id="a${n}"></a>${title}`, '');
      for (const block of blocks) {
        if (block.kind === 'table') {
          const [head = [], ...rows] = block.rows;
          out.push(`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`);
          out.push(...rows.map((row) => `| ${row.join(' | ')} |`), '');
        } else if (block.kind === 'subhead') {
          out.push(`**${block.text}**`, '');
        } else {
          out.push(block.text.replace(/公布|发布/, '[$&](https://example.com/news)'), '');
        }
      }
    }
  }
  out.push('', '---', '', '*本刊由“智造与算力”编辑部制作，转载请联系 hello@example.com*', '');
  return out.join('\n');
}

/** Short lines of at most 70 columns (a Han character takes two), as mail programs send them. */
function wrap(text: string, columns = 70): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const char of text) {
    const width = char.codePointAt(0)! > 0x2e80 || '“”‘’—…'.includes(char) ? 2 : 1;
    if (used + width > columns && !'，。、；：？！”）》'.includes(char)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += width;
  }
  return [...lines, line];
}

/** Mail headers, a numbered list of contents, sections between rules, titles numbered through, a signature. */
export function emailText(bulletin: FixtureBulletin): string {
  const out = [
    `发件人：${bulletin.title} <morning@example.net>`,
    '收件人：各位订户',
    '发送时间：2022年12月9日 07:30',
    `主题：【${bulletin.title}】第386期：国内要闻与公司新闻`,
    '',
    `早上好！以下是第386期${bulletin.title}的全部内容。`,
    '',
    '本期导读',
    ...bulletin.briefings.flatMap(({ n, title }) => wrap(`${n}．${title}`)),
  ];
  for (const [name, briefings] of sectionsOf(bulletin)) {
    out.push('', '='.repeat(60), name, '='.repeat(60));
    for (const { n, title, source, blocks } of briefings) {
      out.push('', ...wrap(`${n}．${title}`));
      if (source) out.push(`来源：${source}`);
      for (const block of blocks) {
        if (block.kind === 'table') out.push(...block.rows.map((row) => row.join('    ')));
        else out.push(...(block.kind === 'subhead' ? [`▲${block.text}`] : wrap(`　　${block.text}`)));
      }
    }
  }
  out.push('', '-- ', `${bulletin.title}编辑部`, '退订请回复“TD”。本邮件内容仅供参考，不构成投资建议。');
  return `${out.join('\r\n')}\r\n`;
}

/** The inverse of `TextDecoder('gb18030')` over its two-byte codes; throws on a character outside them. */
export function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  }
  const bytes: number[] = [];
  for (const char of text) {
    const code = codes.get(char);
    if (char.charCodeAt(0) < 0x80) bytes.push(char.charCodeAt(0));
    else if (code) bytes.push(...code);
    else throw new Error(`No two-byte code: ${char}`);
  }
  return new Uint8Array(bytes);
}
