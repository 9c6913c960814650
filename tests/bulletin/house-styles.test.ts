import { globSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { goldOf, parseFixture } from '#tools/bulletin/fixture-source.ts';

const folder = 'tests/fixtures/outlines';

/** A memo as people type it in Word: no styles, heads bold, titles centred, text indented. */
function memoDocx(source: string): Uint8Array {
  const paragraph = (text: string, run = '', properties = '') =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const centred = '<w:jc w:val="center"/>';
  const indented = '<w:ind w:firstLine="420"/>';
  const body = source
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [mark = '', ...words] = line.split(' ');
      const text = words.join(' ');
      const [title = '', date = ''] = text.split(' | ');
      if (mark === '#')
        return paragraph(title, '<w:b/><w:sz w:val="44"/>', centred) + paragraph(date, '', centred);
      if (mark === '##') return paragraph(`■ ${text}`, '<w:b/>');
      if (mark === '###') return paragraph(text, '<w:b/>', centred);
      if (mark === '>') return paragraph(text, '<w:b/>', indented);
      return paragraph(line, '', indented);
    });
  return zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body.join('')}</w:body></w:document>`),
  });
}

describe.each(globSync(`${folder}/*.outline.txt`).sort())('the outline of %s', (label) => {
  const source = readFileSync(label, 'utf8');
  const gold = goldOf(parseFixture(source));
  const [file] = globSync(label.replace('.outline.txt', '.{txt,html}'));
  const outline = async () => {
    const bytes = file ? new Uint8Array(readFileSync(file)) : memoDocx(source);
    return outlineOf(await readBulletinFile({ bytes, name: file?.replace(/.*\//, '') ?? 'memo.docx' }));
  };

  it('has the sections, titles and subheads that a reader sees', async () => {
    const { briefings } = await outline();
    const seen = briefings.map(({ section, title, subheads }) => ({
      section,
      title,
      subheads: subheads.map(({ text }) => text),
    }));
    expect(seen).toEqual(
      gold.briefings.map(({ section, title, subheads }) => ({ section, title, subheads })),
    );
  });

  it('names the issue and its day', async () => {
    const { issue } = await outline();
    expect({ title: issue.title, date: issue.date }).toEqual(gold.issue);
  });
});
