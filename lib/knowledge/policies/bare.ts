/**
 * Instruments and campaigns named without 《》: in quotation marks (“网剑行动”, “媒体融合”工程), by how they end
 * (工业互联网创新发展行动计划), in lists before 等政策.
 */
import type { PolicyKind } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';
import { knownForm } from '../entities/gazetteer.ts';
import { instruments } from './instruments.ts';
import { namedPolicies, shyForms } from './named.ts';

export interface BarePolicy {
  unit: Unit;
  start: number;
  end: number;
  kind: PolicyKind;
  rule: string;
  /** 2: enough alone. */
  weight: number;
  canonical?: string;
  slogan?: boolean;
  aliases?: string[];
}

const nominal = /^(?:n|nr|ns|nt|nz|nrt|vn|an|eng|x|b|j|l|i|v|m|s|f|a|ad|g|ng)$/;
const leftStops =
  /^(?:中标|批复|批准|核准|同意|制定|制订|出台|印发|发布|实施|推进|推动|落实|启动|开展|组织|加快|完善|研究|编制|起草|提出|推出|公布|执行|结合|根据|按照|通过|持续|深入|高水平|包括|有关|相关|该|其|本|新|新的|首个|首部|国内|各地|一个|一项|一系列|进行|参与|支持|建设|和|与|及|的|是|将|等|为|在|对|由|把|被|以|到|从|做好|围绕|依托|纳入|列入|成为|获批|获批成立|成立|作为|聚焦|表示|全面|加强|抓好|做|继续|积极|大力|近日|日前|我国|中|全市|全国|在京|拥有|现有|入选|批准|认定|获|北京获批|建|共|布局|引领|认真|切实|统筹|协同|要|应|并|还|也|已|正在|正|即将|拟|建立|构建|健全|强化|明确|细化|优化|升级|新一轮|一批|一大批|多个|两个|三个|首批|第一批|第二批|高质量)$/;

const zoneEnd =
  /(?:创新发展试验区|改革试验区|创新应用先导区|开放创新平台|产业示范基地|示范基地|试点示范项目|先导区)$/;

function kindOf(name: string): PolicyKind {
  if (/(?:专项行动|专项整治|执法行动|整治行动|行动|整治)$/.test(name) && !/计划|方案/.test(name))
    return /整治|执法|专项|净网|清朗|剑/.test(name) ? 'campaign' : 'programme';
  if (/(?:条例|办法|细则)$/.test(name)) return 'regulation';
  if (/(?:指南|意见|指引)$/.test(name)) return 'guideline';
  if (/(?:规划|方案|纲要|行动计划)$/.test(name)) return 'plan';
  if (/法$/.test(name)) return 'law';
  return 'programme';
}

