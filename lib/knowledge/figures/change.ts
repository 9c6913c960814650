/**
 * Growth printed along with an amount: 增加值334.5亿元，同比增长7.7%. It belongs to the amount; where no amount
 * stands before it, it is a figure of its own.
 */
import { comparison, growthVerbs, isFall } from './phrases.ts';

const tail = new RegExp(
  `(?<than>${comparison})?(?:的)?(?:又|再|均|则|实现|保持|继续)?(?<noun>增速|增幅|涨幅|降幅|跌幅|增长率)?(?:约|近|达到?|为|超过?|高达)*(?<verb>${growthVerbs})?(?:了|约|近|超过?|达到?|幅度?|高达|逾)*$`,
);

export interface Growth {
  /** Offset in the prefix where the growth phrase begins. */
  at: number;
  than: string;
  verb: string;
  /** 增速, 涨幅 where the phrase has its own noun. */
  noun: string;
}

/** The growth phrase at the end of `prefix`, the words before a percentage or difference. */
export function growthAt(prefix: string): Growth | null {
  const match = tail.exec(prefix);
  if (!match) return null;
  const { than = '', verb = '', noun = '' } = match.groups!;
  // 由…提高到 leaves a level, not a growth; 同比 alone is growth with its sign in the number.
  if (verb === '' && !(noun !== '' || /同比|环比/.test(than))) return null;
  return { at: match.index, than, verb, noun };
}

/** `同比+7.7%`, `较上年-48%`. */
export function changeText(growth: Growth, value: string, unit: string): string {
  const negative = value.startsWith('-') || isFall(growth.verb);
  const than = growth.than.replace(/^年同比$/, '同比');
  return `${than}${negative ? '-' : '+'}${value.replace(/^-/, '')}${unit}`;
}
