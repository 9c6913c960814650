/** Dates in a bulletin: of the issue, in its head or its file's name, and of a briefing's lead. */

const digits = '〇零一二三四五六七八九';
const pad = (n: number) => String(n).padStart(2, '0');

function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[〇零一二三四五六七八九]{4}$/.test(text))
    return Number([...text].map((char) => Math.max(0, digits.indexOf(char) - 1)).join(''));
  const at = text.indexOf('十');
  const digit = (char: string) => Math.max(0, digits.indexOf(char) - 1);
  if (at < 0) return digit(text);
  return (at ? digit(text.charAt(0)) : 1) * 10 + (at + 1 < text.length ? digit(text.charAt(at + 1)) : 0);
}

function iso(year: string, month?: string, day?: string): string | undefined {
  const y = number(year);
  const m = month ? number(month) : 0;
  const d = day ? number(day) : 0;
  if (y < 1980 || y > 2099 || m > 12 || d > 31 || (month && !m) || (day && !d)) return undefined;
  return [String(y), ...(m ? [pad(m)] : []), ...(d ? [pad(d)] : [])].join('-');
}

const han = '〇零一二三四五六七八九';
const full = new RegExp(
  `(\\d{4}|[${han}]{4})\\s*年\\s*(\\d{1,2}|[${han}十]{1,3})\\s*月\\s*(\\d{1,2}|[${han}十]{1,3})\\s*[日号號]|(?<!\\d)(\\d{4})\\s*[-./／·]\\s*(\\d{1,2})\\s*[-./／·]\\s*(\\d{1,2})(?!\\d)`,
);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const english =
  /\b(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/i;
const month = new RegExp(`(\\d{4}|[${han}]{4})\\s*年\\s*(\\d{1,2}|[${han}十]{1,3})\\s*月`);

/** The first full date in a text, ISO. */
export function fullDate(text: string): string | undefined {
  const found = full.exec(text);
  if (found) return iso(found[1] ?? found[4] ?? '', found[2] ?? found[5], found[3] ?? found[6]);
  const named = english.exec(text);
  const day = named?.[1] ?? named?.[3];
  if (named?.[2] && day)
    return iso(named[4] ?? '', String(months.indexOf(named[2].toLowerCase().slice(0, 3)) + 1), day);
  return undefined;
}

/** A year and month, and the day beside them: `2021年4月第2期（4月15日出版）`. */
export function partedDate(text: string): string | undefined {
  const found = month.exec(text);
  const day =
    found && /(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]/.exec(text.slice(found.index + found[0].length));
  return day && Number(day[1]) === number(found[2] ?? '') ? iso(found[1] ?? '', day[1], day[2]) : undefined;
}

/** The first date of a year and a month, ISO without a day. */
export function monthDate(text: string): string | undefined {
  const found = month.exec(text);
  return found ? iso(found[1] ?? '', found[2]) : undefined;
}

/** `周报-20201126.pdf`, `2020-11-26.txt`, `2020年11月26日.docx` */
export function fileNameDate(name: string): string | undefined {
  const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(name);
  const apart = /(?<!\d)((?:19|20)\d{2})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/.exec(name);
  const found = compact ?? apart;
  return (found && iso(found[1] ?? '', found[2], found[3])) || fullDate(name);
}

const lead = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[^，。；]{0,14}(?:电|電|讯|訊|消息))?/;

/** The day that an article's first sentence names, resolved with the issue's date: never after it by a month. */
export function leadDate(text: string, issue: string | undefined): string | undefined {
  const found = lead.exec(text.slice(0, 60));
  if (!found) return undefined;
  const year = found[1] ?? issue?.slice(0, 4);
  if (!year) return undefined;
  const date = iso(year, found[2], found[3]);
  if (!date || found[1] || !issue || issue.length < 7) return date;
  const ahead = Number(date.slice(5, 7)) - Number(issue.slice(5, 7));
  return ahead > 1 ? iso(String(Number(year) - 1), found[2], found[3]) : date;
}

/** How much a paragraph opens like a news lead: a dateline, a day, “日前”, “记者…获悉”; 0 to 1. */
export function leadStrength(text: string): number {
  const start = text.slice(0, 90);
  if (/^(?:据)?[^，。]{0,16}(?:\d{1,2}月\d{1,2}日)[^，。]{0,12}(?:电|電|讯|訊|消息)/.test(start)) return 1;
  if (/^(?:本报|本刊|本網|本网)(?:讯|訊|记者|記者)|^[（(]?(?:记者|記者)\s?[^，。]{1,12}[)）]/.test(start))
    return 1;
  if (/^(?:\d{4}年)?\d{1,2}月\d{1,2}日/.test(start)) return 0.9;
  if (
    /^(?:近日|日前|近期|当地时间|當地時間|今日|昨日|记者|記者|编者按|編者按|[^，。]{2,14}(?:消息|报道|報導|讯|訊)[：:])/.test(
      start,
    )
  )
    return 0.9;
  if (/(?:以下[简簡][称稱]|下称|下稱)/.test(start)) return 0.75;
  if (/\d{1,2}月\d{1,2}日/.test(start.slice(0, 70))) return 0.7;
  if (/(?:近日|日前|获悉|獲悉|最新数据|最新發布)/.test(start.slice(0, 60))) return 0.6;
  if (/\d{1,2}月|今年|本周|上周/.test(start.slice(0, 40))) return 0.25;
  return 0;
}
