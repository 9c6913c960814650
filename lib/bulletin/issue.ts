/** The issue's own title and date: from the head of the document, what repeats on its pages, its file's name. */
import { fileNameDate, fullDate, monthDate, partedDate } from './dates.ts';
import type { Lines } from './line.ts';
import { markOf } from './marks.ts';
import type { Outline } from './outline-types.ts';

const issueNumber =
  /[（(]?\s*(?:\d{4}\s*年\s*)?(?:第|总第|總第)\s*[\d〇零一二三四五六七八九十百]+\s*[期号號卷辑輯](?:\s*[（(].*?[)）])?\s*[)）]?|[Vv]ol\.?\s*\d+|[Nn]o\.?\s*\d+|[Ii]ssue\s*\d+/g;
const dateText =
  /[（(]?\s*(?:\d{4}|[〇零一二三四五六七八九]{4})\s*(?:年|[-./])\s*[\d一二三四五六七八九十]{1,3}\s*(?:月|[-./])(?:\s*[\d一二三四五六七八九十]{1,3}\s*[日号號]?)?\s*(?:出版|出刊)?\s*[)）]?/g;
const isName = (text: string) =>
  text.length >= 3 &&
  text.length <= 24 &&
  !/[，。；、？！:：@]|^\d|目\s*[录錄]|编辑部$|編輯部$|^第|内部|機密|机密|出版$|电话/.test(text);

/** What is left of a line without its date and issue number. */
function nameIn(text: string): string {
  const bare = markOf(text.replace(/^(?:主题|主題|标题|subject|title)\s*[:：]\s*/i, ''))
    .bare.replace(issueNumber, ' ')
    .replace(dateText, ' ')
    .replace(/[《》【】[\]]/g, ' ')
    .replace(/(?:星期|周)[一二三四五六日天]\s*/g, ' ');
  return (
    bare
      .split(/[|｜·•:：—–]|\s{1,}|　/)
      .map((part) => part.trim())
      .filter(isName)[0] ?? ''
  );
}

export interface Front {
  lines: Lines;
  /** Texts before the first briefing, with their sizes. */
  front: { text: string; size?: number | undefined }[];
  /** Running heads and feet. */
  dropped: string[];
  /** The last few texts. */
  back: string[];
}

export function issueOf(
  { lines, front, dropped, back }: Front,
  options: { fileName?: string | undefined; date?: string | undefined },
): Outline['issue'] {
  const size = Math.max(0, ...front.map((line) => line.size ?? 0));
  const largest = front.filter((line) => line.size === size && size > 0).map(({ text }) => text);
  const repeated = dropped.filter((text) => !/[©]|未经|转载/.test(text));
  const subjects = front
    .filter(({ text }) => /^(?:主题|主題|subject)\s*[:：]/i.test(text))
    .map(({ text }) => text);
  const title =
    [
      lines.title ?? '',
      ...subjects,
      ...largest,
      ...front.slice(0, 4).map(({ text }) => text),
      ...repeated,
      ...front.map(({ text }) => text),
    ]
      .map(nameIn)
      .find(Boolean) ?? '';

  const head = [lines.date ?? '', lines.title ?? '', ...front.map(({ text }) => text)];
  const texts = [...head, ...dropped, ...back];
  const found = texts.map((text) => fullDate(text) ?? partedDate(text)).find(Boolean);
  if (found) return { title, date: found, dateFrom: 'text' };
  const named = fileNameDate(options.fileName ?? '');
  if (named) return { title, date: named, dateFrom: 'file-name' };
  const asked = options.date;
  if (asked) return { title, date: asked, dateFrom: 'option' };
  const partial = [...head, ...dropped].map(monthDate).find(Boolean);
  return partial ? { title, date: partial, dateFrom: 'text' } : { title };
}
