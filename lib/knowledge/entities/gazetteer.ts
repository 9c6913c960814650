/**
 * Finds names of general knowledge. Longest first; a name of two characters must be a word of its own, and one
 * with an everyday sense needs a neighbour that only a company has.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';
import { governments, media, organizations, universities } from '../lexical/agencies.ts';
import { companies } from '../lexical/companies.ts';
import { cities, countries, provinces, regions } from '../lexical/places.ts';
import { products } from '../lexical/products.ts';
import { technologies, tooBroad } from '../lexical/technologies.ts';
import { readable } from '../reading.ts';
import { extended } from './known-extension.ts';
import { type Mention, onBoundaries } from './mention.ts';

interface Entry {
  form: string;
  name: string;
  type: EntityType;
}

/** Names that are also words. */
const everyday = new Set(
  '小米 苹果 浪潮 地平线 曙光 大众 荣耀 蚂蚁 美的 卫报 联通 中兴 长虹 平安 光大 飞腾 兆芯 青云 达梦 希捷 天马 用友 福特 本田 优步 推特 高德 奔驰 人大 清华 北大 联想 魅族 虎牙 知乎 快手 理想汽车 村田 恒大 万科 国美 苏宁 顺丰 路透 彭博 财新 中车 金蝶 美光 博通 思科 谷歌 脸谱 雅虎 乐天 日立 松下 夏普 东芝 商汤 依图 360 虎嗅 连线 明报 大公报 大众汽车 量子位 世界报 经济时报 通信世界 中办 国办 德州 中山 大理 大同 安庆 宁德 九江 日照 开封 海口 丽水 大庆 保定 东营 桃园 常德 衡阳 新界 前海 张江 西部地区 东部地区 中部地区 鞍山 Meta LINE Orange Visa 科磊 黑石集团 前瞻产业研究院 大飞机 东盟 算力'.split(
    ' ',
  ),
);
/** Of these the everyday sense rules: never without proof. */
const suspicious = new Set(
  '好未来 中国软件 中国银行 理想汽车 美的 大众 平安 联通 荣耀 连线 曙光 地平线 飞腾 蚂蚁 苹果 小米 浪潮 人大 360 LINE 理想 光大 长虹 天马 达梦 联想 知乎 快手'.split(
    ' ',
  ),
);
const companyRight =
  /^(?:为其|首席|创办|前高管|副总裁|公司|集团|股份|科技|手机|生态链|产业链|供应商|旗下|创始人|董事长|CEO|总裁|高管|宣布|发布|推出|表示|称|方面|财报|营收|股价|市值|等(?:[\u4e00-\u9fff]{0,6})(?:企业|公司|厂商|巨头|品牌|平台)|的(?:手机|产品|股价|财报|商店))/;

const provinceNames = new Set(provinces.split(' '));
const isProvince = (name: string | undefined) => name !== undefined && provinceNames.has(name);

/** Entries by their first three characters, those of two by both. */
const byStart = new Map<string, Entry[]>();
/** From each known form to the usual name, Simplified and folded in case. */
const usual = new Map<string, { name: string; type: EntityType; forms: string[] }>();

function addList(list: string, type: EntityType): void {
  for (const line of list.split('\n')) {
    const forms = line.trim() === '' ? [] : splitForms(line.trim());
    if (forms.length === 0) continue;
    const entry = { name: forms[0]!, type, forms };
    for (const form of forms) {
      const plain = readable(form).toLowerCase();
      if (usual.has(plain)) continue;
      usual.set(plain, entry);
      const key = plain.slice(0, 3);
      const bucket = byStart.get(key) ?? [];
      bucket.push({ form: plain, name: entry.name, type });
      byStart.set(key, bucket);
    }
  }
}

/** Forms are separated by spaces; a space within a form is written `_`. */
function splitForms(line: string): string[] {
  return line.split(' ').map((form) => form.replaceAll('_', ' '));
}

