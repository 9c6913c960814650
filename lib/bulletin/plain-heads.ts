/**
 * Heads of plain text look alike whatever they are: here each is weighed by itself, then with those around it.
 */
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

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Text between a head and the next of a class or above, to tell whole articles from parts of them. */
export function textAfter(blocks: Block[], from: number, stops: Set<number>): number {
  let length = 0;
  for (let i = from + 1; i < blocks.length && !stops.has(i); i++) length += blocks[i]!.text.length;
  return length;
}

/**
 * Blank lines above a head, at least, from which it stands apart as only titles do in this document; nothing where
 * heads stand alike.
 */
export function titleSpace(blocks: Block[], heads: number[]): number | undefined {
  const spaces = heads.map((i) => Math.round(blocks[i]!.space));
  const least = Math.max(2, heads.length * 0.2);
  const share = (test: (space: number) => boolean) => spaces.filter(test).length >= least;
  return [...new Set(spaces)]
    .sort((a, b) => b - a)
    .find((space) => share((one) => one >= space) && share((one) => one < space));
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

export function judgePlain(members: number[], out: Judged[], context: HeadsInContext, listed: boolean): void {
  const { blocks } = context;
  const heads: number[] = [];
  for (const i of members) {
    const judged = out[i]!;
    if (!isPlainSection(i, context)) {
      heads.push(i);
      continue;
    }
    judged.role = 'section';
    judged.confidence = soundsLikeSection(blocks[i]!.bare) ? 0.9 : 0.7;
    judged.why.push('short, over a title');
  }
  const totals: number[] = [];
  const space = titleSpace(blocks, heads);
  for (const { i, head, evidence } of weighHeads(heads, context)) {
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
    if (space !== undefined) add('space above', Math.round(blocks[i]!.space) >= space ? 2.5 : -2.5);
    if (listed) add('contents', blocks[i]!.known ? 6 : -4);
    if (i === heads[0] || out[i - 1]?.role === 'section') add('first in its section', 5);
    totals.push(total);
  }
  shareParallels(heads, totals, blocks);
  weighSeries(heads, totals, blocks);
  const decided = decideInOrder(totals);
  heads.forEach((i, k) => {
    out[i]!.role = decided[k] ? 'title' : 'subhead';
    out[i]!.confidence = decided[k] === totals[k]! > 0 ? logistic(Math.abs(totals[k]!)) : 0.5;
  });
}

/** Heads near each other that begin with the same words stand on one level: they share their evidence. */
function shareParallels(heads: number[], totals: number[], blocks: Block[]): void {
  heads.forEach((i, k) => {
    const start = blocks[i]!.bare.slice(0, 6);
    for (let m = k + 1; m <= k + 3 && m < heads.length; m++) {
      if (start.length < 6 || !blocks[heads[m]!]!.bare.startsWith(start)) continue;
      const shared = (totals[k]! + totals[m]!) / 2;
      totals[k] = shared;
      totals[m] = shared;
    }
  });
}

/**
 * Subheads of one briefing all have numbered heads below them, or none has: where that changes between two that
 * seem to be subheads, a briefing begins.
 */
function weighSeries(heads: number[], totals: number[], blocks: Block[]): void {
  const numbered = heads.map((i, k) => {
    for (let at = i + 1; at < (heads[k + 1] ?? blocks.length); at++) {
      const block = blocks[at]!;
      if (/^（[一1]）$/.test(block.mark) && block.text.length <= 46 && /^[（(][一1]/.test(block.text))
        return true;
    }
    return false;
  });
  const before = [...totals];
  heads.forEach((_, k) => {
    if (numbered[k]) return;
    const above = k > 0 && numbered[k - 1] && before[k - 1]! < 0;
    const below = k + 1 < heads.length && numbered[k + 1] && before[k + 1]! < 0;
    if (above || below) totals[k]! += 1.2;
  });
}

/**
 * Titles and subheads in their order. A briefing with one subhead only is as unlikely as it is in this document:
 * where the clear cases come in pairs and more, a lone doubtful one is rather a title.
 */
function decideInOrder(totals: number[]): boolean[] {
  let alone = 1;
  let several = 1;
  let run = 0;
  for (const total of [...totals, 9]) {
    if (total <= 0) run++;
    else {
      if (run === 1) alone++;
      if (run > 1) several++;
      run = 0;
    }
  }
  const price = Math.max(0, Math.min(1.5, Math.log(several / alone)));
  // Best sum so far, ending in: a title, a first subhead, a later subhead.
  let best = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const from: number[][] = [];
  for (const total of totals) {
    const [t = 0, s = 0, more = 0] = best;
    const intoTitle = [t, s - price, more];
    const at = intoTitle.indexOf(Math.max(...intoTitle));
    from.push([at, 0, s >= more ? 1 : 2]);
    best = [intoTitle[at]! + total / 2, t - total / 2, Math.max(s, more) - total / 2];
  }
  const last = [best[0]!, best[1]! - price, best[2]!];
  let state = last.indexOf(Math.max(...last));
  const titles: boolean[] = new Array(totals.length);
  for (let k = totals.length - 1; k >= 0; k--) {
    titles[k] = state === 0;
    state = from[k]![state]!;
  }
  return titles;
}
