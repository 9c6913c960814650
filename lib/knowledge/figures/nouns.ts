/**
 * The noun phrases of a sentence, clause by clause: what a number in it may be said of. Knows words and names, not
 * numbers' meaning.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import type { FindNames, Name } from '../names.ts';
import type { Word } from '../segmenter.ts';
import type { Span } from '../sentences.ts';
import { clauseSpans } from './clauses.ts';
import { metricEnd } from './phrases.ts';
import { partOfTerm, type Words } from './subject.ts';

/** What stands beside a noun phrase. */
export type Neighbour =
  | 'edge'
  | 'verb'
  | 'of'
  | 'preposition'
  | 'noun'
  | 'number'
  | 'period'
  | 'list'
  | 'other';

export interface Noun {
  start: number;
  end: number;
  text: string;
  /** Type of the name that it is or begins with. */
  name: EntityType | null;
  /** Names within it, the phrase itself not among them. */
  within: Name[];
  /** A post and who holds it, or only a person. */
  person: boolean;
  /** Stands in quotation marks or is a title. */
  quoted: boolean;
  before: Neighbour;
  after: Neighbour;
  /** Place among the nouns of its clause. */
  index: number;
}

export interface Clause extends Span {
  nouns: Noun[];
  /** 据…测算, …表示: tells who says it. */
  source: boolean;
  /** 发布, 推出, 设立: what it brings in may be spoken of next. */
  launch: number;
}

type Bare = Pick<Noun, 'start' | 'end' | 'text' | 'before' | 'after' | 'index'>;

interface Token {
  start: number;
  end: number;
  kind: Neighbour;
  head: boolean;
}

const prepositions =
  /^(?:对|对于|把|将|向|由|在|从|为|给|让|与|比|较|被|以|按|据|受|因|于|用|通过|随着|根据)$/;
const preposition = /^(?:p|c)$/;
const doing =
  /^(?:利用|印发|发布|中标|规定|贡献|采用|预计|预测|联合|获得|签约|提出|建议|要求|培育|放弃|实现|完成)$/;
const small = /^(?:约|近|超|多|余|高|低|大|小|一|中|里|上|下|内|外|前|后)$/;
const noun = /^(?:n|nr|ns|nt|nz|nrt|nrfg|vn|an|l|j|b|eng|nw|ng|i|s)$/;
const modifier = /^(?:a|m|q|mq|f|t|tg)$/;
const speech =
  /(?:表示|称|认为|说|指出|介绍|显示|预测|预计|估计|估算|测算|统计|透露|坦言|宣布|公布|披露|提出|明确|提醒|强调|公告|发现|看来|来看|获悉|了解|写道|回应称)$/;

const launch =
  /发布|推出|公布|开源|上线|研制|研发|量产|启用|设立|成立|批复|启动|实施|印发|建成|新建|收购|公告|上市|采用/;
const post =
  /(?:董事长|总裁|总经理|经理|创始人|负责人|首席|分析师|研究员|教授|院士|专家|主任|局长|司长|处长|部长|秘书长|会长|所长|院长|校长|工程师|发言人|总监|记者|主管|合伙人|博士)/;

/** Clauses of `sentence` with their nouns. `blank`: the text with periods blanked; `numbers`: spans of quantities. */
export function readClauses(input: {
  blank: string;
  sentence: Span;
  numbers: readonly Span[];
  words: Words;
  names: FindNames;
}): Clause[] {
  const { blank, sentence, numbers, words, names } = input;
  const text = blank.slice(sentence.start, sentence.end);
  const found = names(text);
  const tokens = tokensOf(text, { offset: sentence.start, numbers, words, found });
  return clauseSpans(blank, sentence.start, sentence.end).map((span) => {
    const own = tokens.filter((t) => t.start >= span.start && t.end <= span.end);
    const nouns = nounsOf(own, blank).map((n): Noun => {
      const names = found.filter(
        (f) => f.start + sentence.start >= n.start && f.end + sentence.start <= n.end,
      );
      const first = names.find((f) => f.start + sentence.start <= n.start + 1);
      return {
        ...n,
        name: first?.type ?? null,
        within: names.filter((f) => f.text !== n.text),
        person: names.some((f) => f.type === 'person') || post.test(n.text),
        quoted: /[“《]/.test(blank.slice(n.start - 1, n.start + 1)),
      };
    });
    const said = blank.slice(span.start, span.end);
    const brought = launch.exec(said);
    return {
      ...span,
      nouns,
      launch: brought ? span.start + brought.index : -1,
      source: speech.test(said.replace(/[“”\s]/g, '')),
    };
  });
}

