import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBulletinFile, readBulletinText } from '#lib/bulletin/read.ts';
import type { PdfEngine } from '#lib/bulletin/read-pdf.ts';
import { Refusal, refusals } from '#lib/bulletin/refusals.ts';
import { encodeGb18030 } from '#tools/bulletin/render-text.ts';
import { encodeBig5 } from './big5.ts';

const sample = '本期要闻\n\n我国软件业务收入同比增长百分之十，增速比去年提高。\n';
const traditional = '本期要聞\n\n經濟部發布新的補助辦法，對機關與學校的資訊設備給予協助。\n';
const read = (bytes: Uint8Array, name = 'a.txt', pdf?: PdfEngine) =>
  readBulletinFile({ bytes, name, ...(pdf && { pdf }) });
const refusal = async (bytes: Uint8Array, name: string, pdf?: PdfEngine) =>
  read(bytes, name, pdf).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.code : `threw ${error}`),
  );
const utf16 = (text: string, little: boolean) =>
  new Uint8Array(
    [...text]
      .flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
      .map((_, i, all) => all[little ? i : i ^ 1]!),
  );

describe('text in any of the encodings of Chinese', () => {
  it.each([
    ['UTF-8', strToU8(sample), sample],
    ['UTF-8 with a mark', strToU8(`\ufeff${sample}`), sample],
    ['UTF-16, little end first', utf16(`\ufeff${sample}`, true), sample],
    ['UTF-16, big end first', utf16(`\ufeff${sample}`, false), sample],
    ['UTF-16 without a mark', utf16(sample.repeat(20), true), sample.repeat(20)],
    ['GB18030', encodeGb18030(sample), sample],
    ['Big5', encodeBig5(traditional), traditional],
  ])('%s gives the same words', async (_, bytes, text) => {
    const { lines } = await read(bytes);
    expect(lines.map((line) => line.text).join('\n')).toBe(text.trim().replace(/\n+/g, '\n'));
  });

  it('keeps a text that was cut in the middle of a character, and says so', async () => {
    const { lines, doubts } = await read(strToU8(sample.repeat(3)).slice(0, -3));
    expect(lines.length).toBeGreaterThan(3);
    expect(doubts.map(({ code }) => code)).toContain('broken-characters');
  });
});

describe('what cannot be read', () => {
  const noise = new Uint8Array(5_000).map((_, i) => (i * 7919 + (i >> 3)) & 255);
  const document = (size: number) =>
    zipSync({ 'word/document.xml': new Uint8Array(size).fill(32) }, { level: 9 });

  it.each([
    ['nothing', new Uint8Array(0), 'a.txt', 'empty'],
    ['blanks', strToU8(' \n\n '), 'a.txt', 'empty'],
    ['a program', noise, 'a.txt', 'binary'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 65]), 'a.doc', 'old-word'],
    ['a WPS file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 65]), 'a.wps', 'wps'],
    ['an OFD file', zipSync({ 'OFD.xml': strToU8('<ofd/>') }), 'a.ofd', 'ofd'],
    ['an archive', zipSync({ 'a.csv': strToU8('1,2') }), 'a.zip', 'archive'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 90]), 'a.pdf', 'image'],
    ['RTF', strToU8('{\\rtf1 hello}'), 'a.rtf', 'rtf'],
    ['rubbish called PDF', strToU8('rubbish'), 'a.pdf', 'damaged'],
    ['half a DOCX', document(10_000).slice(0, 60), 'a.docx', 'damaged'],
    ['a DOCX that unpacks to an abnormal size', document(80_000_000), 'a.docx', 'zip-bomb'],
    ['200 MB', new Uint8Array(200_000_000).fill(65), 'a.txt', 'too-large'],
    ['a page of scripts', strToU8('<html><script>alert(1)</script></html>'), 'a.html', 'no-text'],
  ])('%s is refused with its own reason', async (_, bytes, name, code) => {
    expect(await refusal(bytes, name)).toBe(code);
  });

  const engine =
    (items: unknown[], pages = 3): PdfEngine =>
    async () => ({
      numPages: pages,
      getPage: async () => ({
        view: [0, 0, 600, 800],
        getTextContent: async () => ({ items }),
        cleanup: () => true,
      }),
      destroy: async () => {},
    });
  const pdf = strToU8('%PDF-1.7');

  it('a PDF without a text layer is a scan', async () => {
    expect(await refusal(pdf, 'a.pdf', engine([]))).toBe('scanned-pdf');
  });

  it('a PDF behind a password says so, any other failure is damage', async () => {
    const fails =
      (name: string): PdfEngine =>
      async () => {
        throw Object.assign(new Error('no'), { name });
      };
    expect(await refusal(pdf, 'a.pdf', fails('PasswordException'))).toBe('password');
    expect(await refusal(pdf, 'a.pdf', fails('InvalidPDFException'))).toBe('damaged');
  });

  it('every reason has words in both languages that say what to do', () => {
    for (const { zh, en } of Object.values(refusals)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]{4}/);
      expect(en).toMatch(/^[A-Z].{20}/);
    }
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(readBulletinFile({ bytes: pdf, name: 'a.pdf', signal: stop.signal })).rejects.toThrow(
      'stopped',
    );
  });
});

