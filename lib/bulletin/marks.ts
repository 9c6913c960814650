/** The signs, numbers and brackets that houses put around heads, and what is left without them. */

const bullets = '■◆●▲▶►▼★☆◎○◇□▪▫•◦‣·➤➢➔※◈▍▎▌┃|◤◢✦✧❖§→»>△▷▽▸▹►◉⊙☞✓√';
const han = '一二三四五六七八九十百〇零两';

const numberings: [string, RegExp][] = [
  ['（一）', new RegExp(`^[（(][${han}]{1,4}[)）][、.．]?\\s*`)],
  ['（1）', /^[（(]\d{1,3}[)）][、.．]?\s*/],
  [
    '第一',
    new RegExp(`^第(?:[${han}]{1,4}|\\d{1,3})(?:部分|章|节|篇|版块|板块|单元|辑|輯|部份|節|版)[\\s:：、]*`),
  ],
  // The same in English; the name of the part follows.
  [
    '第一',
    /^(?:part|chapter|section)\s*(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)(?![a-z\d])[\s:：.·|｜、—–-]*/i,
  ],
  ['一、', new RegExp(`^[${han}]{1,4}[、.．]\\s*`)],
  // Not 1.5 or 2020.11 or 5/8, not a year or a quantity.
  [
    '1.',
    /^(?:No\.?\s*)?(?:[\d０-９]{1,3}(?:[、．]\s*|[.](?!\d)\s*|[)）]\s*|\s?[|｜丨/／](?!\d)\s*|\s{1,4}(?=[\u3400-\u9fff“《「]))|[【[〔［]\d{1,3}[】\]〕］]\s*)/i,
  ],
  ['①', /^[①-⑳⓪❶-❿]\s*/],
];

export interface Marked {
  mark: string;
  bare: string;
}

const frames = '-—–=*~～─━◇◆■●○◎★☆▲△▼▽#|｜';

/** What stands between two rows of one sign: `==== 要闻 ====`. */
function unframed(text: string): string {
  const sign = text.charAt(0);
  if (!sign || !frames.includes(sign) || !text.endsWith(sign)) return '';
  let from = 0;
  while (text.charAt(from) === sign) from++;
  let to = text.length;
  while (to > from && text.charAt(to - 1) === sign) to--;
  const inner = text.slice(from, to).trim();
  return inner.length <= 40 && !/[-—–=*~～─━|｜]/.test(inner) ? inner : '';
}

/** `■ 一、工信部…` has the mark `■`: the outermost decides. Number marks keep their own kind. */
export function markOf(text: string): Marked {
  const boxed = /^([【〖［[〔<＜〈])\s*(.+?)\s*([】〗］\]〕>＞〉])$/.exec(text);
  if (boxed?.[2] && !/[】〗］\]>＞〉]/.test(boxed[2])) return { mark: '【】', bare: boxed[2] };
  const framed = unframed(text);
  if (framed) return { mark: text.charAt(0).repeat(2), bare: framed };
  const first = text.charAt(0);
  if (bullets.includes(first) && text.length > 1) {
    const rest = text.replace(new RegExp(`^[${bullets.replace(/[|\]\\]/g, '\\$&')}\\s]+`), '');
    return { mark: first, bare: rest };
  }
  // Heads and items as they are typed where there is no layout.
  const typed = /^(#{1,4}|[*+-])\s+(?=\S)/.exec(text);
  if (typed?.[1]) return { mark: typed[1], bare: text.slice(typed[0].length) };
  for (const [mark, pattern] of numberings) {
    const found = pattern.exec(text)?.[0];
    if (found && found.length < text.length) return { mark, bare: text.slice(found.length) };
  }
  return { mark: '', bare: text };
}

export const isNumbering = (mark: string) => numberings.some(([kind]) => kind === mark);

/** For comparing heads with the contents: no spaces, marks, leaders or page numbers. */
export function headKey(text: string): string {
  const { bare } = markOf(
    text.replace(/[\s.．·…‥⋯—\-_、]*[（(]?(?:P\.?\s?)?\d{0,3}[)）]?\s*$/i, (tail) =>
      // A number that is part of the title (88, 2025) has no leader or gap before it.
      /^[\s.．·…‥⋯]/.test(tail) || !/\d/.test(tail) ? '' : tail,
    ),
  );
  const again = markOf(bare);
  return again.bare.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

export const isRule = (text: string) => /^[-—–=*~～─━_＿·.＝＊#\s]{4,}$/.test(text);

/** Ends as sentences end; heads do so only with ？ and ！. */
export const endsSentence = (text: string) =>
  /[。；;，,、…][”’」』）)]*$|[.][”"]?$|[！？!?][”’」』]$/.test(text);
export const endsParagraph = (text: string) => /[。！？!?：:…．][”’」』）)】]*$|[”」』）)]$/.test(text);

export const sourcePattern =
  /^[（(【[]?\s*(?:(?:文章|信息|消息|稿件|资料|資料)?(?:来源|來源|出处|出處)|转自|摘自|原载|(?:本报|本刊)?(?:记者|記者|作者|编译|編譯|编辑|編輯|责任编辑|責任編輯|责编|撰稿|撰文|供稿|校对|整理|通讯员)|文|图|图文)\s*[：:/／|｜]/;
/** A page's line of time, source and author. */
const stamp =
  /^(?:(?:发布|發布|发表|更新)?(?:时间|時間|日期)[：:]|\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s+(?:\d{1,2}:\d{2}|来源|來源|作者|记者|記者|文[：/]|[^，。]{0,12}(?:来源|來源|作者|阅读|浏览)))/;
// “记者：您怎么看？” is a question of an interview, not a byline.
export const isSource = (text: string) =>
  text.length <= 60 &&
  (stamp.test(text) ||
    (sourcePattern.test(text) && !/[？！?!。，；]/.test(text)) ||
    /^[（(](?:来源|來源|摘自|转自|据|本报记者|记者|完|新华社|人民日报)[^，。]{0,40}[)）]$/.test(text));
