/**
 * Heads of plain text look alike whatever they are: here each is weighed by itself, then with those around it.
 */

import { decideInOrder, shareParallels, weighSeries } from './head-order.ts';
import { type Corpus, certainEvidence, evidenceOf, type HeadContext } from './head-score.ts';
import { type Evidence, headBias, headWeights } from './head-weights.ts';
import { isSubtitle, soundsLikeSection } from './heads.ts';
import { isNumbering, isSource } from './marks.ts';
import type { Block } from './outline-types.ts';

export type Role = 'section' | 'title' | 'subtitle' | 'subhead' | 'source' | 'paragraph' | 'table' | 'front';

export interface Judged {
  block: Block;
  role: Role;
  confidence: number;
  why: string[];
  /** Of heads that were weighed one by one. */
  evidence?: Record<Evidence, number>;
  /** Log-odds that other evidence (certainEvidence) adds. */
  given?: number;
}

/**
 * Share of heads that seem to be subheads from which a look holds both kinds: at most 0.4 where all were titles in
 * our bulletins, at least 0.55 where subheads had the look of titles.
 */
const MIXED = 0.47;

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Text between a head and the next of a class or above, to tell whole articles from parts of them. */
export function textAfter(blocks: Block[], from: number, stops: Set<number>): number {
  let length = 0;
  for (let i = from + 1; i < blocks.length && !stops.has(i); i++) length += blocks[i]!.text.length;
  return length;
}

/**
 * Blank lines above a head, at least, from which it stands apart as only titles do in this document, and what that
 * weighs; nothing where heads stand alike.
 */
export function titleSpace(blocks: Block[], heads: number[]): { from: number; weight: number } | undefined {
  const counts = new Map<number, number>();
  for (const i of heads) {
    const space = Math.round(blocks[i]!.space);
    counts.set(space, (counts.get(space) ?? 0) + 1);
  }
  const least = Math.max(2, heads.length * 0.2);
  const spaces = [...counts].sort((a, b) => b[0] - a[0]);
  let above = 0;
  for (const [space, count] of spaces) {
    above += count;
    if (above < least || heads.length - above < least) continue;
    // Two spaces and hardly a third are a rule of the house.
    const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
    return { from: space, weight: first + second >= heads.length * 0.9 ? 6 : 3.5 };
  }
  return undefined;
}

export interface HeadsInContext {
  blocks: Block[];
  looks: string[];
  candidates: Set<number>;
  corpus: Corpus;
  spacedTitles: boolean;
  usualLength: number;
}

function contextAt(
  i: number,
  { blocks, candidates, corpus, spacedTitles, usualLength }: HeadsInContext,
): HeadContext {
  const gather = (from: number, step: number, limit: number) => {
    let text = '';
    for (let k = from; k >= 0 && k < blocks.length && text.length < limit; k += step)
      if (!candidates.has(k) && !isSource(blocks[k]!.text)) text += `${blocks[k]!.text.slice(0, limit)}\n`;
    return text.slice(0, limit * 1.2);
  };
  let lead = '';
  for (let k = i + 1; k < Math.min(blocks.length, i + 4) && !lead; k++)
    if (!candidates.has(k) && !isSource(blocks[k]!.text) && !isSubtitle(blocks[k]!.text))
      lead = blocks[k]!.text;
  return {
    block: blocks[i]!,
    before: blocks[i - 1],
    after: blocks[i + 1],
    lead,
    above: gather(i - 1, -1, 900),
    below: gather(i + 1, 1, 700),
    extent: textAfter(blocks, i, candidates),
    corpus,
    spacedTitles,
    usualLength,
  };
}

