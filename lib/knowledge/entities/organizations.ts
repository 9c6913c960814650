/**
 * Organisations by how their names end. From the ending the name grows to the left over words that can stand in
 * it; what is left must hold something proper.
 */
import type { Unit } from '../document.ts';
import { type Ending, endings, genericWords } from '../lexical/organization-words.ts';
import type { Word } from '../segmenter.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { growLeft, introduction, placeStart, trimLeft } from './organization-span.ts';

/** Nothing in the name but common words. */
export function isGeneric(stem: readonly Word[]): boolean {
  return stem.every((w) => genericWords.has(w.text) || /^(?:m|q|r)$/.test(w.tag) || /^[的、]$/.test(w.text));
}

export function typeOf(name: string): Ending | null {
  for (const ending of endings) if (ending.pattern.test(name)) return ending;
  return null;
}

const governmentShort =
  /^(?:[\u4e00-\u9fff]{2,4}(?:省|市|区|县|州|盟)|省|市|区|县|国家|中国|国务院|中央|全国|美国|日本|韩国|英国|德国|法国|印度|越南|俄罗斯|[\u4e00-\u9fff]{2,5}联邦|[\u4e00-\u9fff]{2,4}国|联邦|欧盟|香港|澳门|台湾|[\u4e00-\u9fff]{2}部)/;

export function organizationMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { words, plain } = unit;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    // 数据|局局长, 数据|局已, 交通|大学教授: the name ends within a word.
    const glued =
      /^局(?=局长|副局长|已|将|在|等|也|对|与|和|近|日|联)|^大学(?=教授|校长|讲师)|^事务所(?=律师|合伙人|主任)/.exec(
        word.text,
      );
    const end = glued ? word.start + glued[0].length : word.end;
    const ending =
      typeOf(plain.slice(word.start, end)) ??
      (end - word.start === 1 ? typeOf(plain.slice(Math.max(0, end - 4), end)) : null);
    if (!ending || ending.weight < 2) continue;
    // The name goes on: 大学|公共|管理|学院 ends later, and 委员|会.
    const next = words[i + 1];
    if (
      next &&
      /^(?:长|员|级|门|分|署|主席|会|总|化|性|式|型|于|书记|副|属|史|制|版|网|群|化的)$/.test(next.text) &&
      !/^(?:副|总|分|会)$/.test(next.text)
    )
      continue;
    const first = trimLeft(words, growLeft(words, i), i);
    let start = words[first]!.start;
    // “访某公司总裁” heads an interview.
    if (start === 0 && unit.part !== 'paragraph' && plain[0] === '访') start++;
    start += introduction(plain.slice(start, end));
    // 奇|安信: a known name that the words cut.
    for (const back of [1, 2])
      if (
        [1, 2, 3].some(
          (n) => back + n > 2 && knownForm(plain.slice(start - back, start + n))?.type === 'company',
        )
      )
        start -= back;
    const name = plain.slice(start, end);
    const found = organization(unit, first, i, name);
    if (found) out.push({ unit, start, end, ...found });
  }
  return out;
}

