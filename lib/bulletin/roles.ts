/** Gives every block its part: section, title, subtitle, subhead, source, paragraph or table. */
import type { Habits } from './habits.ts';
import { corpusOf, spacing } from './head-score.ts';
import { isCandidate, isSetOff, isSubtitle, lookOf } from './heads.ts';
import { isSource } from './marks.ts';
import type { Block } from './outline-types.ts';
import { type HeadsInContext, type Judged, judgePlain, textAfter } from './plain-heads.ts';

interface Class {
  look: string;
  members: number[];
  /** Size, or level turned round: larger means higher. */
  rank: number;
  /** Share of members that another head of another class follows at once. */
  overHeads: number;
  /** Share that text follows at once. */
  overText: number;
  known: number;
  length: number;
  role?: 'section' | 'title' | 'subtitle' | 'subhead' | 'front' | 'caption';
}

const marksByRank = [
  '【】',
  '==',
  'ruled',
  '第一',
  '#',
  '##',
  '###',
  '◆',
  '■',
  '★',
  '●',
  '一、',
  '1.',
  '▲',
  '▶',
  '◎',
  '○',
  '（一）',
  '（1）',
  '①',
];

function rankOf(block: Block, look: string, habits: Habits): number {
  if (block.heading) return 100 - block.heading * 10;
  const at = marksByRank.indexOf(/mark (.*)$/.exec(look)?.[1] ?? look);
  const marked = at < 0 ? 1 : 10 - at * 0.4;
  // Of one type, those with a high mark stand above those without, and these above fine numbers.
  const among = look.includes(' mark ') ? (marked - marksByRank.length * 0.2) * 0.02 : 0;
  if (look.includes('size'))
    return (block.size ?? 0) - (habits.bodySize ?? 0) + 20 + (block.bold ? 0.3 : 0) + among;
  if (look.includes('bold') || look.includes('style')) return 19 + among;
  return marked;
}

/**
 * Heads of one type that some begin with a mark and some without are of two kinds: sections numbered, titles not.
 * Levels that the format itself gives are left alone.
 */
function partByMark(blocks: Block[], looks: string[], candidates: Set<number>): void {
  const marks = new Map<string, Map<string, number>>();
  for (const i of candidates) {
    const look = looks[i]!;
    if (/^(?:plain|mark|ruled|h\d)/.test(look)) continue;
    const counts = marks.get(look) ?? new Map<string, number>();
    counts.set(blocks[i]!.mark, (counts.get(blocks[i]!.mark) ?? 0) + 1);
    marks.set(look, counts);
  }
  for (const i of candidates) {
    const counts = marks.get(looks[i]!);
    const { mark } = blocks[i]!;
    if (mark && counts && (counts.get(mark) ?? 0) >= 2 && counts.size >= 2) looks[i] += ` mark ${mark}`;
  }
}

function classesOf(blocks: Block[], looks: string[], candidates: Set<number>, habits: Habits): Class[] {
  const classes = new Map<string, Class>();
  for (const i of candidates) {
    const look = looks[i]!;
    const found = classes.get(look) ?? {
      look,
      members: [],
      rank: rankOf(blocks[i]!, look, habits),
      overHeads: 0,
      overText: 0,
      known: 0,
      length: 0,
    };
    found.members.push(i);
    classes.set(look, found);
  }
  for (const one of classes.values()) {
    for (const i of one.members) {
      let k = i + 1;
      while (k < blocks.length && (isSource(blocks[k]!.text) || isSubtitle(blocks[k]!.text))) k++;
      if (candidates.has(k) && looks[k] !== one.look) one.overHeads++;
      else if (blocks[k] && !candidates.has(k)) one.overText++;
      if (blocks[i]!.known) one.known++;
      one.length += blocks[i]!.bare.length;
    }
    const n = one.members.length;
    one.overHeads /= n;
    one.overText /= n;
    one.known /= n;
    one.length /= n;
  }
  return [...classes.values()].sort((a, b) => b.rank - a.rank);
}

/** How well a class would do as the bulletin's titles. */
function titleFit(one: Class, blocks: Block[], classes: Class[]): number {
  const n = one.members.length;
  const stops = new Set(classes.filter((c) => c.rank >= one.rank).flatMap((c) => c.members));
  const extents = one.members.map((i) => textAfter(blocks, i, stops)).sort((a, b) => a - b);
  const extent = extents[extents.length >> 1] ?? 0;
  const marked = one.look.startsWith('mark');
  const fine = /（一）|（1）|①/.test(one.look);
  return (
    Math.min(n, 8) * 0.25 +
    one.known * 3 * (1 - one.overHeads) +
    (one.overText - one.overHeads) * 2.5 +
    Math.max(-1.5, Math.min(1.5, (one.length - 12) * 0.2)) +
    (extent > 250 ? 1 : extent < 60 ? -1.5 : 0) +
    one.rank * 0.03 +
    (fine ? -3 : 0) -
    // What comes once is the issue's own name, or a remark.
    (n === 1 ? 2 : 0) -
    (marked && n < 3 ? 1.5 : 0)
  );
}

function assignClasses(classes: Class[], blocks: Block[]): Class | undefined {
  // A look of its own at the very front (the name) heads nothing.
  const fits = classes
    .filter((one) => one.overText > 0 && (isSetOff(one.look) || one.members.length > 0))
    .map((one) => ({ one, fit: titleFit(one, blocks, classes) }))
    .sort((a, b) => b.fit - a.fit);
  const titles = fits[0]?.one;
  if (!titles) return undefined;
  const first = titles.members[0]!;
  const titleSet = new Set(titles.members);
  for (const one of classes) {
    if (one === titles) {
      one.role = 'title';
      continue;
    }
    const within = one.members.filter((i) => i > first);
    const share = (test: (i: number) => boolean) => within.filter(test).length / Math.max(1, within.length);
    const directlyAfter = share((i) => titleSet.has(i - 1));
    const directlyBefore = one.members.filter((i) => titleSet.has(i + 1)).length / one.members.length;
    const numbered = /^mark (（一）|（1）|①)$/.test(one.look);
    // Among plain lines a mark doesn't raise a head above the others.
    const above = one.rank > titles.rank && titles.look !== 'plain';
    if (!within.length && !(directlyBefore === 1 && one.members.length === 1 && one.length <= 12))
      one.role = 'front';
    else if (one.rank < titles.rank && within.length && share((i) => blocks[i + 1]?.rows !== undefined) === 1)
      one.role = 'caption';
    else if (!numbered && (above || directlyBefore >= 0.7 || (one.overHeads >= 0.7 && one.length <= 12)))
      one.role = directlyBefore >= 0.5 || one.overHeads > one.overText || above ? 'section' : 'subhead';
    else if (directlyAfter >= 0.9 && !/（一）|一、|1\./.test(one.look) && one.look !== 'plain')
      one.role = 'subtitle';
    else one.role = 'subhead';
  }
  return titles;
}

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
  if (titles.look === 'plain') judgePlain(titles.members, out, context, listed);
  settle(out);
  return out;
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
