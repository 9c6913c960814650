/** The day a page speaks of, and whether that is after a briefing's. */

const day = 86_400_000;
/** News is retold for some days; what is dated from then on tells what came after. */
const retoldDays = 7;

const datePattern = /(20\d\d)\s*[年/.-]\s*(\d{1,2})(?:\s*[月/.-]\s*(\d{1,2}))?/g;
/** The end of a half or a quarter, as reports are titled. */
const periods: readonly [RegExp, string][] = [
  [/(20\d\d)\s*年\s*(?:第?一季度|一季报|q1)/gi, '03'],
  [/(20\d\d)\s*年\s*(?:第?二季度|上半年|半年报|中报|q2)/gi, '06'],
  [/(20\d\d)\s*年\s*(?:第?三季度|前三季度|三季报|q3)/gi, '09'],
  [/(20\d\d)\s*年\s*(?:第?四季度|全年|年报|q4)/gi, '12'],
];

/** The latest date that `text` names, ISO (`2021-03` or `2021-03-05`); undefined when it names none. */
export function latestDate(text: string): string | undefined {
  const wide = text.normalize('NFKC');
  const dates = [...wide.matchAll(datePattern)]
    .filter(([, , month]) => Number(month) >= 1 && Number(month) <= 12)
    .map(([, year, month, date]) =>
      [year, month!.padStart(2, '0'), ...(date ? [date.padStart(2, '0')] : [])].join('-'),
    );
  for (const [pattern, month] of periods)
    for (const [, year] of wide.matchAll(pattern)) dates.push(`${year}-${month}`);
  return dates.sort().at(-1);
}

/** Does the page's date lie after the briefing's, news time and all? Without both dates: no. */
export function isLater(page: string | undefined, briefing: string): boolean {
  if (!page || !/^\d{4}-\d\d/.test(briefing)) return false;
  if (page.length < 10 || briefing.length < 10) return page.slice(0, 7) > briefing.slice(0, 7);
  return Date.parse(page.slice(0, 10)) - Date.parse(briefing.slice(0, 10)) >= retoldDays * day;
}