addList(governments, 'government');
addList(organizations, 'organization');
addList(universities, 'university');
addList(media, 'media');
addList(companies, 'company');
for (const list of [countries, provinces, cities, regions]) addList(list.split(' ').join('\n'), 'place');
addList(technologies, 'technology');
addList(products, 'product');
for (const bucket of byStart.values()) bucket.sort((a, b) => b.form.length - a.form.length);

/** The general entry of a form, if there is one. */
export function knownForm(plain: string): { name: string; type: EntityType; forms: string[] } | null {
  return usual.get(plain.toLowerCase()) ?? null;
}

const none: readonly Entry[] = [];

export function gazetteerMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const text = unit.plain.toLowerCase();
  for (let i = 0; i < text.length; i++) {
    const longer = byStart.get(text.slice(i, i + 3)) ?? none;
    const two = byStart.get(text.slice(i, i + 2)) ?? none;
    if (longer === none && two === none) continue;
    for (const entry of two === none ? longer : [...longer, ...two]) {
      if (!text.startsWith(entry.form, i)) continue;
      let end = i + entry.form.length;
      if (!stands(unit, i, end, entry)) continue;
      if (
        entry.type === 'place' &&
        /^(?:省|市|县|区)(?![场长委民级区属政容面值直中内外])/.test(text.slice(end))
      )
        end++;
      // Apple Pay, Google Cloud: not the company but a thing of its.
      const latin = /^[A-Za-z]+$/.test(entry.form)
        ? /^ (?:[A-Z][A-Za-z]+)(?![A-Za-z])/.exec(unit.plain.slice(end))
        : null;
      if (latin && entry.type === 'company') {
        const firm = /^ (?:Technology|Technologies|Inc|Corp|Group|Holdings|Electronics|Labs|Research)$/.test(
          latin[0],
        );
        out.push({
          unit,
          start: i,
          end: end + latin[0].length,
          type: firm ? 'company' : 'product',
          rule: 'latin-pair',
          weight: 2,
          ...(firm ? { canonical: entry.name } : {}),
        });
        i = end + latin[0].length - 1;
        break;
      }
      if (entry.type === 'company') {
        const furtherEnd = extended(unit, i, end);
        if (furtherEnd > end) {
          const own = usual.get(text.slice(i, furtherEnd));
          out.push({
            unit,
            start: i,
            end: furtherEnd,
            type: 'company',
            rule: 'known',
            weight: 2,
            ...(own
              ? { canonical: own.name }
              : /(?:公司|集团|有限公司)$/.test(text.slice(i, furtherEnd))
                ? { canonical: entry.name }
                : {}),
          });
          i = furtherEnd - 1;
          break;
        }
      }
      if (entry.type === 'university' && unit.plain.slice(i - 2, i) === '国立') {
        out.push({
          unit,
          start: i - 2,
          end,
          type: 'university',
          rule: 'known',
          weight: 2,
          canonical: entry.name,
        });
        i = end - 1;
        break;
      }
      const last = out.at(-1);
      if (entry.type === 'place' && last?.type === 'place' && last.end === i && isProvince(last.canonical)) {
        // 江苏无锡: one place, and the city's.
        out[out.length - 1] = {
          unit,
          start: i,
          end,
          type: 'place',
          rule: 'known',
          weight: 2,
          canonical: entry.name,
          aliases: [unit.text.slice(last.start, end)],
        };
        i = end - 1;
        break;
      }
      out.push({
        unit,
        start: i,
        end,
        type: entry.type,
        rule: 'known',
        weight: tooBroad.has(entry.form) && unit.part === 'paragraph' ? 0 : 2,
        canonical: entry.name,
      });
      i = end - 1;
      break;
    }
  }
  return out;
}

/** In a list beside a company that is known: 谷歌、苹果. */
function beside(plain: string, start: number, end: number): boolean {
  const left = /([A-Za-z0-9\u4e00-\u9fff]{2,8})[、和与]$/.exec(
    plain.slice(Math.max(0, start - 9), start),
  )?.[1];
  const right = /^[、和与]([A-Za-z0-9\u4e00-\u9fff]{2,8})/.exec(plain.slice(end, end + 9))?.[1];
  const company = (text: string) => {
    for (let n = text.length; n >= 2; n--)
      for (const part of [text.slice(-n), text.slice(0, n)])
        if (usual.get(part.toLowerCase())?.type === 'company') return true;
    return false;
  };
  return (left !== undefined && company(left)) || (right !== undefined && company(right));
}

