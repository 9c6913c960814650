/**
 * Title or subhead? Evidence for one head of plain text, added up on a log-odds scale: what follows it, how it is
 * set in this document, and whether the text below goes on with the words of the text above.
 */
import { leadStrength } from './dates.ts';
import type { Evidence } from './head-weights.ts';
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
  /** Characters of text down to the next head. */
  extent: number;
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

// The text below speaks of what is above: such a paragraph goes on rather than begins.
const anaphora =
  /^[“「『]?(?:他|她|它|该|該|此|这|這|其|而|但|不过|不過|然而|同时|同時|此外|另外|对此|對此|其中|也|还|還|再|于是|於是|当然|當然|事实上|因此|所以|除了|与此|與此|一是|第一|首先|办法|转折|采访|業者|爭論|折衷|两难|資料|具体|在[^，。]{1,10}方面|从[^，。]{1,10}看)/;

/** Evidence that is weighed by weights learnt from labelled bulletins (head-weights.ts). */
export function evidenceOf(head: HeadContext): Record<Evidence, number> {
  const { block, corpus } = head;
  const clip = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  const length = block.bare.length;
  const terms = termsOf(block.text);
  const above = termsOf(head.above);
  const below = termsOf(head.below);
  const opening = head.lead.slice(0, 160);
  let echoed = 0;
  for (const term of terms) if (opening.includes(term)) echoed++;
  return {
    lead: leadStrength(head.lead),
    length: clip((length - 12) / 10, -1, 1.2),
    relative: clip((length - head.usualLength) / 10, -1, 1.2),
    clauses: Number(/[\u3400-\u9fff”》0-9%] [\u3400-\u9fff“《A-Za-z0-9]/.test(block.text) && length >= 14),
    verb: Number(newsVerb.test(block.text)),
    document: Number(/《[^》]{4,}》/.test(block.text)),
    wrapped: Number(block.count > 1),
    question: Number(/[？！?!]$/.test(block.text)),
    digits: Number(/\d/.test(block.text)),
    colon: Number(/[：:]/.test(block.text)),
    comma: Number(/[，、]/.test(block.text)),
    echo: terms.size ? echoed / terms.size : 0,
    anaphora: Number(anaphora.test(head.lead)),
    link: head.above ? overlap(below, above, corpus) : 0,
    own: head.above ? overlap(terms, below, corpus) - overlap(terms, above, corpus) : 0,
    opening: head.above ? overlap(termsOf(head.lead.slice(0, 300)), above, corpus) : 0,
    extent: clip(Math.log((head.extent + 20) / 300), -1.5, 1.5),
    speech: Number(/^[“「『]/.test(head.lead)),
  };
}

/** Evidence that needs no learning, on the same log-odds scale. */
export function certainEvidence(head: HeadContext): [string, number][] {
  const { block, before, after } = head;
  const set = head.spacedTitles ? spacing(block.text) : '';
  const found: [string, number, boolean][] = [
    ['numbered', -4, block.mark !== '' && isNumbering(block.mark)],
    ['latin apart', 3.5, set === 'apart'],
    ['latin close', -3, set === 'close'],
    ['after source', 3, before !== undefined && (isSource(before.text) || closing.test(before.text))],
    ['source below', 4, after !== undefined && isSource(after.text)],
    ['subtitle below', 4, after !== undefined && /^\s*[—–―]/.test(after.text)],
    ['nothing above', 2, !head.above],
  ];
  return found.filter(([, , holds]) => holds).map(([name, value]) => [name, value]);
}
