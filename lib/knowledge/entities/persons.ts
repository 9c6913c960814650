/**
 * Persons: by the post before the name (董事长某某表示), the post behind it (某某教授), the bracket after it
 * （某社社长）, and by who speaks. Names are read by surname and by what may follow a name.
 */
import type { Unit } from '../document.ts';
import { afterName, doubleSurnames, postPattern, surnames, weakSurnames } from '../lexical/people.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';

const say =
  '表示|说|称|认为|指出|介绍|透露|告诉|强调|坦言|提醒|提示|建议|呼吁|分析|解释|评价|看来|预计|预测|估计|直言|补充|回应|同样认为|明确|写道|出席|主持|致辞|发表|宣布|回忆|举例|测算|跟踪|算了|概括|归纳|承认|透漏|直说|笑称|笑说|反问|追问|补充说|批评|质疑|担忧|担心|希望|期待|主张|判断|推算|估算|总结|描述|形容|感慨|感叹|欢迎|提出|建言|点评|解读|撰文|警告|警示|呼吁|要求|否认|证实|确认|公布|作说明|讲述|讲|谈到|谈及';
const strongAfter = new RegExp(`^(?:[，。：；、（）”]|(?:则|也|还|同样|亦|随后|当场|日前|近日)?(?:对[^，。]{2,16})?(?:${say})|同志|先生|女士|在接受|在(?:会上|大会|论坛|演讲|致辞|发言))`);
const oneCharAfter = /^[在对就于向和与等也还曾则将已是的为从以因获任作率给到去来看谈笑认用把被让亦又更均]/;
const han = /^[\u4e00-\u9fff]+$/;
const foreignPart = '[\\u4e00-\\u9fff]';

