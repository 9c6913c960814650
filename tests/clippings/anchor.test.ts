import { expect, test } from 'vitest';
import { anchorQuote } from '#lib/clippings/anchor.ts';
import { selectorsOf } from '#lib/clippings/quote.ts';

const sentences = [
  '市里的几家运营商昨天碰头，商量怎样把机房的电费降下来。',
  '会上有人提议，把旧机柜集中到城南的新楼里，腾出来的地方改作仓库。',
  '也有人担心搬迁期间业务中断，主张分三批进行，每批不超过两周。',
  '最后大家同意先做一次演练，再定日期。',
];
const text = sentences.join('\n');
const quoted = sentences[1]!;
const kept = selectorsOf(text, text.indexOf(quoted), text.indexOf(quoted) + quoted.length)!;

const found = (page: string, selectors = kept) => {
  const anchor = anchorQuote(page, selectors.quote, selectors.position);
  return anchor && { text: page.slice(anchor.start, anchor.end), how: anchor.how };
};

test('on the unchanged page a quotation is where it was, wherever that is', () => {
  for (let start = 0; start < text.length; start += 3) {
    for (const length of [1, 2, 5, 20]) {
      const selectors = selectorsOf(text, start, start + length);
      if (!selectors) continue;
      expect(anchorQuote(text, selectors.quote, selectors.position)).toEqual({
        ...selectors.position,
        how: 'position',
      });
    }
  }
});

test('text put before it doesn’t lose it', () => {
  expect(found(`编者按：以下为旧闻。\n${text}`)).toEqual({ text: quoted, how: 'context' });
});

test('of equal passages the one with its neighbourhood is taken', () => {
  const word = selectorsOf(text, text.indexOf('机房'), text.indexOf('机房') + 2)!;
  const page = `机房紧张。另一处机房也紧张。\n${text}`;
  const anchor = anchorQuote(page, word.quote, word.position);
  expect(anchor?.start).toBe(page.indexOf('把机房的电费') + 1);
});

test('white space, width and case don’t matter', () => {
  const page = `头条\n${quoted.replaceAll('，', ', ').split('').join('  ')}`;
  expect(found(page)?.how).toBe('folded');
  expect(found(page)?.text.replace(/\s/g, '')).toBe(quoted.replaceAll('，', ','));
});

test('a long passage that was edited a little is found approximately', () => {
  const edited = quoted.replace('城南', '城北').replace('仓库', '库房');
  expect(found(`新闻\n${sentences[0]}\n${edited}\n${sentences[3]}`)).toEqual({
    text: edited,
    how: 'approximate',
  });
});

test('a passage longer than the alignment takes is found by its ends', () => {
  const long = Array.from(
    { length: 80 },
    (_, i) => `第${i}条写着第${(i * 37) % 91}号机柜要移到第${(i * 53) % 97}排。`,
  ).join('');
  const selectors = selectorsOf(`开头。\n${long}`, 4, 4 + long.length)!;
  const edited = `换了开头的一页。\n${long.replace('第40条', '第肆拾条')}\n结尾。`;
  const anchor = anchorQuote(edited, selectors.quote, selectors.position)!;
  expect(anchor.how).toBe('approximate');
  expect(edited.slice(anchor.start, anchor.end).startsWith('第0条')).toBe(true);
  expect(edited.slice(anchor.start, anchor.end).endsWith('排。')).toBe(true);
});

test('a short Chinese quotation is never found in something like it', () => {
  const page = '华夏公司与中华公司签约，华尔街为此叫好。';
  for (const exact of ['华为', '华为公司', '华为技术公司签约']) {
    expect(anchorQuote(page, { exact, prefix: '', suffix: '' })).toBeUndefined();
  }
});

test('a short quotation without its neighbourhood is not taken for the same passage', () => {
  const word = selectorsOf(text, text.indexOf('演练'), text.indexOf('演练') + 2)!;
  expect(anchorQuote('另一页也写到一次消防演练的安排。', word.quote, word.position)).toBeUndefined();
});

test('what was rewritten is said to be gone', () => {
  expect(
    found(`${sentences[0]}\n代表们改为讨论食堂的菜价和停车位，别的都不谈。\n${sentences[3]}`),
  ).toBeUndefined();
});
