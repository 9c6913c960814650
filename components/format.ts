/**
 * Dates, periods, times and figures as the reader's language writes them. Pure; works on the base's own forms
 * (`2020-11`, `2020Q3`, `2020-01/2020-09`) without time zones, since these are days of a calendar, not moments.
 */
import type { LanguageTag } from './language.tsx';

interface Parts {
  year: number;
  month?: number;
  day?: number;
}

function partsOf(date: string): Parts {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, ...(month && { month }), ...(day && { day }) };
}

/** A date of the calendar, or the span to `until`, which has the same precision. */
function write({ year, month, day }: Parts, language: LanguageTag, until?: Parts): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: language === 'en' ? 'short' : 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  const format = new Intl.DateTimeFormat(language, options);
  const at = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (!until) return format.format(at);
  return format.formatRange(at, Date.UTC(until.year, (until.month ?? 1) - 1, until.day ?? 1));
}

/** `2020-11-26` → `2020年11月26日`, `26 Nov 2020`-like; partial dates keep their precision. */
export const formatDate = (date: string, language: LanguageTag): string => write(partsOf(date), language);

/** A period of the base. Spans within one year say the year once. */
export function formatPeriod(period: string, language: LanguageTag): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(period);
  if (quarter) {
    const [, year, n] = quarter;
    if (language === 'en') return `Q${n} ${year}`;
    return `${year}年第${'一二三四'[Number(n) - 1]}${language === 'zh-TW' ? '季' : '季度'}`;
  }
  const [from, to] = period.split('/');
  if (!to) return formatDate(from!, language);
  const [a, b] = [partsOf(from!), partsOf(to)];
  if (language !== 'en' && a.year === b.year && a.month && b.month && !a.day && !b.day) {
    return `${a.year}年${a.month}—${b.month}月`;
  }
  if (language === 'en' && from!.length === to.length) return write(a, language, b);
  return `${formatDate(from!, language)}–${formatDate(to, language)}`;
}

/** A moment (milliseconds since the epoch) in the reader's own time zone, to the minute. */
export function formatMoment(at: number, language: LanguageTag): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A decimal string with its thousands set apart: `30000` → `30,000`, `12000～15000` → `12,000～15,000`. */
export function formatValue(value: string): string {
  return value.replace(/\d{5,}(?!\d*[,.]\d{3})/g, (digits, at: number) =>
    value[at - 1] === '.' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ','),
  );
}

/** The host of an address, without `www.`; the address itself where it has none. */
export function hostOf(url: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  return host ? host.replace(/^www\./, '') : url;
}

/** Bytes as a reader says them: `1.4 MB`. */
export function formatBytes(bytes: number, language: LanguageTag): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step]!,
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