function organization(
  unit: Unit,
  first: number,
  last: number,
  name: string,
): Pick<Mention, 'type' | 'rule' | 'weight'> | null {
  const { words } = unit;
  const ending = typeOf(name);
  if (!ending || /(?:智库|行业协会)$/.test(name.slice(0, 8))) return null;
  const known = knownForm(name);
  if (known) return { type: known.type, rule: 'known', weight: 2 };
  const stem = words.slice(first, last + 1);
  const core = name.replace(ending.pattern, '');
  if (name.length < 3 || name.length > 32) return null;
  if (/^(?:的|了|在|是|它|他|她|我|你)/.test(name) || /^[A-Z]{2,5}(?:产业|行业|企业)/.test(name)) return null;
  if (/^(?:城区|城市|区域|地带|位置|思想|任务|工作|环节|地位)/.test(words[last + 1]?.text ?? '')) return null;
  let type = ending.type;
  let weight = ending.weight;
  const proper = stem.some(
    (w, i) =>
      (i < stem.length - 1 || w.text.length > 3) &&
      /^(?:ns|nr|nt|nz|x|eng|nrt|nrfg)$/.test(w.tag) &&
      !genericWords.has(w.text),
  );
  if (type === 'government') {
    // 荆州市政府, 德国联邦政府: nothing but a place before 政府.
    if (
      /政府$/.test(name) &&
      stem.some(
        (w) =>
          w.end < stem[stem.length - 1]!.end &&
          !/^(?:ns|nt|nz|x|nr|nrt)$/.test(w.tag) &&
          !/^(?:市|省|区|县|州|联邦|人民|特区|行政区|自治区|市委|省委|区委|两地|三地)$/.test(w.text),
      )
    )
      return null;
    // 部 and 局 end many words: only with a place, 国家 or a ministry before them.
    if (
      !governmentShort.test(name) &&
      !(stem[0]!.tag === 'ns' && (stem.length > 1 || name.length >= 4)) &&
      stem[0]!.tag !== 'nt' &&
      !(/^[\u4e00-\u9fff]{2,3}(?:海关|法院|检察院)$/.test(name) && stem[0]!.tag === 'x') &&
      !/(?:委员会|总局|总署|领导小组)$/.test(name)
    )
      return null;
    if (/部署$|[^央审警总专]署$/.test(name) && !/警政署$/.test(name)) return null;
    if (
      /部$/.test(name) &&
      (/(?:中心|公司|集团|研究院|研究所|协会|学会|大学|银行|联盟)/.test(name) || /^中国/.test(name))
    )
      return null;
    if (
      /(?:政府|当局)$/.test(name) &&
      knownForm(name.replace(/(?:政府|当局)$/, ''))?.type === 'place' &&
      !/[省市县区]/.test(name) &&
      name.length <= 6
    )
      return null;
    if (
      /处$/.test(name) &&
      (name.length < 5 || !/^(?:行政院|[\u4e00-\u9fff]{2}部)/.test(name)) &&
      !/(?:筹备处|办事处|秘书处|警务处)$/.test(name)
    )
      return null;
    if (
      /^(?:中国|我国|各国|国家|美国|全国|中央|联邦|[\u4e00-\u9fff]国)(?:政府|当局|法院|部|委|局|机关)$/.test(
        name,
      )
    )
      return null;
    if (
      /(?:内部|外部|全部|总部|局部|中部|东部|西部|南部|北部|干部|俱乐部|分部|本部|大部|事业部|业务部|市场部|科技部门|中心部|头部|底部|顶部|腰部|结局|布局|格局|大局|邮局|时局|当局|编辑部|部委)$/.test(
        name,
      ) &&
      !/^(?:国家|香港|澳门)/.test(name)
    ) {
      if (!/(?:编辑部)$/.test(name)) return null;
    }
    if (name.length <= 3 && !/^(?:市|省|区)[\u4e00-\u9fff](?:委|局|厅)$/.test(name)) return null;
  } else if (
    !(stem.length >= 4 && /^(?:国家|中国|全国)$/.test(stem[0]!.text)) &&
    isGeneric(
      stem.map((w, i) =>
        i === stem.length - 1 ? { ...w, text: w.text.replace(ending.pattern, '') || '公司' } : w,
      ),
    )
  )
    return null;
  if (
    type === 'organization' &&
    /(?:中心|组织|委员会|联盟|基金|产业园|工业园|工作组|专家组|智库|实验室|研究所|医院|协会)$/.test(name)
  ) {
    if (!proper && !placeStart.test(name) && (core.length < 4 || /中心$/.test(name))) return null;
    if (/研发中心$/.test(name)) return null;
    if (
      /(?:数据中心|呼叫中心|购物中心|会议中心|研发中心|计算中心|运营中心|算力中心|智算中心|超算中心|云中心|以[\u4e00-\u9fff]+为中心|创新中心|制造中心|市中心|区中心|展示中心|展览中心|会展中心|物流中心|融媒体中心|政府基金|产业基金|投资基金|交付中心)$/.test(
        name,
      )
    ) {
      if (
        !/^(?:国家|中国|全国)/.test(name) &&
        stem[0]!.tag !== 'ns' &&
        !/^[\u4e00-\u9fff]{2,3}[省市]/.test(name)
      )
        return null;
    }
    if (/委员会$/.test(name) && /^(?:国家|中央|中国)(?!.*标准)/.test(name) && !/学会|协会|学术/.test(name))
      type = 'government';
  }
  if (/组织$/.test(name) && !placeStart.test(name) && !/^(?:ns|nz|nt|eng)$/.test(stem[0]!.tag)) return null;
  if (
    type === 'organization' &&
    /基金$/.test(name) &&
    !/^(?:国家|中国)/.test(name) &&
    (!proper || /[+]|^级/.test(name))
  )
    return null;
  if (type === 'company') {
    if (
      /公司$/.test(name) &&
      !/有限(?:责任)?公司$/.test(name) &&
      !/国家/.test(name) &&
      stem.slice(0, -1).every((w) => genericWords.has(w.text) || knownForm(w.text)?.type === 'place')
    )
      return null;
    if (!proper && core.length < 3) return null;
    if (!proper && !/(?:有限责任公司|有限公司|集团)$/.test(name)) weight = 1;
    if (
      /公司$/.test(name) &&
      !/有限(?:责任)?公司$/.test(name) &&
      core.length <= 3 &&
      !stem.some((w) => /^(?:ns|nz|nt|nr|eng)$/.test(w.tag))
    )
      weight = 1;
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
