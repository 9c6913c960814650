/**
 * Heads as classes: those of one look, how high they stand in the document's order, and which class are the titles.
 */
import type { Habits } from './habits.ts';
import { isSetOff, isSubtitle } from './heads.ts';
import { isSource } from './marks.ts';
import type { Block } from './outline-types.ts';
import { textAfter } from './plain-heads.ts';

export interface Class {
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
export function partByMark(blocks: Block[], looks: string[], candidates: Set<number>): void {
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

export function classesOf(
  blocks: Block[],
  looks: string[],
  candidates: Set<number>,
  habits: Habits,
): Class[] {
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

/** Gives every class its role, and gives the class of the titles. */
export function assignClasses(classes: Class[], blocks: Block[]): Class | undefined {
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
