/**
 * Products whose names are not Chinese or end in a number: iPhone 15, Primo AD-RIE, 川流M3, 砺石9600. Beside what
 * they are (训练卡川流M3) or whose they are (百川智能的Baichuan 3).
 */
import type { Unit } from '../document.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';

const kinds =
  '芯片|处理器|手机|模型|大模型|系统|软件|卫星|机器人|无人机|火箭|终端|设备|工具|加速卡|训练卡|推理卡|显卡|算力卡|计算卡|模组|模块|引擎|框架|数据库|操作系统|服务器|一体机|路由器|交换机|机型|车型|型号|平台|浏览器|耳机|手表|眼镜|头显|计算机|超级计算机|原型机|刻蚀机|光刻机|内核|编译器|语言|套件|开发板|机床|雷达|电池|助手|新机|旗舰|平板|电视|汽车|轿车|样机|产品|无人船|无人车|飞船|潜水器|浮标|拖拉机|钻机';
const latin = '[A-Za-z][A-Za-z0-9]*(?:[ -][A-Z0-9][A-Za-z0-9]*){0,3}';
const afterKind = new RegExp(
  `(?:${kinds})(?:代号|名为|为)?((?:[\\u4e00-\\u9fff]{2,3})?[A-Z][A-Za-z0-9]*(?:[ -][A-Z0-9][A-Za-z0-9]*){0,3}|[\\u4e00-\\u9fff]{2,3}\\d{2,5}[A-Z]?(?![.%万亿千百年月日个台款家名项条部元件次倍枚座种辆户人例起吨公里]))(?![A-Za-z0-9])`,
  'g',
);
const owned = new RegExp(
  `(?:的|旗下|推出|发布|开源)(${latin})(?![A-Za-z0-9]| ?(?:公司|技术|标准|协议|网络|芯片|市场|用户))`,
  'g',
);
const extension =
  /^(?: ?\d{1,3}[A-Za-z]?(?![\d.%A-Za-z年月日万亿个台款家])| (?:Pro|Max|Air|Plus|Ultra|mini|Lite|SE|Fold|Flip|Note|Turbo|Edge|XL|XR|XS)(?![A-Za-z]))+/;
/** Letters that name techniques, posts, units and places rather than things. */
const notProducts =
  /^(?:CEO|CTO|CFO|COO|CIO|IPO|GDP|CPI|PMI|APP|App|AI|IT|ICT|IoT|VR|AR|XR|API|SDK|PC|TV|LED|LCD|OLED|IP|ID|KPI|ESG|NGO|DNA|RNA|QR|ATM|POS|GPS|LTE|IDC|B2B|B2C|SaaS|PaaS|IaaS|HR|OA|[A-Z]|[2-6]G|[48]K|Q[1-4]|H[12]|V\d|[A-F]轮|(?:Pre-)?[A-F]\d?)$/;

export function latinProducts(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { plain } = unit;
  const add = (start: number, end: number, rule: string, weight: number, alias?: string) => {
    if (!out.some((m) => m.start < end && m.end > start))
      out.push({ unit, start, end, type: 'product', rule, weight, ...(alias ? { aliases: [alias] } : {}) });
  };
  // iPhone 15, iPad Pro: a known product and which of them.
  for (const match of plain.matchAll(/[A-Za-z][A-Za-z]{2,}/g)) {
    if (knownForm(match[0])?.type !== 'product') continue;
    const more = extension.exec(plain.slice(match.index + match[0].length))?.[0];
    if (more) add(match.index, match.index + match[0].length + more.length, 'variant', 2, match[0]);
  }
  for (const match of plain.matchAll(afterKind)) {
    const name = match[1]!;
    const at = match.index + match[0].length - name.length;
    if (!plausible(name) || hanWord(unit, at, name)) continue;
    add(at, at + name.length, 'after-kind', /\d|[ -]|^[A-Z].{2,}[a-z]|^[A-Z]?[a-z].{3,}/.test(name) ? 2 : 1);
  }
  for (const match of plain.matchAll(owned)) {
    const name = match[1]!;
    const at = match.index + match[0].length - name.length;
    if (!plausible(name) || !ownerBefore(plain, match.index)) continue;
    add(at, at + name.length, 'owned', /\d|[a-z][A-Z]|^[A-Z][a-z]{3,}/.test(name) ? 2 : 1);
  }
  return out;
}

const plausible = (name: string) =>
  name.length >= 3 &&
  !notProducts.test(name) &&
  !knownForm(name) &&
  !/(?:^|[\u4e00-\u9fff])(?:19|20)\d\d$/.test(name);

/** The characters before the number are a word of the language: 系列100, 型号5200. */
function hanWord(unit: Unit, at: number, name: string): boolean {
  const han = /^[\u4e00-\u9fff]+/.exec(name)?.[0];
  if (!han) return false;
  const word = unit.words.find((w) => w.start === at);
  return (
    word === undefined ||
    (word.text === han && !/^(?:x|nr|nz|nrt|n)$/.test(word.tag)) ||
    /[是为达超约近共第至到了有的在占于不少过由]/.test(han)
  );
}

/** A company known by name ends before `at`. */
function ownerBefore(plain: string, at: number): boolean {
  for (let length = 2; length <= 8; length++)
    if (knownForm(plain.slice(Math.max(0, at - length), at))?.type === 'company') return true;
  return false;
}
