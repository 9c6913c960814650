/**
 * Companies by shape: a word that means nothing and what companies of the trade call themselves (拾光|数据,
 * 图|元|科技). The stranger the word, the firmer the ending and the clearer the edges, the better the guess.
 */
import type { Unit } from '../document.ts';
import { classNouns, genericWords } from '../lexical/organization-words.ts';
import { postEnd } from '../lexical/people.ts';
import type { Word } from '../segmenter.ts';
import { actAfter } from './company-context.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';

/** Endings that hardly anything but a company has. */
const firm =
  /^(?:科技|股份|数科|药业|证券|资本|创投|半导体|微电子|控股|生物|机器人|电器|光电|谐波|精密|数智|智造|铸造|重工|新材|实业|商贸|物业|制药|智芯|微芯|国投|城投|产投)$/;
const trade =
  /^(?:数据|网络|软件|智能|汽车|电子|航天|算力|医疗|能源|安全|量子|互联网|咨询|资讯|通信|传媒|教育|出行|物流|动力|材料|激光|移动|零售|信息|智行|航空|航运|电气|光学|传感|文化|影业|影视|互娱|游戏|音乐|乳业|食品|快递|速运|跑腿|支付|金服|金融|征信|保险|投资|置业|家居|家政|环保|检测|测绘|遥感|钢铁|化工|轴承|装备|仪器|仪表|机械|机电|电池|光伏|储能|氢能|热电|燃气|农业|农牧|种业|水产|粮油|酒业|矿业|稀土|医药|诊断|影像|器械|基因|船舶|海工|建筑|设计|地产|酒店|旅游|体育|服饰|优品|严选|租车|充电|换电|云|芯片)$/;
/** What stands between name and ending: 听澜|海洋|科技. */
const middle =
  /^(?:海洋|生物|医疗|信息|网络|智能|电子|能源|环境|环保|航天|航空|农业|教育|文化|数据|安全|材料|光电|数字|量子|软件|动力|通信|交通|物联|健康|食品|供应链|金融|矿业|新能源|集成|系统|机器人|化学|建筑|工业|空间|传感|大数据|人工智能|物联网|汽车|水务)$/;
const grammar =
  /[过做用了着的是在有于为与将被把能可不已更最各每其此该这那之所以向从对多单要双低全无非超补需应]/;
const goesOn =
  /^(?:业|行业|产业|领域|技术|企业|市场|部门|化|型|板块|设备|产品|服务|平台|系统|标准|人才|专业|创新|研发|园|园区|馆|城|股|展|量|类|制造业|巨头)/;

/** Strangeness of the words before the ending, with where they begin; null where they can't be a name. */
function head(
  words: readonly Word[],
  last: number,
  strong: boolean,
): { first: number; strange: number } | null {
  const word = words[last];
  if (!word) return null;
  const { text, tag } = word;
  if (genericWords.has(text) || grammar.test(text) || !/^[\u4e00-\u9fff]{1,4}$/.test(text)) return null;
  if (text.length === 1) {
    if (!strong) return null;
    const before = words[last - 1];
    if (before?.text.length !== 1 || !/^[\u4e00-\u9fff]$/.test(before.text) || grammar.test(before.text))
      return null;
    const single = /^(?:n|ng|ns|g|v|vg|nr|ag|j|nz|x|m|zg)$/;
    return single.test(tag) &&
      single.test(before.tag) &&
      !/^[一二两三四五六七八九十百千万亿]$/.test(before.text)
      ? { first: last - 1, strange: 2 }
      : null;
  }
  if (knownForm(text)) return null;
  if (tag === 'x') return { first: last, strange: 2 };
  if (/^(?:nz|nr|nrt|nrfg|ns)$/.test(tag)) return { first: last, strange: 1 };
  return tag === 'n' && text.length === 2 ? { first: last, strange: 0 } : null;
}

export function companyShapes(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { words, plain } = unit;
  for (let i = 1; i < words.length; i++) {
    const tail = words[i]!;
    const owned = words[i + 1];
    const strong =
      firm.test(tail.text) || (tail.text === '投资' && owned !== undefined && postEnd.test(owned.text));
    if (!strong && !trade.test(tail.text)) continue;
    const between = strong && i > 1 && middle.test(words[i - 1]!.text);
    const start = (between ? head(words, i - 2, strong) : null) ?? head(words, i - 1, strong);
    if (!start || (start.strange === 0 && !strong) || (tail.text === '云' && start.strange < 2)) continue;
    // 康衡|医疗|科技
    let end = i;
    if (/^(?:科技|股份|集团|公司)$/.test(words[i + 1]?.text ?? '')) end = i + 1;
    if (goesOn.test(plain.slice(words[end]!.end))) continue;
    const left = edge(words[start.first - 1], 'left');
    const act = actAfter.exec(plain.slice(words[end]!.end))?.[0] ?? '';
    const right = act.length > 1 ? 1 : edge(words[end + 1], 'right');
    const ending = strong || end > i ? 2 : 1;
    if (left < 0 || (right < 0 && !(ending === 2 && start.strange === 2))) continue;
    const score = start.strange + ending + left + Math.max(right, 0);
    if (score < 3) continue;
    out.push({
      unit,
      start: words[start.first]!.start,
      end: words[end]!.end,
      type: 'company',
      rule: 'shape',
      weight: score >= (start.strange === 1 && ending === 1 ? 5 : 4) ? 2 : 1,
    });
  }
  return out;
}

/** 1: a name may end here; 0: nothing said; -1: the phrase goes on. */
function edge(word: Word | undefined, side: 'left' | 'right'): number {
  if (!word || /^[，。、；：！？“”（）《》\s]/.test(word.text)) return 1;
  if (side === 'left') {
    if (classNouns.includes(word.text) || /^(?:p|c|v|uj|ul|d|r|t|f)$/.test(word.tag)) return 1;
    return /^(?:n|x|nz|nr|vn|b|j|a|an|l|eng|m|q)$/.test(word.tag) ? -1 : 0;
  }
  if (/^(?:v|d|p|c|uj|t|ad|zg|r|f)$/.test(word.tag) || postEnd.test(word.text)) return 1;
  return /^(?:n|nz|vn|b|j|l|x|m|q)$/.test(word.tag) ? -1 : 0;
}
