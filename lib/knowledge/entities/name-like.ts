/** Whether words nobody knows look like a name, and the items of lists. */
import type { Unit } from '../document.ts';
import { endings, genericWords, insideNames } from '../lexical/organization-words.ts';
import { postPattern } from '../lexical/people.ts';
import { knownForm } from './gazetteer.ts';
import { introduction } from './organization-span.ts';

export const nameChars = /^[\u4e00-\u9fffA-Za-z0-9·&-]+$/;
export const badTag = /^(?:p|c|uj|ul|uv|uz|ug|ud|r|d|y|e|o|t|zg|m|q|mq|f|ad|u|k)$/;

/** Whether the words of [start, end) may be a name that isn't in any dictionary. 0: no, 1: perhaps, 2: likely. */
export function nameLike(unit: Unit, start: number, end: number): 0 | 1 | 2 {
  const name = unit.plain.slice(start, end);
  if (name.length < 2 || name.length > 14 || !nameChars.test(name) || /^[\d-]|^[年月日的和与及]/.test(name))
    return 0;
  if (
    knownForm(name) ||
    /^(?:到|至|自|从|在|对|据|将|已|如|若|但|而|并|且|其|该|本|此|这|那|每|各|某|一|两|第|有|为|由|是|使|让)/.test(
      name,
    ) ||
    /\d{4}/.test(name) ||
    name.search(postPattern) >= 0
  )
    return 0;
  const words = unit.words.filter((w) => w.start < end && w.end > start);
  if (words.length === 0 || words[0]!.start < start || words[words.length - 1]!.end > end) {
    if (!words.some((w) => (w.start < start || w.end > end) && (w.tag === 'x' || /^nr/.test(w.tag))))
      return 0;
    return 1;
  }
  if (
    words.some(
      (w) => badTag.test(w.tag) && !(w.tag === 'd' || w.tag === 'm') && w.text.length > 0 && w.tag !== 'zg',
    )
  )
    return 0;
  if (words.some((w) => w.tag === 'd' || w.tag === 'm') && words.length > 2) return 0;
  if (
    words.length > 5 ||
    name.includes('之') ||
    [4, 5, 6].some((n) => n < name.length && knownForm(name.slice(-n))?.type === 'technology')
  )
    return 0;
  if (words.slice(1, -1).some((w) => w.tag === 'v' && !insideNames.has(w.text))) return 0;
  if (words.every((w) => genericWords.has(w.text)) || /^(?:论文|论坛|奖项)$/.test(name)) return 0;
  if (
    /(?:委员会|部门|人士|专家|学者|企业|公司们|市场|行业|产业|领域|数据|报告|分析师|机构|平台|系统|项目|技术|用户|消费者|大会|论坛|时间|业务|收入|方案|规划|政策|草案|计划|工程|产品|芯片|手机|记者|政府|负责人|厂商|业内|团队|双方|会议|地区|国家|[一二三四五]期|工程|装置|工作|模式|经济|价格|显示|成本|需求|问题|情况|结果|意见|标准|服务|能力|活动|学院|大学|研究院|人员|[省市县区州]|先生|女士|董事|板块)$/.test(
      name,
    )
  )
    return 0;
  const opener = words[0]!;
  const ending = endings.find((e) => e.pattern.test(name) && e.type === 'company');
  if (/^(?:v|d|ad|a|vd)$/.test(opener.tag) && opener.text.length >= 2)
    return ending && words.length === 2 && words[1]!.text.length >= 2 && !/^v/.test(words[1]!.tag) ? 1 : 0;
  const odd = words.some(
    (w) =>
      w.tag === 'x' ||
      w.tag === 'nz' ||
      /^nr/.test(w.tag) ||
      w.tag === 'eng' ||
      (w.text.length === 1 && words.length > 1 && /^(?:n|ng|g|zg|nr|j|ag|vg|tg)$/.test(w.tag)),
  );
  if (words.length === 1 && !odd) return 0;
  // 多人|游戏, 双频|通信: a number and what it counts.
  if (ending && odd) return /^[多单双]/.test(name) ? 1 : 2;
  if (ending && words.length >= 2) {
    const stem = name.replace(ending.pattern, '');
    return stem.length >= 2 &&
      !genericWords.has(stem) &&
      !words.slice(0, -1).every((w) => genericWords.has(w.text))
      ? /^(?:v|vn)$/.test(words[0]!.tag)
        ? 1
        : 1
      : 0;
  }
  return odd ? 1 : 0;
}

/** Length of the longest known company at the start of an item, or 0. */
export function longestCompany(plain: string, item: { start: number; end: number }): number {
  for (let length = item.end - item.start; length >= 2; length--) {
    if (knownForm(plain.slice(item.start, item.start + length))?.type === 'company') return length;
  }
  return 0;
}

export function plainNoun(unit: Unit, start: number, end: number): boolean {
  const words = unit.words.filter((w) => w.start >= start && w.end <= end);
  return (
    words.length >= 2 &&
    words[0]!.start === start &&
    words.at(-1)!.end === end &&
    words.every((w) => /^(?:n|v|vn|nz|nr|ns|x|a|b|g|ng|j)$/.test(w.tag)) &&
    !words.every((w) => genericWords.has(w.text))
  );
}

/** Items of the list that ends at `end`: spans split at 、和与及. */
export function listBefore(unit: Unit, end: number): { start: number; end: number }[] {
  const { plain } = unit;
  let start = end;
  while (start > 0 && !/[，。；：！？（）“”]/.test(plain[start - 1]!) && end - start < 60) start--;
  const spans: { start: number; end: number }[] = [];
  let at = start;
  for (let i = start; i <= end; i++) {
    if (
      i < end &&
      !/[、]/.test(plain[i]!) &&
      !(/[和与及]/.test(plain[i]!) && unit.words.some((w) => w.start === i && w.end === i + 1))
    )
      continue;
    if (i > at) spans.push({ start: at, end: i });
    at = i + 1;
  }
  const first = spans[0];
  if (first) {
    // The first item may have the sentence before it.
    let from = first.start;
    for (const word of unit.words) {
      if (word.start < first.start || word.end >= first.end) continue;
      if (badTag.test(word.tag) || /^(?:v)$/.test(word.tag) || /^(?:包括|如|像|由|对|向|有)$/.test(word.text))
        from = word.end;
    }
    first.start = from;
  }
  for (const span of spans) span.start += introduction(plain.slice(span.start, span.end));
  return spans;
}

export function itemLike(unit: Unit, start: number, end: number): boolean {
  const name = unit.plain.slice(start, end);
  if (name.length < 2 || name.length > 16 || !nameChars.test(name)) return false;
  const words = unit.words.filter((w) => w.start < end && w.end > start);
  if (words.some((w) => badTag.test(w.tag) && w.text.length > 1)) return false;
  if (words.every((w) => genericWords.has(w.text) || (w.tag === 'n' && words.length === 1))) return false;
  if (/(?:企业|厂商|机构|平台|行业|部门|领域|产业|政府|人员|品牌|商家|客户)$/.test(name)) return false;
  return true;
}