/** End of a person's name that begins at `at`, or -1. */
export function nameEnd(unit: Unit, at: number, loosely = false): number {
  const text = unit.plain;
  const foreign = new RegExp(`^${foreignPart}{1,7}(?:·(?:${foreignPart}{1,7}|[A-Z]\\.?))+`).exec(text.slice(at, at + 30));
  if (foreign && foreign[0].slice(0, foreign[0].indexOf('·')).search(postPattern) < 0 && !/^[会团处]/.test(foreign[0])) {
    const lastDot = foreign[0].lastIndexOf('·');
    if (strongAfter.test(text.slice(at + lastDot + 2)) && surnames.has(text[at + lastDot + 1]!)) return at + lastDot + 2;
    for (let n = 2; lastDot + n < foreign[0].length; n++) {
      if (afterName.test(text.slice(at + lastDot + 1 + n)) || strongAfter.test(text.slice(at + lastDot + 1 + n))) return at + lastDot + 1 + n;
    }
    // Otherwise up to the first word that begins after two characters of the last part.
    const word = unit.words.find((w) => w.start >= at + lastDot + 3 && /^(?:v|vn|ad|a|d|p|c|uj|ul|f|r|t|m)$/.test(w.tag));
    return Math.min(at + foreign[0].length, word?.start ?? at + foreign[0].length);
  }
  const latin = /^ ?[A-Z][a-z]+(?: [A-Z][A-Za-z.'-]+){1,2}/.exec(text.slice(at, at + 40));
  if (latin) return at + latin[0].length;
  const double = doubleSurnames.includes(text.slice(at, at + 2));
  const single = surnames.has(text[at] ?? '');
  if (!double && !single) return -1;
  const fits = (length: number) => {
    const name = text.slice(at, at + length);
    const rest = text.slice(at + length);
    return name.length === length && han.test(name) && (rest === '' || afterName.test(rest)) && !isWord(unit, at, at + length, rest);
  };
  const shortest = double ? 3 : 2;
  for (let length = shortest; length <= shortest + 1; length++) {
    if (!fits(length)) continue;
    const rest = text.slice(at + length);
    if (length === shortest + 1 && /[也则还均都又亦曾将已并却]$/.test(text.slice(at, at + length)) && fits(shortest)) continue;
    const token = unit.words.find((w) => w.start === at);
    if (length === shortest && oneCharAfter.test(rest) && token && token.tag === 'x' && token.end === at + length + 1 && !strongAfter.test(rest) && byWords(unit, at, shortest) === at + length + 1) return at + length + 1;
    if (length === shortest && oneCharAfter.test(rest) && !strongAfter.test(rest) && fits(length + 1) && strongAfter.test(text.slice(at + length + 1)) && !/^[也则还均都又亦曾将已在对]/.test(rest)) continue;
    return at + length;
  }
  if (double && fits(4)) return at + 4;
  return loosely ? byWords(unit, at, shortest) : -1;
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
    if (next && /^(?:v|vn|d|p|ad|r|c|f|t|uj|vd|i|l|zg|m)$/.test(next.tag) && (next.text.length > 1 || (length === shortest && /^(?:uj|p|c|d|v)$/.test(next.tag)) || (aligned === length && /^(?:uj|v|p|c|d)$/.test(next.tag)))) return end;
  }
  return -1;
}

/** 副校长佐藤健一郎说: words nobody knows between a post and a verb of saying. */
function unknownEnd(unit: Unit, at: number): number {
  const word = unit.words.find((w) => w.start === at);
  if (!word || !/^(?:nr|nrt|nrfg|x|ns)$/.test(word.tag)) return -1;
  // 美国总统拜登、…首席执行官库克
  if (word.end - word.start <= 4 && word.end - word.start >= 2 && /^[、，。]/.test(unit.plain.slice(word.end)) && /(?:总统|总理|首相|国务卿|首席执行官|执行官|CEO|创始人)$/.test(unit.plain.slice(Math.max(0, at - 6), at))) return word.end;
  for (let length = 3; length <= 6; length++) {
    if (!han.test(unit.plain.slice(at, at + length))) return -1;
    if (new RegExp(`^(?:${say})`).test(unit.plain.slice(at + length)) && unit.words.some((w) => w.end === at + length)) {
      const inside = unit.words.filter((w) => w.start >= at && w.end <= at + length);
      return inside.every((w) => /^(?:nr|nrt|nrfg|x|ns|m|g|ng|n|nz)$/.test(w.tag)) ? at + length : -1;
    }
  }
  return -1;
}

/** The supposed name is a dictionary word that isn't used as a name: 方面, 相关. */
function isWord(unit: Unit, start: number, end: number, rest: string): boolean {
  const word = unit.words.find((w) => w.start === start);
  if (!word) return false;
  if (word.end === end) {
    if (/^(?:nr|nrt|nrfg|ns|nz|x)/.test(word.tag)) return false;
    return !(strongAfter.test(rest) && /^(?:n|nz|a|i|l|b)/.test(word.tag) && !/^[，、。]/.test(rest));
  }
  if (word.end > end) return word.tag !== 'x' && !/^nr/.test(word.tag);
  return word.end - word.start >= 2 && !/^(?:nr|nrt|nrfg|ns|nz|x|j)/.test(word.tag) && weakSurnames.has(unit.plain[start]!);
}

/** What stands before the name in its clause: organisation and posts. */
function roleBefore(text: string, at: number): string {
  let start = at;
  let depth = 0;
  while (start > 0) {
    const char = text[start - 1]!;
    if (char === '）') depth++;
    else if (char === '（') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[，。；：！？“”《》\t]/.test(char)) break;
    start--;
  }
  return text
    .slice(start, at)
    .replace(/^(?:在|对此|对于|据|当天|日前|近日|会上|其中|此外|同时|正如|例如|但|而|被问及|由|向|以|与|和|针对此|、)+/, '')
    .replace(/^.{0,12}?(?:会上|期间|看来)，?/, '')
    .trim();
}

