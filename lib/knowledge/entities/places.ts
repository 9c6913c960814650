/**
 * Places by their class: 市, 区, 县, 州, 邦, 新区, and what stands by itself beside them. Names of general
 * knowledge come from the gazetteer.
 */
import type { Unit } from '../document.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';

const notPlaces =
  /^(?:城市|省市|都市|上市|超市|股市|门市|入市|全市|该市|我市|本市|各市|地市|县市|区市|楼市|市|区|省|县|州|镇|邦|全省|该省|我省|各省|全区|地区|社区|园区|小区|片区|景区|厂区|山区|灾区|牧区|农区|城区|市区|郊区|校区|专区|特区|禁区|误区|盲区|新区|高新区|开发区|示范区|试验区|保税区|自贸区|合作区|经济区|功能区|各区|辖区|乡镇|城镇|小镇|区县|郡县|节省|无区|市县|选区|军区|战区|库区|港区|大都市|偏远地区|贫困地区|农村地区|山区|[\u4e00-\u9fff]*(?:创新发展试验区|先导区|先行区))$/;

export function placeMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { words, plain } = unit;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (/(?:示范区|试验区|先行区|自贸试验区|产业园区|科技园区)$/.test(word.text) && i > 1) {
      // 某市国家创新示范区: from the place on.
      let first = i;
      while (
        first > 0 &&
        i - first < 6 &&
        /^(?:n|nz|nt|ns|vn|v|x|j|l|b|eng|an)$/.test(words[first - 1]!.tag) &&
        words[first]!.tag !== 'ns'
      )
        first--;
      if (words[first]!.tag === 'ns' && first < i - 1) {
        out.push(place(unit, words[first]!.start, word.end, 'zone', 2));
        continue;
      }
    }
    if (
      /^ns$/.test(word.tag) &&
      /(?:省|市|区|县|州|邦|镇|新区|半岛|群岛|岛|湾|港)$/.test(word.text) &&
      word.text.length >= 3 &&
      !notPlaces.test(word.text)
    ) {
      out.push(place(unit, word.start, word.end, 'ending', 2));
      continue;
    }
    // 临澜|市, 望海|新区, 北宁|省
    if (
      /^(?:省|市|区|县|州|邦|新区|高新区|开发区|自贸区|示范区|大湾区|科学城|科技城|创新园|工业园|产业园|软件园)$/.test(
        word.text,
      ) &&
      i > 0
    ) {
      const before = words[i - 1]!;
      if (
        before.end !== word.start ||
        !/^(?:ns|nr|x|nz|n|nrt|s|f|g|ng|j|v)$/.test(before.tag) ||
        before.text.length < 2 ||
        before.text.length > 6
      )
        continue;
      if (/^(?:v|n|j)$/.test(before.tag) && !/^(?:市|省|县|邦)$/.test(word.text)) continue;
      const name = before.text + word.text;
      if (
        notPlaces.test(name) ||
        /^(?:全|该|各|我|本|两|多|一|某|其|大|中|小|老|新|城|股|楼|车|债|现货|期货|消费|互联网|资本|国内|国际|地级|直辖|智慧|中心|重点|核心|试点|示范|沿海|沿边|主城|先行|经济|工业|产业|技术|高新|高新技术|综合|自由贸易|自贸)/.test(
          name,
        )
      )
        continue;
      if (
        /^(?:v|n|j)$/.test(before.tag) &&
        plain[word.end] !== undefined &&
        /[\u4e00-\u9fff]/.test(plain[word.end]!) &&
        !/^[的在将把已与和发]/.test(plain[word.end]!)
      )
        continue;
      out.push(
        place(unit, before.start, word.end, 'ending', /^(?:ns|nr|x|nz|nrt)$/.test(before.tag) ? 2 : 1),
      );
    } else if (
      word.tag === 'ns' &&
      word.text.length >= 2 &&
      !knownForm(word.text) &&
      out.at(-1)?.end !== word.end &&
      locative(plain, word.start) &&
      !/^(?:城市|深度|伦理|嘉宾|维度|普及|海洋|新建|关联|蓝海|珠峰|市场|乡村|社会|两国|各国|世界|国际|中国|全国|大陆|中心|天下|平台|基地)$/.test(
        word.text,
      )
    ) {
      out.push(place(unit, word.start, word.end, 'tag', 2));
    }
  }
  // 东屿|港, 缅因|湾, where a phrase begins and goes on.
  for (let i = 1; i < words.length; i++) {
    const tail = words[i]!;
    const head = words[i - 1]!;
    if (
      !/^[港湾岛镇乡村]$/.test(tail.text) ||
      !/^(?:x|ns|nr|nrt|nz)$/.test(head.tag) ||
      !/^[\u4e00-\u9fff]{2,4}$/.test(head.text)
    )
      continue;
    const left = words[i - 2];
    const right = words[i + 1];
    if (left && !/^[，。、；：“”（\s]/.test(left.text) && !/^(?:p|v|uj|c|ns)$/.test(left.tag)) continue;
    if (right && !/^[，。、；”）]/.test(right.text) && !/^(?:uj|v|p|d|f|c)$/.test(right.tag)) continue;
    out.push(place(unit, head.start, tail.end, 'ending', 2));
  }
  // 岚州: a guessed word that ends as cities do, if it comes back.
  for (const word of words)
    if (word.tag === 'x' && /^[\u4e00-\u9fff](?:州|阳|城)$/.test(word.text) && !knownForm(word.text))
      out.push(place(unit, word.start, word.end, 'city', 1));
  // 南屏市, 沂阳县 where a clause begins; as the head of an agency's name too.
  for (const match of plain.matchAll(
    /(?:^|[，。；：、！？“”（）\s]|[在于从到由与和对向的])([\u4e00-\u9fff]{2})([市县省州镇])(?![场长委民级区属容面值直中内外镇])/g,
  )) {
    const start = match.index + match[0].length - 3;
    const name = match[1]! + match[2]!;
    if (
      notPlaces.test(name) ||
      /^[全该各我本某两大中小多几每其上下新老城股楼车债开入超门都地直首副跨郊主]|[的了在是有个为和与一城都上股门超省楼]$/.test(
        match[1]!,
      )
    )
      continue;
    if (
      words.some((w) => w.start < start && w.end > start) ||
      words.some((w) => w.start < start + 3 && w.end > start + 3)
    )
      continue;
    const head = words.find((w) => w.start === start);
    if (!head || (/^(?:v|d|p|c|m|r)$/.test(head.tag) && head.end < start + 3)) continue;
    if (!knownForm(match[1]!)) out.push(place(unit, start, start + 3, 'clause', 2));
  }
  // 法国克罗勒的工厂
  for (let i = 0; i + 1 < words.length; i++) {
    const country = knownForm(words[i]!.text);
    const next = words[i + 1]!;
    if (
      country?.type !== 'place' ||
      !/国$|^(?:日本|印度|越南|韩国|荷兰|瑞士|意大利|西班牙|马来西亚|印尼|泰国)$/.test(words[i]!.text)
    )
      continue;
    if (
      /^(?:ns|x|nr|nrt)$/.test(next.tag) &&
      next.text.length >= 2 &&
      next.text.length <= 5 &&
      /^[\u4e00-\u9fff]+$/.test(next.text) &&
      !knownForm(next.text) &&
      /^(?:的(?:工厂|项目|合资|基地|园区|生产线|晶圆厂)|举行|召开|建设|建厂|设厂|工厂|地区|港)/.test(
        plain.slice(next.end),
      )
    )
      out.push(place(unit, next.start, next.end, 'country', 2));
  }
  // 优先保障蔚岭等六个山区县
  for (const match of plain.matchAll(
    /([\u4e00-\u9fff]{2})等[\d一二两三四五六七八九十]+个[\u4e00-\u9fff]{0,4}(?:[县市区省镇乡村州](?![长域])|地区|城市)/g,
  )) {
    if (
      words.some((w) => w.start === match.index) &&
      !knownForm(match[1]!) &&
      !/[类种项级型化性]$/.test(match[1]!)
    )
      out.push(place(unit, match.index, match.index + 2, 'place-list', 2));
  }
  // 甲、乙、丙三地; 甲（1%）、乙（2%）
  for (const match of plain.matchAll(
    /((?:[\u4e00-\u9fff]{2,5}(?:（[^（）]{1,12}）)?、)+[\u4e00-\u9fff]{2,5}(?:（[^（）]{1,12}）)?)(?:等(?:\d+|[两三四五六七八九十多]+)?个?|[两三四五六七八九]|增速|排名|继续|位居)/g,
  )) {
    const parts = [...match[1]!.matchAll(/([\u4e00-\u9fff]{2,5})(?:（[^（）]{1,12}）)?(?=、|$)/g)];
    const isPlace = (text: string) =>
      knownForm(text)?.type === 'place' || /^[\u4e00-\u9fff]{1,4}[市区县省州]$/.test(text);
    const closed = /^(?:等?(?:\d+|[两三四五六七八九十多]+)?个?(?:地|省|市|县|城市|地区|国家|省份|省市))/.test(
      plain.slice(match.index + match[1]!.length),
    );
    const share = parts.filter((p) => isPlace(trimmed(p[1]!))).length;
    if (share * 2 < parts.length || (!closed && share < 2)) continue;
    for (const part of parts) {
      const partEnd = match.index + part.index + part[1]!.length;
      let begin = match.index + part.index;
      for (const w of words)
        if (w.end > begin && w.end < partEnd && /^(?:v|p|d|c|uj|ul|zg|m|ad)$/.test(w.tag)) begin = w.end;
      const name = trimmed(plain.slice(begin, partEnd));
      const start = partEnd - name.length;
      if ([2, 3, 4].some((n) => n < name.length && knownForm(name.slice(-n))?.type === 'place')) continue;
      if (name.length >= 2 && !knownForm(name) && !/^(?:全市|全省|各区)$/.test(name))
        out.push(
          place(unit, start, start + name.length, 'place-list', closed || /[市区县]$/.test(name) ? 2 : 1),
        );
    }
  }
  return out;
}

const trimmed = (text: string) => text.replace(/^(?:加|此前|其中|包括|增加|覆盖|在|于|由|和|与|再)+/, '');

/** Where something happens: 设在某地, 落户某地. */
function locative(plain: string, start: number): boolean {
  return /(?:设在|位于|落户|抵达|地处|前往|远在|坐落于|产自|在)$/.test(
    plain.slice(Math.max(0, start - 3), start),
  );
}

function place(unit: Unit, start: number, end: number, rule: string, weight: number): Mention {
  const name = unit.plain.slice(start, end);
  const known = knownForm(name.replace(/[省市]$/, ''));
  return {
    unit,
    start,
    end,
    type: 'place',
    rule,
    weight,
    ...(known?.type === 'place' ? { canonical: known.name } : {}),
  };
}
