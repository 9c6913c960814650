/** Two spellings that are one character apart, and whether they sound alike. */
import { foldString } from '#lib/text/normalise.ts';
import { readingsOf } from '#lib/text/pinyin.ts';
import { knownForm } from '../entities/gazetteer.ts';

/** Index of the only character in which two texts of one length differ; -1 where it's none or more. */
export function onlyDifference(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}

/** Read alike, tones aside: 杨洁 and 杨杰. */
export function soundAlike(a: string, b: string): boolean {
  const ways = readingsOf(foldString(a)).map((way) => way.join(' '));
  return readingsOf(foldString(b)).some((way) => ways.includes(way.join(' ')));
}

const tellsApart = /[\d一二三四五六七八九十甲乙丙丁东西南北中上下左右前后内外大小新老省市县区]/;

/** The character by which they differ is there to tell two things apart: 第一 and 第二, 湖南 and 湖北, 陕西 and 山西. */
export function meantToDiffer(a: string, b: string, at: number): boolean {
  if (tellsApart.test(a[at]!) && tellsApart.test(b[at]!)) return true;
  const place = (text: string) =>
    [at - 1, at].some((from) => from >= 0 && knownForm(text.slice(from, from + 2))?.type === 'place');
  return place(a) && place(b);
}
