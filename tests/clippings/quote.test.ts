import { expect, test } from 'vitest';
import { foldAll, foldSpace, unfoldSpan } from '#lib/clippings/fold.ts';
import { selectorsOf, sentenceAround } from '#lib/clippings/quote.ts';

test('white space goes between Han characters and becomes one space elsewhere', () => {
  expect(foldSpace('  中国\n   移动 与 China\n\tMobile  ').text).toBe('中国移动与 China Mobile');
});

test('a folded span leads back to the text it came from', () => {
  const original = ' 中国\n 移动，ＡＩ 与 Big  Data 。';
  for (const fold of [foldSpace, foldAll]) {
    const folded = fold(original);
    for (let start = 0; start < folded.text.length; start++) {
      for (let end = start + 1; end <= folded.text.length; end++) {
        if (/^\s|\s$/.test(folded.text.slice(start, end))) continue;
        const span = unfoldSpan(folded, start, end);
        expect(fold(original.slice(span.start, span.end)).text).toBe(folded.text.slice(start, end));
      }
    }
  }
});

test('a quotation has its neighbourhood and no white space at its ends', () => {
  const text = `${'前'.repeat(60)} 引文 ${'后'.repeat(60)}`;
  const selectors = selectorsOf(text, 60, 64)!;
  expect(selectors.quote.exact).toBe('引文');
  expect(selectors.quote.prefix.length).toBeGreaterThanOrEqual(32);
  expect(selectors.quote.suffix.length).toBeGreaterThanOrEqual(32);
  expect(text.slice(selectors.position.start, selectors.position.end)).toBe('引文');
  expect(selectorsOf(text, 60, 61)).toBeUndefined();
});

test('neighbourhoods don’t begin or end in half a character', () => {
  const text = `${'😀'.repeat(40)}引文${'😀'.repeat(40)}`;
  for (let shift = 0; shift < 2; shift++) {
    const { quote } = selectorsOf(`${'a'.repeat(shift)}${text}`, 80 + shift, 82 + shift)!;
    expect(() => encodeURIComponent(quote.prefix)).not.toThrow();
    expect(() => encodeURIComponent(quote.suffix)).not.toThrow();
  }
});

test.each([
  ['前一句。华为发布了新品！后一句。', '华为', '华为发布了新品！'],
  ['“前一句。”他说，华为增长3.5%。后一句。', '华为', '他说，华为增长3.5%。'],
  ['标题\n没有句号的华为一行\n下一行', '华为', '没有句号的华为一行'],
  ['Sales of v2.1 rose. Huawei said so. More follows.', 'Huawei', 'Huawei said so.'],
  ['他说：“华为会回来的。”随后离开。', '华为', '他说：“华为会回来的。”'],
  ['华为', '华为', '华为'],
])('the sentence of a name in %s', (text, name, sentence) => {
  const start = text.indexOf(name);
  const span = sentenceAround(text, start, start + name.length);
  expect(text.slice(span.start, span.end)).toBe(sentence);
});
