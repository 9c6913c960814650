/**
 * The numbers and bullets that Word draws before paragraphs and doesn't write into their text: definitions from
 * numbering.xml (ECMA-376 part 1, 17.9), and a counter that walks the document.
 */
import { Parser } from 'htmlparser2';

/** Word has nine levels, and counts in sixteen bits. */
const DEEPEST = 8;
const LARGEST = 32_767;

interface Level {
  format: string;
  /** `%1、`, `（%2）`, or a bullet. */
  text: string;
  start: number;
  /** All numbers of the label in digits, whatever their own levels say. */
  legal: boolean;
}

interface List {
  abstract: string;
  /** By level: where this list starts anew. */
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

export interface Numbering {
  lists: Map<string, List>;
  abstracts: Map<string, Map<number, Level>>;
}

/** An empty text gives no lists. */
export function readNumbering(xml: string): Numbering {
  const numbering: Numbering = { lists: new Map(), abstracts: new Map() };
  let levels: Map<number, Level> | undefined;
  let list: List | undefined;
  let level: Level | undefined;
  let at = 0;
  const parser = new Parser(
    {
      onopentag(tag, a) {
        const value = a['w:val'] ?? '';
        if (tag === 'w:abstractNum') {
          levels = new Map();
          numbering.abstracts.set(a['w:abstractNumId'] ?? '', levels);
        } else if (tag === 'w:num') {
          list = { abstract: '', starts: new Map(), levels: new Map() };
          levels = list.levels;
          numbering.lists.set(a['w:numId'] ?? '', list);
        } else if (tag === 'w:abstractNumId' && list) list.abstract = value;
        else if (tag === 'w:lvlOverride') at = Number(a['w:ilvl']);
        else if (tag === 'w:startOverride') list?.starts.set(at, Number(value));
        else if (tag === 'w:lvl') {
          level = { format: 'decimal', text: '', start: 1, legal: false };
          levels?.set(Number(a['w:ilvl']), level);
        } else if (tag === 'w:start' && level) level.start = Number(value);
        else if (tag === 'w:numFmt' && level) level.format = value;
        else if (tag === 'w:lvlText' && level) level.text = value;
        else if (tag === 'w:isLgl' && level) level.legal = value !== '0' && value !== 'false';
      },
      onclosetag(tag) {
        if (tag === 'w:lvl') level = undefined;
        else if (tag === 'w:num') list = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return numbering;
}

const digits = [...'零一二三四五六七八九'];

/** Chinese counting below ten thousand: 十一, 二十, 一百零三. */
export function chineseNumber(n: number): string {
  if (n <= 0 || n >= 10_000) return String(n);
  let text = '';
  let gap = false;
  for (const [i, unit] of [...'千百十'].concat('').entries()) {
    const digit = Math.floor(n / 10 ** (3 - i)) % 10;
    if (digit) text += (gap && text ? '零' : '') + digits[digit] + unit;
    gap = digit === 0;
  }
  return text.replace(/^一十/, '十');
}

function roman(n: number): string {
  const parts = 'm 1000 cm 900 d 500 cd 400 c 100 xc 90 l 50 xl 40 x 10 ix 9 v 5 iv 4 i 1'.split(' ');
  let text = '';
  let left = Math.min(n, 3_999);
  for (let i = 0; i < parts.length; i += 2)
    for (; left >= Number(parts[i + 1]); left -= Number(parts[i + 1])) text += parts[i];
  return text;
}

/** Letters go on with aa, bb after z. */
const letters = (n: number) =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(30, Math.ceil(n / 26)));
const circled = (n: number) =>
  n <= 20 ? String.fromCharCode(0x245f + n) : n <= 35 ? String.fromCharCode(0x323c + n) : `(${n})`;

function numberAs(format: string, n: number): string {
  if (!(n >= 1 && n <= LARGEST)) return String(n);
  if (/^(?:chinese|taiwanese|japanese|korean)Counting|^chineseLegal|^ideographTraditional$/.test(format))
    return chineseNumber(n);
  if (format === 'ideographDigital' || format === 'taiwaneseDigital')
    return [...String(n)].map((digit) => (digit === '0' ? '〇' : digits[Number(digit)])).join('');
  if (/^decimalEnclosedCircle/.test(format)) return circled(n);
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  if (format === 'decimalFullWidth')
    return String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  if (format === 'upperLetter') return letters(n).toUpperCase();
  if (format === 'lowerLetter') return letters(n);
  if (format === 'upperRoman') return roman(n).toUpperCase();
  if (format === 'lowerRoman') return roman(n);
  if (format === 'none') return '';
  return String(n);
}

/** Bullets of Wingdings and Symbol, which stand at places of private use. */
const bullets: Readonly<Record<string, string>> = {
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf0b2': '◆',
  '\uf0d8': '➢',
  '\uf0fc': '√',
  l: '●',
  n: '■',
  u: '◆',
  o: '○',
};

/** Gives the label of every numbered paragraph, asked in the document's order. */
export function createCounter({ lists, abstracts }: Numbering): (list: string, level: number) => string {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    if (!list || !(at >= 0 && at <= DEEPEST)) return '';
    const levelOf = (i: number) => list.levels.get(i) ?? abstracts.get(list.abstract)?.get(i);
    const level = levelOf(at);
    if (!level) return '';
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const override = list.starts.get(at);
    const anew = override !== undefined && !begun.has(`${id} ${at}`);
    begun.add(`${id} ${at}`);
    for (let i = 0; i < at; i++) count[i] ??= levelOf(i)?.start ?? 1;
    const before = count[at];
    count[at] = anew ? override : before === undefined ? level.start : before + 1;
    count.length = at + 1;
    if (level.format === 'bullet')
      return bullets[level.text] ?? (/^[\ue000-\uf8ff]?$/.test(level.text) ? '•' : level.text);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const i = Number(digit) - 1;
      const format = levelOf(i)?.format ?? 'decimal';
      return numberAs(level.legal && format !== 'none' ? 'decimal' : format, count[i] ?? 1);
    });
  };
}
