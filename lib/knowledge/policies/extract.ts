/** The policies of a document: titles and bare names put together, with issuer, status, date, region, targets. */
import type { PolicyKind, PolicyStatus } from '#lib/model/kinds.ts';
import { findPeriods } from '#lib/text/period.ts';
import { type Document, evidenceAt, type Unit } from '../document.ts';
import { isAbbreviation } from '../entities/brackets.ts';
import { sentences } from '../sentences.ts';
import type { FoundPolicy } from '../types.ts';
import { barePolicies } from './bare.ts';
import { collectTargets, regionOf } from './details.ts';
import { issuerOf } from './issuer.ts';
import { defaultStatus, type StatusClue, statusOfContext, statusOfName } from './status.ts';
import { baseName, findTitles, isPointer, sortTitle, type Title } from './titles.ts';

interface Sight {
  unit: Unit;
  start: number;
  end: number;
  kind: PolicyKind;
  rule: string;
  weight: number;
}

interface Draft {
  name: string;
  plain: string;
  aliases: Set<string>;
  sights: Sight[];
  bare: boolean;
  slogan: boolean;
}

export interface PolicyResult {
  policies: FoundPolicy[];
  /** Named programmes: they are entities too. */
  programmes: { draft: FoundPolicy; sights: { unit: Unit; start: number; end: number }[] }[];
  works: Title[];
  media: Title[];
  /** Short names that point to a work: 《报告》. */
  workPointers: { work: Title; alias: string }[];
  others: Title[];
}

/** 以下简称《指南》, 下称“新规”: the short name that follows at `end`, as printed. */
export function shortName(unit: Unit, end: number): string | null {
  const match = /^[”》]?（(?:以下|下)?(?:统称|简称|称)(?:为)?[：:]?[《“]?([^《》“”（）]{1,24})[》”]?）/.exec(
    unit.plain.slice(end),
  );
  if (!match) return null;
  const at = end + match[0].indexOf(match[1]!);
  return unit.text.slice(at, at + match[1]!.length);
}

export function extractPolicies(document: Document): PolicyResult {
  const drafts: Draft[] = [];
  const works: Title[] = [];
  const media: Title[] = [];
  const others: Title[] = [];
  const workPointers: { work: Title; alias: string }[] = [];
  const byBase = new Map<string, Draft>();
  const draftFor = (name: string, plain: string, bare: boolean): Draft => {
    const base = baseName(plain);
    const known = byBase.get(base);
    if (known) {
      // The fuller form names it.
      if (plain.length > known.plain.length || (known.bare && !bare)) {
        known.aliases.add(known.name);
        known.name = name;
        known.plain = plain;
        known.bare = bare;
      } else if (name !== known.name) known.aliases.add(name);
      return known;
    }
    const draft: Draft = { name, plain, aliases: new Set(), sights: [], bare, slogan: false };
    drafts.push(draft);
    byBase.set(base, draft);
    return draft;
  };
  /** 数字技术法 in a headline is 数字技术产业法 of the same briefing. */
  const abbreviated = (plain: string, briefing: number) => {
    const base = baseName(plain);
    return drafts.find(
      (d) =>
        d.sights.some((s) => s.unit.briefing === briefing) &&
        baseName(d.plain).slice(-1) === base.slice(-1) &&
        isAbbreviation(base, baseName(d.plain)),
    );
  };
  let briefing = -1;
  let recent: Draft[] = [];
  let recentWorks: Title[] = [];
  // Paragraphs before titles of the same briefing: headlines shorten.
  const units = [...document.units].sort((a, b) => a.briefing - b.briefing || order(a) - order(b));
  for (const unit of units) {
    if (unit.briefing !== briefing) {
      briefing = unit.briefing;
      recent = [];
      recentWorks = [];
    }
    for (const title of findTitles(unit)) {
      const sorted = sortTitle(title);
      if (isPointer(title.plain)) {
        const work = recentWorks.find((w) => w.plain.replace(/（[^）]*）$/, '').endsWith(title.plain));
        if (work) workPointers.push({ work, alias: title.name });
        const target =
          recent.find(
            (d) => stripTail(d.plain).endsWith(title.plain) || [...d.aliases].includes(title.name),
          ) ?? (work || sorted.sort !== 'policy' ? undefined : recent.at(-1));
        if (target) {
          target.aliases.add(title.name);
          target.sights.push({
            unit,
            start: title.start,
            end: title.end,
            kind: target.sights[0]?.kind ?? 'other',
            rule: 'pointer',
            weight: 1,
          });
        }
        continue;
      }
      if (sorted.sort === 'policy') {
        const shorter = recent.find(
          (d) =>
            stripTail(d.plain).endsWith(baseName(title.plain)) ||
            [...d.aliases].some((a) => a === title.name),
        );
        const draft =
          shorter ??
          (unit.part === 'paragraph' ? undefined : abbreviated(title.plain, unit.briefing)) ??
          draftFor(title.name, title.plain, false);
        if (draft.name !== title.name) draft.aliases.add(title.name);
        draft.sights.push({
          unit,
          start: title.start,
          end: title.end,
          kind: sorted.kind,
          rule: 'title',
          weight: 2,
        });
        const short = shortName(unit, title.end);
        if (short) draft.aliases.add(short);
        if (!recent.includes(draft)) recent.push(draft);
      } else if (sorted.sort === 'work') {
        works.push(title);
        recentWorks.push(title);
        const short = shortName(unit, title.end);
        if (short) workPointers.push({ work: title, alias: short });
      } else if (sorted.sort === 'media') media.push(title);
      else others.push(title);
    }
    for (const bare of barePolicies(unit)) {
      if (bare.weight === 0) continue;
      const printed = unit.text.slice(bare.start, bare.end);
      const plain = bare.canonical ?? unit.plain.slice(bare.start, bare.end);
      // 提质工程 of 《提质工程实施方案》: the plan is listed, not what it plans.
      if (bare.rule === 'instrument' && recent.some((d) => !d.bare && d.plain.includes(plain))) continue;
      const suffix = recent.find(
        (d) =>
          !d.bare &&
          stripTail(d.plain)
            .replace(/[“”]/g, '')
            .endsWith((bare.rule === 'known' ? printed : plain).replace(/[“”]/g, '')),
      );
      const draft =
        suffix ??
        (bare.rule === 'known' ? undefined : abbreviated(plain, unit.briefing)) ??
        draftFor(
          bare.canonical && !unit.plain.includes(bare.canonical) ? bare.canonical : printed,
          plain,
          true,
        );
      if (bare.slogan) draft.slogan = true;
      if (printed !== draft.name) draft.aliases.add(printed);
      for (const alias of bare.aliases ?? []) {
        const at = unit.plain.indexOf(alias, bare.start);
        draft.aliases.add(at >= 0 ? unit.text.slice(at, at + alias.length) : alias);
      }
      draft.sights.push({
        unit,
        start: bare.start,
        end: bare.end,
        kind: bare.kind,
        rule: bare.rule,
        weight: bare.weight,
      });
      const short = shortName(unit, bare.end);
      if (short) draft.aliases.add(short);
    }
  }
  const kept = drafts.filter((d) => d.sights.some((s) => s.weight >= 2) || d.sights.length > 2);
  const finished = kept.map((draft) => finish(draft, document));
  const programmes = finished.flatMap((policy, i) =>
    (policy.kind === 'programme' ||
      policy.kind === 'campaign' ||
      (policy.rule === 'quoted' && policy.kind === 'plan')) &&
    (policy.rule !== 'ending' || /(?:工程|计划)$/.test(policy.name))
      ? [{ draft: policy, sights: kept[i]!.sights }]
      : [],
  );
  const policies = finished.filter((_, i) => !kept[i]!.slogan);
  return { policies, programmes, works, media, workPointers, others };
}

