/**
 * Periods as news prints them, resolved against the day of issue: 今年前三季度 is `2020-01/2020-09`. Reads
 * Simplified text with ASCII digits.
 */
export interface PrintedPeriod {
  start: number;
  end: number;
  /** As {@link Period}: `2020`, `2020-10`, `2020Q3`, `2020-01/2020-09`. */
  period: string;
  /** A point to be reached or up to which is counted: 到2025年, 截至9月底. */
  until: boolean;
}

const quarters: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const relative: Readonly<Record<string, number>> = {
  今年: 0, 本年: 0, 当年: 0, 去年: -1, 上年: -1, 上一年: -1, 前年: -2, 明年: 1, 后年: 2,
}; // biome-ignore format: one look
const YEAR = String.raw`(?:(?<year>(?:19|20)\d{2}) ?年?(?:度)?|(?<rel>今年|本年|当年|去年|上一年|上年|前年|明年|后年))`;
const M = `(?:1[0-2]|0?[1-9])`;
/** What may follow a year, or stand without one. */
const withYear = [
  `(?:第)?前(?<fq>[一二三四1-4])个?季度?`,
  `(?:第)?(?<q>[一二三四1-4])季度?`,
  `(?<half>上半年|下半年)`,
  String.raw`(?:头|前)(?<fm>\d{1,2}|[两三四五六七八九十]|十一)个?月`,
  `(?<m1>${M})(?:月份?)? ?(?:-|—|–|～|至|到) ?(?<m2>${M}) ?月份?`,
  String.raw`(?<m>${M}) ?月份?(?: ?(?<d>\d{1,2}) ?[日号](?!均))?(?<mend>底|末)?`,
];
const pattern = new RegExp(
  `(?<until>截至到?|截止到?|到|至)?(?:目前|当前)?(?:预计)?(?:` +
    [
      String.raw`(?<y1>(?:19|20)\d{2}) ?年? ?(?:-|—|–|～|至|到) ?(?<y2>(?:19|20)\d{2}) ?年`,
      `${YEAR}? ?(?:${withYear.join('|')})`,
      String.raw`(?<y3>(?:19|20)\d{2}) ?年(?<yend>年底|年末|底|末|初|中(?![国央小部东美欧芯车信科移建铁兴关心西]))?前?`,
      `(?<r3>今年|本年|当年|去年|上一年|上年|前年|明年|后年)(?<rend>底|末|年底|年末|初|中)?`,
      `(?<end>年底|年末)`,
    ].join('|') +
    ')',
  'g',
);

const two = (n: number) => String(n).padStart(2, '0');
const chineseMonths: Readonly<Record<string, number>> = {
  两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11,
}; // biome-ignore format: one look

/**
 * Every period of `text`. `issueDate` is ISO. A month without a year is the latest one not after the issue,
 * unless the text says 到 or 将 before it.
 */
export function findPeriods(text: string, issueDate: string): PrintedPeriod[] {
  const issueYear = Number(issueDate.slice(0, 4));
  const issueMonth = Number(issueDate.slice(5, 7)) || 12;
  const out: PrintedPeriod[] = [];
  for (const match of text.matchAll(pattern)) {
    const g = match.groups!;
    const index = match.index;
    const before = text.slice(Math.max(0, index - 3), index) + (/^(?:到|至)?预计/.exec(match[0])?.[0] ?? '');
    if (/[\d.A-Za-z第“]$/.test(before) && !g.until) continue;
    const given =
      g.year !== undefined ? Number(g.year) : g.rel !== undefined ? issueYear + relative[g.rel]! : null;
    const until = g.until !== undefined;
    const year = given ?? issueYear;
    let period: string | null = null;
    if (g.y1 !== undefined) period = `${g.y1}/${g.y2}`;
    else if (g.fq !== undefined) period = `${year}-01/${year}-${two(quarters[g.fq]! * 3)}`;
    else if (g.q !== undefined)
      period = `${given ?? quarterYear(quarters[g.q]!, issueYear, issueMonth)}Q${quarters[g.q]}`;
    else if (g.half !== undefined)
      period = g.half === '上半年' ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
    else if (g.fm !== undefined) period = `${year}-01/${year}-${two(chineseMonths[g.fm] ?? Number(g.fm))}`;
    else if (g.m1 !== undefined) {
      if (Number(g.m1) >= Number(g.m2)) continue;
      period = `${year}-${two(Number(g.m1))}/${year}-${two(Number(g.m2))}`;
    } else if (g.m !== undefined) {
      const month = Number(g.m);
      if (/^[至到]$/.test(g.until ?? '') && /\d$/.test(before)) continue;
      const y =
        given ??
        (month > issueMonth + 1 && !until && !/将|于|前|力争|预计/.test(before) ? issueYear - 1 : issueYear);
      period = g.d !== undefined ? `${y}-${two(month)}-${two(Number(g.d))}` : `${y}-${two(month)}`;
    } else if (g.y3 !== undefined) period = /底|末/.test(g.yend ?? '') ? `${g.y3}-12` : g.y3;
    else if (g.r3 !== undefined) {
      const y = issueYear + relative[g.r3]!;
      period = /底|末/.test(g.rend ?? '') ? `${y}-12` : String(y);
    } else if (g.end !== undefined) period = `${issueYear}-12`;
    if (period === null) continue;
    out.push({ start: index, end: index + match[0].length, period, until });
  }
  return out;
}

function quarterYear(quarter: number, issueYear: number, issueMonth: number): number {
  return quarter * 3 - 2 > issueMonth + 3 ? issueYear - 1 : issueYear;
}
