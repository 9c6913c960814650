/**
 * Numbers as Chinese news prints them: digits with 万 and 亿, Chinese numerals, ranges, 多 and 余. Reads text
 * whose digits are ASCII; knows nothing of units beyond magnitude.
 */
export interface PrintedNumber {
  start: number;
  end: number;
  /** Decimal strings: one, or two for a range. */
  values: string[];
  /** Magnitude printed after the digits, `万亿`; of a range the last. */
  magnitude: string;
  /** 多, 余, 来 after the digits. */
  more: string;
  /** Written in Chinese numerals. */
  chinese: boolean;
}

const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // biome-ignore format: one look
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Below ten thousand; null where it isn't a numeral. `二〇三五` is read digit by digit. */
function small(text: string): number | null {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => digits[c]).join(''));
  let total = 0;
  let digit = -1;
  for (const char of text) {
    if (char in digits) digit = digits[char]!;
    else if (char in tens) {
      total += (digit < 0 ? 1 : digit) * tens[char]!;
      digit = -1;
    } else return null;
  }
  return total + Math.max(0, digit);
}

/** A Chinese numeral as decimal string and magnitude: 一点二万亿 is `1.2` `万亿`. Null where it isn't one. */
export function chineseNumber(text: string): { value: string; magnitude: string } | null {
  const match = /^([零〇一二两三四五六七八九十百千]*)(?:点([零〇一二三四五六七八九]+))?([万亿]*)(.*)$/.exec(
    text,
  );
  if (!match) return null;
  const [, whole = '', fraction, magnitude = '', rest = ''] = match;
  if (whole === '' && fraction === undefined) return null;
  if (rest !== '') {
    const tail = chineseNumber(rest);
    const head = small(whole);
    if (!tail || head === null || fraction !== undefined || tail.value.includes('.')) return null;
    const scale = (m: string) => [...m].reduce((f, c) => f * (c === '万' ? 1e4 : 1e8), 1);
    return {
      value: String(head * scale(magnitude) + Number(tail.value) * scale(tail.magnitude)),
      magnitude: '',
    };
  }
  const value = small(whole === '' ? '零' : whole);
  if (value === null) return null;
  const decimals = fraction === undefined ? '' : `.${[...fraction].map((c) => digits[c]).join('')}`;
  return { value: `${value}${decimals}`, magnitude };
}

const D = String.raw`[-+]?\d+(?:,\d{3})*(?:\.\d+)?`;
const RANGE = `(?:～|—|–|-|至|到)`;
/** What may be repeated between the two numbers of a range: magnitude and a short unit. */
const BETWEEN = String.raw`(?:[%万亿千百十]|(?<=[万亿\d])(?:港|美|欧|日|韩)?元|(?<=[万亿\d])[个家名台部辆颗片吨年月天])*`;
const digitPattern = new RegExp(
  String.raw`(?<![\d.A-Za-z])(${D})(?:(${BETWEEN}) ?${RANGE} ?(?=\d)(${D}))?( ?)(多|余|来)?([十百千万亿兆]*)(多|余)?`,
  'g',
);
const N = '[零〇一二两三四五六七八九十百千万亿]';
const chinesePattern = new RegExp(`${N}+(?:点[零〇一二三四五六七八九]+)?[万亿]*(?:多|余)?(?:万|亿)*`, 'g');

function clean(number: string): string {
  return number.replace(/,/g, '').replace(/^\+/, '');
}

/** Every number of `text`, digits first. Dates, ordinals and model names are among them: others decide. */
export function findNumbers(text: string): PrintedNumber[] {
  const out: PrintedNumber[] = [];
  for (const match of text.matchAll(digitPattern)) {
    const [whole, first = '', between, second, gap = '', before, magnitude = '', after] = match;
    let values = [clean(first)];
    if (second !== undefined) {
      const own = /[万亿千百]+/.exec(between ?? '')?.[0] ?? '';
      values.push(clean(second));
      // 4000万至1.2亿: brought to one magnitude, or not a range that can be written as one.
      if (own !== '' && own !== magnitude) values = rescaled(values, own, magnitude);
    }
    const blank = magnitude === '' && before === undefined && after === undefined ? gap.length : 0;
    out.push({
      start: match.index,
      end: match.index + whole.length - blank,
      values: values.map((v) => v.replace(/^-(?=\d+$)/, match.index === 0 ? '-' : '-')),
      magnitude,
      more: before ?? after ?? '',
      chinese: false,
    });
  }
  for (const match of text.matchAll(chinesePattern)) {
    const start = match.index;
    if (/\d/.test(text[start - 1] ?? '') || out.some((n) => start >= n.start && start < n.end)) continue;
    const more = /多|余/.exec(match[0])?.[0] ?? '';
    const numeral = match[0].replace(/多|余/, '');
    const pair = /^[一二两三四五六七八九]{2}$/.test(numeral);
    if (pair && numeral !== '二〇') {
      const [a = '', b = ''] = [...numeral];
      if (digits[b]! - digits[a]! !== 1) continue;
      out.push({
        start,
        end: start + 2,
        values: [String(digits[a]), String(digits[b])],
        magnitude: '',
        more: '',
        chinese: true,
      });
      continue;
    }
    const read = chineseNumber(numeral) ?? bareMagnitude(numeral);
    if (!read) continue;
    out.push({
      start,
      end: start + match[0].length,
      values: [read.value],
      magnitude: read.magnitude,
      more,
      chinese: true,
    });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** 百万亿, 亿: nothing but magnitude. */
function bareMagnitude(text: string): { value: string; magnitude: string } | null {
  return /^[万亿]+$/.test(text) ? { value: '1', magnitude: text } : null;
}

function rescaled(values: string[], first: string, last: string): string[] {
  const scale = (m: string) =>
    [...m].reduce((f, c) => f * ({ 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }[c] ?? 1), 1);
  const ratio = scale(first) / scale(last);
  return [String(Number((Number(values[0]) * ratio).toPrecision(12))), values[1]!];
}
