/**
 * What is printed on every page and belongs to none: running heads, feet, page numbers, copyright lines. On pages
 * with positions they stand at the edges and repeat; in text files a page number or a copyright line gives the
 * group away.
 */
import type { Line } from './line.ts';
import { isRule } from './marks.ts';

const pageNumber =
  /^[-—–·~•\s]*(?:第\s*\d{1,4}\s*[页頁版](?:\s*[,，/／、]?\s*共\s*\d{1,4}\s*[页頁版])?|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*[/／]\s*\d{1,4})[-—–·~•\s]*$|^[-—–·~•]+\s*\d{1,4}\s*[-—–·~•]+$/i;
const bareNumber = /^\d{1,4}$/;
const legal =
  /[©]|copyright|版权所有|版權所有|未经(?:许可|同意|授权)|不得转载|请勿(?:外传|转载)|内部(?:资料|交流|刊物|参考)|all rights reserved/i;

/** Links that a page's text is saved with. */
const link =
  /^[[(（【<《«‹]*\s*(?:(?:点击|點擊|点此|點此)?(?:阅读|閱讀|查看|展开|展開)(?:全文|原文|更多|详情|詳情|详细|詳細)|(?:返回|回到)(?:目录|目錄|顶部|頂部|首页|首頁|页首)|更多(?:内容|內容|资讯|資訊|新闻|新聞)?|read (?:more|on)|view (?:in browser|online)|back to top|learn more)\s*[\])）】>》»›.…↑→]*$/i;

const keyOf = (text: string) =>
  text
    .replace(/\d+/g, '#')
    .replace(/\s/g, '')
    .replace(/[^\p{L}\p{N}#©]/gu, '');

const cellsOf = (line: Line) => line.table?.cells ?? [line.text];

export interface Cleared {
  lines: Line[];
  /** Texts that were dropped, most frequent first; a running head is often the title. */
  dropped: string[];
}

function edges(lines: Line[]): Set<Line> {
  const found = new Set<Line>();
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const page = pages.get(line.page ?? 0);
    if (page) page.push(line);
    else pages.set(line.page ?? 0, [line]);
  }
  if (pages.size < 2) return found;
  const counts = new Map<string, number>();
  const candidates: Line[] = [];
  for (const page of pages.values()) {
    const placed = page.every(({ y, pageHeight }) => y !== undefined && pageHeight);
    const here = new Set<string>();
    page.forEach((line, i) => {
      const at = placed ? line.y! / line.pageHeight! : -1;
      const edge = placed ? at > 0.9 || at < 0.09 : i < 2 || i >= page.length - 2;
      if (!edge || line.text.length > 80) return;
      candidates.push(line);
      for (const cell of cellsOf(line)) here.add(keyOf(cell));
    });
    for (const key of here) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.min(5, pages.size * 0.3));
  for (const line of candidates) {
    if (
      cellsOf(line).every((cell) => (counts.get(keyOf(cell)) ?? 0) >= least || pageNumber.test(cell)) ||
      pageNumber.test(line.text) ||
      bareNumber.test(line.text)
    )
      found.add(line);
  }
  return found;
}

/** Linear in the number of lines. */
export function clearFurniture(lines: Line[]): Cleared {
  const drop = edges(lines);
  for (const line of lines) if (link.test(line.text)) drop.add(line);
  const counts = new Map<string, number>();
  for (const { text, whole } of lines)
    if (!whole && text.length <= 80) counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1);
  const repeats = (line: Line | undefined) =>
    line !== undefined &&
    line.text.length <= 80 &&
    (counts.get(keyOf(line.text)) ?? 0) >= 2 &&
    !isRule(line.text);

  lines.forEach((line, i) => {
    if (line.whole || drop.has(line)) return;
    const strong = pageNumber.test(line.text) || (legal.test(line.text) && line.text.length < 90);
    if (!strong) return;
    const isNumber = pageNumber.test(line.text);
    // A lone copyright sentence may be part of a text; with a page number or a repetition it isn't.
    const near = [1, 2, -1, -2].some((step) => pageNumber.test(lines[i + step]?.text ?? ''));
    if (!isNumber && !near && !repeats(line)) return;
    drop.add(line);
    const above: Line[] = [];
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
      const other = lines[k]!;
      if (drop.has(other)) continue;
      if (other.text.length > 80 || other.whole) break;
      above.push(other);
      if (repeats(other) || legal.test(other.text)) {
        for (const each of above.splice(0)) drop.add(each);
      } else if (other.blankBefore >= 2 && other.text.length <= 20 && !/[。，；]/.test(other.text)) {
        // Set off from the text above by more than the usual space: the head of the same group.
        for (const each of above.splice(0)) drop.add(each);
        break;
      } else break;
    }
  });

  const dropped = new Map<string, number>();
  const kept: Line[] = [];
  let after = false;
  for (const line of lines) {
    if (drop.has(line)) {
      dropped.set(line.text, (dropped.get(line.text) ?? 0) + 1);
      after = true;
      continue;
    }
    // Space around what was dropped says nothing of the text that goes on below it.
    kept.push(after && line.blankBefore ? { ...line, blankBefore: Math.min(1, line.blankBefore) } : line);
    after = false;
  }
  return { lines: kept, dropped: [...dropped].sort((a, b) => b[1] - a[1]).map(([text]) => text) };
}
