import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#lib/bulletin/encoding.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { encodeGb18030 } from '#tools/bulletin/render-text.ts';
import { encodeBig5 } from './big5.ts';

const simplified = '省通信管理局昨日公布新一批测试频段，三家企业参加。';
const traditional = '經濟部昨日公布新的補助辦法，對中小企業的資訊設備給予協助。';
const page = (head: string, text: string) => `<html><head>${head}</head><body><p>${text}</p></body></html>`;
const meta = (charset: string) => `<meta charset="${charset}">`;
const equiv = (charset: string) => `<meta http-equiv=Content-Type content="text/html; charset=${charset}">`;
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const textOf = async (bytes: Uint8Array, name = 'a.html') =>
  (await readBulletinFile({ bytes, name })).lines.map(({ text }) => text).join('\n');

describe('a page in an encoding that it names', () => {
  it.each([
    ['gb2312', encodeGb18030(page(meta('gb2312'), simplified)), simplified],
    ['gbk by http-equiv', encodeGb18030(page(equiv('GBK'), simplified)), simplified],
    ['big5', encodeBig5(page(meta('big5'), traditional)), traditional],
    [
      'big5 in an XML declaration',
      encodeBig5(`<?xml version="1.0" encoding="Big5"?>${page('', traditional)}`),
      traditional,
    ],
    ['none', encodeGb18030(page('', simplified)), simplified],
    ['gbk, and it is UTF-8', strToU8(page(meta('gbk'), simplified)), simplified],
    ['big5, and it is GB18030', encodeGb18030(page(meta('big5'), simplified)), simplified],
    ['utf-8, and it is Big5', encodeBig5(page(meta('utf-8'), traditional)), traditional],
    ['iso-8859-1, and it is GB18030', encodeGb18030(page(meta('iso-8859-1'), simplified)), simplified],
    ['one that nobody knows', encodeGb18030(page(meta('gb-new'), simplified)), simplified],
  ])('%s', async (_, bytes, text) => {
    expect(await textOf(bytes)).toBe(text);
  });

  it('believes it where a few characters could be either', async () => {
    const bytes = encodeBig5(page(meta('big5'), '臺灣'));
    expect(await textOf(bytes)).toBe('臺灣');
  });

  it('takes a western page at its word', async () => {
    const bytes = Uint8Array.from(page(meta('iso-8859-1'), 'Résumé: très bien, déjà vu'), (c) =>
      c.charCodeAt(0),
    );
    expect(await textOf(bytes)).toBe('Résumé: très bien, déjà vu');
  });

  it('passes over one in a comment', async () => {
    const head = `<!-- ${meta('utf-16')} -->${meta('big5')}`;
    expect(await textOf(encodeBig5(page(head, traditional)))).toBe(traditional);
  });

  it('is not UTF-8 because its markup is ASCII', async () => {
    const markup = '<div class="spacer"></div>'.repeat(3_000);
    expect(await textOf(encodeGb18030(page(meta('gb2312'), markup + simplified)))).toBe(simplified);
  });
});

describe('a file pasted together from two encodings', () => {
  it('is decoded line by line, with a doubt', () => {
    const bytes = join(strToU8(`${simplified}\n`.repeat(5)), encodeGb18030(`${simplified}\n`.repeat(3)));
    const { text, doubts } = decodeText(bytes);
    expect(text).toBe(`${simplified}\n`.repeat(8));
    expect(doubts.map(({ code }) => code)).toEqual(['mixed-encodings']);
  });
});
