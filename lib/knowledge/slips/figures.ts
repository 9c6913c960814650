/**
 * Figures that contradict each other: one subject, metric and period in one briefing, and the same digits with the
 * point elsewhere (20.4亿元, 2.04亿元) or two digits exchanged (1268, 1286). And one that contradicts its sentence:
 * 由9.7万亿元增至20.4亿元.
 */
import { toAmount } from '#lib/text/amount.ts';
import { foldString } from '#lib/text/normalise.ts';
import type { Evidence, FoundFigure, Slip } from '../types.ts';

type FigureSlip = Extract<Slip, { kind: 'figure' }>;

interface Read {
  figure: FoundFigure;
  amount: number;
  unit: string;
  digits: string;
}

const significant = (amount: number) =>
  amount
    .toExponential()
    .replace(/e.*|\D/g, '')
    .replace(/0+$/, '');
const same = (a: string, b: string) => foldString(a) === foldString(b);

export function figureSlips(figures: readonly FoundFigure[]): FigureSlip[] {
  const byPlace = new Map<string, Read[]>();
  for (const figure of figures) {
    const { amounts, baseUnit } = toAmount(figure.value, figure.unit);
    const amount = amounts[0];
    if (amounts.length !== 1 || amount === undefined || amount === 0) continue;
    const key = `${figure.briefing}/${figure.period ?? ''}/${baseUnit}`;
    const read = { figure, amount, unit: baseUnit, digits: significant(amount) };
    byPlace.set(key, [...(byPlace.get(key) ?? []), read]);
  }
  const out: FigureSlip[] = [];
  for (const group of byPlace.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const why = contradiction(a, b);
        if (!why || out.some((s) => s.forms.includes(printed(a)) && s.forms.includes(printed(b)))) continue;
        out.push(slip(a.figure, [printed(a), printed(b)], why, [a.figure.evidence, b.figure.evidence]));
      }
    }
  }
  for (const figure of figures) {
    const from = againstDirection(figure);
    const to = figure.value + figure.unit;
    if (!from || out.some((s) => s.forms.includes(from) && s.forms.includes(to))) continue;
    out.push(slip(figure, [from, to], 'direction', [figure.evidence, figure.evidence]));
  }
  return out;
}

function slip(
  { briefing, subject, metric, period }: FoundFigure,
  forms: [string, string],
  why: FigureSlip['why'],
  places: [Evidence, Evidence],
): FigureSlip {
  return {
    kind: 'figure',
    briefing,
    subject,
    metric,
    ...(period !== undefined && { period }),
    forms,
    why,
    places,
  };
}

const course =
  /[从由][^，。；]*?(\d+(?:\.\d+)?)([十百千万亿]*[^\d，。；]{1,5}?)，?(?:大幅|进一步|逐步|迅速)?((?:增长|增加|上升|提升|提高|扩大|攀升|[增升涨])|(?:下降|降低|减少|缩减|缩小|下跌|回落|[降减跌]))(?:至|到|为)[近约超]?$/;

/** The level left, as printed, where a rise ends lower or a fall higher. */
function againstDirection({ value, unit, evidence }: FoundFigure): string | null {
  const at = evidence.quote.lastIndexOf(value + unit);
  const match = at < 0 ? null : course.exec(evidence.quote.slice(Math.max(0, at - 60), at));
  if (!match) return null;
  const [, number = '', its = '', verb = ''] = match;
  const left = toAmount(number, its);
  const reached = toAmount(value, unit);
  const [from, to] = [left.amounts[0], reached.amounts[0]];
  if (from === undefined || to === undefined || reached.amounts.length !== 1) return null;
  if (left.baseUnit !== reached.baseUnit) return null;
  const rises = /^[增上提扩攀升涨]/.test(verb);
  return (rises ? to < from : to > from) ? number + its : null;
}

const printed = ({ figure }: Read) => figure.value + figure.unit;

function contradiction(a: Read, b: Read): 'magnitude' | 'digits' | null {
  if (a.amount === b.amount || a.digits.length < 2) return null;
  const subject = same(a.figure.subject, b.figure.subject);
  if (!same(a.figure.metric, b.figure.metric)) return null;
  // A subject carried over from another sentence is a guess; here it must be printed beside both.
  if (
    !a.figure.evidence.quote.includes(a.figure.subject) ||
    !b.figure.evidence.quote.includes(b.figure.subject)
  )
    return null;
  // Three digits that agree are no chance; two need the same subject.
  if (a.digits === b.digits) return subject || (a.digits.length >= 3 && related(a, b)) ? 'magnitude' : null;
  return subject && exchanged(a, b) ? 'digits' : null;
}

/** One subject is printed within the other. */
const related = (a: Read, b: Read) =>
  a.figure.subject.includes(b.figure.subject) || b.figure.subject.includes(a.figure.subject);

function exchanged(a: Read, b: Read): boolean {
  const [x, y] = [a.digits, b.digits];
  if (x.length !== y.length || x.length < 3 || Math.abs(Math.log10(a.amount / b.amount)) > 0.7) return false;
  const at = [...x].findIndex((digit, i) => digit !== y[i]);
  return x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}