const alnum = /[A-Za-z0-9]/;

function stands(unit: Unit, start: number, end: number, entry: Entry): boolean {
  const { plain } = unit;
  const before = plain[start - 1] ?? '';
  const after = plain[end] ?? '';
  if (
    alnum.test(plain[start]!) &&
    (alnum.test(before) || (before === '-' && alnum.test(plain[start - 2] ?? '')))
  )
    return false;
  if (
    alnum.test(plain[end - 1]!) &&
    (alnum.test(after) ||
      (after === '-' && alnum.test(plain[end + 1] ?? '')) ||
      (after === '.' && /\d/.test(plain[end + 1] ?? '')))
  )
    return false;
  if (/^[a-z0-9.+-]+$/.test(entry.form)) {
    // Latin: the case must be right for short forms, so that "line" and "meta" stay words.
    if (entry.form.length <= 5 && !/[A-Z0-9]/.test(plain.slice(start, end)))
      return entry.form === 'oppo' || entry.form === 'vivo';
    return true;
  }
  if (entry.type === 'government' && /[省市区县州]/.test(before)) return false;
  const length = end - start;
  const form = plain.slice(start, end);
  if (suspicious.has(form)) {
    return (
      (plain.includes('\t') && (start === 0 || before === '\t' || before === '\n') && after === '\t') ||
      companyRight.test(plain.slice(end)) ||
      beside(plain, start, end) ||
      hasStrongerForm(unit, entry)
    );
  }
  if (length <= 2 || everyday.has(form))
    return onBoundaries(unit, start, end) || loose(unit, start, end, entry);
  return !cutsWord(unit, start, end);
}

/** Two-character names that the segmenter joined with something harmless: 美国|的, 华为|公司, 北京市. */
function loose(unit: Unit, start: number, end: number, entry: Entry): boolean {
  const word = unit.words.find((w) => w.start <= start && w.end >= end);
  if (!word) {
    // Cut differently inside, but both ends are ends of words.
    const begins = unit.words.some((w) => w.start === start);
    const ends = unit.words.some((w) => w.end === end);
    return begins && ends;
  }
  if (entry.type === 'place') return word.start === start && /^(?:ns|nt|nz|nr|x|n|j)/.test(word.tag);
  return (
    word.tag === 'x' || word.tag === 'nz' || word.tag === 'nt' || (word.tag === 'nr' && word.start === start)
  );
}

/** Starts or ends within a dictionary word that reaches beyond. */
function cutsWord(unit: Unit, start: number, end: number): boolean {
  for (const word of unit.words) {
    if (word.start >= end) break;
    if (word.end <= start) continue;
    if (word.tag === 'x' || word.tag === 'eng' || word.tag === 'm') continue;
    if (word.start < start && word.end <= end && word.end - word.start <= 3 && word.end - start < 2)
      return true;
    if (word.end > end && word.start >= start && end - word.start < 2 && word.end - word.start <= 3)
      return true;
  }
  return false;
}

const strongCache = new WeakMap<Unit, Map<string, boolean>>();

/** The paragraph also has the full form: 小米集团 makes 小米 a company. */
function hasStrongerForm(unit: Unit, entry: Entry): boolean {
  let cache = strongCache.get(unit);
  if (!cache) {
    cache = new Map();
    strongCache.set(unit, cache);
  }
  const known = cache.get(entry.name);
  if (known !== undefined) return known;
  const forms = usual
    .get(entry.form)!
    .forms.filter((form) => form.length > entry.form.length && form.includes(entry.form));
  const found = [...forms, `${entry.form}公司`, `${entry.form}集团`, `${entry.form}手机`].some((form) =>
    unit.plain.includes(form),
  );
  cache.set(entry.name, found);
  return found;
}
