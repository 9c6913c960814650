/**
 * Organisations by how their names end. From the ending the name grows to the left over words that can stand in
 * it; what is left must hold something proper.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';
import { classNouns, endings, genericWords, insideNames } from '../lexical/organization-words.ts';
import { postWords } from '../lexical/people.ts';
import type { Word } from '../segmenter.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';

const placeStart = /^(?:联邦|中国|中华|国家|全国|中央|国务院|北京|上海|美国|英国|德国|法国|日本|韩国|印度|欧盟|欧洲|联合国|世界|国际|最高|省|市)/;
const nounTag = /^(?:n|nr|ns|nt|nz|nrt|nrfg|vn|an|eng|j|x|b|l|i|s|g|ng|nw|q|tg|zg|f|a)$/;
const stopWords = new Set(
  '中标 季度 第一季度 第二季度 第三季度 第四季度 记者 专家 学者 时间 目前 其中 包括 等 来自 近日 日前 主办 方面 消息 数据 报告 结果 情况 领域 问题 会议 大会 论坛 主任 院长 部长 局长 董事长 所长 教授 会长 主席 院士 部门 行业 国家队 工作 人士 业内 业内人士 会上 研报 分析 今年 去年 本次 此次 首个 首家 唯一 一些 许多 不少 由于 作为 通过 针对 关于 对于 以及 如果 因此 所有 任何 多家 数家 有关 相关 各 该 其 本 某 这 那 此 每 之 所 内 外 中 上 下 后 前 时 间 里 旗下 下属 所属 直属 首批 部分 多个 各地 各级 各类 广大 我 我们 他 她 它 他们 双方 两地 三地 多地 当地 方 原 现任 时任 兼 建议 要求 全体 全市 全省 大量 众多 其他 另外 此外 同时 编者按 讯 电'.split(
    ' ',
  ),
);
const posts = new Set(postWords);

/** A word that can stand in the name of an organisation. */
function fits(word: Word): boolean {
  const { text, tag } = word;
  if (/^[，。；：！？“”‘’《》（）、\s\d.%…—·-]+$/.test(text)) return false;
  if (stopWords.has(text) || posts.has(text)) return false;
  if (insideNames.has(text)) return true;
  return nounTag.test(tag) || (tag === 'm' && /^第/.test(text));
}

/** Index of the first word of the name that ends with word `last`. */
function growLeft(words: readonly Word[], last: number): number {
  let first = last;
  const legal = /有限(?:责任)?公司$/.test(words[last]!.text);
  let bracketed = false;
  while (first > 0) {
    const before = words[first - 1]!;
    if (/^(?:联合|会同)$/.test(before.text) && first > 1 && endings.some((e) => e.weight === 2 && e.pattern.test(words[first - 2]!.text))) break;
    // Legal names stand between list marks and hold any word.
    if ((legal || bracketed) && /^(?:v|a|d|m|zg|ad)$/.test(before.tag) && /^[\u4e00-\u9fff]{1,3}$/.test(before.text) && !/^(?:是|为|有|由|对|向|收购|投资|成立|设立|表示|宣布|称|将|已|了|包括|通报|约谈|位于)$/.test(before.text) && words[last]!.end - before.start <= 22) {
      first--;
      continue;
    }
    if (fits(before)) {
      first--;
      continue;
    }
    if (/^[和与及]$/.test(before.text) && first > 1 && words[first]!.tag !== 'ns' && !placeStart.test(words[first]!.text) && !/(?:大学|公司|集团|银行|医院|政府|法院|协议|交易所)$/.test(words[last]!.text)) {
      // 经济和信息化局: over the conjunction only when a place or 国家 stands at the start.
      let start = first - 1;
      while (start > 0 && fits(words[start - 1]!) ) start--;
      const opening = words[start]!;
      const left = words.slice(start, first - 1).map((w) => w.text).join('');
      if (knownForm(left) || (endings.some((e) => e.weight === 2 && e.pattern.test(left)) && left.length >= 6 && /^(?:大学|公司|集团)/.test(left.slice(-2)))) break;
      if (start < first - 1 && (/^n[st]$/.test(opening.tag) || placeStart.test(opening.text))) {
        first = start;
        continue;
      }
      // 德国信息技术、电信和新媒体协会
      if (start < first - 1 && start > 1 && words[start - 1]!.text === '、') {
        let head = start - 1;
        while (head > 0 && fits(words[head - 1]!)) head--;
        if (head < start - 1 && words[head]!.tag === 'ns' && words[head]!.text.length >= 2 && words[start - 1]!.start - words[head]!.end >= 2) {
          first = head;
          continue;
        }
      }
    }
    // 中国烹饪协会, 国家电力储能检测中心: verbs and all, where 中国 or 国家 opens the name.
    if (/^(?:v|vn|a|ad|an|d|zg|m)$/.test(before.tag) && before.text.length <= 3 && /(?:协会|学会|中心|研究院|研究所|联盟|联合会|馆|委员会|总局|公司|大学|学院|基金会)$/.test(words[last]!.text)) {
      let head = first - 1;
      while (head > 0 && first - head < 5 && !/^(?:中国|国家|全国|中华)$/.test(words[head]!.text) && (fits(words[head]!) || /^(?:v|vn|a|ad|an|m)$/.test(words[head]!.tag)) && !/^(?:是|在|有|为|据|称|说|表示|认为|宣布|发布|通过|经过|获得|成立|参加|举办)$/.test(words[head]!.text)) head--;
      if (/^(?:中国|国家|全国|中华)$/.test(words[head]!.text)) {
        first = head;
        continue;
      }
    }
    // 《》（）inside company names: 全知科技（杭州）有限责任公司
    if (before.text === '）' && first > 3) {
      const open = words.findLastIndex((w, i) => i < first - 1 && w.text === '（');
      if (open > 0 && first - open <= 4 && words.slice(open + 1, first - 1).every((w) => /^(?:ns|n|nr|x|nz)/.test(w.tag)) && (/^(?:有限|股份|综合|研究|信息)/.test(words[first]!.text) || legal)) {
        first = open;
        bracketed = true;
        continue;
      }
    }
    break;
  }
  return first;
}

