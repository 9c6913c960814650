/** Gives every block its part: section, title, subtitle, subhead, source, paragraph or table. */
import type { Habits } from './habits.ts';
import { assignClasses, classesOf, partByMark } from './head-classes.ts';
import { corpusOf, spacing } from './head-score.ts';
import { isCandidate, isSubtitle, lookOf } from './heads.ts';
import { isSource } from './marks.ts';
import type { Block } from './outline-types.ts';
import { type HeadsInContext, type Judged, judgePlain } from './plain-heads.ts';

/** Latin words apart in enough heads, while the text sets them close. */
function hasSpacedTitles(blocks: Block[], candidates: Set<number>): boolean {
  const count = { apart: 0, close: 0 };
  const text = { apart: 0, close: 0 };
  blocks.forEach((block, i) => {
    const set = spacing(block.text);
    if (set) (candidates.has(i) ? count : text)[set]++;
  });
  return count.apart >= 3 && count.close >= 1 && text.close > 4 * text.apart;
}

/** Linear in the length of the text. */
export function judge(blocks: Block[], habits: Habits): Judged[] {
  const looks = blocks.map((block) => lookOf(block, habits));
  const styledCount = blocks.filter(
    (block, i) =>
      looks[i] !== 'plain' && !looks[i]!.startsWith('mark') && !block.rows && block.bare.length <= 60,
  ).length;
  const styled = styledCount >= 3;
  const candidates = new Set<number>();
  blocks.forEach((block, i) => {
    if (isCandidate(block, looks[i]!, styled)) candidates.add(i);
  });
  partByMark(blocks, looks, candidates);
  // The last lines of a text can't head anything.
  for (let i = blocks.length - 1; i >= 0 && candidates.has(i); i--) candidates.delete(i);

  const out: Judged[] = blocks.map((block, i) => ({
    block,
    role: block.rows ? 'table' : isSource(block.text) ? 'source' : 'paragraph',
    confidence: candidates.has(i) ? 0.5 : 1,
    why: [],
  }));
  const classes = classesOf(blocks, looks, candidates, habits);
  const titles = assignClasses(classes, blocks);
  if (!titles) return out;
  const corpus = corpusOf(
    blocks.filter((_, i) => !candidates.has(i)).map(({ text }) => text.slice(0, 5_000)),
  );
  const lengths = [...candidates].map((i) => blocks[i]!.bare.length).sort((a, b) => a - b);
  const context: HeadsInContext = {
    blocks,
    looks,
    candidates,
    corpus,
    spacedTitles: hasSpacedTitles(blocks, candidates),
    usualLength: lengths[lengths.length >> 1] ?? 14,
  };

  const knownTitles = titles.members.filter((i) => blocks[i]!.known).length;
  const listed = knownTitles >= 3;
  for (const one of classes) {
    for (const i of one.members) {
      const judged = out[i]!;
      judged.role = one.role === 'caption' ? 'paragraph' : (one.role ?? 'subhead');
      judged.why.push(`look: ${one.look}`);
      judged.confidence = 0.9;
      if (blocks[i]!.known) judged.why.push('in the contents');
    }
  }
  // A page set differently: its titles look otherwise, but the contents name them, and no subheads.
  const deep = classes.some((one) => one.role === 'subhead' && one.members.length > 3 && one.known > 0.5);
  if (listed && !deep)
    for (const judged of out) if (judged.role === 'subhead' && judged.block.known) judged.role = 'title';
  // Heads of plain text look alike whatever they are: each is weighed by itself.
  if (titles.look === 'plain') judgePlain(titles.members, out, context, { listed });
  else {
    // A house with one type for all of its heads.
    const others = classes.some(({ role, members }) => role === 'subhead' && members.length > 2);
    if (!others && titles.members.length >= 8 && /^(?:bold|size|style)/.test(titles.look))
      judgePlain(titles.members, out, context, { listed, unlessTitles: true });
    raiseEmpty(out);
  }
  settle(out);
  return out;
}

/** A subhead has text below it: a short one right above a title heads the titles. */
function raiseEmpty(out: Judged[]): void {
  out.forEach((judged, i) => {
    if (judged.role === 'subhead' && out[i + 1]?.role === 'title' && judged.block.bare.length <= 16)
      judged.role = 'section';
  });
}

/** What roles ask of their neighbours: a subtitle stands under a title, a subhead within a briefing. */
function settle(out: Judged[]): void {
  let titled = false;
  out.forEach((judged, i) => {
    const before = out[i - 1];
    // Hardly anything under it before the first section or title: the issue's own name.
    if (!titled && judged.role === 'title' && !judged.block.known) {
      const until = out.findIndex(({ role }, k) => k > i && (role === 'section' || role === 'title'));
      const text = out.slice(i + 1, until).reduce((sum, { block }) => sum + block.text.length, 0);
      if (until > 0 && text < 60) judged.role = 'front';
    }
    if (judged.role === 'paragraph' && isSubtitle(judged.block.text) && before?.role === 'title')
      judged.role = 'subtitle';
    if (judged.role === 'subtitle' && before?.role !== 'title') judged.role = titled ? 'subhead' : 'front';
    if (judged.role === 'title') titled = true;
    if (judged.role === 'subhead' && !titled) judged.role = 'front';
  });
}
