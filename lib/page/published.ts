/** The day a page says it was published on. Sites say it in many ways; the first that holds a date counts. */

const attributes: readonly [string, string][] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="pubdate" i], meta[name="publishdate" i], meta[name="publish_date" i]', 'content'],
  ['meta[name="date" i], meta[name="dc.date" i], meta[name="dcterms.created" i]', 'content'],
  ['[itemprop="datePublished"][datetime], article time[datetime], main time[datetime]', 'datetime'],
];

/** ISO (`2021-03-05`); undefined when the page doesn't say. */
export function publishedOn(root: ParentNode): string | undefined {
  for (const [selector, attribute] of attributes) {
    const day = dayOf(root.querySelector(selector)?.getAttribute(attribute) ?? '');
    if (day) return day;
  }
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const day = dayOf(/"datePublished"\s*:\s*"([^"]*)"/.exec(script.textContent)?.[1] ?? '');
    if (day) return day;
  }
  return undefined;
}

/** The day that a written date begins with: `2021-3-5 08:00`, `2021/03/05`, `2021年3月5日`, `20210305`. */
export function dayOf(written: string): string | undefined {
  const parts =
    /^\s*((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(written) ??
    /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(written);
  if (!parts) return undefined;
  const [, year, month, date] = parts;
  if (Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31) return undefined;
  return `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
}
