import { describe, expect, it } from 'vitest';
import { plain } from '#lib/search/mainland.ts';
import { tokenise, tokenKeys, wordKey } from '#lib/search/tokens.ts';

function cut(text: string): string[] {
  const folded = plain(text);
  const tokens: string[] = [];
  tokenise(folded, (_, start, end) => tokens.push(folded.slice(start, end)));
  return tokens;
}

describe('tokens', () => {
  it('are pairs of Chinese characters, words and numbers', () => {
    expect(cut('芯片 Wi-Fi 6，出货1,200万台')).toEqual(['芯片', 'wi', 'fi', '6', '出货', '1,200', '万台']);
  });

  it('of a lone character are the character', () => {
    expect(cut('云，AI')).toEqual(['云', 'ai']);
  });

  it('of a name stand in every text that holds the name', () => {
    for (const text of ['海上风电开工', '看海上风电', '《海上风电》A', '海上风电']) {
      expect(tokenKeys(plain(text))).toEqual(expect.arrayContaining(tokenKeys('海上风电')));
    }
  });

  it('are the same in Traditional, full width and capitals, and in the words of Taiwan', () => {
    expect(cut('ＡＩ晶片')).toEqual(cut('ai芯片'));
    expect(cut('數位轉型')).toEqual(cut('数字转型'));
  });

  it('of numbers are the same with and without separators', () => {
    expect(tokenKeys('1,200')).toEqual([wordKey('1200')]);
  });
});