describe('layout', () => {
  const item = (str: string, x: number, y: number, size = 10) => ({
    str,
    transform: [size, 0, 0, size, x, y],
    width: str.length * size,
    fontName: 'f',
  });
  const engine =
    (items: unknown[]): PdfEngine =>
    async () => ({
      numPages: 1,
      getPage: async () => ({
        view: [0, 0, 600, 800],
        getTextContent: async () => ({ items }),
        cleanup: () => true,
      }),
      destroy: async () => {},
    });
  const textOf = async (items: unknown[]) =>
    (await read(strToU8('%PDF-1.7'), 'a.pdf', engine(items))).lines.map(({ text }) => text);

  it('two columns are read one after the other, whatever the order of the file', async () => {
    const left = [...'甲乙丙丁戊己'].map((c, i) => item(c.repeat(24), 40, 700 - i * 16));
    const right = [...'子丑寅卯辰巳'].map((c, i) => item(c.repeat(24), 320, 700 - i * 16));
    const mixed = left.flatMap((one, i) => [right[i]!, one]);
    expect((await textOf(mixed)).map((text) => text.charAt(0)).join('')).toBe('甲乙丙丁戊己子丑寅卯辰巳');
  });

  it('cells on one baseline are a row', async () => {
    const rows = [0, 1, 2].flatMap((i) => [
      item('产量', 60, 500 - i * 20),
      item(`${i}00万台`, 250, 500 - i * 20),
      item('5%', 450, 500 - i * 20),
    ]);
    expect((await textOf([...rows, item('文'.repeat(50), 40, 600)]))[1]).toBe('产量\t000万台\t5%');
  });

  it('radicals become the characters they stand for', async () => {
    expect(await textOf([item(`⺠⽣⽉⼈${'文'.repeat(40)}`, 40, 600)])).toEqual([
      `民生月人${'文'.repeat(40)}`,
    ]);
  });
});

describe('hostile text', () => {
  it('scripts, hidden parts and direction marks never reach the outline', () => {
    const html =
      '<h1>标题\u202e反转</h1><script>x()</script><p style="display:none">藏</p><p>正文<b>内容</b></p>';
    expect(readBulletinText(html, 'html').lines.map(({ text }) => text)).toEqual(['标题反转', '正文内容']);
  });

  it('ten thousand nested tables end', () => {
    const html = `${'<table><tr><td>'.repeat(10_000)}深处`;
    expect(readBulletinText(html, 'html').lines.map(({ text }) => text)).toEqual(['深处']);
  });
});
