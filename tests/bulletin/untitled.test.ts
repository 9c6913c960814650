import { expect, it } from 'vitest';
import type { Judged, Role } from '#lib/bulletin/plain-heads.ts';
import { titleUntitled } from '#lib/bulletin/untitled.ts';

const block = (role: Role, text: string): Judged =>
  ({ block: { text, bare: text }, role, confidence: 0.9, why: [] }) as unknown as Judged;
const long = '沿河三县今年把堤防加高了半米，又清了九公里淤泥，泵站也换了十二座。'.repeat(3);
const titles = (...judged: Judged[]) =>
  titleUntitled(judged)
    .filter(({ role }) => role === 'title')
    .map(({ block: { text } }) => text);

it('heads with a source below them are the titles of a section that has none', () => {
  expect(
    titles(
      block('section', '水利'),
      block('subhead', '堤防加高'),
      block('source', '来源：河报'),
      block('paragraph', long),
      block('subhead', '钱从哪里来'),
      block('paragraph', long),
      block('subhead', '泵站更新'),
      block('source', '来源：河报'),
      block('paragraph', long),
    ),
  ).toEqual(['堤防加高', '泵站更新']);
});

it('without sources the first head is, without heads the section’s own', () => {
  expect(titles(block('section', '水利'), block('subhead', '堤防加高'), block('paragraph', long))).toEqual([
    '堤防加高',
  ]);
  expect(titles(block('section', '编后'), block('paragraph', long))).toEqual(['编后']);
});

it('sections with titles, or with no more than a motto, stay as they are', () => {
  const one = [
    block('section', '水利'),
    block('title', '堤防加高'),
    block('subhead', '钱'),
    block('paragraph', long),
  ];
  expect(titles(...one)).toEqual(['堤防加高']);
  expect(titles(block('section', '水利'), block('paragraph', '治水先治人。'))).toEqual([]);
});
