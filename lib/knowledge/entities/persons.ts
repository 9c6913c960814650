/**
 * Persons: by the post before the name (董事长某某表示), the post behind it (某某教授), the bracket after it
 * （某社社长）, and by who speaks. Names are read by surname and by what may follow a name.
 */
import type { Unit } from '../document.ts';
import { genericWords } from '../lexical/organization-words.ts';
import { afterName, doubleSurnames, postPattern, surnames, weakSurnames } from '../lexical/people.ts';
import { foreignNameEnd } from './foreign-names.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { actors } from './person-actors.ts';
import {
  foreignPart,
  han,
  isWord,
  nameEnd,
  say,
  shapeEnd,
  strongAfter,
  unknownEnd,
  wholeEnd,
} from './person-names.ts';

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
    .replace(
      /^(?:在|对此|对于|据|当天|日前|近日|会上|其中|此外|同时|正如|例如|但|而|被问及|由|向|以|与|和|针对此|、)+/,
      '',
    )
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
    const compound = doubleSurnames.includes(text.slice(at, at + 2));
    const loosely = compound || !generic.test(match[0]);
    let end = nameEnd(unit, at);
    const dotted =
      end < 0 ? /^(?![会团处是])[\u4e00-\u9fff]{2,7}(?=·)/.exec(text.slice(at, at + 8))?.[0] : undefined;
    if (dotted && dotted.search(postPattern) < 0) end = foreignNameEnd(text, at, true);
    if (end < 0 && text[at] === '兼') continue;
    if (end < 0 && loosely) end = nameEnd(unit, at, true);
    if (end < 0 && !generic.test(match[0])) end = unknownEnd(unit, at);
    if (end < 0) end = loosely ? shapeEnd(unit, at) : wholeEnd(unit, at);
    if (end < 0) continue;
    const name = text.slice(at, end);
    const certain = compound || end === wholeEnd(unit, at) || name.includes('·');
    if (generic.test(match[0]) && !certain && !strongAfter.test(text.slice(end))) continue;
    if (isTitleAgain(text, at, end)) continue;
    const role = roleBefore(text, at);
    add(
      at,
      end,
      'post-before',
      weakSurnames.has(name[0]!) && !strongAfter.test(text.slice(end)) ? 1 : 2,
      role,
    );
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
      const whole = new RegExp(
        `(?:^|[，。、；：\\s”）])((?:${foreignPart}{1,6}·)+${foreignPart}{1,6})$`,
      ).exec(text.slice(0, match.index));
      if (whole) {
        add(match.index - whole[1]!.length, match.index, 'bracket-post', 2, match[1]!);
        break;
      }
      const before = text[start - 1] ?? '。';
      const name = text.slice(start, match.index);
      const known = doubleSurnames.includes(name.slice(0, 2))
        ? length >= 3
        : surnames.has(name[0]!) && length <= 3;
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
      if (
        !/[，。、；：\s“”！？以由在和与自向为是请受让被有]/.test(before) ||
        !word ||
        ((word.end !== match.index || !/^(?:nr|x)/.test(word.tag)) &&
          // 来自谢和平院士团队: nobody but a person is an academician.
          !(match[0] === '院士' && length === 3 && !weakSurnames.has(name[0]!) && word.end === start + 1))
      )
        continue;
      add(start, match.index, 'post-after', 2, match[0]);
      break;
    }
  }
  // （记者 某某）
  for (const match of text.matchAll(
    /（(?:本报|本刊|见习)?(?:记者|通讯员|实习生) ?([\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4})*)）/g,
  )) {
    let at = match.index + match[0].indexOf(match[1]!);
    for (const name of match[1]!.split(/[ 、]/)) {
      if (surnames.has(name[0]!) || doubleSurnames.includes(name.slice(0, 2)))
        add(at, at + name.length, 'reporter', 2, '');
      at += name.length + 1;
    }
  }
  // 某大学柳致远教授团队; 28岁的燕小禾
  for (const match of text.matchAll(
    /(?<=大学|学院|研究院|研究所|医院|系|实验室|作者|集团|公司)([\u4e00-\u9fff]{2,4}?)(?:教授|研究员|院士|博士|研究组|课题组|团队|主任医师)|(?<=\d岁的)([\u4e00-\u9fff]{2,4})/g,
  )) {
    const at = match.index;
    const end = match[1] !== undefined ? at + match[1].length : nameEnd(unit, at, true);
    const name = text.slice(at, Math.max(at, end));
    if (name.length < 2 || (!surnames.has(name[0]!) && !doubleSurnames.includes(name.slice(0, 2)))) continue;
    if (/(?:阿姨|叔叔|奶奶|爷爷|大妈|大爷|大叔|先生|女士|师傅|老师|老人|[院系所部处会室学科组])$/.test(name))
      continue;
    if (match[1] !== undefined && isWord(unit, at, end, '表示')) continue;
    if (
      /^(?:高|副|助理|名誉|特聘|客座|终身|资深|首席|联合|科研|研究|应用|创新|技术|学院|大学|关系|研究|法|管理|经济|计算机)/.test(
        name,
      ) &&
      name.length === 2
    )
      continue;
    add(at, end, 'team', 2, '');
  }
  // 选举司徒岚为新任董事长; 卓志远今年六十八岁
  for (const match of text.matchAll(
    /(?<=选举|任命|聘任|聘请|提名|推选|委任)([\u4e00-\u9fff]{2,4}?)(?=为|担任|出任)|(?<=^|[，。！？”])([\u4e00-\u9fff]{2,3})(?=今年[\d一二三四五六七八九十]+岁)/g,
  )) {
    const name = match[1] ?? match[2]!;
    if (surnames.has(name[0]!) || doubleSurnames.includes(name.slice(0, 2)))
      add(match.index, match.index + name.length, 'named', 2, '');
  }
  // Names the segmenter knows by their shape count where they come back.
  for (const word of unit.words) {
    if (
      word.tag === 'nr' &&
      word.text.length === 3 &&
      surnames.has(word.text[0]!) &&
      !weakSurnames.has(word.text[0]!) &&
      !/[感率度性化书平量力级型式学会业额值费面]$/.test(word.text) &&
      (afterName.test(text.slice(word.end)) || /[，。“”]$/.test(text.slice(0, word.start)))
    )
      add(word.start, word.end, 'tagged', 1, '');
  }
  // ”某某说
  for (const match of text.matchAll(
    new RegExp(`(?:^|[，。；：！？”])(?=[\\u4e00-\\u9fff·]{2,12}?(?:${say}))`, 'g'),
  )) {
    const at = match.index + match[0].length;
    const end = nameEnd(unit, at);
    if (
      end > 0 &&
      (genericWords.has(text.slice(at, end)) ||
        knownForm(text.slice(at, end)) ||
        /[书告据]$/.test(text.slice(at, end)))
    )
      continue;
    if (end < 0 || !new RegExp(`^(?:对[^，。]{2,14})?(?:${say})`).test(text.slice(end))) continue;
    const word = unit.words.find((w) => w.start === at);
    if (word?.end === end && /^(?:n|v|vn|b|d|a|l|i)$/.test(word.tag)) continue;
    const tagged = word !== undefined && word.end === end && /^nr/.test(word.tag);
    const dotted = text.slice(at, end).includes('·');
    const compound = doubleSurnames.includes(text.slice(at, at + 2));
    add(at, end, 'speaker', tagged || dotted || compound ? 2 : 1, '');
  }
  // 来自博通的马丁·弗罗斯特: a foreign name shows by its spelling.
  for (const match of text.matchAll(/(?<![\u4e00-\u9fff]{7})(?<=^|[^·])[\u4e00-\u9fff]{1,7}·/g)) {
    const word = unit.words.find(
      (w) => w.start > match.index - 1 && foreignNameEnd(text, w.start) > match.index + match[0].length + 1,
    );
    let start = word && word.start < match.index + match[0].length - 1 ? word.start : -1;
    // 博士生哈丽娜: posts are spelled with such characters too.
    start += start < 0 ? 0 : (startsWithPost.exec(text.slice(start))?.[0].length ?? 0);
    const end = start < 0 ? -1 : foreignNameEnd(text, start);
    if (end < 0 || knownForm(text.slice(start, end)) || foreignThing.test(text.slice(end))) continue;
    add(start, end, 'spelling', 2, '');
  }
  for (const { start, end } of actors(unit)) add(start, end, 'actor', 1, '');
  return out;
}

const foreignThing =
  /^(?:大学|学院|公司|集团|银行|研究所|研究院|实验室|基金会|中心|医院|奖|号|市|州|县|省|岛|级|型|系列|大厦|效应|定律|公园|广场|机场|航空|资本|基金|”)/;

const startsWithPost = new RegExp(`^(?:${postPattern.source})`);
const generic =
  /^(?:专家|学者|代表|委员|顾问|学生|秘书|主任|干事|作者|组长|负责人|指挥|经理|博士|工程师|研究生|书记|人士|居民|乘客|用户)$/;

/** After 总经理助理 or 主任委员 the next words are part of the post. */
function isTitleAgain(text: string, at: number, end: number): boolean {
  return (
    /^(?:助理|兼|委员|单位|成员|单|级|方|党|常|高|时任|党组)$/.test(text.slice(at, Math.min(end, at + 2))) ||
    (/^(?:会|团|处|人|性|作|制)/.test(text.slice(at, at + 1)) && !strongAfter.test(text.slice(end)))
  );
}
