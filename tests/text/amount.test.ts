import { expect, it } from 'vitest';
import { toAmount } from '#lib/text/amount.ts';

it.each([
  ['1.2', '万亿元', [1.2e12], '元'],
  ['575～750', '亿元', [575e8, 750e8], '元'],
  ['30,000', '名', [30000], '名'],
  ['3', '万名', [30000], '名'],
  ['7.7', '%', [7.7], '%'],
  ['4.3', '个百分点', [4.3], '个百分点'],
  ['18.9', '千瓦时', [18.9], '千瓦时'],
  ['100', '亿元人民币', [1e10], '元'],
  ['', '元', [], '元'],
])('%s %s', (value, unit, amounts, baseUnit) => {
  expect(toAmount(value, unit)).toEqual({ amounts, baseUnit });
});
