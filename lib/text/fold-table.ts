/**
 * The folding of single UTF-16 units: NFKC, case, width, Traditional → Simplified with Hong Kong and Taiwan
 * variants, radicals that PDFs print for characters. Names and texts are folded by the same table, so a
 * fold that is coarser than correct conversion (著 and 着 become one) costs nothing.
 */
import hongKong from 'opencc-js/dict/HKVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';

/** Raise when the same text may fold differently: stored snapshots of older versions are then rebuilt. */
export const NORMALISER_VERSION = 1;

/** In {@link foldTable}: the unit isn't replaced by exactly one other. */
export const SPECIAL = 0;

/** What to do with a SPECIAL unit. */
export const DROP = 1;
export const SPACE = 2;
export const BREAK = 3;
export const QUOTE_OPEN = 4;
export const QUOTE_CLOSE = 5;
export const QUOTE_EITHER = 6;
export const EXPAND = 7;
export const SURROGATE = 8;
export const COMBINING = 9;

/** Folded unit for each unit, or SPECIAL. */
export const foldTable = new Uint16Array(65536);
/** For SPECIAL units: which kind. */
export const specialKind = new Uint8Array(65536);
/** For EXPAND: what the unit becomes. */
export const expansions = new Map<number, string>();

// CJK Radicals Supplement, which NFKC leaves alone (Kangxi Radicals it folds). Simplified forms throughout.
const radicals =
  '⺁厂⺂乙⺄乙⺅人⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺑尢⺓幺⺔彐⺕彐⺖忄⺗心⺘扌⺙攵⺛无⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

// One character for what is typed in several ways; NFKC would keep these apart.
const lookalikes: [string, string][] = [
  ['·', '•‧∙⋅・･᛫●・'],
  ['-', '‐‑‒–—―−－﹣⁃─━'],
  ['~', '～〜∼˜'],
  ['《', '〈«'],
  ['》', '〉»'],
];

function define(unit: number, folded: string): void {
  if (folded.length === 1) foldTable[unit] = folded.charCodeAt(0);
  else {
    foldTable[unit] = SPECIAL;
    specialKind[unit] = EXPAND;
    expansions.set(unit, folded);
  }
}

function special(units: string, kind: number): void {
  for (let i = 0; i < units.length; i++) {
    foldTable[units.charCodeAt(i)] = SPECIAL;
    specialKind[units.charCodeAt(i)] = kind;
  }
}

function pairs(table: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const row of table.split('|')) {
    // Astral characters on either side are rare to vanishing in names; a unit-for-unit table leaves them.
    if (row.length >= 3 && row.charCodeAt(1) === 0x20) {
      const target = row.charCodeAt(2);
      if (target < 0xd800 || target > 0xdfff) found.set(row.charCodeAt(0), target);
    }
  }
  return found;
}

for (let unit = 0; unit < 65536; unit++) foldTable[unit] = unit;

// Only these blocks hold anything that NFKC or lower-casing changes and that pages use.
for (const [first, last] of [
  [0x41, 0x5a],
  [0xa0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2fdf],
  [0x3000, 0x33ff],
  [0xf900, 0xffef],
] as const) {
  // One call a block: the separator keeps characters from joining, and is cheaper than seven thousand calls.
  const block: string[] = [];
  for (let unit = first; unit <= last; unit++) block.push(String.fromCharCode(unit));
  const folded = block.join('\u0001').normalize('NFKC').toLowerCase().split('\u0001');
  for (let i = 0; i < block.length; i++) if (folded[i] !== block[i]) define(first + i, folded[i]!);
}

const toSimplified = pairs(traditional);
const simplified = new Set(toSimplified.values());
for (const [from, to] of toSimplified) foldTable[from] = to;
for (const table of [hongKong, taiwan]) {
  for (const [from, to] of pairs(table)) {
    // 么, 台, 吃 … are themselves what simplification yields: not variants to be undone.
    if (!simplified.has(from)) foldTable[from] = toSimplified.get(to) ?? to;
  }
}

for (let i = 0; i + 1 < radicals.length; i += 2) {
  const plain = radicals.charCodeAt(i + 1);
  foldTable[radicals.charCodeAt(i)] = foldTable[plain] || plain;
}
for (const [plain, variants] of lookalikes) {
  for (const variant of variants) foldTable[variant.charCodeAt(0)] = plain.charCodeAt(0);
}
// NFKC makes three dots of it, which only lengthens text that no name contains.
foldTable[0x2026] = 0x2026;
specialKind[0x2026] = 0;

special('\u0000\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f', DROP);
special(
  '\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff™®©',
  DROP,
);
for (let unit = 0xfe00; unit <= 0xfe0f; unit++) special(String.fromCharCode(unit), DROP);
special(
  ' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  SPACE,
);
special('\n\r\u000b\u000c\u0085\u2028\u2029', BREAK);
special('“‘「『﹁﹃〝', QUOTE_OPEN);
special('”’」』﹂﹄〞〟', QUOTE_CLOSE);
special('"\'＂＇', QUOTE_EITHER);
for (let unit = 0xd800; unit <= 0xdbff; unit++) special(String.fromCharCode(unit), SURROGATE);
for (let unit = 0x300; unit <= 0x36f; unit++) special(String.fromCharCode(unit), COMBINING);
