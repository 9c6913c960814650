import { describe, expect, it } from 'vitest';
import {
  characterEnd,
  createFolded,
  fold,
  foldString,
  normalise,
  unitsToString,
} from '#lib/text/normalise.ts';

/** The original text of folded units [start, end). */
function original(text: string, start: number, end: number): string {
  const { offsets } = normalise(text);
  const from = offsets ? offsets[start]! : start;
  const last = offsets ? offsets[end - 1]! : end - 1;
  return text.slice(from, characterEnd(text, last));
}

describe('folding', () => {
  it.each([
    ['ＡＩ', 'ai'],
    ['華為', '华为'],
    ['鍾南山', '钟南山'],
    ['工業互聯網', '工业互联网'],
    ['裏面', '里面'],
    ['裡面', '里面'],
    ['臺灣', '台湾'],
    ['⼈⺠', '人民'],
    ['布鲁诺•勒梅尔', '布鲁诺·勒梅尔'],
    ['腾　讯', '腾讯'],
    ['世界互联网\n大会', '世界互联网大会'],
    ['中国 5G + 工业互联网大会', '中国5g+工业互联网大会'],
    ['Red  Hat', 'red hat'],
    ['Epic\nGames', 'epic games'],
    ['“5G+工业互联网”512工程', '5g+工业互联网512工程'],
    ['十四\u200b五', '十四五'],
    ['L’Oréal', "l'oréal"],
    ['Cafe\u0301', 'café'],
    ['𝐀𝐈', 'ai'],
    ['㈱', '(株)'],
  ])('%s becomes %s', (from, to) => {
    expect(foldString(from)).toBe(to);
  });

  it('does nothing more to what is folded', () => {
    for (const text of ['華為ＡＩ“十四五” 规划', '臺灣 Red Hat', '⺠⻋ ①②', '着著乾干']) {
      expect(foldString(foldString(text))).toBe(foldString(text));
    }
  });

  it('gives back text without anything to fold as it is, with no offsets', () => {
    const text = '工业互联网平台5g';
    expect(normalise(text)).toEqual({ text, offsets: null });
  });

  it('leads from folded units to the characters they came from', () => {
    expect(original('看 “5G+工业互联网”512工程 吧', 1, 14)).toBe('5G+工业互联网”512工程');
    expect(original('腾　讯公益', 0, 2)).toBe('腾　讯');
    expect(original('𝐀𝐈时代', 0, 2)).toBe('𝐀𝐈');
    expect(original('Cafe\u0301店', 0, 4)).toBe('Cafe\u0301');
  });

  it('keeps offsets rising whatever the text', () => {
    const text = '“A” ㈱ ﷺ\u200b𠮷𝐀 1 2\n三　四…①⑩ﬁ';
    const { text: folded, offsets } = normalise(text);
    expect(offsets).not.toBeNull();
    expect(offsets!.length).toBe(folded.length);
    for (let i = 1; i < offsets!.length; i++) expect(offsets![i]).toBeGreaterThanOrEqual(offsets![i - 1]!);
    for (const offset of offsets!) expect(offset).toBeLessThan(text.length);
  });

  it('grows its buffer when characters expand beyond the length of the text', () => {
    const into = createFolded(4);
    fold('ﷺ'.repeat(50), into);
    expect(unitsToString(into.codes, 0, into.length)).toBe(foldString('ﷺ').repeat(50));
  });
});
