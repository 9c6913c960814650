/**
 * A printed value and unit as numbers in base units, so that figures compare: `1.2` `万亿元` is 1.2e12 元.
 */

const magnitudes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Units that begin with a character that elsewhere is a magnitude. */
const wholeUnits = /^(千瓦|千米|千克|千卡|千兆|百分)/;

export interface Amount {
  /** One number, or two for a range. */
  amounts: number[];
  /** The unit without magnitude: `元`, `%`, `个百分点`; empty for a bare number. */
  baseUnit: string;
}

/** `value` as a decimal string, ranges with `～`; `unit` as printed. Nothing numeric gives no amounts. */
export function toAmount(value: string, unit: string): Amount {
  let factor = 1;
  let rest = unit.normalize('NFKC').trim();
  while (rest && !wholeUnits.test(rest)) {
    const magnitude = magnitudes[rest[0]!];
    if (magnitude === undefined) break;
    factor *= magnitude;
    rest = rest.slice(1);
  }
  const amounts = value
    .split(/[～~]/)
    .map((part) => Number(part.replace(/,/g, '').trim() || Number.NaN))
    .filter((n) => Number.isFinite(n))
    .map((n) => Number((n * factor).toPrecision(12)));
  return { amounts, baseUnit: rest.replace('人民币', '') };
}
