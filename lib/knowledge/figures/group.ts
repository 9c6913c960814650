/** Reads one number, or a list of numbers, with the words before it in its clause. */
import { isTime } from '#lib/text/figure.ts';
import { changeText, growthAt } from './change.ts';
import { countedNoun, type DraftFigure, draftFigure, type GroupInput } from './draft.ts';
import { readList } from './group-list.ts';
import { nounAt } from './subject.ts';

const clean = (text: string) => text.replace(/\ue000+/g, '').replace(/^[”）]+/, '');
const rates = /%|百分点|pct|倍|成|^pp$|基点/;

export function readGroup(input: GroupInput): DraftFigure[] {
  const { text, blank, group, from, sentence, last, words } = input;
  const q = group[0]!;
  const raw = clean(blank.slice(from, q.start));
  const rate = rates.test(q.measure) || isTime(q.measure);
  const growth = growthAt(raw.replace(/(?:分别|依次)(?=[^分]*$)/, ''));
  if (
    last &&
    growth &&
    group.length === 1 &&
    (rate || growth.than !== '' || last.unit.endsWith(q.measure)) &&
    attach(input, last)
  )
    return [];
  const changed = fromTo(input, raw);
  if (changed) return changed;
  if (group.length > 1 && /分别|依次|各为/.test(blank.slice(from, q.start))) return readList(input, raw);
  // 杭州湾新区（71.7%）
  if (text[from - 1] === '（' && raw === '') {
    const owner = nounAt(
      clean(blank.slice(sentence.start, from - 1))
        .split(/[、，：；（）]/)
        .pop() ?? '',
      words,
    );
    return group.map((g) => {
      const made = draftFigure(input, g, {});
      return { ...made, subject: owner.replace(/^[和与及]/, '') || made.subject, rule: 'bracket' };
    });
  }
  const counted = countedNoun(text, q.unitEnd, q.measure, words);
  return group.map((g) => {
    const prefix = growth && rate ? raw.slice(0, growth.at) + growth.noun : raw;
    const made = draftFigure(input, g, { prefix, counted, growth: growth !== null && rate });
    if (growth && rate) {
      made.growth = true;
      const tail = growth.verb === '' ? '' : growth.verb.length > 1 ? growth.verb : `${growth.verb}幅`;
      if (!growth.noun) made.metric = `${made.metric}${growth.than}${tail}`;
      if (/%|倍/.test(g.measure) && /同比|环比/.test(growth.than))
        made.change = changeText(growth, g.value, g.unit);
    }
    return made;
  });
}

/** 同比增长7.7% after an amount becomes its change. */
function attach({ blank, group }: GroupInput, last: DraftFigure): boolean {
  const q = group[0]!;
  if (last.growth) return false;
  const between = clean(blank.slice(last.end, q.start));
  const glue = between.replace(/^[，、（\s的]+/, '').replace(/^(?:并|且|而|也|均|分别|其中)/, '');
  const at = growthAt(glue);
  if (at?.at !== 0 || at.noun !== '' || /(?:高于|低于|高出|多出|少于)$/.test(at.verb)) return false;
  const more = changeText(at, q.value, q.unit);
  last.change = last.change ? `${last.change}，${more}` : more;
  last.end = q.end;
  return true;
}

/**
 * 由36兆瓦增至75兆瓦: the second is the figure, the first its change; the first counts too where it has a time of
 * its own. Null where the numbers stand otherwise.
 */
function fromTo(input: GroupInput, raw: string): DraftFigure[] | null {
  const { blank, group, from, sentence, last, memory } = input;
  const q = group[0]!;
  const before = clean(blank.slice(from, q.start));
  const start = /(?:由|从)[^，由从]{0,14}$/.exec(before);
  if (start && group.length === 1) {
    const rest = clean(blank.slice(q.end, Math.min(sentence.end, q.end + 14)));
    if (/^[^，。\d]{0,8}(?:到|至|为|成)/.test(rest)) {
      const at = blank.lastIndexOf(start[0][0]!, q.start);
      const dated = blank.slice(at, q.start).includes('\ue000');
      const base = draftFigure(input, q, { prefix: raw.slice(0, start.index) });
      if (dated) return [{ ...base, rule: 'from-to' }];
      memory.pending = { base: { ...base, periodAt: at }, from: `由${q.value}${q.unit}`, end: q.end };
      return [];
    }
  }
  const waiting = memory.pending;
  if (waiting && q.start > waiting.end && q.start - waiting.end < 14) {
    memory.pending = null;
    return [
      {
        ...draftFigure(input, q, {}),
        subject: waiting.base.subject,
        metric: waiting.base.metric,
        change: waiting.from,
        rule: 'from-to',
        periodAt: own(input, waiting.base.periodAt ?? q.start),
      },
    ];
  }
  if (
    last?.rule === 'from-to' &&
    q.start - last.end < 16 &&
    /^[^，。；]*$/.test(clean(blank.slice(last.end, q.start)))
  ) {
    const at =
      blank.lastIndexOf('从', last.start) >= sentence.start
        ? blank.lastIndexOf('从', last.start)
        : blank.lastIndexOf('由', last.start);
    return [
      {
        ...draftFigure(input, q, {}),
        subject: last.subject,
        metric: last.metric,
        rule: 'from-to',
        periodAt: own(input, at >= sentence.start ? at : q.start),
      },
    ];
  }
  return null;
}

/** The second level has its own time where one stands right before it; else that of the whole. */
function own({ blank, group, last }: GroupInput, otherwise: number): number {
  const q = group[0]!;
  return blank.slice(last?.end ?? otherwise, q.start).includes('\ue000') ? q.start : otherwise;
}
