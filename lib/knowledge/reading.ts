/**
 * The text as rules read it: Traditional characters as Simplified, full-width letters and digits as ASCII,
 * corner brackets as quotation marks. Unit for unit, so that offsets in it are offsets in the print.
 */
import { isHan } from '#lib/text/char-class.ts';
import { foldTable } from '#lib/text/fold-table.ts';

const same: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '﹁': '“',
  '﹂': '”',
  '(': '（',
  ')': '）',
  '＋': '+',
  '％': '%',
  '－': '-',
  '〜': '～',
  '~': '～',
  '−': '-',
  '\u00a0': ' ',
  '\u3000': ' ',
  '‧': '·',
  '•': '·',
  '・': '·',
  ',': ',',
};

const cache = new Map<number, string>();

function unitOf(unit: number): string {
  let out = cache.get(unit);
  if (out !== undefined) return out;
  const char = String.fromCharCode(unit);
  if (same[char] !== undefined) out = same[char];
  else if (unit >= 0xff01 && unit <= 0xff5e) {
    const ascii = String.fromCharCode(unit - 0xfee0);
    out = /[A-Za-z0-9.+%/-]/.test(ascii) ? ascii : char;
  } else if (isHan(unit) && unit < 0xd800) {
    const folded = foldTable[unit]!;
    out = isHan(folded) && folded > 0x3000 ? String.fromCharCode(folded) : char;
  } else out = char;
  cache.set(unit, out);
  return out;
}

/** `text` as rules read it; always of the same length. */
export function readable(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += unitOf(text.charCodeAt(i));
  return out;
}
