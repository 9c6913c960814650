/**
 * Figures of a table, row by row: cells separated by tabs, the first row names the columns.
 */

import { unitPattern } from '#lib/text/figure-units.ts';
import { findPeriods } from '#lib/text/period.ts';
import type { DraftFigure } from './paragraph.ts';
import { splitMetric, type Words } from './subject.ts';

const number = /^([-+]?\d[\d,]*(?:\.\d+)?) ?(%|个百分点)?$/;
const isChange = (head: string) => /同比|环比|增速|增长|增幅|涨幅|变化/.test(head);

/** Reads one row. `header`: the column names read before, null for the first row of a table. */
export function tableFigures(
  row: string,
  header: string[] | null,
  context: { caption: string; issueDate: string; words: Words },
): { header: string[]; figures: DraftFigure[] } {
  const cells = row.split('\t').map((cell) => cell.trim());
  if (header === null || cells.every((cell) => !number.test(cell))) return { header: cells, figures: [] };
  const columns = header;
  const unitColumn = columns.findIndex((head) => /^(?:计量)?单位$/.test(head));
  const name = cells[0] ?? '';
  const nameUnit = /（([^（）]+)）$/.exec(name)?.[1];
  const label = name
    .replace(/（[^（）]+）$/, '')
    .replace(/^(?:其中|[一二三四五六七八九十\d]+[、.])[：:]?/, '');
  const [subject, metric] = splitMetric(label, context.words);
  const figures: DraftFigure[] = [];
  const captionPeriod = findPeriods(context.caption, context.issueDate).at(-1)?.period;
  let start = 0;
  cells.forEach((cell, i) => {
    const match = number.exec(cell);
    const head = columns[i] ?? '';
    const at = start;
    start += cell.length + 1;
    if (i === 0 || !match || /^(?:序号|排名|名次|编号|年份|年度)$/.test(head)) return;
    const value = match[1]!.replace(/,/g, '').replace(/^\+/, '');
    if (isChange(head) && figures.length > 0) {
      const last = figures[figures.length - 1]!;
      const than = /环比/.test(head) ? '环比' : /同比/.test(head) ? '同比' : '';
      last.change = `${than}${value.startsWith('-') ? '' : '+'}${value}${match[2] ?? '%'}`;
      return;
    }
    const headUnit = /（([^（）]+)）$/.exec(head)?.[1];
    const unit = match[2] ?? (unitColumn >= 0 ? cells[unitColumn]! : '') ?? '';
    const given =
      unit || nameUnit || headUnit || (isChange(head) || /占比|率|份额/.test(head + name) ? '%' : '');
    if (given === '' && !unitPattern.test(head)) return;
    const period = findPeriods(head, context.issueDate).at(-1)?.period ?? captionPeriod;
    const generic =
      /^(?:数值|绝对量|本期|本月|累计|指标值|数量|总量|完成)/.test(head) ||
      findPeriods(head, context.issueDate).length > 0;
    figures.push({
      subject: subject || label,
      metric: generic ? metric || label : head.replace(/（[^（）]+）$/, ''),
      value,
      unit: given,
      ...(period ? { period } : {}),
      start: at,
      end: at + cell.length,
      sentence: { start: 0, end: row.length },
      rule: 'table',
      growth: false,
      counted: '',
      owner: '',
    });
  });
  return { header: columns, figures };
}