export function barePolicies(unit: Unit): BarePolicy[] {
  const out: BarePolicy[] = [];
  const { plain, words } = unit;
  const inTitle = titleSpans(plain);
  const add = (start: number, end: number, rest: Omit<BarePolicy, 'unit' | 'start' | 'end'>) => {
    if (
      inTitle.some((t) => start >= t.start && end <= t.end) ||
      out.some((p) => p.start < end && p.end > start)
    )
      return;
    out.push({ unit, start, end, ...rest });
  };
  // “网剑行动”, “媒体融合”工程, “清洁网络”行动计划
  for (const match of plain.matchAll(/(?:(\d{4})年)?“([^“”，。；]{2,20})”(\d{0,4})([\u4e00-\u9fff]{0,8})/g)) {
    const [whole, year, inner = '', number = '', tail = ''] = match;
    const open = match.index + whole.indexOf('“');
    const close = open + inner.length + 2;
    const suffix =
      /^((?:先导|试点|激励|引导|扶持|孵化|培训|赋能|先锋|领航|伙伴|扶贫|创新|发展|专项|重大|整治|推广|提升|培育|护航|惠民|示范)?(?:行动计划|行动方案|专项行动|专项整治|行动|工程推进方案|工程|计划|倡议|战略|专项|规划|政策|要求|措施|方针|推进方案|实施方案))(?![\u4e00-\u9fff]{0,1}性)/.exec(
        tail,
      )?.[1];
    const ends = /(?:行动|工程|计划|方案|战略|专项行动|倡议|规划|铸盾行动)$/.exec(inner)?.[0];
    if (/^(?:十四五|十三五|十二五|十五五)$/.test(inner)) {
      const plan = /^([\u4e00-\u9fff]{0,10}?(?:规划(?:纲要)?|计划))/.exec(plain.slice(close));
      if (plan && !/[和与的]/.test(plan[1]!))
        add(beginWithPlace(unit, open), close + plan[1]!.length, {
          kind: 'plan',
          rule: 'five-year',
          weight: 2,
        });
      continue;
    }
    if (/解决方案$/.test(inner + tail.slice(0, 4)) || /[+]$/.test(inner)) continue;
    if (/^试点(?!城市|地区|企业|单位|项目|示范)/.test(tail) && inner.length >= 3 && !/[的了]/.test(inner)) {
      add(open + 1, close - 1, { kind: 'programme', rule: 'quoted', weight: 2, slogan: true });
      continue;
    }
    if (suffix && !/^(?:政策|要求|措施|方针)$/.test(suffix))
      add(open, close + number.length + suffix.length, {
        kind: kindOf(inner + suffix),
        rule: 'quoted',
        weight: 2,
        aliases: inner.length >= 4 || !/[A-Za-z+]/.test(inner) ? [inner] : [],
      });
    else if (suffix && inner.length <= 6 && /[一二三四五六七八九十\d双]/.test(inner))
      add(open, close + suffix.length, { kind: 'other', rule: 'quoted', weight: 2, aliases: [inner] });
    else if (ends && inner.length >= 4 && !/(?:大|小|的|这|新)行动$/.test(inner))
      add(year ? open - 5 : open + 1, year ? close : close - 1, {
        kind: kindOf(inner),
        rule: 'quoted',
        weight: 2,
        aliases: [inner],
      });
  }
  // Known by name.
  for (const policy of namedPolicies) {
    for (const form of policy.forms) {
      for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + form.length)) {
        const quoted = plain[at - 1] === '“' && plain[at + form.length] === '”';
        if (shyForms.has(form) && !quoted && form !== '新型基础设施') continue;
        if (
          /[\u4e00-\u9fff]/.test(form.at(-1)!) &&
          policy.kind === 'law' &&
          /^[院治律]/.test(plain.slice(at + form.length))
        )
          continue;
        if (
          policy.kind === 'law' &&
          at > 0 &&
          /[\u4e00-\u9fff]/.test(plain[at - 1]!) &&
          !words.some((w) => w.start === at)
        )
          continue;
        add(at, at + form.length, {
          kind: policy.kind,
          rule: 'known',
          weight: shyForms.has(form) && !quoted ? 0 : 2,
          canonical: policy.forms[0]!,
          ...(policy.slogan ? { slogan: true } : {}),
        });
      }
    }
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const upto = plain.slice(Math.max(0, word.end - 10), word.end);
    const plan =
      /(?:行动计划|行动方案|实施方案|推进方案|工作方案|总体方案|发展规划|总体规划|专项规划|规划纲要|行动纲要|行动指南|专项行动|专项整治|专项执法行动|整治行动|执法行动|创新发展工程|激励计划|管理办法|促进条例|保护条例|管理条例|实施细则|指导意见|[一二三四五]期工程|专项整改|专项治理)$/.exec(
        upto,
      );
    const zone = zoneEnd.exec(upto);
    const found = plan ?? zone;
    if (!found || /^(?:[》”]|的?(?:通知|征求))/.test(plain.slice(word.end))) continue;
    const endStart = word.end - found[0].length;
    const first = growLeft(words, i);
    let start = words[first]!.start;
    // 国家工信部5G创新发展工程: whose it is isn't part of its name.
    for (let n = 8; n >= 3; n--) {
      if (knownForm(plain.slice(start, start + n))?.type !== 'government' || start + n >= word.end - 6)
        continue;
      start += n;
      break;
    }
    if (/^[好把将了要]/.test(plain.slice(start))) start++;
    const name = plain.slice(start, word.end);
    const stem = plain.slice(start, endStart);
    if (stem.length < 4 || name.length > 30 || start > endStart) continue;
    if (zone && !/^(?:国家|全国|工业互联网|人工智能|[\u4e00-\u9fff]{2,}产业)/.test(name)) continue;
    add(start, word.end, {
      kind: zone ? 'programme' : kindOf(name),
      rule: zone ? 'zone' : 'ending',
      weight: stem.length >= 5 || zone || /专项(?:整改|整治|行动)$/.test(name) ? 2 : 1,
    });
  }
  for (const match of plain.matchAll(
    /(?:推动|落实|执行|享受|实施|包括|完善|出台)((?:[^，。；、]{4,18}、){1,}[^，。；、]{4,18}?)等(?:税收|优惠|支持|扶持|惠企)*政策/g,
  )) {
    let at = match.index + match[0].indexOf(match[1]!);
    for (const item of match[1]!.split('、')) {
      add(at, at + item.length, { kind: 'other', rule: 'policy-list', weight: 2 });
      at += item.length + 1;
    }
  }
  for (const { start, end, kind, slogan } of instruments(unit))
    add(start, end, { kind, rule: 'instrument', weight: 2, ...(slogan ? { slogan } : {}) });
  // 制定电信法、个人信息保护法
  for (const match of plain.matchAll(
    /(?:制定|出台|颁布|通过|修订|实施|违反|起草|审议|施行)(?:了)?((?:[\u4e00-\u9fff]{2,10}法、)*[\u4e00-\u9fff]{2,10}?法(?:案|典|草案)?)(?=[，。、；草修]|和|等)/g,
  )) {
    let at = match.index + match[0].indexOf(match[1]!);
    for (const item of match[1]!.split('、')) {
      if (
        /法(?:案|典)?$/.test(item) &&
        !/(?:办法|方法|司法|执法|立法|做法|看法|说法|想法|用法|算法|合法|违法|依法|语法|疗法|魔法|手法|书法|非法|守法|普法|玩法|打法|刑法|民法|宪法|征法)$/.test(
          item,
        )
      )
        add(at, at + item.length, { kind: 'law', rule: 'law', weight: 2 });
      at += item.length + 1;
    }
  }
  return out;
}

function growLeft(words: Unit['words'], last: number): number {
  let first = last;
  let length = words[last]!.text.length;
  while (first > 0) {
    const { text, tag } = words[first - 1]!;
    if (
      /^[，。；：！？、“”《》（）\s]/.test(text) ||
      leftStops.test(text) ||
      !(nominal.test(tag) || text === '新一代') ||
      length + text.length > 26
    )
      break;
    first--;
    length += text.length;
  }
  return first;
}

function beginWithPlace(unit: Unit, at: number): number {
  const last = unit.words.findLast((w) => w.end === at);
  return last && last.tag === 'ns' ? last.start : at;
}

function titleSpans(plain: string): { start: number; end: number }[] {
  return [...plain.matchAll(/《[^》]*》/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