/** Cuts class nouns and other introductions off the front. */
function trimLeft(words: readonly Word[], first: number, last: number): number {
  let start = first;
  for (let i = first; i < last; i++) {
    const left = words.slice(start, i + 1).map((w) => w.text).join('');
    const rest = words.slice(i + 1, last + 1).map((w) => w.text).join('');
    if (classNouns.some((noun) => noun.length > 1 && left.endsWith(noun)) && !(left.length >= 7 && /公司$|银行$/.test(left)) && rest.length >= 4 && !/^(?:有限|股份|集团|公司)/.test(rest)) start = i + 1;
  }
  const handed = words.slice(start, last).findLastIndex((w) => /^(?:委请|委托|聘请|邀请|需经|须经|联手|携手|收购|入股|起诉|约谈|处罚|通报|交由|会同)$/.test(w.text));
  if (handed >= 0) start += handed + 1;
  while (start < last && /^(?:新建|访|同一|由|与|和|及|同|向|在|对|为|的|前|原|现|一家|一个|据|即|如|像|以|到|从|等|新|大|老|名|家|个|全球|国外|海外|国内|知名|著名|领先|主要|多|数|本土|民营)$/.test(words[start]!.text)) start++;
  return start;
}

/** Nothing in the name but common words. */
export function isGeneric(stem: readonly Word[]): boolean {
  return stem.every((w) => genericWords.has(w.text) || /^(?:m|q|r)$/.test(w.tag) || /^[的、]$/.test(w.text));
}

function typeOf(name: string): { type: EntityType; weight: number } | null {
  for (const ending of endings) if (ending.pattern.test(name)) return ending;
  return null;
}

const governmentShort = /^(?:[\u4e00-\u9fff]{2,4}(?:省|市|区|县|州|盟)|省|市|区|县|国家|中国|国务院|中央|全国|美国|日本|韩国|英国|德国|法国|印度|越南|俄罗斯|[\u4e00-\u9fff]{2,5}联邦|[\u4e00-\u9fff]{2,4}国|联邦|欧盟|香港|澳门|台湾|[\u4e00-\u9fff]{2}部)/;

export function organizationMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { words, plain } = unit;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const ending = typeOf(word.text) ?? (word.text.length === 1 ? typeOf(plain.slice(Math.max(0, word.end - 4), word.end)) : null);
    if (!ending || ending.weight < 2) continue;
    // The name goes on: 大学|公共|管理|学院 ends later, and 委员|会.
    const next = words[i + 1];
    if (next && /^(?:长|员|级|门|分|署|主席|会|总|化|性|式|型|于|书记|副|属|史|制|版|网|群|化的)$/.test(next.text) && !/^(?:副|总|分|会)$/.test(next.text)) continue;
    const first = trimLeft(words, growLeft(words, i), i);
    const start = words[first]!.start;
    const name = plain.slice(start, word.end);
    const found = organization(unit, first, i, name);
    if (found) out.push({ unit, start, end: word.end, ...found });
  }
  return out;
}

