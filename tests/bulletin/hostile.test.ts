import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { Refusal } from '#lib/bulletin/refusals.ts';

const text = readFileSync('tests/fixtures/outlines/1-numbered.txt', 'utf8');
const titlesOf = async (bytes: Uint8Array, name = 'a.txt') =>
  outlineOf(await readBulletinFile({ bytes, name })).briefings.map(({ title }) => title);
/** How many briefings, or why none. */
const outcome = (bytes: Uint8Array, name: string) =>
  titlesOf(bytes, name).then(
    (titles) => titles.length,
    (error: unknown) => (error instanceof Refusal ? error.code : `threw ${error}`),
  );

describe('text that is typed or sent in odd ways', () => {
  it.each([
    ['old Macs', '\r'],
    ['Windows', '\r\n'],
    ['a transfer that doubled them', '\r\r\n'],
  ])('has the same titles with the line ends of %s', async (_, end) => {
    expect(await titlesOf(strToU8(text.replaceAll('\n', end)))).toEqual(await titlesOf(strToU8(text)));
  });

  it('may hold a zero byte', async () => {
    expect(await titlesOf(strToU8(text.replace('。', '。\0')))).toEqual(await titlesOf(strToU8(text)));
  });
});

describe('hostile input', () => {
  const docx = (document: string, numbering = '') =>
    zipSync({ 'word/document.xml': strToU8(document), 'word/numbering.xml': strToU8(numbering) });
  const listed =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>会议召开</w:t></w:r></w:p>';
  const endless =
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="99999999"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

  it.each<[string, Uint8Array, string, number | string]>([
    ['only a title', strToU8('数字经济要情'), 'a.txt', 1],
    ['only marks and rules', strToU8('。。。\n----\n====\n'), 'a.txt', 'no-text'],
    ['half a million lines of one character', strToU8('一\n'.repeat(500_000)), 'a.txt', 1],
    ['lines that all seem to go on', strToU8(`${'-'.repeat(100)}a\n`.repeat(20_000)), 'a.txt', 1],
    ['two million blanks in a line', strToU8(`甲${' '.repeat(2_000_000)}乙`), 'a.txt', 1],
    ['quotations in quotations', strToU8(`${'> '.repeat(5_000)}字`), 'a.md', 1],
    ['a page of open brackets', strToU8(`<html>${'<'.repeat(2_000_000)}`), 'a.html', 'no-text'],
    ['elements within elements', strToU8(`<html>${'<span>'.repeat(50_000)}字`), 'a.html', 1],
    ['a DOCX whose markup breaks off', docx('<w:document><w:p><w:r><w:t>会议召开'), 'a.docx', 1],
    ['a list of endless depth and number', docx(`<w:document>${listed}</w:document>`, endless), 'a.docx', 1],
  ])('%s: an outline or a reason', { timeout: 30_000 }, async (_, bytes, name, expected) => {
    expect(await outcome(bytes, name)).toBe(expected);
  });
});
