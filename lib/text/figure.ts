/**
 * Quantities in a text: number, unit and qualifier together, with ordinals, dates, model names, clock times
 * and phrases like 三大 left out. Reads Simplified text with ASCII digits; what is counted and when is not
 * its business.
 */
import { countUnits, currencyUnits, timeUnits, unitPattern } from './figure-units.ts';
import { findNumbers, type PrintedNumber } from './number.ts';

export interface Quantity {
  /** From the qualifier on. */
  start: number;
  /** After unit and trailing qualifier. */
  end: number;
  numberStart: number;
  /** End of the unit itself. */
  unitEnd: number;
  value: string;
  /** With magnitude: `万亿元`; a bare magnitude where nothing follows: `亿`. */
  unit: string;
  /** The unit without magnitude. */
  measure: string;
  qualifier?: string;
  chinese: boolean;
}

const before =
  /(不超过|不少于|不低于|不高于|超过|超出|突破|将近|接近|大约|约为|大概|不足|不到|未到|至少|至多|最多|最高|最低|高达|多达|上限|上百|逾|超|近|约)(?:了)? ?(?:人民币|新台币|达)?$/;
const after = /^(?:以上|以下|以内|之内|左右|上下|多|余)(?!的?人)/;

/** Every quantity of `text`, in order. */
export function findQuantities(text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const number of findNumbers(text)) {
    const quantity = readQuantity(text, number);
    const last = out[out.length - 1];
    if (!quantity || (last && quantity.numberStart < last.unitEnd)) continue;
    if (last && isRange(text, last, quantity)) {
      const { qualifier: _, ...from } = last;
      out[out.length - 1] = {
        ...from,
        end: quantity.end,
        unitEnd: quantity.unitEnd,
        value: `${last.value}～${quantity.value}`,
      };
    } else out.push(quantity);
  }
  return out;
}

/** 20万元以上100万元以下, 4座至5座, 12个月～18个月: one amount of one unit. */
function isRange(text: string, a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.measure === '' || /～/.test(a.value + b.value)) return false;
  if (Number(a.value) >= Number(b.value)) return false;
  const between = text.slice(a.unitEnd, b.numberStart);
  return (
    (between === '以上' && text.startsWith('以下', b.unitEnd)) ||
    (/^(?:～|—|–|-|至)$/.test(between) && !/[从由自]$/.test(text.slice(0, a.start)))
  );
}

function readQuantity(text: string, number: PrintedNumber): Quantity | null {
  const lead = text.slice(Math.max(0, number.start - 8), number.start);
  if (isName(text, number, lead)) return null;
  const percent = /百分之$/.test(lead);
  let at = number.end;
  const gap = text[at] === ' ' ? 1 : 0;
  const rest = text.slice(at + gap, at + gap + 8);
  let measure = percent ? '%' : (unitPattern.exec(rest)?.[0] ?? '');
  if (number.chinese && !percent && !fitsNumeral(text, number, measure, lead)) return null;
  if (measure !== '' && !percent) {
    if (!number.chinese && isDate(text, number, measure, at + gap, lead)) return null;
    at += gap + measure.length;
    if (measure === '元' && text.startsWith('人民币', at)) at += 3;
  }
  if (measure === '' && number.magnitude === '') {
    if (!isIndex(lead) || number.chinese) return null;
  }
  if (/[万亿]/.test(number.magnitude) && measure === '' && /^[A-Za-z级]/.test(rest)) return null;
  if (/^级/.test(rest) || (measure !== '' && /^级/.test(text.slice(at)) && number.magnitude !== ''))
    return null;
  if (onlySays(measure, lead, text.slice(at))) return null;
  let end = at;
  let qualifier = number.more;
  const tail = after.exec(text.slice(at, at + 3))?.[0];
  // 300多年, 6个多月
  if (measure === '个' && /^多月/.test(text.slice(at))) {
    measure = '个月';
    qualifier = '多';
    at += 2;
    end = at;
  } else if (tail) {
    end += tail.length;
    qualifier = tail;
  }
  let start = percent ? number.start - 3 : number.start;
  const lead2 = text.slice(Math.max(0, start - 8), start);
  const prefix = before.exec(lead2);
  if (prefix) {
    start -= prefix[0].length;
    if (qualifier === '') qualifier = prefix[1]!.replace('约为', '约');
  } else if (/(新台币|人民币)$/.test(lead2)) start -= 3;
  const magnitude = number.magnitude;
  const unit = magnitude + measure;
  if (measure === '成' && Number(number.values[0]) > 10) return null;
  return {
    start,
    end,
    numberStart: number.start,
    unitEnd: at,
    value: number.values.join('～'),
    unit,
    measure,
    ...(qualifier === '' ? {} : { qualifier }),
    chinese: number.chinese,
  };
}