function organization(unit: Unit, first: number, last: number, name: string): Pick<Mention, 'type' | 'rule' | 'weight'> | null {
  const { words } = unit;
  const ending = typeOf(name);
  if (!ending) return null;
  const known = knownForm(name);
  if (known) return { type: known.type, rule: 'known', weight: 2 };
  const stem = words.slice(first, last + 1);
  const core = name.replace(ending.pattern, '');
  if (name.length < 3 || name.length > 32) return null;
  if (/^(?:的|了|在|是)/.test(name) || /^[A-Z]{2,5}(?:产业|行业|企业)/.test(name)) return null;
  if (/^(?:城区|城市|区域|地带|位置|思想|任务|工作|环节|地位)/.test(words[last + 1]?.text ?? '')) return null;
  let type = ending.type;
  let weight = ending.weight;
  const proper = stem.some((w, i) => (i < stem.length - 1 || w.text.length > 3) && /^(?:ns|nr|nt|nz|x|eng|nrt|nrfg)$/.test(w.tag) && !genericWords.has(w.text));
  if (type === 'government') {
    // 荆州市政府, 德国联邦政府: nothing but a place before 政府.
    if (/政府$/.test(name) && stem.some((w) => w.end < stem[stem.length - 1]!.end && !/^(?:ns|nt|nz|x|nr|nrt)$/.test(w.tag) && !/^(?:市|省|区|县|州|联邦|人民|特区|行政区|自治区|市委|省委|区委|两地|三地)$/.test(w.text))) return null;
    // 部 and 局 end many words: only with a place, 国家 or a ministry before them.
    if (!governmentShort.test(name) && !(stem[0]!.tag === 'ns' && (stem.length > 1 || name.length >= 4)) && stem[0]!.tag !== 'nt' && !/(?:委员会|总局|总署|领导小组)$/.test(name)) return null;
    if (/部署$|[^央审警总专]署$/.test(name) && !/警政署$/.test(name)) return null;
    if (/部$/.test(name) && (/(?:中心|公司|集团|研究院|研究所|协会|学会|大学|银行|联盟)/.test(name) || /^中国/.test(name))) return null;
    if (/(?:政府|当局)$/.test(name) && knownForm(name.replace(/(?:政府|当局)$/, ''))?.type === 'place' && !/[省市县区]/.test(name) && name.length <= 6) return null;
    if (/处$/.test(name) && (name.length < 5 || !/^(?:行政院|[\u4e00-\u9fff]{2}部)/.test(name)) && !/(?:筹备处|办事处|秘书处|警务处)$/.test(name)) return null;
    if (/^(?:中国|我国|各国|国家|美国|全国|中央|联邦|[\u4e00-\u9fff]国)(?:政府|当局|法院|部|委|局|机关)$/.test(name)) return null;
    if (/(?:内部|外部|全部|总部|局部|中部|东部|西部|南部|北部|干部|俱乐部|分部|本部|大部|事业部|业务部|市场部|科技部门|中心部|头部|底部|顶部|腰部|结局|布局|格局|大局|邮局|时局|当局|编辑部|部委)$/.test(name) && !/^(?:国家|香港|澳门)/.test(name)) {
      if (!/(?:编辑部)$/.test(name)) return null;
    }
    if (name.length <= 3 && !/^(?:市|省|区)[\u4e00-\u9fff](?:委|局|厅)$/.test(name)) return null;
  } else if (isGeneric(stem.map((w, i) => (i === stem.length - 1 ? { ...w, text: w.text.replace(ending.pattern, '') || '公司' } : w)))) return null;
  if (type === 'organization' && /(?:中心|组织|委员会|联盟|基金|产业园|工业园|工作组|专家组|智库|实验室|研究所|医院|协会)$/.test(name)) {
    if (!proper && !placeStart.test(name) && (core.length < 4 || /中心$/.test(name))) return null;
    if (/研发中心$/.test(name)) return null;
    if (/(?:数据中心|呼叫中心|购物中心|会议中心|研发中心|计算中心|运营中心|算力中心|云中心|以[\u4e00-\u9fff]+为中心|创新中心|制造中心|市中心|区中心|展示中心|展览中心|会展中心|物流中心|融媒体中心|政府基金|产业基金|投资基金|交付中心)$/.test(name)) {
      if (!/^(?:国家|中国|全国)/.test(name) && stem[0]!.tag !== 'ns' && !/^[\u4e00-\u9fff]{2,3}[省市]/.test(name)) return null;
    }
    if (/委员会$/.test(name) && /^(?:国家|中央|中国)(?!.*标准)/.test(name) && !/学会|协会|学术/.test(name)) type = 'government';
  }
  if (/组织$/.test(name) && !placeStart.test(name) && !/^(?:ns|nz|nt|eng)$/.test(stem[0]!.tag)) return null;
  if (type === 'organization' && /基金$/.test(name) && !/^(?:国家|中国)/.test(name) && (!proper || /[+]|^级/.test(name))) return null;
  if (type === 'company') {
    if (/公司$/.test(name) && !/有限(?:责任)?公司$/.test(name) && !/国家/.test(name) && stem.slice(0, -1).every((w) => genericWords.has(w.text) || knownForm(w.text)?.type === 'place')) return null;
    if (!proper && core.length < 3) return null;
    if (!proper && !/(?:有限责任公司|有限公司|集团)$/.test(name)) weight = 1;
    if (/公司$/.test(name) && !/有限(?:责任)?公司$/.test(name) && core.length <= 3 && !stem.some((w) => /^(?:ns|nz|nt|nr|eng)$/.test(w.tag))) weight = 1;
    if (/银行$/.test(name) && !proper && !/^(?:中国|国家|亚洲|欧洲)/.test(name)) return null;
  }
  if (type === 'university' && !proper && !placeStart.test(name)) {
    if (core.length < 4 || /^(?:各|商|科研|高等|高职|职业)/.test(name)) return null;
    weight = 1;
  }
  if (/学会$/.test(name) && !proper && !placeStart.test(name)) return null;
  if (type === 'media' && core.length < 1) return null;
  return { type, rule: 'ending', weight };
}

