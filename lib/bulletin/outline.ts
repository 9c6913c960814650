/**
 * From lines to the outline of a bulletin: what belongs to the page is dropped, contents are set aside, lines are
 * joined, heads are told apart, and what is left is cut into briefings. Pure, and linear in the text.
 */
import { findContents } from './contents.ts';
import { leadDate } from './dates.ts';
import { clearFurniture } from './furniture.ts';
import { learnHabits } from './habits.ts';
import { issueOf } from './issue.ts';
import { joinLines } from './join.ts';
import type { Doubt, Lines } from './line.ts';
import { isNumbering, markOf } from './marks.ts';
import type { Block, BriefingOutline, Outline } from './outline-types.ts';
import type { Judged } from './plain-heads.ts';
import { judge } from './roles.ts';
import { partRunIns } from './run-in.ts';
import { titleUntitled } from './untitled.ts';

export type { BriefingOutline, Outline } from './outline-types.ts';

export interface OutlineOptions {
  fileName?: string;
  /** ISO; used when neither the text nor the file's name gives a date. */
  date?: string;
}

/** A longer piece of text is no paragraph; it is cut at sentence ends so that what follows stays bounded. */
const PARAGRAPH_LIMIT = 4_000;
/** Texts before the first title that may name the issue. */
const FRONT = 400;

function paragraphsOf(text: string): string[] {
  if (text.length <= PARAGRAPH_LIMIT) return [text];
  const out: string[] = [];
  let piece = '';
  for (const sentence of text.match(/[^。！？]{1,2000}[。！？]?[”’」』）]*/g) ?? [text]) {
    if (piece && piece.length + sentence.length > PARAGRAPH_LIMIT) {
      out.push(piece);
      piece = '';
    }
    piece += sentence;
  }
  return piece ? [...out, piece] : out;
}

/** A bullet is ornament; a subhead's number belongs to it. */
const subheadText = ({ text, bare, mark }: Block) => (isNumbering(mark) ? text : bare);

/** Numbers of sections and titles count them and aren't part of them. */
function headText(block: Block): string {
  const again = markOf(block.bare);
  return again.mark === '【】' || (block.mark && again.mark && isNumbering(again.mark))
    ? again.bare
    : block.bare;
}

/** Who a source line names; a page's line of time, source and author names the source among others. */
function sourceText(text: string): string {
  const bare = text.replace(/^[（(【[]\s*|\s*[)）】\]]$/g, '');
  const named = /(?:来源|來源|出处|出處)\s*[：:]\s*([^\s，。|｜]+)/.exec(bare)?.[1];
  if (/^\d{4}/.test(bare)) return named ?? '';
  return bare.replace(/^[^：:/／|｜]{0,6}\s*[：:/／|｜]\s*/, '');
}

const imprint =
  /责任编辑|責任編輯|责编|校对|联系电话|聯絡電話|投稿|退订|退訂|订阅|訂閱|转载|轉載|版权|版權|内部资料|免责|不构成|共印\s*\d+\s*份|^报[：:]|^抄送|^--\s*$|编辑部$|^(?:主编|编辑|編輯)[：:]/;

function trimBack(judged: Judged[]): Judged[] {
  let end = judged.length;
  while (end > 1 && judged.length - end < 6) {
    const { block, role } = judged[end - 1]!;
    if (role !== 'table' && block.text.length <= 90 && (imprint.test(block.text) || block.text === '--'))
      end--;
    else break;
  }
  const signature = judged.findLastIndex(({ block }) => block.text === '--');
  return judged.slice(0, signature > judged.length - 12 && signature > 0 ? Math.min(signature, end) : end);
}

