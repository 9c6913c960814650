/** Products: models (虎贲T7520, RS-1), names in quotation marks beside what they are, state platforms. */
import type { Unit } from '../document.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';

const kinds =
  '商标|兼容层|编译器|编程语言|开源社区|内核|协议栈|芯片|处理器|手机|平台|系统|操作系统|APP|App|应用程序|软件|卫星|试验星|机器人|框架|模型|大模型|引擎|数据库|浏览器|小程序|智能助手|助手|音箱|手表|手环|眼镜|头显|耳机|平板|电脑|笔记本|服务器|电视|汽车|轿车|无人车|无人机|运载火箭|火箭|飞船|探测器|工具|装置|解决方案|云平台|数据舱|品牌|开发板|加速卡|显卡|摄像头|路由器|交换机|基站|网关|终端|盒子|热线|专线|产品|量子计算机|计算机|原型机|超算|节点|星座|训练卡|模组|扫描仪';
const quotedBefore = new RegExp(`(?:${kinds})“([^“”，。；]{2,14})”`, 'g');
const quotedAfter = new RegExp(
  `“([^“”，。；]{2,14})”(?:系列)?(?:[\\u4e00-\\u9fffA-Za-z0-9]{0,5}?)(${kinds})(?!化|级|型|性|商|业)`,
  'g',
);
const hanModel =
  /(?<![A-Za-z0-9])([\u4e00-\u9fff]{2,3})? ?([A-Z][A-Za-z]{0,11}[- ]?\d{1,5}[A-Za-z]{0,2}(?: (?:Pro|Max|Plus|Ultra|mini|Lite|SE))?\+?)(?![A-Za-z0-9])/g;
const dashed =
  /“([\u4e00-\u9fff]{2,6}-?\d{1,3})”|(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}-\d{1,3})(?=[\u4e00-\u9fff，。])/g;
const rocket =
  /(?:(?:风云|高分|实践|引力|朱雀)[一二三四五六七八九十\d]+号|(?:长征|神舟|天宫|嫦娥|天问|北斗|天舟|快舟|捷龙|力箭|谷神星)[一二三四五六七八九十\d]+号?)[甲乙丙丁]?(?:运载火箭|遥[\u4e00-\u9fff]+|卫星|飞船|探测器)?/g;
const latinKind =
  /(?<![A-Za-z0-9-])([A-Z][A-Za-z]{2,14}\d{0,2})(?=(?:平台|系统|手机|芯片|处理器|操作系统|大模型|模型|应用程序|小程序|机器人|音箱|浏览器|数据库|框架)(?!公司|厂商))/g;
const state =
  /(?:国家|全国)(?:“[^“”]{2,14}”|[\u4e00-\u9fff]){1,14}?(?:平台|系统)(?![\u4e00-\u9fff]*(?:体系|建设的?意见))/g;
/** Letters and digits that name something else: networks, quarters, standards, diseases, stocks, versions. */
const notModels =
  /^(?:[2-6]G|[48]K|[23]D|IPv[46]|Wi-?Fi ?\d|COVID-?19|Q[1-4]|H[12]|V\d|R\d{1,2}|G20|G7|B2[BC]|C2[CM]|P2P|O2O|F5G|T\d|A\d|PM2|CO2|MP[34]|L[1-5]|Web ?[23]|TOP ?\d+|Top ?\d+|NO\d+|No\d+|ISO ?\d+|GB\d*|YD\d*|DNS\d*|H\.?26\d|RJ45|USB ?\d|HTML ?5|SM[234]|AES\d+|IEC\d*|IEEE ?\d+|Page ?\d+|Release ?\d+|Rel-?\d+|Build ?\d+)$/;

