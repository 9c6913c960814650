/**
 * Finds lists of contents (目录, 要闻速览, 本期导读): runs of lines that come again further down. They are no
 * text, but they say which heads the bulletin has.
 */
import type { Line } from './line.ts';
import { headKey, isRule } from './marks.ts';

const caption =
  /^(?:[【[]\s*)?(?:目\s*[录錄次]|contents?|table of contents|本[期刊周週日月](?:目[录錄]|导读|導讀|要目|看点|看點|内容|內容|要闻|要聞|提要|摘要|头条速览)|(?:要闻|要聞|新闻|内容|內容|今日|一周|本周)(?:速览|速覽|速读|速遞|速递|导读|導讀|提要|导航|一览|一覽|看点|索引|摘要)|要目|导读|導讀|索引|速览|內容提要)(?:\s*[】\]])?[:：]?$/i;
const leader = /[.．·…‥⋯]{3,}\s*\d{0,3}$|^[.．·…‥⋯\s]{3,}\d{0,3}$|\t\d{1,3}$/;

export const isCaption = (text: string) => caption.test(text.trim());

export interface Contents {
  /** The lines of the lists, to be left out. */
  lines: Set<Line>;
  /** First lines of heads that a list names, with the number of lines of each. */
  heads: Map<Line, number>;
  entries: number;
}

/** Lines joined into one head at most. */
const SPAN = 3;
/** Lines of a list of contents at most. */
const LONGEST = 300;

export function findContents(lines: Line[]): Contents {
  // A leader may part an entry from its page number so far that they read as the cells of a row.
  const keys = lines.map(({ text, table }) => {
    if (table && !leader.test(text)) return '';
    const entry = table?.cells[0] ?? text;
    if (isRule(entry) || entry.length > (leader.test(entry) ? 300 : 90)) return '';
    return headKey(entry);
  });
  const spans = (i: number, n: number) => {
    let key = '';
    for (let k = i; k < i + n; k++) {
      if (!keys[k] && !leader.test(lines[k]?.text ?? '')) return '';
      key += keys[k] ?? '';
    }
    return key.length >= 2 && key.length <= 90 ? key : '';
  };
  // Where each text stands for the last time, and in how many lines.
  const places = new Map<string, [number, number]>();
  for (let i = 0; i < lines.length; i++) {
    for (let n = 1; n <= SPAN; n++) {
      const key = spans(i, n);
      if (!key) continue;
      places.set(key, [i, n]);
    }
  }
  // For each line, the shortest join that comes again further down, with its last place.
  const again = (i: number): { n: number; at: number; m: number; long: boolean } | undefined => {
    for (let n = 1; n <= SPAN; n++) {
      const key = spans(i, n);
      const last = key && places.get(key);
      if (last && last[0] >= i + n) return { n, at: last[0], m: last[1], long: key.length >= 6 };
    }
    return undefined;
  };

  const found: Contents = { lines: new Set(), heads: new Map(), entries: 0 };
  let i = 0;
  while (i < lines.length) {
    const flagged = lines[i]!.contents;
    const captioned = isCaption(lines[i]!.text);
    const hit = again(i);
    if (!flagged && !captioned && !hit) {
      i++;
      continue;
    }
    const matches: [number, number][] = [];
    const members: number[] = captioned ? [i] : [];
    let k = captioned ? i + 1 : i;
    let misses = 0;
    let long = 0;
    let limit = lines.length;
    while (k < limit) {
      const line = lines[k]!;
      const match = again(k);
      if (match) {
        for (let m = 0; m < match.n; m++) members.push(k + m);
        matches.push([match.at, match.m]);
        if (match.long) long++;
        limit = Math.min(limit, match.at);
        k += match.n;
        misses = 0;
        continue;
      }
      if (
        line.contents ||
        leader.test(line.text) ||
        (captioned && /\d{1,3}$/.test(line.text) && line.text.length < 60)
      ) {
        members.push(k++);
        continue;
      }
      // A line of the list that doesn't come again word for word; text ends the list.
      if (line.text.length > 60 || ++misses > 2) break;
      k++;
    }
    const enough = long >= 3 || (long >= 2 && captioned) || flagged;
    if (!enough || matches.length < members.length * 0.2) {
      // A run longer than any list isn't looked at again from each of its lines.
      i = k - i > LONGEST ? k : i + 1;
      continue;
    }
    const end = (members.at(-1) ?? i) + 1;
    for (let m = i; m < end; m++) if (m < limit) found.lines.add(lines[m]!);
    for (const [at, n] of matches) found.heads.set(lines[at]!, n);
    found.entries += matches.length;
    i = Math.max(end, i + 1);
  }
  return found;
}
