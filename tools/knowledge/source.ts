/**
 * Briefings of the development sets as the extractor takes them, for tuning and measuring the extractor alone:
 * boundaries come from the answers, so that errors of the outline don't count here.
 */
import { readFileSync } from 'node:fs';
import type { KnowledgeBriefing, KnowledgeInput } from '#lib/knowledge/types.ts';
import { parseFixture } from '#tools/bulletin/fixture-source.ts';

const shared = new URL('../../../shared/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, shared), 'utf8');

interface GoldBriefing {
  n: number;
  section: string;
  title: string;
  subtitle: string | null;
  subheads: string[];
  start_line?: number;
  end_line?: number;
  subhead_lines?: number[];
  dateline?: string | null;
}

const width = (line: string) =>
  [...line].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 1 : 2), 0);
const bare = (text: string) => text.replace(/\s/g, '');

function join(before: string, line: string): string {
  const gap = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(line) ? ' ' : '';
  return before + gap + line;
}

/** The real bulletin, cut by the line numbers of the answers. */
export function readReal(): KnowledgeInput {
  const lines = read('bulletin/2020-11-26.txt')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/信息产业监测©.*?Page \d+/, '').trim());
  const gold = JSON.parse(read('gold/bulletin/briefings.json')) as GoldBriefing[];
  const briefings = gold.map((b): KnowledgeBriefing => {
    const body = lines.slice(b.start_line! - 1, b.end_line!);
    const head = bare(b.title) + bare(b.subtitle ?? '');
    let seen = '';
    while (body.length > 0 && seen.length < head.length) seen += bare(body.shift()!);
    const first = b.end_line! - body.length;
    const paragraphs: string[] = [];
    const subheads: { text: string; paragraph: number }[] = [];
    const heads = new Map<number, string>();
    (b.subhead_lines ?? []).forEach((line, i) => {
      heads.set(line, b.subheads[i]!);
    });
    let current = '';
    const flush = () => {
      if (current !== '') paragraphs.push(current);
      current = '';
    };
    for (let i = 0; i < body.length; i++) {
      const subhead = heads.get(first + i + 1);
      if (subhead !== undefined) {
        flush();
        let text = bare(body[i]!);
        while (text.length < bare(subhead).length && i + 1 < body.length) text += bare(body[++i]!);
        subheads.push({ text: subhead, paragraph: paragraphs.length });
        continue;
      }
      current = join(current, body[i]!);
      if (/[。！？”：…）]$/.test(body[i]!) && width(body[i]!) < 74) flush();
    }
    flush();
    return {
      n: b.n,
      section: b.section,
      title: b.title,
      ...(b.subtitle ? { subtitle: b.subtitle } : {}),
      subheads,
      ...(b.dateline ? { dateline: b.dateline } : {}),
      paragraphs,
    };
  });
  return { issueDate: '2020-11-26', briefings };
}

/** An invented bulletin of the development sets, cut by titles. Only 2 (HTML) and 4 (text) exist. */
export function readInvented(number: 2 | 4): KnowledgeInput {
  const gold = JSON.parse(read(`gold/bulletins/bulletin-${number}.gold.json`)) as {
    issue: { date: string };
    briefings: GoldBriefing[];
  };
  const titles = gold.briefings;
  const lines = number === 2 ? htmlLines() : textLines();
  const starts: number[] = [];
  for (const b of titles) {
    const from = starts.length ? starts[starts.length - 1]! + 1 : 0;
    starts.push(lines.findIndex((line, i) => i >= from && bare(line).endsWith(bare(b.title))));
  }
  const briefings = titles.map((b, i): KnowledgeBriefing => {
    const body = lines.slice(starts[i]! + 1, starts[i + 1] ?? lines.length);
    const heads = new Set((b.subheads ?? []).map(bare));
    const paragraphs: string[] = [];
    const subheads: { text: string; paragraph: number }[] = [];
    for (const line of body) {
      if (heads.has(bare(line))) subheads.push({ text: line, paragraph: paragraphs.length });
      else if (bare(line) !== bare(b.subtitle ?? '') && !/^来源：/.test(line)) paragraphs.push(line);
    }
    return {
      n: b.n,
      section: b.section,
      title: b.title,
      ...(b.subtitle ? { subtitle: b.subtitle } : {}),
      subheads,
      paragraphs,
    };
  });
  return { issueDate: gold.issue.date, briefings };
}

function htmlLines(): string[] {
  const html = read('gold/bulletins/bulletin-2.html').replace(/<(script|style|title)[\s\S]*?<\/\1>/g, '');
  const body = html.slice(html.indexOf('<h2'));
  return body
    .replace(/\n/g, '')
    .replace(/<\/t[dh]>\s*<t[dh][^>]*>/g, '\t')
    .replace(/<h2[^>]*>.*?<\/h2>/g, '')
    .replace(/<(p|h\d|div|tr|caption)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textLines(): string[] {
  const out: string[] = [];
  for (const line of read('gold/bulletins/bulletin-4.txt').split('\n')) {
    if (line.startsWith('-- ')) break;
    if (/^\d+、/.test(line)) out.push(line, '');
    else if (out.length > 0) out[out.length - 1] = join(out[out.length - 1]!, line.trim());
  }
  return out.filter((line) => line !== '');
}

/** One of the project's own fixture bulletins, from the text a person edits. */
export function readOwn(name: string): KnowledgeInput {
  const path = new URL(`../../tests/fixtures/bulletins/source/${name}.txt`, import.meta.url);
  const bulletin = parseFixture(readFileSync(path, 'utf8'));
  const briefings = bulletin.briefings.map((b): KnowledgeBriefing => {
    const paragraphs: string[] = [];
    const subheads: { text: string; paragraph: number }[] = [];
    for (const block of b.blocks) {
      if (block.kind === 'table') for (const row of block.rows) paragraphs.push(row.join('\t'));
      else if (block.kind === 'subhead') subheads.push({ text: block.text, paragraph: paragraphs.length });
      else paragraphs.push(block.text);
    }
    return {
      n: b.n,
      section: b.section,
      title: b.title,
      ...(b.subtitle ? { subtitle: b.subtitle } : {}),
      subheads,
      paragraphs,
    };
  });
  return { issueDate: bulletin.date, briefings };
}