export function productMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { plain } = unit;
  const add = (start: number, end: number, rule: string, weight: number) => {
    if (!out.some((m) => m.start < end && m.end > start))
      out.push({ unit, start, end, type: 'product', rule, weight });
  };
  for (const match of plain.matchAll(quotedBefore)) {
    const end = match.index + match[0].length - 1;
    const start = end - match[1]!.length;
    // 产品“砚台”: beside so plain a class even a common noun is a name.
    const plainNoun =
      /^(?:产品|工具|品牌|大模型|芯片|引擎|机器人|节点|星座|操作系统)“/.test(match[0]) &&
      unit.words.some((w) => w.start === start && w.end === end && w.tag === 'n');
    if (!abstract(match[1]!) && (plainNoun || !ordinary(unit, start, end))) add(start, end, 'quoted-kind', 2);
  }
  // 系统叫“潮眼”
  for (const match of plain.matchAll(
    /(?:系统|平台|软件|产品|工具|应用|程序|机器人|大模型|模型|助手|装置|设备|芯片|卫星)(?:名?叫|名为|取名为?|叫做|叫作|称为|命名为|被?称作|代号)“([^“”，。；]{2,12})”/g,
  ))
    add(match.index + match[0].length - 1 - match[1]!.length, match.index + match[0].length - 1, 'called', 2);
  for (const match of plain.matchAll(quotedAfter)) {
    if (
      !abstract(match[1]!) &&
      !ordinary(unit, match.index + 1, match.index + 1 + match[1]!.length) &&
      !/^(?:产品|品牌)$/.test(match[2]!)
    )
      add(match.index + 1, match.index + 1 + match[1]!.length, 'kind-quoted', named(match[1]!) ? 2 : 1);
  }
  for (const match of plain.matchAll(dashed)) {
    const name = match[1] ?? match[2]!;
    if (/\d/.test(name) && !/^[\u4e00-\u9fff]{2,4}-?(?:19|20)\d\d$/.test(name))
      add(
        match.index + (match[1] ? 1 : 0),
        match.index + (match[1] ? 1 : 0) + name.length,
        'series',
        name.includes('-') ? 2 : 1,
      );
  }
  for (const match of plain.matchAll(
    /“([\u4e00-\u9fff]{2,5}[一二三四五六七八九十\d]+号|[\u4e00-\u9fff]{2,4}[A-Z][A-Za-z]?\d{0,4})”|(?<=[，。、：的为供载用])([\u4e00-\u9fff]{2,3}\d{1,3})(?=芯片|处理器|手机|系列|平台|大模型)/g,
  )) {
    const name = match[1] ?? match[2]!;
    add(
      match.index + match[0].indexOf(name),
      match.index + match[0].indexOf(name) + name.length,
      'numbered',
      2,
    );
  }
  // “竹叶卡”, “随手办小程序”
  for (const match of plain.matchAll(/“([\u4e00-\u9fffA-Za-z0-9]{2,8}(?:卡|码|宝|大模型|小程序|APP|App))”/g))
    if (!abstract(match[1]!) && !unit.words.some((w) => w.start === match.index + 1 && w.text === match[1]))
      add(match.index + 1, match.index + 1 + match[1]!.length, 'quoted-name', 2);
  for (const match of plain.matchAll(/(?<!\d)\d{3,5}[\u4e00-\u9fff]{0,8}?(?:专线|热线|服务平台)/g))
    add(match.index, match.index + match[0].length, 'hotline', 2);
  for (const match of plain.matchAll(latinKind)) {
    if (
      !knownForm(match[1]!) &&
      !/^(?:AI|IT|ICT|VR|AR|APP|App|PC|TV|LED|OLED|LCD|ERP|CRM|IoT|IDC|CPU|GPU|SoC|MCU|Wi-Fi|EUV|NFC|SaaS|PaaS|IaaS|OA|HR|MES|BIM|GIS|GPS|API|SDK|OTA|USB|DSP|AAU|BBU|RRU|RAN|NB|SA|NSA|NR|[2-6]G|[A-Z])$/.test(
        match[1]!,
      )
    )
      add(match.index, match.index + match[1]!.length, 'latin-kind', 2);
  }
  for (const match of plain.matchAll(rocket))
    add(match.index, match.index + match[0].length, 'spacecraft', 2);
  for (const match of plain.matchAll(state)) {
    if (
      nominalOnly(unit, match.index, match.index + match[0].length) &&
      !/[的和与]/.test(match[0]) &&
      !/(?:国家|全国)(?:级|重点|性)/.test(match[0])
    )
      add(match.index, match.index + match[0].length, 'state-platform', 2);
  }
  for (const match of plain.matchAll(hanModel)) {
    const model = match[2]!;
    if (notModels.test(model) || /^\d/.test(model)) continue;
    const at = match.index + match[0].length - model.length;
    const after = plain.slice(at + model.length, at + model.length + 6);
    const before = plain.slice(Math.max(0, at - 6), at);
    const near =
      new RegExp(`^(?:系列)?[\\u4e00-\\u9fff]{0,3}?(?:${kinds})|^(?:系列|型|型号|款)`).test(after) ||
      new RegExp(`(?:${kinds}|搭载|发布|推出|型号|系列)$`).test(before);
    // 虎贲T7520: the word before belongs to the name when it is no word of the language.
    const own = match[1];
    const near2 = own ? unit.words.find((w) => w.end === at && w.end - w.start <= 3) : undefined;
    // A name cut into single characters: 春|藤.
    const first =
      near2 && near2.text.length === 1
        ? unit.words.find((w) => w.end === near2.start && w.text.length === 1)
        : undefined;
    const word =
      near2 && first && /^[\u4e00-\u9fff]$/.test(first.text)
        ? { ...near2, start: first.start, text: first.text + near2.text, tag: 'x' }
        : near2;
    const joined =
      own !== undefined &&
      plain[at - 1] !== ' ' &&
      word !== undefined &&
      (/^(?:x|nr|nz|nrt)$/.test(word.tag) ||
        (/^n$/.test(word.tag) &&
          word.text.length === 2 &&
          !new RegExp(`^(?:${kinds}|型号|系列|公司|集团|型|代号|代码|版本|标准|协议|股票|航班)$`).test(
            word.text,
          ))) &&
      /\d{3,}/.test(model);
    // AI2安全框架: so short a model is half a name.
    const more = /^[A-Za-z]{1,3}\d$/.test(model)
      ? /^[\u4e00-\u9fff]{0,4}?(?:框架|系统|平台|引擎|模型)/.exec(plain.slice(at + model.length))?.[0]
      : undefined;
    if (more) add(at, at + model.length + more.length, 'model', 2);
    else if (joined) add(word.start, at + model.length, 'model', 2);
    else if (near || /\d{2,}/.test(model)) add(at, at + model.length, 'model', near ? 2 : 1);
  }
  return out;
}

