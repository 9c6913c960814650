/**
 * Where a person's name ends: by surname, by what may follow a name, by the words around it. Knows nothing of posts
 * beyond their not being names.
 */
import type { Unit } from '../document.ts';
import { afterName, doubleSurnames, postPattern, surnames, weakSurnames } from '../lexical/people.ts';
import { foreignNameEnd } from './foreign-names.ts';
import { knownForm } from './gazetteer.ts';

export const say =
  '表示|说|称|认为|指出|介绍|透露|告诉|强调|坦言|提醒|提示|建议|呼吁|分析|解释|评价|看来|预计|预测|估计|直言|补充|回应|同样认为|明确|写道|出席|主持|致辞|发表|宣布|回忆|举例|测算|跟踪|算了|概括|归纳|承认|透漏|直说|笑称|笑说|反问|追问|补充说|批评|质疑|担忧|担心|希望|期待|主张|判断|推算|估算|总结|描述|形容|感慨|感叹|欢迎|提出|建言|点评|解读|撰文|警告|警示|呼吁|要求|否认|证实|确认|公布|作说明|讲述|讲|谈到|谈及';
export const strongAfter = new RegExp(
  `^(?:[，。：；、（）”]|(?:则|也|还|同样|亦|随后|当场|日前|近日)?(?:对[^，。]{2,16})?(?:${say})|同志|先生|女士|在接受|在(?:会上|大会|论坛|演讲|致辞|发言))`,
);
const oneCharAfter = /^[在对就于向和与等也还曾则将已是的为从以因获任作率给到去来看谈笑认用把被让亦又更均]/;
export const han = /^[\u4e00-\u9fff]+$/;
export const foreignPart = '[\\u4e00-\\u9fff]';