export function personMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const text = unit.plain;
  const taken = new Set<number>();
  const add = (start: number, end: number, rule: string, weight: number, role: string) => {
    if (taken.has(start)) return;
    taken.add(start);
    out.push({ unit, start, end, type: 'person', rule, weight, ...(role === '' ? {} : { role }) });
  };
  for (const match of text.matchAll(postPattern)) {
    let at = match.index + match[0].length;
    if (/^[”]/.test(text.slice(at))) continue;
    if (text[at] === ' ') at++;
    if (startsWithPost.test(text.slice(at, at + 4))) continue;
    let end = nameEnd(unit, at, !generic.test(match[0]));
    if (end < 0 && text[at] === '兼') continue;
    if (end < 0 && !generic.test(match[0])) end = unknownEnd(unit, at);
    if (end < 0) continue;
    const name = text.slice(at, end);
    if (generic.test(match[0]) && !strongAfter.test(text.slice(end))) continue;
    if (isTitleAgain(text, at, end)) continue;
    const role = roleBefore(text, at);
    add(at, end, 'post-before', weakSurnames.has(name[0]!) && !strongAfter.test(text.slice(end)) ? 1 : 2, role);
    // 专家甲、乙、丙
    while (/^[、和与及]/.test(text.slice(end))) {
      const next = end + 1;
      const nextEnd = nameEnd(unit, next);
      if (nextEnd < 0 || nextEnd - next > 4) break;
      if (!/^[、和与及等，。表说认在]/.test(text.slice(nextEnd))) break;
      add(next, nextEnd, 'name-list', 1, role);
      end = nextEnd;
    }
  }
  // 某某（某社社长）
  for (const match of text.matchAll(/（([^（）]{3,40})）/g)) {
    if (!new RegExp(`(?:${postPattern.source})`).test(match[1]!)) continue;
    for (const length of [3, 2, 4]) {
      const start = match.index - length;
      if (start < 0) continue;
      const whole = new RegExp(`(?:^|[，。、；：\\s”）])((?:${foreignPart}{1,6}·)+${foreignPart}{1,6})$`).exec(text.slice(0, match.index));
      if (whole) {
        add(match.index - whole[1]!.length, match.index, 'bracket-post', 2, match[1]!);
        break;
      }
      const before = text[start - 1] ?? '。';
      const name = text.slice(start, match.index);
      const known = doubleSurnames.includes(name.slice(0, 2)) ? length >= 3 : surnames.has(name[0]!) && length <= 3;
      if (known && han.test(name) && /[，。、；：\s”）！？]/.test(before)) {
        add(start, match.index, 'bracket-post', 2, match[1]!);
        break;
      }
    }
  }
  // 习近平总书记, 某某院士
  for (const match of text.matchAll(/(?:总书记|总理|总统|首相|主席|院士|教授|先生|女士|博士|同志|部长)/g)) {
    for (const length of [3, 2]) {
      const start = match.index - length;
      const name = text.slice(Math.max(0, start), match.index);
      if (start < 0 || !surnames.has(name[0]!) || !han.test(name) || taken.has(start)) continue;
      const before = text[start - 1] ?? '。';
      const word = unit.words.find((w) => w.start === start);
      if (!/[，。、；：\s“”！？以由在和与]/.test(before) || !word || word.end !== match.index || !/^(?:nr|x)/.test(word.tag)) continue;
      add(start, match.index, 'post-after', 2, match[0]);
      break;
    }
  }
  // （记者 某某）
  for (const match of text.matchAll(/（(?:本报|本刊|见习)?(?:记者|通讯员|实习生) ?([\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4})*)）/g)) {
    let at = match.index + match[0].indexOf(match[1]!);
    for (const name of match[1]!.split(/[ 、]/)) {
      if (surnames.has(name[0]!) || doubleSurnames.includes(name.slice(0, 2))) add(at, at + name.length, 'reporter', 2, '');
      at += name.length + 1;
    }
  }
  // 某大学柳致远教授团队; 28岁的燕小禾
  for (const match of text.matchAll(/(?<=大学|学院|研究院|研究所|医院|系|实验室|作者|集团|公司)([\u4e00-\u9fff]{2,4}?)(?:教授|研究员|院士|博士|研究组|课题组|团队|主任医师)|(?<=\d岁的)([\u4e00-\u9fff]{2,4})/g)) {
    const at = match.index;
    const end = match[1] !== undefined ? at + match[1].length : nameEnd(unit, at, true);
    const name = text.slice(at, Math.max(at, end));
    if (name.length < 2 || (!surnames.has(name[0]!) && !doubleSurnames.includes(name.slice(0, 2)))) continue;
    if (/(?:阿姨|叔叔|奶奶|爷爷|大妈|大爷|大叔|先生|女士|师傅|老师|老人|[院系所部处会室学科组])$/.test(name)) continue;
    if (match[1] !== undefined && isWord(unit, at, end, '表示')) continue;
    if (/^(?:高|副|助理|名誉|特聘|客座|终身|资深|首席|联合|科研|研究|应用|创新|技术|学院|大学|关系|研究|法|管理|经济|计算机)/.test(name) && name.length === 2) continue;
    add(at, end, 'team', 2, '');
  }
  // 选举司徒岚为新任董事长; 卓志远今年六十八岁
  for (const match of text.matchAll(/(?<=选举|任命|聘任|聘请|提名|推选|委任)([\u4e00-\u9fff]{2,4}?)(?=为|担任|出任)|(?<=^|[，。！？”])([\u4e00-\u9fff]{2,3})(?=今年[\d一二三四五六七八九十]+岁)/g)) {
    const name = match[1] ?? match[2]!;
    if (surnames.has(name[0]!) || doubleSurnames.includes(name.slice(0, 2))) add(match.index, match.index + name.length, 'named', 2, '');
  }
  // Names the segmenter knows by their shape count where they come back.
  for (const word of unit.words) {
    if (word.tag === 'nr' && word.text.length === 3 && surnames.has(word.text[0]!) && !weakSurnames.has(word.text[0]!) && !/[感率度性化书平量力级型式学会业额值费面]$/.test(word.text) && (afterName.test(text.slice(word.end)) || /[，。“”]$/.test(text.slice(0, word.start)))) add(word.start, word.end, 'tagged', 1, '');
  }
  // ”某某说
  for (const match of text.matchAll(new RegExp(`(?:^|[，。；：！？”])(?=[\\u4e00-\\u9fff·]{2,12}?(?:${say}))`, 'g'))) {
    const at = match.index + match[0].length;
    const end = nameEnd(unit, at);
    if (end > 0 && knownForm(text.slice(at, end))) continue;
    if (end < 0 || !new RegExp(`^(?:对[^，。]{2,14})?(?:${say})`).test(text.slice(end))) continue;
    const word = unit.words.find((w) => w.start === at);
    const tagged = word !== undefined && word.end === end && /^nr/.test(word.tag);
    const dotted = text.slice(at, end).includes('·');
    add(at, end, 'speaker', tagged || dotted ? 2 : 1, '');
  }
  return out;
}

const startsWithPost = new RegExp(`^(?:${postPattern.source})`);
const generic = /^(?:专家|学者|代表|委员|顾问|学生|秘书|主任|干事|作者|组长|负责人|指挥|经理|博士|工程师|研究生|书记)$/;

/** After 总经理助理 or 主任委员 the next words are part of the post. */
function isTitleAgain(text: string, at: number, end: number): boolean {
  return /^(?:助理|兼|委员|单位|成员|单|级|方|党|常|高|时任|党组)$/.test(text.slice(at, Math.min(end, at + 2))) || /^(?:会|团|处|人|性|作|制)/.test(text.slice(at, at + 1)) && !strongAfter.test(text.slice(end));
}