/** A word of the language that names no thing: 获取, 清洁, 独角兽, 二选一. */
function ordinary(unit: Unit, start: number, end: number): boolean {
  const words = unit.words.filter((w) => w.start >= start && w.end <= end);
  if (words.length === 1 && words[0]!.end - words[0]!.start === end - start)
    return (
      /^(?:v|vn|a|ad|an|d|l|i|m|t|r|n)$/.test(words[0]!.tag) ||
      /^(?:独角兽|黑科技|黑箱|天花板|护城河|风向标|指挥棒|晴雨表|牛鼻子|大脑|心脏|黑名单|白名单|小巨人|工具箱|万物|孤岛|鸿沟|双刃剑)$/.test(
        words[0]!.text,
      )
    );
  if (/^[一二两三四五六七八九十]/.test(unit.plain.slice(start, end))) return true;
  return words.some((w) => w.tag === 'm') && words.some((w) => /^v/.test(w.tag)) && words.length <= 4;
}

function nominalOnly(unit: Unit, start: number, end: number): boolean {
  return unit.words.every(
    (w) =>
      w.start < start ||
      w.end > end ||
      /^(?:n|nz|nt|ns|vn|b|x|j|l|eng|an|a|m|g|nr)/.test(w.tag) ||
      /^(?:共享|交换|服务|管理|监管|政务|一体化|开放|创新|联合|统一|公共|综合)$/.test(w.text),
  );
}

/** Slogans and notions in quotation marks. */
function abstract(name: string): boolean {
  return (
    /(?:化|性|力|式|感|们|者|战略|行动|工程|计划|时代|问题|现象|模式|效应|难题|困境|之[\u4e00-\u9fff]|[\u4e00-\u9fff]+[一二两三四五六七八九十]+[\u4e00-\u9fff]+)$/.test(
      name,
    ) ||
    /[的了是在+＋，、]/.test(name) ||
    /^(?:不|更|最|一|互联网|数字|智慧)/.test(name)
  );
}

const named = (name: string) => /[A-Za-z0-9]/.test(name) || name.length <= 4;