/** Part of a name, an ordinal, a version, a code, a phone number. */
function isName(text: string, { start, end, chinese }: PrintedNumber, lead: string): boolean {
  if (/第$|[A-Za-z]-$|[A-Za-z]$|[#@＃]$|编号$|代码$|热线$|电话$/.test(lead)) return true;
  if (/[×xX*\d.:：]$/.test(lead) && !chinese && /\d$|[×xX*.]$|\d[:：]$/.test(lead)) return true;
  if (chinese && !/百分之$/.test(lead) && /[十百千万亿几数某每同另上下这那星唯统单专之不]$/.test(lead))
    return true;
  const next = text.slice(end, end + 2);
  if (!chinese && /^[A-Za-z]/.test(next) && !unitPattern.test(text.slice(end, end + 8))) return true;
  if (!chinese && /^[:：]\d|^\.\d|^-\d|^\/\d|^[×xX*]\d/.test(next)) return true;
  return (
    /[“《][^”》，。]{0,12}$/.test(text.slice(Math.max(0, start - 14), start)) &&
    /^[^，。“]{0,10}[”》]/.test(text.slice(end))
  );
}

/** After a Chinese numeral only what can't be another word: 三家, 十余个, 两三分钟, 六成; never 一 alone. */
function fitsNumeral(text: string, number: PrintedNumber, measure: string, lead: string): boolean {
  const word = text.slice(number.start, number.end);
  if (word === '一' || word === '万' || word === '千' || word === '百' || word === '十')
    return measure !== '' && word !== '一' && /[超过近上达]$/.test(lead) && countUnits.has(measure);
  if (/[零〇一二三四五六七八九]{3,}/.test(word)) return false;
  if (/[万亿]/.test(number.magnitude) && (measure !== '' || number.values[0] !== '1'))
    return measure !== '千' && !/^[全无万]/.test(word);
  if (measure === '') return false;
  if (measure === '成')
    return !/^(?:成[功立为员就果长本绩交熟]|成都)/.test(text.slice(number.end, number.end + 2));
  if (currencyUnits.includes(measure) || measure === '倍' || measure === '分钟' || measure === '毫秒')
    return true;
  // 用两年时间, 三个月后 only say when; 历时三年, 交期缩短两个月 measure.
  if (timeUnits.has(measure))
    return (
      /(历时|为期|历经|持续|耗时|超过|长达|近|不少于|不低于|不足|不到|缩短|提前|延长|期限?|时间|时长|[为由从到至达了])$/.test(
        lead,
      ) && !/年级/.test(text.slice(number.end, number.end + 2))
    );
  if (measure === '位' && /^数/.test(text.slice(number.end + 1))) return false;
  // 两条链路, 三部门: a word more than a count.
  if (/^[两三四五六七八九]$/.test(word) && /^(?:个|项|条|部门)$/.test(measure)) return false;
  if (/[前居列]$/.test(lead)) return false;
  if (/^[两三四五六七八九]$|十|百/.test(word) && /^(?:家|名|位|款|台|辆|颗|枚|部门)$/.test(measure))
    return !/^部(?:分|委|长|署|队|门规)/.test(text.slice(number.end, number.end + 2));
  if (measure === '个' || measure === '项' || measure === '条' || measure === '种' || measure === '类')
    return !/^个?(?:方面|层面|阶段|维度|问题|特点|重点|原因|趋势|概念|关键|环节|角度|统一|一体|月球|中心|代表|坚持|字|现代化|自信|全面|意识)/.test(
      text.slice(number.end),
    );
  return false;
}

/** Dates, days and durations that only say when. */
function isDate(text: string, number: PrintedNumber, measure: string, at: number, lead: string): boolean {
  const value = number.values[0]!;
  const last = number.values[number.values.length - 1]!;
  const tail = text.slice(at + measure.length, at + measure.length + 4);
  const plain = number.magnitude === '' && number.more === '';
  if (measure === '年') {
    if (plain && /^(19|20)\d\d$/.test(last)) return true;
    if (
      /(未来|今后|过去|最近|近|此后|前|后|每|之后|接下来|下个?|十四五.*|首个?) ?$/.test(lead) &&
      !/(历时|超过|建设|连续)近$/.test(lead)
    )
      return true;
    return (
      /^(?:前|后|来|内|之|以来|以前|以后|间|期|代|级|计划|规划|行动|度|初|底|末|年)/.test(tail) &&
      !/缩短|提前|延长|快|历时|为期/.test(lead)
    );
  }
  if (measure === '日') return !(/^内|^前/.test(tail) && !/月$|月 $/.test(lead));
  if (measure === '周') return /^[年岁]/.test(tail);
  if (measure === '个月' || measure === '天')
    return (
      /(前|未来|过去|最近|近|头|每|后|第) ?$/.test(lead) ||
      (/^(?:前|后|来|以来)/.test(tail) && !/提前|缩短/.test(lead))
    );
  if (measure === '小时') return /^[×x]/.test(tail) || (value === '24' && /^[不在线]/.test(tail));
  if (measure === '时' || measure === '代' || measure === '点') return true;
  if (measure === '次' && /^第/.test(lead)) return true;
  if (measure === '秒' && /分$/.test(lead)) return true;
  if (measure === '步' || measure === '路') return true;
  if (measure === '位') return /^数/.test(tail) || /[前居列]$/.test(lead);
  if (measure === '纳米') return !/^(?:级)?(?:工艺|制程|以下|以上)/.test(tail);
  if (measure === '比特' || measure === '量子比特') return !/^(?:以上|规模)?[，。、；]/.test(tail);
  if (measure === '核' || measure === '线' || measure === '国') return plain && measure !== '国';
  return false;
}

/** 28岁的工程师, 连续三年增长, 创近三年新高: who or since when, not how much. */
function onlySays(measure: string, lead: string, tail: string): boolean {
  if (/岁$/.test(measure)) return !/年龄[^，。]{0,3}$/.test(lead);
  return timeUnits.has(measure) && (/连续$/.test(lead) || /^来?的?新[高低]/.test(tail));
}

/** Numbers without unit that say something all the same: PUE为1.1, 指数为105. */
function isIndex(lead: string): boolean {
  return /(?:PUE|PMI|指数|得分|评分|均分|市盈率|能效比)(?:仅|已|只)?(?:为|达到?|是|升至|降至|低至)?$/.test(
    lead,
  );
}

/** Whether a measure is of time. */
export function isTime(measure: string): boolean {
  return timeUnits.has(measure);
}
