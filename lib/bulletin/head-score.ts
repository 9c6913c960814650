/**
 * Title or subhead? Evidence for one head of plain text, added up on a log-odds scale: what follows it, how it is
 * set in this document, and whether the text below goes on with the words of the text above.
 */
import { leadStrength } from './dates.ts';
import { isNumbering, isSource } from './marks.ts';
import type { Block } from './outline-types.ts';

/** Latin or digits apart from Han characters (5G 时代), or close to them (5G时代). */
export function spacing(text: string): 'apart' | 'close' | '' {
  if (/[\u3400-\u9fff] [A-Za-z0-9]|[A-Za-z0-9%] [\u3400-\u9fff]/.test(text)) return 'apart';
  return /[\u3400-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u3400-\u9fff]/.test(text) ? 'close' : '';
}

/** Pairs of Han characters, and Latin words: what a text is about, roughly. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [run] of text.matchAll(/[\u3400-\u9fff]{2,}/g))
    for (let i = 0; i + 1 < run.length; i++) terms.add(run.slice(i, i + 2));
  for (const [word] of text.matchAll(/[A-Za-z][A-Za-z0-9+-]+/g)) terms.add(word.toLowerCase());
  return terms;
}

export interface Corpus {
  /** In how many paragraphs a term stands. */
  frequency: Map<string, number>;
  paragraphs: number;
}

export function corpusOf(texts: string[]): Corpus {
  const frequency = new Map<string, number>();
  for (const text of texts)
    for (const term of termsOf(text)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return { frequency, paragraphs: texts.length };
}

function weight(term: string, { frequency, paragraphs }: Corpus): number {
  return Math.log((paragraphs + 1) / ((frequency.get(term) ?? 0) + 0.5));
}

/** Weighted share of `a`'s terms that `b` has. */
export function overlap(a: Set<string>, b: Set<string>, corpus: Corpus): number {
  let shared = 0;
  let all = 0;
  for (const term of a) {
    // A term of one place can't link two.
    if ((corpus.frequency.get(term) ?? 0) < 2) continue;
    const value = weight(term, corpus);
    all += value;
    if (b.has(term)) shared += value;
  }
  return all ? shared / all : 0;
}

export interface HeadContext {
  block: Block;
  /** Blocks right before and after, heads included. */
  before: Block | undefined;
  after: Block | undefined;
  /** First paragraph below. */
  lead: string;
  /** Up to about 900 characters above and 700 below, without heads. */
  above: string;
  below: string;
  corpus: Corpus;
  /** The document sets titles with Latin words apart and its text with them close. */
  spacedTitles: boolean;
  /** Usual lengths of heads in this document: the middle one. */
  usualLength: number;
}

const closing =
  /[（(](?:记者|記者|完|本报|作者|来源|來源|据|见习|通讯员)[^）)]{0,30}[)）]$|^(?:责任编辑|責任編輯|责编|编辑)[：:]/;
const newsVerb =
  /发布|發布|印发|启动|啟動|召开|公布|出台|签署|成立|获批|上线|上市|开工|落地|施行|通过|通過|揭牌|收购|完成|推出|宣布|同比|增长|突破|将于|拟|擬/;

/** Log-odds of a title, with the reasons that weighed most. */
export function titleScore(head: HeadContext): { score: number; why: string[] } {
  const { block, before, after, corpus } = head;
  const why: string[] = [];
  let score = -0.6;
  const add = (value: number, reason: string) => {
    score += value;
    if (Math.abs(value) >= 0.4) why.push(`${reason} ${value > 0 ? '+' : ''}${value.toFixed(1)}`);
  };
  if (block.mark && isNumbering(block.mark)) add(-4, 'numbered');
  const lead = leadStrength(head.lead);
  if (lead) add(2.6 * lead, 'lead');
  if (head.spacedTitles) {
    const set = spacing(block.text);
    if (set === 'apart') add(3.5, 'latin apart');
    if (set === 'close') add(-3, 'latin close');
  }
  if (before && (isSource(before.text) || closing.test(before.text))) add(3, 'after source');
  if (after && isSource(after.text)) add(4, 'source below');
  if (after && /^\s*[—–―]/.test(after.text)) add(4, 'subtitle below');
  const length = block.bare.length;
  add(Math.max(-1.4, Math.min(1.4, (length - 14.5) * 0.16)), 'length');
  if (/[\u3400-\u9fff”》0-9%] [\u3400-\u9fff“《A-Za-z0-9]/.test(block.text) && length >= 14)
    add(0.7, 'two clauses');
  if (newsVerb.test(block.text)) add(0.6, 'news verb');
  if (/《[^》]{4,}》/.test(block.text)) add(0.8, 'names a document');
  if (block.count > 1) add(1.6, 'wrapped');
  if (head.above) {
    const headTerms = termsOf(block.text);
    const aboveTerms = termsOf(head.above);
    const belowTerms = termsOf(head.below);
    const back = overlap(headTerms, aboveTerms, corpus);
    const forth = overlap(headTerms, belowTerms, corpus);
    const link = overlap(belowTerms, aboveTerms, corpus);
    add(Math.max(-1.6, Math.min(1.6, (forth - back) * 2.2)), 'own words below');
    add(Math.max(-2, Math.min(2, (0.27 - link) * 11)), 'new topic');
  } else add(2, 'nothing above');
  return { score, why };
}