/** End of a person's name that begins at `at`, or -1. */
export function nameEnd(unit: Unit, at: number, loosely = false): number {
  const text = unit.plain;
  const foreign = foreignNameEnd(text, at);
  if (
    foreign > 0 &&
    text.slice(at, text.indexOf('·', at)).search(postPattern) < 0 &&
    !/^[会团处]/.test(text[at]!)
  )
    return foreign;
  const latin = /^ ?[A-Z][a-z]+(?: [A-Z][A-Za-z.'-]+){1,2}/.exec(text.slice(at, at + 40));
  if (latin) return at + latin[0].length;
  const double = doubleSurnames.includes(text.slice(at, at + 2));
  const single = surnames.has(text[at] ?? '');
  if (!double && !single) return -1;
  const fits = (length: number) => {
    const name = text.slice(at, at + length);
    const rest = text.slice(at + length);
    return (
      name.length === length &&
      han.test(name) &&
      (rest === '' || afterName.test(rest)) &&
      !isWord(unit, at, at + length, rest)
    );
  };
  const shortest = double ? 3 : 2;
  // 逯清和|做过: what joins names doesn't stand before a verb.
  if (
    !double &&
    /^[和与]$/.test(text[at + 2] ?? '') &&
    unit.words.some((w) => w.start === at + 3 && /^(?:v|d|p|t)$/.test(w.tag) && w.text !== '有')
  )
    return at + 3;
  for (let length = shortest; length <= shortest + 1; length++) {
    if (!fits(length)) continue;
    const rest = text.slice(at + length);
    if (
      length === shortest + 1 &&
      /[也则还均都又亦曾将已并却]$/.test(text.slice(at, at + length)) &&
      fits(shortest)
    )
      continue;
    const token = unit.words.find((w) => w.start === at);
    if (
      length === shortest &&
      oneCharAfter.test(rest) &&
      token &&
      token.tag === 'x' &&
      token.end === at + length + 1 &&
      !strongAfter.test(rest) &&
      byWords(unit, at, shortest) === at + length + 1
    )
      return at + length + 1;
    if (
      length === shortest &&
      oneCharAfter.test(rest) &&
      !strongAfter.test(rest) &&
      fits(length + 1) &&
      strongAfter.test(text.slice(at + length + 1)) &&
      !/^[也则还均都又亦曾将已在对]/.test(rest)
    )
      continue;
    return at + length;
  }
  if (double && fits(4)) return at + 4;
  if (!loosely) return -1;
  const end = byWords(unit, at, shortest);
  const whole = unit.words.some(
    (w) => w.start === at && w.end - at >= shortest && w.end - at <= shortest + 1 && /^(?:x|nr)$/.test(w.tag),
  );
  return end > 0 || !whole ? end : shapeEnd(unit, at);
}

/** After a clear post: words that make no sense but as surname and given name, whatever follows. */
export function shapeEnd(unit: Unit, at: number): number {
  const double = doubleSurnames.includes(unit.plain.slice(at, at + 2));
  if (!double && !surnames.has(unit.plain[at] ?? '')) return -1;
  const shortest = double ? 3 : 2;
  // 祖秋|实排|了: the words end too late.
  const late = unit.words.find((w) => w.end === at + 4);
  if (!double && late?.tag === 'x' && late.start === at + 2 && /^[了着过]/.test(unit.plain.slice(at + 4)))
    return at + 3;
  for (const length of shortest === 2 ? [3, 2] : [3, 4]) {
    const end = at + length;
    const inside = unit.words.filter((w) => w.start < end && w.end > at);
    const first = inside[0];
    if (!first || first.start !== at || inside.at(-1)!.end !== end || !han.test(unit.plain.slice(at, end)))
      continue;
    if (knownForm(unit.plain.slice(at, end)) || weakSurnames.has(unit.plain[at]!)) continue;
    // 于|去年, 曾|公开: the surname is a word of grammar here. 高度, 安全: one word of the language.
    if (inside.some((w) => /^(?:p|c|uj|ul|uz|ug|r|m|q|f|y|t)$/.test(w.tag) && w.text !== '向')) continue;
    if (shortest === 2 && first.end - at > 1 && !/^(?:nr|nrt|nrfg|x)$/.test(first.tag)) continue;
    if (first.tag === 'd' && inside.length < 3) continue;
    // 闾丘晚|试了: the last character is the verb.
    return length > shortest && /^[了着过]/.test(unit.plain.slice(end)) ? end - 1 : end;
  }
  return -1;
}

/** After a clear post: the length after which a word of the language goes on. */
function byWords(unit: Unit, at: number, shortest: number): number {
  const guessed = unit.words.find((w) => w.start === at);
  const aligned = guessed && /^(?:x|nr|nrt|nrfg)$/.test(guessed.tag) ? guessed.end - at : 0;
  for (const length of aligned === shortest ? [shortest, shortest + 1] : [shortest + 1, shortest]) {
    const end = at + length;
    if (!han.test(unit.plain.slice(at, end)) || unit.plain.slice(at, end).length < length) continue;
    const own = unit.words.find((w) => w.start === at);
    if (own && own.end === end && !/^(?:nr|x|nrt|nrfg|nz|ns)/.test(own.tag)) continue;
    if (own && own.end > end && own.tag !== 'x' && !/^nr/.test(own.tag)) continue;
    const next = unit.words.find((w) => w.start === end);
    if (
      next &&
      /^(?:v|vn|d|p|ad|r|c|f|t|uj|vd|i|l|zg|m)$/.test(next.tag) &&
      (next.text.length > 1 ||
        (length === shortest && /^(?:uj|p|c|d|v)$/.test(next.tag)) ||
        (aligned === length && /^(?:uj|v|p|c|d)$/.test(next.tag)))
    )
      return end;
  }
  return -1;
}

/** 副校长佐藤健一郎说: words nobody knows between a post and a verb of saying. */
export function unknownEnd(unit: Unit, at: number): number {
  const word = unit.words.find((w) => w.start === at);
  if (!word || !/^(?:nr|nrt|nrfg|x|ns)$/.test(word.tag)) return -1;
  // 美国总统拜登、…首席执行官库克
  if (
    word.end - word.start <= 4 &&
    word.end - word.start >= 2 &&
    /^[、，。]/.test(unit.plain.slice(word.end)) &&
    /(?:总统|总理|首相|国务卿|首席执行官|执行官|CEO|创始人)$/.test(unit.plain.slice(Math.max(0, at - 6), at))
  )
    return word.end;
  for (let length = 3; length <= 6; length++) {
    if (!han.test(unit.plain.slice(at, at + length))) return -1;
    if (strongAfter.test(unit.plain.slice(at + length)) && unit.words.some((w) => w.end === at + length)) {
      const inside = unit.words.filter((w) => w.start >= at && w.end <= at + length);
      return inside.every((w) => /^(?:nr|nrt|nrfg|x|ns|m|g|ng|n|nz)$/.test(w.tag)) ? at + length : -1;
    }
  }
  return -1;
}

/** The supposed name is a dictionary word that isn't used as a name: 方面, 相关. */
export function isWord(unit: Unit, start: number, end: number, rest: string): boolean {
  const word = unit.words.find((w) => w.start === start);
  if (!word) return false;
  if (word.end === end) {
    if (/^(?:nr|nrt|nrfg|ns|nz|x)/.test(word.tag)) return false;
    return !(strongAfter.test(rest) && /^(?:n|nz|a|i|l|b)/.test(word.tag) && !/^[，、。]/.test(rest));
  }
  if (word.end > end) return word.tag !== 'x' && !/^nr/.test(word.tag);
  return (
    word.end - word.start >= 2 &&
    !/^(?:nr|nrt|nrfg|ns|nz|x|j)/.test(word.tag) &&
    weakSurnames.has(unit.plain[start]!)
  );
}

/** 工程师栾若川今年: a guessed word of three characters with a surname, after which the sentence goes on; or -1. */
export function wholeEnd(unit: Unit, at: number): number {
  const index = unit.words.findIndex((w) => w.start === at);
  const word = unit.words[index];
  const surname = unit.plain[at] ?? '';
  return word?.text.length === 3 &&
    /^(?:x|nr)$/.test(word.tag) &&
    surnames.has(surname) &&
    !weakSurnames.has(surname) &&
    /^(?:v|t|d)$/.test(unit.words[index + 1]?.tag ?? '')
    ? word.end
    : -1;
}