const order = (unit: Unit) =>
  unit.part === 'paragraph' ? unit.paragraph : unit.part === 'subhead' ? 1000 + unit.paragraph : 2000;
const stripTail = (plain: string) => plain.replace(/（[^（）]*）$/g, '');

function finish(draft: Draft, document: Document): FoundPolicy {
  let clue: StatusClue | null = statusOfName(draft.plain);
  for (const alias of draft.aliases) {
    const named = statusOfName(alias);
    if (named && (!clue || named.weight > clue.weight)) clue = named;
  }
  let issuer: string | null = null;
  let date: string | undefined;
  const targets: { text: string; date?: string }[] = [];
  for (const { unit, start, end, rule } of draft.sights) {
    const sentence = sentences(unit.plain).find((s) => s.start <= start && s.end > start) ?? {
      start: 0,
      end: unit.plain.length,
    };
    const before = unit.plain.slice(sentence.start, start);
    const context = statusOfContext(before, unit.plain.slice(end, sentence.end));
    if (context && (!clue || context.weight > clue.weight) && rule !== 'pointer') clue = context;
    if (
      unit.part === 'paragraph' &&
      rule === 'ending' &&
      /将/.test(before) &&
      /专项|整治|行动$/.test(draft.plain) &&
      !clue
    )
      clue = { status: 'announced', weight: 2 };
    if (rule !== 'pointer') {
      issuer ??= issuerOf(unit, sentence.start, start, end);
      const when = findPeriods(before, document.issueDate)
        .filter((p) => !p.until && !p.period.includes('/'))
        .at(-1);
      if (when && context && context.weight >= 3) date ??= when.period;
      else if (/日前|近日|今天|本周|同日/.test(before) && context) date ??= document.issueDate.slice(0, 7);
    }
    collectTargets(unit, end, document.issueDate, targets);
  }
  const first =
    draft.sights.find((s) => s.rule !== 'pointer' && s.unit.part === 'paragraph') ?? draft.sights[0]!;
  const kind = first.kind;
  const status: PolicyStatus = clue?.status ?? fallback(first, kind);
  const aliases = [...draft.aliases].filter((a) => a !== draft.name);
  return {
    name: draft.name,
    aliases,
    ...(issuer ? { issuer } : {}),
    kind,
    status,
    ...(date ? { date } : {}),
    region: regionOf(`${draft.plain}|${issuer ?? ''}`),
    targets,
    briefings: [...new Set(draft.sights.map((s) => s.unit.briefing))].sort((a, b) => a - b),
    evidence: evidenceAt(first.unit, first.start, first.end),
    rule: first.rule,
  };
}

/** Where no word of the sentence tells: a title stands for what exists, a bare name for what is spoken of. */
function fallback(sight: Sight, kind: PolicyKind): PolicyStatus {
  if (sight.rule === 'policy-list') return 'in_force';
  const before = sight.unit.plain.slice(Math.max(0, sight.start - 40), sight.start);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  if (kind === 'campaign' && /将|提出/.test(sentence)) return 'announced';
  if (/(?:制定|制订|出台|编制|研究|推进)(?:好)?$/.test(before))
    return sight.rule === 'ending' ? 'announced' : 'unknown';
  if (sight.rule === 'five-year') return 'unknown';
  if (sight.rule === 'known' && kind === 'law' && /制定/.test(sentence)) return 'unknown';
  return defaultStatus(kind);
}
