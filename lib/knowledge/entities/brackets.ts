/** Other names that stand in brackets after a name: 中国人民银行（央行）, （以下简称云岭）, （Bitkom）. */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';

const short = /^(?:以下|下)?(?:统称|简称|称)(?:为|作)?[：:]?(.+)$/;

/** The names, as printed, given in the bracket that opens at `end`; none where it says something else. */
export function bracketNames(unit: Unit, start: number, end: number): string[] {
  const at = unit.plain[end] === '”' ? end + 1 : end;
  if (unit.plain[at] !== '（') return [];
  const close = unit.plain.indexOf('）', at);
  if (close < 0 || close - at > 40) return [];
  const name = unit.plain.slice(start, end);
  const out: string[] = [];
  let from = at + 1;
  for (const part of unit.plain.slice(at + 1, close).split(/[，、；;]|(?<=[A-Za-z])\/(?=[A-Za-z])/)) {
    const plain = part.trim();
    const printed = unit.text.slice(from, from + part.length).trim();
    from += part.length + 1;
    const named = short.exec(plain);
    if (named) {
      const inner = named[1]!.replace(/[“”《》]/g, '').trim();
      const offset = plain.indexOf(inner);
      if (inner.length >= 2 && inner.length <= 24) out.push(printed.slice(offset, offset + inner.length));
    } else if (/^[A-Za-z][A-Za-z0-9 .&/-]{1,40}$/.test(plain)) out.push(printed);
    else if (isAbbreviation(plain, name)) out.push(printed);
  }
  return out;
}

/** What a Chinese name with a bracketed English abbreviation is, by how it ends; null where it isn't a thing of the trade. */
export function typeOfBracketed(name: string): EntityType | null {
  if (/(?:计划|工程|项目)$/.test(name)) return 'programme';
  if (
    /(?:公司|集团|协会|大学|研究院|委员会|部|局|组织|联盟|中心|银行|基金|会|署|院|法|条例|报告|指数|产值|总值|收入|利润|率|额|量|值|价格|价|费|比|数|差|者|们|官|总裁|董事长|人)$/.test(
      name,
    )
  )
    return null;
  return 'technology';
}

/** All characters in the name's order: 工业局 of 经济部工业局, 资策会 of 资讯工业策进会; 央行 only by list. */
export function isAbbreviation(short: string, name: string): boolean {
  if (short.length < 2 || short.length >= name.length || !/^[\u4e00-\u9fff]+$/.test(short)) return false;
  if (/^(?:中国人民银行)$/.test(name) && short === '央行') return true;
  let at = 0;
  for (const char of short) {
    const found = name.indexOf(char, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
