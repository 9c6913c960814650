import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/page/published.ts';
import { type Passage, sectionsOf } from '#lib/page/sections.ts';

const body = (length: number): Passage => ({ text: '字'.repeat(length), level: 0 });
const heading = (text: string, level = 2): Passage => ({ text, level });
const shapes = (passages: Passage[]) =>
  sectionsOf(passages).map(({ heading, start, end }) => [heading, start, end]);

describe('sections of a page', () => {
  it('begin at headings and hold all passages, in order', () => {
    const page = [heading('题', 1), body(300), heading('甲'), body(500), body(300), heading('乙'), body(400)];
    expect(shapes(page)).toEqual([
      ['题', 0, 2],
      ['甲', 2, 5],
      ['乙', 5, 7],
    ]);
  });

  it('are none on a short page, and none where all is of one piece', () => {
    expect(sectionsOf([heading('甲'), body(400), heading('乙'), body(400)])).toEqual([]);
    expect(sectionsOf([heading('甲'), body(1_500)])).toEqual([]);
    expect(sectionsOf([])).toEqual([]);
  });

  it('don’t end after a title and a line or two, and go by the heading that has the text', () => {
    const page = [
      heading('甲'),
      heading('甲一', 3),
      body(900),
      heading('乙'),
      body(30),
      heading('丙'),
      body(600),
    ];
    expect(shapes(page)).toEqual([
      ['甲一', 0, 3],
      ['丙', 3, 7],
    ]);
  });

  it('take what is left over at the end', () => {
    const page = [heading('甲'), body(700), heading('乙'), body(700), heading('丙'), body(20)];
    expect(shapes(page).at(-1)).toEqual(['乙', 2, 6]);
  });

  it('are windows of paragraphs where there are no headings', () => {
    const sections = sectionsOf(Array.from({ length: 24 }, () => body(200)));
    expect(sections.length).toBe(4);
    expect(sections.map(({ end }, i) => end === (sections[i + 1]?.start ?? 24))).not.toContain(false);
    for (const { start, end } of sections) expect(end - start).toBe(6);
  });

  it('cut a long one and keep its heading', () => {
    const page = [heading('甲'), ...Array.from({ length: 12 }, () => body(250)), heading('乙'), body(300)];
    expect(shapes(page).map(([name]) => name)).toEqual(['甲', '甲', '甲', '乙']);
  });
});

describe('the day of publication', () => {
  it.each([
    ['2021-03-05T08:00:00+08:00', '2021-03-05'],
    ['2021/3/5 12:30', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['2021-13-05', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%j is read as %s', (written, day) => {
    expect(dayOf(written)).toBe(day);
  });
});
