/** Techniques nobody listed: in lists that say so (…等关键技术), and platforms of the trade called 中台. */
import type { Unit } from '../document.ts';
import { typeOfBracketed } from './brackets.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { listBefore } from './name-like.ts';

const listEnd =
  /等(?:多项|多种|一系列|相关)?(?:新兴|新一代|新型|前沿|先进|关键|核心|共性|数字|数字化|信息|新|智能|网络|底层|通信|现代信息|新一代信息)*技术/g;
const vague =
  /^(?:新|数字|信息|核心|关键|相关|各类|先进|基础|网络|现代|前沿|通信|底层|移动|语音|图像|视频|算法|软件|硬件|数据|互联网|计算机)?(?:技术|应用|平台|手段|能力|服务|产品|算力|算法|数据|模型|网络)?$/;

const endsKnown = (name: string) =>
  [2, 3, 4, 5, 6].some((n) => n < name.length && knownForm(name.slice(-n))?.type === 'technology');

export function technologyMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { plain } = unit;
  for (const match of plain.matchAll(listEnd)) {
    for (const item of listBefore(unit, match.index)) {
      const name = plain.slice(item.start, item.end);
      if (
        name.length < 3 ||
        name.length > 12 ||
        knownForm(name) ||
        endsKnown(name) ||
        /^(?:一是|二是|三是|利用|使用|采用|包括|以|用)/.test(name) ||
        vague.test(name) ||
        !/^[\u4e00-\u9fffA-Za-z0-9+-]+$/.test(name) ||
        /[的了]|(?:化|性|安全|领域|产业|制造业)$/.test(name)
      )
        continue;
      const words = unit.words.filter((w) => w.start >= item.start && w.end <= item.end);
      if (words.some((w) => /^(?:p|c|d|r|uj|ul|m|q|t)$/.test(w.tag) && w.text.length > 1)) continue;
      out.push({ unit, start: item.start, end: item.end, type: 'technology', rule: 'tech-list', weight: 2 });
    }
  }
  for (const match of plain.matchAll(
    /(?<=[，。、：；和与“（]|的|建设|打造|在|[^\u4e00-\u9fffA-Za-z])((?:AI|[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2}安全)中台)(?=[，。、：；和与”（）的提]|建设|能力)/g,
  )) {
    out.push({
      unit,
      start: match.index,
      end: match.index + match[1]!.length,
      type: 'technology',
      rule: 'platform',
      weight: 2,
    });
  }
  // 阻变存储器（RRAM）
  for (const match of plain.matchAll(/（(?:即|简称)?([A-Z][A-Za-z0-9-]{1,7})）/g)) {
    if ((match[1]!.match(/[A-Z]/g)?.length ?? 0) < 2) continue;
    let first = unit.words.findIndex((w) => w.end === match.index);
    if (first < 0) continue;
    const end = match.index;
    while (
      first > 0 &&
      (/^(?:n|nz|vn|b|x|j|l|g|ng|k|h|eng|an|a|ag)$/.test(unit.words[first - 1]!.tag) ||
        (unit.words[first - 1]!.tag === 'v' && /(?:计划|工程|项目)$/.test(plain.slice(0, end)))) &&
      end - unit.words[first - 1]!.start <= 10
    )
      first--;
    const start = unit.words[first]!.start;
    const name = plain.slice(start, end);
    const type = typeOfBracketed(name);
    if (type === null || name.length < 3 || knownForm(name) || /[“”（）]/.test(name)) continue;
    out.push({ unit, start, end, type, rule: 'abbreviated', weight: 2 });
  }
  // 中标…项目
  for (const match of plain.matchAll(
    /(?:中标|承建|承接)(?:了)?((?:(?!的)[\u4e00-\u9fffA-Za-z0-9]){6,24}?项目)(?=[，。；])/g,
  )) {
    out.push({
      unit,
      start: match.index + match[0].length - match[1]!.length,
      end: match.index + match[0].length,
      type: 'programme',
      rule: 'contract',
      weight: 2,
    });
  }
  return out;
}