function cut(
  judged: Judged[],
  issueDate: string | undefined,
): { briefings: BriefingOutline[]; sections: string[] } {
  const briefings: BriefingOutline[] = [];
  const sections: string[] = [];
  let section = '';
  let current: BriefingOutline | undefined;
  for (const { block, role, confidence, why } of judged) {
    if (role === 'section') {
      section = headText(block);
      if (!sections.includes(section)) sections.push(section);
      current = undefined;
    } else if (role === 'title') {
      current = {
        n: briefings.length + 1,
        section,
        title: headText(block),
        subheads: [],
        ...(block.page && { page: block.page }),
        paragraphs: [],
        tables: [],
        confidence: Math.round(confidence * 100) / 100,
        evidence: why,
      };
      briefings.push(current);
    } else if (!current) {
    } else if (role === 'subtitle') {
      current.subtitle = block.text;
    } else if (role === 'source') {
      const source = sourceText(block.text);
      if (source) current.source ??= source;
    } else if (role === 'subhead') {
      const text = subheadText(block);
      current.subheads.push({
        text,
        paragraph: current.paragraphs.length,
        confidence: Math.round(confidence * 100) / 100,
      });
    } else if (role === 'table') {
      current.tables.push({ paragraph: current.paragraphs.length, rows: block.rows ?? [] });
      current.paragraphs.push(block.text);
    } else {
      current.paragraphs.push(...paragraphsOf(block.text));
    }
  }
  for (const briefing of briefings) {
    const dateline = leadDate(briefing.paragraphs[0] ?? '', issueDate);
    if (dateline) briefing.dateline = dateline;
  }
  return { briefings, sections };
}

/** The parts of a document before it is cut into briefings; for tools that look inside. */
export function judgeLines(lines: Lines) {
  const { lines: kept, dropped } = clearFurniture(lines.lines);
  const contents = findContents(kept);
  const habits = learnHabits(kept);
  const blocks = partRunIns(joinLines(kept, habits, contents));
  return { kept, dropped, contents, habits, blocks, judged: judge(blocks, habits) };
}

/** Never throws on text; what it isn't sure of it says in `doubts`. */
export function outlineOf(lines: Lines, options: OutlineOptions = {}): Outline {
  const { kept, dropped, contents, blocks, judged: all } = judgeLines(lines);
  const judged = titleUntitled(trimBack(all));
  const doubts: Doubt[] = [...lines.doubts];

  const first = judged.findIndex(({ role }) => role === 'title' || role === 'section');
  const front = judged.slice(0, Math.min(first < 0 ? judged.length : first, FRONT)).map(({ block }) => ({
    text: block.text,
    size: block.size,
  }));
  const shown = kept.slice(0, 40).filter((line) => contents.lines.has(line));
  const issue = issueOf(
    {
      lines,
      front: [
        ...front.filter(({ text }) => text.length <= 80),
        ...shown.filter(({ text }) => /\d{4}/.test(text)),
      ],
      dropped,
      back: blocks
        .slice(-4)
        .map(({ text }) => text)
        .filter((text) => text.length <= 80),
    },
    options,
  );

  const { briefings, sections } = cut(judged, issue.date);
  if (!briefings.length) {
    const paragraphs = judged
      .filter(({ role }) => role !== 'source')
      .flatMap(({ block }) => paragraphsOf(block.text));
    doubts.push({ code: 'no-titles', detail: String(paragraphs.length) });
    const title = (/^[^。！？\n]{1,40}/.exec(paragraphs[0] ?? '')?.[0] ?? '').trim();
    if (title)
      briefings.push({
        n: 1,
        section: '',
        title,
        subheads: [],
        paragraphs,
        tables: [],
        confidence: 0.1,
        evidence: ['no titles'],
      });
  }
  for (const { n, title, confidence } of briefings)
    if (confidence < 0.65 && briefings.length > 1)
      doubts.push({ code: 'unsure-title', detail: `${n}: ${title}` });
  if (!issue.date) doubts.push({ code: 'no-date', detail: options.fileName ?? '' });
  if (!issue.title) doubts.push({ code: 'no-issue-title', detail: '' });
  if (contents.entries >= 3 && briefings.length < contents.entries * 0.6)
    doubts.push({ code: 'contents-mismatch', detail: `${briefings.length} of ${contents.entries}` });
  return { issue, sections, briefings, doubts };
}
