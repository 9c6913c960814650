import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileNameDate, fullDate, leadDate } from '#lib/bulletin/dates.ts';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinText } from '#lib/bulletin/read.ts';
import { parseFixture } from '#tools/bulletin/fixture-source.ts';

const source = parseFixture(readFileSync('tests/fixtures/bulletins/source/3-brief.txt', 'utf8'));

/** The fixture without any mark: sections, titles and subheads are lines like others, cut to `columns` if given. */
function plain(columns = 0): string {
  const out: string[] = [];
  let section = '';
  const push = (text: string) => {
    if (!columns) out.push(text);
    else for (let i = 0; i < text.length; i += columns) out.push(text.slice(i, i + columns));
  };
  for (const briefing of source.briefings) {
    if (briefing.section !== section) out.push(briefing.section);
    section = briefing.section;
    out.push(briefing.title);
    for (const block of briefing.blocks)
      if (block.kind === 'paragraph' && 'text' in block) push(`　　${block.text}`);
  }
  return out.join('\n');
}
const outline = (text: string, options = {}) => outlineOf(readBulletinText(text), options);

describe('a bulletin of plain lines', () => {
  it('gives the same paragraphs whether its lines are cut or whole', () => {
    const whole = outline(plain());
    const cut = outline(plain(38));
    expect(cut.briefings.map(({ title }) => title)).toEqual(whole.briefings.map(({ title }) => title));
    expect(cut.briefings.flatMap((b) => b.paragraphs)).toEqual(whole.briefings.flatMap((b) => b.paragraphs));
    const titles = new Set(source.briefings.map(({ title }) => title));
    expect(whole.briefings.every(({ title }) => titles.has(title))).toBe(true);
  });

  it('knows its sections and puts each briefing into its own', () => {
    const { briefings, sections } = outline(plain());
    expect(sections).toEqual([...new Set(source.briefings.map(({ section }) => section))]);
    const home = new Map(source.briefings.map(({ title, section }) => [title, section]));
    expect(briefings.length).toBeGreaterThanOrEqual(15);
    for (const { title, section } of briefings) expect(section).toBe(home.get(title));
  });

  it('drops what stands on every page, and joins the sentence that it cut', () => {
    const lines = plain(38).split('\n');
    const paged = lines.flatMap((line, i) =>
      i % 30 === 29 ? [line, '', '信息化动态简报', `第 ${Math.ceil(i / 30)} 页`, ''] : [line],
    );
    const clean = outline(plain(38)).briefings.flatMap((b) => b.paragraphs);
    expect(outline(paged.join('\n')).briefings.flatMap((b) => b.paragraphs)).toEqual(clean);
  });

  it('is told from its contents, which are no briefings', () => {
    const contents = ['目录', ...source.briefings.map(({ title }, i) => `${title}……${i + 2}`), ''];
    const { briefings } = outline([...contents, plain()].join('\n'));
    expect(briefings.map(({ title }) => title)).toEqual(source.briefings.map(({ title }) => title));
    expect(briefings.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
  });
});

describe('what is no bulletin', () => {
  it('prose without titles is one briefing that nobody is sure of', () => {
    const prose = '雨下了一夜，河水涨到桥边。\n他把伞收起来，站在门口等。\n后来雨停了，天也亮了。\n';
    const { briefings, doubts } = outline(prose);
    expect(briefings).toHaveLength(1);
    expect(briefings[0]!.confidence).toBeLessThan(0.5);
    expect(doubts.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-titles', 'no-date']));
  });

  it('two megabytes on one line become paragraphs of bearable length', () => {
    const { briefings, doubts } = outline('水库水位今天上涨了二十厘米，下游的闸门已经打开。'.repeat(28_000));
    expect(Math.max(...briefings.flatMap((b) => b.paragraphs).map((text) => text.length))).toBeLessThan(
      6_100,
    );
    expect(doubts.map(({ code }) => code)).toContain('long-line');
  });
});

describe('dates', () => {
  it.each([
    ['2022年3月18日出版', '2022-03-18'],
    ['二〇二一年十一月二十四日', '2021-11-24'],
    ['热线 010-5550-0142  2021.11.24', '2021-11-24'],
    ['Vol. 7, March 5, 2024', '2024-03-05'],
    ['第412期', undefined],
  ])('%s says %s', (text, date) => {
    expect(fullDate(text)).toBe(date);
  });

  it('of a lead are in the year of the issue, or the one before', () => {
    expect(leadDate('新华社北京11月23日电', '2020-11-26')).toBe('2020-11-23');
    expect(leadDate('12月30日，公司公告', '2021-01-04')).toBe('2020-12-30');
  });

  it('come from the text, then the name of the file, then what was asked for', () => {
    expect(outline(`周报\n2020年1月2日\n${plain()}`, { fileName: '2021-03-04.txt' }).issue.date).toBe(
      '2020-01-02',
    );
    expect(outline(plain(), { fileName: '周报20210304.txt', date: '2022-01-01' }).issue.date).toBe(
      '2021-03-04',
    );
    expect(outline(plain(), { fileName: 'a.txt', date: '2022-01-01' }).issue.date).toBe('2022-01-01');
    expect(fileNameDate('2020-11-26.txt')).toBe('2020-11-26');
  });
});