const department = /(?:党组|党委|学院|学部|系|部|局|(?<!公)司|处|厅|办公室|办公厅|事业部|研究室|编辑部|支行|分行|工作委员会|委员会|中心)$/;

/**
 * A name of organisation and department: the organisation is what is known; of a ministry the department too.
 * 清华大学公共管理学院 is 清华大学; 公安部网络安全保卫局 stays beside 公安部. Empty where the name is one.
 */
export function splitDepartment(unit: Unit, mention: Mention): Mention[] {
  const name = unit.plain.slice(mention.start, mention.end);
  if (mention.rule === 'known' || knownForm(name)) return [];
  const at = (end: number, type: EntityType, rule: string): Mention => ({ unit, start: mention.start, end: mention.start + end, type, rule, weight: 2 });
  const hospital = /^(.{2,14}?(?:大学)(?:附属)?.{0,8}?医院)(.{6,}(?:中心|研究院|实验室))$/.exec(name);
  if (hospital) {
    const end = hospital[1]!.length;
    return [at(end, 'organization', 'inner'), { unit, start: mention.start + end, end: mention.end, type: 'organization', rule: 'inner', weight: 2 }];
  }
  const school = /^([\u4e00-\u9fff]{2,14}?大学)(?!附属)[\u4e00-\u9fff]{2,20}(?:研究院|研究所|研究中心|实验室|中心)$/.exec(name);
  if (school && school[1]!.length >= 4) return [at(school[1]!.length, 'university', 'parent')];
  const institute = /^([\u4e00-\u9fff]{4,12}(?:策进会|协会|学会|联合会))[\u4e00-\u9fff]{3,12}(?:研究所|研究院|中心|工作委员会|专业委员会)$/.exec(name);
  if (institute) return [at(institute[1]!.length, 'organization', 'parent')];
  if (!department.test(name)) return [];
  for (let end = name.length - 2; end >= 3; end--) {
    const head = name.slice(0, end);
    const rest = name.slice(end);
    const known = knownForm(head);
    if (known && /^(?:place|technology|product)$/.test(known.type)) continue;
    const full = known ?? (/(?:大学|协会|学会|研究院|药业|集团|银行|人民政府|科技|股份|总局|委员会|科学技术部|商务部|交通部|财政部|联盟|议院)$/.test(head) && head.length >= 4 ? typeOf(head) : null);
    if (!full || /^(?:附属|大学|研究院|研究所)/.test(rest) || (/中心$/.test(rest) && /大学|科学院|研究院/.test(head))) continue;
    if (/(?:人民政府)$/.test(head) && !/^(?:办公|[\u4e00-\u9fff]{2,8}(?:局|厅|办公室))/.test(rest)) continue;
    if (/委员会$/.test(rest) && !/协会|学会|联盟/.test(head)) continue;
    if (known && known.type === 'company' && !/(?:部|事业部|支行|分行|办公室|学院)$/.test(rest)) continue;
    const parent = at(end, full.type, 'parent');
    if (known?.name) parent.canonical = known.name;
    const keepsSelf = full.type === 'government' && /(?:局|司)$/.test(rest) && known !== null && !/国$/.test(head);
    return keepsSelf ? [parent, { ...mention }] : [parent];
  }
  return [];
}
