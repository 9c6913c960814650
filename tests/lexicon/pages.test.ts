import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseLabelled } from './labelled.ts';
import { matcherOf } from './matching.ts';
import { sensesLexicon } from './senses.ts';

interface Page {
  name: string;
  title: string;
  blocks: string[];
}

const pages = parse(readFileSync(join(import.meta.dirname, 'pages/pages.yaml'), 'utf8')) as Page[];
const matcher = matcherOf(sensesLexicon());

const spans = (mentions: { start: number; end: number; id: string }[]) =>
  mentions.map(({ start, end, id }) => `${start}-${end} ${id}`);

describe('whole pages', () => {
  it('are twenty and more', () => {
    expect(pages.length).toBeGreaterThanOrEqual(20);
  });

  it.each(pages)('$name', ({ title, blocks }) => {
    const labelled = blocks.map(parseLabelled);
    const found = matcher.match(
      labelled.map(({ text }) => text),
      { title },
    );
    expect(found.map(spans)).toEqual(labelled.map(({ mentions }) => mentions));
  });

  it('give the same answer block by block once the page is known', () => {
    const { title, blocks } = pages[0]!;
    const texts = blocks.map((block) => parseLabelled(block).text);
    const page = matcher.openPage({ title });
    page.match(texts);
    const again = texts.map((text) => spans(page.match([text])[0]!));
    expect(again).toEqual(matcher.match(texts, { title }).map(spans));
  });

  it('say which blocks the rest of the page may settle, and settle them when they are sent again', () => {
    const blocks = ['他们的下一步，小米没有说。', '小米集团昨天召开发布会。'];
    const page = matcher.openPage();
    expect(page.match([blocks[0]!])).toEqual([[]]);
    expect(page.open).toEqual([0]);
    page.match([blocks[1]!]);
    expect(page.open).toEqual([]);
    expect(spans(page.match([blocks[0]!])[0]!)).toEqual(['7-9 xiaomi']);
  });

  it('don’t count a block twice that is sent again', () => {
    const open = '美国下雪了。他们的下一步，小米没有说。';
    const next = '国会、人大都没有动静。';
    const page = matcher.openPage();
    for (let times = 0; times < 4; times++) page.match([open]);
    expect(page.match([next])).toEqual([[]]);
  });

  it('sent in batches lend later batches what earlier ones showed', () => {
    const bare = '他们的下一步，小米没有说。';
    expect(matcher.match([bare])[0]).toEqual([]);
    const page = matcher.openPage();
    page.match(['小米集团昨天召开发布会。']);
    expect(spans(page.match([bare])[0]!)).toEqual(['7-9 xiaomi']);
  });
});
