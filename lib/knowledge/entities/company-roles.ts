/** The organisation a person's post belongs to. */
import type { Unit } from '../document.ts';
import { endings, genericWords } from '../lexical/organization-words.ts';
import { postPattern } from '../lexical/people.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { badTag, nameChars, nameLike } from './name-like.ts';

const roleWord =
  /^(?:高级|执行|全球|联席|联合|首席|副|常务|名誉|原|前|现任|独立|非执行|非|集团|中国区|大中华区|亚太区|亚太|中国|业务|产品|技术|信息|市场|研发|投资|投资顾问|战略|运营|销售|品牌|公关|公共|政府|事务|公共事务|客户|人工智能|云计算|数字化|事业部|部|部门|室|中心|办公室|研究|创始|共同|资深|高级副|服务|财务|行政|人力资源|安全|网络安全|互联网|大数据|数据|AI|5G|物联网|工业互联网|软件|硬件|芯片|终端|手机|解决方案|国际|海外|区域|区|区域市场|智能|汽车|金融|政企|供应链|战略部|委员会|专业|委|学术|轮值|总|分|分公司|子公司|行业|产业|经济|法务|知识产权|生态|开发者|平台|系统|工程|设计|架构|算法|实验室|高|合伙|创办|发言|新闻|科信|科技|与|及|和|、|的|信息科技部|联合创始|公共关系|媒体|整合|营销|负责人|项目|质量|管理|采购|法律|合规|风险|资本|战略投资|企业|用户|增长|体验|内容|媒介|副总|区总|任|兼|级|一级|二级|CEO|主|导师|博士生|院|系)$/;

/** The organisation at the head of a role: 巨丰投顾|投资顾问总监. Null where it's generic or known otherwise. */
export function organizationOfRole(unit: Unit, roleStart: number, nameStart: number): Mention | null {
  const role = unit.plain.slice(roleStart, nameStart);
  const post = [...role.matchAll(postPattern)].at(0);
  if (!post) return null;
  const words = unit.words.filter((w) => w.start >= roleStart && w.end <= roleStart + post.index);
  let shortest = words.length - 1;
  while (shortest >= 0 && roleWord.test(words[shortest]!.text)) shortest--;
  let start = roleStart;
  // Words of the post may be part of the name: try without them first, then with more and more.
  for (let i = Math.max(0, shortest); i < words.length; i++) {
    let end = words[i]!.end;
    const intro =
      /^.*(?:企业|公司|厂商|平台|机构|网站|报告作者、|作者、|成员、|商)(?=[\u4e00-\u9fffA-Za-z]{2,})/.exec(
        unit.plain.slice(roleStart, end),
      );
    start = intro && !/(?:有限|股份)$/.test(intro[0]) ? roleStart + intro[0].length : roleStart;
    // 参与检查的某公司总经理: what comes before 的 describes it.
    start += unit.plain.slice(start, end).lastIndexOf('的') + 1;
    if (/^[市省区县]/.test(unit.plain.slice(start))) return null;
    if ([3, 4, 5, 6, 7, 8].some((n) => knownForm(unit.plain.slice(start, start + n))?.type === 'government'))
      return null;
    if (unit.plain[end - 1] === '副') end--;
    const name = unit.plain.slice(start, end);
    if (name.length < 2 || name.length > 14 || !nameChars.test(name)) continue;
    if (knownForm(name) || /[省市县区镇乡村]$/.test(name)) return null;
    const strong = endings.find((e) => e.weight === 2 && e.pattern.test(name));
    if (strong && strong.type !== 'government' && name.length >= 5 && !/^(?:公司|集团|该|本|某)/.test(name))
      return { unit, start, end, type: strong.type, rule: 'role', weight: 2 };
    if (nameLike(unit, start, end) > 0) return { unit, start, end, type: 'company', rule: 'role', weight: 2 };
    // 远航汽车软件业务部总经理: common words, but a name by where they stand.
    const inside = unit.words.filter((w) => w.start >= start && w.end <= end);
    const weak = endings.find((e) => e.type === 'company' && e.pattern.test(name));
    if (
      weak &&
      inside.length >= 2 &&
      !inside.every((w) => genericWords.has(w.text)) &&
      !inside.some((w) => badTag.test(w.tag)) &&
      name.search(postPattern) < 0
    )
      return { unit, start, end, type: 'company', rule: 'role', weight: 2 };
  }
  return null;
}
