/** Targets and region of an instrument. */
import { findPeriods } from '#lib/text/period.ts';
import type { Unit } from '../document.ts';
import { sentences } from '../sentences.ts';

/** 到2025年，… in the sentences after the name. */
export function collectTargets(
  unit: Unit,
  end: number,
  issueDate: string,
  into: { text: string; date?: string }[],
): void {
  if (into.length >= 8) return;
  for (const sentence of sentences(unit.plain)) {
    if (sentence.end <= end) continue;
    const from = Math.max(sentence.start, end);
    const text = unit.plain.slice(from, sentence.end);
    const goal = findPeriods(text, issueDate).find((p) => p.until && /^到/.test(text.slice(p.start)));
    if (!goal) continue;
    const printed = unit.text.slice(from + goal.start, sentence.end).replace(/[。；]$/, '');
    if (!into.some((t) => t.text === printed)) into.push({ text: printed, date: goal.period });
  }
}

const places =
  /([\u4e00-\u9fff]{2,3}(?:省|市|自治区|特区))|(北京|上海|天津|重庆|广东|浙江|江苏|山东|福建|湖北|湖南|四川|河北|河南|安徽|江西|辽宁|吉林|黑龙江|陕西|山西|贵州|云南|广西|海南|甘肃|青海|宁夏|新疆|西藏|内蒙古|香港|澳门|深圳|成渝)|(美国|英国|法国|德国|日本|韩国|印度|欧盟|俄罗斯|加拿大|澳大利亚|越南|新加坡|加州)|(联合国|国际)|(台湾|立法院)/;

export function regionOf(text: string): string {
  const match = places.exec(text);
  if (!match) return 'national';
  if (match[4]) return 'international';
  if (match[5]) return '台湾';
  return match[0];
}
