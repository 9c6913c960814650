/**
 * Reads what somebody typed: words, "phrases", -words, filters, amounts. Knows the syntax, not the base.
 */
import { type DocType, docTypes } from './segment.ts';

export interface Filters {
  /** Only documents of one of these types. */
  types: DocType[];
  figuresOnly: boolean;
  /** The bulletin's id or a part of its date: `2020-11`. */
  issue?: string;
  section?: string;
  /** Part of a clipping's address, or of a bulletin's title. */
  source?: string;
}

/** `>1000亿`: amounts between `least` and `most`, in base units. */
export interface AmountRange {
  least: number;
  most: number;
  /** Without magnitude; empty for any. */
  unit: string;
}

export interface Query {
  /** What to look for, as typed; pieces between spaces. */
  pieces: { text: string; exact: boolean }[];
  without: string[];
  filters: Filters;
  range?: AmountRange;
  /** The last piece may still be growing. */
  growing: boolean;
}

const filterNames: Readonly<Record<string, 'type' | 'issue' | 'section' | 'source'>> = {
  类型: 'type',
  類型: 'type',
  type: 'type',
  期: 'issue',
  刊期: 'issue',
  issue: 'issue',
  时间: 'issue',
  時間: 'issue',
  date: 'issue',
  栏目: 'section',
  欄目: 'section',
  板块: 'section',
  section: 'section',
  来源: 'source',
  來源: 'source',
  source: 'source',
};

const things = docTypes.filter((type) => type !== 'briefing' && type !== 'clipping' && type !== 'policy');

/** What people call the types, in both languages. */
const typeNames: Readonly<Record<string, readonly DocType[] | 'figures'>> = {
  ...Object.fromEntries(docTypes.map((type) => [type, [type]])),
  简报: ['briefing'],
  文章: ['briefing'],
  条目: things,
  实体: things,
  entity: things,
  公司: ['company'],
  企业: ['company'],
  机构: ['organization', 'government'],
  政府: ['government'],
  组织: ['organization'],
  大学: ['university'],
  高校: ['university'],
  媒体: ['media'],
  人物: ['person'],
  人: ['person'],
  产品: ['product'],
  技术: ['technology'],
  地点: ['place'],
  地名: ['place'],
  活动: ['event'],
  会议: ['event'],
  作品: ['work'],
  报告: ['work'],
  工程: ['programme'],
  政策: ['policy'],
  数据: 'figures',
  数字: 'figures',
  figure: 'figures',
  摘录: ['clipping'],
  剪藏: ['clipping'],
};

const quoted = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』/g;

export function parseQuery(typed: string): Query {
  const query: Query = {
    pieces: [],
    without: [],
    filters: { types: [], figuresOnly: false },
    growing: !/\s$/.test(typed),
  };
  const rest = typed.normalize('NFKC').replace(quoted, (_, a, b, c, d) => {
    query.pieces.push({ text: a ?? b ?? c ?? d, exact: true });
    return ' ';
  });
  for (const piece of rest.split(/[\s,，、;；]+/)) {
    if (!piece || takeFilter(query, piece) || takeRange(query, piece)) continue;
    if (/^[-－–]./.test(piece)) query.without.push(piece.slice(1));
    else query.pieces.push({ text: piece.replace(/[?？!！。]+$/, ''), exact: false });
  }
  query.pieces = query.pieces.filter(({ text }) => text !== '');
  return query;
}

function takeFilter({ filters }: Query, piece: string): boolean {
  const [, name, value] = /^([^:]{1,8}):(.+)$/.exec(piece) ?? [];
  const kind = filterNames[name?.toLowerCase() ?? ''];
  if (!kind || !value) return false;
  if (kind !== 'type') {
    filters[kind] = value;
    return true;
  }
  const types = typeNames[value.toLowerCase()];
  if (!types) return false;
  if (types === 'figures') filters.figuresOnly = true;
  else filters.types.push(...types);
  return true;
}

const magnitudes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const amountPattern = /^([\d.,]+)\s*([十百千万亿]*)(.*)$/;

/** A number with a unit as typed: `35.8万亿`. */
export function readAmount(text: string): { value: number; unit: string } | undefined {
  const [, digits, scale, unit] = amountPattern.exec(text) ?? [];
  const number = Number(digits?.replaceAll(',', ''));
  if (digits === undefined || !Number.isFinite(number)) return undefined;
  let value = number;
  for (const character of scale!) value *= magnitudes[character]!;
  return { value: Number(value.toPrecision(12)), unit: unit!.trim() };
}

function takeRange(query: Query, piece: string): boolean {
  const [, sign, rest] = /^(>=|<=|>|<|≥|≤|=)(\d.*)$/.exec(piece) ?? [];
  const between = /^(\d[\d.,]*[十百千万亿]*)(?:\.\.|~|～)(\d.*)$/.exec(piece);
  if (between) {
    const most = readAmount(between[2]!);
    const least = readAmount(between[1]!);
    if (!least || !most) return false;
    query.range = { least: least.value, most: most.value, unit: most.unit };
    return true;
  }
  const amount = sign ? readAmount(rest!) : undefined;
  if (!amount) return false;
  const { value, unit } = amount;
  const tiny = Math.abs(value) * 1e-9;
  if (sign === '=') query.range = { least: value - tiny, most: value + tiny, unit };
  else if (sign!.startsWith('>') || sign === '≥')
    query.range = {
      least: sign === '>' ? value + tiny : value,
      most: Number.POSITIVE_INFINITY,
      unit,
    };
  else
    query.range = {
      least: Number.NEGATIVE_INFINITY,
      most: sign === '<' ? value - tiny : value,
      unit,
    };
  return true;
}