function isPlainSection(i: number, { blocks, candidates }: HeadsInContext): boolean {
  const block = blocks[i]!;
  const next = blocks[i + 1];
  if (!next || !candidates.has(i + 1) || isNumbering(next.mark) || block.bare.length > 10) return false;
  if (/[，。：:？！“”《》\d ]/.test(block.bare)) return false;
  return soundsLikeSection(block.bare) || (block.bare.length <= 6 && next.bare.length >= 10);
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Evidence of every head of plain text, overlaps centred on what is usual in this document. */
function weighHeads(members: number[], context: HeadsInContext) {
  const heads = members.map((i) => {
    const head = contextAt(i, context);
    return { i, head, evidence: evidenceOf(head) };
  });
  const judgedHeads = heads.filter(({ head }) => head.above);
  const link = middle(judgedHeads.map(({ evidence }) => evidence.link));
  const own = middle(judgedHeads.map(({ evidence }) => evidence.own));
  const opening = middle(judgedHeads.map(({ evidence }) => evidence.opening));
  // A short document has few words that come twice: its overlaps say less.
  const trust = judgedHeads.length / (judgedHeads.length + 8);
  const centred = (value: number, usual: number, most: number) =>
    trust * Math.max(-most, Math.min(most, value - usual));
  for (const { head, evidence } of heads) {
    evidence.opening = head.above ? centred(evidence.opening, opening, 0.25) : 0;
    evidence.link = head.above ? centred(evidence.link, link, 0.25) : 0;
    evidence.own = head.above ? centred(evidence.own, own, 0.8) : 0;
  }
  return heads;
}

/** Short heads over titles become sections; the others are left to be weighed. */
function takeSections(members: number[], out: Judged[], context: HeadsInContext): number[] {
  return members.filter((i) => {
    if (!isPlainSection(i, context)) return true;
    const judged = out[i]!;
    judged.role = 'section';
    judged.confidence = soundsLikeSection(context.blocks[i]!.bare) ? 0.9 : 0.7;
    judged.why.push('short, over a title');
    return false;
  });
}

/** The log-odds of every head, with all that speaks for and against it written down. */
function totalsOf(heads: number[], out: Judged[], context: HeadsInContext, listed: boolean): number[] {
  const { blocks } = context;
  const space = titleSpace(blocks, heads);
  return weighHeads(heads, context).map(({ i, head, evidence }) => {
    const judged = out[i]!;
    judged.evidence = evidence;
    let total = headBias;
    const add = (name: string, value: number) => {
      total += value;
      if (Math.abs(value) >= 0.4) judged.why.push(`${name} ${value > 0 ? '+' : ''}${value.toFixed(1)}`);
    };
    for (const name of Object.keys(evidence) as Evidence[]) add(name, evidence[name] * headWeights[name]);
    const certain = certainEvidence(head);
    judged.given = certain.reduce((sum, [, value]) => sum + value, 0);
    for (const [name, value] of certain) add(name, value);
    if (space) add('space above', Math.round(blocks[i]!.space) >= space.from ? space.weight : -space.weight);
    if (listed) add('contents', blocks[i]!.known ? 6 : -4);
    if (i === heads[0] || out[i - 1]?.role === 'section') add('first in its section', 5);
    return total;
  });
}

/**
 * Weighs heads of one look one by one. `unlessTitles`: heads of a look that mostly seem to be titles are left to be
 * titles, all of them.
 */
export function judgePlain(
  members: number[],
  out: Judged[],
  context: HeadsInContext,
  { listed, unlessTitles = false }: { listed: boolean; unlessTitles?: boolean },
): void {
  const { blocks } = context;
  const weighed = out.map((judged) => ({ ...judged, why: [...judged.why] }));
  const heads = takeSections(members, weighed, context);
  const totals = totalsOf(heads, weighed, context, listed);
  if (unlessTitles && totals.filter((total) => total < -1).length < heads.length * MIXED) return;
  for (const i of members) out[i] = weighed[i]!;
  shareParallels(heads, totals, blocks);
  weighSeries(heads, totals, blocks);
  const decided = decideInOrder(totals);
  heads.forEach((i, k) => {
    out[i]!.role = decided[k] ? 'title' : 'subhead';
    out[i]!.confidence = decided[k] === totals[k]! > 0 ? logistic(Math.abs(totals[k]!)) : 0.5;
  });
}
