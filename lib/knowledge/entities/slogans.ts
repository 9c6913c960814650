/** Rankings named without 《》 and slogans of numerals in quotation marks, which work like programmes. */
import type { Unit } from '../document.ts';
import type { Mention } from './mention.ts';

export function rankingMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  for (const match of unit.plain.matchAll(
    /(?<=^|[，。；：、“”《》（）]|入选|发布|公布|登上|位列|跻身|揭晓|推出|的|了|在)([A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff ]{5,36}?(?:榜单|排行榜|百强榜|榜))(?=[，。；：、”》（）]|中|上|显示|发布|的)/g,
  )) {
    const name = match[1]!;
    let start = match.index;
    const verb = /^.*(?:入选|发布|公布|登上|位列|跻身|揭晓|推出|连续|荣登)(?:的|了)?/.exec(name)?.[0] ?? '';
    start += verb.length;
    const end = match.index + name.length;
    if (end - start < 7 || !/[A-Z0-9]|全球|中国|世界|全国|《/.test(unit.plain.slice(start, end))) continue;
    out.push({ unit, start, end, type: 'work', rule: 'ranking', weight: 2 });
  }
  return out;
}

const numeral = /[一二两双三四五六七八九十百]/g;

export function sloganMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  for (const match of unit.plain.matchAll(/“([\u4e00-\u9fff]{4,12})”/g)) {
    const name = match[1]!;
    const count = name.match(numeral)?.length ?? 0;
    if (count < 2 || !/^[一二两双三四五六七八九十]/.test(name) || /[的了是]|一[\u4e00-\u9fff]一/.test(name))
      continue;
    out.push({
      unit,
      start: match.index + 1,
      end: match.index + 1 + name.length,
      type: 'programme',
      rule: 'slogan',
      weight: 2,
    });
  }
  return out;
}