function tokensOf(
  text: string,
  {
    offset,
    numbers,
    words,
    found,
  }: { offset: number; numbers: readonly Span[]; words: Words; found: readonly Name[] },
): Token[] {
  const out: Token[] = [];
  const list = words(text);
  let covered = 0;
  list.forEach((word, i) => {
    if (word.start < covered) return;
    const start = word.start + offset;
    const end = word.end + offset;
    const name = found.find((n) => n.start === word.start && n.end >= word.end);
    if (numbers.some((n) => n.start < end && n.end > start))
      out.push({ start, end, kind: 'number', head: false });
    else if (name) {
      covered = name.end;
      out.push({ start, end: name.end + offset, kind: 'noun', head: true });
    } else {
      const token = { start, end, ...kindOf(word, list[i + 1]) };
      const last = out[out.length - 1];
      // 整改|率, 征求意见|稿; 营业|收入.
      if (
        last?.kind === 'verb' &&
        token.kind === 'noun' &&
        word.text.length === 1 &&
        last.end - last.start > 1
      )
        last.kind = 'noun';
      else if (
        last?.kind === 'noun' &&
        token.kind === 'verb' &&
        word.text.length > 1 &&
        metricEnd.test(word.text)
      ) {
        token.kind = 'noun';
        token.head = true;
      }
      out.push(token);
    }
  });
  return out;
}

function kindOf(word: Word, next: Word | undefined): { kind: Neighbour; head: boolean } {
  const { text, tag } = word;
  const as = (kind: Neighbour, head = false) => ({ kind, head });
  if (text.includes('\ue000')) return as('period');
  if (/^(?:同比|环比|仅为|约为|合计|平均|最高|最低)$/.test(text)) return as('other');
  if (text === '的') return as('of');
  if (/^(?:、|和|与|及|以及)$/.test(text)) return as('list');
  if (/^可(?:再生|穿戴|信|视|靠)?$/.test(text) && next && /^(?:再生|穿戴|信|视)/.test(next.text))
    return as('noun');
  if (doing.test(text) || (text === '计划' && next && /^[vdmp]/.test(next.tag))) return as('verb');
  if (partOfTerm(text) && text.length > 1) return as('noun', !/^[vd]$/.test(tag));
  if (prepositions.test(text) || preposition.test(tag)) return as('preposition');
  if (noun.test(tag) || (tag.startsWith('x') && /[\u4e00-\u9fffA-Za-z]/.test(text))) return as('noun', true);
  if (modifier.test(tag) && !small.test(text)) return as('noun');
  if (/^[vz]/.test(tag)) return as('verb');
  return as(/[“”《》\s]/.test(text) ? 'noun' : 'other');
}

/** Runs of noun-like tokens that hold a noun; the words beside them tell their part in the clause. */
function nounsOf(tokens: readonly Token[], blank: string): Bare[] {
  const out: Bare[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'noun') continue;
    let to = i;
    while (to + 1 < tokens.length && tokens[to + 1]!.kind === 'noun') to++;
    const run = tokens.slice(i, to + 1);
    const text = blank
      .slice(run[0]!.start, run[run.length - 1]!.end)
      .replace(/^[“”《》\s]+|[“”《》\s]+$/g, '');
    if (run.some((t) => t.head) && text.length > 1)
      out.push({
        start: run[0]!.start,
        end: run[run.length - 1]!.end,
        text: text.replace(/[“”《》]/g, ''),
        before: tokens[i - 1]?.kind ?? 'edge',
        after: tokens[to + 1]?.kind ?? 'edge',
        index: out.length,
      });
    i = to;
  }
  return out;
}
